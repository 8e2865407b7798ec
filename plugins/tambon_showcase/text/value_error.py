"""What a converter raises when text cannot be the value that the column requires."""

from __future__ import annotations

import re

from .thai_text import clean_line

_QUOTED = re.compile(r"[“”„‘’]([^“”„‘’]+)[“”‘’]")
"""A value in the quotes that phones and Word make of straight ones."""
VALUE_LIMIT = 100
"""Longest text that can be one number, day or answer, in characters."""


class ThaiValueError(ValueError):
    """Text that cannot be read as required: `reason` says why and `fix` what to write instead, both Thai."""

    def __init__(self, reason: str, fix: str) -> None:
        super().__init__(reason, fix)
        self.reason = reason
        self.fix = fix

    def __str__(self) -> str:
        return self.reason


def one_value(text: str) -> str:
    """`text` on one line, short enough to be a single value.

    Raises:
        ThaiValueError: longer than `VALUE_LIMIT`.
    """
    line = clean_line(text)
    if len(line) > VALUE_LIMIT:
        raise ThaiValueError("ข้อความยาวเกินกว่าจะเป็นค่าเดียว", "แยกคำอธิบายไปไว้ช่องอื่น แล้วเหลือเฉพาะค่าในช่องนี้")
    quoted = _QUOTED.fullmatch(line)
    return quoted[1].strip() if quoted else line
