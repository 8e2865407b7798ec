"""From a CSV file to the rows of a table: headings to fields, cells to values."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.personal_tables import Lines, protect_table
from tambon_showcase.finding import Finding, Where, error, note, warning
from tambon_showcase.formats.csv_table import CsvTable, read_csv
from tambon_showcase.formats.headings import Accepted, Matched
from tambon_showcase.formats.wide import can_be_wide, is_spread, unfold
from tambon_showcase.model.fields import Row, headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text import thai_values as thai

from .explain import Rules, explain_refusal

UNKNOWN_HEADING = warning(
    "T235",
    "ไม่รู้จักหัวคอลัมน์ “{value}” จึงไม่นำคอลัมน์นี้มาแสดง คอลัมน์อื่นใช้ตามปกติ",
    "{near} ถ้าไม่ใช้ ให้ลบคอลัมน์นี้ (หัวคอลัมน์ตามแบบ: {known})",
)
MISSING_HEADING = error("T236", "ตารางนี้ขาดคอลัมน์ “{value}”", "{renamed}เพิ่มคอลัมน์นี้ในบรรทัดหัวตาราง")
BLANK_CELL = error("T237", "ช่อง “{value}” ว่างเปล่า แต่จำเป็นต้องกรอก", "กรอกค่าในช่องนี้ หรือลบทั้งแถวถ้าไม่ใช้")
BAD_CELL = error("T238", "ค่า “{value}” ในคอลัมน์ {key} ใช้ไม่ได้: {reason}", "{fix}")
TWICE = error("T239", "หัวคอลัมน์ “{value}” มีสองครั้ง", "ลบหรือเปลี่ยนชื่อคอลัมน์ที่ซ้ำ")
OTHER_UNIT = error(
    "T230", "หน่วยในหัวคอลัมน์ “{value}” ไม่ใช่หน่วยที่ช่องนี้ใช้ ({unit})", "แปลงตัวเลขเป็น{heading} แล้วแก้หัวคอลัมน์เป็นคำนั้น"
)
READ_AS = note("T231", "อ่านหัวคอลัมน์ “{value}” เป็น “{heading}”", "ถ้าไม่ตรงกับที่ตั้งใจ ให้แก้หัวคอลัมน์ตามแบบ")
UNFOLDED = note(
    "T232", "ตารางแบบกว้าง ระบบแยกเป็นรายแถวให้แล้ว: {value} {also}", "ถ้าไม่ตรงกับที่ตั้งใจ ให้กรอกตามตารางตัวอย่าง"
)
UNSAID = error(
    "T233",
    "ตารางแบบกว้างไม่ได้บอกว่าตัวเลขคือ {value}",
    "เขียนคำนั้นไว้เหนือหัวตาราง เช่น “จำนวนที่ไม่ผ่านเกณฑ์” หรือใต้ชื่อหมู่บ้านแต่ละแห่ง",
)
CELL_RULES = Rules(UNKNOWN_HEADING, BLANK_CELL, BAD_CELL)


@functools.cache
def accepted(row_type: type[Row]) -> Accepted:
    """The headings that a table takes, as every reader of tables compares them."""
    return Accepted.of(headings(row_type))


def read_table(
    table: str, data: bytes, file: str, allowances: Allowances = NO_ALLOWANCES
) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of a table, and what was wrong; a row with a bad value is left out (and found).

    Personal data that no reviewer allowed is masked before any cell is converted.
    """
    row_type = TABLES[table].row
    known = accepted(row_type)
    text = read_csv(data, file, lambda heading: is_heading(known, heading))
    lines, personal = protect_table(text.headings, text.rows, file, allowances)
    shape = _long(text, lines, known, Where(file, text.header_line))
    matched = known.match(shape.headings)
    refused = {finding.value for finding in personal}
    findings = [*text.findings, *personal, *shape.findings]
    if not any(finding.is_error for finding in shape.findings):
        of_headings = _check_headings(row_type, known, matched, Where(file, text.header_line))
        findings += [finding for finding in of_headings if finding.value not in refused]
    if any(finding.is_error for finding in findings):
        return (), findings
    rows: list[Row] = []
    for line, cells in shape.rows:
        made, found = _read_row(row_type, matched.cells(cells), Where(file, line))
        findings += found
        if made is not None:
            rows.append(made)
    return tuple(rows), findings


def is_heading(known: Accepted, words: str) -> bool:
    """Whether words are a heading of a table, also of its wide form."""
    return known.knows(words) or (can_be_wide(known) and is_spread(words))


class _Long(NamedTuple):
    """A table with one value in a row."""

    headings: Sequence[str]
    rows: Lines
    findings: tuple[Finding, ...] = ()


def _long(text: CsvTable, lines: Lines, known: Accepted, where: Where) -> _Long:
    wide = unfold(text.headings, lines, known, text.title)
    if wide is None:
        return _Long(text.headings, lines)
    if wide.unsaid:
        return _Long((), (), (UNSAID.at(where, "จำนวนที่สำรวจ หรือจำนวนที่ไม่ผ่าน"),))
    return _Long(wide.headings, wide.rows, (UNFOLDED.at(where, wide.understood, also=wide.also),))


def _check_headings(
    row_type: type[Row], known: Accepted, matched: Matched, where: Where
) -> Iterator[Finding]:
    for pair in matched.unknown:
        shown = ", ".join(known.shown.values())
        yield UNKNOWN_HEADING.at(where, pair.written, known=shown, near=_perhaps(pair.heading))
    for written in matched.twice:
        yield TWICE.at(where, written)
    for pair in matched.scaled:
        yield OTHER_UNIT.at(
            where, pair.written, unit=pair.heading, heading=known.shown[known.column(pair.written)]
        )
    for pair in matched.read_as:
        yield READ_AS.at(where, pair.written, heading=pair.heading)
    for name, heading in known.shown.items():
        if name in required_columns(row_type) and name not in matched.places:
            yield MISSING_HEADING.at(where, heading, renamed=_renamed(heading, matched))


def _perhaps(heading: str) -> str:
    return f"ถ้าหมายถึง “{heading}” ให้แก้เป็นคำนั้น" if heading else "ถ้าต้องการใช้ ให้แก้เป็นหัวคอลัมน์ตามแบบ"


def _renamed(heading: str, matched: Matched) -> str:
    """What to do when an unknown heading is probably the missing one."""
    written = next((pair.written for pair in matched.unknown if pair.heading == heading), "")
    return f"เปลี่ยนหัว “{written}” เป็น “{heading}” หรือ" if written else ""


def _read_row(
    row_type: type[Row], written: Mapping[str, str], where: Where
) -> tuple[Row | None, list[Finding]]:
    shown = headings(row_type)
    cells = {name: cell for name, cell in written.items() if cell and not thai.is_blank(cell)}
    blank = [name for name in written if name not in cells and name in required_columns(row_type)]
    if blank:
        return None, [BLANK_CELL.at(where, shown[name]) for name in blank]
    try:
        return row_type.model_validate({**cells, "line": where.line}), []
    except ValidationError as problem:
        return None, list(explain_refusal(problem, lambda _path: where, CELL_RULES, shown))
