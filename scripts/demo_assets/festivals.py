"""The year's festivals: lanterns on the water, the temple at dusk, the blessing of the rice."""

from __future__ import annotations

import math

from .landscapes import hills, paddies
from .nature import grass, palm, ripples, sun
from .paint import Canvas, Point, mixed


def lanterns(canvas: Canvas) -> None:
    canvas.sky("#0d1838", "#1f2f5f", "#4a3f74", "#a0607a", box=(0, 520))
    for _ in range(150):
        canvas.disc(
            (canvas.random.uniform(0, 1600), canvas.random.uniform(0, 380)),
            canvas.random.uniform(0.6, 1.8),
            "#fff8dcaa",
        )
    canvas.glow((1215, 300), 330, "#fff3c4", 0.7)
    canvas.disc((1215, 300), 66, "#fff6d6")
    hills(canvas, 500, "#514a78", "#1d2444", 110)
    canvas.sky("#8c5a78", "#3a3763", "#161f45", "#0d1533", box=(500, 1067))
    canvas.glow((1215, 560), 240, "#ffe9b5", 0.45)
    ripples(canvas, 510, 1050, "#ffe2ac33", 120)
    for row, sag in ((60, 90), (130, 120)):
        for k in range(15):
            x, y = k * 115, row + sag * math.sin(math.pi * k / 14)
            canvas.glow((x, y), 70, "#ffb25a", 0.75)
            canvas.disc((x, y), (19, 25), ("#ff9d4d", "#ffd06b", "#f2726b")[k % 3])
    floats = sorted((canvas.random.random() ** 0.9, canvas.random.uniform(30, 1570)) for _ in range(54))
    for depth, x in floats:
        _candle(canvas, (x, 540 + 480 * depth), 7 + 34 * depth)


