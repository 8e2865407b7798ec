"""Thai files that a program read in the code page of another country and saved again: which one, and what was meant.

Each code page has a letter for every byte, so nothing is lost: the letters lead back to the bytes, and these are Thai.
"""

from __future__ import annotations

import re

from .thai_text import BROKEN

_WRONG = ("cp1252", "latin-1", "cp437", "cp850", "mac_roman")
"""Western code pages of Windows, of web pages, of the console of DOS and Windows, and of the Mac."""
_RIGHT = ("utf-8", "cp874")
_FEWEST = 12
"""Foreign letters below which nothing is said: a few may be a name or a unit."""
_LOOKED_AT = 20_000
_FOREIGN = re.compile(r"[^\x00-\x7f\u0e00-\u0e7f\u2018-\u201d\u2026\ufeff]")
_THAI = re.compile("[ก-๎]")
_MOST_BROKEN = 0.02


def as_meant(text: str) -> str:
    """The Thai text that was saved as `text`, or nothing where it is what it seems."""
    start = text[:_LOOKED_AT]
    if _THAI.search(start) or len(_FOREIGN.findall(start)) < _FEWEST:
        return ""
    tried = (_read_again(text, wrong, right) for right in _RIGHT for wrong in _WRONG)
    return next((meant for meant in tried if meant and _is_thai(meant)), "")


def _read_again(text: str, wrong: str, right: str) -> str:
    try:
        return b"".join(_byte(char, wrong) for char in text).decode(right)
    except UnicodeError:
        return ""


def _byte(char: str, codec: str) -> bytes:
    """The byte that was read as `char`; programs keep the bytes that a code page leaves open as they are."""
    try:
        return char.encode(codec)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _is_thai(text: str) -> bool:
    """Whether nearly all that is no ASCII is Thai, in words that can be read."""
    thai = len(_THAI.findall(text))
    return (
        thai > 0
        and len(_FOREIGN.findall(text)) <= thai / 10
        and len(BROKEN.findall(text)) <= thai * _MOST_BROKEN
    )
