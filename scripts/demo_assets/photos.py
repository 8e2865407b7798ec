"""Which picture is painted by which function, and how pictures are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from . import (
    buildings,
    drying,
    festivals,
    interiors,
    landscapes,
    meetings,
    screens,
    still_lives,
    village,
    waters,
    waterworks,
)
from .paint import Canvas

MARK = "ภาพประกอบที่สร้างขึ้น · ตำบลสมมติ"
LIMIT = 84_000
"""Bytes of one picture, so that all of them stay under 4 MB; the cover may have more."""
COVER_LIMIT = 165_000
POST_LIMIT = 46_000
ROOMS = (
    buildings,
    drying,
    festivals,
    interiors,
    landscapes,
    meetings,
    screens,
    still_lives,
    village,
    waters,
    waterworks,
)
POST_PICTURES = (
    "meeting-1",
    "meeting-2",
    "map-wall",
    "cia-screen",
    "meeting-4",
    "hall",
    "map-screen",
    "pond-after",
    "drying-after",
    "video-poster",
)
"""The picture that each row of posts.csv carries, in the order of its rows."""


def paint_photos(entry: Path) -> None:
    """Paint every picture that photos.csv of the entry names."""
    folder = entry / "photos"
    folder.mkdir(exist_ok=True)
    for row in rows(entry, "photos"):
        name = row["ไฟล์ภาพ"].removesuffix(".jpg")
        if not name.startswith("post-"):
            _save(_painted(name), folder / f"{name}.jpg", COVER_LIMIT if name == "cover" else LIMIT)
    for row, name in zip(rows(entry, "posts"), POST_PICTURES, strict=True):
        words = (row["ช่องทาง"], row["วันที่"], row["เรื่อง"])
        canvas = Canvas(name, screens.POST_SIZE)
        with Image.open(folder / f"{name}.jpg") as base:
            screens.post(canvas, base.convert("RGB"), words)
        _save(canvas.finished(MARK), folder / row["ภาพหน้าจอ"], POST_LIMIT)


def rows(entry: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the entry."""
    with (entry / "tables" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _painted(name: str) -> Image.Image:
    canvas = Canvas(name)
    _scene(name)(canvas)
    return canvas.finished(MARK)


def _scene(name: str) -> Callable[[Canvas], None]:
    function = name.replace("-", "_")
    room = next(
        room for room in ROOMS if getattr(vars(room).get(function), "__module__", "") == room.__name__
    )
    scene: Callable[[Canvas], None] = vars(room)[function]
    return scene


def _save(picture: Image.Image, path: Path, limit: int) -> None:
    for quality in range(82, 40, -4):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= limit:
            break
    path.write_bytes(out.getvalue())
