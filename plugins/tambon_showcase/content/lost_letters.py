"""Text that lost its letters before it reached us: saved in an encoding without Thai, or read in the wrong one.

Every channel through which words enter (texts, `tambon.yml`, tables, captions, maps) passes here, because such a
value is a value like any other to every later check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, Where, warning

from .lines import line_of
from .wrong_keys import check_wrong_keys

LOST = warning(
    "T471",
    "ตัวอักษรไทยหายหรือเพี้ยน: “{value}” ({reason})",
    "{fix}",
)

_TYPE_AGAIN = (
    "ตัวอักษรที่หายกู้คืนไม่ได้ ให้คัดลอกข้อความจากต้นฉบับใหม่ แล้วบันทึกเป็น UTF-8 (Excel: CSV UTF-8, Notepad: Encoding UTF-8)"
)
_SAVE_AGAIN = (
    "เปิดไฟล์ต้นฉบับที่ยังอ่านได้ แล้วบันทึกใหม่เป็น UTF-8 (Excel: CSV UTF-8, Notepad: Encoding UTF-8) ไม่ต้องพิมพ์ใหม่"
)
CODED = "ตัวอักษรไทยถูกเขียนเป็นรหัสของโปรแกรม"
COPY_AGAIN = "คัดลอกจากหน้าที่คนอ่านได้ ไม่ใช่จากรหัสของหน้าเว็บหรือไฟล์ข้อมูล แล้ววางใหม่"
_Kind = tuple[re.Pattern[str], str, str]
_QUESTION_MARKS: Sequence[_Kind] = (
    (
        re.compile(r"(?<![\w\u0e30-\u0e4e!?&=/])\?{4,}(?:[ ]\?{2,})*|^\?{2,3}(?:[ ]\?+)*$", re.MULTILINE),
        "ไฟล์ถูกบันทึกแบบที่ไม่มีตัวอักษรไทย ตัวอักษรจึงกลายเป็น ?",
        _TYPE_AGAIN,
    ),
)
_KINDS: Sequence[_Kind] = (
    (re.compile("[^\\s\ufffd]{0,10}\ufffd[^\\n]{0,20}"), "ไฟล์ถูกอ่านผิดรหัสแล้วบันทึกทับ ตัวอักษรจึงกลายเป็น \ufffd", _TYPE_AGAIN),
    (
        re.compile("(?:\u0e40[\u0e18\u0e19][^\\s\u0e30-\u0e4e]){3,}|\u0e40[\u0e18\u0e19][\u0080-\u017f\u2010-\u203a\u20ac\u2122]"),
        "ไฟล์ UTF-8 ถูกเปิดเป็น ANSI (Windows-874) แล้วบันทึกทับ",
        _SAVE_AGAIN,
    ),
    (
        re.compile("(?<![\u00a1-\u00fb])(?!\u00e0[\u00b8\u00b9])[\u00a1-\u00fb]{5,}"),
        "ไฟล์รหัส TIS-620 (Windows-874) ถูกเปิดเป็นอักษรตะวันตก (Latin-1) แล้วบันทึกทับ",
        _SAVE_AGAIN,
    ),
    (
        re.compile(r"(?:\\u0e[0-5][0-9a-f]){3,}", re.IGNORECASE),
        CODED,
        COPY_AGAIN,
    ),
    (
        re.compile(r"(?<![\w/%?=&#.:,+()-])(?:%E0%B[89]%[89AB][0-9A-F]){3,}", re.IGNORECASE),
        "ข้อความไทยถูกเขียนเป็นรหัสของที่อยู่เว็บ",
        "พิมพ์ข้อความเป็นภาษาไทย รหัส % ใช้ได้เฉพาะในช่องลิงก์",
    ),
    (
        re.compile("(?:\u03b1[\u2555\u2563]|\u2021[\u220f\u03c0]|\u00d3[\u00a9\u2563])\\S{0,20}"),
        "ไฟล์ UTF-8 ถูกเปิดเป็นรหัสของ DOS หรือ Mac แล้วบันทึกทับ",
        _SAVE_AGAIN,
    ),
    (re.compile("\u00e0[\u00b8\u00b9]\\S{0,20}"), "ไฟล์ UTF-8 ถูกเปิดเป็นอักษรตะวันตก (Latin-1) แล้วบันทึกทับ", _SAVE_AGAIN),
)  # fmt: skip
_SIGNS = re.compile(
    "\\?{2}|\\\\u0e|%E0%B[89]|\ufffd|\u0e40[\u0e18\u0e19]|\u00e0[\u00b8\u00b9]|[\u00a1-\u00fb]{5}"
    "|\u03b1[\u2555\u2563]|\u2021[\u220f\u03c0]|\u00d3[\u00a9\u2563]"
)


def check_lost_letters(text: str, where: Where) -> Iterator[Finding]:
    """Where `text` (which begins at `where`) lost letters or was typed with other keys, and how to save it again.

    Question marks are reported beside another loss; all others are one, since a text that was read wrongly has signs of several.
    """
    yield from check_wrong_keys(text, where)
    if not _SIGNS.search(text):
        return
    yield from _first(_QUESTION_MARKS, text, where)
    yield from _first(_KINDS, text, where)


def _first(kinds: Sequence[_Kind], text: str, where: Where) -> Iterator[Finding]:
    for pattern, reason, fix in kinds:
        if found := pattern.search(text):
            place = line_of(text, found.start(), where) if where.line else where
            yield LOST.at(place, found[0], reason=reason, fix=fix)
            return
