"""Rooms where the tambon works, and what is in them."""

from __future__ import annotations

import math

from .nature import seated
from .paint import Canvas, Point, mixed


def room(
    canvas: Canvas,
    wall: tuple[str, str] = ("#f7ecd6", "#e5d0a8"),
    floor: tuple[str, str] = ("#c49a68", "#8f6540"),
) -> None:
    """A wall with daylight from the left, and a wooden floor."""
    canvas.sky(*wall, box=(0, 720))
    canvas.sky(*floor, box=(720, 1067))
    for k in range(-6, 15):
        canvas.line([(800 + (k - 4) * 90, 720), (800 + (k - 4) * 300, 1067)], "#6f4a2a44", 3)
    canvas.box((0, 706), (1600, 18), mixed(wall[1], "#6f4a2a", 0.4))
    canvas.glow((160, 240), 760, "#fffaf0", 0.7)


def window(canvas: Canvas, corner: Point, size: Point) -> None:
    """A window with hills outside."""
    (x, y), (wide, high) = corner, size
    canvas.box((x - 14, y - 14), (wide + 28, high + 28), "#a5774c", 6)
    canvas.blend([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], "#9fd3ea", "#e6f3e6")
    canvas.blend(
        [
            (x, y + high * 0.7),
            (x + wide * 0.35, y + high * 0.5),
            (x + wide * 0.7, y + high * 0.66),
            (x + wide, y + high * 0.52),
            (x + wide, y + high),
            (x, y + high),
        ],
        "#8fbf8f",
        "#5f9a5f",
    )
    canvas.line([(x + wide / 2, y), (x + wide / 2, y + high)], "#a5774c", 8)
    canvas.line([(x, y + high / 2), (x + wide, y + high / 2)], "#a5774c", 8)


def screen(canvas: Canvas, corner: Point, size: Point) -> None:
    """A white projection screen."""
    (x, y), (wide, high) = corner, size
    canvas.box((x - 12, y - 22), (wide + 24, 22), "#3d4a52", 6)
    canvas.box((x - 6, y), (wide + 12, high + 6), "#00000022")
    canvas.box((x, y), (wide, high), "#fbfcfa")
    canvas.glow((x + wide / 2, y + high / 2), wide * 0.7, "#ffffff", 0.35)


def radar(canvas: Canvas, middle: Point, radius: float, values: tuple[float, ...]) -> None:
    """A five-armed chart without labels."""

    def corner(k: int, share: float) -> Point:
        angle = -math.pi / 2 + k * math.tau / len(values)
        return middle[0] + math.cos(angle) * radius * share, middle[1] + math.sin(angle) * radius * share

    for ring in (0.25, 0.5, 0.75, 1):
        points = [corner(k, ring) for k in range(len(values))]
        canvas.line([*points, points[0]], "#b9c6c0", 2)
    for k in range(len(values)):
        canvas.line([middle, corner(k, 1)], "#b9c6c0", 2)
    outline = [corner(k, share) for k, share in enumerate(values)]
    canvas.shape(outline, "#2a756377")
    canvas.line([*outline, outline[0]], "#1f5c4d", 5)
    for point in outline:
        canvas.disc(point, 8, "#d98a3a")


def pin(canvas: Canvas, tip: Point, size: float, colour: str) -> None:
    """A map pin on its tip."""
    x, y = tip
    canvas.disc((x, y), (size * 0.5, size * 0.18), "#00000033")
    canvas.shape([(x, y), (x - size * 0.78, y - size * 1.5), (x + size * 0.78, y - size * 1.5)], colour)
    canvas.disc((x, y - size * 1.75), size * 0.86, colour)
    canvas.disc((x, y - size * 1.75), size * 0.36, "#ffffff")


def loom(canvas: Canvas) -> None:
    room(canvas, ("#f3e3c4", "#d9b98a"))
    window(canvas, (140, 110), (360, 420))
    canvas.glow((330, 330), 700, "#fff3d0", 0.55)
    for x in (560, 1360):
        canvas.box((x, 150), (46, 800), "#8a5a36", 6)
    canvas.box((520, 150), (930, 44), "#a06c42", 6)
    canvas.box((520, 820), (930, 50), "#a06c42", 6)
    for k in range(120):
        x = 620 + k * 6.1
        canvas.line([(x, 194), (x, 560)], "#f7efdc" if k % 2 else "#e3cfa6", 2)
    canvas.box((600, 420), (770, 34), "#6f4529", 6)
    canvas.box((600, 500), (770, 40), "#7d5030", 6)
    for row in range(13):
        y = 560 + row * 21
        canvas.box(
            (618, y), (736, 22), ("#24476b", "#2f5f86", "#e5b64c", "#f4ead2", "#a63f3a")[(row * 3) % 5]
        )
        for k in range(24):
            x = 630 + k * 30.5
            canvas.shape(
                [(x, y + 11), (x + 9, y + 3), (x + 18, y + 11), (x + 9, y + 19)],
                "#fff4d6" if row % 2 else "#e8b84a",
            )
    for k, colour in enumerate(("#24476b", "#a63f3a", "#e5b64c", "#3f7a5c", "#f4ead2")):
        x = 150 + k * 76
        canvas.box((x + 16, 800), (14, 130), "#8a5a36", 4)
        canvas.box((x, 820), (46, 84), colour, 12)
        for row in range(6):
            canvas.line([(x + 2, 832 + row * 12), (x + 44, 828 + row * 12)], "#ffffff33", 2)
    seated(canvas, (985, 1110), 340, "#7a5490")


