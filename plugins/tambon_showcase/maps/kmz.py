"""Opens KMZ (zipped KML) without unpacking more than a map can hold."""

from __future__ import annotations

import io
import zipfile

from tambon_showcase.content.zip_files import UNREADABLE
from tambon_showcase.finding import Where, error

from .grids import Grid
from .kml import read_kml
from .map_reading import Reading
from .model import MAX_BYTES

MAX_MEMBERS = 1_000
"""Most files in a KMZ; icons included, real ones hold a few dozen."""

NOT_ZIP = error(
    "T345", "เปิดไฟล์ KMZ ไม่ได้ ไฟล์เสียหรือไม่ครบ", "ส่งออกไฟล์ KMZ หรือ KML จาก Google My Maps ใหม่", costs_file=True
)
NO_KML = error(
    "T346", "ไม่มีไฟล์ .kml อยู่ข้างใน KMZ", "ส่งออกไฟล์จาก Google My Maps หรือ Google Earth ใหม่", costs_file=True
)
BOMB = error("T347", "ไฟล์ KMZ ขยายแล้วใหญ่เกินไป", "ส่งออกใหม่เฉพาะชั้นข้อมูลของตำบล", costs_file=True)


def read_kmz(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of every KML inside a KMZ, the main one (`doc.kml`) first."""
    where = Where(file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _kml_members(archive)
            if not members:
                return Reading([], [], [NO_KML.at(where)])
            if (
                len(archive.infolist()) > MAX_MEMBERS
                or sum(member.file_size for member in members) > MAX_BYTES
            ):
                return Reading([], [], [BOMB.at(where)])
            return _joined(archive, members, file, grid)
    except UNREADABLE:
        return Reading([], [], [NOT_ZIP.at(where)])


def read_map(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """A KML or KMZ file, distinguished by its content: My Maps lets people rename either."""
    return read_kmz(data, file, grid) if data[:2] == b"PK" else read_kml(data, file, grid)


def _kml_members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [
        member
        for member in archive.infolist()
        if member.filename.lower().endswith(".kml") and not _is_of_macos(member.filename)
    ]
    return sorted(members, key=lambda member: (member.filename.lower() != "doc.kml", member.filename))


def _is_of_macos(name: str) -> bool:
    """Whether macOS put a file into the archive for itself, beside the one it is named after."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith("._")


def _joined(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], file: str, grid: Grid | None
) -> Reading:
    whole = Reading([], [], [])
    for member in members:
        with archive.open(member) as stream:
            whole.add(read_kml(stream.read(MAX_BYTES + 1), file, grid))
    return whole
