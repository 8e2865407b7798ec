"""A text of the same length in which every way to write a digit or a letter is the plain one."""

from __future__ import annotations

import re
import unicodedata

_THAI_DIGITS = tuple(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True))
_THAI_DIGIT = re.compile("[๐-๙]")
_EXOTIC = re.compile("[^\x00-\x7f\u0e00-\u0e4f\u0e5a-\u0e7f\u2010-\u2026]")
_ALIKE = re.compile(r"(?<![A-Za-z0-9])[0-9OolI](?:[-._/]? {0,2}[0-9OolI]){8,14}(?![A-Za-z0-9])")
_ALIKE_SIGNS = re.compile(r"\d[-._/]? {0,2}[OolI]|[OolI][-._/]? {0,2}\d")
_AS_DIGITS = str.maketrans("OolI", "0011")
_BORDERS = "│┃║"
"""Drawn borders of cells."""
_FEWEST_DIGITS = 5
"""Digits that a word of digits and letters must have for its O and l to be meant as digits."""


def fold(text: str) -> str:
    """`text` of the same length with digits in ASCII, letters in their plain form, and O and l in numbers as digits."""
    if _THAI_DIGIT.search(text):
        for thai, arabic in _THAI_DIGITS:
            text = text.replace(thai, arabic)
    text = _EXOTIC.sub(_plain_form, text)
    return _ALIKE.sub(_with_digits, text) if _ALIKE_SIGNS.search(text) else text


def _plain_form(match: re.Match[str]) -> str:
    if match[0].isdecimal():
        return str(unicodedata.decimal(match[0]))
    if match[0] in _BORDERS:
        return "|"
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


def _with_digits(match: re.Match[str]) -> str:
    digits = sum(map(str.isdigit, match[0]))
    return match[0].translate(_AS_DIGITS) if digits >= _FEWEST_DIGITS else match[0]
