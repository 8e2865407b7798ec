"""From the cells of a line to a row of a table: a cell that is refused costs only itself where its column may be blank."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.model import handbook
from tambon_showcase.model.fields import FileIn
from tambon_showcase.model.row import Row, headings, known_headings, required_columns, required_words
from tambon_showcase.personal.find import MASK
from tambon_showcase.personal.plain import Plain
from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.pointers import see
from tambon_showcase.text.sums import is_sum
from tambon_showcase.text.thai_text import says_nothing

from .broken_rows import JOINED
from .by_column import NamedRows
from .explain import Rules, Telling, explain_refusal, state_of
from .parted_numbers import with_whole_number
from .table_headings import OWN_CODES, UNKNOWN_HEADING
from .units import without_other_units
from .unsaid_cells import UNSAID_CELL, lackable, unsaid
from .whole_tambon import without_whole_tambon

BLANK_CELL = error("T237", "ช่อง “{value}” {state} แต่จำเป็นต้องกรอก", "{fix}")
BAD_CELL = error("T238", "ค่า “{value}” ในคอลัมน์ {key} ใช้ไม่ได้: {reason}", "{fix}")
ROW_UNFIT = error(
    "T219",
    "แถวนี้ไม่ตรงกับหัวตาราง ช่องที่ใช้ไม่ได้: {value}",
    "เทียบทีละช่องกับหัวตาราง ช่องอาจเลื่อน ขาด หรือขึ้นบรรทัดใหม่กลางข้อความ",
)
_PARTED = "จุลภาคแบ่งจำนวนเป็นหลายช่อง"
_ENDING = re.compile(r"\.[a-z0-9]{2,5}\b", re.IGNORECASE | re.ASCII)
MANY_BAD = 3
"""Cells of one row that are blank or refused, from which the row itself is wrong: one slip moved all of them."""


def _is_left_out(row_type: type[Row], name: str, cell: Plain) -> bool:
    """Whether a cell is blank; where a name or a text must be, a dot, `xxx` or `ไม่มี` is none."""
    return thai.is_blank(cell) or (name in required_words(row_type) and says_nothing(cell))


def _what_to_do(name: str, written: Mapping[str, Plain]) -> str:
    """What an officer does about a row that lacks a cell it needs."""
    if any(map(is_sum, written.values())):
        return "แถวนี้เหมือนเป็นแถวรวม ให้ลบออก ระบบรวมให้เอง"
    return OWN_CODES if name == "key" else "กรอกค่าในช่องนี้ หรือลบทั้งแถวถ้าไม่ใช้"


class RowReading(NamedTuple):
    """How the rows of a table are read.

    `told` are lines with an error that is reported already, `short` those with too few cells, `scaled` columns whose
    numbers are in another unit, `columns` all of them from the left, or none where one is not understood.
    """

    table: str
    row_type: type[Row]
    file: str
    told: frozenset[int]
    short: frozenset[int]
    scaled: frozenset[str]
    columns: Sequence[str]


def read_rows(reading: RowReading, lines: NamedRows) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of lines, and what is wrong; a line whose cells have moved makes none: nothing of it is where it belongs."""
    rows: list[Row] = []
    findings: list[Finding] = []
    for line, cells in lines:
        where = Where(reading.file, line)
        made, found = _read_row(reading, cells, where)
        if found:
            made, found = _with_whole_number(reading, cells, where) or (made, found)
        odd = [one.value or "ว่าง" for one in found]
        if line in reading.short:
            odd += [cells[name] for name in _file_columns(reading.row_type) if _is_no_name(cells.get(name))]
        is_unfit = len(odd) >= (1 if line in reading.short else MANY_BAD)
        findings += [ROW_UNFIT.at(where, odd)] if is_unfit else found
        rows += [made] if made is not None and not is_unfit else []
    return tuple(rows), findings


@functools.cache
def _file_columns(row_type: type[Row]) -> tuple[str, ...]:
    fields = row_type.model_fields.items()
    return tuple(name for name, info in fields if any(isinstance(mark, FileIn) for mark in info.metadata))


def _is_no_name(cell: str | None) -> bool:
    """Whether a cell for the name of a file has other words: in a row with too few cells they have moved there."""
    return cell is not None and not _ENDING.search(cell) and not thai.is_blank(cell)


def _with_whole_number(
    reading: RowReading, cells: Mapping[str, Plain], where: Where
) -> tuple[Row | None, list[Finding]] | None:
    """The row with a number made whole that its comma parted, where it fits in one way only."""
    made = [
        (number, *_read_row(reading, row, where)) for number, row in with_whole_number(cells, reading.columns)
    ]
    fitting = [(number, row) for number, row, found in made if row is not None and not found]
    if len(fitting) != 1:
        return None
    ((number, row),) = fitting
    return row, [JOINED.at(where, number, what=_PARTED)]


def _read_row(
    reading: RowReading, written: Mapping[str, Plain], where: Where
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
