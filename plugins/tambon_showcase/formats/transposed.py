"""Tables on their side: the headings are in a column, and each record is a column of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import compress, zip_longest
from typing import NamedTuple

from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .csv_header import FEWEST_KNOWN, MAX_TITLE_ROWS, CsvLine

MOST_BEFORE = 3
"""Columns in which the headings may be; a column of numbers may be before them."""
_DIGIT = re.compile(r"[0-9๐-๙]")
_RECORDS = (
    ("หมู่ที่", re.compile(r"(?:หมู่(?:บ้าน)?(?:ที่)?|ม\.)\s*[0-9]{1,2}(?:\s.*|\s*บ้าน.*)?")),
    ("ปีข้อมูล", re.compile(r"(?:(?:ปี|พ\.ศ\.)\s*)*25[0-9]{2}")),
)
"""Headings that tables on their side leave out, because what is above the columns says it."""

_GENERAL = frozenset({"รายการ", "ข้อมูล", "เรื่อง", "ประเภท", "รายละเอียด"})
"""What people write in the corner of a table; it says nothing of what is above the columns."""


class Upright(NamedTuple):
    """A table turned upright: what is written above, the headings, each record with its column (1-based), and the lines
    in which the fields were."""

    titles: Sequence[CsvLine]
    heading: CsvLine
    records: Sequence[CsvLine]
    fields: Sequence[int]

    def in_line(self) -> list[CsvLine]:
        """As lines; records, which are in no line, get that of the heading."""
        line = self.heading[0]
        return [*self.titles, self.heading, *((line, cells) for _, cells in self.records)]


def upright(lines: Sequence[CsvLine], knows: Callable[[str], bool]) -> Upright | None:
    """A table that is on its side, upright; None where the headings are in a line, as they should be."""
    place = _place_of_headings(lines[: 2 * MAX_TITLE_ROWS], knows)
    if place is None:
        return None
    titles = [line for line in lines if not _has_values(line[1], place)]
    fields = [(number, cells[place:]) for number, cells in lines if _has_values(cells, place)]
    heads, *records = zip_longest(*(_with_name(cells, knows) for _, cells in fields), fillvalue="")
    numbered = ((place + count, cells) for count, cells in enumerate(records, 2))
    found = [line for line in numbered if any(line[1])]
    return Upright(titles, (fields[0][0], heads), found, [number for number, _ in fields])


def _place_of_headings(lines: Sequence[CsvLine], knows: Callable[[str], bool]) -> int | None:
    known: list[list[bool]] = []
    for _, cells in lines:
        known.append([bool(cell) and not _DIGIT.search(cell) and knows(cell) for cell in cells])
        if len(set(compress(cells, known[-1]))) >= FEWEST_KNOWN:
            return None  # most tables end here, at their first line
    down = [
        len(
            {
                cells[place]
                for (_, cells), row in zip(lines, known, strict=True)
                if row[place : place + 1] == [True]
            }
        )
        for place in range(MOST_BEFORE)
    ]
    place = max(range(MOST_BEFORE), key=down.__getitem__)
    with_values = sum(_has_values(cells, place) for _, cells in lines)
    return place if down[place] >= FEWEST_KNOWN and 2 * down[place] >= with_values else None


def _has_values(cells: Sequence[str], place: int) -> bool:
    return any(cells[place + 1 :])


def _with_name(cells: Sequence[str], knows: Callable[[str], bool]) -> Sequence[str]:
    """A field's heading and values; what is above the columns ("หมู่ที่ 1", "2564") gets the heading it has not."""
    heading, *values = cells
    plain = [value.translate(ARABIC_DIGITS) for value in values if value]
    named = (name for name, form in _RECORDS if knows(name) and all(map(form.fullmatch, plain)))
    if knows(heading) and not _DIGIT.search(heading) and heading not in _GENERAL:
        return cells
    return (next(named, heading), *values)
