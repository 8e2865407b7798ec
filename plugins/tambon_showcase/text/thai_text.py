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

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_VOWELS = "\u0e31\u0e34-\u0e3a\u0e47"
_TONES = "\u0e48-\u0e4b"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_MARK_RUN = re.compile(f"[{_MARKS}]{{2,}}")
_TWO_PIECE_AM = re.compile(f"\u0e4d([{_TONES}]*)\u0e32")
_AM_RUN = re.compile(f"\u0e33[\u0e33{_TONES}]+")
_SUSPECT = re.compile(
    f"[{_TONES}\u0e4c-\u0e4e][{_VOWELS}]|[\u0e31-\u0e39\u0e47]\u0e3a|\u0e33[{_TONES}]|([{_MARKS}])\\1|\u0e4d|\u0e40\u0e40|[\uf700-\uf71a]"
)
_SHAPES = dict(zip(range(0xF700, 0xF71B), "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู", strict=True))
"""Old Thai fonts of Windows kept marks moved left or down as letters of their own (as HarfBuzz's Thai shaper lists
them); text copied from a PDF set in such a font still holds them."""

BROKEN = re.compile("[่-๋][่-๋ัิ-ฺ็]|(?<![ก-ฮัิ-ฺ็])[่-๋์]|(?<![ก-ฮ])[ัิ-ฺ็]|[เแโใไ](?![ก-ฮ])|(?<![ก-ฮ่-๋ั็ิ-ู])[าำ]|(?<![ก-ฮ่-๋ั็ิ-ูา])ะ")
"""What no Thai word holds: a mark without its letter, a leading vowel that leads nothing."""
_BLANKS = frozenset({"", "-", "–", "—", "--", "ไม่มีข้อมูล", "ไม่ระบุ", "ไม่ทราบ", "n/a", "na", "null", "~"})
_OF_PROGRAMS = frozenset({"nan", "NaN", "NaT", "<NA>", "None"})
"""What pandas and Python write for no value, letter for letter: `Nan` is a province."""
_DASHED = re.compile(r"^[-–—\s(]+|[-–—\s)]+$")
_BLANKS_BETWEEN = frozenset({"", "ไม่มี", "ไม่มีข้อมูล", "ไม่ระบุ", "ไม่ทราบ"})
"""Words that say between dashes or brackets that there is no value: `- ไม่มี -`."""

_PLACEHOLDERS = frozenset(
    [
        "ไม่มี",
        "ยังไม่มี",
        "ยังไม่มีข้อมูล",
        "ไม่มีค่า",
        "รอข้อมูล",
        "รอใส่ข้อมูล",
        "ใส่ทีหลัง",
        "tbd",
        "tba",
        "todo",
    ]
)
"""Words that are typed only because something must be, where a name or a text belongs."""
_OFFICES = frozenset({"สสส", "ททท", "ปปป"})
"""Offices of the state whose short name is one letter again and again."""
_SENTENCE = re.compile(r"(?:\W*\w){20}")
"""The start of more letters than any of these words, or those for a blank, has."""
_SIGNS = frozenset("/%\"'“”‘’″〃")
"""Signs that officers put for a word."""


def is_blank(text: str) -> bool:
    """Whether a cell says that there is no value: empty, `-`, `–`, `ไม่มีข้อมูล`, `n/a`.

    `ไม่มี` alone is no blank: in a yes/no column it is an answer, in a number column it may mean 0 or unknown.
    """
    stripped = text.strip()
    plain = stripped.casefold()
    return (
        plain in _BLANKS
        or stripped in _OF_PROGRAMS
        or (plain[0] in "-–—(" and _DASHED.sub("", plain) in _BLANKS_BETWEEN)
    )


def count_letters(text: str) -> int:
    """How many letters a text has, by which its length is judged: no vowel above or below, tone mark, digit or sign."""
    return sum(map(str.isalpha, text))


def says_nothing(text: str) -> bool:
    """Whether a text holds no words of its own: a blank, or what is typed only because something must be.

    That is marks alone (`.`, `***`), one letter again and again (`xxx`), or a word like `ไม่มี` and `tbd`.
    """
    if _SENTENCE.match(text):
        return len({*text.casefold()} - {" "}) == 1  # a long text is not looked through letter by letter
    words = "".join(letter for letter in text if not _is_mark(letter)).casefold()
    is_one_letter = len(words) > 1 and words.isalpha() and len(set(words)) == 1 and words not in _OFFICES
    return not words or is_one_letter or words in _PLACEHOLDERS or is_blank(text)


def _is_mark(letter: str) -> bool:
    """Whether a character is only found between words; a tick (`/`) and `"` for the words above are words."""
    between_words = unicodedata.category(letter)[0] in "PZ" or letter.isspace() or letter in "~=+^|`"
    return between_words and letter not in _SIGNS


def repair(text: str) -> str:
    """`text` with one spelling for one word: NFC, Thai marks in order, nothing invisible; spaces are kept."""
    if text.isascii():
        return _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", spelt(_INVISIBLE.sub("", text)))


def spelt(text: str) -> str:
    """`text` with its Thai marks in order and แ for two เ; nothing else is changed."""
    while _SUSPECT.search(text) and (ordered := marks_in_order(text)) != text:
        text = ordered
    return text


def marks_in_order(text: str) -> str:
    """`text` with each Thai letter's marks as the standard WTT 2.0 orders them; the search spells so too.

    Sara am and sara ae become one letter each, phinthu comes before vowels, vowels before tones, tones before
    sara am, and no mark twice. NFC comes last, because on long runs of marks out of order it takes endless time.
    """
    text = text.translate(_SHAPES).replace("\u0e40\u0e40", "\u0e41")
    text = _TWO_PIECE_AM.sub("\\1\u0e33", _MARK_RUN.sub(_in_order, text))
    text = _AM_RUN.sub(_tones_first, text)
    return unicodedata.normalize("NFC", _MARK_RUN.sub(_in_order, text))


def _in_order(marks: re.Match[str]) -> str:
    """Marks over one letter: phinthu, vowels, tones, and none twice in a row."""
    ordered = sorted(marks[0], key=lambda mark: (mark != "\u0e3a", mark > "\u0e47"))
    return "".join(mark for mark, _ in groupby(ordered))


def _tones_first(run: re.Match[str]) -> str:
    return "".join(sorted(run[0], key=lambda letter: letter == "\u0e33"))


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
