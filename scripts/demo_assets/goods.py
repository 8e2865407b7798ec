"""Things on a table: sacks, jars, baskets, cloth."""

from __future__ import annotations

import math

from .paint import Canvas, Point, mixed


def table(canvas: Canvas, wall: tuple[str, str], cloth: tuple[str, str] = ("#e6cfa2", "#b98f5c")) -> None:
    """A plain wall with soft light, and a wooden table."""
    canvas.sky(*wall, box=(0, 700))
    canvas.glow((520, 260), 900, "#fffaf0", 0.65)
    canvas.sky(*cloth, box=(690, 1067))
    for k in range(7):
        y = 712 + k * k * 8
        canvas.line([(0, y), (1600, y + canvas.random.uniform(-6, 6))], "#7a542f33", 2)
    canvas.box((0, 684), (1600, 12), mixed(cloth[1], "#4a2f1a", 0.3))


def shadow(canvas: Canvas, middle: Point, radii: Point) -> None:
    """The soft shade of a thing on the table."""
    for k in range(4):
        canvas.disc(middle, (radii[0] * (1 + k * 0.07), radii[1] * (1 + k * 0.12)), "#3a241018")


def sack(canvas: Canvas, foot: Point, wide: float) -> None:
    """A cloth sack of rice with the ear of rice on it."""
    x, y = foot
    shadow(canvas, (x + wide * 0.1, y), (wide * 0.62, wide * 0.1))
    outline = [
        (x - wide * 0.46, y),
        (x - wide * 0.52, y - wide * 0.5),
        (x - wide * 0.36, y - wide),
        (x - wide * 0.16, y - wide * 1.08),
        (x + wide * 0.16, y - wide * 1.08),
        (x + wide * 0.36, y - wide),
        (x + wide * 0.52, y - wide * 0.5),
        (x + wide * 0.46, y),
    ]
    canvas.blend(outline, "#f7ecd2", "#d3b988")
    canvas.blend(
        [
            (x - wide * 0.2, y - wide * 1.08),
            (x + wide * 0.2, y - wide * 1.08),
            (x + wide * 0.32, y - wide * 1.36),
            (x, y - wide * 1.27),
            (x - wide * 0.32, y - wide * 1.36),
        ],
        "#fbf3df",
        "#d8c295",
    )
    canvas.box((x - wide * 0.22, y - wide * 1.13), (wide * 0.44, wide * 0.08), "#a63f3a", 8)
    canvas.disc((x, y - wide * 0.52), wide * 0.27, "#2a7563")
    ear(canvas, (x - wide * 0.1, y - wide * 0.34), wide * 0.38, 0.5)


def ear(canvas: Canvas, foot: Point, high: float, lean: float) -> None:
    """An ear of rice bowing to one side."""
    x, y = foot
    for k in range(13):
        share = k / 12
        px, py = x + lean * high * share**2, y - high * share * (1 - 0.25 * share)
        for side in (-1, 1):
            canvas.disc(
                (px + side * high * 0.055, py),
                (high * 0.035, high * 0.06),
                mixed("#e3ad35", "#f9e08a", share),
            )


def jar(canvas: Canvas, foot: Point, high: float, colour: str) -> None:
    """A glass jar with a cloth cap and a label."""
    x, y = foot
    wide = high * 0.34
    shadow(canvas, (x + wide * 0.2, y), (wide * 1.15, high * 0.07))
    canvas.box(
        (x - wide, y - high * 0.82), (wide * 2, high * 0.82), mixed(colour, "#3a1f08", 0.25), high * 0.1
    )
    canvas.blend(
        [
            (x - wide * 0.9, y - high * 0.76),
            (x + wide * 0.9, y - high * 0.76),
            (x + wide * 0.9, y - high * 0.05),
            (x - wide * 0.9, y - high * 0.05),
        ],
        mixed(colour, "#fff3c0", 0.5),
        colour,
    )
    canvas.box((x - wide * 0.78, y - high * 0.72), (wide * 0.2, high * 0.6), "#ffffff66", 8)
    canvas.box((x - wide * 0.78, y - high * 0.5), (wide * 1.56, high * 0.3), "#fff8e6", 6)
    canvas.box((x - wide * 0.5, y - high * 0.42), (wide, high * 0.04), "#8a5a30", 3)
    canvas.box((x - wide * 0.36, y - high * 0.34), (wide * 0.72, high * 0.03), "#c9a878", 3)
    canvas.blend(
        [
            (x - wide * 1.05, y - high * 0.78),
            (x - wide * 0.9, y - high * 0.98),
            (x + wide * 0.9, y - high * 0.98),
            (x + wide * 1.05, y - high * 0.78),
        ],
        "#d9573f",
        "#a83d30",
    )
    canvas.line([(x - wide * 0.96, y - high * 0.83), (x + wide * 0.96, y - high * 0.83)], "#f4e3b2", 6)


