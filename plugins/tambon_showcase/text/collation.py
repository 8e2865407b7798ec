"""Thai words in the order of the Royal Institute dictionary.

A leading vowel counts after its consonant (เกาะ is under ก), and tone marks decide only between words
that are otherwise the same. Source: introduction of พจนานุกรม ฉบับราชบัณฑิตยสถาน พ.ศ. 2542, and ISO/IEC 14651.
"""

from __future__ import annotations

import re

from .thai_text import ARABIC_DIGITS, clean_line

_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
# phinthu, yamakkan, thanthakhat, mai tai khu, mai ek, mai tho, mai tri, mai chattawa
_MARK_ORDER = "\u0e3a\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b"
_MARKS = {mark: str(rank) for rank, mark in enumerate(_MARK_ORDER, 1)}
_MARK = re.compile(f"[{_MARK_ORDER}]")
_IGNORED = re.compile(r"[^\wก-๎]|[_ฯๆํ]")
_NO_MARK = "0"


def thai_sort_key(text: str) -> tuple[str, str, str]:
    """A key for `sorted()`: letters first, then tone marks, then the text itself so that no two words tie."""
    word = clean_line(text)
    letters = _IGNORED.sub("", word.translate(ARABIC_DIGITS).casefold())
    base = _LEADING_VOWEL.sub(r"\2\1", _MARK.sub("", letters))
    marks = "".join(_MARKS.get(char, _NO_MARK) for char in letters)
    return base, marks, word
