"""Cuts an entry's words, photos and rows to what a slide can show."""

from __future__ import annotations

from collections.abc import Sequence

from tambon_showcase.text.cut import cut
from tambon_showcase.view.photos import PhotoView

from .model import SlidePicture

LINE_LENGTH = 95
"""Longest line of a list on a slide, in characters."""
MOST_LINES = 6
MOST_ROWS = 7
CELL_LENGTH = 70


def picture_of(photo: PhotoView | None) -> SlidePicture | None:
    """The photo for a slide, or None where there is none that slides can show."""
    # Slides show JPEG only: older PowerPoint knows neither WebP nor our SVG.
    return SlidePicture(photo.fallback, photo.alt) if photo and photo.fallback.endswith(".jpg") else None


def pictures_of(photos: Sequence[PhotoView | None], most: int) -> tuple[SlidePicture, ...]:
    """The first photos that slides can show, at most `most`."""
    return tuple(found for photo in photos if (found := picture_of(photo)))[:most]


def lines_of(lines: Sequence[str | None]) -> tuple[str, ...]:
    """The first lines that say anything, each cut to its length."""
    return tuple(cut(line, LINE_LENGTH) for line in lines if line)[:MOST_LINES]


def table_of(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> tuple[tuple[str, ...], ...]:
    """A table of words under its headings, cut to what a slide can show."""
    shown = [tuple(cut(str(cell or "–"), CELL_LENGTH) for cell in row) for row in rows[:MOST_ROWS]]
    return (tuple(headings), *shown)


def source_line(source: str | None) -> str:
    """`ที่มา: ...`, or nothing."""
    return f"ที่มา: {source}" if source else ""
