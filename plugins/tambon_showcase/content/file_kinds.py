"""What a file is by its bytes, whatever its name says: one list for every reader, so that each can name what came instead.

A kind says where its files belong, so that the finding about a table that is a photo says the one thing to do with it.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, error

from .photo_kinds import MAGIC
from .zip_files import UNREADABLE

OTHER_KIND = error("T561", "ไฟล์นี้เป็น {value} ที่ตั้งชื่อเป็น {suffix}", "{advice}", costs_file=True)


class FileKind(NamedTuple):
    """A kind of file: its name, and what to do with one; `is_sheet` and `is_words`: programs save it as what we read."""

    name: str
    fix: str
    is_sheet: bool = False
    is_words: bool = False
    is_picture: bool = False


def _in(folder: str, suffix: str, name: str, is_sheet: bool = False, is_words: bool = False) -> FileKind:
    fix = f"เปลี่ยนนามสกุลกลับเป็น {suffix} แล้วย้ายไปโฟลเดอร์ {folder}/"
    return FileKind(f"{name} ({suffix})", fix, is_sheet, is_words, is_picture=folder == "photos")


def _sheet(name: str, fix: str) -> FileKind:
    return FileKind(name, fix, is_sheet=True)


def _words(name: str, fix: str) -> FileKind:
    return FileKind(name, fix, is_words=True)


_UNPACK = "แตกไฟล์ (คลิกขวา > Extract) แล้ววางไฟล์ข้างในแยกตามชนิด"
AS_PDF = "เปิดภาพ เลือก พิมพ์ แล้วเลือก บันทึกเป็น PDF (หลายหน้ารวมเป็นไฟล์เดียว) วางใน documents/ แทนไฟล์นี้"
SCAN_OR_PHOTO = f"ถ้าเป็นเอกสารที่สแกนหรือถ่ายไว้ ให้{AS_PDF} ถ้าเป็นภาพกิจกรรม ให้ย้ายไปไว้ใน photos/ เป็นไฟล์ภาพ"
"""What to do with a picture among documents: a page that was scanned is no photo."""
_AS_JPG = "เปิดภาพแล้วบันทึกใหม่เป็น .jpg ในโฟลเดอร์ photos/"
_AS_DOCX = "เปิดใน Word แล้วบันทึกเป็น .docx"
_AS_XLSX = "เปิดใน Excel แล้วบันทึกเป็น .xlsx"
_AS_PPTX = "เปิดใน PowerPoint แล้วบันทึกเป็น .pptx ในโฟลเดอร์ documents/"
_FETCH = "เปิดทางลัดนี้ แล้วดาวน์โหลดไฟล์จริงมาวางแทน"
_EXPORT = "ส่งออกจากโปรแกรมเดิมเป็นชนิดที่ต้องการ"

CSV = _in("tables", ".csv", "ตาราง CSV", is_sheet=True)
CAPTIONS = FileKind("คำบรรยายวีดิทัศน์", "เปลี่ยนนามสกุลกลับเป็น .vtt หรือ .srt แล้วย้ายไปโฟลเดอร์ videos/")
VIDEO = _in("videos", ".mp4", "วีดิทัศน์")
NO_WORDS = FileKind("ข้อมูลที่ไม่ใช่ข้อความ", "วางไฟล์ข้อความจริงแทน หรือลบไฟล์นี้")
_KML = _in("maps", ".kml", "แผนที่ KML")
_KMZ = _in("maps", ".kmz", "แผนที่ KMZ")
_GPX = _in("maps", ".gpx", "เส้นทาง GPX")
_GEOJSON = _in("maps", ".geojson", "แผนที่ GeoJSON")
_HTML = FileKind("หน้าเว็บ (HTML)", "เปิดหน้าเว็บที่ได้ไฟล์นี้มา แล้วดาวน์โหลดไฟล์จริงอีกครั้ง", is_sheet=True, is_words=True)
PIECE_OF_HTML = FileKind("หน้าเว็บ (HTML)", _HTML.fix, is_sheet=True, is_words=True)
"""A table alone; at the beginning of a text it is only what was pasted there."""
_XML = _sheet("XML", _EXPORT)
JSON = _sheet("JSON", _EXPORT)
_DAMAGED = FileKind("Excel, Word หรือ ZIP ที่ไม่ครบ", "คัดลอกไฟล์จากต้นฉบับใหม่อีกครั้ง", is_sheet=True, is_words=True)
_ZIP = FileKind("ZIP ที่บีบไว้", _UNPACK)
OF_MAPS = (_KML, _KMZ, _GPX, _GEOJSON, _HTML, PIECE_OF_HTML, _XML, JSON, _DAMAGED, _ZIP)
"""Kinds that the readers of maps read, or have their own words for."""
_OPEN_DOCUMENTS = {
    b"text": _words("เอกสาร OpenDocument (.odt)", _AS_DOCX),
    b"spreadsheet": _sheet("ตาราง OpenDocument (.ods)", _AS_XLSX),
    b"presentation": FileKind("สไลด์ OpenDocument (.odp)", _AS_PPTX),
}
_MEMBERS = (
    (re.compile(r"word/"), _in("documents", ".docx", "เอกสาร Word", is_words=True)),
    (re.compile(r"xl/"), _sheet("สมุดงาน Excel (.xlsx)", "เปลี่ยนนามสกุลกลับเป็น .xlsx แล้วนำเข้าด้วย tambon import")),
    (re.compile(r"ppt/"), _in("documents", ".pptx", "สไลด์ PowerPoint")),
    (re.compile(r".*\.shp$", re.IGNORECASE), FileKind("Shapefile ที่บีบเป็น ZIP", "เปลี่ยนนามสกุลกลับเป็น .zip แล้วนำเข้าด้วย tambon map import")),
    (re.compile(r".*\.kml$", re.IGNORECASE), _KMZ),
)  # fmt: skip
"""What an archive is, by the name of a file in it."""
_STREAMS = {
    "EncryptedPackage": FileKind("เอกสาร Office ที่ใส่รหัสผ่าน", "เปิดในโปรแกรมเดิม ลบรหัสผ่าน แล้วบันทึกใหม่"),
    "WordDocument": _words("เอกสาร Word รุ่นเก่า (.doc)", _AS_DOCX),
    "Workbook": _sheet("สมุดงาน Excel รุ่นเก่า (.xls)", _AS_XLSX),
    "Book": _sheet("สมุดงาน Excel รุ่นเก่า (.xls)", _AS_XLSX),
    "PowerPoint Document": FileKind("สไลด์ PowerPoint รุ่นเก่า (.ppt)", _AS_PPTX),
}
"""What an old Office file is, by the name of a stream in it."""
_OLD_OFFICE = FileKind(
    "เอกสาร Office รุ่นเก่า", "เปิดในโปรแกรมเดิม แล้วบันทึกเป็น .docx .xlsx หรือ .pptx", is_sheet=True, is_words=True
)
_PICTURES = {
    "JPEG": _in("photos", ".jpg", "ภาพ"),
    "WEBP": _in("photos", ".webp", "ภาพ"),
    "HEIC": _in("photos", ".heic", "ภาพจาก iPhone"),
    "AVIF": FileKind("ภาพ AVIF", _AS_JPG, is_picture=True),
}
_BY_BYTES = (
    (rb"(?:\xef\xbb\xbf)?[\s\0]{0,64}%PDF-", _in("documents", ".pdf", "เอกสาร PDF")),
    (rb"\x89PNG\r\n", _in("photos", ".png", "ภาพ")),
    (rb"GIF8[79]a|BM.{12}[\x0c\x28\x6c\x7c]\0|II\*\0|MM\0\*", FileKind("ภาพ GIF, BMP หรือ TIFF", _AS_JPG, is_picture=True)),
    (rb"....ftyp", VIDEO),
    (rb"\x1aE\xdf\xa3|RIFF....AVI |\0\0\x01\xba", FileKind("วีดิทัศน์ที่ไม่ใช่ MP4", "แปลงเป็น .mp4 หรือนำขึ้น YouTube แล้วใส่ลิงก์ใน tambon.yml")),
    (rb"ID3[\x02-\x04]|\xff[\xfa\xfb\xf3]|OggS\0|RIFF....WAVE", FileKind("เสียง", "ลบไฟล์นี้ หรือใส่เสียงไว้ในวีดิทัศน์")),
    (rb"Rar!\x1a|7z\xbc\xaf|\x1f\x8b", FileKind("RAR, 7z หรือ GZ ที่บีบไว้", _UNPACK)),
    (rb"MZ.?\0", FileKind("โปรแกรม (.exe)", "ลบไฟล์นี้")),
    (rb"L\0\0\0\x01\x14\x02\0", FileKind("ทางลัดของ Windows", "วางไฟล์จริงที่ทางลัดนี้ชี้ไปแทน")),
    (rb"\s*\{\\rtf", _words("เอกสาร RTF", _AS_DOCX)),
    (rb"ID;P", _sheet("ตาราง SYLK", _AS_XLSX)),
    (rb"\0\0\x27\x0a\0{20}", FileKind("Shapefile (.shp)", "บีบ .shp .dbf .shx .prj เป็น ZIP แล้วนำเข้าด้วย tambon map import")),
    (rb"SQLite format 3\0", FileKind("ฐานข้อมูล SQLite หรือ GeoPackage", "ถ้าเป็นแผนที่ เปลี่ยนนามสกุลกลับเป็น .gpkg แล้วนำเข้าด้วย tambon map import")),
    (rb"[\x01-\x08\x0e-\x1f][\x20-\x7e]{1,30}[ \0]{100}", FileKind("ร่องรอยของ Office ที่เปิดค้าง (~$)", "ปิด Word หรือ Excel แล้ววางไฟล์จริงแทน")),
)  # fmt: skip
"""How files begin that are no text; the more certain before the less."""
_XML_FIRST = r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?"
_BY_WORDS = (
    (_XML_FIRST + r"<kml\b", _KML),
    (_XML_FIRST + r"<gpx\b", _GPX),
    (_XML_FIRST + r"(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b", _in("photos", ".svg", "ภาพวาด")),
    (r"\s*<(?:html|!doctype html|head|meta|body)\b", _HTML),
    (r"\s*<(?:table|div)\b", PIECE_OF_HTML),
    (r"\s*<\?xml\b", _XML),
    (r"\s*\{[^}]{0,400}(?:doc_id|docs\.google\.com)", FileKind("ทางลัดของ Google Docs", _FETCH)),
    (r"\s*\{[^{]{0,200}\"type\"\s*:\s*\"(?:FeatureCollection|Feature)\"", _GEOJSON),
    (r"\s*(?:\{\s*\"[^\"\n]*\"\s*:|\[\s*(?:\{\s*\"|\[\s*(?:\"|-?\d+(?:\.\d+)?\s*,)))", JSON),
    (r"\s*WEBVTT\b|\s*\d+\s*\n\s*\d\d:\d\d:\d\d,\d{3} -->", CAPTIONS),
    (r"\s*\[InternetShortcut\]", FileKind("ทางลัดไปหน้าเว็บ", _FETCH)),
    (r"(?:(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|Content-Type): .*\n){2}", _words("อีเมล", "เปิดอีเมล แล้วบันทึกไฟล์แนบมาวางแทน")),
)  # fmt: skip
"""How texts begin that other programs write for themselves."""
_BYTES = (
    *((MAGIC[name], kind) for name, kind in _PICTURES.items()),
    *((re.compile(begins, re.DOTALL), kind) for begins, kind in _BY_BYTES),
)
_FIRST = frozenset("<{[WIFTSDRMC0123456789")
"""How any of them begins: no Thai text does."""
_TEXTS = tuple((re.compile(begins, re.IGNORECASE), kind) for begins, kind in _BY_WORDS)
_LOOKED_AT = 4_000
_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
_MARKDOWN = ("|", "#", "-", "*", ">")


def kind_of_bytes(data: bytes) -> FileKind | None:
    """What a file is that is no text; None for a text, or for bytes that nothing here knows."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        said = (kind for name, kind in _STREAMS.items() if has_stream(data, name))
        return next(said, _OLD_OFFICE)
    return next((kind for begins, kind in _BYTES if begins.match(data)), None)


