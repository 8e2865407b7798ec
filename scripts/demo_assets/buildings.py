"""Buildings and what is beside them."""

from __future__ import annotations

from .landscapes import hills
from .nature import cloud, grass, person, tree
from .paint import Canvas, Point, mixed


def yard(
    canvas: Canvas,
    sky: tuple[str, ...] = ("#7fbfe0", "#cfe9ee", "#fff3d6"),
    lawn: tuple[str, str] = ("#a9c96a", "#5f9a4c"),
) -> None:
    """A bright day with hills behind a lawn and a path."""
    canvas.sky(*sky, box=(0, 640))
    cloud(canvas, (330, 170), 320)
    cloud(canvas, (1270, 130), 260)
    hills(canvas, 620, "#b4cfd2", "#7fa97f", 140)
    canvas.sky(*lawn, box=(615, 1067))


def flag(canvas: Canvas, foot: Point, high: float) -> None:
    """A flagpole with a three-cornered festival pennant."""
    x, y = foot
    canvas.line([(x, y), (x, y - high)], "#d8dde0", 6)
    canvas.shape([(x + 4, y - high + 6), (x + 130, y - high + 42), (x + 4, y - high + 78)], "#e8b23a")
    canvas.shape([(x + 4, y - high + 24), (x + 66, y - high + 42), (x + 4, y - high + 60)], "#2a7563")


def windows(canvas: Canvas, corner: Point, across: int, light: str = "#bfe0ea") -> None:
    """A row of windows with white frames."""
    x, y = corner
    for k in range(across):
        left = x + k * 110
        canvas.box((left - 6, y - 6), (82, 98), "#ffffff", 4)
        canvas.blend(
            [(left, y), (left + 70, y), (left + 70, y + 86), (left, y + 86)],
            mixed(light, "#ffffff", 0.5),
            light,
        )
        canvas.line([(left + 35, y), (left + 35, y + 86)], "#ffffff", 4)


def roof(canvas: Canvas, ridge: tuple[Point, Point], eave: tuple[Point, Point], colour: str) -> None:
    """A tiled hip roof between its ridge and its eaves."""
    (rl, rr), (el, er) = ridge, eave
    canvas.blend([rl, rr, er, el], mixed(colour, "#ffe3b8", 0.3), colour)
    for k in range(1, 9):
        share = k / 9
        y = rl[1] + (el[1] - rl[1]) * share
        canvas.line(
            [(rl[0] + (el[0] - rl[0]) * share, y), (rr[0] + (er[0] - rr[0]) * share, y)],
            mixed(colour, "#1d1410", 0.22),
            2,
        )
    canvas.box((el[0], el[1] - 4), (er[0] - el[0], 16), mixed(colour, "#20140f", 0.35), 4)


def office(canvas: Canvas) -> None:
    yard(canvas)
    tree(canvas, (200, 760), 420)
    tree(canvas, (1440, 770), 460, "#4f8a4a")
    canvas.blend([(350, 400), (1250, 400), (1250, 800), (350, 800)], "#fbf4e3", "#e6d5b5")
    canvas.box((350, 586), (900, 20), "#c9a878")
    windows(canvas, (400, 460), 8)
    windows(canvas, (400, 650), 3)
    windows(canvas, (950, 650), 3)
    canvas.blend([(730, 630), (880, 630), (880, 800), (730, 800)], "#7aa7b5", "#3f6f80")
    canvas.line([(805, 632), (805, 800)], "#e9f3f5", 4)
    roof(canvas, ((470, 270), (1130, 270)), ((300, 400), (1300, 400)), "#b5533c")
    canvas.blend([(670, 560), (940, 560), (970, 620), (640, 620)], "#c96a4a", "#8f3f30")
    canvas.box((610, 500), (390, 62), "#1f5c4d", 8)
    canvas.text((805, 531), "ศูนย์สารสนเทศตำบลทุ่งสมมติ", 30, "#fff6df", anchor="mm", weight="Bold")
    canvas.blend([(690, 800), (920, 800), (1080, 1067), (520, 1067)], "#e9dcc0", "#cdb995")
    canvas.shape([(960, 806), (1250, 806), (1250, 824), (900, 850), (890, 836)], "#d9cbb0")
    flag(canvas, (1180, 930), 420)
    for x in range(370, 680, 62):
        canvas.disc((x, 826), (46, 30), "#4f8f4a")
        canvas.disc((x - 8, 812), (20, 12), "#f2a6b5")
    person(canvas, (770, 900), 150, "#2f6f8f")
    person(canvas, (850, 880), 140, "#d98a3a")
    grass(canvas, 900, 1067, ("#4f8f45", "#b3d06a"), 240)


