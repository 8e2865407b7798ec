"""Still lives: what the tambon makes, and the savings book."""

from __future__ import annotations

import math

from .goods import bananas, basket, cloth, ear, jar, sack, shadow, table
from .paint import Canvas, Point, mixed


def products(canvas: Canvas) -> None:
    table(canvas, ("#dfe9dd", "#b7cdb9"))
    basket(canvas, (330, 860), 420)
    sack(canvas, (760, 850), 300)
    cloth(canvas, (980, 770), (440, 150))
    jar(canvas, (1110, 790), 250, "#d98a1e")
    jar(canvas, (1290, 800), 200, "#b5372a")
    bananas(canvas, (620, 920), 210)
    for k in range(5):
        ear(canvas, (300 + k * 24, 620), 210, -0.5 + k * 0.28)


def product_rice(canvas: Canvas) -> None:
    table(canvas, ("#f6e7c4", "#dcbf88"), ("#b98a58", "#7d5433"))
    for x, wide in ((420, 400), (860, 330)):
        sack(canvas, (x, 880), wide)
    shadow(canvas, (1230, 900), (240, 40))
    canvas.blend([(1010, 760), (1450, 760), (1370, 905), (1090, 905)], "#e9f0f0", "#8fb0b5")
    canvas.disc((1230, 905), (140, 22), "#8fb0b5")
    canvas.disc((1230, 760), (220, 48), "#cfdfe0")
    for _ in range(420):
        angle, reach = canvas.random.uniform(0, math.tau), math.sqrt(canvas.random.random())
        x, y = 1230 + math.cos(angle) * 196 * reach, 748 + math.sin(angle) * 34 * reach - 92 * (1 - reach**2)
        canvas.disc((x, y), (13, 6), mixed("#fffdf4", "#e3dcc4", canvas.random.random()))
    for k in range(8):
        ear(canvas, (560 + k * 30, 1010), 260, 0.9 + k * 0.1)


def product_banana(canvas: Canvas) -> None:
    table(canvas, ("#fdf0cf", "#f0d190"), ("#8fb58a", "#557f58"))
    bananas(canvas, (430, 800), 430)
    for x, y in ((860, 890), (1090, 870), (1320, 900)):
        shadow(canvas, (x + 10, y), (120, 26))
        canvas.blend(
            [(x - 105, y - 330), (x + 105, y - 330), (x + 118, y), (x - 118, y)], "#f7e6bd", "#dfb872"
        )
        canvas.box((x - 108, y - 352), (216, 36), "#b5533c", 6)
        canvas.disc((x, y - 175), 74, "#fff8e6")
        canvas.line([(x - 36, y - 200), (x - 10, y - 150), (x + 40, y - 140)], "#e8b83a", 24)
        canvas.box((x - 66, y - 74), (132, 18), "#8a5a30", 6)
        canvas.box((x - 44, y - 46), (88, 12), "#b98a58", 6)
    for k in range(9):
        x, y = 640 + k * 100, 980 + (k % 2) * 26
        canvas.disc((x + 4, y + 8), (46, 24), "#1f3a2444")
        canvas.disc((x, y), (44, 24), "#c98a2f")
        canvas.disc((x, y - 3), (28, 14), "#eab84f")
        canvas.disc((x, y - 3), (12, 6), "#b5761f")


def product_basket(canvas: Canvas) -> None:
    table(canvas, ("#dcebe6", "#a9cbc2"), ("#d8b98a", "#a47d50"))
    basket(canvas, (520, 880), 620)
    basket(canvas, (1160, 900), 440, "#a9804a")
    for k in range(9):
        x = 340 + k * 44
        canvas.line([(x, 500), (x + (k - 4) * 16, 300 - (k % 3) * 40)], "#5f8a4a", 6)
        for petal in range(6):
            angle = petal * math.tau / 6
            canvas.disc(
                (x + (k - 4) * 16 + math.cos(angle) * 22, 296 - (k % 3) * 40 + math.sin(angle) * 22),
                17,
                mixed("#b99ad8", "#e5d3f2", (k % 4) / 3),
            )
        canvas.disc((x + (k - 4) * 16, 296 - (k % 3) * 40), 12, "#f4d06a")


