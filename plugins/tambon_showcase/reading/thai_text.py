"""One spelling for one word: Thai text as typed, pasted and exported, made comparable.

Programs disagree on how Thai is written: sara am in two pieces, a tone before its vowel, two เ for
one แ, invisible characters between words. Two spellings of one village name would be two villages.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_VOWELS = "\u0e31\u0e34-\u0e3a"
_TONES = "\u0e47-\u0e4e"
_SUSPECT = re.compile(f"[{_TONES}][{_VOWELS}]|([{_VOWELS}{_TONES}])\\1|\u0e4d|\u0e40\u0e40")
_MARK_RUN = re.compile(f"[{_VOWELS}{_TONES}]{{2,}}")
_TWO_PIECE_AM = re.compile("([\u0e48-\u0e4b]{0,3})\u0e4d([\u0e48-\u0e4b]{0,3})\u0e32")

_MOJIBAKE = re.compile("\u00e0[\u00b8\u00b9]")
_LATIN_RUN = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+")
_BLANKS = frozenset({"", "-", "–", "—", "--", "ไม่มีข้อมูล", "ไม่ระบุ", "ไม่ทราบ", "n/a", "na", "null", "~"})


def is_blank(text: str) -> bool:
    """Whether a cell says that there is no value: empty, `-`, `–`, `ไม่มีข้อมูล`, `n/a`.

    `ไม่มี` is no blank: in a yes/no column it is an answer, in a number column it may mean 0 or unknown.
    """
    return text.strip().casefold() in _BLANKS


def repair(text: str) -> str:
    """`text` with one spelling for one word: NFC, Thai marks in order, nothing invisible; spaces are kept."""
    if text.isascii():
        return _INVISIBLE.sub("", text)
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    if not _SUSPECT.search(text):
        return text
    text = _MARK_RUN.sub(_in_order, text.replace("\u0e40\u0e40", "\u0e41"))
    text = _MARK_RUN.sub(_in_order, _TWO_PIECE_AM.sub("\\1\\2\u0e33", text))
    return unicodedata.normalize("NFC", text)


def _in_order(marks: re.Match[str]) -> str:
    """Marks over one letter: vowels before tones, and none twice in a row."""
    ordered = sorted(marks[0], key=lambda mark: mark >= "\u0e47")
    return "".join(mark for mark, _ in groupby(ordered))


def clean_line(text: str) -> str:
    """`text` repaired, on one line, with single spaces and none at the ends."""
    return " ".join(repair(text).split())


def clean(text: str) -> str:
    """`text` repaired; spaces become single, and line breaks stay where there are several lines."""
    return squeeze(repair(text))


def squeeze(text: str) -> str:
    """`text` with single spaces and none at the ends of its lines."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip("\n")


def is_mojibake(text: str) -> bool:
    """Whether Thai UTF-8 was read as Western text somewhere before: `à¸šà¹‰à¸²à¸™` for `บ้าน`."""
    return bool(_MOJIBAKE.search(text))


def repair_mojibake(text: str) -> str:
    """`text` with every garbled run that still holds all its bytes turned back into Thai."""
    return _LATIN_RUN.sub(lambda run: _as_thai(run[0]), text)


def _as_thai(run: str) -> str:
    try:
        return b"".join(_western_byte(char) for char in run).decode("utf-8")
    except UnicodeError:
        return run


def _western_byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")  # browsers keep the five bytes that cp1252 leaves open
