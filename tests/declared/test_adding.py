"""A table is added by its row and one declaration, a page by its declaration, template and drawing: nothing else.

A copy of the package gets both, as a developer would write them, and every part of the program is checked with them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faces import lay_faces
from tests.golden.cases import GOLDEN, ROOT

PACKAGE = ROOT / "plugins" / "tambon_showcase"
ROW = '''

class Herb(Row):
    """A herb that grows here."""

    name: Text = column("ชื่อสมุนไพร", required=True)
    moo: VillageMoo = column("หมู่ที่")
    year_be: YearBE = column("ปีข้อมูล")
'''
TABLE = """    herbs: tuple[Herb, ...] = _rows(
        "สมุนไพร", sections.HERBS, ("name", "year_be"), unique=True, name_column="name", searched=True, first=True
    )

    def of("""
SECTION = """HERBS = Section(
    "herbs", 1, "สมุนไพรในตำบล", "สมุนไพร", "สมุนไพร", "herbs", has_text=True,
    main_table="herbs", counted=SectionCount("ชนิด", "herbs"), heading_words=("สมุนไพร",),
)
SECTIONS = ("""
HERBS = "ชื่อสมุนไพร,หมู่ที่,ปีข้อมูล\r\nใบบัวบก,1,2564\r\nฟ้าทะลายโจร,2,2564\r\n"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path.name}: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def add_to(package: Path) -> None:
    """What a developer writes: six edits, of which three are the page's."""
    with (package / "model/economy.py").open("a", encoding="utf-8") as file:
        file.write(ROW)
    tables, sections = package / "model/tables.py", package / "model/sections.py"
    edit(tables, "import Attraction, ", "import Attraction, Herb, ")
    edit(tables, "    def of(", TABLE)
    edit(sections, "SECTIONS = (", SECTION)
    edit(sections, "    PRODUCTS,\n", "    PRODUCTS,\n    HERBS,\n")
    shutil.copy(Path(__file__).with_name("herbs.html"), package / "templates/entry/herbs.html")
    drawings = package / "theme/assets/tambon/css/section-icons.css"
    edit(drawings, ":root {\n", ":root {\n  --icon-herbs: url(data:,);\n")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program with herbs makes of them."""
    folder = tmp_path_factory.mktemp("herbs")
    shutil.copytree(
        PACKAGE, folder / "plugins/tambon_showcase"
    )  # compiled already, except for what is edited
    add_to(folder / "plugins/tambon_showcase")
    shutil.copytree(GOLDEN / "small" / "tambons", folder / "case/tambons")
    lay_faces(folder / "case")
    entry = next(folder.glob("case/tambons/2565/*/*"))
    (entry / "tables/herbs.csv").write_text(HERBS, encoding="utf-8-sig", newline="")
    (entry / "texts/herbs.md").write_text("ดู[ผลิตภัณฑ์](products.md)", encoding="utf-8")
    (entry / "texts/products.md").write_text("ดู[สมุนไพร](herbs.md)", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", str(Path(__file__).with_name("consumers.py")), str(folder)],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(folder / "plugins"), str(ROOT)]),
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_page_shows_text_and_rows(seen: dict[str, Any]) -> None:
    assert 'id="herbs-2">ฟ้าทะลายโจร หมู่&nbsp;2' in seen["page"]
    assert '<a href="products.html">ผลิตภัณฑ์</a>' in seen["page"]
    assert "<h1>สมุนไพรในตำบล</h1>" in seen["page"]
    assert "title: สมุนไพร ตำบล" in seen["page"]


def test_the_other_pages_lead_to_it(seen: dict[str, Any]) -> None:
    assert '<span class="icon icon--herbs"></span></span><a href="herbs.html">' in seen["overview"]
    assert seen["neighbours"] == ["products", "tourism"]
    assert "/2565/999901/herbs.html" in seen["site"]


def test_the_table_may_be_taken_away(seen: dict[str, Any]) -> None:
    assert seen["download"].splitlines()[:2] == ["ชื่อสมุนไพร,หมู่ที่,ปีข้อมูล", "ใบบัวบก,1,2564"]
    assert '<a href="data/herbs.csv" download>สมุนไพร</a>' in seen["appendix"]
    assert "herbs" in seen["whole"]


def test_the_checks_hold_its_key(seen: dict[str, Any]) -> None:
    assert "T243 tables/herbs.csv:3" in seen["findings"]


def test_the_commands_know_it(seen: dict[str, Any]) -> None:
    assert seen["header"] == "ชื่อสมุนไพร,หมู่ที่,ปีข้อมูล\n"
    assert seen["schema"] == ["ชื่อสมุนไพร", "หมู่ที่", "ปีข้อมูล"]
    assert seen["columns"] == seen["schema"]
    assert seen["imported"] == [["tables/herbs.csv"], "แผ่น “สมุนไพร”: ตารางสมุนไพร 1 แถว → tables/herbs.csv"]
    assert seen["heading"] is True
    assert seen["review"] == [["ชื่อสมุนไพร ใบบัวบก · ปีข้อมูล 2565"], [], []]
    assert seen["address"] == "herbs.html#herbs-2"


def test_the_search_and_the_style_know_it(seen: dict[str, Any]) -> None:
    assert 'herbs: "สมุนไพร"' in seen["kinds"]
    assert ".icon--herbs {\n--mark: var(--icon-herbs);" in seen["style"]
    assert seen["searched"] <= 16