def product_honey(canvas: Canvas) -> None:
    table(canvas, ("#fff0c4", "#f2c66a"), ("#a06c3a", "#6a4324"))
    for row in range(6):
        for column in range(8):
            x, y = 120 + column * 92 + (row % 2) * 46, 130 + row * 80
            cell = [
                (x + math.cos(a) * 50, y + math.sin(a) * 50)
                for a in (math.pi / 6 + k * math.pi / 3 for k in range(6))
            ]
            canvas.shape(cell, "#d98f1e")
            inner = [(x + (px - x) * 0.82, y + (py - y) * 0.82) for px, py in cell]
            canvas.blend(inner, "#fbd87a", mixed("#f0ad2f", "#c97a12", canvas.random.random()))
    jar(canvas, (1010, 900), 520, "#e0961e")
    jar(canvas, (1350, 890), 400, "#c97a12")
    canvas.line([(430, 640), (650, 860)], "#8a5a30", 18)
    for k in range(6):
        canvas.disc(
            (660 + k * 16, 868 + k * 15), (46 - abs(k - 2.5) * 7, 26), "#a06c3a" if k % 2 else "#c58f50"
        )
    canvas.disc((760, 985), (130, 24), "#f0ad2fcc")
    for x, y in ((880, 250), (1180, 180), (1450, 300)):
        canvas.disc((x - 10, y - 22), (22, 13), "#ffffffaa")
        canvas.disc((x + 12, y - 22), (22, 13), "#ffffffaa")
        canvas.disc((x, y), (30, 19), "#f4b92f")
        for k in (-12, 2, 16):
            canvas.box((x + k - 3, y - 16), (6, 32), "#3a2410", 3)


def weaving(canvas: Canvas) -> None:
    """The rice-flower cloth, filling the picture."""
    blue, gold, cream, red, green = "#24476b", "#e3b04a", "#f2e6cb", "#7f2f3a", "#2a6a5c"
    bands = (
        (blue, 230),
        (gold, 40),
        (red, 240),
        (cream, 36),
        (blue, 270),
        (gold, 40),
        (green, 240),
        (cream, 36),
    )
    y = -40.0
    for colour, high in bands:
        canvas.blend(
            [(0, y), (1600, y), (1600, y + high), (0, y + high)],
            mixed(colour, "#ffffff", 0.06),
            mixed(colour, "#000000", 0.1),
        )
        if high > 100:
            for k in range(7):
                _rice_flower(canvas, (110 + k * 262, y + high / 2), high * 0.45)
        else:
            for k in range(30):
                canvas.shape(
                    [
                        (k * 54, y + high / 2),
                        (k * 54 + 17, y + 5),
                        (k * 54 + 34, y + high / 2),
                        (k * 54 + 17, y + high - 5),
                    ],
                    mixed(colour, "#5a2f1a", 0.55),
                )
        y += high
    canvas.glow((420, 300), 900, "#fff2d0", 0.3)


def _rice_flower(canvas: Canvas, middle: Point, size: float) -> None:
    x, y = middle
    for ring, colour in ((1.0, "#e8b84a"), (0.74, "#fff1cf"), (0.46, "#d9653f"), (0.22, "#fff1cf")):
        reach = size * ring
        canvas.shape([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], colour)
    for side in (-1, 1):
        for k in range(3):
            px = x + side * size * (0.62 + k * 0.2)
            for rise in (-1, 1):
                top = y + rise * size * (0.5 + k * 0.12)
                canvas.shape([(px - 8, top), (px, top - 13), (px + 8, top), (px, top + 13)], "#f2d68a")


def savings(canvas: Canvas) -> None:
    table(canvas, ("#dcefe6", "#a9d3c2"), ("#e2c08a", "#b58a55"))
    canvas.box((176, 420), (560, 520), "#00000026", 24)
    canvas.box((160, 400), (560, 520), "#174b42", 24)
    canvas.blend([(186, 412), (708, 412), (708, 908), (186, 908)], "#2f8a72", "#1f6353")
    canvas.box((160, 400), (34, 520), "#123d36", 16)
    canvas.box((240, 470), (430, 150), "#fff4d6", 12)
    canvas.text((455, 520), "สมุดออมวันละบาท", 46, "#1f5c4d", anchor="mm", weight="Bold")
    canvas.text((455, 580), "กลุ่มออมทรัพย์บ้านทุ่งสมมติ", 27, "#6a5a3a", anchor="mm")
    ear(canvas, (410, 850), 190, 0.55)
    ear(canvas, (500, 850), 190, -0.55)
    for stack, count in enumerate((3, 6, 10, 14)):
        x = 960 + stack * 140
        shadow(canvas, (x + 8, 880), (74, 18))
        for k in range(count):
            y = 870 - k * 21
            canvas.disc((x, y), (60, 19), "#b57f1e")
            canvas.disc((x, y - 7), (60, 19), "#f2c14a")
            canvas.disc((x, y - 8), (42, 12), "#ffdf86")
    for side, high in ((-1, 66), (1, 84)):
        canvas.line([(1380, 560), (1380, 470)], "#4d8a4d", 8)
        canvas.shape(
            [
                (1380, 480),
                (1380 + side * high, 430),
                (1380 + side * high * 1.3, 370),
                (1380 + side * high * 0.4, 400),
            ],
            "#6fb35a" if side < 0 else "#5aa04d",
        )
    canvas.disc((1180, 980), (56, 18), "#b57f1e")
    canvas.disc((1180, 973), (56, 18), "#f2c14a")
