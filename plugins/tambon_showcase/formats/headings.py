"""Which column of a table each written heading means: one matcher for CSV, Excel and Word.

Certain is what differs only in typing (spaces, Alt+Enter, kinds of hyphens, dots, a number or "จำนวน" in front, a unit
in brackets); other words for a column are understood and said; anything else stays unknown, with the nearest heading.
A unit that changes the value ("ล้านบาท", "ร้อยละ") is never passed over.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from .heading_spelling import BRACKET, denies, forms, heading_spelling, numbers_rows
from .heading_words import OTHER_WORDS, TWO_MEANINGS
from .name_headings import FULL_NAME, FULL_NAMES, NAME_PARTS, joined_name

STEPS = "ขั้นตอนของกระบวนการ"
_SAME = {FULL_NAME: FULL_NAMES, STEPS: tuple(f"ขั้นตอน{count}ร่วม" for count in range(2, 10))}
"""Spellings of the same, as certain as the heading itself; a year's own name of its process counts its steps."""
_SCALE = re.compile(r"พัน|หมื่น|แสน|ล้าน|ร้อยละ|เปอร์เซ็น|%|ดอลลาร์|ต่อเดือน|ต่อวัน")


class Pair(NamedTuple):
    """A heading as written, and one of ours: what it was read as, or what may have been meant (or nothing)."""

    written: str
    heading: str


@dataclasses.dataclass(frozen=True, slots=True)
class Matched:
    """What written headings mean.

    `places` has the columns found and the places (0-based) whose cells make each; `running` are places that only number
    the rows. `read_as` are other words that were understood, `scaled` headings with a unit that changes the value.
    """

    places: Mapping[str, tuple[int, ...]]
    read_as: tuple[Pair, ...] = ()
    unknown: tuple[Pair, ...] = ()
    twice: tuple[str, ...] = ()
    scaled: tuple[Pair, ...] = ()

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        """A row's words by column; a name that was in several columns is joined."""
        return {
            name: joined_name([row[place], *(row[other] for other in others)]) if others else row[place]
            for name, (place, *others) in self.places.items()
        }


@dataclasses.dataclass(frozen=True, slots=True)
class Accepted:
    """The headings that a table takes, ready to be compared: `shown` has the Thai heading of each column.

    `refuses(name, unit)`: whether numbers of a column cannot be in this unit (households where people are counted);
    `dimension(written)`: the id of the year's dimension that a heading names, where the year is known.
    """

    shown: Mapping[str, str]
    certain: Mapping[str, str]
    words: Mapping[str, str]
    refuses: Callable[[str, str], bool] = lambda _name, _unit: False
    dimension: Callable[[str], str] = lambda _written: ""

    @classmethod
    def of(cls, shown: Mapping[str, str]) -> Accepted:
        """From the Thai heading of each column by its English key; both are taken."""
        certain = {
            heading_spelling(word): name for name, heading in shown.items() for word in (heading, name)
        }
        for name, heading in shown.items():
            certain.setdefault(heading_spelling(BRACKET.sub("", heading)), name)
            certain |= dict.fromkeys(_SAME.get(heading, ()), name)
        words: dict[str, str] = {}
        for name, heading in shown.items():
            for word in OTHER_WORDS.get(heading, ()):
                words.setdefault(heading_spelling(word), name)
        return cls(shown, certain, words)

    def knows(self, written: str) -> bool:
        """Whether a heading means one of the columns, or part of a name."""
        known = forms(written)
        parts = any(form in part for part in NAME_PARTS for form in known) and self._has_names()
        return parts or any(form in self.certain or form in self.words for form in known)

    def match(self, written: Sequence[str]) -> Matched:
        """What each of the written headings means; a column's own name counts before other words for it."""
        return _Match(self, written).result()

    def column(self, written: str) -> str:
        """The column that one part of a heading names, or an empty text."""
        meanings = {**self.words, **self.certain}
        return next((meanings[form] for form in forms(written) if form in meanings), "")

    def nearest(self, written: str, taken: Iterable[str] = ()) -> str:
        """The free heading that a written one resembles most, or an empty text."""
        free = {
            heading_spelling(heading): heading for name, heading in self.shown.items() if name not in taken
        }
        last = written.rpartition(" / ")[2]
        free = {form: heading for form, heading in free.items() if denies(form) == denies(last)}
        meant, _ = TWO_MEANINGS.get(heading_spelling(written), ("", ""))
        if meant in free.values():
            return meant
        near = difflib.get_close_matches(heading_spelling(BRACKET.sub("", last)), free, 1, cutoff=0.7)
        return free[near[0]] if near else ""

    def _has_names(self) -> bool:
        return FULL_NAME in self.shown.values()


