"""One spelling for every way to type the same Thai word, and one for words that a reader would not distinguish.

Marks are ordered as in every text that is read (`thai_text`); case, digits, wide letters, spaces and doubled
vowels are made one here. The browser does the same in `search/normalise.js`; `tests/shared/thai_spelling.json`
holds all three together. Rules: spike of this project (12 points of recall for any engine), Unicode NFC, and the
order of marks in the Thai standard WTT 2.0.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import numpy.typing as npt

from tambon_showcase.text.thai_text import marks_in_order

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_SPACE = re.compile("[\t-\r\x1c- \x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_DIGIT = re.compile("[๐-๙]")
_THAI_TO_ARABIC = ord("๐") - ord("0")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_REPEATED = re.compile("([ะ-ฺ็-๎])\\1+")

Ranges = tuple[tuple[int, int], ...]
Classes = npt.NDArray[np.uint8]


def classes(*members: tuple[int, Ranges]) -> Classes:
    """For each character of the first plane the bits of the classes whose ranges it is in."""
    table = np.zeros(0x10000, np.uint8)
    for value, ranges in members:
        for first, last in ranges:
            table[first : last + 1] |= value
    return table


_ALONE, _TONE, _AM, _PHINTHU, _TWICE = 1, 2, 4, 8, 16
_INVISIBLES = (
    (0x0, 0x8),
    (0xE, 0x1B),
    (0x7F, 0x7F),
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0xE4D, 0xE4D),
    (0x180E, 0x180E),
    (0x2000, 0x200F),
    (0x2028, 0x202F),
    (0x205F, 0x2069),
    (0xFEFF, 0xFEFF),
)
_SPACES = ((0x9, 0xD), (0x1C, 0x1F), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x3000, 0x3000))
_OTHER_SHAPES = ((0xF700, 0xF71A), (0xFF01, 0xFF5E))
_MARKS = ((0xE30, 0xE3A), (0xE47, 0xE4E))
_TONES, _AFTER_VOWELS = ((0xE48, 0xE4B),), ((0xE48, 0xE4C), (0xE4E, 0xE4E))
_VOWELS = ((0xE31, 0xE31), (0xE34, 0xE3A), (0xE47, 0xE47))
_BEFORE = classes(
    (_ALONE, _INVISIBLES + _SPACES + _OTHER_SHAPES),
    (_TONE, _AFTER_VOWELS),
    (_AM, ((0xE33, 0xE33),)),
    (_PHINTHU, ((0xE31, 0xE31), (0xE34, 0xE39), (0xE47, 0xE47))),
    (_TWICE, ((0x20, 0x20), (0xE40, 0xE40), *_MARKS)),
)
_AFTER = classes((_ALONE, ((0, 0xFFFF),)), (_TONE, _VOWELS), (_AM, _TONES), (_PHINTHU, ((0xE3A, 0xE3A),)))
"""A step changes a character with the same bit as the one after it, and one of `_TWICE` before its like."""


def _is_odd(text: str) -> bool:
    """Whether a step would change the text: most texts are done at once."""
    codes = np.frombuffer(f"{text}\0".encode("utf-16-le", "replace"), np.uint16)
    now, then = _BEFORE[codes[:-1]], _AFTER[codes[1:]]
    twice = (now >= _TWICE) & (codes[:-1] == codes[1:])
    return bool((now & then).any() or twice.any())


def normalise(text: str) -> str:
    """The text in the one spelling that is compared: doing it twice changes nothing."""
    return search_spelling(_DIGIT.sub(lambda digit: chr(ord(digit[0]) - _THAI_TO_ARABIC), text))


def search_spelling(text: str) -> str:
    """The same, except that Thai digits stay: the keys take them for Arabic ones anyway."""
    text = text.lower().replace("ς", "σ")
    while _is_odd(text) or not unicodedata.is_normalized("NFC", text):
        text = _step(text)
    return text


def _step(text: str) -> str:
    text = _SPACE.sub(" ", _INVISIBLE.sub("", text)).translate(_WIDE)
    return _REPEATED.sub(r"\1", marks_in_order(text.lower()).replace("\u0e4d", ""))
