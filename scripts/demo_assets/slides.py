"""The tambon's slides for the regional contest: eight slides with pictures and one native chart."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu, Pt

from .photos import rows

WIDE, HIGH = Emu(12192000), Emu(6858000)
GREEN, CREAM, INK = RGBColor(0x1F, 0x5C, 0x4D), RGBColor(0xFF, 0xF8, 0xE8), RGBColor(0x24, 0x33, 0x2E)
SLIDES = (
    ("น้ำกลับมาถึงทุกบ้าน", "pond-after", ("สระ 42,000 ลูกบาศก์เมตร", "ท่อส่งน้ำ 6.2 กิโลเมตร", "กติกาน้ำที่ทุกบ้านลงชื่อ")),
    ("เพิ่มมูลค่ากล้วยและข้าว", "drying-after", ("รายได้สมาชิก 1,850 เป็น 3,120 บาทต่อเดือน", "ผลผลิตเสียหายเหลือร้อยละ 3")),
    ("ปู่ย่าครูทอ", "loom", ("ครูทอผู้สูงอายุ 9 คน", "ผู้มีรายได้จากงานทอ 36 เป็น 77 คน")),
    ("แผนที่ที่เยาวชนดูแล", "map-screen", ("หมุด 32 จุด พร้อมภาพและเรื่องเล่า", "ปรับปรุงทุกเดือน")),
    ("ทำต่อเนื่อง", "meeting-5", ("ภาคี 8 องค์กร งบประมาณ 9 แหล่ง", "คืนข้อมูลประชาคมทุกสามเดือน")),
)


def write_slides(entry: Path) -> None:
    """Write documents/slides.pptx of the entry."""
    show = Presentation()
    show.slide_width, show.slide_height = WIDE, HIGH
    _cover(show, entry)
    _ranking(show, entry)
    for title, photo, lines in SLIDES:
        _story(show, entry, title, photo, lines)
    show.core_properties.author = "ตำบลทุ่งสมมติ (สมมติ)"
    show.core_properties.title = "สไลด์นำเสนอผลการดำเนินงาน ตำบลทุ่งสมมติ (สมมติ)"
    packed = io.BytesIO()
    show.save(packed)
    (entry / "documents" / "slides.pptx").write_bytes(_with_fixed_dates(packed.getvalue()))


def _cover(show: Any, entry: Path) -> None:
    slide = _slide(show, GREEN)
    _picture(slide, entry, "cover", (0, 0, int(WIDE), 4700000))
    _words(slide, (600000, 4800000), "ตำบลทุ่งสมมติ", 44, CREAM)
    _words(slide, (600000, 5650000), "สารสนเทศตำบลต้นแบบเพื่อพัฒนาคุณภาพชีวิต · เอกสารสมมติเพื่อการสาธิต", 20, CREAM)


def _ranking(show: Any, entry: Path) -> None:
    slide = _slide(show, CREAM)
    _words(slide, (600000, 350000), "ลำดับปัญหา 5 ด้าน จากมากไปน้อย", 34, GREEN)
    means = _means(entry)
    names = {"d1": "อาชีพ", "d2": "ทุนชุมชน", "d3": "ความเสี่ยง", "d4": "ความยากจน", "d5": "บริหารจัดการ"}
    order = ("d5", "d2", "d3", "d1", "d4")
    data = CategoryChartData()
    data.categories = [names[key] for key in order]
    data.add_series("ค่าเฉลี่ยที่อ่านจาก CIA (1–5 ค่ามาก = ปัญหามาก)", [round(means[key], 2) for key in order])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 600000, 1250000, 10900000, 5100000, data)
    chart = frame.chart
    chart.font.size, chart.font.name = Pt(18), "Sarabun"
    chart.has_legend = False
    chart.plots[0].has_data_labels = True
    chart.plots[0].series[0].format.fill.solid()
    chart.plots[0].series[0].format.fill.fore_color.rgb = GREEN


def _means(entry: Path) -> dict[str, float]:
    values: dict[str, list[float]] = {}
    for row in rows(entry, "cia"):
        values.setdefault(row["ด้าน"], []).append(float(row["ค่าที่อ่านได้"]))
    return {key: sum(found) / len(found) for key, found in values.items()}


def _story(show: Any, entry: Path, title: str, photo: str, lines: tuple[str, ...]) -> None:
    slide = _slide(show, CREAM)
    _picture(slide, entry, photo, (5400000, 0, int(WIDE) - 5400000, int(HIGH)))
    _words(slide, (450000, 700000), title, 34, GREEN)
    for number, line in enumerate(lines):
        _words(slide, (450000, 2000000 + number * 1050000), line, 22, INK)
    slide.notes_slide.notes_text_frame.text = f"{title}: {' '.join(lines)} (เรื่องสมมติเพื่อการสาธิต)"


def _slide(show: Any, ground: RGBColor) -> Any:
    slide = show.slides.add_slide(show.slide_layouts[6])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = ground
    return slide


def _picture(slide: Any, entry: Path, photo: str, box: tuple[int, int, int, int]) -> None:
    """The photo, cut to fill the box."""
    left, top, wide, high = box
    path = entry / "photos" / f"{photo}.jpg"
    picture = slide.shapes.add_picture(str(path), left, top, wide, high)
    with Image.open(path) as image:
        shape, frame = image.width / image.height, wide / high
    if shape > frame:
        picture.crop_left = picture.crop_right = (1 - frame / shape) / 2
    else:
        picture.crop_top = picture.crop_bottom = (1 - shape / frame) / 2
    caption = next(row for row in rows(entry, "photos") if row["ไฟล์ภาพ"] == path.name)
    picture._element.nvPicPr.cNvPr.set("descr", caption["คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น"])


def _words(slide: Any, corner: tuple[int, int], words: str, size: int, colour: RGBColor) -> None:
    box = slide.shapes.add_textbox(
        *corner, 4800000 if size < 40 and corner[0] == 450000 else 11000000, 900000
    )
    box.text_frame.word_wrap = True
    run = box.text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.name, run.font.bold = words, Pt(size), "Sarabun", size > 30
    run.font.color.rgb = colour
    run._r.get_or_add_rPr().set("lang", "th-TH")


def _with_fixed_dates(packed: bytes) -> bytes:
    """The archive with one fixed date everywhere, also in the workbook behind a chart."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = _with_fixed_dates(content)
            elif name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2022-05-25T00:00:00Z", content)
            target.writestr(zipfile.ZipInfo(name, (2022, 5, 25, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
