"""Fits words into boxes, whichever Thai typeface a machine has: every width is that of the widest one, and a margin.

The slides name a typeface of Windows, which nobody may embed. Where it is missing another one takes its place; of
Loma, Garuda, Umpush, Waree and Noto Sans Thai (regular and bold) the widest needs 1.26 times the room of Sarabun.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tambon_showcase.design import SLIDE_INCHES
from tambon_showcase.pictures.faces import face_path
from tambon_showcase.pictures.line_breaks import Width, breakable_pieces

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDEST = 1.3
"""Room of a line in the widest typeface, margin and all, for each unit of room in Sarabun of the same weight."""
LINE = 1.4
"""Height of a line for each unit of its size: set exactly, so that no typeface changes it."""
INSET = SLIDE_INCHES["inset"]
"""Room left and right in a box, in inches."""
BODY_BOX = (0.6, 1.8, 12.13, 4.6)
"""Where a slide shows its one thing: left, top, width and height in inches."""
POINTS = 72
_MEASURED = 100


def fitted(
    lines: Sequence[str], width: float, height: float, sizes: Sequence[int], *, bold: bool = False
) -> tuple[int, tuple[str, ...]]:
    """The largest of `sizes` (points) at which all lines fit a box in inches and no word is torn, and the lines.

    At the smallest size, what does not fit is cut and ends with ….
    """
    room, high = (width - 2 * INSET) * POINTS, height * POINTS
    for size in sizes:
        rows = sum(_rows(line, size, room, bold) for line in lines)
        if rows * size * LINE <= high and not any(_torn(line, size, room, bold) for line in lines):
            return size, tuple(lines)
    smallest = sizes[-1]
    return smallest, tuple(_cut(lines, smallest, room, max(1, int(high / (smallest * LINE))), bold))


def width_of(word: str, size: int, *, bold: bool = False) -> float:
    """The room in inches that a word takes in the widest typeface."""
    return _measure("Bold" if bold else "Regular")(word) * size / _MEASURED * WIDEST / POINTS


def _cut(lines: Iterable[str], size: int, room: float, most: int, bold: bool) -> Iterable[str]:
    for line in lines:
        rows = _rows(line, size, room, bold)
        if rows <= most:
            most -= rows
            yield line
            continue
        if most:
            yield _shortened(line, size, room, most, bold)
        return


def _shortened(line: str, size: int, room: float, most: int, bold: bool) -> str:
    pieces = breakable_pieces(line)
    while len(pieces) > 1:
        pieces.pop()
        words = "".join(pieces).rstrip() + "…"
        if _rows(words, size, room, bold) <= most:
            return words
    return line


def _rows(line: str, size: int, room: float, bold: bool) -> int:
    """How many rows a line takes, broken between words."""
    measure = _measure("Bold" if bold else "Regular")
    scale = size / _MEASURED * WIDEST
    rows, filled = 1, 0.0
    for piece in breakable_pieces(line):
        wide = measure(piece) * scale
        if filled and filled + measure(piece.rstrip()) * scale > room:
            rows, filled = rows + 1, 0.0
        rows += int(wide // room)
        filled += wide
    return rows


def _torn(line: str, size: int, room: float, bold: bool) -> bool:
    """Whether a word is wider than the room."""
    return any(width_of(piece.strip(), size, bold=bold) * POINTS > room for piece in breakable_pieces(line))


@functools.cache
def _measure(face: str) -> Width:
    return functools.cache(_font(face).getlength)


def _font(face: str) -> FreeTypeFont:
    """A face that is measured letter by letter, which needs no raqm."""
    from PIL import ImageFont

    return ImageFont.truetype(str(face_path(face)), _MEASURED, layout_engine=ImageFont.Layout.BASIC)
