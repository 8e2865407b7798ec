"""What the projects changed at the water: the pond, the water tank, the warning tower."""

from __future__ import annotations

import math

from .landscapes import hills
from .nature import cloud, grass, palm, person, ripples, sun, tree
from .paint import Canvas, Point, mixed

POND = [
    (
        800 + 700 * math.cos(a) * (1 + 0.06 * math.sin(3 * a + 1)),
        795 + 185 * math.sin(a) * (1 + 0.08 * math.sin(2 * a)),
    )
    for a in (k * math.tau / 72 for k in range(72))
]


def panels(canvas: Canvas, foot: Point, size: float, count: int = 3) -> None:
    """Solar panels on posts."""
    x, y = foot
    for k in range(count):
        left = x + k * size * 1.25
        canvas.line([(left + size / 2, y), (left + size / 2, y - size * 0.5)], "#8a969c", 7)
        frame = [
            (left - size * 0.1, y - size * 0.35),
            (left + size * 0.9, y - size * 0.35),
            (left + size * 1.1, y - size * 0.95),
            (left + size * 0.1, y - size * 0.95),
        ]
        canvas.blend(frame, "#4f7fb0", "#1d3a63")
        for step in range(1, 4):
            share = step / 4
            low = (left - size * 0.1 + size * share, y - size * 0.35)
            canvas.line([low, (low[0] + size * 0.2, y - size * 0.95)], "#bcd3e6aa", 2)
        canvas.line([(left, y - size * 0.65), (left + size, y - size * 0.65)], "#bcd3e6aa", 2)


def pond_before(canvas: Canvas) -> None:
    canvas.sky("#d9c9a8", "#eedfc0", "#f6ead0", box=(0, 560))
    sun(canvas, (1180, 190), 54, "#fff6da")
    hills(canvas, 560, "#cfc4ad", "#b3a27c", 160)
    canvas.sky("#cdb583", "#a5854f", box=(550, 1067))
    canvas.blend(POND, "#b08f5f", "#7f6140")
    for _ in range(190):
        x, y = canvas.random.uniform(180, 1430), canvas.random.uniform(660, 930)
        corners = [
            (
                x + math.cos(k * math.tau / 6) * canvas.random.uniform(24, 52),
                y + math.sin(k * math.tau / 6) * canvas.random.uniform(8, 20),
            )
            for k in range(6)
        ]
        if _inside((x, y)):
            canvas.shape(corners, mixed("#b9986a", "#8f6f48", canvas.random.random()))
            canvas.line([*corners, corners[0]], "#5a4228", 2)
    canvas.disc((800, 830), (190, 34), "#7d8a78")
    canvas.disc((800, 826), (150, 22), "#9aa898")
    for x, y, high in ((150, 640, 300), (1430, 640, 340)):
        _bare(canvas, (x, y), high)
    for x in (330, 380, 1120, 1290):
        canvas.line([(x, 660), (x + 6, 600)], "#8a7a4a", 4)
    grass(canvas, 960, 1067, ("#a58a4a", "#cdb56a"), 220)


def _inside(point: Point) -> bool:
    x, y = point
    return ((x - 800) / 640) ** 2 + ((y - 795) / 160) ** 2 < 1


def _bare(canvas: Canvas, foot: Point, high: float, turn: float = 0.0, depth: int = 0) -> None:
    x, y = foot
    tip = (x + math.sin(turn) * high * 0.45, y - math.cos(turn) * high * 0.45)
    canvas.line([foot, tip], "#6b5138", max(2, high * 0.05))
    if depth < 5:
        for side in (-0.5, 0.42):
            _bare(canvas, tip, high * 0.72, turn + side + canvas.random.uniform(-0.1, 0.1), depth + 1)


def pond_after(canvas: Canvas) -> None:
    canvas.sky("#6fb7e0", "#bfe2ee", "#f4f3da", box=(0, 560))
    for x, y, wide in ((320, 160, 330), (980, 110, 280), (1380, 230, 230)):
        cloud(canvas, (x, y), wide)
    hills(canvas, 560, "#a3c6c6", "#5f9f6a", 160)
    canvas.sky("#9cc565", "#4f9044", box=(550, 1067))
    canvas.blend([(x + (x - 800) * 0.035, y + (y - 800) * 0.07) for x, y in POND], "#d8c48f", "#b59a63")
    canvas.blend(POND, "#cdeaf0", "#5fb0c8", "#22789a")
    for _ in range(80):
        x, y = canvas.random.uniform(200, 1420), canvas.random.uniform(650, 930)
        if _inside((x, y)):
            canvas.disc((x, y), (canvas.random.uniform(16, 60), 2.2), "#ffffff77")
    for x, y, high in ((110, 640, 330), (260, 610, 230), (1440, 640, 370), (1550, 680, 300)):
        tree(canvas, (x, y), high)
    panels(canvas, (1010, 650), 100)
    canvas.line([(1000, 650), (900, 700), (880, 760)], "#2b5f8f", 12)
    person(canvas, (520, 660), 105, "#e0a030")
    person(canvas, (565, 656), 100, "#2f6f8f")
    grass(canvas, 950, 1067, ("#3f8a3f", "#a8d05a"), 420)


