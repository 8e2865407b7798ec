"""Wide tables as official reports print them: one column for each village or indicator, unfolded to one row a value."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .headings import Accepted

_KEYS: Mapping[str, re.Pattern[str]] = {
    "moo": re.compile(r"(?:หมู่(?:บ้าน)?(?:ที่)?|ม\.?)\s*([0-9]{1,2})(?:\s+.*|\s*บ้าน.*)?"),
    "indicator": re.compile(
        r"(?:ตัวชี้วัด(?:ข้อ)?(?:ที่)?|ตชว\.?|ข้อ(?:ที่)?|KPI)\s*([0-9]{1,2})(?:[.:)]?\s+.*)?", re.IGNORECASE
    ),
}
"""Columns that may be spread, and the headings of their values; the brackets hold the number."""
_ROW_KEYS = ("moo", "indicator", "dimension")
_NOT_MEASURED = ("year_be", "reason", *_ROW_KEYS)
_FAILING = re.compile(r"ไม่ผ่าน|ตกเกณฑ์")
_FIRST_NUMBER = re.compile(r"[^0-9]{0,24}?([0-9]{1,2})(?![0-9])")
_YEAR = re.compile(r"(?:ปี|พ\.?\s?ศ\.?)\D{0,12}(25[0-9]{2})(?![0-9])")
_RUNNING = re.compile(r"(?:ลำดับ)?ที่|ลำดับ")
FEWEST = 2
"""Columns of one kind that make a table wide."""

NumberedRows = Sequence[tuple[int, Sequence[str]]]


class Spread(NamedTuple):
    """A column that holds one village's or indicator's values: its place, the number, and what is measured."""

    place: int
    number: str
    measure: str


class Unfolded(NamedTuple):
    """The long form: Thai headings, rows with the line each came from, and in Thai what was understood.

    `unsaid` is true where the table does not say what its numbers count.
    """

    headings: tuple[str, ...]
    rows: list[tuple[int, tuple[str, ...]]]
    understood: str
    also: str
    unsaid: bool = False


def can_be_wide(accepted: Accepted) -> bool:
    """Whether a table has a value for each village and something else."""
    return "moo" in accepted.shown and any(name in accepted.shown for name in _ROW_KEYS[1:])


def is_spread(heading: str) -> bool:
    """Whether a heading names one village or indicator."""
    plain = heading.translate(ARABIC_DIGITS)
    return any(pattern.fullmatch(plain) for pattern in _KEYS.values())


def unfold(
    headings: Sequence[str], rows: NumberedRows, accepted: Accepted, title: str = ""
) -> Unfolded | None:
    """The long form of a wide table, or None when the table is none; `title` are the words above it."""
    if not can_be_wide(accepted):
        return None
    for key, pattern in _KEYS.items():
        if key not in accepted.shown:
            continue
        found = [_spread(place, text, pattern, accepted) for place, text in enumerate(headings)]
        spread = [each for each in found if each is not None]
        if len({each.number for each in spread}) >= FEWEST:
            return _Wide(key, spread, headings, accepted, title).unfolded(rows)
    return None


def _spread(place: int, heading: str, pattern: re.Pattern[str], accepted: Accepted) -> Spread | None:
    parts = heading.translate(ARABIC_DIGITS).split(" / ")
    under = itertools.pairwise(parts)  # "หมู่ที่" merged over 1, 2, 3
    whole = (*parts, *(f"{upper} {lower}" for upper, lower in under if lower.isdigit()))
    found = next(filter(None, map(pattern.fullmatch, whole)), None)
    if found is None:
        return None
    measures = (accepted.column(part) for part in parts)
    return Spread(place, str(int(found[1])), next((m for m in measures if m and m not in _NOT_MEASURED), ""))


class _Wide:
    """What the headings of a wide table say: which columns are spread, which hold for the whole row."""

    def __init__(
        self, key: str, spread: list[Spread], headings: Sequence[str], accepted: Accepted, title: str
    ) -> None:
        self._key, self._accepted = key, accepted
        default = _default_measure(accepted, f"{title} {' '.join(headings)}")
        self._spread = [each._replace(measure=each.measure or default) for each in spread]
        others = [place for place in range(len(headings)) if place not in {each.place for each in spread}]
        fixed = accepted.match([headings[place] for place in others])
        self._places = {
            name: [others[at] for at in found] for name, found in fixed.places.items() if name != key
        }
        self._running = [place for place in others if _RUNNING.fullmatch(headings[place])]
        year = _YEAR.search(title.translate(ARABIC_DIGITS))
        known = "year_be" in accepted.shown and "year_be" not in self._places
        self._added = {"year_be": year[1]} if year and known else {}
        self._lost = [pair.written for pair in fixed.unknown]

    def unfolded(self, rows: NumberedRows) -> Unfolded:
        """Every value in a row of its own; an empty cell makes none."""
        measures = list(dict.fromkeys(each.measure for each in self._spread))
        there = {self._key, *self._places, *self._added}
        names = [name for name in dict.fromkeys((*_ROW_KEYS, *self._places, *self._added)) if name in there]
        columns = (*names, *measures)
        made = [
            (line, tuple(row.get(name, "") for name in columns))
            for line, cells in rows
            for row in self._values(cells)
        ]
        shown = tuple(self._accepted.shown.get(name, "") for name in columns)
        return Unfolded(shown, made, self._said(measures), self._also(), unsaid="" in measures)

    def _values(self, cells: Sequence[str]) -> Iterator[dict[str, str]]:
        """One row of a wide table as rows of the long one, by column."""
        fixed = {
            name: " ".join(filter(None, map(cells.__getitem__, at))) for name, at in self._places.items()
        }
        numbers = [cells[place] for place in self._running]
        fixed |= {name: _number(fixed[name], numbers) for name in _KEYS if name in fixed} | self._added
        values: dict[str, dict[str, str]] = {}
        for place, number, measure in self._spread:
            if cells[place]:
                values.setdefault(number, {**fixed, self._key: number})[measure] = cells[place]
        yield from values.values()

    def _said(self, measures: Sequence[str]) -> str:
        shown = self._accepted.shown
        numbers = sorted({int(each.number) for each in self._spread})
        counted = " และ ".join(shown[name] for name in measures if name)
        return f"{len(numbers)} คอลัมน์เป็น{shown[self._key]} {numbers[0]}–{numbers[-1]} ตัวเลขคือ{counted}"

    def _also(self) -> str:
        """The year that only the title says, and columns that are not used."""
        year = f"ปีข้อมูล {self._added['year_be']} จากชื่อตาราง" if self._added else ""
        lost = f"ไม่ใช้คอลัมน์ {', '.join(self._lost)}" if self._lost else ""
        return " ".join(filter(None, (year, lost or "ใช้ครบทุกคอลัมน์")))


def _number(cell: str, running: Sequence[str]) -> str:
    """The number of a village or indicator: `3. เด็กแรกเกิด…` is 3; else that of the column that numbers the rows."""
    found = (_FIRST_NUMBER.match(text.translate(ARABIC_DIGITS)) for text in (cell, *running))
    return next((match[1] for match in found if match), cell)


def _default_measure(accepted: Accepted, words: str) -> str:
    """What the numbers count where the headings do not say: the only measure there is, or the one the title names."""
    possible = [name for name in accepted.shown if name not in _NOT_MEASURED]
    if len(possible) == 1:
        return possible[0]
    return "failing" if "failing" in possible and _FAILING.search(words) else ""
