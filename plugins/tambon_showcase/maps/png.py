"""The map as a picture of 1200 by 630 pixels, the size that Facebook and LINE show in full."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.util
import io
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL import __version__ as pillow_version

from tambon_showcase.worker.changed_outside import note_changed

from .categories import BY_ID, used_categories
from .colours import BORDER, GROUND, SHAPE, WORDS
from .entry_map import EntryMap
from .model import Boundary, NumberedPlace, Place, Shape
from .projection import View, all_positions, spread
from .svg import NOT_LEGAL

SIZE = (1200, 630)
"""Width and height in pixels."""
_MAP_WIDTH = 740
_FINE = 2  # drawn twice as large, then halved, which smooths every edge
_LEGEND_ROWS = 12
_RECIPE = "2"
"""Changes whenever the code below draws the same map differently."""
_DIGEST = 16
"""Bytes of the digest before a kept picture."""


def kept_png(folder: Path, title: str, subtitle: str, content: EntryMap, shapes: Sequence[Shape]) -> bytes:
    """The picture of `png_map`, drawn once and kept in `folder` by what it shows: drawing costs more than a page.

    It is kept behind its digest; what was changed since is drawn again.

    Raises:
        ValueError: there is nothing to draw.
    """
    shown = repr((_RECIPE, pillow_version, title, subtitle, content.places, content.boundary, shapes))
    kept = folder / f"{_digest(shown.encode()).hex()}.kept"
    with contextlib.suppress(FileNotFoundError):
        seal, data = (whole := kept.read_bytes())[:_DIGEST], whole[_DIGEST:]
        if seal == _digest(data):
            return data
    note_changed(folder, kept)
    data = png_map(title, subtitle, content.places, content.boundary, shapes)
    folder.mkdir(parents=True, exist_ok=True)
    new = kept.with_suffix(f".{os.getpid()}")
    new.write_bytes(_digest(data) + data)
    new.replace(kept)
    return data


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def png_map(
    title: str,
    subtitle: str,
    numbered: Sequence[NumberedPlace],
    boundary: Boundary | None = None,
    shapes: Sequence[Shape] = (),
) -> bytes:
    """The map, its title and a legend with counts; equal input makes equal bytes.

    Raises:
        ValueError: there is nothing to draw.
    """
    width, height = SIZE
    places = [pin.place for pin in numbered]
    picture = Image.new("RGB", (width * _FINE, height * _FINE), GROUND)
    draw = ImageDraw.Draw(picture)
    view = View(all_positions(places, boundary, shapes), _MAP_WIDTH, height, 44)
    _lines(draw, view, boundary, shapes)
    _pins(draw, view, numbered)
    draw.rectangle((_MAP_WIDTH * _FINE, 0, width * _FINE, height * _FINE), fill="#ffffff")
    _panel(draw, title, subtitle, places, boundary)
    small = picture.resize(SIZE, Image.Resampling.BOX).quantize(96, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    small.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _lines(draw: ImageDraw.ImageDraw, view: View, boundary: Boundary | None, shapes: Sequence[Shape]) -> None:
    for ring in boundary.rings if boundary else ():
        outline = [_fine(point) for point in view.line(ring)]
        if len(outline) > 2:
            draw.polygon(outline, fill="#ffffff")
        draw.line(outline, fill=BORDER, width=2 * _FINE)
    for shape in shapes:
        for ring in shape.rings:
            draw.line([_fine(point) for point in view.line(ring)], fill=SHAPE, width=2 * _FINE)


def _pins(draw: ImageDraw.ImageDraw, view: View, numbered: Sequence[NumberedPlace]) -> None:
    points = spread([view.point(pin.place.position) for pin in numbered], 32, (_MAP_WIDTH, SIZE[1]))
    for (number, place), point in zip(numbered, points, strict=True):
        x, y = _fine(point)
        radius = 15 * _FINE
        box = (x - radius, y - radius, x + radius, y + radius)
        draw.ellipse(box, fill=BY_ID[place.category].colour, outline="#ffffff", width=2 * _FINE)
        draw.text((x, y), str(number), fill="#ffffff", font=_font(15, bold=True), anchor="mm")


def _panel(
    draw: ImageDraw.ImageDraw, title: str, subtitle: str, places: Sequence[Place], boundary: Boundary | None
) -> None:
    left = _MAP_WIDTH + 34
    _text(draw, (left, 44), title, 38, bold=True)
    _text(draw, (left, 100), subtitle, 20)
    counts = Counter(place.category for place in places)
    for row, category in enumerate(used_categories(counts)[:_LEGEND_ROWS]):
        top = 150 + row * 35
        box = tuple(value * _FINE for value in (left, top, left + 24, top + 24))
        draw.ellipse(box, fill=category.colour)
        _text(draw, (left + 38, top - 2), f"{category.name}  {counts[category.id]}", 19)
    if boundary:
        _text(draw, (left, SIZE[1] - 38), NOT_LEGAL, 15)


def _text(
    draw: ImageDraw.ImageDraw, place: tuple[int, int], text: str, size: int, *, bold: bool = False
) -> None:
    """Write text, made smaller until it fits the panel."""
    room = (SIZE[0] - place[0] - 20) * _FINE
    while size > 12 and draw.textlength(text, font=_font(size, bold=bold)) > room:
        size -= 1
    draw.text(_fine(place), text, fill=WORDS, font=_font(size, bold=bold))


def _fine(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] * _FINE, point[1] * _FINE


@functools.cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """Sarabun of the package fontpkg-sarabun, laid out by Raqm so that Thai marks stack."""
    spec = importlib.util.find_spec("fontpkg_sarabun")
    folder = Path(next(iter((spec and spec.submodule_search_locations) or ()), "")) / "files"
    file = folder / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf"
    return ImageFont.truetype(file, size * _FINE, layout_engine=ImageFont.Layout.RAQM)
