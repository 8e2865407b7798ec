"""Pictures for sharing the frames of the analysis: title, the most serious rows as bars, source, and whose they are."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.design import PICTURE_PIXELS, PICTURE_TITLES, rgb
from tambon_showcase.view.source import DocumentSource

from .ink import MARGIN, fitted, font, largest, length, notice_band, require_raqm, write
from .line_breaks import breakable_pieces
from .shapes import SHAPES

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

MOST_BARS = 5
"""More bars could not be read on a phone."""
GROUND, INK, QUIET, BLUE, RED, STRIPE = map(rgb, ("paper", "ink", "ink-soft", "kram", "lac-ink", "gold"))
FOOT = 34
"""Height of the last baseline above the lower edge, in pixels."""
STEPS, THICK = (54, 70), 18
"""Least and most height of a row of the chart, and the height of its bar, in pixels."""
TITLE_SIZES = PICTURE_TITLES["frame"]
WORDS, VALUE, LEAD = (PICTURE_PIXELS[f"frame-{kind}"] for kind in ("words", "value", "lead"))


class FrameCard(NamedTuple):
    """One picture to draw, by the name of its frame."""

    name: str
    place: str
    title: str
    lead: str
    status: str
    source: str
    foot: str
    notice: str
    ranked: Ranked | None


def frame_cards(source: DocumentSource) -> list[FrameCard]:
    """A picture for each frame of the entry's analysis."""
    return [
        FrameCard(
            frame.name,
            f"{source.view.place_line} ปีงบประมาณ {source.view.entry.year_be}",
            frame.ranked.words.title if frame.ranked else frame.title,
            frame.lead,
            frame.status,
            f"ที่มา: {frame.source}",
            source.site.removeprefix("https://") or source.site_name,
            source.banner,
            frame.ranked,
        )
        for frame in source.view.made.frames
    ]


def draw_frame_cards(plans: Sequence[FrameCard], names: Sequence[str], folder: Path) -> None:
    """Write every picture as `<frame>-<hash>.png`; the hash makes a changed picture a new address.

    Raises:
        CardsUnavailableError: Pillow lacks raqm.
    """
    require_raqm()
    for plan in plans:
        data = _png(_card(plan, names))
        (folder / f"{plan.name}-{hashlib.sha256(data).hexdigest()[:10]}.png").write_bytes(data)


def _png(image: Image) -> bytes:
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _card(plan: FrameCard, names: Sequence[str]) -> Image:
    from PIL import Image, ImageDraw

    width, height = SHAPES["og"]
    image = Image.new("RGB", (width, height), GROUND)
    draw = ImageDraw.Draw(image)
    top = notice_band(draw, plan.notice, width, names)
    draw.rectangle((0, top, 14, height), fill=STRIPE)
    top = _head(draw, plan, names, top)
    foot = height - FOOT
    write(draw, (MARGIN, foot), _line(draw, plan.foot, WORDS), font(WORDS), BLUE)
    write(draw, (MARGIN, foot - 38), _line(draw, plan.source, WORDS), font(WORDS, "Regular"), QUIET)
    if plan.ranked:
        _bars(draw, plan.ranked, top, foot - 70)
    else:
        _lead(draw, plan, names, top)
    return image


def _head(draw: ImageDraw, plan: FrameCard, names: Sequence[str], top: int) -> int:
    """Place, title and status; returns where they end."""
    write(draw, (MARGIN, top + 40), _line(draw, plan.place, VALUE), font(VALUE, "Regular"), QUIET)
    top += 64  # a tone mark over a vowel of the title reaches higher than its letters
    size, lines = _title(draw, plan.title, names)
    for line in lines:
        write(draw, (MARGIN, top + size), line, font(size), INK)
        top += int(size * 1.3)
    if plan.status:
        write(draw, (MARGIN, top + 24), _line(draw, plan.status, WORDS), font(WORDS, "SemiBold"), RED)
        top += 34
    return top + 8


def _title(draw: ImageDraw, title: str, names: Sequence[str]) -> tuple[int, list[str]]:
    """The largest size at which the title fits into one line; the smallest one may take two."""
    words = breakable_pieces(title, names)
    size = largest(draw, title, TITLE_SIZES, _room())
    return size, fitted(draw, words, font(size), _room(), 2)


def _bars(draw: ImageDraw, ranked: Ranked, top: int, bottom: int) -> None:
    """As many rows as there is room for, the first ones."""
    least, most = STEPS
    rows = ranked.rows[: min(MOST_BARS, (bottom - top) // least)]
    step = min(most, (bottom - top) // len(rows))
    scale = (_room() - 16 - max(length(draw, font(VALUE), row.shown) for row in rows)) / ranked.most
    for number, row in enumerate(rows):
        _bar(draw, row, top + step * number, scale)


def _bar(draw: ImageDraw, row: Bar, y: int, scale: float) -> None:
    write(draw, (MARGIN, y + 23), _line(draw, row.label, WORDS), font(WORDS, "Regular"), INK)
    end = MARGIN + max(4, round(row.value * scale))
    draw.rectangle((MARGIN, y + 33, end, y + 33 + THICK), fill=BLUE)
    if row.mark is not None:
        mark = MARGIN + round(row.mark * scale)
        draw.rectangle((mark, y + 29, mark + 3, y + 37 + THICK), fill=RED)
        end = max(end, mark + 3)
    write(draw, (end + 12, y + 51), row.shown, font(VALUE), INK)


def _lead(draw: ImageDraw, plan: FrameCard, names: Sequence[str], top: int) -> None:
    for number, line in enumerate(
        fitted(draw, breakable_pieces(plan.lead, names), font(LEAD, "Regular"), _room(), 4)
    ):
        write(draw, (MARGIN, top + 60 + 54 * number), line, font(LEAD, "Regular"), INK)


def _line(draw: ImageDraw, text: str, size: int) -> str:
    """One line of text, shortened where it is too long."""
    return " ".join(fitted(draw, breakable_pieces(text), font(size), _room()))


def _room() -> int:
    return SHAPES["og"][0] - 2 * MARGIN
