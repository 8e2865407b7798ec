"""What kind of file an officer brought, by its bytes, and the parts of an Office file made readable.

A file of another program is refused with the menu that saves it rightly. Strict Open XML is the same file under other
names of its namespaces, so it is read; parts that cannot be unpacked cost only themselves.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.documents import OLE
from tambon_showcase.content.file_kinds import has_stream
from tambon_showcase.content.office_guard import (
    MAX_PART,
    declares_entities,
    is_active_part,
    main_part,
    office_kind,
)

from .imported import ImportFileError

_AS_XLSX = "เลือก ไฟล์ > บันทึกเป็น > ชนิด “Excel Workbook (*.xlsx)” แล้วนำเข้าไฟล์ใหม่"
_AS_DOCX = "เลือก ไฟล์ > บันทึกเป็น > ชนิด “Word Document (*.docx)” แล้วนำเข้าไฟล์ใหม่"
_STREAMS = {
    "EncryptedPackage": "ไฟล์ใส่รหัสผ่าน เปิดใน Word หรือ Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเอกสาร (สมุดงาน) > เข้ารหัสด้วยรหัสผ่าน "
    "ลบรหัสผ่านให้ว่าง บันทึก แล้วนำเข้าอีกครั้ง",
    "Workbook": f"เป็น Excel รุ่นเก่า (.xls) เปิดใน Excel {_AS_XLSX}",
    "Book": f"เป็น Excel รุ่นเก่า (.xls) เปิดใน Excel {_AS_XLSX}",
    "WordDocument": f"เป็น Word รุ่นเก่า (.doc) เปิดใน Word {_AS_DOCX}",
}
"""What an old or locked Office file is, by the name of a stream in it."""
_OPEN_DOCUMENTS = {
    b"opendocument.spreadsheet": f"เป็นไฟล์ OpenDocument (.ods) เปิดใน LibreOffice หรือ Excel {_AS_XLSX}",
    b"opendocument.text": f"เป็นไฟล์ OpenDocument (.odt) เปิดใน LibreOffice หรือ Word {_AS_DOCX}",
}
_OTHER_PARTS = re.compile(rb"Index/[A-Za-z]+\.iwa|Index\.zip|xl/workbook\.bin")
_OF_OTHERS = (
    "เป็นไฟล์ของ Numbers หรือ Pages หรือ Excel แบบไบนารี (.xlsb) ใน Numbers เลือก ไฟล์ > ส่งออกไปยัง > Excel ใน Pages เลือก ไฟล์ > "
    f"ส่งออกไปยัง > Word ใน Excel {_AS_XLSX}"
)
_OTHERS = (
    (re.compile(rb"%PDF-"), "เป็น PDF ใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือวาง PDF ไว้ในโฟลเดอร์ documents/"),
    (
        re.compile(rb"\s*\{[^}]{0,400}(?:doc_id|docs\.google\.com)"),
        "เป็นทางลัดไปยัง Google Sheets หรือ Docs ไม่ใช่ข้อมูล เปิดในเบราว์เซอร์ เลือก ไฟล์ > ดาวน์โหลด > Microsoft Excel (.xlsx) "
        "หรือ Microsoft Word (.docx)",
    ),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|meta|\?xml)", re.IGNORECASE),
        f"เป็นหน้าเว็บหรือ XML ที่ตั้งชื่อเป็น Excel เปิดใน Excel {_AS_XLSX}",
    ),
    (re.compile(rb"\{\\rtf"), f"เป็นไฟล์ RTF เปิดใน Word {_AS_DOCX}"),
)
_CSV = "เป็นตาราง CSV ไม่ใช่ Excel เปลี่ยนชื่อเป็นชื่อตาราง เช่น villages.csv แล้ววางในโฟลเดอร์ tables/ ของตำบลได้เลย"
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of Strict Open XML (ISO/IEC 29500-1) and those of the usual, Transitional form."""

_ROOT_RELATIONS, _TYPES = "_rels/.rels", "[Content_Types].xml"
_DAMAGED_PART = "ส่วน {} ของไฟล์เสียหาย จึงไม่ได้นำเข้า ตรวจว่าข้อมูลครบ"
_ACTS = "แมโคร วัตถุฝัง หรือลิงก์ไปไฟล์อื่นในไฟล์นี้ไม่ได้นำเข้า ใช้ค่าที่บันทึกไว้ในไฟล์"

