"""The working group's five meetings."""

from __future__ import annotations

import math
from collections.abc import Callable

from .interiors import pin, radar, room, screen, window
from .landscapes import hills
from .nature import seated, tree
from .paint import Canvas, mixed


def audience(canvas: Canvas, rows: int = 3) -> None:
    """People on chairs, seen from behind, larger towards the reader."""
    for row in range(rows):
        high = 150 + 62 * row
        y = 800 + 118 * row
        count = 9 - row
        step = 1600 / (count - 0.4)
        for k in range(count):
            x = (k + 0.3 + 0.5 * (row % 2)) * step + canvas.random.uniform(-14, 14)
            seated(canvas, (x, y), high * canvas.random.uniform(0.95, 1.05))
            canvas.box(
                (x - high * 0.36, y - high * 0.26),
                (high * 0.72, high * 0.34),
                mixed("#2f6a62", "#17403b", row / 3),
                16,
            )


def _lecture(canvas: Canvas, shown: Callable[[Canvas], None]) -> None:
    room(canvas)
    window(canvas, (90, 170), (230, 330))
    window(canvas, (1290, 170), (230, 330))
    screen(canvas, (430, 110), (740, 470))
    shown(canvas)
    audience(canvas)


def meeting_1(canvas: Canvas) -> None:
    """Reading village tables together."""

    def table(on: Canvas) -> None:
        on.text((800, 150), "ข้อมูล จปฐ. รายหมู่บ้าน", 38, "#1f5c4d", anchor="mm", weight="Bold")
        for row in range(8):
            y = 196 + row * 46
            on.box((480, y), (640, 38), "#2a7563" if not row else ("#e6f0ea" if row % 2 else "#f4f7f2"), 4)
            for column in range(1, 5):
                on.box(
                    (560 + column * 110, y + 12),
                    (60, 14),
                    "#ffffff" if not row else mixed("#9fbfb0", "#d9863a", on.random.random()),
                    6,
                )
            on.box((500, y + 12), (110, 14), "#ffffff" if not row else "#7f958b", 6)

    _lecture(canvas, table)


def meeting_2(canvas: Canvas) -> None:
    """A circle under the big tree."""
    canvas.sky("#a7d6e6", "#e7f2df", "#fff1cf", box=(0, 620))
    hills(canvas, 590, "#b9d2cf", "#8db58a", 130)
    canvas.sky("#c6d488", "#8aa95a", box=(585, 1067))
    tree(canvas, (800, 720), 860, "#4a8a4a")
    canvas.disc((800, 830), (620, 150), "#5f8a4a88")
    canvas.disc((800, 820), (520, 112), "#d9b98a")
    canvas.disc((800, 812), (480, 96), "#e8cfa4")
    for k in range(17):
        angle = math.pi * (1 + (k + 0.5) / 17)
        seated(canvas, (800 + math.cos(angle) * 560, 830 + math.sin(angle) * 128), 128)
    for card in range(12):
        angle = card * math.tau / 12
        x, y = 800 + math.cos(angle) * 250, 812 + math.sin(angle) * 48
        canvas.shape(
            [(x - 40, y - 8), (x + 34, y - 14), (x + 42, y + 10), (x - 34, y + 16)],
            ("#fff7d6", "#d6eef0", "#fbdcd0")[card % 3],
        )
    for k in range(9):
        angle = math.pi * (k + 0.5) / 9
        seated(canvas, (800 + math.cos(angle) * 600, 880 + math.sin(angle) * 150), 200)


def meeting_3(canvas: Canvas) -> None:
    """Reading the five dimensions of each village."""

    def chart(on: Canvas) -> None:
        on.text((800, 150), "เปรียบเทียบ 5 ด้าน", 38, "#1f5c4d", anchor="mm", weight="Bold")
        radar(on, (640, 370), 170, (0.72, 0.66, 0.58, 0.58, 0.45))
        for k, share in enumerate((0.9, 0.85, 0.72, 0.72, 0.56)):
            on.box((880, 240 + k * 58), (240, 30), "#e6ece6", 6)
            on.box(
                (880, 240 + k * 58),
                (240 * share, 30),
                ("#c8553d", "#d98a3a", "#e0b040", "#7fa85f", "#3f8f8a")[k],
                6,
            )

    _lecture(canvas, chart)


def meeting_4(canvas: Canvas) -> None:
    """Partners round a long table with the plan."""
    room(canvas, ("#eaf1ec", "#c9d9cd"))
    window(canvas, (80, 130), (260, 330))
    canvas.box((480, 90), (700, 420), "#8a5f3e", 8)
    canvas.box((496, 106), (668, 388), "#f4ead2")
    for k in range(24):
        x, y = 520 + (k % 6) * 106, 130 + (k // 6) * 90
        canvas.box((x + 3, y + 4), (88, 66), "#00000022", 4)
        canvas.box((x, y), (88, 66), ("#fbe08a", "#f7b7a0", "#a9d8c8", "#bcd0f0")[(k * 5 + k // 6) % 4], 4)
        canvas.box((x + 14, y + 18), (60, 7), "#00000033", 3)
        canvas.box((x + 14, y + 36), (44, 7), "#00000033", 3)
    for k in range(7):
        seated(canvas, (230 + k * 190, 720), 190)
    canvas.blend([(180, 700), (1420, 700), (1600, 900), (0, 900)], "#e2bd88", "#b98a58")
    canvas.box((0, 898), (1600, 40), "#8a5f3e")
    for k in range(9):
        x, y = 210 + k * 150, 760 + (k % 2) * 60
        canvas.shape([(x, y), (x + 96, y - 6), (x + 112, y + 44), (x + 6, y + 52)], "#ffffff")
        for row in range(3):
            canvas.line([(x + 16, y + 12 + row * 11), (x + 84, y + 9 + row * 11)], "#9aa8a0", 3)
    for k in range(5):
        seated(canvas, (170 + k * 320, 1090), 270)


def meeting_5(canvas: Canvas) -> None:
    """The map of the tambon, handed over to those who keep it."""

    def chart(on: Canvas) -> None:
        on.text((800, 150), "แผนที่ตำบลทุ่งสมมติ", 38, "#1f5c4d", anchor="mm", weight="Bold")
        on.shape(
            [
                (560, 260),
                (700, 200),
                (880, 220),
                (1040, 280),
                (1060, 430),
                (900, 540),
                (680, 530),
                (560, 420),
            ],
            "#dce9c4",
        )
        on.line([(540, 330), (700, 380), (860, 350), (1080, 440)], "#5fa8c8", 14)
        on.line([(620, 540), (760, 380), (960, 230)], "#f0c98a", 8)
        for k in range(16):
            pin(
                on,
                (610 + on.random.uniform(0, 400), 290 + on.random.uniform(0, 210)),
                15,
                ("#c8553d", "#2a7563", "#7b4f9a", "#d98a3a")[k % 4],
            )

    _lecture(canvas, chart)
