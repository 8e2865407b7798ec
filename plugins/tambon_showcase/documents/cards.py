"""Pictures for sharing: one for each page that has a photo, and four shapes of the overview for posts.

Pillow with raqm shapes Thai; without raqm nothing is drawn, because marks would stand wrong.
"""

from __future__ import annotations

import functools
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .faces import face_path
from .line_breaks import balanced, shortened, words_of
from .shapes import SHAPES

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

STORY_FOOT = 250
"""What a telephone covers at the foot of a story, in pixels."""
TITLE_SIZES = (76, 70, 64, 58, 52, 46, 40)
MARGIN = 60
FIGURES_TOP, FIGURE_STEP = 220, 108
"""Baseline of the first key figure and the distance to the next, in pixels."""
WHITE, GREEN, GOLD, SOFT, WARNING = (
    (255, 255, 255),
    (0, 61, 48),
    (255, 202, 40),
    (220, 235, 230),
    (154, 52, 18),
)
NO_RAQM = "Pillow ในเครื่องนี้จัดอักษรไทยไม่ได้ (ไม่มี raqm) ติดตั้ง Pillow จาก requirements ของโครงการใหม่"

Colour = tuple[int, int, int]


class CardPlan(NamedTuple):
    """One picture to draw: where it is for, its words, and the photo behind them (an address, or empty).

    `figures` are key figures with their labels, listed above the title.
    """

    slug: str
    shape: str
    title: str
    place: str
    kicker: str
    foot: str
    notice: str
    photo: str = ""
    figures: tuple[tuple[str, str], ...] = ()


class CardsUnavailableError(Exception):
    """This machine cannot draw Thai words; the message says in Thai what is missing."""


def draw_cards(
    plans: Sequence[CardPlan], photos: dict[str, bytes], names: Sequence[str], folder: Path
) -> None:
    """Write every picture as `<slug>-<shape>-<hash>.jpg`; the hash makes a changed picture a new address.

    Raises:
        CardsUnavailableError: Pillow lacks raqm.
    """
    from PIL import features

    if not features.check("raqm"):
        raise CardsUnavailableError(NO_RAQM)
    for plan in plans:
        data = _jpeg(_card(plan, photos.get(plan.photo), names))
        name = f"{plan.slug}-{plan.shape}-{hashlib.sha256(data).hexdigest()[:10]}.jpg"
        (folder / name).write_bytes(data)


def _jpeg(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=86, optimize=True, progressive=True)
    return out.getvalue()


def _card(plan: CardPlan, photo: bytes | None, names: Sequence[str]) -> Image:
    from PIL import ImageDraw

    width, height = SHAPES[plan.shape]
    image = _ground(photo, (width, height))
    draw = ImageDraw.Draw(image)
    size, lines = _title(plan, draw, width - 2 * MARGIN, names)
    step = int(size * 1.5)
    top = height - (STORY_FOOT if plan.shape == "story" else 0) - (230 + step * len(lines))
    _veil(image, top - 130)
    draw.rectangle((MARGIN, top + 4, MARGIN + 10, top + 44), fill=GOLD)
    _write(draw, (MARGIN + 26, top + 38), plan.kicker, _font(34), GOLD)
    baseline = top + 76
    for line in lines:
        _write(draw, (MARGIN, baseline + int(size * 1.05)), line, _font(size), WHITE)
        baseline += step
    _write(draw, (MARGIN, baseline + 46), plan.place, _font(40), WHITE)
    _write(draw, (MARGIN, baseline + 102), plan.foot, _font(28, "Regular"), SOFT)
    _notice(draw, plan.notice, width, names)
    for number, (figure, label) in enumerate(plan.figures):
        baseline = FIGURES_TOP + FIGURE_STEP * number
        _write(draw, (MARGIN, baseline), figure, _font(72), GOLD)
        _write(draw, (MARGIN + 330, baseline), label, _font(42, "Regular"), WHITE)
    return image


def _title(plan: CardPlan, draw: ImageDraw, room: int, names: Sequence[str]) -> tuple[int, list[str]]:
    """The largest size at which the title fits, and its lines."""
    words, most = words_of(plan.title, names), 2 if plan.shape == "og" else 4
    for size in TITLE_SIZES:
        lines = balanced(words, functools.partial(_length, draw, _font(size)), room, most)
        if lines:
            return size, lines
    smallest = TITLE_SIZES[-1]
    return smallest, shortened(words, functools.partial(_length, draw, _font(smallest)), room, most)


def _ground(photo: bytes | None, size: tuple[int, int]) -> Image:
    """The photo cut to `size`, or a plain green field."""
    from PIL import Image, ImageOps

    if photo is None:
        return Image.new("RGB", size, GREEN)
    with Image.open(io.BytesIO(photo)) as opened:
        return ImageOps.fit(opened.convert("RGB"), size, Image.Resampling.LANCZOS)


def _veil(image: Image, top: int) -> None:
    """Darken the picture from `top` on, so that white words are read on any photo."""
    from PIL import Image

    depth = image.height - top
    shade = (
        Image.linear_gradient("L")
        .resize((image.width, depth))
        .point(lambda value: min(225, int(value * 1.7)))
    )
    image.paste(Image.new("RGB", (image.width, depth), GREEN), (0, top), shade)


def _notice(draw: ImageDraw, notice: str, width: int, names: Sequence[str]) -> None:
    """What the entry's kind obliges the picture to say, on a band along its upper edge."""
    if not notice:
        return
    font = _font(28, "SemiBold")
    measure = functools.partial(_length, draw, font)
    lines = balanced(words_of(notice, names), measure, width - 2 * MARGIN, 4) or [notice]
    draw.rectangle((0, 0, width, 24 + 44 * len(lines)), fill=WARNING)
    for number, line in enumerate(lines):
        _write(draw, (MARGIN, 48 + 44 * number), line, font, WHITE)


def _write(draw: ImageDraw, place: tuple[int, int], words: str, font: FreeTypeFont, colour: Colour) -> None:
    draw.text(place, words, font=font, fill=colour, language="th", anchor="ls")


def _length(draw: ImageDraw, font: FreeTypeFont, words: str) -> float:
    return draw.textlength(words, font=font, language="th")


@functools.cache
def _font(size: int, face: str = "Bold") -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(face_path(face)), size, layout_engine=ImageFont.Layout.RAQM)