class _Match:
    """One look at the headings of a table, most certain meanings first."""

    def __init__(self, accepted: Accepted, written: Sequence[str]) -> None:
        self._accepted = accepted
        self._written = written
        self._places: dict[str, tuple[int, ...]] = {}
        self._read_as: list[Pair] = []
        self._twice: list[str] = []
        self._left = list(range(len(written)))

    def result(self) -> Matched:
        self._take(self._accepted.certain, told=False)
        self._join_names()
        self._take(self._accepted.words, told=True)
        self._take_by_the_others()
        taken = [(name, self._written[place]) for name, places in self._places.items() for place in places]
        unknown = [self._written[place] for place in self._left]
        return Matched(
            self._places,
            tuple(self._read_as),
            tuple(
                Pair(heading, self._accepted.nearest(heading, self._places))
                for heading in unknown
                if not numbers_rows(heading)
            ),
            tuple(self._twice),
            tuple(Pair(heading, unit) for name, heading in taken if (unit := self._scale(name, heading))),
        )

    def _take(self, meanings: Mapping[str, str], *, told: bool) -> None:
        for place in tuple(self._left):
            name = next((meanings[form] for form in forms(self._written[place]) if form in meanings), None)
            if name is None or (told and name in self._places):
                continue
            self._left.remove(place)
            if name not in self._places:
                self._found(name, (place,), told=told)
            elif self._is_wide_name(name, place):
                self._places[name] += (place,)
            else:
                self._twice.append(self._written[place])

    def _take_by_the_others(self) -> None:
        """A word of two meanings, where the other meaning is a column already."""
        names = {heading: name for name, heading in self._accepted.shown.items()}
        for place in tuple(self._left):
            meant, other = TWO_MEANINGS.get(heading_spelling(self._written[place]), ("", ""))
            if names.get(other) in self._places and meant in names and names[meant] not in self._places:
                self._left.remove(place)
                self._found(names[meant], (place,), told=True)

    def _is_wide_name(self, name: str, place: int) -> bool:
        """Whether one merged heading over several cells holds the parts of a name."""
        last = self._places[name][-1]
        return (
            self._accepted.shown[name] == FULL_NAME
            and place == last + 1
            and self._written[place] == self._written[last]
        )

    def _found(self, name: str, places: tuple[int, ...], *, told: bool) -> None:
        self._places[name] = places
        if told:
            written = " + ".join(self._written[place] for place in places)
            self._read_as.append(Pair(written, self._accepted.shown[name]))

    def _join_names(self) -> None:
        name = next((name for name, heading in self._accepted.shown.items() if heading == FULL_NAME), None)
        if name is None:
            return
        parts = [self._part(words) for words in NAME_PARTS]
        family = parts[2]
        if name in self._places:
            # "คำนำหน้า" beside the full name, or the family name under a merged heading of its own.
            parts[1] = self._places[name][0]
        if parts[1] is None or (family is None and parts[0] is None):
            return
        places = tuple(place for place in parts if place is not None)
        self._left = [place for place in self._left if place not in places]
        self._found(name, places, told=True)

    def _part(self, words: Sequence[str]) -> int | None:
        return next(
            (place for place in self._left if any(form in words for form in forms(self._written[place]))),
            None,
        )

    def _scale(self, name: str, heading: str) -> str:
        """A unit in the heading that changes the value or what is counted, and is not in ours."""
        units = BRACKET.findall(heading)
        refuses = self._accepted.refuses
        return next((unit for unit in units if _SCALE.search(unit) or refuses(name, unit.strip())), "")
