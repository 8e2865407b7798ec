"""One spelling for every way to type the same Thai word.

The browser does the same in `theme_overrides/assets/search/normalise.js`; a test holds the two
together. Rules: spike of this project (12 points of recall for any engine), Unicode NFC, and the
order of marks in the Thai standard WTT 2.0.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_DIGIT = re.compile("[๐-๙]")
_THAI_TO_ARABIC = ord("๐") - ord("0")
_SARA_AM = re.compile("([่-๋]*)\u0e4d([่-๋]*)า")
_AM_TONE = re.compile("ำ([่-๋]+)")
_TONE_VOWEL = re.compile("([่-๋]+)([ัิ-ฺ็]+)")
_REPEATED = re.compile("([ะ-ฺ็-๎])\\1+")
_ODD = re.compile(
    "[\u00ad\u0e4d\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]"
    "|[\t-\r\u00a0]|  |เเ|[่-๋][ัิ-ฺ็]|ำ[่-๋]|([ะ-ฺ็-๎])\\1"
)
"""Whatever a further step would change: most texts have none of it and are done at once."""


def normalise(text: str) -> str:
    """The text in the one spelling that is compared: doing it twice changes nothing."""
    return spelling(_DIGIT.sub(lambda digit: chr(ord(digit[0]) - _THAI_TO_ARABIC), text))


def spelling(text: str) -> str:
    """The same but for Thai digits, which the keys take for Arabic ones anyway."""
    text = text.lower()
    while _ODD.search(text) or not unicodedata.is_normalized("NFC", text):
        text = _step(text)
    return text


def _step(text: str) -> str:
    text = _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).replace("เเ", "แ")
    text = _SARA_AM.sub(r"\1\2ำ", text).replace("\u0e4d", "")
    text = _AM_TONE.sub(r"\1ำ", text)
    return _REPEATED.sub(r"\1", _TONE_VOWEL.sub(r"\2\1", text))
