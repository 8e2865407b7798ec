"""From a CSV file to the rows of a table: headings to fields, cells to values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import is_of_households
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import OF_SHAPE, SHORT_ROW, CsvTable, read_csv
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.formats.spread import Villages
from tambon_showcase.model import handbook
from tambon_showcase.model.row import Row, headings, known_headings, required_columns, required_words
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.find import MASK
from tambon_showcase.personal.plain import Plain
from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.pointers import see
from tambon_showcase.text.sums import is_sum
from tambon_showcase.text.thai_text import says_nothing

from .broken_rows import with_whole_rows
from .by_column import NamedRows, TableDoor, rows_by_column
from .explain import Rules, Telling, explain_refusal, state_of
from .long_form import in_long_form
from .merged_cells import with_merged_villages
from .second_heads import without_second_heads
from .table_headings import NO_KNOWN_HEADING, OWN_CODES, UNKNOWN_HEADING, accepted, check_headings, is_heading
from .units import without_other_units
from .unsaid_cells import UNSAID_CELL, lackable, unsaid
from .village_numbers import with_village_numbers
from .whole_tambon import without_whole_tambon

BLANK_CELL = error("T237", "ช่อง “{value}” {state} แต่จำเป็นต้องกรอก", "{fix}")
BAD_CELL = error("T238", "ค่า “{value}” ในคอลัมน์ {key} ใช้ไม่ได้: {reason}", "{fix}")
ROW_UNFIT = error(
    "T219",
    "แถวนี้ไม่ตรงกับหัวตาราง ช่องที่ใช้ไม่ได้: {value}",
    "เทียบทีละช่องกับหัวตาราง ช่องอาจเลื่อน ขาด หรือขึ้นบรรทัดใหม่กลางข้อความ",
)
MANY_BAD = 3
"""Cells of one row that are blank or refused, from which the row itself is wrong: one slip moved all of them."""


class ReadTable(NamedTuple):
    """The rows of a table, what was wrong, and what is missing from the rows.

    `lost_rows`: how many lines could not be made rows. `lost_columns`: columns that no row has, because their headings
    were not understood; all of them where nothing of the table could be used.
    """

    rows: tuple[Row, ...]
    findings: list[Finding]
    lost_rows: int = 0
    lost_columns: frozenset[str] = frozenset()


def read_table(
    table: str,
    data: bytes,
    file: str,
    allowances: Allowances = NO_ALLOWANCES,
    villages: Villages | None = None,
) -> ReadTable:
    """The rows of a table. A cell that is refused costs only itself where its column may be blank, else its row.

    `villages` are the tambon's, for tables that have their names as headings. Personal data that no reviewer allowed is masked before any cell is converted.
    """
    row_type = TABLES[table].row
    known = accepted(row_type)
    text = _read(data, file, row_type, known)
    if not text.headings:
        return ReadTable((), list(text.findings), 0, frozenset(known.shown))
    text, apart = with_village_numbers(text, row_type, known, file)
    written, of_heads = without_second_heads(text.headings, text.rows, file)
    door = TableDoor(file, allowances)
    lines, personal = door.first(text.headings, written)
    shape = in_long_form(text, lines, known, villages, door)
    findings = [*text.findings, *apart, *of_heads, *personal, *shape.findings]
    if shape.is_unclear or is_of_households(personal):
        return ReadTable((), findings, 0, frozenset(known.shown))
    matched = known.match(shape.headings)
    of_headings = list(check_headings(row_type, known, matched, Where(file, text.header_line)))
    gone = {id(one) for pair in matched.unknown for one in text.spoiled.get(pair.written, ())}
    findings = [one for one in findings if id(one) not in gone]  # nothing of a column that is not shown
    if any(found.code == NO_KNOWN_HEADING.code for found in of_headings):
        findings = [found for found in findings if found.code not in OF_SHAPE]
    findings += of_headings
    shaped, merged = with_merged_villages(TABLES[table], matched, shape.rows, file)
    named, joined = rows_by_column(matched, known.shown, shaped, door)
    findings += [*merged, *joined]
    told = frozenset(finding.line for finding in text.findings if finding.is_error)
    short = frozenset(finding.line for finding in text.findings if finding.code == SHORT_ROW.code)
    scaled = frozenset(known.column(pair.written) for pair in matched.scaled)
    rows, of_rows = _rows(_Reading(table, row_type, file, told, short, scaled), named)
    unfit = {finding.line for finding in of_rows if finding.code == ROW_UNFIT.code}
    findings = [one for one in findings if one.code != SHORT_ROW.code or one.line not in unfit]
    lost = text.lost_rows + len(shape.rows) - len(rows)
    absent = frozenset(known.shown) - set(matched.places)
    unsure = absent if matched.unknown else absent & required_columns(row_type)
    return ReadTable(rows, findings + of_rows, lost, unsure | scaled)


def _read(data: bytes, file: str, row_type: type[Row], known: Accepted) -> CsvTable:
    """The file's cells, with rows that were broken made whole."""
    text = read_csv(data, file, lambda heading: is_heading(known, heading))
    if not text.short:
        return text
    matched = known.match(text.headings)
    words, needed = required_words(row_type), row_type.kept_without

    def fits(cells: Sequence[str]) -> bool:
        row = matched.cells(cells)
        written = row.items()
        if any(row.get(name, "").isdecimal() for name in words) or not all(map(row.get, needed)):
            return False  # a name is no number: the cells have moved
        try:
            row_type.model_validate({name: cell for name, cell in written if not thai.is_blank(cell)})
        except ValidationError:
            return False
        return True

    return with_whole_rows(text, file, fits)


