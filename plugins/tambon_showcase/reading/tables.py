"""From a CSV file to the rows of a table: headings to fields, cells to values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.personal_tables import protect_table
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import Row as TextRow
from tambon_showcase.formats.csv_table import Table, read_csv
from tambon_showcase.model.fields import Row, headings, known_headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text import thai_values as thai

from .explain import Rules, explain

UNKNOWN_HEADING = error("T235", "ไม่รู้จักหัวคอลัมน์ “{value}”", "ใช้หัวคอลัมน์ตามแบบ: {known}")
MISSING_HEADING = error("T236", "ตารางนี้ขาดคอลัมน์ “{value}”", "เพิ่มคอลัมน์นี้ในบรรทัดหัวตาราง")
BLANK_CELL = error("T237", "ช่อง “{value}” ว่างเปล่า แต่จำเป็นต้องกรอก", "กรอกค่าในช่องนี้ หรือลบทั้งแถวถ้าไม่ใช้")
BAD_CELL = error("T238", "ค่า “{value}” ในคอลัมน์ {key} ใช้ไม่ได้: {reason}", "{fix}")
TWICE = error("T239", "หัวคอลัมน์ “{value}” มีสองครั้ง", "ลบหรือเปลี่ยนชื่อคอลัมน์ที่ซ้ำ")
CELL_RULES = Rules(UNKNOWN_HEADING, BLANK_CELL, BAD_CELL)


def read_table(
    table: str, data: bytes, file: str, allowances: Allowances = NO_ALLOWANCES
) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of a table, and what was wrong; a row with a bad value is left out (and found).

    Personal data that no reviewer allowed is masked before any cell is converted.
    """
    row_type = TABLES[table].row
    text = read_csv(data, file)
    lines, personal = protect_table(text.headings, text.rows, file, allowances)
    findings = [*text.findings, *personal, *_check_headings(row_type, text, file)]
    if any(finding.is_error for finding in findings):
        return (), findings
    known = known_headings(row_type)
    names = [known[_short(heading, known)] for heading in text.headings]
    rows: list[Row] = []
    for line, cells in lines:
        made, found = _read_row(row_type, names, TextRow(line, tuple(cells)), file)
        findings += found
        if made is not None:
            rows.append(made)
    return tuple(rows), findings


def _short(heading: str, known: Mapping[str, object]) -> str:
    """The heading we know: a heading under a merged one (`ประชากร / ชาย`) counts by its last part."""
    return heading if heading in known else heading.rpartition(" / ")[2]


def _check_headings(row_type: type[Row], text: Table, file: str) -> Iterator[Finding]:
    known, shown = known_headings(row_type), headings(row_type)
    where = Where(file, text.header_line)
    seen: set[str] = set()
    for written in text.headings:
        heading = _short(written, known)
        if heading not in known:
            yield UNKNOWN_HEADING.at(where, heading, known=", ".join(shown.values()))
        elif known[heading] in seen:
            yield TWICE.at(where, heading)
        else:
            seen.add(known[heading])
    for name, heading in shown.items():
        if name in required_columns(row_type) - seen:
            yield MISSING_HEADING.at(where, heading)


def _read_row(
    row_type: type[Row], names: list[str], row: TextRow, file: str
) -> tuple[Row | None, list[Finding]]:
    where = Where(file, row.line)
    shown = headings(row_type)
    cells = {
        name: cell for name, cell in zip(names, row.cells, strict=False) if cell and not thai.is_blank(cell)
    }
    blank = [name for name in names if name not in cells and name in required_columns(row_type)]
    if blank:
        return None, [BLANK_CELL.at(where, shown[name]) for name in blank]
    try:
        return row_type.model_validate({**cells, "line": row.line}), []
    except ValidationError as problem:
        return None, list(explain(problem, lambda _path: where, CELL_RULES, shown))
