"""Columns of a wide table that hold the values of one village, indicator or dimension each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .heading_spelling import heading_spelling
from .headings import Accepted

ROW_KEYS = ("moo", "indicator", "dimension")
"""Columns that may be spread over a table's headings, in the order in which they are looked for."""
NOT_MEASURED = ("year_be", "reason", *ROW_KEYS)
FEWEST = 2
"""Columns of one kind that make a table wide."""
_NUMBERED: Mapping[str, re.Pattern[str]] = {
    "moo": re.compile(
        r"(?:(?:บ้าน|ชุมชน)[^0-9(]*[ (])?\(?(?:หมู่(?:บ้าน)?(?:ที่)?|ม\.?)\s*([0-9]{1,2})(?:\)|\s+.*|\s*บ้าน.*)?"
    ),
    "indicator": re.compile(
        r"(?:ตัวชี้วัด(?:ข้อ)?(?:ที่)?|ตชว\.?|ข้อ(?:ที่)?|KPI)\s*([0-9]{1,2})(?:[.:)]?\s+.*)?", re.IGNORECASE
    ),
    "dimension": re.compile(r"(?:(?:ด้าน|มิติ)(?!ที่$)\s*|(?=[dD][1-9](?:\s|$)))(\S.*)"),
}
"""How headings say which village, indicator or dimension is below them."""
_VILLAGE = re.compile(r"(?:บ้าน|ชุมชน)(?!เลขที่)\S.*")
_BARE = re.compile(r"0?[1-9][0-9]?")
_BESIDE = (
    re.compile(r"(?P<which>.*?[0-9]{1,2})[\s:(–-]+(?P<measure>[^0-9]+?)\)?"),
    re.compile(
        r"(?P<measure>[^0-9]+?)[\s:(–-]+(?P<which>(?:หมู่|ม\.|บ้าน|ชุมชน|ตัวชี้วัด|ตชว|ข้อ|ด้าน|มิติ)\S*\s*[0-9]{1,2})\)?"
    ),
)
"""A village or indicator and what is measured in one line: `หมู่ที่ 1 สำรวจ`, `สำรวจ (หมู่ 1)`."""

_CORNER = re.compile(r"[/\\|]")

Villages = Mapping[str, int]
"""Numbers of the villages by their names, as `village_spelling` writes them."""


class Spread(NamedTuple):
    """A column with one village's, indicator's or dimension's values: its place, which one, and what is measured."""

    place: int
    number: str
    measure: str


class SpreadColumns(NamedTuple):
    """The columns that are spread and what they name; `unnamed` are villages of which nobody knows the number."""

    key: str
    spread: list[Spread]
    unnamed: tuple[str, ...] = ()


def village_spelling(name: str) -> str:
    """A village's name as it is compared: with and without "บ้าน" it is the same."""
    return heading_spelling(name).removeprefix("บ้าน")


def is_corner(heading: str, accepted: Accepted) -> bool:
    """Whether a heading says what is below it and what is beside it: `ตัวชี้วัด/หมู่ที่`."""
    named = {accepted.column(part.strip()) for part in _CORNER.split(heading)}
    return len(named) == len(ROW_KEYS) - 1 and named <= set(ROW_KEYS)


def is_spread(heading: str) -> bool:
    """Whether a heading says that one village, indicator or dimension is below it."""
    plain = heading.translate(ARABIC_DIGITS)
    return any(pattern.fullmatch(plain) for pattern in _NUMBERED.values())


def find_spread(headings: Sequence[str], accepted: Accepted, villages: Villages) -> SpreadColumns | None:
    """The columns that are spread: by what their headings say, else by bare numbers, else by names of villages."""
    keys = [key for key in ROW_KEYS if key in accepted.shown]
    written = [_parts(heading, accepted) for heading in headings]
    for key in keys:
        found = list(_numbered(key, written, accepted))
        if len({each.number for each in found}) >= FEWEST:
            return SpreadColumns(key, found)
    free = [key for key in keys if not any(accepted.column(heading) == key for heading in headings)]
    if headings and is_corner(headings[0], accepted):
        bare = {int(part) for parts in written for part in parts if _BARE.fullmatch(part)}
        free = ["moo"] if bare == set(villages.values()) else free[1:]
    if len(free) != 1:
        return None
    return _bare(free[0], written, accepted) or (
        _named(written, accepted, villages) if free == ["moo"] else None
    )


def _parts(heading: str, accepted: Accepted) -> list[str]:
    """What a heading says in its lines, and in one line beside each other."""
    lines = heading.translate(ARABIC_DIGITS).split(" / ")
    return [part for line in lines for part in _beside(line, accepted)]


def _beside(line: str, accepted: Accepted) -> tuple[str, ...]:
    found = next(filter(None, (pattern.fullmatch(line) for pattern in _BESIDE)), None)
    is_measure = found and accepted.column(found["measure"]) not in {"", *NOT_MEASURED}
    return (found["which"], found["measure"]) if found and is_measure else (line,)


def _numbered(key: str, written: Sequence[list[str]], accepted: Accepted) -> Iterator[Spread]:
    for place, parts in enumerate(written):
        under = itertools.pairwise(parts)  # "หมู่ที่" merged over 1, 2, 3
        whole = (*parts, *(f"{upper} {lower}" for upper, lower in under if lower.isdigit()))
        found = next(filter(None, map(_NUMBERED[key].fullmatch, whole)), None)
        number = _dimension(parts, accepted) if key == "dimension" else ""
        if number := number or (found[1].strip() if found else ""):
            yield Spread(place, str(int(number)) if number.isdigit() else number, _measure(parts, accepted))


def _dimension(parts: Sequence[str], accepted: Accepted) -> str:
    return next(filter(None, map(accepted.dimension, parts)), "")


def _bare(key: str, written: Sequence[list[str]], accepted: Accepted) -> SpreadColumns | None:
    found = [
        Spread(place, _bare_number(key, number, accepted), _measure(parts, accepted))
        for place, parts in enumerate(written)
        for number in parts
        if _BARE.fullmatch(number)
    ]
    return SpreadColumns(key, found) if len({each.number for each in found}) >= FEWEST else None


def _bare_number(key: str, number: str, accepted: Accepted) -> str:
    plain = str(int(number))
    return (accepted.dimension(f"ด้านที่ {plain}") if key == "dimension" else "") or plain


def _named(written: Sequence[list[str]], accepted: Accepted, villages: Villages) -> SpreadColumns | None:
    named = [
        (place, part, villages.get(village_spelling(part)), _measure(parts, accepted))
        for place, parts in enumerate(written)
        for part in parts
        if village_spelling(part) in villages or _VILLAGE.fullmatch(part)
    ]
    if len({part for _, part, _, _ in named}) < FEWEST:
        return None
    unnamed = tuple(dict.fromkeys(part for _, part, number, _ in named if number is None))
    return SpreadColumns(
        "moo", [Spread(place, str(number), measure) for place, _, number, measure in named], unnamed
    )


def _measure(parts: Sequence[str], accepted: Accepted) -> str:
    measures = map(accepted.column, parts)
    return next((name for name in measures if name and name not in NOT_MEASURED), "")
