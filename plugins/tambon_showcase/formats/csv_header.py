"""Where a table begins and ends: titles above, headings merged over several rows, totals and notes below."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import TypeAlias

from tambon_showcase.text.thai_text import ARABIC_DIGITS, is_blank

MAX_HEADER_ROWS = 3

Line: TypeAlias = tuple[int, tuple[str, ...]]
"""A line's number (1-based) and its cells."""

_NUMBER = re.compile(r"[-+(]?[0-9][0-9,.\s]*%?\)?")
_TOTAL = re.compile(
    r"(?:รวม|รวมทั้ง(?:สิ้น|หมด|ตำบล)|รวมทุกหมู่บ้าน|ผลรวม|ยอดรวม|ทั้งหมด|ทั้งตำบล|เฉลี่ย|ค่าเฉลี่ย|total)"
    r"(?:\s*[:：]|\s+[0-9].*|\s+(?:ทั้งสิ้น|ทั้งหมด|ทั้งตำบล|จำนวน).*)?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:หมายเหตุ|ที่มา|แหล่งที่มา|แหล่งข้อมูล|ข้อมูล ณ)(\s*[:：].*)?")


@dataclasses.dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table, the columns they stand over, and where the rows begin.

    `line` is the last line of the heading in the file, `end` the index of the first row after it.
    """

    headings: tuple[str, ...]
    columns: tuple[int, ...]
    line: int
    end: int

    @property
    def width(self) -> int:
        """Cells of a row up to the last heading."""
        return self.columns[-1] + 1


def find_header(lines: Sequence[Line]) -> Header | None:
    """The header: the first line with more than one filled cell, and the merged rows under it."""
    if not lines:
        return None
    start = next((index for index, (_, cells) in enumerate(lines) if _filled(cells) > 1), 0)
    end = start + 1
    while end < min(len(lines), start + MAX_HEADER_ROWS) and _continues(lines[start:end], lines[end][1]):
        end += 1
    names = _join([cells for _, cells in lines[start:end]])
    columns = tuple(index for index, name in enumerate(names) if name)
    if not columns:
        return None
    headings = tuple(names[index] for index in columns)
    return Header(headings, columns, lines[end - 1][0], end)


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row only sums the others: `รวม`, then nothing but numbers and blanks."""
    first, *rest = [cell for cell in cells if cell] or [""]
    return bool(_TOTAL.fullmatch(first.translate(ARABIC_DIGITS))) and all(
        is_blank(cell) or _is_number(cell) for cell in rest
    )


def is_note(cells: Sequence[str]) -> bool:
    """Whether a row is a remark under the table: `หมายเหตุ: …`, or such a word alone with one text."""
    first, *rest = [cell for cell in cells if cell] or [""]
    found = _NOTE.match(first)
    return bool(found and (found[1] or not rest))


def _filled(cells: Sequence[str]) -> int:
    return len({cell for cell in cells if cell})


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.translate(ARABIC_DIGITS)))


def _continues(header: Sequence[Line], cells: Sequence[str]) -> bool:
    """Whether `cells` is the lower part of a merged heading: it names columns that have no name yet."""
    if cells[0] or any(_is_number(cell) for cell in cells):
        return False
    unnamed = (index for index, cell in enumerate(cells) if cell)
    return any(not any(above[index : index + 1] != ("",) for _, above in header) for index in unnamed)


def _join(rows: Sequence[Sequence[str]]) -> list[str]:
    width = max(len(row) for row in rows)
    grid = [[*row, *[""] * (width - len(row))] for row in rows]
    columns = [_names_above(grid, index) for index in range(width)]
    return [" / ".join(dict.fromkeys(column)) for column in columns]


def _names_above(grid: Sequence[Sequence[str]], index: int) -> list[str]:
    """The names over a column, from the top; a spreadsheet keeps a merged name in its leftmost cell only."""
    lowest = max((level for level, row in enumerate(grid) if row[index]), default=-1)
    names: list[str] = []
    left = 0
    for row in grid[: lowest + 1]:
        start = next((place for place in range(index, left - 1, -1) if row[place]), None)
        if start is not None:
            names.append(row[start])
            left = start  # a lower group never reaches further left than the group above it
    return names
