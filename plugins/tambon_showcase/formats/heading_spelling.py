"""How a heading is spelt when it is compared: what differs only in typing is the same."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from tambon_showcase.text.thai_text import ARABIC_DIGITS, repair

BRACKET = re.compile(r"[(\[（]([^)\]）]*)[)\]）]?")
"""What is in brackets, mostly a unit; the group is what is inside."""
_COUNT = "จำนวน"
_PEOPLE = "คน"
_NUMBERED = re.compile(r"^\s*[(]?\d{1,2}(?:[.]\d{1,2})*[.)]+\s*(?=\S)")
LOOSE = re.compile(r"[\s\-‐-―−_*:.,;'\"“”‘’/\\|]+")
"""Spaces, dashes and signs, which no two headings differ in."""


NOT = "ไม่"


def denies(heading: str) -> bool:
    """Whether a heading says that something is not: such a one never means one that says that it is."""
    return NOT in heading


@functools.lru_cache(maxsize=4_096)
def heading_spelling(heading: str) -> str:
    """What is left of a heading when nothing but its letters counts; brackets lose only themselves."""
    plain = _NUMBERED.sub("", repair(heading).translate(ARABIC_DIGITS))
    return LOOSE.sub("", re.sub(r"[()\[\]（）]", "", plain)).casefold()


@functools.lru_cache(maxsize=4_096)
def forms(written: str) -> tuple[str, ...]:
    """The spellings under which a heading may be known, the fullest first; none is empty."""
    return tuple(filter(None, _spellings(written)))


_RUNNING = frozenset({"ที่", "ลำดับ", "ลำดับที่", "no", "อันดับ", "#", "index", "unnamed0"})


def _spellings(written: str) -> Iterator[str]:
    whole = written
    last = written.rpartition(" / ")[2]
    for heading in dict.fromkeys((whole, last)):
        bare = BRACKET.sub("", heading)
        for text in dict.fromkeys((heading, bare)):
            form = heading_spelling(text)
            counted = form.removeprefix(_COUNT)
            yield from (form, counted, _COUNT + form, counted.removesuffix(_PEOPLE))


def numbers_rows(heading: str) -> bool:
    """Whether a column only numbers the rows."""
    return any(form in _RUNNING for form in forms(heading))
