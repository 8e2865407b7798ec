"""Things that grow, flow and float: trees, palms, clouds, water, grass, people seen from afar."""

from __future__ import annotations

import math

from .paint import Canvas, Point, mixed

SKIN = ("#c98f66", "#b87d55", "#d7a27c", "#a86f4a")
SHIRTS = ("#2f6f8f", "#c8553d", "#e0a030", "#4f7f4f", "#7a5490", "#d98a86", "#3d5a80", "#b5838d")


def cloud(canvas: Canvas, middle: Point, wide: float, colour: str = "#f4f8f6") -> None:
    """A flat-bottomed cloud."""
    x, y = middle
    for share, rise, size in ((-0.36, 0.0, 0.16), (-0.16, 0.08, 0.22), (0.08, 0.1, 0.26), (0.32, 0.02, 0.18)):
        canvas.disc((x + share * wide, y - rise * wide), (size * wide, size * wide * 0.62), colour)
    canvas.box((x - 0.5 * wide, y - 0.02 * wide), (wide, 0.12 * wide), colour, 0.06 * wide)


def sun(canvas: Canvas, middle: Point, radius: float, colour: str = "#fff3c9") -> None:
    """The sun with its wide warm light."""
    canvas.glow(middle, radius * 9, colour, 0.55)
    canvas.glow(middle, radius * 3.4, colour, 0.8)
    canvas.disc(middle, radius, colour)


def tree(canvas: Canvas, foot: Point, high: float, leaf: str = "#3f7d4e") -> None:
    """A round broadleaved tree, lit from the upper left."""
    x, y = foot
    canvas.disc((x, y), (high * 0.34, high * 0.035), "#00000022")
    trunk = high * 0.045
    canvas.blend(
        [
            (x - trunk, y),
            (x + trunk, y),
            (x + trunk * 0.6, y - high * 0.5),
            (x - trunk * 0.6, y - high * 0.5),
        ],
        "#8a6244",
        "#5d4030",
    )
    for step in range(26):
        angle = canvas.random.uniform(0, 2 * math.pi)
        reach = canvas.random.uniform(0, 0.26) * high
        size = canvas.random.uniform(0.1, 0.17) * high
        across, down = math.cos(angle) * reach * 1.15, math.sin(angle) * reach * 0.75
        light = 0.5 - (across + down * 1.6) / high + step * 0.006
        colour = mixed(mixed(leaf, "#12301f", 0.35), mixed(leaf, "#f6e58d", 0.35), min(1, max(0, light)))
        canvas.disc((x + across, y - high * 0.66 + down), size, colour)


def palm(canvas: Canvas, foot: Point, high: float, colour: str = "#2f5d3f") -> None:
    """A sugar palm, the tree that grows on rice-field banks."""
    x, y = foot
    lean = canvas.random.uniform(-0.05, 0.05) * high
    top = (x + lean, y - high)
    canvas.shape(
        [
            (x - high * 0.022, y),
            (x + high * 0.022, y),
            (top[0] + high * 0.012, top[1]),
            (top[0] - high * 0.012, top[1]),
        ],
        mixed(colour, "#3b2a1e", 0.65),
    )
    for blade in range(15):
        angle = math.pi * (-1.22 + 1.44 * blade / 14) if blade < 15 else 0
        reach = high * canvas.random.uniform(0.19, 0.25)
        tip = (top[0] + math.cos(angle) * reach, top[1] + math.sin(angle) * reach * 0.95)
        side = (math.cos(angle + 0.26) * reach * 0.66, math.sin(angle + 0.26) * reach * 0.66)
        other = (math.cos(angle - 0.26) * reach * 0.66, math.sin(angle - 0.26) * reach * 0.66)
        leaf = mixed(colour, "#d8c46a", canvas.random.uniform(0, 0.22))
        canvas.shape(
            [top, (top[0] + side[0], top[1] + side[1]), tip, (top[0] + other[0], top[1] + other[1])], leaf
        )


def grass(canvas: Canvas, start: float, end: float, colours: tuple[str, str], count: int = 900) -> None:
    """Tufts between two heights, larger towards the reader."""
    rows = sorted(canvas.random.uniform(0, 1) for _ in range(count))
    for depth in rows:
        x = canvas.random.uniform(-20, canvas.width + 20)
        y = start + (end - start) * depth
        high = 5 + 24 * depth
        colour = mixed(*colours, canvas.random.random())
        for lean in (-0.45, 0, 0.45):
            canvas.line(
                [(x, y), (x + lean * high, y - high * canvas.random.uniform(0.7, 1.1))],
                colour,
                1 + 1.6 * depth,
            )


def ripples(canvas: Canvas, start: float, end: float, colour: str = "#ffffff55", count: int = 90) -> None:
    """Glints on water between two heights."""
    for _ in range(count):
        depth = canvas.random.random()
        x, y = canvas.random.uniform(0, canvas.width), start + (end - start) * depth
        long = (14 + 70 * depth) * canvas.random.uniform(0.5, 1.2)
        canvas.disc((x, y), (long, 0.8 + 1.9 * depth), colour)


def person(canvas: Canvas, foot: Point, high: float, shirt: str | None = None) -> None:
    """An upright figure without a face: nobody in particular."""
    x, y = foot
    skin, shirt = canvas.random.choice(SKIN), shirt or canvas.random.choice(SHIRTS)
    canvas.disc((x, y), (high * 0.2, high * 0.03), "#00000026")
    canvas.box(
        (x - high * 0.1, y - high * 0.46),
        (high * 0.2, high * 0.46),
        mixed(shirt, "#202a38", 0.7),
        high * 0.05,
    )
    canvas.box((x - high * 0.145, y - high * 0.8), (high * 0.29, high * 0.42), shirt, high * 0.1)
    head(canvas, (x, y - high * 0.885), high * 0.1, skin)


def seated(canvas: Canvas, seat: Point, high: float, shirt: str | None = None) -> None:
    """A seated figure seen from behind: shoulders and hair."""
    x, y = seat
    shirt = shirt or canvas.random.choice(SHIRTS)
    wide = high * 0.46
    canvas.blend(
        [
            (x - wide, y),
            (x - wide * 0.95, y - high * 0.4),
            (x - wide * 0.5, y - high * 0.58),
            (x + wide * 0.5, y - high * 0.58),
            (x + wide * 0.95, y - high * 0.4),
            (x + wide, y),
        ],
        mixed(shirt, "#ffffff", 0.12),
        mixed(shirt, "#101820", 0.25),
    )
    canvas.box((x - high * 0.08, y - high * 0.68), (high * 0.16, high * 0.16), "#b07a55", high * 0.05)
    canvas.disc(
        (x, y - high * 0.82),
        (high * 0.185, high * 0.22),
        canvas.random.choice(("#2b211d", "#3a2c25", "#4c4542", "#8d8781")),
    )


def head(canvas: Canvas, middle: Point, radius: float, skin: str) -> None:
    """A head with hair and no features."""
    x, y = middle
    canvas.disc(
        (x, y - radius * 0.12), radius * 1.08, canvas.random.choice(("#2b211d", "#3a2c25", "#5d5550"))
    )
    canvas.disc((x, y + radius * 0.2), (radius * 0.86, radius * 0.82), skin)