def _candle(canvas: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    canvas.glow((x, y - size * 0.5), size * 5, "#ffb65c", 0.6)
    canvas.disc((x, y + size * 0.9), (size * 0.5, size * 1.4), "#ffcf8a33")
    for petal in range(-3, 4):
        canvas.shape(
            [
                (x + petal * size * 0.22, y + size * 0.25),
                (x + petal * size * 0.4, y - size * 0.42),
                (x + petal * size * 0.12, y),
            ],
            "#4e8f4f" if petal % 2 else "#79b565",
        )
    canvas.disc((x, y + size * 0.16), (size * 0.92, size * 0.26), "#c99f5a")
    canvas.disc((x, y - size * 0.55), (size * 0.13, size * 0.34), "#fff1b8")


def temple(canvas: Canvas) -> None:
    canvas.sky("#4c3f7a", "#a8598a", "#ee8a5e", "#ffd58f", box=(0, 720))
    sun(canvas, (1020, 600), 84, "#ffe9b0")
    hills(canvas, 690, "#b56a78", "#5a3f60", 120)
    canvas.sky("#5a4a4a", "#2b2433", box=(700, 1067))
    canvas.blend([(430, 560), (850, 560), (850, 742), (430, 742)], "#f3d9b0", "#9a6a55")
    for x in (452, 512, 572, 690, 750, 810):
        canvas.box((x, 560), (18, 182), "#c89a72")
    canvas.shape([(596, 742), (596, 640), (640, 588), (684, 640), (684, 742)], "#e2b04e")
    canvas.shape([(610, 742), (610, 650), (640, 612), (670, 650), (670, 742)], "#4a2428")
    for wide, y, high in ((420, 500, 330), (520, 545, 300), (620, 590, 250)):
        _gable(canvas, (640, y), wide, high)
    canvas.blend(
        [(640 - 300, 740), (640 + 300, 740), (640 + 340, 790), (640 - 340, 790)], "#c79a7a", "#6b4a48"
    )
    for x, high in ((150, 420), (250, 330), (1330, 380), (1470, 460)):
        palm(canvas, (x, 800), high, "#2a2136")
    grass(canvas, 790, 1060, ("#3a2f3f", "#8d6a4a"), 700)
    canvas.glow((1020, 640), 520, "#ffcf8a", 0.35)


def _gable(canvas: Canvas, foot: Point, wide: float, high: float) -> None:
    """One steep, curved Thai gable with gold edges and a finial."""
    x, y = foot
    right = [
        (x + wide / 2 * (k / 12) ** 0.72 * (1 + 0.05 * (k == 12)), y - high * (1 - k / 12) ** 1.25)
        for k in range(13)
    ]
    left = [(2 * x - across, down) for across, down in reversed(right)]
    canvas.blend([*left, *right], "#c9603c", "#7a2f34")
    inner = [(x + (across - x) * 0.74, y - (y - down) * 0.7) for across, down in [*left, *right]]
    canvas.blend(inner, "#e8b955", "#a9733a")
    canvas.line([*left, *right], "#f5c968", 9)
    canvas.line([(x, y - high), (x + 4, y - high - 22), (x - 8, y - high - 54)], "#f5c968", 6)
    for side in (-1, 1):
        canvas.line([(x + side * wide * 0.52, y), (x + side * wide * 0.58, y - 30)], "#f5c968", 7)


def harvest(canvas: Canvas) -> None:
    canvas.sky("#8fc3dd", "#e3efd9", "#ffedc0", box=(0, 480))
    hills(canvas, 450, "#a9c3bf", "#7a9a63", 150)
    paddies(canvas, 460, ("#b8862f", "#f0cf6a"), "#f6e3a866")
    canvas.glow((500, 300), 700, "#fff2c0", 0.45)
    for k in range(46):
        x = 90 + k * 9 + canvas.random.uniform(-6, 6)
        lean = (x - 300) * 0.55
        tip = (300 + lean * 1.8, 380 + abs(lean) * 0.5)
        canvas.line([(300 + lean * 0.12, 900), (300 + lean * 0.6, 600), tip], "#a98a35", 4)
        for grain in range(9):
            canvas.disc(
                (tip[0] + grain * 2.3 * (1 if lean > 0 else -1), tip[1] + grain * 10),
                (5, 8),
                mixed("#e3b23f", "#f9e08a", canvas.random.random()),
            )
    canvas.blend([(196, 690), (412, 690), (402, 750), (206, 750)], "#c8443f", "#8f2f3f")
    for x in range(212, 400, 26):
        canvas.shape([(x, 720), (x + 11, 700), (x + 22, 720), (x + 11, 740)], "#f3cf6a")
    _tray(canvas, (1060, 800))


def _tray(canvas: Canvas, middle: Point) -> None:
    x, y = middle
    canvas.disc((x, y + 44), (420, 120), "#3a2a1055")
    canvas.disc((x, y), (410, 128), "#b58a4e")
    canvas.disc((x, y - 10), (376, 108), "#dcbb7c")
    for k in range(-10, 11):
        canvas.line([(x + k * 36, y - 112), (x + k * 36 + 60, y + 92)], "#b58a4e55", 4)
    for dx, dy, colour in (
        (-220, -20, "#ffffff"),
        (-60, -50, "#f7e2b0"),
        (110, -30, "#e9f2d8"),
        (230, 10, "#f6d0c0"),
        (-130, 40, "#f9e4a0"),
        (50, 46, "#ffffff"),
    ):
        canvas.disc((x + dx, y + dy + 12), (78, 32), "#8a653355")
        canvas.disc((x + dx, y + dy), (76, 34), "#3f7a4a")
        for k in range(7):
            angle = k * math.tau / 7
            canvas.disc((x + dx + math.cos(angle) * 32, y + dy - 12 + math.sin(angle) * 12), (20, 12), colour)
        canvas.disc((x + dx, y + dy - 20), (20, 13), mixed(colour, "#e8b84a", 0.4))
