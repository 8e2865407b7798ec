"""Pictures for sharing: one for each page that has a photo, and four shapes of the overview for posts."""

from __future__ import annotations

import functools
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.design import PICTURE_PIXELS, PICTURE_TITLES

from .band import band_motif
from .ink import FIELD, GOLD, MARGIN, SOFT, WHITE, font, largest, length, notice_band, require_raqm, write
from .line_breaks import balanced, breakable_pieces, shortened
from .shapes import SHAPES

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WOVEN = 3
"""Pixels of a field of the woven band."""
WIDEST_WOVEN = 12
"""The same where no photo is behind the words and the band fills their place."""
HEAD = 120
"""Room for the notice at the upper edge, in pixels."""
STORY_FOOT = 250
"""What a telephone covers at the foot of a story, in pixels."""
TITLE_SIZES = PICTURE_TITLES["card"]
PLACE_SIZES = PICTURE_TITLES["place"]
"""The last is small enough for every tambon of the register."""
FIGURES_TOP, FIGURE_STEP = 220, 108
"""Baseline of the first key figure and the distance to the next, in pixels."""


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


def draw_cards(
    plans: Sequence[CardPlan], photos: dict[str, bytes], names: Sequence[str], folder: Path
) -> None:
    """Write every picture as `<slug>-<shape>-<hash>.jpg`; the hash makes a changed picture a new address.

    Raises:
        CardsUnavailableError: Pillow lacks raqm.
    """
    require_raqm()
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
    if photo is None and not plan.figures:
        _weave_large(image, top)
    _veil(image, top - 130)
    _kicker(draw, top, plan.kicker)
    baseline = top + 76
    for line in lines:
        write(draw, (MARGIN, baseline + int(size * 1.05)), line, font(size), WHITE)
        baseline += step
    place = font(largest(draw, plan.place, PLACE_SIZES, width - 2 * MARGIN))
    write(draw, (MARGIN, baseline + 46), plan.place, place, WHITE)
    write(draw, (MARGIN, baseline + 102), plan.foot, font(PICTURE_PIXELS["foot"], "Regular"), SOFT)
    notice_band(draw, plan.notice, width, names)
    _weave(image)
    for number, (figure, label) in enumerate(plan.figures):
        baseline = FIGURES_TOP + FIGURE_STEP * number
        write(draw, (MARGIN, baseline), figure, font(PICTURE_PIXELS["figure"]), GOLD)
        write(draw, (MARGIN + 330, baseline), label, font(PICTURE_PIXELS["figure-label"], "Regular"), WHITE)
    return image


def _kicker(draw: ImageDraw, top: int, words: str) -> None:
    """The line above the title, on a field of its own: the veil is still thin there, and gold is lost on a light photo."""
    face = font(PICTURE_PIXELS["kicker"])
    draw.rectangle((MARGIN, top - 8, MARGIN + 44 + int(length(draw, face, words)), top + 52), fill=FIELD)
    draw.rectangle((MARGIN, top - 8, MARGIN + 10, top + 52), fill=GOLD)
    write(draw, (MARGIN + 26, top + 38), words, face, GOLD)


def _weave(image: Image) -> None:
    """The woven band along the lower edge."""
    motif = band_motif(WOVEN)
    _row(image, motif, image.height - motif.height)


def _weave_large(image: Image, bottom: int) -> None:
    """The woven band where a photo would be, above the words that begin at `bottom`, as large as there is room for."""
    room = bottom - HEAD
    motif = band_motif(min(WIDEST_WOVEN, room * WOVEN // (2 * band_motif(WOVEN).height)))
    if motif.height > band_motif(WOVEN).height:
        _row(image, motif, HEAD + (room - motif.height) // 2)


def _row(image: Image, motif: Image, top: int) -> None:
    for left in range(0, image.width, motif.width):
        image.paste(motif, (left, top))


def _title(plan: CardPlan, draw: ImageDraw, room: int, names: Sequence[str]) -> tuple[int, list[str]]:
    """The largest size at which the title fits, and its lines: one below figures, which have the room above it."""
    most = 1 if plan.figures else 2 if plan.shape == "og" else 4
    words = breakable_pieces(plan.title, names)
    for size in TITLE_SIZES:
        lines = balanced(words, functools.partial(length, draw, font(size)), room, most)
        if lines:
            return size, lines
    smallest = TITLE_SIZES[-1]
    return smallest, shortened(words, functools.partial(length, draw, font(smallest)), room, most)


def _ground(photo: bytes | None, size: tuple[int, int]) -> Image:
    """The photo cut to `size`, or a plain indigo field."""
    from PIL import Image, ImageOps

    if photo is None:
        return Image.new("RGB", size, FIELD)
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
    image.paste(Image.new("RGB", (image.width, depth), FIELD), (0, top), shade)
