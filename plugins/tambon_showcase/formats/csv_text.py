"""The text of a table's file: any encoding that spreadsheets write, and the sign between its cells."""

from __future__ import annotations

import re

from tambon_showcase.content.file_kinds import FileKind, kind_of_bytes, kind_of_words
from tambon_showcase.finding import Finding, Where, error, note, warning
from tambon_showcase.text.decoding import decode_text
from tambon_showcase.text.misread import as_meant
from tambon_showcase.text.thai_text import repair

from .merge_marks import unmerged

MAX_BYTES = 4 * 1024 * 1024
"""Largest file of a table."""

_FIX_SAVE = "ใน Excel เลือก บันทึกเป็น แล้วเลือกชนิด CSV UTF-8"
TOO_BIG = error("T200", "ตารางใหญ่ {value} ไบต์ เกินที่รับได้", "แบ่งเป็นตารางสรุป ไม่ใส่ข้อมูลรายครัวเรือน")
OTHER_KIND = error("T201", "ไฟล์นี้เป็น {value} ที่เปลี่ยนชื่อเป็น .csv", "{advice}")
UNREADABLE = error("T202", "อ่านตัวอักษรในไฟล์ไม่ได้ (มีข้อมูลที่ไม่ใช่ข้อความ)", _FIX_SAVE)
OTHER_ENCODING = note("T203", "ไฟล์นี้บันทึกแบบ {value} ระบบแปลงให้แล้ว", f"ครั้งต่อไป {_FIX_SAVE}")
GARBLED = warning("T204", "ตัวอักษรไทยเพี้ยน: “{value}” ระบบพยายามแก้ให้แล้ว", f"ตรวจข้อความ แล้ว{_FIX_SAVE}")

SIGNS = ",;\t|"
"""The signs that may part cells."""
_QUOTED = re.compile(r'"[^"]*"')


def table_text(data: bytes, file: str, findings: list[Finding]) -> str | None:
    """The text of a table's file, or None where it is none; what was found goes to `findings`."""
    where = Where(file)
    if len(data) > MAX_BYTES:
        findings.append(TOO_BIG.at(where, len(data)))
        return None
    if kind := kind_of_bytes(data.lstrip()):
        findings.append(_other(kind, where))
        return None
    decoded = decode_text(data)
    if decoded is None or "\0" in decoded.text:
        findings.append(UNREADABLE.at(where))
        return None
    if kind := kind_of_words(decoded.text):
        findings.append(_other(kind, where))
        return None
    if marks := unmerged(decoded.text.replace("\r\n", "\n"), file):
        findings.append(marks)
        return None
    if not decoded.is_utf8:
        findings.append(OTHER_ENCODING.at(where, decoded.encoding))
    return _ungarbled(decoded.text, file, findings)


def _other(kind: FileKind, where: Where) -> Finding:
    return OTHER_KIND.at(where, kind.name, advice=_FIX_SAVE if kind.is_sheet else kind.fix)


def _ungarbled(text: str, file: str, findings: list[Finding]) -> str:
    meant, number = as_meant(text)
    if number:
        findings.append(GARBLED.at(Where(file, number), text.split("\n")[number - 1]))
    return repair(meant)


def delimiter(text: str) -> str:
    """The separator that is, outside quotes, in the most of the first lines."""
    whole = _QUOTED.sub("", "\n".join(text[:20_000].splitlines()[:20]))
    head = whole.splitlines()

    def weight(mark: str) -> tuple[int, int]:
        return len([line for line in head if mark in line]), whole.count(mark)

    return max(SIGNS, key=weight)
