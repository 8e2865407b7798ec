"""The Markdown texts of an entry: letters as they were meant, or one clear word on the file that only is called a text."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.model.entry import EntryText
from tambon_showcase.text.thai_text import says_nothing, spelt

TEXT_NOT_UTF8 = error(
    "T118", "ไฟล์ข้อความนี้ไม่ได้บันทึกแบบ UTF-8", "เปิดใน Notepad แล้วเลือก Save As → Encoding: UTF-8"
)
TEXT_OTHER_KIND = error(
    "T120",
    "ไฟล์ข้อความนี้เป็น {value} ที่เปลี่ยนชื่อเป็น .md",
    "คัดลอกข้อความจากโปรแกรมเดิม วางใน Notepad แล้วบันทึกเป็น .md แบบ UTF-8 หรือบันทึกเป็น .docx แล้วสั่ง tambon import",
)
TEXT_EMPTY = warning(
    "T119", "ไฟล์ข้อความ {value} ว่างเปล่า", "เขียนเนื้อหา หรือลบไฟล์นี้ แล้วบอกเหตุผลใน missing ของ tambon.yml"
)
_OTHER_FILES = {
    b"PK\x03\x04": "ไฟล์ Word (.docx) หรือ .zip",
    b"\xd0\xcf\x11\xe0": "ไฟล์ Word รุ่นเก่า (.doc)",
    b"%PDF": "ไฟล์ PDF",
    b"\xff\xd8\xff": "ภาพ",
    b"\x89PNG": "ภาพ",
}
"""How files begin that are no text at all and were only called one."""
_OTHER_KINDS = {
    "{\\rtf": "เอกสาร RTF",
    "<!doctype html": "หน้าเว็บ (HTML)",
    "<html": "หน้าเว็บ (HTML)",
    "<?xml": "XML",
}
"""How texts begin that other programs wrote; pieces of HTML inside a text are made plain as typed."""


def read_text(path: Path, where: Where, allowances: Allowances) -> tuple[EntryText | None, list[Finding]]:
    """The text of a Markdown file, or None where it is none, and what was found."""
    data = path.read_bytes()
    if kind := next((kind for start, kind in _OTHER_FILES.items() if data.startswith(start)), ""):
        return None, [TEXT_OTHER_KIND.at(where, kind)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [TEXT_NOT_UTF8.at(where)]
    begin = text.lstrip()[:20].lower()
    if kind := next((kind for start, kind in _OTHER_KINDS.items() if begin.startswith(start)), ""):
        return None, [TEXT_OTHER_KIND.at(where, kind)]
    shown, findings = protect(spelt(text), Where(where.file, 1), allowances)
    if says_nothing(shown):
        return None, [*findings, TEXT_EMPTY.at(where, Path(where.file).name)]
    return EntryText(Path(where.file).stem, shown, where), findings
