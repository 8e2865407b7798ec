"""Addresses in texts that readers cannot open: a meeting that is over, a story of a day, a file that was not shared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tambon_showcase.assess.online import is_lasting_talk, is_stored, passing_place
from tambon_showcase.finding import Finding, Where, note, warning

from .case import Case

PASSING_LINK = warning(
    "T123",
    "ลิงก์ในข้อความนี้เปิด{what} ผู้อ่านจึงเปิดไม่ได้: {value}",
    "ลบลิงก์ หรือใช้ลิงก์ที่ทุกคนเปิดได้ตลอด เช่น คลิปหรือโพสต์ที่บันทึกไว้",
)
STORED_LINK = note(
    "T124",
    "ลิงก์ในข้อความนี้ไปที่ที่เก็บไฟล์ ซึ่งเปิดได้เฉพาะคนที่ได้รับสิทธิ์: {value}",
    "เปิดในหน้าต่างส่วนตัว (ไม่ลงชื่อเข้าใช้) ถ้าเปิดไม่ได้ ให้ตั้งเป็น “ทุกคนที่มีลิงก์” หรือวางไฟล์ใน documents/ แทน",
)
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'“”]+", re.IGNORECASE)


def texts_lead_where_all_can_go(case: Case) -> Iterator[Finding]:
    """An address in a text opens for everybody who reads it."""
    for text in case.entry.texts.values():
        if "://" not in text.markdown:
            continue
        for number, line in enumerate(text.markdown.split("\n"), 1):
            for found in _ADDRESS.finditer(line):
                yield from _check(found[0], Where(text.where.file, number))


def _check(link: str, where: Where) -> Iterator[Finding]:
    what = passing_place(link)
    if what and not is_lasting_talk(link):
        yield PASSING_LINK.at(where, link, what=what)
    elif is_stored(link):
        yield STORED_LINK.at(where, link)
