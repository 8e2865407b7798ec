"""The text of a table's file: any encoding that spreadsheets write, and the sign between its cells."""

from __future__ import annotations

import re

from tambon_showcase.finding import Finding, Where, error, note, warning
from tambon_showcase.text.decoding import decode_text
from tambon_showcase.text.misread import as_meant
from tambon_showcase.text.thai_text import repair

MAX_BYTES = 4 * 1024 * 1024
"""Largest file of a table."""

_FIX_SAVE = "ใน Excel เลือก บันทึกเป็น แล้วเลือกชนิด CSV UTF-8"
TOO_BIG = error("T200", "ตารางใหญ่ {value} ไบต์ เกินที่รับได้", "แบ่งเป็นตารางสรุป ไม่ใส่ข้อมูลรายครัวเรือน")
OTHER_KIND = error("T201", "ไฟล์นี้เป็น {value} ที่เปลี่ยนชื่อเป็น .csv", _FIX_SAVE)
UNREADABLE = error("T202", "อ่านตัวอักษรในไฟล์ไม่ได้ (มีข้อมูลที่ไม่ใช่ข้อความ)", _FIX_SAVE)
OTHER_ENCODING = note("T203", "ไฟล์นี้บันทึกแบบ {value} ระบบแปลงให้แล้ว", f"ครั้งต่อไป {_FIX_SAVE}")
GARBLED = warning("T204", "ตัวอักษรไทยเพี้ยน: “{value}” ระบบพยายามแก้ให้แล้ว", f"ตรวจข้อความ แล้ว{_FIX_SAVE}")

_KINDS = {b"PK\x03\x04": "Excel", b"\xd0\xcf\x11\xe0": "Excel", b"%PDF": "PDF"}
_TEXT_KINDS = (
    (re.compile(r"\s*<(?:html|table|!doctype|head|meta|body|div)\b", re.IGNORECASE), "หน้าเว็บ (HTML)"),
    (re.compile(r"\s*<\?xml\b"), "XML"),
    (re.compile(r"\s*\{\\rtf"), "เอกสาร RTF"),
    (re.compile(r"ID;P"), "ตาราง SYLK"),
    (re.compile(r"\s*[\[{]\s*(?:[\[{]|\"[^\"\n]*\"\s*:)"), "JSON"),
)
"""How files begin that programs, or people, only called .csv."""
_QUOTED = re.compile(r'"[^"]*"')


def table_text(data: bytes, file: str, findings: list[Finding]) -> str | None:
    """The text of a table's file, or None where it is none; what was found goes to `findings`."""
    where = Where(file)
    if len(data) > MAX_BYTES:
        findings.append(TOO_BIG.at(where, len(data)))
        return None
    if kind := next((kind for start, kind in _KINDS.items() if data.lstrip().startswith(start)), ""):
        findings.append(OTHER_KIND.at(where, kind))
        return None
    decoded = decode_text(data)
    if decoded is None or "\0" in decoded.text:
        findings.append(UNREADABLE.at(where))
        return None
    if kind := next((kind for start, kind in _TEXT_KINDS if start.match(decoded.text)), ""):
        findings.append(OTHER_KIND.at(where, kind))
        return None
    if not decoded.is_utf8:
        findings.append(OTHER_ENCODING.at(where, decoded.encoding))
    return _ungarbled(decoded.text, file, findings)


def _ungarbled(text: str, file: str, findings: list[Finding]) -> str:
    meant, number = as_meant(text)
    if number:
        findings.append(GARBLED.at(Where(file, number), text.split("\n")[number - 1]))
    return repair(meant)


def delimiter(text: str) -> str:
    """The separator that is, outside quotes, in the most of the first lines."""
    head = _QUOTED.sub("", "\n".join(text[:20_000].splitlines()[:20])).splitlines()

    def weight(mark: str) -> tuple[int, int]:
        return sum(mark in line for line in head), sum(line.count(mark) for line in head)

    return max(",;\t|", key=weight)
