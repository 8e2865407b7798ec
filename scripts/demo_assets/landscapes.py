"""Outdoor scenes: fields, water, hills, festivals."""

from __future__ import annotations

import math

from .nature import cloud, grass, palm, person, ripples, sun, tree
from .paint import Canvas, Point, mixed


def hills(canvas: Canvas, horizon: float, far: str, near: str, count: int = 4) -> None:
    """Ranges behind one another, the farthest palest."""
    for step in range(count):
        share = step / max(1, count - 1)
        colour = mixed(far, near, share)
        outline = canvas.ridge(horizon - 150 + 125 * share, 190 - 130 * share, 1.1 + share * 1.5)
        canvas.blend(outline, mixed(colour, "#fff4dd", 0.22), colour)


def paddies(canvas: Canvas, horizon: float, colours: tuple[str, str], water: str) -> None:
    """Rice in curved rows that run towards the hills, between banks and strips of water."""
    canvas.sky(mixed(colours[1], "#fff2b0", 0.35), colours[0], box=(horizon, canvas.height))
    for bank in range(-9, 10):
        foot = canvas.width / 2 + bank * 330
        top = canvas.width * 0.58 + bank * 46
        bend = [(top + (foot - top) * depth**1.7 + 26 * math.sin(depth * 4 + bank), horizon + (canvas.height - horizon) * depth) for depth in (k / 24 for k in range(25))]
        if bank % 3 == 0:
            right = [(x + 6 + 70 * k / 24, y) for k, (x, y) in enumerate(bend)]
            canvas.shape([*bend, *reversed(right)], water)
        canvas.line(bend, mixed(colours[0], "#3a2f1c", 0.35), 3)
    rows = 46
    for row in range(rows):
        depth = (row / rows) ** 1.8
        y = horizon + 6 + (canvas.height - horizon) * depth
        step = 9 + 40 * depth
        offset = canvas.random.uniform(0, step)
        for column in range(int(canvas.width / step) + 2):
            x = column * step + offset + canvas.random.uniform(-2, 2)
            _tuft(canvas, (x, y), 5 + 40 * depth, mixed(*colours, canvas.random.random()))


def _tuft(canvas: Canvas, foot: Point, high: float, colour: str) -> None:
    x, y = foot
    for lean in (-0.5, -0.2, 0.15, 0.45):
        canvas.line([(x, y), (x + lean * high * 0.5, y - high * 0.6), (x + lean * high, y - high * 0.85)], colour, 0.8 + high * 0.035)


def cover(canvas: Canvas) -> None:
    canvas.sky("#6fb1d6", "#bfe0e0", "#ffe6b3", "#ffcf8a", box=(0, 560))
    sun(canvas, (1090, 372), 46)
    for x, y, wide in ((300, 170, 320), (760, 120, 240), (1390, 210, 280)):
        cloud(canvas, (x, y), wide, "#ffffff88")
    hills(canvas, 520, "#9db8c9", "#3f7a5c")
    canvas.sky("#ffe9bd", "#cfdc9a", box=(505, 560))
    canvas.soften(5, (490, 570))
    paddies(canvas, 548, ("#2f7a3d", "#a8c94e"), "#bfe3e488")
    for x, high in ((130, 330), (236, 250), (318, 285), (1450, 300), (1535, 360)):
        palm(canvas, (x, 590 + high * 0.12), high, "#2c5b3c")
    canvas.glow((1090, 420), 620, "#ffdf9a", 0.4)


