"""The first bytes of files that officers send under the name of another: what each is called, for every reader's tests."""

from __future__ import annotations

import io
import json
import zipfile

from PIL import Image

_KML = '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>วัด</name></Placemark></Document></kml>'
_POINT = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [98.93, 18.96]}}


def archive(*names: str, first: str = "") -> bytes:
    """A ZIP with these members; `first` is what the member `mimetype` says, which OpenDocument puts first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        if first:
            written.writestr("mimetype", first)
        for name in names:
            written.writestr(name, "x")
    return out.getvalue()


def picture(kind: str) -> bytes:
    """A small picture of this kind."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (9, 90, 9)).save(out, kind)
    return out.getvalue()


def old_office(stream: str, words: str = "Workbook, Book Title, WordDocument") -> bytes:
    """The beginning of an Office file up to 2003 that has this stream, and these words in its text."""
    text = bytes(3) + words.encode("utf-16-le")
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + text.ljust(504, b"\0") + stream.encode("utf-16-le") + bytes(500)
    )


OTHERS: dict[str, bytes] = {
    "Excel (.xlsx)": archive("[Content_Types].xml", "xl/workbook.xml"),
    "Word (.docx)": archive("[Content_Types].xml", "word/document.xml"),
    "PowerPoint (.pptx)": archive("[Content_Types].xml", "ppt/presentation.xml"),
    "(.odt)": archive("content.xml", first="application/vnd.oasis.opendocument.text"),
    "(.ods)": archive("content.xml", first="application/vnd.oasis.opendocument.spreadsheet"),
    "ZIP ที่บีบไว้": archive("งาน/ภาพ 1.jpg", "a.txt"),
    "Shapefile ที่บีบเป็น ZIP": archive("หมู่บ้าน/ban.shp", "หมู่บ้าน/ban.dbf"),
    "Excel, Word หรือ ZIP ที่ไม่ครบ": archive("xl/workbook.xml")[:40],
    "(.doc)": old_office("WordDocument"),
    "(.xls)": old_office("Workbook"),
    "ใส่รหัสผ่าน": old_office("EncryptedPackage"),
    "PDF (.pdf)": b"%PDF-1.7\n1 0 obj\n",
    "ภาพ (.jpg)": picture("JPEG"),
    "ภาพ (.png)": picture("PNG"),
    "ภาพ (.webp)": picture("WEBP"),
    "GIF": picture("GIF"),
    "TIFF": picture("TIFF"),
    "iPhone (.heic)": b"\0\0\0\x18ftypheic" + bytes(99),
    "วีดิทัศน์ (.mp4)": b"\0\0\0\x20ftypisom\0\0\2\0isomiso2" + bytes(99),
    "เสียง": b"ID3\x03\0" + bytes(99),
    "RAR": b"Rar!\x1a\x07\x01\0" + bytes(99),
    ".exe": b"MZ\x90\0" + bytes(99),
    "ทางลัดของ Windows": b"L\0\0\0\x01\x14\x02\0" + bytes(99),
    "RTF": b"{\\rtf1\\ansi \\'bb}",
    "ร่องรอยของ Office": b"\x05admin" + b" " * 160,
    "KML (.kml)": _KML.encode(),
    "GPX (.gpx)": b'<?xml version="1.0"?><gpx version="1.1"><wpt lat="18.9" lon="98.9"/></gpx>',
    "GeoJSON": json.dumps({"type": "FeatureCollection", "features": [_POINT]}).encode(),
    "HTML": b"<!DOCTYPE html><html><body>404</body></html>",
    "ทางลัดของ Google": b'{"doc_id": "1", "resource_key": "", "email": "a@example.com"}',
    "คำบรรยายวีดิทัศน์": "WEBVTT\n\n00:00.000 --> 00:04.000\nสวัสดี\n".encode(),
    "ทางลัดไปหน้าเว็บ": b"[InternetShortcut]\r\nURL=https://example.com/\r\n",
    "อีเมล": b"From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\nx",
}
"""Files that are no table, text or list of keys, by a piece of what a finding calls them."""
TABLE = "หมู่ที่,ชื่อหมู่บ้าน,ชาย\n1,บ้านน้ำใส,120\n2,บ้านนาใน,98\n3,บ้านดอน,77\n".encode()
