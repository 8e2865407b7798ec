"""Open land: hills, rice fields, sunflowers."""

from __future__ import annotations

import math

from .nature import cloud, palm, person, sun
from .paint import Canvas, Point, mixed


def hills(canvas: Canvas, horizon: float, far: str, near: str, rise: float = 190) -> None:
    """Four ranges behind one another up to about `rise` above the horizon, the farthest palest."""
    for step in range(4):
        share = step / 3
        colour = mixed(far, near, share)
        outline = canvas.ridge(
            horizon - rise * (0.8 - 0.66 * share), rise * (1 - 0.68 * share), 1.1 + share * 1.5
        )
        canvas.blend(outline, mixed(colour, "#fff4dd", 0.22), colour)


def paddies(canvas: Canvas, horizon: float, colours: tuple[str, str], water: str) -> None:
    """Rice in curved rows that run towards the hills, between banks and strips of water."""
    canvas.sky(mixed(colours[1], "#fff2b0", 0.35), colours[0], box=(horizon, canvas.height))
    for bank in range(-9, 10):
        foot = canvas.width / 2 + bank * 330
        top = canvas.width * 0.58 + bank * 46
        bend = [
            (
                top + (foot - top) * depth**1.7 + 26 * math.sin(depth * 4 + bank),
                horizon + (canvas.height - horizon) * depth,
            )
            for depth in (k / 24 for k in range(25))
        ]
        if bank % 3 == 0:
            right = [(x + 6 + 70 * k / 24, y) for k, (x, y) in enumerate(bend)]
            canvas.shape([*bend, *reversed(right)], water)
        canvas.line(bend, mixed(colours[0], "#3a2f1c", 0.35), 3)
    rows = 34
    for row in range(rows):
        depth = (row / rows) ** 1.8
        y = horizon + 6 + (canvas.height - horizon) * depth
        step = 13 + 44 * depth
        offset = canvas.random.uniform(0, step)
        for column in range(int(canvas.width / step) + 2):
            x = column * step + offset + canvas.random.uniform(-2, 2)
            _tuft(canvas, (x, y), 5 + 40 * depth, mixed(*colours, canvas.random.random()))


def _tuft(canvas: Canvas, foot: Point, high: float, colour: str) -> None:
    x, y = foot
    for lean in (-0.5, -0.2, 0.15, 0.45):
        canvas.line(
            [(x, y), (x + lean * high * 0.5, y - high * 0.6), (x + lean * high, y - high * 0.85)],
            colour,
            0.8 + high * 0.035,
        )


def treeline(canvas: Canvas, foot: float) -> None:
    """A far row of trees with mist at its feet."""
    for x in range(-20, canvas.width + 20, 17):
        size = canvas.random.uniform(9, 24)
        canvas.disc(
            (x, foot - size * 0.5), (size, size * 0.9), mixed("#3f7a55", "#8fb87a", canvas.random.random())
        )
    for k in range(5):
        canvas.box((0, foot - 12 + 3 * k), (canvas.width, 12), "#fdf0c81f")


def mound(canvas: Canvas, middle: Point) -> None:
    """A tuft of grass where a palm grows on the bank."""
    x, y = middle
    canvas.disc((x, y + 4), (54, 11), "#2d6a3666")
    for k in range(15):
        lean = (k - 7) * 4.5
        tip = (x + lean * 1.7, y - 26 + abs(lean) * 0.45)
        canvas.line([(x + lean, y + 4), tip], mixed("#3f7d3f", "#b5d060", canvas.random.random()), 3)


def hut(canvas: Canvas, foot: Point) -> None:
    """The thatched shelter in the fields where people rest at noon."""
    x, y = foot
    canvas.disc((x, y + 6), (120, 14), "#1f4a2655")
    for side in (-72, -24, 24, 72):
        canvas.box((x + side - 4, y - 92), (8, 96), "#6a4a30")
    canvas.blend(
        [(x - 88, y - 34), (x + 88, y - 34), (x + 88, y - 22), (x - 88, y - 22)], "#b98a5a", "#8a6340"
    )
    canvas.blend(
        [(x - 60, y - 150), (x + 60, y - 150), (x + 116, y - 84), (x - 116, y - 84)], "#d9b06a", "#8f6a3a"
    )
    for k in range(11):
        canvas.line([(x - 56 + k * 11, y - 148), (x - 108 + k * 21.5, y - 84)], "#7a582e55", 2)
    person(canvas, (x - 150, y + 10), 84, "#c8553d")