def fields_evening(canvas: Canvas) -> None:
    """The same fields in the last light, for the video."""
    canvas.sky("#3b3a6b", "#8a4f7d", "#e8825a", "#ffd08a", box=(0, 600))
    sun(canvas, (800, 520), 70, "#ffe3a1")
    hills(canvas, 580, "#9a5f77", "#3c3350")
    paddies(canvas, 596, ("#2d3a3a", "#c58a4a"), "#ffc98a77")
    for x, high in ((150, 380), (260, 300), (1380, 330), (1490, 420)):
        palm(canvas, (x, 660), high, "#241f30")


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
    hull = [(x - long * 0.55, y - long * 0.1), (x - long * 0.4, y + long * 0.08), (x + long * 0.4, y + long * 0.08), (x + long * 0.55, y - long * 0.1), (x + long * 0.4, y - long * 0.02), (x - long * 0.4, y - long * 0.02)]
    canvas.blend(hull, mixed(colour, "#ffffff", 0.3), colour)
    canvas.disc((x - long * 0.12, y - long * 0.04), (long * 0.09, long * 0.06), "#d9a441")
    canvas.disc((x + long * 0.06, y - long * 0.05), (long * 0.1, long * 0.07), "#6a9a4c")
    canvas.disc((x + long * 0.22, y - long * 0.04), (long * 0.07, long * 0.05), "#c8553d")


def lotus(canvas: Canvas) -> None:
    canvas.sky("#f9d9c8", "#fbe9d3", "#e4f0e4", box=(0, 400))
    sun(canvas, (1210, 250), 44, "#fff2d2")
    hills(canvas, 380, "#c7cfd2", "#6d9b80", 3)
    canvas.sky("#dcebdc", "#8fc0b0", "#3d8077", "#1f5c5b", box=(372, 1067))
    ripples(canvas, 390, 900, "#ffffff44", 70)
    leaves = sorted((canvas.random.random() ** 1.1, canvas.random.uniform(-60, 1660)) for _ in range(120))
    for depth, x in leaves:
        y, size = 420 + 640 * depth, 12 + 100 * depth
        green = mixed("#7fb36a", "#2f7a55", canvas.random.random())
        canvas.disc((x + 4, y + size * 0.08), (size, size * 0.34), "#0b3a3a55")
        canvas.disc((x, y), (size, size * 0.34), green)
        canvas.disc((x - size * 0.1, y - size * 0.05), (size * 0.72, size * 0.2), mixed(green, "#dff0a8", 0.28))
        if canvas.random.random() < 0.3:
            _blossom(canvas, (x + size * 0.3, y - size * 0.35), size * 0.62)