def water_tank(canvas: Canvas) -> None:
    canvas.sky("#5fb0e0", "#b5dff0", "#eef6e6", box=(0, 700))
    cloud(canvas, (1180, 180), 380)
    cloud(canvas, (240, 260), 260)
    hills(canvas, 690, "#abc9cb", "#6fa56c", 160)
    canvas.sky("#a5ca68", "#57964a", box=(680, 1067))
    for x in (560, 690, 880, 1010):
        canvas.blend([(x, 470), (x + 26, 470), (x + 26, 900), (x, 900)], "#d7dcda", "#97a3a3")
    for y in (590, 740):
        canvas.box((550, y), (496, 16), "#b5bfbf")
        canvas.line([(570, y), (1020, y + 150)], "#b5bfbf", 7)
        canvas.line([(1020, y), (570, y + 150)], "#b5bfbf", 7)
    canvas.box((520, 450), (560, 30), "#8a969c", 8)
    canvas.blend([(560, 190), (1040, 190), (1040, 450), (560, 450)], "#4aa3d0", "#1f6f9f")
    canvas.disc((800, 190), (240, 44), "#7cc4e4")
    for x in (600, 640, 680):
        canvas.box((x, 215), (10, 220), "#ffffff33", 4)
    canvas.text((830, 330), "น้ำถึงทุกบ้าน", 54, "#ffffff", anchor="mm", weight="Bold")
    panels(canvas, (1160, 900), 130, 2)
    canvas.line([(1010, 880), (1010, 930), (340, 930), (340, 850)], "#2b5f8f", 14)
    canvas.line([(340, 850), (300, 850), (300, 872)], "#8a969c", 16)
    canvas.line([(300, 880), (300, 960)], "#bfe8f6", 12)
    canvas.blend([(230, 950), (370, 950), (350, 1030), (250, 1030)], "#d9573f", "#a33d2f")
    person(canvas, (200, 1010), 210, "#e0a030")
    tree(canvas, (90, 880), 380)
    grass(canvas, 930, 1067, ("#3f8a3f", "#a8d05a"), 320)


def tower(canvas: Canvas) -> None:
    canvas.sky("#3f536b", "#7f92a0", "#c9c2b0", "#ead9b5", box=(0, 640))
    for x, y, wide in ((300, 150, 520), (1000, 110, 560), (1450, 250, 380)):
        cloud(canvas, (x, y), wide, "#6f8190")
    hills(canvas, 620, "#8f9ba0", "#56705f", 160)
    canvas.sky("#a9b7a8", "#6f8f98", "#3f6675", box=(610, 1067))
    ripples(canvas, 640, 1050, "#ffffff44", 110)
    canvas.blend([(0, 800), (500, 760), (1000, 850), (1150, 1067), (0, 1067)], "#8fae62", "#4a7a43")
    for side in (-1, 1):
        canvas.line([(620 + side * 110, 900), (620 + side * 34, 250)], "#e3e8e4", 13)
    for k in range(8):
        y = 300 + k * 76
        half = 36 + k * 9.2
        canvas.line([(620 - half, y), (620 + half + 8, y + 72)], "#c5cfcb", 7)
        canvas.line([(620 + half, y), (620 - half - 8, y + 72)], "#c5cfcb", 7)
    canvas.box((540, 230), (160, 30), "#d9573f", 6)
    for side in (-1, 1):
        canvas.blend(
            [
                (620 + side * 26, 180),
                (620 + side * 110, 130),
                (620 + side * 110, 240),
                (620 + side * 26, 206),
            ],
            "#ffd27a",
            "#d98a2f",
        )
        for ring in range(3):
            arc = [
                (620 + side * (140 + ring * 46) * math.cos(a), 186 + (70 + ring * 26) * math.sin(a))
                for a in (-0.7 + k * 0.14 for k in range(11))
            ]
            canvas.line(arc, "#fff1cfcc", 7 - ring)
    canvas.glow((620, 180), 210, "#ffe6a8", 0.55)
    canvas.disc((620, 168), 22, "#ff6a4a")
    canvas.box((1260, 700), (46, 330), "#f4f4ee", 6)
    for k in range(8):
        canvas.box((1260, 716 + k * 38), (46, 17), "#d9573f" if k < 3 else "#e0b040" if k < 5 else "#2a7563")
    person(canvas, (360, 940), 190, "#d98a3a")
    person(canvas, (450, 955), 180, "#2f6f8f")
    palm(canvas, (140, 900), 420, "#35604a")
    grass(canvas, 930, 1067, ("#3f6f3f", "#9ab55a"), 300)