PackageParts = Mapping[str, bytes]


def kind_of(data: bytes) -> str:
    """`docx` or `xlsx`.

    Raises:
        ImportFileError: the file is of another kind or not safe; the message says what it is and what to do.
    """
    if data.startswith(OLE):
        said = (why for name, why in _STREAMS.items() if has_stream(data, name))
        raise ImportFileError(next(said, "เป็นไฟล์ Office รุ่นเก่า เปิดในโปรแกรมเดิม แล้วบันทึกเป็น .docx หรือ .xlsx"))
    if not data.startswith(b"PK"):
        raise ImportFileError(_foreign(data))
    said = (why for sign, why in _OPEN_DOCUMENTS.items() if sign in data[:300])
    if why := next(said, _OF_OTHERS if _OTHER_PARTS.search(data) else ""):
        raise ImportFileError(why)
    try:
        kind = office_kind(data)
    except UnsafeDocumentError as problem:
        raise ImportFileError(
            problem.rule.message.format(value=problem.value) + _saved_anew(data)
        ) from problem
    except zlib.error as problem:
        raise ImportFileError(
            "ไฟล์เสียหาย คัดลอกจากต้นฉบับใหม่อีกครั้ง หรือเปิดใน Excel หรือ Word แล้วบันทึกใหม่"
        ) from problem
    if kind not in {"docx", "xlsx"}:
        raise ImportFileError("ไม่ใช่ไฟล์ Word (.docx) หรือ Excel (.xlsx)")
    return kind


def _saved_anew(data: bytes) -> str:
    if re.search(rb"xl[/\\]", data):  # some programs write the names in a ZIP as Windows does
        return f" เปิดใน Excel คัดลอกไปสมุดงานใหม่แบบ “วางเฉพาะค่า” {_AS_XLSX}"
    return f" เปิดใน Word {_AS_DOCX}"


def _foreign(data: bytes) -> str:
    for sign, why in _OTHERS:
        if sign.match(data):
            return why
    head = data[:4_000]
    if head and b"\0" not in head and max(map(head.count, (b",", b"\t", b";"))) and b"\n" in head:
        return _CSV
    return f"ไม่ใช่ไฟล์ Word (.docx) หรือ Excel (.xlsx) เปิดใน Word {_AS_DOCX} หรือเปิดใน Excel {_AS_XLSX}"


def parts_of(data: bytes) -> tuple[dict[str, bytes], list[str]]:
    """The parts of a file that passed `kind_of`, in the usual namespaces and places; and in Thai what was left out.

    Nothing that acts is read: macros, embedded objects and links to other files cost only themselves.
    """
    parts: dict[str, bytes] = {}
    said: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        for name in names:
            if is_active_part(name):
                said += [_ACTS] if _ACTS not in said else []
                continue
            try:
                with archive.open(name) as part:
                    content = part.read(MAX_PART)
            except MemoryError:
                raise
            # The archive's reader raises nearly anything on damaged parts; each costs only itself.
            except Exception:
                said.append(_DAMAGED_PART.format(name))
                continue
            if not name.endswith((".xml", ".rels")):
                parts[name] = content
            elif declares_entities(content):
                said.append(_DAMAGED_PART.format(name))
            else:
                parts[name] = _transitional(content)
    return _in_usual_place(parts, main_part(names)[1]), said


def _in_usual_place(parts: dict[str, bytes], main: str) -> dict[str, bytes]:
    """The parts with `word/document2.xml`, as Word in a browser writes it, under the name that readers know."""
    usual = re.sub(r"\d+\.xml$", ".xml", main)
    if usual == main or main not in parts:
        return parts
    folder, old, new = *main.split("/"), usual.split("/")[1]
    moved = {main: usual, f"{folder}/_rels/{old}.rels": f"{folder}/_rels/{new}.rels"}
    return {
        moved.get(name, name): content.replace(f"{folder}/{old}".encode(), f"{folder}/{new}".encode())
        if name in {_ROOT_RELATIONS, _TYPES}
        else content
        for name, content in parts.items()
    }


def packed(parts: PackageParts) -> bytes:
    """Parts as a file again."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _transitional(content: bytes) -> bytes:
    if _STRICT in content:
        for strict, usual in _NAMESPACES:
            content = content.replace(strict, usual)
    return content
