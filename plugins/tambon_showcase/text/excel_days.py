"""Days that spreadsheets made of numbers: `5-9` became `05-ก.ย.`, `12/64` became `ธ.ค.-64`."""

from __future__ import annotations

import re
from typing import NamedTuple

from .dates import month_number
from .thai_text import ARABIC_DIGITS

_MONTH = r"[ก-๙.]{2,12}|[A-Za-z]{3,9}"
_DAY_MONTH = re.compile(rf"(\d{{1,2}})-({_MONTH})")
_MONTH_NUMBER = re.compile(rf"({_MONTH})-(\d{{1,4}})")
_SEPARATOR = re.compile(r"[/ ]")
_MIDNIGHT = re.compile(r"(\d{4})-(\d{2})-(\d{2})[ T]00:00(?::00(?:\.0+)?)?Z?")
_WHOLE_DAY = re.compile(
    r"(\d{1,2})([/-])(\d{1,2})\2(?:\d{2}|\d{4})|\d{4}-(\d{1,2})-(\d{1,2})(?:[ T][\d:.]+Z?)?"
)


class Typed(NamedTuple):
    """Two numbers that were typed beside each other, in the order in which they were."""

    first: int
    second: int


def made_of_numbers(text: str) -> Typed | None:
    """What was typed before a spreadsheet saw a day in it, from the forms that no person writes; None for other text.

    These are `05-ก.ย.`, `9-May`, `ธ.ค.-64`, `Dec-64`, and a day at midnight (`2025-09-05 00:00:00`).
    """
    if "-" not in text:
        return None
    plain = text.strip().translate(ARABIC_DIGITS)
    if (found := _DAY_MONTH.fullmatch(plain)) and (month := month_number(found[2])):
        return Typed(int(found[1]), month)
    if (found := _MONTH_NUMBER.fullmatch(plain)) and (month := month_number(found[1])):
        return Typed(month, int(found[2]))
    if found := _MIDNIGHT.fullmatch(plain):
        year, month, day = map(int, found.groups())
        return Typed(month, year % 100) if day == 1 else Typed(day, month)
    return None


def any_day(text: str) -> Typed | None:
    """As `made_of_numbers`, where no day can be meant at all: `05/09/2568`, `2025-09-05` and `5 ก.ย.` count too."""
    plain = text.strip().translate(ARABIC_DIGITS)
    if found := _WHOLE_DAY.fullmatch(plain):
        return Typed(*(int(part) for part in found.groups() if part and part.isdecimal()))
    return made_of_numbers(_SEPARATOR.sub("-", plain, count=1))
