"""What every part of the program makes of the table and the page `herbs`; runs with the package that has them.

python consumers.py FOLDER    FOLDER holds the golden entry with a table and a text of herbs; prints JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import openpyxl

from tambon_showcase.cli.new import table_header
from tambon_showcase.cli.schema import schema
from tambon_showcase.importing.excel_import import import_excel
from tambon_showcase.importing.word_import import section_of
from tambon_showcase.model.reading_order import neighbours
from tambon_showcase.model.sections import BY_SLUG, SECTIONS
from tambon_showcase.model.tables import OFFERED, TABLES
from tambon_showcase.portal.data_package import fields
from tambon_showcase.publish.section_look import kinds_script, site_style
from tambon_showcase.review.tables import compare
from tests.entries import findings_of, lay_out, lines_of
from tests.golden import cases

ENTRY = "2565/999901"


def twice(folder: Path) -> list[str]:
    """What checking says of a key that occurs twice."""
    entry = lay_out(folder / "twice")
    rows = "ชื่อสมุนไพร,หมู่ที่,ปีข้อมูล\r\nใบบัวบก,1,2564\r\nใบบัวบก,2,2564\r\n"
    (entry / "tables/herbs.csv").write_text(rows, encoding="utf-8-sig", newline="")
    return lines_of(findings_of(entry, folder / "twice"))


def look(folder: Path) -> dict[str, object]:
    """Everything that the test checks."""
    table, section = TABLES["herbs"], BY_SLUG["herbs"]
    cases.GOLDEN = folder
    pages = cases.build("case", folder / "built")
    one, two = (
        table.row.model_validate({"name": "ใบบัวบก", "moo": 1, "year_be": year}) for year in (2564, 2565)
    )
    change = compare(table, [one], [one, two])
    book = openpyxl.Workbook()
    book.active.title = "สมุนไพร"
    book.active.append(["ชื่อสมุนไพร", "หมู่ที่"])
    book.active.append(["ใบบัวบก", 1])
    book.save(folder / "herbs.xlsx")
    imported = import_excel(folder / "herbs.xlsx")
    return {
        "page": pages[f"{ENTRY}/herbs.html"],
        "overview": pages[f"{ENTRY}/index.html"],
        "appendix": pages[f"{ENTRY}/appendix.html"],
        "download": pages.get(f"{ENTRY}/data/herbs.csv", ""),
        "findings": twice(folder),
        "neighbours": [one.slug for one in neighbours(section) if one],
        "address": table.row_address(2),
        "header": table_header(table),
        "schema": list(schema("herbs")["properties"]),
        "columns": [field["name"] for field in fields("herbs", ())],
        "review": [list(change.added), list(change.removed), list(change.changed)],
        "imported": [sorted(imported.files), imported.summary[0]],
        "heading": section_of("สมุนไพรพื้นบ้าน") is section,
        "kinds": kinds_script(),
        "style": site_style([]),
        "site": (folder / "built/site/sitemap-2565-99.xml").read_text("utf-8"),
        "whole": [one.name for one in OFFERED],
        "searched": sum(one.searched for one in SECTIONS),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(look(Path(sys.argv[1])), ensure_ascii=False))
