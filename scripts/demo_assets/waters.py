"""Waters: the river landing, the lotus pond, the forest fall."""

from __future__ import annotations

import math

from .landscapes import hills
from .nature import grass, person, ripples, sun, tree
from .paint import Canvas, Point, mixed


def river(canvas: Canvas) -> None:
    canvas.sky("#8ec9dd", "#d9efe6", "#fff0cf", box=(0, 470))
    sun(canvas, (420, 300), 40)
    hills(canvas, 440, "#a9c7cc", "#4c8767")
    canvas.sky("#cfe9df", "#7fbcc0", "#3f8c9d", "#2b6f86", box=(430, 1067))
    canvas.glow((420, 560), 420, "#fff0c0", 0.55)
    ripples(canvas, 450, 1040)
    canvas.blend([(0, 470), (260, 452), (520, 520), (330, 640), (0, 730)], "#7fae62", "#3f7a48")
    canvas.blend([(1600, 448), (1240, 470), (1120, 560), (1330, 760), (1600, 900)], "#86b765", "#3a7345")
    for x, y, high in ((90, 520, 260), (250, 505, 190), (1420, 520, 270), (1540, 560, 330)):
        tree(canvas, (x, y), high)
    for x in range(1150, 1330, 38):
        canvas.box((x, 640), (10, 120), "#6b4a33")
    canvas.blend([(1110, 640), (1400, 640), (1440, 672), (1090, 672)], "#b98a5c", "#8d623f")
    _boat(canvas, (740, 760), 330, "#8d4f33")
    _boat(canvas, (1010, 880), 260, "#5f6f4a")
    person(canvas, (1210, 648), 120)


def _boat(canvas: Canvas, middle: Point, long: float, colour: str) -> None:
    x, y = middle
    canvas.disc((x, y + long * 0.13), (long * 0.5, long * 0.05), "#0d3b4a55")
    hull = [
        (x - long * 0.55, y - long * 0.1),
        (x - long * 0.4, y + long * 0.08),
        (x + long * 0.4, y + long * 0.08),
        (x + long * 0.55, y - long * 0.1),
        (x + long * 0.4, y - long * 0.02),
        (x - long * 0.4, y - long * 0.02),
    ]
    canvas.blend(hull, mixed(colour, "#ffffff", 0.3), colour)
    canvas.disc((x - long * 0.12, y - long * 0.04), (long * 0.09, long * 0.06), "#d9a441")
    canvas.disc((x + long * 0.06, y - long * 0.05), (long * 0.1, long * 0.07), "#6a9a4c")
    canvas.disc((x + long * 0.22, y - long * 0.04), (long * 0.07, long * 0.05), "#c8553d")


def lotus(canvas: Canvas) -> None:
    canvas.sky("#f9d9c8", "#fbe9d3", "#e4f0e4", box=(0, 400))
    sun(canvas, (1210, 250), 44, "#fff2d2")
    hills(canvas, 380, "#c7cfd2", "#6d9b80", 150)
    canvas.sky("#dcebdc", "#8fc0b0", "#3d8077", "#1f5c5b", box=(372, 1067))
    ripples(canvas, 390, 900, "#ffffff44", 70)
    leaves = sorted((canvas.random.random() ** 1.1, canvas.random.uniform(-60, 1660)) for _ in range(120))
    for depth, x in leaves:
        y, size = 420 + 640 * depth, 12 + 100 * depth
        green = mixed("#7fb36a", "#2f7a55", canvas.random.random())
        canvas.disc((x + 4, y + size * 0.08), (size, size * 0.34), "#0b3a3a55")
        canvas.disc((x, y), (size, size * 0.34), green)
        canvas.disc(
            (x - size * 0.1, y - size * 0.05), (size * 0.72, size * 0.2), mixed(green, "#dff0a8", 0.28)
        )
        if canvas.random.random() < 0.3:
            _blossom(canvas, (x + size * 0.3, y - size * 0.35), size * 0.62)


def _blossom(canvas: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    canvas.line([(x, y + size * 0.5), (x, y - size * 0.2)], "#4d8a4d", max(2, size * 0.06))
    for angle in (-1.15, 1.15, -0.75, 0.75, -0.36, 0.36, 0):
        tip = (x + math.sin(angle) * size * 0.85, y - size * 0.25 - math.cos(angle) * size * 0.85)
        side = size * 0.2
        middle = ((x + tip[0]) / 2, (y - size * 0.2 + tip[1]) / 2)
        colour = mixed(
            "#e86a9a", "#ffd7e4", 0.25 + 0.6 * abs(math.cos(angle)) * canvas.random.uniform(0.6, 1)
        )
        canvas.shape(
            [(x, y - size * 0.1), (middle[0] - side, middle[1]), tip, (middle[0] + side, middle[1])], colour
        )
    canvas.disc((x, y - size * 0.22), size * 0.1, "#f5cf5b")


def waterfall(canvas: Canvas) -> None:
    canvas.sky("#dcefd2", "#7fb58a", "#2f6b4f", box=(0, 1067))
    canvas.glow((800, 120), 700, "#fff7d0", 0.75)
    for row, colour in ((240, "#8fc08f"), (330, "#5f9d72"), (420, "#3b7a57")):
        for x in range(-40, 1700, 120):
            tree(canvas, (x + canvas.random.uniform(-40, 40), row + 110), 300, colour)
    for step, (y, left, right) in enumerate(((380, 560, 1040), (560, 480, 1130), (740, 400, 1230))):
        _rocks(canvas, (left, right), y)
        canvas.blend(
            [(left, y), (right, y), (right + 40, y + 200), (left - 40, y + 200)], "#f4ffff", "#a9dbe0"
        )
        for x in range(left, right, 16):
            canvas.line(
                [(x, y + 4), (x + canvas.random.uniform(-16, 16), y + canvas.random.uniform(120, 190))],
                "#ffffffb0",
                canvas.random.uniform(2, 7),
            )
        canvas.glow(((left + right) / 2, y + 190), 320 + 60 * step, "#ffffff", 0.4)
    canvas.sky("#9fd6d2", "#3f9a9a", "#1f6a70", box=(920, 1067))
    ripples(canvas, 930, 1060, "#ffffff88", 60)
    grass(canvas, 980, 1067, ("#2f6b3f", "#8fc05f"), 260)


def _rocks(canvas: Canvas, gap: Point, top: float) -> None:
    """Mossy boulders on both sides of a fall and behind it."""
    left, right = gap
    canvas.blend(
        [(left - 60, top - 6), (right + 60, top - 6), (right + 90, top + 230), (left - 90, top + 230)],
        "#5f6c62",
        "#3d4a46",
    )
    for side, start in ((-1, left), (1, right)):
        for k in range(22):
            x = start + side * (k * 17 - 10) + canvas.random.uniform(-12, 12)
            y = top + k * 4 + canvas.random.uniform(0, 190)
            size = canvas.random.uniform(34, 74)
            grey = mixed("#8f998a", "#48544f", canvas.random.random())
            canvas.disc((x, y + size * 0.1), (size, size * 0.72), mixed(grey, "#16221f", 0.5))
            canvas.disc((x, y), (size * 0.96, size * 0.66), grey)
            canvas.disc((x - size * 0.1, y - size * 0.3), (size * 0.6, size * 0.24), "#7fa05fbb")
