"""Where people of the village meet: school, clinic, market, homestay, the mast with its free signal."""

from __future__ import annotations

from .buildings import flag, roof, windows, yard
from .landscapes import hills
from .nature import grass, palm, person, tree
from .paint import Canvas, Point, mixed


def school(canvas: Canvas) -> None:
    yard(canvas)
    canvas.blend([(260, 420), (1340, 420), (1340, 790), (260, 790)], "#f0d9a8", "#cfa76e")
    canvas.box((250, 596), (1100, 18), "#8a5a38")
    windows(canvas, (310, 470), 9, "#a8d5d8")
    for k in range(10):
        canvas.box((270 + k * 116, 610), (16, 180), "#8a5a38")
    windows(canvas, (310, 660), 4, "#a8d5d8")
    windows(canvas, (860, 660), 4, "#a8d5d8")
    roof(canvas, ((380, 270), (1220, 270)), ((190, 424), (1410, 424)), "#4f7d9a")
    flag(canvas, (800, 900), 470)
    canvas.sky("#b7d37a", "#6aa552", box=(790, 1067))
    for x, y in ((380, 900), (470, 930), (560, 890), (1060, 920), (1150, 900), (1240, 945)):
        person(canvas, (x, y), 105, canvas.random.choice(("#f4f4ee", "#e6eef5")))
    tree(canvas, (130, 850), 470)
    tree(canvas, (1500, 860), 440)
    grass(canvas, 940, 1067, ("#4f8f45", "#b3d06a"), 220)


def clinic(canvas: Canvas) -> None:
    yard(canvas, ("#a3d4ea", "#e3f3f1", "#fdf3dd"))
    tree(canvas, (170, 800), 460)
    palm(canvas, (1470, 820), 480, "#3f7d4e")
    canvas.blend([(300, 500), (1300, 500), (1300, 800), (300, 800)], "#ffffff", "#dfe8e4")
    canvas.box((300, 742), (1000, 58), "#7fbfa8")
    windows(canvas, (370, 580), 3)
    windows(canvas, (930, 580), 3)
    canvas.blend([(720, 560), (880, 560), (880, 800), (720, 800)], "#9fd0d8", "#5f9fae")
    canvas.line([(800, 562), (800, 800)], "#ffffff", 5)
    roof(canvas, ((450, 350), (1150, 350)), ((240, 504), (1360, 504)), "#3f8f7a")
    canvas.disc((800, 440), 62, "#ffffff")
    canvas.box((786, 402), (28, 76), "#2f8f5f", 5)
    canvas.box((762, 426), (76, 28), "#2f8f5f", 5)
    canvas.blend([(700, 800), (900, 800), (1040, 1067), (560, 1067)], "#eee6d2", "#d2c6a8")
    person(canvas, (640, 890), 150, "#f4f4ee")
    person(canvas, (700, 905), 135, "#b5838d")
    grass(canvas, 910, 1067, ("#5a9a52", "#bcd977"), 240)


def homestay(canvas: Canvas) -> None:
    canvas.sky("#23355f", "#5b5a86", "#e29a72", "#ffd9a0", box=(0, 700))
    hills(canvas, 680, "#7a7393", "#3d4a5a", 170)
    canvas.sky("#55704f", "#26402f", box=(660, 1067))
    for x, high in ((140, 560), (330, 430), (1490, 600)):
        tree(canvas, (x, 800), high, "#2f5d45")
    for x in (560, 760, 960, 1160):
        canvas.box((x, 690), (24, 190), "#4a3224")
    canvas.blend([(500, 450), (1250, 450), (1250, 700), (500, 700)], "#a26f45", "#6d452b")
    for x in range(500, 1250, 30):
        canvas.line([(x, 450), (x, 700)], "#5a3a2466", 2)
    for x in (560, 720, 1060):
        canvas.glow((x + 45, 560), 210, "#ffcf7a", 0.65)
        canvas.box((x, 510), (90, 106), "#ffe2a0", 4)
        canvas.line([(x + 45, 510), (x + 45, 616)], "#8a5a38", 5)
    canvas.box((880, 500), (110, 200), "#ffd890", 4)
    roof(canvas, ((640, 240), (1110, 240)), ((420, 460), (1330, 460)), "#6a4a3a")
    canvas.box((470, 690), (820, 24), "#7d5436", 4)
    for k in range(7):
        canvas.box((1180 + k * 22, 706 + k * 26), (90, 14), "#8a5f3e", 3)
    for k in range(14):
        x = 400 + k * 70
        canvas.glow((x, 470 + 26 * (k % 2)), 40, "#ffd27a", 0.8)
        canvas.disc((x, 470 + 26 * (k % 2)), 7, "#fff0c4")
    person(canvas, (700, 950), 150, "#c8553d")
    person(canvas, (780, 960), 140, "#e0a030")
    grass(canvas, 900, 1067, ("#2f5238", "#7a9a52"), 420)


