"""Wide tables as official reports print them: one column for each village or indicator, unfolded to one row a value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .headings import Accepted
from .spread import NOT_MEASURED, ROW_KEYS, Spread, SpreadColumns, Villages, find_spread, is_corner

_FAILING = re.compile(r"ไม่ผ่าน|ตกเกณฑ์")
_LABELLED = re.compile(
    r"(?:(?:ตัวชี้วัด|ตชว\.?|ข้อ|KPI)(?:\s*ข้อ)?(?:\s*ที่)?|.{0,40}(?:หมู่(?:บ้าน)?(?:ที่)?|ม\.))\s*([0-9]{1,2})(?![0-9])"
    r"|\s*\(?([0-9]{1,2})(?:[.):]|\s*$)",
    re.IGNORECASE,
)
"""A number that is said to be one: `ข้อ 3 เด็กแรกเกิด`, `3. เด็กแรกเกิด`, `บ้านกลาง หมู่ที่ 3`, `3`."""
_BEFORE_WORDS = re.compile(r"\s*([0-9]{1,2})\s")
_YEAR = re.compile(r"(?:ปี|พ\.?\s?ศ\.?)\D{0,12}(25[0-9]{2})(?![0-9])")
_NUMBER = re.compile(r"[0-9๐-๙]+")
_RUNNING = re.compile(r"(?:ลำดับ)?ที่|ลำดับ")
NumberedRows = Sequence[tuple[int, Sequence[str]]]


class Unfolded(NamedTuple):
    """The long form: Thai headings, rows with the line each came from, and in Thai what was understood.

    `unsaid` is true where the table does not say what its numbers count, `unnamed` has villages without a number.
    """

    headings: tuple[str, ...]
    rows: list[tuple[int, tuple[str, ...]]]
    understood: str
    also: str
    unsaid: bool = False
    unnamed: tuple[str, ...] = ()


def can_be_wide(accepted: Accepted) -> bool:
    """Whether a table has a value for each village and something else."""
    return "moo" in accepted.shown and any(name in accepted.shown for name in ROW_KEYS[1:])


def unfold(
    headings: Sequence[str],
    rows: NumberedRows,
    accepted: Accepted,
    title: str = "",
    villages: Villages | None = None,
) -> Unfolded | None:
    """The long form of a wide table, or None when the table is none.

    `title` are the words above it, `villages` the numbers of the tambon's villages where these are known.
    """
    found = find_spread(headings, accepted, villages or {}) if can_be_wide(accepted) else None
    if found is None:
        return None
    if found.unnamed:
        return Unfolded((), [], "", "", unnamed=found.unnamed)
    return _Wide(found, headings, accepted, title).unfolded(rows)


class _Wide:
    """What the headings of a wide table say: which columns are spread, which hold for the whole row."""

    def __init__(self, found: SpreadColumns, headings: Sequence[str], accepted: Accepted, title: str) -> None:
        self._key, self._accepted = found.key, accepted
        key, spread = found.key, found.spread
        default = _default_measure(accepted, f"{title} {' '.join(headings)}")
        self._spread = list(_measured(spread, default))
        others = [place for place in range(len(headings)) if place not in {each.place for each in spread}]
        fixed = accepted.match([headings[place] for place in others])
        spread_out = {key, *(each.measure for each in self._spread)}
        self._places = {
            name: [others[at] for at in found]
            for name, found in fixed.places.items()
            if name not in spread_out
        }
        corner = [place for place in others[:1] if is_corner(headings[place], accepted)]
        self._places |= {
            name: corner for name in ROW_KEYS if corner and name in accepted.shown and name != key
        }
        taken = {place for places in self._places.values() for place in places}
        beside = [
            place for place in others if place not in taken and accepted.column(headings[place]) in ROW_KEYS
        ]  # "ข้อ" beside the indicator's words
        self._running = beside + [place for place in others if _RUNNING.fullmatch(headings[place])]
        year = _YEAR.search(title.translate(ARABIC_DIGITS))
        known = "year_be" in accepted.shown and "year_be" not in self._places
        self._added = {"year_be": year[1]} if year and known else {}
        numbering = {headings[place] for place in (*beside, *corner)}
        used = {each.place for each in self._spread}
        sums = (at for name, found in fixed.places.items() if name in spread_out - {key} for at in found)
        unused = [
            *(pair.written for pair in fixed.unknown if pair.written not in numbering),
            *(headings[others[at]] for at in sums),
            *(_NUMBER.sub("…", headings[each.place]) for each in spread if each.place not in used),
        ]
        self._lost = list(dict.fromkeys(unused))

    def unfolded(self, rows: NumberedRows) -> Unfolded:
        """Every value in a row of its own; an empty cell makes none."""
        measures = list(dict.fromkeys(each.measure for each in self._spread))
        there = {self._key, *self._places, *self._added}
        names = [name for name in dict.fromkeys((*ROW_KEYS, *self._places, *self._added)) if name in there]
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
        fixed |= {name: _number(fixed[name], numbers) for name in ROW_KEYS[:2] if name in fixed} | self._added
        values: dict[str, dict[str, str]] = {}
        for place, number, measure in self._spread:
            if cells[place]:
                values.setdefault(number, {**fixed, self._key: number})[measure] = cells[place]
        yield from values.values()

    def _said(self, measures: Sequence[str]) -> str:
        shown = self._accepted.shown
        which = list(dict.fromkeys(each.number for each in self._spread))
        numbers = sorted(map(int, filter(str.isdecimal, which)))
        said = f"{numbers[0]}–{numbers[-1]}" if numbers else ", ".join(which)
        counted = " และ ".join(shown[name] for name in measures if name)
        return f"{len(which)} คอลัมน์เป็น{shown[self._key]} {said} ตัวเลขคือ{counted}"

    def _also(self) -> str:
        """The year that only the title says, and columns that are not used."""
        year = f"ปีข้อมูล {self._added['year_be']} จากชื่อตาราง" if self._added else ""
        lost = f"ไม่ใช้คอลัมน์ {', '.join(self._lost)}" if self._lost else ""
        return " ".join(filter(None, (year, lost or "ใช้ครบทุกคอลัมน์")))


def _measured(spread: Sequence[Spread], default: str) -> Iterator[Spread]:
    """The columns with what each measures. Beside one that says it, one of the same village that does not (a percentage, a
    sum) measures something else; where several do not, nobody knows which is which.
    """
    said = {each.number for each in spread if each.measure}
    unsaid = Counter(each.number for each in spread if not each.measure)
    for each in spread:
        if each.measure or each.number not in said:
            known = each.measure or (default if unsaid[each.number] == 1 else "")
            yield each._replace(measure=known)


def _number(cell: str, running: Sequence[str]) -> str:
    """The number of a village or indicator; the column that numbers the rows comes before a number among words."""
    plain = cell.translate(ARABIC_DIGITS)
    if said := _LABELLED.match(plain):
        return said[1] or said[2]
    numbered = (_LABELLED.match(text.translate(ARABIC_DIGITS)) for text in running)
    found = next(filter(None, numbered), None) or _BEFORE_WORDS.match(plain)
    return next(filter(None, found.groups())) if found else cell


def _default_measure(accepted: Accepted, words: str) -> str:
    """What the numbers count where the headings do not say: the only measure there is, or the one the title names."""
    possible = [name for name in accepted.shown if name not in NOT_MEASURED]
    if len(possible) == 1:
        return possible[0]
    return "failing" if "failing" in possible and _FAILING.search(words) else ""
