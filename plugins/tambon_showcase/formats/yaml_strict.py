"""YAML from strangers: only mappings, lists and text, within bounds, and every key remembers its line.

Plain YAML turns `010203` into 4227, `5:30` into 330 and `no` into False; aliases and merge keys let one
kilobyte grow into gigabytes. So only PyYAML's parser is used, never its constructors: every scalar stays
the text that was written (docs/adr/0013).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from tambon_showcase.content.file_kinds import (
    CSV,
    JSON,
    FileKind,
    is_table_of_commas,
    kind_of_bytes,
    kind_of_words,
)
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.text.decoding import decode_text

from .merge_marks import unmerged
from .yaml_document import YamlDocument
from .yaml_reading import read_text
from .yaml_signs import plain_signs

MAX_BYTES = 256 * 1024
"""Largest file, in bytes; the bounds of its content are in `yaml_walk`."""

_FIX_SAVE = "เปิดไฟล์ด้วย Notepad เลือก บันทึกเป็น แล้วเลือกการเข้ารหัส (Encoding) เป็น UTF-8"
TOO_BIG = error("T100", "ไฟล์ใหญ่ {value} ไบต์ เกินที่รับได้", "ย้ายเรื่องยาวไปไว้ใน texts/ และตารางไปไว้ใน tables/")
NOT_UTF8 = error("T101", "ไฟล์นี้บันทึกแบบ {value} ไม่ใช่ UTF-8", _FIX_SAVE)
UNREADABLE = error("T102", "อ่านตัวอักษรในไฟล์ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ข้อความ", _FIX_SAVE)
CONTROL = error("T103", "มีอักขระที่มองไม่เห็นและใช้ไม่ได้ (รหัส {value})", "ลบบรรทัดนี้แล้วพิมพ์ใหม่ด้วยมือ")
OTHER_KIND = error(
    "T163", "ไฟล์นี้เป็น {value} ที่เปลี่ยนชื่อเป็น .yml", "{advice} แล้วเริ่มไฟล์นี้ใหม่จากฉบับเดิม หรือด้วยคำสั่ง tambon new"
)

_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A space pasted from Word or LINE would break the indentation, and an odd line break the line numbers.
_ODD_SPACES = dict.fromkeys(map(ord, "\x85\xa0\u2000\u2001\u2002\u2003\u2009\u202f\u2028\u2029\u3000"), " ")


def read_yaml(data: bytes, file: str) -> YamlDocument:
    """Read a mapping of texts, lists and mappings; `file` is the name that findings show. Never raises."""
    if kind := kind_of_bytes(data):
        return YamlDocument(None, {}, (_other(kind, file),))
    if len(data) > MAX_BYTES:
        return YamlDocument(None, {}, (TOO_BIG.at(Where(file), len(data)),))
    decoded = decode_text(data)
    if decoded is None:
        return YamlDocument(None, {}, (UNREADABLE.at(Where(file)),))
    kind = kind_of_words(decoded.text) or (CSV if _is_table(decoded.text) else None)
    if kind and kind is not JSON:  # which is YAML as well
        return YamlDocument(None, {}, (_other(kind, file),))
    if marks := unmerged(decoded.text.replace("\r\n", "\n"), file):
        return YamlDocument(None, {}, (marks,))
    findings = [] if decoded.is_utf8 else [NOT_UTF8.at(Where(file), decoded.encoding)]
    text = plain_signs(decoded.text.translate(_ODD_SPACES))
    findings += _control_characters(text, file)
    reading = read_text(_NOT_TEXT.sub("", text), file)
    findings += reading.findings
    return dataclasses.replace(reading, findings=tuple(findings))


def _is_table(text: str) -> bool:
    return ":" not in text.partition("\n")[0] and is_table_of_commas(text)


def _other(kind: FileKind, file: str) -> Finding:
    return OTHER_KIND.at(Where(file), kind.name, advice=kind.fix)


def _control_characters(text: str, file: str) -> Iterator[Finding]:
    if found := _NOT_TEXT.search(text):
        yield CONTROL.at(Where(file, text.count("\n", 0, found.start()) + 1), f"U+{ord(found[0]):04X}")
