"""Numbers and mail addresses by which a person is known, wherever they are: the patterns, and a text without them.

Domain rules R1, W1, W2 (docs/personal-data.md). The patterns expect ASCII digits and nothing invisible. A NUL parts
the cells of a table: no number reaches across it. Whether a number really is a person's is judged in `content/`.
"""

from __future__ import annotations

import re
import unicodedata

_GAP = r"[^\w,\x00\n]{0,3}_?"
_DASH = r"[-\u2010-\u2015\u2212_/\u00b7]?"
_SPACE = r"[ .()\u2010-\u2015-]"

ID_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?:\d{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d"
    rf"|\d(?:{_DASH}\d){{12}}|\d(?:[ \t\xa0]\d){{12}})(?![.,]?\d)"
)
"""Thirteen digits: as 1-4-5-2-1 with anything between, with dashes anywhere, or one by one."""
HOUSE_CODE = re.compile(r"(?<![\d-])\d{4}[-\u2010-\u2015 ]\d{6}[-\u2010-\u2015 ]\d(?![\d-])")
MOBILE = re.compile(
    rf"(?<![\d.,])(?:\+66|\b0066|\b66|0){_SPACE}{{0,3}}[689](?:{_SPACE}{{0,2}}\d){{8}}(?![.,]?\d)"
)
MAIL = re.compile(
    r"[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|yahoo|ymail|outlook|live|msn|icloud|me|proton(?:mail)?|aol)"
    r"\.[\w.-]{0,60}\w",
    re.IGNORECASE | re.ASCII,
)
MANY_DIGITS = re.compile(rf"\d(?:{_GAP}\d){{8,}}")
"""Nine digits or more with gaps: a number above is inside such a run."""
SHOWN = 3
"""Characters that are left of a hidden value, so that its owner finds it again."""

_HIDDEN = (ID_NUMBER, HOUSE_CODE, MOBILE, MAIL)


def hide_personal(text: str) -> str:
    """`text` with all but the first characters of every such number and address taken out."""
    for pattern in _HIDDEN:
        folded = _with_ascii_digits(text)
        for found in reversed(list(pattern.finditer(folded))):
            text = f"{text[: found.start() + SHOWN]}…{text[found.end() :]}"
    return text


def _with_ascii_digits(text: str) -> str:
    """`text` of the same length with every digit of any script in ASCII."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