def computer(canvas: Canvas) -> None:
    room(canvas, ("#e9f0ee", "#c5d8d4"), ("#d9b98a", "#a77f52"))
    window(canvas, (1180, 110), (320, 380))
    canvas.blend([(60, 720), (1540, 720), (1600, 800), (0, 800)], "#d8ab74", "#b5834f")
    canvas.box((0, 798), (1600, 44), "#8f6239")
    for left in (190, 720):
        canvas.box((left, 290), (460, 320), "#2b3640", 14)
        canvas.box((left + 18, 308), (424, 270), "#f8fbfa")
        canvas.box((left + 200, 610), (60, 90), "#3d4a52")
        canvas.disc((left + 230, 716), (120, 20), "#2b3640")
        canvas.box((left + 60, 738), (330, 40), "#e9eeee", 8)
        for k in range(14):
            canvas.box((left + 74 + k * 22, 746), (16, 8), "#aab8b8", 2)
            canvas.box((left + 74 + k * 22, 760), (16, 8), "#aab8b8", 2)
    for k, high in enumerate((150, 190, 110, 210, 130, 90, 170)):
        canvas.box((234 + k * 54, 560 - high), (34, high), ("#2a7563", "#3f9a8a", "#d98a3a")[k % 3], 5)
    radar(canvas, (950, 445), 112, (0.8, 0.7, 0.55, 0.9, 0.5))
    canvas.disc((1340, 720), (70, 14), "#2b3640")
    canvas.line([(1340, 716), (1310, 560), (1400, 470)], "#3d4a52", 9)
    canvas.shape([(1370, 430), (1460, 470), (1420, 540), (1330, 500)], "#d9653f")
    canvas.glow((1350, 590), 260, "#fff0c0", 0.7)
    for k, colour in enumerate(("#2a7563", "#d98a3a", "#3d5a80", "#c8553d")):
        canvas.box((50 + k * 26, 560 - (k % 2) * 16), (24, 160 + (k % 2) * 16), colour, 3)


def equipment(canvas: Canvas) -> None:
    room(canvas, ("#f2ead8", "#d8c8a4"))
    canvas.box((120, 90), (640, 470), "#a5774c", 8)
    canvas.box((138, 108), (604, 434), "#ffffff")
    for row in range(6):
        canvas.text((170, 128 + row * 68), f"หมู่ {row + 1}", 30, "#3d4a52")
        canvas.box(
            (270, 134 + row * 68),
            (120 + canvas.random.uniform(20, 290), 30),
            ("#2a7563", "#d98a3a", "#3f9a8a")[row % 3],
            8,
        )
    canvas.blend([(100, 760), (1500, 760), (1580, 850), (20, 850)], "#d8ab74", "#b5834f")
    canvas.box((20, 848), (1560, 40), "#8f6239")
    canvas.box((900, 560), (420, 200), "#e9ecec", 24)
    canvas.box((940, 480), (340, 110), "#cfd6d6", 14)
    canvas.shape([(960, 500), (1260, 500), (1240, 430), (980, 430)], "#ffffff")
    canvas.box((940, 690), (340, 26), "#3d4a52", 8)
    canvas.box((980, 700), (260, 50), "#ffffff")
    canvas.box((230, 640), (360, 120), "#3d4a52", 26)
    canvas.disc((310, 700), 44, "#20282e")
    canvas.disc((310, 700), 28, "#bfe6ff")
    canvas.glow((310, 700), 240, "#dff4ff", 0.8)
    for k in range(9):
        canvas.box(
            (650 + k * 24, 610 - (k % 3) * 8),
            (21, 150 + (k % 3) * 8),
            ("#c8553d", "#2a7563", "#e0a030")[k % 3],
            3,
        )
    canvas.box((1390, 420), (150, 340), "#7f9a9a", 6)
    for k in range(4):
        canvas.box((1402, 432 + k * 82), (126, 72), "#93adad", 4)
        canvas.box((1448, 462 + k * 82), (34, 10), "#5f7a7a", 4)
