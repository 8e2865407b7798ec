"""One spelling for every way to type the same Thai word.

The browser does the same in `theme_overrides/assets/search/normalise.js`; a test holds the two
together. Rules: spike of this project (12 points of recall for any engine), Unicode NFC, and the
order of marks in the Thai standard WTT 2.0.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import numpy.typing as npt

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_DIGIT = re.compile("[๐-๙]")
_THAI_TO_ARABIC = ord("๐") - ord("0")
_SARA_AM = re.compile("([่-๋]*)\u0e4d([่-๋]*)า")
_AM_TONE = re.compile("ำ([่-๋]+)")
_TONE_VOWEL = re.compile("([่-๋]+)([ัิ-ฺ็]+)")
_REPEATED = re.compile("([ะ-ฺ็-๎])\\1+")

Ranges = tuple[tuple[int, int], ...]
Classes = npt.NDArray[np.uint8]


def classes(*members: tuple[int, Ranges]) -> Classes:
    """For each character of the first plane the bits of the classes whose ranges it lies in."""
    table = np.zeros(0x10000, np.uint8)
    for value, ranges in members:
        for first, last in ranges:
            table[first : last + 1] |= value
    return table


_ALONE, _TONE, _AM, _TWICE = 1, 2, 4, 8
_INVISIBLES = (
    (0xAD, 0xAD),
    (0xE4D, 0xE4D),
    (0x2000, 0x200F),
    (0x2028, 0x202F),
    (0x205F, 0x2064),
    (0xFEFF, 0xFEFF),
)
_SPACES = ((0x9, 0xD), (0xA0, 0xA0), (0x1680, 0x1680), (0x3000, 0x3000))
_MARKS = ((0xE30, 0xE3A), (0xE47, 0xE4E))
_TONES, _VOWELS = ((0xE48, 0xE4B),), ((0xE31, 0xE31), (0xE34, 0xE3A), (0xE47, 0xE47))
_BEFORE = classes(
    (_ALONE, _INVISIBLES + _SPACES),
    (_TONE, _TONES),
    (_AM, ((0xE33, 0xE33),)),
    (_TWICE, ((0x20, 0x20), (0xE40, 0xE40), *_MARKS)),
)
_AFTER = classes((_ALONE, ((0, 0xFFFF),)), (_TONE, _VOWELS), (_AM, _TONES))
"""A step changes a character with the same bit as the one after it, and one of `_TWICE` before its like."""


def _is_odd(text: str) -> bool:
    """Whether a step would change the text: most texts are done at once."""
    codes = np.frombuffer(f"{text}\0".encode("utf-16-le", "replace"), np.uint16)
    now, then = _BEFORE[codes[:-1]], _AFTER[codes[1:]]
    twice = (now >= _TWICE) & (codes[:-1] == codes[1:])
    return bool((now & then).any() or twice.any())


def normalise(text: str) -> str:
    """The text in the one spelling that is compared: doing it twice changes nothing."""
    return spelling(_DIGIT.sub(lambda digit: chr(ord(digit[0]) - _THAI_TO_ARABIC), text))


def spelling(text: str) -> str:
    """The same but for Thai digits, which the keys take for Arabic ones anyway."""
    text = text.lower()
    while _is_odd(text) or not unicodedata.is_normalized("NFC", text):
        text = _step(text)
    return text


def _step(text: str) -> str:
    text = _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).replace("เเ", "แ")
    text = _SARA_AM.sub(r"\1\2ำ", text).replace("\u0e4d", "")
    text = _AM_TONE.sub(r"\1ำ", text)
    return _REPEATED.sub(r"\1", _TONE_VOWEL.sub(r"\2\1", text))
