"""Maps and screens, made up: no real program, page or post is shown."""

from __future__ import annotations

from PIL import Image

from .interiors import pin, radar, room
from .landscapes import fields_evening
from .paint import SCALE, Canvas, Point, mixed

COLOURS = ("#c8553d", "#2a7563", "#7b4f9a", "#d98a3a", "#3d6fa8", "#8a6a2a")
LEFT = ((0.46, 0.92), (0.22, 0.8), (0.1, 0.56), (0.14, 0.3), (0.3, 0.12))
RIGHT = ((0.52, 0.08), (0.74, 0.14), (0.9, 0.34), (0.88, 0.62), (0.72, 0.86))
BORDER = (*LEFT, *RIGHT)
"""The made-up tambon's outline on a map sheet, in shares of its width and height."""
ROADS = (
    ((0.3, 0.98), (0.42, 0.66), (0.5, 0.5), (0.7, 0.3), (0.84, 0.04)),
    ((0.06, 0.64), (0.34, 0.6), (0.5, 0.5), (0.76, 0.5), (0.97, 0.44)),
)


def _land(canvas: Canvas, corner: Point, size: Point) -> None:
    """A map sheet: land, hills, river, roads, ponds, and pins."""
    (x, y), (wide, high) = corner, size

    def at(across: float, down: float) -> Point:
        return x + across * wide, y + down * high

    canvas.box(corner, size, "#f2ecd8")
    canvas.shape([at(*point) for point in BORDER], "#dfe9bf")
    canvas.shape([at(0.14, 0.3), at(0.3, 0.12), at(0.42, 0.1), at(0.36, 0.3), at(0.2, 0.42)], "#a9cb94")
    for k in range(30):
        across, down = 0.28 + 0.62 * canvas.random.random() * 0.8, 0.3 + 0.5 * canvas.random.random()
        canvas.shape(
            [
                at(across, down),
                at(across + 0.05, down - 0.01),
                at(across + 0.06, down + 0.05),
                at(across + 0.01, down + 0.06),
            ],
            mixed("#e9efb0", "#c5dc92", k / 30),
        )
    canvas.line(
        [at(0.02, 0.42), at(0.2, 0.5), at(0.4, 0.44), at(0.62, 0.58), at(0.8, 0.56), at(0.99, 0.72)],
        "#6fb6d6",
        20,
    )
    canvas.disc(at(0.56, 0.76), (wide * 0.07, high * 0.05), "#6fb6d6")
    for road in ROADS:
        canvas.line([at(*point) for point in road], "#ffffff", 15)
        canvas.line([at(*point) for point in road], "#eec98a", 9)
    canvas.line([*[at(*point) for point in BORDER], at(*BORDER[0])], "#a63f3a", 5)
    for k in range(26):
        across, down = (0.5 + 0.34 * (canvas.random.random() * 2 - 1) for _ in range(2))
        pin(canvas, at(across, down), 21, COLOURS[k % 6])


def map_wall(canvas: Canvas) -> None:
    room(canvas, ("#efe2c6", "#d5b98c"))
    canvas.box((236, 76), (1140, 800), "#00000026", 8)
    canvas.box((220, 60), (1140, 800), "#fbf7ea", 4)
    _land(canvas, (250, 150), (1080, 690))
    for x, y, turn in (
        (238, 66, "#d9573f"),
        (1330, 66, "#2a7563"),
        (238, 836, "#e0a030"),
        (1330, 836, "#3d6fa8"),
    ):
        canvas.disc((x + 8, y + 10), 14, "#00000033")
        canvas.disc((x + 6, y + 6), 14, turn)
    canvas.text((790, 112), "แผนที่เดินดิน ตำบลทุ่งสมมติ", 40, "#4a3420", anchor="mm", weight="Bold")
    for k in range(5):
        canvas.box(
            (1410, 150 + k * 130), (140, 100), ("#fbe08a", "#f7b7a0", "#a9d8c8", "#bcd0f0", "#f4d6e6")[k], 4
        )
        canvas.box((1428, 176 + k * 130), (100, 9), "#00000033", 4)
        canvas.box((1428, 200 + k * 130), (76, 9), "#00000033", 4)


def _window(canvas: Canvas, title: str) -> None:
    canvas.sky("#d6e4e2", "#b3c9c6", box=(0, 1067))
    canvas.box((76, 66), (1460, 950), "#00000026", 26)
    canvas.box((66, 52), (1468, 950), "#ffffff", 24)
    canvas.box((66, 52), (1468, 90), "#1f5c4d", 24)
    canvas.box((66, 110), (1468, 32), "#1f5c4d")
    for k, colour in enumerate(("#f2726b", "#f4c95f", "#7fc98a")):
        canvas.disc((116 + k * 42, 97), 13, colour)
    canvas.text((800, 97), title, 36, "#ffffff", anchor="mm", weight="SemiBold")


