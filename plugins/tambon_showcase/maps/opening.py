"""Opens contributed map files: bounded in size, in any encoding officers' programs write, never a web page."""

from __future__ import annotations

import re

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.text.decoding import decode_text

from .model import MAX_BYTES

TOO_BIG = error("T330", "ไฟล์แผนที่ใหญ่เกิน {value} ล้านไบต์", "ส่งออกใหม่เฉพาะชั้นข้อมูลของตำบล", costs_file=True)
NOT_TEXT = error(
    "T331",
    "อ่านตัวอักษรในไฟล์นี้ไม่ได้",
    "ส่งออกไฟล์ KML จาก Google My Maps ใหม่ โดยไม่เปิดแก้ในโปรแกรมอื่น",
    costs_file=True,
)
WEB_PAGE = error(
    "T332",
    "ไฟล์นี้เป็นหน้าเว็บ (HTML) ไม่ใช่ไฟล์แผนที่ แผนที่อาจยังไม่ได้แชร์เป็นสาธารณะ",
    "ตั้งค่าแผนที่ให้ทุกคนที่มีลิงก์ดูได้ แล้วส่งออกเป็น KML ใหม่",
    costs_file=True,
)


def opened(data: bytes, where: Where) -> str | Finding:
    """The text of a map file, or what keeps it from being read."""
    if len(data) > MAX_BYTES:
        return TOO_BIG.at(where, MAX_BYTES // 1_000_000)
    decoded = decode_text(data)
    if decoded is None:
        return NOT_TEXT.at(where)
    if re.match(r"\s*+(?:<!doctype html|<html)", decoded.text[:500], re.IGNORECASE):
        return WEB_PAGE.at(where)
    return decoded.text.lstrip()