def _blossom(canvas: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    canvas.line([(x, y + size * 0.5), (x, y - size * 0.2)], "#4d8a4d", max(2, size * 0.06))
    for angle in (-1.15, 1.15, -0.75, 0.75, -0.36, 0.36, 0):
        tip = (x + math.sin(angle) * size * 0.85, y - size * 0.25 - math.cos(angle) * size * 0.85)
        side = size * 0.2
        middle = ((x + tip[0]) / 2, (y - size * 0.2 + tip[1]) / 2)
        colour = mixed("#e86a9a", "#ffd7e4", 0.25 + 0.6 * abs(math.cos(angle)) * canvas.random.uniform(0.6, 1))
        canvas.shape([(x, y - size * 0.1), (middle[0] - side, middle[1]), tip, (middle[0] + side, middle[1])], colour)
    canvas.disc((x, y - size * 0.22), size * 0.1, "#f5cf5b")


def sunflower(canvas: Canvas) -> None:
    canvas.sky("#4fa0d8", "#a9d8ef", "#e9f6f2", box=(0, 560))
    for x, y, wide in ((260, 190, 380), (980, 140, 420), (1420, 290, 260)):
        cloud(canvas, (x, y), wide, "#ffffffdd")
    hills(canvas, 500, "#a8c8c4", "#5f9a5e", 3)
    canvas.blend([(0, 560), (420, 492), (900, 470), (1600, 530), (1600, 1067), (0, 1067)], "#8fb24c", "#3f6b2c")
    flowers = sorted((canvas.random.random(), canvas.random.uniform(-40, 1640)) for _ in range(330))
    for depth, x in flowers:
        y, size = 520 + 520 * depth**1.35, 6 + 58 * depth**1.4
        canvas.line([(x, y), (x, y + size * 2.2)], "#4c7a34", 1.5 + size * 0.07)
        _sunflower(canvas, (x, y), size)
    canvas.line([(1180, 500), (1080, 640), (1120, 800), (940, 1067)], "#e2c58faa", 26)


def _sunflower(canvas: Canvas, middle: Point, size: float) -> None:
    x, y = middle
    for ring, colour in ((1.0, "#e59a1c"), (0.86, "#f7bf2f")):
        for petal in range(14):
            angle = petal * math.tau / 14 + (0.22 if ring < 1 else 0)
            tip = (x + math.cos(angle) * size * ring, y + math.sin(angle) * size * ring * 0.94)
            across = (math.cos(angle + 1.57) * size * 0.15, math.sin(angle + 1.57) * size * 0.15)
            half = ((x * 0.45 + tip[0] * 0.55), (y * 0.45 + tip[1] * 0.55))
            canvas.shape([(x, y), (half[0] + across[0], half[1] + across[1]), tip, (half[0] - across[0], half[1] - across[1])], colour)
    canvas.disc(middle, size * 0.42, "#5a3a1e")
    canvas.disc((x - size * 0.06, y - size * 0.06), size * 0.28, "#7b5228")


def waterfall(canvas: Canvas) -> None:
    canvas.sky("#dcefd2", "#7fb58a", "#2f6b4f", box=(0, 1067))
    canvas.glow((800, 120), 700, "#fff7d0", 0.75)
    for row, colour in ((240, "#8fc08f"), (330, "#5f9d72"), (420, "#3b7a57")):
        for x in range(-40, 1700, 120):
            tree(canvas, (x + canvas.random.uniform(-40, 40), row + 110), 300, colour)
    for step, (y, left, right) in enumerate(((380, 560, 1040), (560, 480, 1130), (740, 400, 1230))):
        canvas.blend([(left - 190, y), (right + 190, y), (right + 260, y + 240), (left - 260, y + 240)], "#7d8577", "#4a5550")
        canvas.blend([(left, y), (right, y), (right + 40, y + 200), (left - 40, y + 200)], "#f4ffff", "#a9dbe0")
        for x in range(left, right, 16):
            canvas.line([(x, y + 4), (x + canvas.random.uniform(-16, 16), y + canvas.random.uniform(120, 190))], "#ffffffb0", canvas.random.uniform(2, 7))
        canvas.glow(((left + right) / 2, y + 190), 320 + 60 * step, "#ffffff", 0.4)
    canvas.sky("#9fd6d2", "#3f9a9a", "#1f6a70", box=(920, 1067))
    ripples(canvas, 930, 1060, "#ffffff88", 60)
    for x in (60, 190, 1420, 1560):
        canvas.blend([(x - 130, 1000), (x - 60, 900), (x + 50, 890), (x + 130, 1000)], "#93998b", "#565f58")
    grass(canvas, 980, 1067, ("#2f6b3f", "#8fc05f"), 260)


def lanterns(canvas: Canvas) -> None:
    canvas.sky("#0d1838", "#1f2f5f", "#4a3f74", "#a0607a", box=(0, 520))
    for _ in range(150):
        canvas.disc((canvas.random.uniform(0, 1600), canvas.random.uniform(0, 380)), canvas.random.uniform(0.6, 1.8), "#fff8dcaa")
    canvas.glow((1180, 190), 330, "#fff3c4", 0.7)
    canvas.disc((1180, 190), 74, "#fff6d6")
    hills(canvas, 500, "#514a78", "#1d2444", 3)
    canvas.sky("#8c5a78", "#3a3763", "#161f45", "#0d1533", box=(500, 1067))
    canvas.glow((1180, 560), 240, "#ffe9b5", 0.45)
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
        canvas.shape([(x + petal * size * 0.22, y + size * 0.25), (x + petal * size * 0.4, y - size * 0.42), (x + petal * size * 0.12, y)], "#4e8f4f" if petal % 2 else "#79b565")
    canvas.disc((x, y + size * 0.16), (size * 0.92, size * 0.26), "#c99f5a")
    canvas.disc((x, y - size * 0.55), (size * 0.13, size * 0.34), "#fff1b8")


def temple(canvas: Canvas) -> None:
    canvas.sky("#4c3f7a", "#a8598a", "#ee8a5e", "#ffd58f", box=(0, 720))
    sun(canvas, (1020, 600), 84, "#ffe9b0")
    hills(canvas, 690, "#b56a78", "#5a3f60", 3)
    canvas.sky("#5a4a4a", "#2b2433", box=(700, 1067))
    for tier, (wide, y, high) in enumerate(((560, 560, 150), (430, 470, 130), (300, 392, 110))):
        _roof(canvas, (640, y), wide, high)
        if not tier:
            canvas.blend([(640 - 215, 560), (640 + 215, 560), (640 + 215, 740), (640 - 215, 740)], "#f3d9b0", "#9a6a55")
            for x in range(455, 840, 62):
                canvas.box((x, 560), (16, 180), "#7a4a40")
            canvas.box((606, 612), (68, 128), "#4a2a2a", 30)
    canvas.blend([(640 - 300, 740), (640 + 300, 740), (640 + 340, 790), (640 - 340, 790)], "#c79a7a", "#6b4a48")
    for x, high in ((150, 420), (250, 330), (1330, 380), (1470, 460)):
        palm(canvas, (x, 800), high, "#2a2136")
    grass(canvas, 790, 1060, ("#3a2f3f", "#8d6a4a"), 700)
    canvas.glow((1020, 640), 520, "#ffcf8a", 0.35)


def _roof(canvas: Canvas, ridge: Point, wide: float, high: float) -> None:
    x, y = ridge
    outline = [(x, y - high), (x + wide * 0.2, y - high * 0.35), (x + wide * 0.5, y + 8), (x + wide * 0.54, y - 14), (x + wide * 0.5, y + 22), (x - wide * 0.5, y + 22), (x - wide * 0.54, y - 14), (x - wide * 0.5, y + 8), (x - wide * 0.2, y - high * 0.35)]
    canvas.blend(outline, "#d1683f", "#7c3430")
    canvas.line([(x - wide * 0.5, y + 8), (x - wide * 0.2, y - high * 0.35), (x, y - high), (x + wide * 0.2, y - high * 0.35), (x + wide * 0.5, y + 8)], "#f3c05a", 7)
    canvas.line([(x, y - high), (x - 5, y - high - 44)], "#f3c05a", 5)


def harvest(canvas: Canvas) -> None:
    canvas.sky("#8fc3dd", "#e3efd9", "#ffedc0", box=(0, 480))
    hills(canvas, 450, "#a9c3bf", "#7a9a63", 3)
    paddies(canvas, 460, ("#b8862f", "#f0cf6a"), "#f6e3a866")
    canvas.glow((500, 300), 700, "#fff2c0", 0.45)
    for k in range(46):
        x = 90 + k * 9 + canvas.random.uniform(-6, 6)
        lean = (x - 300) * 0.55
        tip = (300 + lean * 1.8, 380 + abs(lean) * 0.5)
        canvas.line([(300 + lean * 0.12, 900), (300 + lean * 0.6, 600), tip], "#a98a35", 4)
        for grain in range(9):
            canvas.disc((tip[0] + grain * 2.3 * (1 if lean > 0 else -1), tip[1] + grain * 10), (5, 8), mixed("#e3b23f", "#f9e08a", canvas.random.random()))
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
    for dx, dy, colour in ((-220, -20, "#ffffff"), (-60, -50, "#f7e2b0"), (110, -30, "#e9f2d8"), (230, 10, "#f6d0c0"), (-130, 40, "#f9e4a0"), (50, 46, "#ffffff")):
        canvas.disc((x + dx, y + dy + 12), (78, 32), "#8a653355")
        canvas.disc((x + dx, y + dy), (76, 34), "#3f7a4a")
        for k in range(7):
            angle = k * math.tau / 7
            canvas.disc((x + dx + math.cos(angle) * 32, y + dy - 12 + math.sin(angle) * 12), (20, 12), colour)
        canvas.disc((x + dx, y + dy - 20), (20, 13), mixed(colour, "#e8b84a", 0.4))
