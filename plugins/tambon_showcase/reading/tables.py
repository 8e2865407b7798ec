"""From a CSV file to the rows of a table: headings to fields, cells to values."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import is_of_households
from tambon_showcase.content.personal_tables import Lines, protect_table
from tambon_showcase.finding import Finding, Where, error, note, warning
from tambon_showcase.formats.csv_table import SHORT_ROW, CsvTable, read_csv
from tambon_showcase.formats.headings import Accepted, Matched
from tambon_showcase.formats.wide import can_be_wide, is_spread, unfold
from tambon_showcase.model import handbook
from tambon_showcase.model.fields import Row, headings, known_headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.find import MASK
from tambon_showcase.text import thai_values as thai

from .explain import Rules, Telling, explain_refusal
from .second_heads import without_second_heads

UNKNOWN_HEADING = warning(
    "T235",
    "ไม่รู้จักหัวคอลัมน์ “{value}” จึงไม่นำคอลัมน์นี้มาแสดง คอลัมน์อื่นใช้ตามปกติ",
    "{near} ถ้าไม่ใช้ ให้ลบคอลัมน์นี้ (หัวคอลัมน์ตามแบบ: {known})",
)
MISSING_HEADING = error("T236", "ตารางนี้ขาดคอลัมน์ “{value}”", "{renamed}เพิ่มคอลัมน์นี้ในบรรทัดหัวตาราง")
BLANK_CELL = error("T237", "ช่อง “{value}” ว่างเปล่า แต่จำเป็นต้องกรอก", "กรอกค่าในช่องนี้ หรือลบทั้งแถวถ้าไม่ใช้")
BAD_CELL = error("T238", "ค่า “{value}” ในคอลัมน์ {key} ใช้ไม่ได้: {reason}", "{fix}")
ROW_UNFIT = error(
    "T219",
    "แถวนี้ไม่ตรงกับหัวตาราง ช่องที่ใช้ไม่ได้: {value}",
    "เทียบทีละช่องกับหัวตาราง ช่องอาจเลื่อน ขาด หรือขึ้นบรรทัดใหม่กลางข้อความ",
)
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
MANY_BAD = 3
"""Cells of one row that are blank or refused, from which the row itself is wrong: one slip moved all of them."""
CELL_RULES = Rules(UNKNOWN_HEADING, BLANK_CELL, BAD_CELL)


@functools.cache
def accepted(row_type: type[Row]) -> Accepted:
    """The headings that a table takes, as every reader of tables compares them."""
    return Accepted.of(headings(row_type))


class ReadTable(NamedTuple):
    """The rows of a table, what was wrong, and what is missing from the rows.

    `lost_rows`: how many lines could not be made rows. `lost_columns`: columns that no row has, because their headings
    were not understood; all of them where nothing of the table could be used.
    """

    rows: tuple[Row, ...]
    findings: list[Finding]
    lost_rows: int = 0
    lost_columns: frozenset[str] = frozenset()


def read_table(table: str, data: bytes, file: str, allowances: Allowances = NO_ALLOWANCES) -> ReadTable:
    """The rows of a table. A cell that is refused costs only itself where its column may be blank, else its row.

    Personal data that no reviewer allowed is masked before any cell is converted.
    """
    row_type = TABLES[table].row
    known = accepted(row_type)
    text = read_csv(data, file, lambda heading: is_heading(known, heading))
    if not text.headings:
        return ReadTable((), list(text.findings), 0, frozenset(known.shown))
    written, of_heads = without_second_heads(text.headings, text.rows, file)
    lines, personal = protect_table(text.headings, written, file, allowances)
    shape = _long(text, lines, known, Where(file, text.header_line))
    findings = [*text.findings, *of_heads, *personal, *shape.findings]
    if shape.is_unclear or is_of_households(personal):
        return ReadTable((), findings, 0, frozenset(known.shown))
    matched = known.match(shape.headings)
    findings += _check_headings(row_type, known, matched, Where(file, text.header_line))
    told = frozenset(finding.line for finding in text.findings if finding.is_error)
    short = frozenset(finding.line for finding in text.findings if finding.code == SHORT_ROW.code)
    scaled = frozenset(known.column(pair.written) for pair in matched.scaled)
    rows, of_rows = _rows(_Reading(table, row_type, matched, file, told, short, scaled), shape.rows)
    unfit = {finding.line for finding in of_rows if finding.code == ROW_UNFIT.code}
    findings = [one for one in findings if one.code != SHORT_ROW.code or one.line not in unfit]
    lost = text.lost_rows + len(shape.rows) - len(rows)
    absent = frozenset(known.shown) - set(matched.places)
    unsure = absent if matched.unknown else absent & required_columns(row_type)
    return ReadTable(rows, findings + of_rows, lost, unsure | scaled)


class _Reading(NamedTuple):
    """How the rows of a table are read.

    `told` are lines with an error that is reported already, `short` those with too few cells, `scaled` columns whose
    numbers are in another unit.
    """

    table: str
    row_type: type[Row]
    matched: Matched
    file: str
    told: frozenset[int]
    short: frozenset[int]
    scaled: frozenset[str]


def _rows(reading: _Reading, lines: Lines) -> tuple[tuple[Row, ...], list[Finding]]:
    rows: list[Row] = []
    findings: list[Finding] = []
    for line, cells in lines:
        where = Where(reading.file, line)
        made, found = _read_row(reading, reading.matched.cells(cells), where)
        is_unfit = len(found) >= (1 if line in reading.short else MANY_BAD)
        findings += [ROW_UNFIT.at(where, [one.value or "ว่าง" for one in found])] if is_unfit else found
        rows += [made] if made is not None else []
    return tuple(rows), findings


def is_heading(known: Accepted, words: str) -> bool:
    """Whether words are a heading of a table, also of its wide form."""
    return known.knows(words) or (can_be_wide(known) and is_spread(words))


class _Long(NamedTuple):
    """A table with one value in a row."""

    headings: Sequence[str]
    rows: Lines
    findings: tuple[Finding, ...] = ()
    is_unclear: bool = False


def _long(text: CsvTable, lines: Lines, known: Accepted, where: Where) -> _Long:
    wide = unfold(text.headings, lines, known, text.title)
    if wide is None:
        return _Long(text.headings, lines)
    if wide.unsaid:
        return _Long((), (), (UNSAID.at(where, "จำนวนที่สำรวจ หรือจำนวนที่ไม่ผ่าน"),), is_unclear=True)
    return _Long(wide.headings, wide.rows, (UNFOLDED.at(where, wide.understood, also=wide.also),))


def _check_headings(
    row_type: type[Row], known: Accepted, matched: Matched, where: Where
) -> Iterator[Finding]:
    missing = [known.shown[name] for name in required_columns(row_type) if name not in matched.places]
    for pair in matched.unknown:
        if pair.heading not in missing:
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
    in_order = [heading for heading in known.shown.values() if heading in missing]
    renamed = {heading: words for heading in in_order if (words := _renamed(heading, matched))}
    for heading, words in renamed.items():
        yield MISSING_HEADING.at(where, heading, renamed=words)
    if others := [heading for heading in in_order if heading not in renamed]:
        yield MISSING_HEADING.at(where, others, renamed="")


def _perhaps(heading: str) -> str:
    return f"ถ้าหมายถึง “{heading}” ให้แก้เป็นคำนั้น" if heading else "ถ้าต้องการใช้ ให้แก้เป็นหัวคอลัมน์ตามแบบ"


def _renamed(heading: str, matched: Matched) -> str:
    """What to do when an unknown heading is probably the missing one."""
    written = next((pair.written for pair in matched.unknown if pair.heading == heading), "")
    return f"เปลี่ยนหัว “{written}” เป็น “{heading}” หรือ" if written else ""


def _read_row(
    reading: _Reading, written: Mapping[str, str], where: Where
) -> tuple[Row | None, list[Finding]]:
    """A row, or None where a cell that it needs is blank or refused, and what is wrong with its cells."""
    row_type, is_told = reading.row_type, where.line in reading.told
    shown, required, names = headings(row_type), required_columns(row_type), known_headings(row_type)
    cells = {
        name: cell
        for name, cell in written.items()
        if cell and not thai.is_blank(cell) and name not in reading.scaled
    }
    blank = [] if is_told else [name for name in written if name not in cells and name in required]
    findings = [BLANK_CELL.at(where, shown[name]) for name in blank if name not in reading.scaled]
    unread = {name for name in written if name not in cells} if is_told else set()
    try:
        return row_type.model_validate({**cells, "line": where.line, "unread": frozenset(unread)}), findings
    except ValidationError as problem:
        refused = {names[str(one["loc"][0])] for one in problem.errors(include_url=False)}
        findings += explain_refusal(
            problem,
            Telling(
                lambda _path: where,
                CELL_RULES,
                shown,
                is_news=lambda path: MASK not in cells.get(names[str(path[0])], MASK),
                guide=lambda path: handbook.see(handbook.of_column(reading.table, names[str(path[0])])),
            ),
        )
    if refused & required:
        return None, findings
    kept = {name: cell for name, cell in cells.items() if name not in refused}
    made = row_type.model_validate({**kept, "line": where.line, "unread": frozenset(unread | refused)})
    return made, findings
