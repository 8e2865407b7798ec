"""Where a table begins and ends: titles above, headings merged over several rows, totals and notes below."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from tambon_showcase.text.thai_text import ARABIC_DIGITS, is_blank

MAX_HEADER_ROWS = 3
MAX_TITLE_ROWS = 30
FEWEST_KNOWN = 2
"""Lines of one heading, lines looked at to find it, and known headings that make a line the heading for certain."""

CsvLine: TypeAlias = tuple[int, tuple[str, ...]]
"""A line's number (1-based) and its cells."""

FEWEST_NUMBERED = 5
"""Columns that make a line of plain numbers from 1 a numbering; a narrower one may be a row."""
_NUMBERING = re.compile(r"[(\[][0-9]{1,2}[)\]](?:=.*)?")
_NUMBER = re.compile(r"[-+(]?[0-9][0-9,.\s]*%?\)?")
_TOTAL = re.compile(
    r"(?:รวม|รวม\s*(?:หมู่(?:ที่)?|ม\.)\s*[0-9]{1,2}|รวมทั้ง(?:สิ้น|หมด|ตำบล)|รวมทุกหมู่บ้าน|ผลรวม|ยอดรวม|ทั้งหมด|ทั้งตำบล|เฉลี่ย|ค่าเฉลี่ย|total"
    r"|รวม\s*(?:หน้า|แผ่น)(?:\s*(?:นี้|ที่))?\s*[0-9]{0,3}|(?:ยอด)?ยก(?:มา|ไป)(?:จากหน้า(?:ก่อน|ที่\s*[0-9]{1,3})|หน้าถัดไป)?)"
    r"(?:\s*[:：]|\s+[0-9].*|\s+(?:ทั้งสิ้น|ทั้งหมด|ทั้งตำบล|จำนวน).*)?",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?:หมู่(?:ที่|บ้าน)?|ม\.)\s*([0-9]{1,2})(?:\s*[:：(]?\s*บ้าน.*)?")
_NOTE = re.compile(r"(?:\*+\s*)?(?:หมายเหตุ|ที่มา|แหล่งที่มา|แหล่งข้อมูล|ข้อมูล ณ)(\s*[:：].*)?")
_SIGNED = re.compile(
    r"(?:ผู้(?:จัดทำ|รายงาน|ให้ข้อมูล|ตรวจสอบ|รับรอง(?:ข้อมูล)?|บันทึก)|ลงชื่อ|\(?ลงนาม\)?|\*+\s*หมายเหตุ)(?:[\s:：.…].*)?"
)
"""How people sign a table, or remark on it with a star; nothing else is on such a line."""


@dataclasses.dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table, the columns they are above, and where the rows begin.

    `line` is the last line of the heading in the file, `end` the index of the first row after it, `title` what is
    written above.
    """

    headings: tuple[str, ...]
    columns: tuple[int, ...]
    line: int
    end: int
    title: str = ""

    @property
    def width(self) -> int:
        """Cells of a row up to the last heading."""
        return self.columns[-1] + 1


def find_header(lines: Sequence[CsvLine], knows: Callable[[str], bool] | None = None) -> Header | None:
    """The header: the first line with headings that `knows` knows, and the merged rows under it.

    Where nothing is known, it is the first line with more than one filled cell.
    """
    if not lines:
        return None
    start = _start(lines, knows)
    end = start + 1
    while end < min(len(lines), start + MAX_HEADER_ROWS) and _continues(lines[start:end], lines[end][1]):
        end += 1
    names = _join([cells for _, cells in lines[start:end]])
    columns = tuple(index for index, name in enumerate(names) if name)
    if not columns:
        return None
    headings = tuple(names[index] for index in columns)
    last = lines[end - 1][0]
    while end < len(lines) and _is_numbering(lines[end][1]):
        end += 1
    title = " ".join(dict.fromkeys(cell for _, cells in lines[:start] for cell in cells if cell))
    return Header(headings, columns, last, end, title)


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row only sums the others: `รวม`, then nothing but numbers and blanks."""
    first, *rest = [cell for cell in cells if cell] or [""]
    return bool(_TOTAL.fullmatch(first.translate(ARABIC_DIGITS))) and all(
        is_blank(cell) or _is_number(cell) for cell in rest
    )


def is_wordy_total(cells: Sequence[str]) -> bool:
    """Whether a total says more than that it is one (`รวม 12 กลุ่ม`): it may be a row after all."""
    first = next((cell for cell in cells if cell), "")
    return is_total(cells) and " " in first.strip(" :：")


def is_note(cells: Sequence[str]) -> bool:
    """Whether a row is a remark under the table: `หมายเหตุ: …`, or such a word alone with one text."""
    first, *rest = [cell for cell in cells if cell] or [""]
    found = _NOTE.match(first)
    return bool(found and (found[1] or not rest)) or (not rest and _SIGNED.fullmatch(first) is not None)


def is_group_line(cells: Sequence[str]) -> bool:
    """Whether a row only names the village of the rows below it: `หมู่ที่ 1 บ้านหนึ่ง`, and nothing else."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and bool(_GROUP.fullmatch(filled[0].translate(ARABIC_DIGITS)))


def village_of(cells: Sequence[str]) -> str:
    """The number of the village that a line names (`is_group_line`)."""
    found = _GROUP.fullmatch(next((cell for cell in cells if cell), "").translate(ARABIC_DIGITS))
    return found[1] if found else ""


def _filled(cells: Sequence[str]) -> int:
    return len({cell for cell in cells if cell})


def _start(lines: Sequence[CsvLine], knows: Callable[[str], bool] | None) -> int:
    if knows is not None:
        for index, (_, cells) in enumerate(lines[:MAX_TITLE_ROWS]):
            if len({cell for cell in cells if cell and knows(cell)}) >= FEWEST_KNOWN:
                return _top(lines, index, knows)
    return next((index for index, (_, cells) in enumerate(lines) if _filled(cells) > 1), 0)


def _top(lines: Sequence[CsvLine], found: int, knows: Callable[[str], bool]) -> int:
    """The first line of the merged heading that line `found` is part of: the one that names the first column."""
    if lines[found][1][0]:
        return found
    above = range(max(0, found - MAX_HEADER_ROWS + 1), found)
    return next((index for index in above if lines[index][1][0] and knows(lines[index][1][0])), found)


def _is_numbering(cells: Sequence[str]) -> bool:
    """Whether a line under the headings only numbers the columns: `(1) (2) (3)=(1)+(2)`, or 1 to at least 5."""
    filled = [cell.translate(ARABIC_DIGITS).replace(" ", "") for cell in cells if cell]
    if len(filled) > 1 and all(map(_NUMBERING.fullmatch, filled)):
        return True
    return len(filled) >= FEWEST_NUMBERED and _counts_up(cells)


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.translate(ARABIC_DIGITS)))


def _continues(header: Sequence[CsvLine], cells: Sequence[str]) -> bool:
    """Whether `cells` is the lower part of a merged heading: it names columns that have no name yet."""
    if cells[0] or (any(map(_is_number, cells)) and not _counts_up(cells)):
        return False
    unnamed = (index for index, cell in enumerate(cells) if cell)
    return any(not any(above[index : index + 1] != ("",) for _, above in header) for index in unnamed)


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether cells are 1, 2, 3 …: the numbers of villages or indicators under one merged heading."""
    filled = [cell.translate(ARABIC_DIGITS) for cell in cells if cell]
    return len(filled) > 1 and filled == [str(number) for number in range(1, len(filled) + 1)]


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