def market(canvas: Canvas) -> None:
    canvas.sky("#ffd9a8", "#fdeccb", "#e9f2dc", box=(0, 620))
    hills(canvas, 560, "#d8cdb5", "#9db58a", 130)
    canvas.sky("#dcc8a0", "#b9986a", box=(600, 1067))
    canvas.glow((300, 250), 560, "#fff2cc", 0.7)
    for k, (left, cloth) in enumerate(((60, "#d9573f"), (590, "#2f8a7a"), (1120, "#e0a030"))):
        _stall(canvas, (left, 470), cloth, k)
    for k in range(9):
        x = 110 + k * 178 + canvas.random.uniform(-30, 30)
        person(canvas, (x, 985 + canvas.random.uniform(-10, 50)), canvas.random.uniform(230, 270))


def _stall(canvas: Canvas, corner: Point, cloth: str, kind: int) -> None:
    x, y = corner
    for side in (16, 404):
        canvas.box((x + side, y), (14, 420), "#7a5233")
    canvas.blend(
        [(x + 14, y + 250), (x + 420, y + 250), (x + 420, y + 420), (x + 14, y + 420)], "#b98a5a", "#7d5636"
    )
    colours = (
        ("#e8b23a", "#d9573f", "#6fa84f"),
        ("#6fa84f", "#8f4f8a", "#f2d06a"),
        ("#d9863a", "#c8443f", "#7fb35a"),
    )[kind]
    for row in range(3):
        for k in range(12):
            colour = mixed(colours[k // 4], "#ffffff", canvas.random.uniform(0, 0.25))
            canvas.disc((x + 44 + k * 32, y + 250 - row * 22 + (k % 2) * 4), (19, 17), colour)
            canvas.disc((x + 38 + k * 32, y + 243 - row * 22 + (k % 2) * 4), (5, 4), "#ffffff77")
    wide = 440 / 8
    for k in range(8):
        left = x - 2 + k * wide
        colour = cloth if k % 2 else "#fff6e6"
        canvas.blend(
            [(left + 10, y - 130), (left + wide + 2, y - 130), (left + wide, y + 20), (left, y + 20)],
            colour,
            mixed(colour, "#5a3a2a", 0.22),
        )
        canvas.disc((left + wide / 2, y + 20), (wide / 2, 22), mixed(colour, "#5a3a2a", 0.22))


def network(canvas: Canvas) -> None:
    canvas.sky("#1f3c6a", "#4f7da8", "#f0b98a", "#ffe0b0", box=(0, 780))
    hills(canvas, 760, "#7f8aa5", "#3d5560", 170)
    canvas.sky("#4a6a4a", "#25402f", box=(750, 1067))
    roof(canvas, ((180, 700), (900, 700)), ((40, 880), (1060, 880)), "#3f6f68")
    canvas.blend([(110, 886), (990, 886), (990, 1067), (110, 1067)], "#d9c49a", "#a98f68")
    windows(canvas, (190, 925), 7, "#ffe2a0")
    canvas.shape(
        [(1130, 1000), (1186, 250), (1214, 250), (1270, 1000), (1244, 1000), (1200, 330), (1156, 1000)],
        "#e3e8ea",
    )
    for k in range(9):
        y = 330 + k * 74
        spread = 12 + k * 5.2
        canvas.line([(1200 - spread, y), (1200 + spread + 6, y + 70)], "#c3ccd0", 5)
        canvas.line([(1200 + spread, y), (1200 - spread - 6, y + 70)], "#c3ccd0", 5)
    for k, radius in enumerate((90, 160, 230)):
        for step in range(-11, 12):
            share = step / 11 * 0.8
            for side in (-1, 1):
                x = 1200 + side * radius * (1 - 0.32 * share**2)
                canvas.disc((x, 250 + share * radius * 0.8), 8 - k, "#ffe6a8")
    canvas.glow((1200, 250), 190, "#fff2c8", 0.8)
    canvas.disc((1200, 250), 22, "#d9573f")
    canvas.box((560, 640), (90, 50), "#f2f4f2", 8)
    canvas.line([(580, 640), (570, 580)], "#f2f4f2", 6)
    canvas.line([(630, 640), (640, 580)], "#f2f4f2", 6)
    tree(canvas, (1500, 1010), 380, "#35604a")
