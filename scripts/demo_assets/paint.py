"""A small paint box: one canvas in picture units, with the few strokes that the scenes share.

Everything is drawn at twice the size and reduced at the end, which makes smooth edges.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import numpy as np
from fontpkg_sarabun import __file__ as _sarabun
from PIL import Image, ImageColor, ImageDraw, ImageFilter, ImageFont

Point = tuple[float, float]
WIDTH, HEIGHT = 1600, 1067
SCALE = 2
FONTS = _sarabun.rpartition("__init__")[0] + "files/Sarabun-{}.ttf"


def rgb(colour: str) -> np.ndarray:
    """The three channels of a colour."""
    return np.array(ImageColor.getrgb(colour)[:3], dtype=np.float32)


def mixed(first: str, second: str, share: float) -> str:
    """The colour at `share` (0 to 1) of the way from the first to the second."""
    red, green, blue = (rgb(first) * (1 - share) + rgb(second) * share).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"


class Canvas:
    """A picture being painted. `random` is seeded, so the same name always makes the same picture."""

    def __init__(self, seed: str, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
        self.random = random.Random(seed)
        self.width, self.height = size
        self.image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE))
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def sky(self, *colours: str, box: tuple[float, float] = (0, HEIGHT)) -> None:
        """A vertical blend through the colours between two heights."""
        self.blend([(0, box[0]), (self.width, box[0]), (self.width, box[1]), (0, box[1])], *colours)

    def blend(self, points: Sequence[Point], *colours: str) -> None:
        """A shape filled with a vertical blend through the colours."""
        scaled = _scaled(points)
        top = max(0, math.floor(min(y for _, y in scaled)))
        bottom = min(self.image.height, math.ceil(max(y for _, y in scaled)))
        if bottom <= top:
            return
        stops = np.linspace(0, 1, len(colours))
        along = np.linspace(0, 1, bottom - top)
        table = np.array([rgb(colour) for colour in colours])
        column = np.stack([np.interp(along, stops, table[:, channel]) for channel in range(3)], axis=1)
        strip = Image.fromarray(column[:, None, :].astype(np.uint8)).resize((self.image.width, bottom - top))
        mask = Image.new("L", strip.size)
        ImageDraw.Draw(mask).polygon([(x, y - top) for x, y in scaled], fill=255)
        self.image.paste(strip, (0, top), mask)

    def shape(self, points: Sequence[Point], fill: str) -> None:
        """A filled shape; a colour with alpha (`#rrggbbaa`) lets what is below shine through."""
        self.draw.polygon(_scaled(points), fill=fill)

    def line(self, points: Sequence[Point], fill: str, width: float = 3) -> None:
        """A line through the points with round corners."""
        self.draw.line(_scaled(points), fill=fill, width=max(1, round(width * SCALE)), joint="curve")

    def disc(self, middle: Point, radius: float | Point, fill: str) -> None:
        """A filled circle, or an ellipse when two radii are given."""
        across, down = radius if isinstance(radius, tuple) else (radius, radius)
        x, y = middle
        box = [(x - across) * SCALE, (y - down) * SCALE, (x + across) * SCALE, (y + down) * SCALE]
        self.draw.ellipse(box, fill=fill)

    def box(self, corner: Point, size: Point, fill: str, radius: float = 0) -> None:
        """A filled rectangle from its upper left corner, with rounded corners if needed."""
        (x, y), (wide, high) = corner, size
        edges = [x * SCALE, y * SCALE, (x + wide) * SCALE, (y + high) * SCALE]
        self.draw.rounded_rectangle(edges, radius * SCALE, fill=fill)

    def text(self, place: Point, words: str, size: float, fill: str, **style: str) -> None:
        """Thai text; `anchor` as in Pillow, `weight` one of Sarabun's (Regular, SemiBold, Bold)."""
        font = ImageFont.truetype(
            FONTS.format(style.get("weight", "SemiBold")), size * SCALE, layout_engine=ImageFont.Layout.RAQM
        )
        x, y = place
        self.draw.text(
            (x * SCALE, y * SCALE),
            words,
            fill=fill,
            font=font,
            anchor=style.get("anchor", "la"),
            language="th",
        )

    def glow(self, middle: Point, radius: float, colour: str, strength: float = 0.8) -> None:
        """Light around a point, added to what is there."""
        x, y = middle[0] * SCALE, middle[1] * SCALE
        reach = radius * SCALE
        box = [round(value) for value in (x - reach, y - reach, x + reach, y + reach)]
        left, top = max(0, box[0]), max(0, box[1])
        right, bottom = min(self.image.width, box[2]), min(self.image.height, box[3])
        if right <= left or bottom <= top:
            return
        area = np.asarray(self.image.crop((left, top, right, bottom)), dtype=np.float32)
        down, across = np.ogrid[top:bottom, left:right]
        share = np.clip(1 - np.hypot(across - x, down - y) / reach, 0, 1) ** 2 * strength
        lit = area + (rgb(colour) - area) * share[..., None]
        self.image.paste(Image.fromarray(lit.astype(np.uint8)), (left, top))

    def ridge(self, base: float, rise: float, waves: float = 2.0) -> list[Point]:
        """The outline of a range of hills down to the lower edge: `base` height, `rise` of the peaks."""
        parts = [
            (rise / (k + 1.2), waves * (k + 1) ** 1.25, self.random.uniform(0, 2 * math.pi)) for k in range(5)
        ]
        tops = []
        for x in range(0, self.width + 8, 8):
            sway = sum(
                high * math.sin(often * x / self.width * 2 * math.pi + phase) for high, often, phase in parts
            )
            tops.append((x, base - rise * 0.5 - sway * 0.5))
        return [*tops, (self.width, self.height), (0, self.height)]

    def soften(self, amount: float, box: tuple[float, float] = (0, HEIGHT)) -> None:
        """Blur what is between two heights, as distance and mist do."""
        area = (0, round(box[0] * SCALE), self.image.width, round(box[1] * SCALE))
        self.image.paste(self.image.crop(area).filter(ImageFilter.GaussianBlur(amount * SCALE)), area[:2])

    def finished(self, mark: str) -> Image.Image:
        """The picture in its final size, with soft edges darkened, a little grain, and its mark."""
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        down, across = np.mgrid[-1 : 1 : self.height * 1j, -1 : 1 : self.width * 1j]
        shade = 1 - 0.16 * np.clip(np.hypot(across, down) - 0.55, 0, 1) ** 1.6
        grain = np.random.default_rng(5).normal(0, 1.3, (self.height, self.width))
        pixels = np.asarray(small, dtype=np.float32) * shade[..., None] + grain[..., None]
        done = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
        return _marked(done, mark)


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _marked(picture: Image.Image, mark: str) -> Image.Image:
    font = ImageFont.truetype(FONTS.format("Regular"), 21, layout_engine=ImageFont.Layout.RAQM)
    draw = ImageDraw.Draw(picture, "RGBA")
    wide = draw.textlength(mark, font=font, language="th") + 28
    right, bottom = picture.width - 18, picture.height - 16
    draw.rounded_rectangle([right - wide, bottom - 36, right, bottom], 18, fill="#1b1b1b99")
    draw.text((right - wide / 2, bottom - 18), mark, fill="#ffffffee", font=font, anchor="mm", language="th")
    return picture