def basket(canvas: Canvas, foot: Point, wide: float, tone: str = "#c99a58") -> None:
    """A woven basket with a handle."""
    x, y = foot
    high = wide * 0.62
    shadow(canvas, (x + wide * 0.05, y), (wide * 0.55, wide * 0.08))
    for ring, colour in ((0, mixed(tone, "#3a2410", 0.35)), (1, tone)):
        points = [
            (x + math.cos(a) * (wide * 0.42 - ring * 3), y - high + math.sin(a) * wide * 0.5 - ring * 5)
            for a in (math.pi * (1 + k / 24) for k in range(25))
        ]
        canvas.line(points, colour, 15 - ring * 7)
    canvas.disc((x, y - high), (wide * 0.5, wide * 0.12), mixed(tone, "#2a1808", 0.55))
    canvas.shape(
        [(x - wide * 0.5, y - high), (x + wide * 0.5, y - high), (x + wide * 0.38, y), (x - wide * 0.38, y)],
        tone,
    )
    canvas.disc((x, y), (wide * 0.38, wide * 0.06), tone)
    rows, columns = 9, 17
    for row in range(rows):
        share = row / rows
        half = wide * (0.5 - 0.12 * share)
        for column in range(columns):
            left = x - half + column * 2 * half / columns
            light = ((row + column) % 2) * 0.36 + 0.12 * math.sin(column / columns * math.pi)
            canvas.box(
                (left, y - high + high * share),
                (2 * half / columns - 2, high / rows - 2),
                mixed(mixed(tone, "#5a3a1a", 0.3), "#ffe9bd", light),
                3,
            )
    canvas.disc((x, y - high), (wide * 0.52, wide * 0.05), mixed(tone, "#5a3a1a", 0.25))
    canvas.disc((x, y - high - 4), (wide * 0.49, wide * 0.035), mixed(tone, "#2a1808", 0.5))


def bananas(canvas: Canvas, middle: Point, size: float) -> None:
    """A hand of bananas."""
    x, y = middle
    shadow(canvas, (x, y + size * 0.36), (size * 0.6, size * 0.1))
    for k in range(7):
        turn = -1.05 + k * 0.35
        points = []
        for step in range(13):
            share = step / 12
            angle = math.pi / 2 + turn * (0.5 + 0.75 * share)
            points.append(
                (
                    x + math.cos(angle) * size * share * 0.85,
                    y - size * 0.35 + math.sin(angle) * size * share * 0.72,
                )
            )
        canvas.line(points, mixed("#d9a92f", "#8a6a1e", 0.3), size * 0.17)
        canvas.line(points, mixed("#f3cf4f", "#fbe68a", k / 7), size * 0.13)
        canvas.disc(points[-1], size * 0.04, "#5a4020")
    canvas.disc((x, y - size * 0.36), (size * 0.13, size * 0.1), "#6f8a3a")


def cloth(canvas: Canvas, corner: Point, size: Point) -> None:
    """A folded cloth with the rice-flower pattern on its edge."""
    (x, y), (wide, high) = corner, size
    shadow(canvas, (x + wide / 2, y + high), (wide * 0.55, 26))
    for fold in range(4):
        top = y + fold * high / 4
        canvas.blend(
            [(x, top), (x + wide, top), (x + wide, top + high / 4 + 2), (x, top + high / 4 + 2)],
            ("#34618a", "#2f5880", "#2a4f74", "#244668")[fold],
            "#1d3a58",
        )
        for k in range(int(wide // 34)):
            px = x + 12 + k * 34
            canvas.shape(
                [
                    (px, top + high / 8),
                    (px + 11, top + high / 8 - 12),
                    (px + 22, top + high / 8),
                    (px + 11, top + high / 8 + 12),
                ],
                "#e8b84a" if k % 2 else "#fff1cf",
            )
