"""The Markdown texts of an entry: letters as they were meant, or one clear word on the file that only is called a text."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.file_kinds import (
    CSV,
    NO_WORDS,
    PIECE_OF_HTML,
    FileKind,
    is_table_of_commas,
    kind_of_bytes,
    kind_of_words,
)
from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.model.entry import EntryText
from tambon_showcase.text.decoding import decode_text
from tambon_showcase.text.thai_text import says_nothing, spelt

TEXT_NOT_UTF8 = error(
    "T118", "ไฟล์ข้อความนี้ไม่ได้บันทึกแบบ UTF-8", "เปิดใน Notepad แล้วเลือก Save As → Encoding: UTF-8"
)
TEXT_OTHER_KIND = error(
    "T120",
    "ไฟล์ข้อความนี้เป็น {value} ที่เปลี่ยนชื่อเป็น .md",
    "{advice}",
)
TEXT_EMPTY = warning(
    "T119", "ไฟล์ข้อความ {value} ว่างเปล่า", "เขียนเนื้อหา หรือลบไฟล์นี้ แล้วบอกเหตุผลใน missing ของ tambon.yml"
)
_FIX_WORDS = (
    "คัดลอกข้อความจากโปรแกรมเดิม วางใน Notepad แล้วบันทึกเป็น .md แบบ UTF-8 หรือบันทึกเป็น .docx แล้วสั่ง tambon import"
)


def read_text(path: Path, where: Where, allowances: Allowances) -> tuple[EntryText | None, list[Finding]]:
    """The text of a Markdown file, or None where it is none, and what was found."""
    data = path.read_bytes()
    decoded = None if kind_of_bytes(data) else decode_text(data)
    if kind := _other_kind(data, decoded.text if decoded else ""):
        return None, [TEXT_OTHER_KIND.at(where, kind.name, advice=_FIX_WORDS if kind.is_words else kind.fix)]
    if decoded is None or not decoded.is_utf8:
        return None, [TEXT_NOT_UTF8.at(where)]
    text = decoded.text
    shown, findings = protect(spelt(text), Where(where.file, 1), allowances)
    if says_nothing(shown):
        return None, [*findings, TEXT_EMPTY.at(where, Path(where.file).name)]
    return EntryText(Path(where.file).stem, shown, where), findings


def _other_kind(data: bytes, text: str) -> FileKind | None:
    """What the file is that is no text of an entry; a table is none either, though its letters could be read."""
    if (kind := kind_of_bytes(data) or kind_of_words(text)) and kind is not PIECE_OF_HTML:
        return kind
    if "\0" in text:
        return NO_WORDS
    return CSV if is_table_of_commas(text) else None