def cover(canvas: Canvas) -> None:
    canvas.sky("#6fb1d6", "#bfe0e0", "#ffe6b3", "#ffcf8a", box=(0, 560))
    for x, y, wide in ((300, 190, 330), (700, 110, 230), (1400, 170, 270)):
        cloud(canvas, (x, y), wide, "#e6f1ee")
    sun(canvas, (1010, 268), 50, "#fff0bd")
    hills(canvas, 530, "#9db8c9", "#3f7a5c", 170)
    canvas.glow((1010, 470), 620, "#ffe9b8", 0.45)
    paddies(canvas, 548, ("#2f7a3d", "#a8c94e"), "#d6eeea99")
    treeline(canvas, 552)
    for x, high in ((130, 330), (236, 250), (318, 285), (1450, 300), (1535, 360)):
        palm(canvas, (x, 590 + high * 0.12), high, "#2c5b3c")
        mound(canvas, (x, 592 + high * 0.12))
    hut(canvas, (1180, 640))
    canvas.glow((1090, 420), 620, "#ffdf9a", 0.4)


def fields_evening(canvas: Canvas) -> None:
    """The same fields in the last light, for the video."""
    canvas.sky("#3b3a6b", "#8a4f7d", "#e8825a", "#ffd08a", box=(0, 600))
    sun(canvas, (800, 520), 70, "#ffe3a1")
    hills(canvas, 580, "#9a5f77", "#3c3350")
    paddies(canvas, 596, ("#2d3a3a", "#c58a4a"), "#ffc98a77")
    for x, high in ((150, 380), (260, 300), (1380, 330), (1490, 420)):
        palm(canvas, (x, 660), high, "#241f30")


def sunflower(canvas: Canvas) -> None:
    canvas.sky("#4fa0d8", "#a9d8ef", "#e9f6f2", box=(0, 560))
    for x, y, wide in ((260, 190, 380), (980, 140, 420), (1420, 290, 260)):
        cloud(canvas, (x, y), wide, "#f6fbfb")
    hills(canvas, 500, "#a8c8c4", "#5f9a5e", 130)
    canvas.blend(
        [(0, 560), (420, 492), (900, 470), (1600, 530), (1600, 1067), (0, 1067)], "#8fb24c", "#3f6b2c"
    )
    canvas.shape(
        [
            (1196, 496),
            (1206, 496),
            (1130, 620),
            (1190, 780),
            (1130, 1067),
            (860, 1067),
            (1080, 780),
            (1096, 620),
        ],
        "#dcc190",
    )
    flowers = sorted((canvas.random.random(), canvas.random.uniform(-40, 1640)) for _ in range(300))
    for depth, x in flowers:
        if abs(x - 1110 + 70 * depth) < 30 + 120 * depth:
            continue
        y, size = 520 + 520 * depth**1.35, 6 + 58 * depth**1.4
        canvas.line([(x, y), (x, y + size * 2.2)], "#4c7a34", 1.5 + size * 0.07)
        _sunflower(canvas, (x, y), size)


def _sunflower(canvas: Canvas, middle: Point, size: float) -> None:
    x, y = middle
    for ring, colour in ((1.0, "#e59a1c"), (0.86, "#f7bf2f")):
        for petal in range(14):
            angle = petal * math.tau / 14 + (0.22 if ring < 1 else 0)
            tip = (x + math.cos(angle) * size * ring, y + math.sin(angle) * size * ring * 0.94)
            across = (math.cos(angle + 1.57) * size * 0.15, math.sin(angle + 1.57) * size * 0.15)
            half = ((x * 0.45 + tip[0] * 0.55), (y * 0.45 + tip[1] * 0.55))
            canvas.shape(
                [
                    (x, y),
                    (half[0] + across[0], half[1] + across[1]),
                    tip,
                    (half[0] - across[0], half[1] - across[1]),
                ],
                colour,
            )
    canvas.disc(middle, size * 0.42, "#5a3a1e")
    canvas.disc((x - size * 0.06, y - size * 0.06), size * 0.28, "#7b5228")
