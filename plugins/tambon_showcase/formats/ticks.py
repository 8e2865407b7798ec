"""A question answered by a tick in one of two columns, `มี` and `ไม่มี`, as forms of offices have it: one answer in one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, note

TICKED = note(
    "T296",
    "คอลัมน์ “{value}” และ “{other}” มีแต่เครื่องหมาย ระบบอ่านเป็นคำตอบ ใช่ หรือ ไม่ ในคอลัมน์เดียว",
    "ตรวจว่าตรงกับที่ทำเครื่องหมายไว้ ครั้งต่อไปใช้คอลัมน์เดียว กรอก ใช่ หรือ ไม่",
)

_TICKS = frozenset(
    {"✓", "✔", "√", "/", "x", "×", "✗", "✘", "☑", "☒", "1", "•", "●", "\uf0fc", "\uf050", "\uf0fe", "\uf052"}
)
"""In a column of its own any mark says that this is the answer."""
_BLANK = frozenset({"", "-", "☐", "□"})
_NO = "ไม่"
_LEAST = 2


class _TwoColumns(NamedTuple):
    yes: int
    no: int


def one_answer(
    headings: Sequence[str], rows: Sequence[tuple[int, tuple[str, ...]]], where: Where
) -> tuple[list[tuple[int, tuple[str, ...]]], frozenset[int], list[Finding]]:
    """The rows with each such answer as `ใช่` or `ไม่` in the first column, the columns that are empty now, and notes."""
    told: list[Finding] = []
    answered = list(rows)
    pairs = [pair for pair in _pairs(headings) if _is_ticked(pair, rows)]
    for pair in pairs:
        answered = [(line, _answered(pair, cells)) for line, cells in answered]
        told.append(TICKED.at(where, headings[pair.yes], other=headings[pair.no]))
    return answered, frozenset(pair.no for pair in pairs), told


def _pairs(headings: Sequence[str]) -> Iterator[_TwoColumns]:
    """Neighbours of which the second is the first with a `ไม่` more."""
    for place, (first, second) in enumerate(pairwise(heading.rpartition(" / ") for heading in headings)):
        over, yes, no = first[0], first[2], second[2]
        if over == second[0] and _NO not in yes and _NO in no and no.replace(_NO, "", 1) == yes:
            yield _TwoColumns(place, place + 1)


def _is_ticked(pair: _TwoColumns, rows: Sequence[tuple[int, tuple[str, ...]]]) -> bool:
    """Whether the columns hold ticks alone, at most one in a row, and enough of them to be a habit."""
    marks = [tuple(cells[place].strip().casefold() for place in pair) for _, cells in rows]
    ticks = [mark for both in marks for mark in both if mark not in _BLANK]
    at_most_one = all(yes in _BLANK or no in _BLANK for yes, no in marks)
    return len(ticks) >= _LEAST and at_most_one and _TICKS.issuperset(ticks)


def _answered(pair: _TwoColumns, cells: tuple[str, ...]) -> tuple[str, ...]:
    yes, no = (cells[place].strip() not in _BLANK for place in pair)
    written = list(cells)
    written[pair.yes], written[pair.no] = ("ใช่" if yes else _NO if no else ""), ""
    return tuple(written)