def _is_left_out(row_type: type[Row], name: str, cell: Plain) -> bool:
    """Whether a cell is blank; where a name or a text must be, a dot, `xxx` or `ไม่มี` is none."""
    return thai.is_blank(cell) or (name in required_words(row_type) and says_nothing(cell))


def _what_to_do(name: str, written: Mapping[str, Plain]) -> str:
    """What an officer does about a row that lacks a cell it needs."""
    if any(map(is_sum, written.values())):
        return "แถวนี้เหมือนเป็นแถวรวม ให้ลบออก ระบบรวมให้เอง"
    return OWN_CODES if name == "key" else "กรอกค่าในช่องนี้ หรือลบทั้งแถวถ้าไม่ใช้"


class _Reading(NamedTuple):
    """How the rows of a table are read.

    `told` are lines with an error that is reported already, `short` those with too few cells, `scaled` columns whose
    numbers are in another unit.
    """

    table: str
    row_type: type[Row]
    file: str
    told: frozenset[int]
    short: frozenset[int]
    scaled: frozenset[str]


def _rows(reading: _Reading, lines: NamedRows) -> tuple[tuple[Row, ...], list[Finding]]:
    rows: list[Row] = []
    findings: list[Finding] = []
    for line, cells in lines:
        where = Where(reading.file, line)
        made, found = _read_row(reading, cells, where)
        is_unfit = len(found) >= (1 if line in reading.short else MANY_BAD)
        findings += [ROW_UNFIT.at(where, [one.value or "ว่าง" for one in found])] if is_unfit else found
        rows += [made] if made is not None else []
    return tuple(rows), findings


def _read_row(
    reading: _Reading, written: Mapping[str, Plain], where: Where
) -> tuple[Row | None, list[Finding]]:
    """A row, or None where a cell that it needs is blank or refused, and what is wrong with its cells."""
    row_type, is_told = reading.row_type, where.line in reading.told
    shown, required, names = headings(row_type), required_columns(row_type), known_headings(row_type)
    cells = {
        name: cell
        for name, cell in written.items()
        if not _is_left_out(row_type, name, cell) and name not in reading.scaled
    }
    cells, whole = without_whole_tambon(row_type, cells)
    cells, clashing, of_units = without_other_units(row_type, cells, where)
    without = unsaid(may_lack, cells) if (may_lack := lackable(row_type, written)) else {}
    needed = set() if is_told else required - cells.keys() - reading.scaled
    findings = [
        (UNSAID_CELL if name in without else BLANK_CELL).at(
            where, shown[name], state=state_of(written[name]), fix=_what_to_do(name, written)
        )
        for name in filter(needed.__contains__, written)
    ] + of_units
    unread = whole | clashing | ({name for name in written if name not in cells} if is_told else set())
    fixed = without | {"line": where.line, "unread": frozenset(unread)}
    try:
        return row_type.model_validate(cells | fixed), findings
    except ValidationError as problem:
        refused = {names[str(one["loc"][0])] for one in problem.errors(include_url=False)}
        findings += explain_refusal(
            problem,
            Telling(
                lambda _path: where,
                Rules(UNKNOWN_HEADING, BLANK_CELL, BAD_CELL),
                shown,
                is_news=lambda path: MASK not in cells.get(names[str(path[0])], MASK),
                guide=lambda path: see(handbook.of_column(reading.table, names[str(path[0])])),
            ),
        )
    kept = {name: cell for name, cell in cells.items() if name not in refused}
    if refused & (required - (without := unsaid(may_lack, kept)).keys()):
        return None, findings
    fixed = without | {"line": where.line, "unread": frozenset(unread | refused)}
    return row_type.model_validate(kept | fixed), findings