def map_screen(canvas: Canvas) -> None:
    _window(canvas, "แผนที่ตำบลทุ่งสมมติ (ภาพจำลอง)")
    _land(canvas, (66, 142), (1050, 836))
    names = ("กลุ่มออมทรัพย์", "OTOP", "แหล่งท่องเที่ยว", "ศูนย์เรียนรู้", "แหล่งน้ำ", "กลุ่มอาชีพ")
    for k, name in enumerate(names):
        y = 190 + k * 126
        canvas.box((1140, y), (366, 104), "#f1f5f1", 14)
        pin(canvas, (1190, y + 82), 26, COLOURS[k])
        canvas.text((1236, y + 22), name, 31, "#24332e")
        canvas.box((1238, y + 70), (190 - k * 16, 12), "#c5d3cb", 6)


def cia_screen(canvas: Canvas) -> None:
    _window(canvas, "ค่าที่คณะทำงานอ่าน 5 ด้าน (ภาพจำลอง)")
    for k in range(12):
        y = 176 + k * 66
        canvas.box((100, y), (330, 52), "#2a7563" if k == 7 else "#eef3ef", 10)
        canvas.text((124, y + 26), f"หมู่ที่ {k + 1}", 27, "#ffffff" if k == 7 else "#33453e", anchor="lm")
        canvas.box((250, y + 20), (90 + (k * 37) % 70, 12), "#ffffff88" if k == 7 else "#c5d3cb", 6)
    radar(canvas, (900, 560), 310, (0.8, 0.7, 0.8, 0.9, 0.5))
    for place, name in (
        ((900, 206), "อาชีพ"),
        ((1290, 450), "ทุนชุมชน"),
        ((1120, 860), "ความเสี่ยง"),
        ((690, 860), "ความยากจน"),
        ((510, 450), "บริหารจัดการ"),
    ):
        canvas.text(place, name, 32, "#24332e", anchor="mm")
    for k, share in enumerate((0.8, 0.7, 0.8, 0.9, 0.5)):
        canvas.box((1310, 620 + k * 62), (180, 24), "#e3eae5", 8)
        canvas.box((1310, 620 + k * 62), (180 * share, 24), COLOURS[k], 8)


def video_poster(canvas: Canvas) -> None:
    fields_evening(canvas)
    canvas.box((0, 600), (1600, 467), "#140f2466")
    canvas.text((110, 690), "ข้อมูลเปลี่ยนตำบล", 128, "#fff4d6", weight="Bold")
    canvas.text((116, 862), "ตำบลทุ่งสมมติ · สารสนเทศตำบลต้นแบบ (สมมติ)", 50, "#f7d49a")


POST_SIZE = (960, 1120)


def post(canvas: Canvas, base: Image.Image, words: tuple[str, str, str]) -> None:
    """A made-up post: `words` are the channel, the day and the title; `base` is the picture it carries."""
    channel, day, title = words
    canvas.sky("#e6ece9", "#d3dedb", box=(0, POST_SIZE[1]))
    canvas.box((44, 44), (872, 1032), "#ffffff", 26)
    canvas.disc((110, 118), 38, "#1f5c4d")
    canvas.text((110, 118), "ทส", 32, "#fff4d6", anchor="mm", weight="Bold")
    canvas.text((170, 82), "ตำบลทุ่งสมมติ (สมมติ)", 32, "#24332e", weight="Bold")
    canvas.text((170, 126), f"{channel} · {day}", 25, "#66756e")
    _wrapped(canvas, title)
    picture = base.resize((872 * SCALE, 581 * SCALE), Image.Resampling.LANCZOS)
    canvas.image.paste(picture, (44 * SCALE, 330 * SCALE))
    for k, colour in enumerate(("#3d6fa8", "#c8553d", "#e0a030")):
        canvas.disc((100 + k * 32, 966), 19, colour)
    for k in range(3):
        canvas.box((84 + k * 276, 1010), (250, 44), "#eef3ef", 14)
        canvas.box((150 + k * 276, 1026), (120, 12), "#b5c4bb", 6)


def _wrapped(canvas: Canvas, title: str) -> None:
    """The title on one or two lines, broken at the space nearest the middle."""
    spaces = [k for k, char in enumerate(title) if char == " "]
    cut = min(spaces, key=lambda k: abs(k - len(title) / 2)) if len(title) > 34 and spaces else len(title)
    for row, words in enumerate((title[:cut], title[cut:].strip())):
        canvas.text((84, 194 + row * 58), words, 38, "#1b2824")
