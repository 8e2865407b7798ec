"""The photo album: every captioned photo in one ZIP file, with a list of captions, alternative texts and credits."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tambon_showcase.content.spreadsheet_safety import download_cell
from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.text.thai_values import format_date_th
from tambon_showcase.view.photos import PhotoView
from tambon_showcase.view.source import DocumentSource

FIXED_TIME = (2022, 1, 1, 0, 0, 0)
"""The time of every file in an archive, so that the same content makes the same bytes."""
LIST_NAME = "รายการภาพ.csv"
HEADINGS = ("ไฟล์", "คำบรรยาย", "คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น", "เครดิต", "วันที่ถ่าย", "หมายเหตุ")
MADE_UP = "ภาพที่สร้างขึ้น ไม่ใช่ภาพถ่าย"


def album_photos(source: DocumentSource) -> list[PhotoView]:
    """The photos of the album, in the order of the photo table; drawings (SVG) stay out."""
    return [photo for photo in source.view.all_photos if not photo.is_drawing]


def album(source: DocumentSource) -> bytes:
    """The archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        photos = album_photos(source)
        _add(archive, LIST_NAME, _photo_list(photos, source.banner))
        for photo in photos:
            content = source.file(photo.fallback)
            if content is not None:
                _add(archive, _name(photo), content)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    # Stored, not compressed: photos are compressed already, and every zlib compresses a little differently.
    archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), content, zipfile.ZIP_STORED)


def _name(photo: PhotoView) -> str:
    return f"{photo.number:03d}-{Path(photo.file).stem}.jpg"


def _photo_list(photos: list[PhotoView], banner: str) -> bytes:
    rows = [[banner]] if banner else []
    rows.append([*HEADINGS])
    for photo in photos:
        day = format_date_th(photo.day) if photo.day else ""
        row = (
            _name(photo),
            photo.caption,
            photo.alt,
            photo.credit,
            day,
            MADE_UP if photo.illustration else "",
        )
        rows.append([download_cell(cell) for cell in row])
    return csv_bytes(rows)