def hall(canvas: Canvas) -> None:
    yard(canvas, ("#9fd0e0", "#e4f0e4", "#fff0cf"))
    for x, high in ((120, 460), (1500, 500)):
        tree(canvas, (x, 780), high)
    canvas.blend([(240, 470), (1360, 470), (1360, 790), (240, 790)], "#6d5a46", "#4a3d31")
    canvas.sky("#d8c49c", "#a98a62", box=(760, 860))
    canvas.blend([(180, 790), (1420, 790), (1480, 870), (120, 870)], "#e2d3b2", "#b89e74")
    for row, y in enumerate((800, 836)):
        for k in range(12):
            x = 330 + k * 84 - row * 16
            canvas.box((x, y - 58), (46, 40), mixed("#3d8a80", "#7fc0b0", row * 0.5), 8)
            canvas.box((x - 2, y - 18), (50, 10), "#2f6a62", 4)
    for x in (250, 520, 800, 1080, 1330):
        canvas.blend([(x, 440), (x + 26, 440), (x + 26, 840), (x, 840)], "#c79a68", "#8b623d")
    roof(canvas, ((420, 220), (1180, 220)), ((130, 470), (1470, 470)), "#3f7d6e")
    roof(canvas, ((560, 160), (1040, 160)), ((420, 236), (1180, 236)), "#4a8f7d")
    canvas.box((620, 480), (360, 54), "#f6e7c0", 8)
    canvas.text((800, 507), "ศาลาอเนกประสงค์", 28, "#4a3420", anchor="mm", weight="Bold")
    for k in range(5):
        canvas.disc((1120 + k * 62, 900), 26, "#33414a")
        canvas.disc((1120 + k * 62, 900), 20, "#dfe6e2")
        canvas.line([(1120 + k * 62, 900), (1142 + k * 62, 850), (1166 + k * 62, 852)], "#d9653f", 6)
    grass(canvas, 920, 1067, ("#5f9a4c", "#c4d978"), 260)


def sign(canvas: Canvas) -> None:
    yard(canvas, ("#8cc8e6", "#dff0ee", "#fff5dc"))
    for x, high in ((90, 520), (1530, 560)):
        tree(canvas, (x, 800), high, "#4a8a52")
    for x in (430, 1130):
        canvas.blend([(x, 380), (x + 40, 380), (x + 40, 880), (x, 880)], "#a5774c", "#6e4a2e")
    canvas.box((330, 396), (940, 330), "#00000033", 26)
    canvas.box((320, 380), (960, 330), "#7a5233", 26)
    canvas.blend([(344, 404), (1256, 404), (1256, 686), (344, 686)], "#2a7563", "#174b42")
    canvas.text((800, 482), "ศูนย์สารสนเทศตำบล", 74, "#fff4d6", anchor="mm", weight="Bold")
    canvas.text((800, 574), "ทุ่งสมมติ", 84, "#f7c95f", anchor="mm", weight="Bold")
    canvas.text((800, 650), "อำเภอตัวอย่าง จังหวัดสาธิต (สมมติ)", 34, "#d8ece2", anchor="mm")
    roof(canvas, ((470, 300), (1130, 300)), ((280, 384), (1320, 384)), "#b5533c")
    for x in range(180, 1440, 70):
        y = 880 + canvas.random.uniform(-16, 16)
        canvas.disc((x, y), (74, 50), mixed("#3f7f45", "#79b058", canvas.random.random()))
        for _ in range(5):
            canvas.disc(
                (x + canvas.random.uniform(-50, 50), y + canvas.random.uniform(-34, 20)),
                9,
                canvas.random.choice(("#f4a6b8", "#ffd36b", "#ffffff")),
            )
    grass(canvas, 930, 1067, ("#4f8f45", "#b3d06a"), 240)