def has_stream(data: bytes, name: str) -> bool:
    """Whether an old Office file has a stream of this name: its list has 64 bytes for each, in entries of 128 (MS-CFB, 2.6).

    The words of a text may be the same: Word's own style "Book Title" is no workbook.
    """
    entry = name.encode("utf-16-le").ljust(64, b"\0")
    at = data.find(entry)
    while at >= 0 and at % 128:
        at = data.find(entry, at + 1)
    return at >= 0


def _kind_of_archive(data: bytes) -> FileKind:
    said = (kind for name, kind in _OPEN_DOCUMENTS.items() if b"opendocument." + name in data[:300])
    if kind := next(said, None):
        return kind
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except UNREADABLE:
        return _DAMAGED
    return next((kind for begins, kind in _MEMBERS if any(map(begins.match, names))), _ZIP)


def kind_of_words(text: str) -> FileKind | None:
    """What a text is that another program wrote for itself; None for words, tables and lists."""
    head = text[:_LOOKED_AT].removeprefix("\ufeff").replace("\r\n", "\n").lstrip()
    if head[:1].upper() not in _FIRST:
        return None
    return next((kind for begins, kind in _TEXTS if begins.match(head)), None)


def is_table_of_commas(text: str) -> bool:
    """Whether every line has as many cells as the first: no paragraph is written so."""
    lines = [line for line in text[:_LOOKED_AT].split("\n")[:20] if line.strip()]
    if len(lines) < _FEWEST_ROWS or any(line.lstrip().startswith(_MARKDOWN) for line in lines):
        return False
    try:
        counts = {len(row) for row in csv.reader(lines[:-1])}
    except csv.Error:  # a carriage return within a cell
        return False
    return len(counts) == 1 and min(counts) >= _FEWEST_CELLS


def other_kind(data: bytes, where: Where, *known: FileKind, with_picture: str = "") -> Finding | None:
    """The finding about a file of another kind than its name says, unless its reader has words of its own (`known`; `with_picture`: what to do)."""
    text = data[:_LOOKED_AT].decode("utf-8-sig", "ignore")
    kind = kind_of_bytes(data) or kind_of_words(text) or (CSV if is_table_of_commas(text) else None)
    if kind is None or kind in known:
        return None
    advice = (with_picture if kind.is_picture else "") or kind.fix
    return OTHER_KIND.at(where, kind.name, suffix=PurePosixPath(where.file).suffix, advice=advice)
