"""What a project changed for those who dry fruit: racks in the rain, then a house for them."""

from __future__ import annotations

import math

from .landscapes import hills
from .nature import cloud, grass, palm, person, sun
from .paint import Canvas, mixed


def drying_before(canvas: Canvas) -> None:
    canvas.sky("#7f8fa0", "#aab4b8", "#cfc8b5", box=(0, 600))
    for x, y, wide in ((240, 170, 460), (760, 120, 520), (1320, 190, 480)):
        cloud(canvas, (x, y), wide, "#8d99a3")
    hills(canvas, 580, "#a5adab", "#84917c", 150)
    canvas.sky("#b89c6c", "#8a6a42", box=(570, 1067))
    for row, y in enumerate((660, 780, 920)):
        high = 60 + row * 26
        for k in range(3):
            left = 90 + k * 500 - row * 20
            canvas.blend(
                [(left, y), (left + 420, y), (left + 450, y + high), (left - 30, y + high)],
                "#a5814f",
                "#7d5f38",
            )
            for spot in range(27):
                x = left + 14 + (spot % 9) * 46
                canvas.disc(
                    (x, y + 12 + (spot // 9) * high * 0.33),
                    (17, 7 + row),
                    mixed("#8f6a2f", "#c9a04f", canvas.random.random()),
                )
            for leg in (10, 400):
                canvas.box((left + leg, y + high), (12, 40), "#5f4529")
    for _ in range(260):
        x, y = canvas.random.uniform(0, 1600), canvas.random.uniform(60, 1060)
        canvas.line([(x, y), (x - 8, y + 36)], "#dfe8ee77", 2)


def drying_after(canvas: Canvas) -> None:
    canvas.sky("#6fb9e3", "#cbe7ee", "#fff2d0", box=(0, 620))
    cloud(canvas, (260, 150), 300)
    sun(canvas, (1330, 170), 58)
    hills(canvas, 600, "#b0cccc", "#78a878", 140)
    canvas.sky("#b5cf78", "#6fa04c", box=(590, 1067))
    canvas.blend([(150, 880), (1450, 880), (1540, 960), (60, 960)], "#e3d3ae", "#c4ab7c")
    arch = [
        (800 - math.cos(math.pi * k / 30) * 600, 880 - math.sin(math.pi * k / 30) ** 0.8 * 560)
        for k in range(31)
    ]
    canvas.blend(arch, "#e9f8fb", "#bfe3e6")
    for row in range(5):
        y = 560 + row * 66
        half = 470 + row * 22
        canvas.box((800 - half, y), (2 * half, 12), "#a5774c", 4)
        for k in range(26):
            x = 800 - half + 24 + k * (2 * half - 48) / 25
            canvas.disc((x, y - 5), (15, 9), mixed("#d9962f", "#f7d06a", canvas.random.random()))
    for share in (0.18, 0.34, 0.5, 0.66, 0.82):
        x, y = arch[round(share * 30)]
        canvas.line([(x, y), (800 + (x - 800) * 1.04, 880)], "#ffffffcc", 7)
    canvas.line(arch, "#f4f8f8", 16)
    canvas.line([(200, 880), (1400, 880)], "#8fa5a8", 14)
    canvas.shape([(520, 470), (640, 390), (690, 380), (420, 860), (330, 860)], "#ffffff44")
    palm(canvas, (1500, 880), 420, "#3f7d4e")
    person(canvas, (230, 985), 190, "#d9573f")
    person(canvas, (330, 1000), 180, "#f4f4ee")
    grass(canvas, 970, 1067, ("#4f9044", "#b8d66a"), 240)
