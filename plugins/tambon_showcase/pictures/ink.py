"""Thai words on pictures: Pillow with raqm shapes them; without raqm nothing is drawn, because marks would be misplaced."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tambon_showcase.design import PICTURE_PIXELS, rgb

from .faces import face_path
from .line_breaks import balanced, breakable_pieces, shortened

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

MARGIN = PICTURE_PIXELS["margin"]
"""Room left and right of all words, in pixels."""
WHITE, FIELD, GOLD, SOFT, WARNING = map(
    rgb, ("on-kram", "kram-deep", "gold-bright", "on-kram-soft", "warning")
)
NO_RAQM = "Pillow ในเครื่องนี้จัดอักษรไทยไม่ได้ (ไม่มี raqm) ติดตั้ง Pillow จาก requirements ของโครงการใหม่"

Colour = tuple[int, int, int]


class CardsUnavailableError(Exception):
    """This machine cannot draw Thai words; the message says in Thai what is missing."""


def require_raqm() -> None:
    """Refuse to draw where Thai words would come out wrong.

    Raises:
        CardsUnavailableError: Pillow lacks raqm.
    """
    from PIL import features

    if not features.check("raqm"):
        raise CardsUnavailableError(NO_RAQM)


def write(draw: ImageDraw, place: tuple[int, int], words: str, font: FreeTypeFont, colour: Colour) -> None:
    """Words on a baseline that begins at `place`."""
    draw.text(place, words, font=font, fill=colour, language="th", anchor="ls")


def length(draw: ImageDraw, font: FreeTypeFont, words: str) -> float:
    """How wide words are, in pixels."""
    return draw.textlength(words, font=font, language="th")


def fitted(
    draw: ImageDraw, words: Sequence[str], face: FreeTypeFont, room: float, most: int = 1
) -> list[str]:
    """The lines of words (`line_breaks.words_of`), ended with … where they would be more than `most`."""
    measure = functools.partial(length, draw, face)
    return balanced(words, measure, room, most) or shortened(words, measure, room, most)


def largest(draw: ImageDraw, words: str, sizes: Sequence[int], room: float) -> int:
    """The largest of `sizes` (from large to small) at which words fit into one line; the smallest where none does."""
    return next((size for size in sizes if length(draw, font(size), words) <= room), sizes[-1])


def notice_band(draw: ImageDraw, notice: str, width: int, names: Sequence[str]) -> int:
    """What the entry's kind requires the picture to say, on a band along its upper edge; returns the band's height."""
    if not notice:
        return 0
    face = font(PICTURE_PIXELS["notice"], "SemiBold")
    lines = fitted(draw, breakable_pieces(notice, names), face, width - 2 * MARGIN, 4)
    height = 24 + 44 * len(lines)
    draw.rectangle((0, 0, width, height), fill=WARNING)
    for number, line in enumerate(lines):
        write(draw, (MARGIN, 48 + 44 * number), line, face, WHITE)
    return height


@functools.cache
def font(size: int, face: str = "Bold") -> FreeTypeFont:
    """A face of the house font at a size in pixels."""
    from PIL import ImageFont

    return ImageFont.truetype(str(face_path(face)), size, layout_engine=ImageFont.Layout.RAQM)
