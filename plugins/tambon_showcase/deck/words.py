"""Cuts an entry's words, photos and rows to what a slide can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import table_of
from tambon_showcase.text.cut import cut
from tambon_showcase.view.photos import PhotoView

from .model import SlidePicture

LINE_LENGTH = 150
"""Longest line of a list on a slide, in characters."""
MOST_LINES = 6
MOST_TOGETHER = 2
"""Most names of which a title says that they share a place."""
NOTES_LENGTH = 900
MOST_VILLAGES = 24
"""Most villages of a grid or a chart: with more, no field is wide enough for its number."""


def picture_of(photo: PhotoView | None) -> SlidePicture | None:
    """The photo for a slide, or None where there is none that slides can show."""
    # All but drawings have a JPEG as fallback: older PowerPoint knows neither WebP nor our SVG.
    return SlidePicture(photo.fallback, photo.alt) if photo and not photo.is_drawing else None


def first_picture(photos: Iterable[PhotoView | None]) -> SlidePicture | None:
    """The first photo that slides can show."""
    return next((found for photo in photos if (found := picture_of(photo))), None)


def lines_of(lines: Sequence[str | None], most: int = MOST_LINES) -> tuple[str, ...]:
    """The first lines that say anything, each cut to its length."""
    return tuple(cut(line, LINE_LENGTH) for line in lines if line)[:most]


def spoken(lines: Iterable[str | None]) -> str:
    """What the speaker says, line by line."""
    return cut(" ".join(line for line in lines if line), NOTES_LENGTH)


def highest(counted: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """The names with the highest number: more than one where they share it."""
    pairs = list(counted)
    most = max((number for _, number in pairs), default=0)
    return tuple(name for name, number in pairs if number == most)


def together(names: Sequence[str]) -> str:
    """`ก`, `ก และ ข`, `ก และอีก 2`: as many as a title has room for."""
    return " และ ".join(names) if len(names) <= MOST_TOGETHER else f"{names[0]} และอีก {len(names) - 1}"


def moos_of(moos: Sequence[int]) -> str:
    """`หมู่ 8, 9, 11`."""
    return f"หมู่ {', '.join(map(str, moos))}"


def source_line(source: str | None) -> str:
    """`ที่มา: ...`, or nothing."""
    return f"ที่มา: {source}" if source else ""


def table_line(*rows: type[Row]) -> str:
    """Names the tables of the entry from which a slide was made."""
    return source_line(" · ".join(f"ตาราง{table_of(row).title}" for row in rows) + " ในผลงานของตำบล")


def left_out(shown: int, known: int, unit: str) -> str:
    """What the slide has no room for."""
    return f" · แสดง {shown} จาก {known} {unit}" if shown < known else ""
