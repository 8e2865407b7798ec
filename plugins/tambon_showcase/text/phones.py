"""Thai telephone numbers in one spelling, so that a number is found however it is typed (ITU-T E.123, +66 for 0)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .thai_text import ARABIC_DIGITS

_PHONE = re.compile(r"(?<!\d)(?:\+?66[ ().-]*0?|0)((?:[ ().-]*\d){8,9})(?!\d)", re.ASCII)
_NOT_DIGIT = re.compile(r"\D+")


def whole_phones(text: str) -> tuple[str, ...]:
    """Every telephone number in a text as digits alone: `0-2000-0000` and `+66 2000 0000` are both `020000000`.

    The search's `phones.js` does the same with a question; `tests/shared/phones.json` holds both together.
    """
    found = (_NOT_DIGIT.sub("", number[1]) for number in _PHONE.finditer(text.translate(ARABIC_DIGITS)))
    return tuple(dict.fromkeys(f"0{digits}" for digits in found))


def phone_spans(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where each telephone number of a text is, and how a telephone dials it from anywhere: `+6620000000`."""
    for number in _PHONE.finditer(text.translate(ARABIC_DIGITS)):
        yield number.span(), "+66" + _NOT_DIGIT.sub("", number[1])
