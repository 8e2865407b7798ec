"""What an office hands out as one: a map file alone, with its parts, in a folder, or zipped with folders inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tambon_showcase.content.zip_files import UNREADABLE, member_name
from tambon_showcase.finding import Where, error

from .any_file import ENDINGS, read_any
from .grids import Grid
from .map_reading import Reading
from .model import MAX_BYTES

LARGEST = 200_000_000
"""Most bytes of all parts together, unpacked."""
MOST_FILES = 1_000
SHAPE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
GIS_ENDINGS = (".shp", ".gpkg", ".fgb", ".tab", ".mif", ".dxf", ".gml")
"""Endings of the files that need GDAL."""

BAD_ZIP = error(
    "T372", "เปิดไฟล์ zip ไม่ได้ ไฟล์เสีย มีรหัสผ่าน หรือใหญ่เกินไป", "แตกไฟล์ zip ในเครื่อง แล้วนำเข้าทั้งโฟลเดอร์แทน"
)
NOTHING_INSIDE = error(
    "T373",
    "ไม่พบไฟล์แผนที่ในนี้ (พบ {value})",
    "ตรวจว่ามีไฟล์ .shp (พร้อม .shx .dbf .prj) .kml .kmz .geojson .gpx หรือ .csv",
)

ReadPart = Callable[[], bytes]
"""Reads one file of a bundle when it is needed."""


class MapFile(NamedTuple):
    """A map file in a bundle: its name there, and its parts by ending (a Shapefile has several)."""

    name: str
    parts: dict[str, ReadPart]

    @property
    def needs_gis(self) -> bool:
        """Whether only GDAL reads it."""
        return PurePosixPath(self.name).suffix.lower() in GIS_ENDINGS


def open_bundle(path: Path) -> tuple[Sequence[MapFile], list[str]] | None:
    """The map files at `path` and the names of all files there; None where a zip cannot be opened."""
    parts = _zipped(path) if path.suffix.lower() == ".zip" else _on_disk(path)
    return None if parts is None else (list(_map_files(parts)), sorted(parts))


def read_plain(map_file: MapFile, grid: Grid | None) -> Reading:
    """A map file that needs no GIS library."""
    ending = PurePosixPath(map_file.name).suffix.lower()
    try:
        return read_any(map_file.parts[ending](), map_file.name, grid)
    except MemoryError:
        raise
    # The archive's reader raises nearly anything on damaged parts; all of it means the same to the officer.
    except Exception:
        return Reading([], [], [BAD_ZIP.at(Where(map_file.name))])


def _map_files(parts: dict[str, ReadPart]) -> Iterator[MapFile]:
    for name in sorted(parts):
        path = PurePosixPath(name)
        ending = path.suffix.lower()
        if ending == ".shp":
            siblings = {other: PurePosixPath(other) for other in parts}
            yield MapFile(
                name,
                {
                    item.suffix.lower(): parts[other]
                    for other, item in siblings.items()
                    if item.with_suffix("") == path.with_suffix("") and item.suffix.lower() in SHAPE_PARTS
                },
            )
        elif ending in ENDINGS or ending in GIS_ENDINGS:
            yield MapFile(name, {ending: parts[name]})


def _on_disk(path: Path) -> dict[str, ReadPart]:
    """The files of a folder and its folders, or one file; a Shapefile with its parts beside it."""
    folder = path if path.is_dir() else path.parent
    found = path.rglob("*") if path.is_dir() else [path]
    if path.suffix.lower() == ".shp":
        found = [
            item for item in folder.glob("*") if item.stem == path.stem and item.suffix.lower() in SHAPE_PARTS
        ]
    wanted = [item for item in found if item.is_file()]
    return {item.relative_to(folder).as_posix(): _reader(item) for item in wanted[:MOST_FILES]}


def _reader(path: Path) -> ReadPart:
    def read() -> bytes:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)

    return read


def _zipped(path: Path) -> dict[str, ReadPart] | None:
    try:
        data = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
    except UNREADABLE:
        return None
    if len(members) > MOST_FILES or sum(member.file_size for member in members) > LARGEST:
        return None
    shown = [member for member in members if not member.filename.startswith("__MACOSX/")]
    return {member_name(member): _unzipper(data, member) for member in shown}


def _unzipper(data: bytes, member: zipfile.ZipInfo) -> ReadPart:
    def read() -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(member) as stream:
            return stream.read(MAX_BYTES * 10 + 1)

    return read
