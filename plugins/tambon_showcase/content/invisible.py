"""Characters that hide or reorder what a reader sees: reported, and taken out of every contributed text."""

from __future__ import annotations

import re
import unicodedata

from tambon_showcase.content.lines import line_of
from tambon_showcase.finding import Finding, Where, note, warning

INVISIBLE = warning(
    "T403",
    "พบอักขระที่มองไม่เห็นหรือกลับทิศตัวอักษร ({value}) ระบบตัดออกให้แล้ว",
    "พิมพ์ข้อความช่วงนั้นใหม่ และอ่านซ้ำว่าความหมายยังถูกต้อง",
)
SPACING = note("T404", "พบช่องว่างที่มองไม่เห็น {value} ตัว ระบบตัดออกให้แล้ว", "ไม่ต้องแก้ไข หากข้อความบนหน้าเว็บอ่านได้ถูกต้อง")
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
"""What Unicode keeps free for programs; XML takes it in no feed, slide or document, and HTML calls it an error."""
_REORDERING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff"
_EMOJI_JOINER = "(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
_SPACES = "\u00ad\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
_ODD = re.compile(f"[{_CONTROL}{_NO_CHARACTERS}{_REORDERING}{_SPACES}]|{_EMOJI_JOINER}")
LINE_BREAK = "\u2028"
_LINE_BREAKS = dict.fromkeys(map(ord, "\x0b\x0c\u2029"), LINE_BREAK)
"""What Word, Google Docs and InDesign write for a new line within a paragraph: each may be copied with the words."""
_DECEIVING = re.compile(f"[{_CONTROL}{_NO_CHARACTERS}{_REORDERING}]")


def without_invisible(text: str, where: Where) -> tuple[str, list[Finding]]:
    """`text` without characters that hide or reorder what a reader sees, and what was found."""
    if text.replace("\n", " ").replace("\t", " ").isprintable():
        return text, []
    text = text.translate(_LINE_BREAKS)
    found = _ODD.findall(text)
    if not found:
        return text, []
    first = _DECEIVING.search(text)
    if not first:
        return _ODD.sub("", text), [SPACING.at(where, len(found))]
    name = unicodedata.name(first[0], f"U+{ord(first[0]):04X}")
    return _ODD.sub("", text), [INVISIBLE.at(line_of(text, first.start(), where), name)]
