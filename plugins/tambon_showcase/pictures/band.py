"""The woven band (ลายขิด) as a picture, for what cannot show the drawing of `design.json` itself."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tambon_showcase.design import BAND_SVG, rgb

if TYPE_CHECKING:
    from PIL.Image import Image

UNIT, TIMES = (24, 10), 28
"""Size of one motif in its own units, and how often a band repeats it."""
_PATH = re.compile(r"<path fill='#([0-9a-f]{6})' d='([^']+)'")
_STEP = re.compile(r"([MmhvHVz])([-\d. ]*)")
_NUMBER = re.compile(r"-?\d+")


@functools.cache
def band_png(scale: int = 6) -> bytes:
    """A band of `TIMES` motifs on deep indigo as PNG, each unit `scale` pixels."""
    from PIL import Image

    out = io.BytesIO()
    one = band_motif(scale)
    band = Image.new("RGB", (one.width * TIMES, one.height))
    for number in range(TIMES):
        band.paste(one, (number * one.width, 0))
    band.save(out, "PNG", optimize=True)
    return out.getvalue()


@functools.cache
def band_motif(scale: int) -> Image:
    """One motif on deep indigo, each unit `scale` pixels."""
    from PIL import Image

    return _motif().resize((UNIT[0] * scale, UNIT[1] * scale), Image.Resampling.NEAREST)


@functools.cache
def _motif() -> Image:
    """One motif, each unit a pixel."""
    from PIL import Image, ImageChops, ImageDraw

    image = Image.new("RGB", UNIT, rgb("kram-deep"))
    for colour, path in _PATH.findall(BAND_SVG):
        mask = Image.new("1", UNIT)
        for left, top, bottom in _uprights(path):
            part = Image.new("1", UNIT)
            ImageDraw.Draw(part).rectangle((left, top, UNIT[0], bottom - 1), fill=1)
            mask = ImageChops.logical_xor(mask, part)
        image.paste(Image.new("RGB", UNIT, tuple(bytes.fromhex(colour))), mask=mask)
    return image


def _uprights(path: str) -> Iterator[tuple[int, int, int]]:
    """Every upright edge of an outline of right angles: its place from the left, its top and its foot.

    All that is right of an odd number of edges is inside.
    """
    x = y = 0
    start = (0, 0)
    for command, written in _STEP.findall(path):
        before, numbers = y, [int(number) for number in _NUMBER.findall(written)]
        if command in "Mm":
            start = x, y = _moved(start, command, numbers)
            continue
        if command in "hH":
            x = numbers[0] + (x if command == "h" else 0)
        elif command in "vV":
            y = numbers[0] + (y if command == "v" else 0)
        else:
            x, y = start
        if y != before:
            yield x, min(y, before), max(y, before)


def _moved(start: tuple[int, int], command: str, numbers: list[int]) -> tuple[int, int]:
    """Where an outline begins: `m` counts from where the last one began."""
    across, down = numbers
    return (across, down) if command == "M" else (start[0] + across, start[1] + down)
