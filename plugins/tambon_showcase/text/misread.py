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
_MOJIBAKE = re.compile("\u00e0[\u00b8\u00b9]")
"""How each letter of Thai in UTF-8 begins where Windows read it: `à¸šà¹‰à¸²à¸™` for `บ้าน`."""
_WESTERN_RUN = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+")


def as_meant(text: str) -> tuple[str, int]:
    """The Thai text that was saved as `text`, and the number of its first garbled line; 0 if there is none.

    Where only some of it is garbled, every run that still holds all its bytes becomes Thai again.
    """
    whole = _whole(text)
    first = (_FOREIGN if whole else _MOJIBAKE).search(text)
    if not first:
        return text, 0
    return whole or _runs(text), text.count("\n", 0, first.start()) + 1


def _whole(text: str) -> str:
    start = text[:_LOOKED_AT]
    if _THAI.search(start) or len(_FOREIGN.findall(start)) < _FEWEST:
        return ""
    tried = ([_read_again(text, wrong, right) for wrong in _WRONG] for right in _RIGHT)
    meant = next(filter(any, tried), [])  # what is UTF-8 is nothing else: other bytes are so by no chance
    return next((one for one in meant if one and _is_thai(one)), "")


def _runs(text: str) -> str:
    return _WESTERN_RUN.sub(lambda run: _read_again(run[0], _WRONG[0], _RIGHT[0]) or run[0], text)


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
