"""The tambon's slides for the regional contest, in the site's own look: drawn by the parts of the deck that the site makes."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.deck.make import make_deck
from tambon_showcase.deck.model import Chart, DeckPlan, KeyFigures, Slide, SlidePicture

from .photos import rows

MADE_UP = "เอกสารสมมติเพื่อการสาธิต"
NAMES = {"d1": "อาชีพ", "d2": "ทุนชุมชน", "d3": "ความเสี่ยง", "d4": "ความยากจน", "d5": "บริหารจัดการ"}
STORIES = (
    ("น้ำ", "น้ำกลับมาถึงทุกบ้าน", "pond-after", (("42,000", "ลูกบาศก์เมตรในสระ"), ("6.2", "กิโลเมตรของท่อส่งน้ำ"))),
    (
        "อาชีพ",
        "กล้วยและข้าวเพิ่มรายได้เป็น 3,120 บาทต่อเดือน",
        "drying-after",
        (("3,120", "บาทต่อเดือน จากเดิม 1,850"), ("3%", "ผลผลิตที่ยังเสียหาย")),
    ),
    (
        "ผู้สูงอายุ",
        "ปู่ย่าครูทอสอนจนมีรายได้ 77 คน",
        "loom",
        (("77", "คนมีรายได้จากงานทอ จากเดิม 36"), ("9", "ครูทอผู้สูงอายุ")),
    ),
    ("เยาวชน", "เยาวชนดูแลแผนที่ 32 จุดทุกเดือน", "map-screen", (("32", "จุดพร้อมภาพและเรื่องเล่า"),)),
    ("ภาคี", "ภาคี 8 องค์กรทำต่อเนื่องด้วยงบ 9 แหล่ง", "meeting-5", (("8", "องค์กรภาคี"), ("9", "แหล่งงบประมาณ"))),
)
"""Topic, finding, photo and figures of each slide."""


def write_slides(entry: Path) -> None:
    """Write documents/slides.pptx of the entry."""
    stories = (_story(entry, *story) for story in STORIES)
    plan = DeckPlan(
        name="ตำบลทุ่งสมมติ",
        place="จังหวัดสาธิต",
        level="ระดับจังหวัด",
        office="ตำบลทุ่งสมมติ (สมมติ)",
        year_be=2565,
        site="",
        banner=MADE_UP,
        cover=_picture(entry, "cover"),
        slides=(_ranking(entry), *stories),
    )
    packed = make_deck(plan, lambda address: (entry / "photos" / address).read_bytes())
    (entry / "documents" / "slides.pptx").write_bytes(packed)


def _ranking(entry: Path) -> Slide:
    """The five dimensions of the program CIA, the gravest first."""
    means = sorted(_means(entry).items(), key=lambda one: -one[1])
    names = tuple(NAMES[key] for key, _ in means)
    values = tuple(round(mean, 2) for _, mean in means)
    told = ", ".join(f"{name} {value}" for name, value in zip(names, values, strict=True))
    chart = Chart("bars", names, (("ค่าเฉลี่ย", values),), f"กราฟแท่ง {told}", "0.00", marked=(0,))
    return Slide(
        topic="ลำดับปัญหา 5 ด้าน",
        title=f"ด้าน{names[0]}มีปัญหามากที่สุด",
        body=chart,
        source="ค่าเฉลี่ยที่อ่านจากโปรแกรม CIA (1–5 ค่ามาก = ปัญหามาก)",
        notes=told,
        seconds=60,
    )


def _means(entry: Path) -> dict[str, float]:
    values: dict[str, list[float]] = {}
    for row in rows(entry, "cia"):
        values.setdefault(row["ด้าน"], []).append(float(row["ค่าที่อ่านได้"]))
    return {key: sum(found) / len(found) for key, found in values.items()}


def _story(entry: Path, topic: str, title: str, photo: str, figures: tuple[tuple[str, str], ...]) -> Slide:
    body = KeyFigures(figures, (), _picture(entry, photo))
    notes = " ".join(f"{label} {value}" for value, label in figures)
    return Slide(topic=topic, title=title, body=body, source="", notes=f"{title}: {notes}", seconds=45)


def _picture(entry: Path, photo: str) -> SlidePicture:
    name = f"{photo}.jpg"
    told = next(row for row in rows(entry, "photos") if row["ไฟล์ภาพ"] == name)
    return SlidePicture(name, told["คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น"])
