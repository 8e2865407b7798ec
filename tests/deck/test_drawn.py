"""What PowerPoint is handed: every word of the plan, pictures cut to their boxes, charts with their numbers."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from tambon_showcase.deck.fit import INSET
from tambon_showcase.deck.make import BODY_BOX, make_deck
from tambon_showcase.deck.model import (
    BeforeAfter,
    Body,
    Cell,
    Chart,
    DeckPlan,
    Flow,
    Flows,
    KeyFigures,
    MapPin,
    PlaceMap,
    Slide,
    SlidePicture,
    Steps,
    Tiers,
    VillageGrid,
)
from tambon_showcase.design import hexadecimal
from tambon_showcase.site.office_file import SHEET
from tests.open_xml import faults

EMPTY = DeckPlan("ตำบลทุ่งสมมติ", "อำเภอตัวอย่าง", "ระดับอำเภอ", "", 2565, "", "", None, ())
PAIR = (("ชาย", (-3.0, -2.0)), ("หญิง", (4.0, 1.0)))


def jpeg(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(out, "JPEG")
    return out.getvalue()


PICTURES = {"wide.jpg": jpeg(200, 50), "high.jpg": jpeg(50, 200)}


def made(*slides: Slide, **plan: Any) -> list[Any]:
    """The slides of a deck, cover and closing among them."""
    packed = make_deck(dataclasses.replace(EMPTY, slides=slides, **plan), PICTURES.get)
    return list(Presentation(io.BytesIO(packed)).slides)


def shown(body: Body, **plan: Any) -> Any:
    """The one slide of a body."""
    return made(Slide("เรื่อง", "พบว่า", body, "พูดว่า", "ที่มา: ทะเบียน", 45), **plan)[1]


BODY_SIDES = (BODY_BOX[0], BODY_BOX[1], BODY_BOX[0] + BODY_BOX[2], BODY_BOX[1] + BODY_BOX[3])


def words(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]


def pictures(slide: Any) -> list[Any]:
    """The photos, without what only decorates."""
    return [
        shape
        for shape in slide.shapes
        if shape.shape_type == 13 and shape._element.xpath(".//p:cNvPr")[0].get("descr")
    ]


def sides(shape: Any) -> tuple[float, float, float, float]:
    left, top, width, height = (
        side / Inches(1) for side in (shape.left, shape.top, shape.width, shape.height)
    )
    return left, top, left + width, top + height


def test_cover_and_closing_say_who_speaks() -> None:
    cover, closing = made(office="อบต.ทุ่งสมมติ", site="https://example.go.th/", banner="สมมติ")
    assert sorted(words(cover)) == sorted(
        [
            "สารสนเทศตำบลต้นแบบ ตำบลทุ่งสมมติ",
            "อำเภอตัวอย่าง · ระดับอำเภอ ปีงบประมาณ พ.ศ.\u00a02565\nอบต.ทุ่งสมมติ",
            "สมมติ",
        ]
    )
    assert sorted(words(closing)) == sorted(
        ["ขอบคุณ ยินดีตอบคำถาม", "ตำบลทุ่งสมมติ อำเภอตัวอย่าง\nอบต.ทุ่งสมมติ\nhttps://example.go.th/", "สมมติ"]
    )
    (code,) = pictures(closing)
    assert code._element.xpath(".//p:cNvPr")[0].get("descr") == "คิวอาร์โค้ดไปยัง https://example.go.th/"


def test_a_thai_address_is_shown_in_letters() -> None:
    _, closing = made(site="https://example.go.th/%E0%B8%87%E0%B8%B2%E0%B8%99/2565/")
    assert any(text.endswith("https://example.go.th/งาน/2565/") for text in words(closing))


def test_what_is_not_known_leaves_no_empty_line_and_no_code() -> None:
    cover, closing = made()
    assert sorted(words(cover)) == sorted(
        ["สารสนเทศตำบลต้นแบบ ตำบลทุ่งสมมติ", "อำเภอตัวอย่าง · ระดับอำเภอ ปีงบประมาณ พ.ศ.\u00a02565"]
    )
    assert sorted(words(closing)) == sorted(["ขอบคุณ ยินดีตอบคำถาม", "ตำบลทุ่งสมมติ อำเภอตัวอย่าง"])
    assert pictures(closing) == []


def test_a_slide_says_its_finding_its_topic_and_its_source() -> None:
    slide = shown(KeyFigures((("12", "หมู่บ้าน"),), ("ก", "ข")), banner="สมมติ")
    assert words(slide) == ["พบว่า", "เรื่อง", "12", "หมู่บ้าน", "ก\nข", "ที่มา: ทะเบียน", "สมมติ"]
    assert slide.shapes.title.text == "พบว่า"
    notes = slide.notes_slide.notes_text_frame.text.split("\n")
    assert notes == ["พูดว่า", "ที่มา: ทะเบียน", "ใช้เวลา 45 วินาที (พูดจบเมื่อครบ 1 นาที 5 วินาที)"]


def test_what_is_left_for_questions_is_said_in_minutes() -> None:
    *_, closing = made(closing=365, opening=25)
    assert closing.notes_slide.notes_text_frame.text.endswith(
        "ใช้เวลา 6 นาที 5 วินาที (พูดจบเมื่อครบ 6 นาที 30 วินาที)"
    )


BODIES: dict[str, Body] = {
    "facts": KeyFigures((("6,420", "คน"),) * 6, ("คำยาว" * 40,) * 2, SlidePicture("wide.jpg", "ภาพ")),
    "one fact": KeyFigures((("1,234,567.89", "บาท"),)),
    "grid": VillageGrid(
        "ตาราง", "ด้าน", tuple(map(str, range(1, 25))), (("ยาว" * 30, (Cell("3.5", 4),) * 24),) * 8
    ),
    "flows": Flows(
        (Flow("ปัญหา" * 20, "โครงการ" * 20, "ผล" * 30), Flow("ปัญหา", "", ""), Flow("", "ก", "")) * 2
    ),
    "steps": Steps((("ร่วมสร้างความเข้าใจ", "ประชุมทุกหมู่บ้าน " * 8),) * 5),
    "tiers": Tiers((("เลขานุการและเหรัญญิก", ("นายชื่อยาว นามสกุลยาวมาก",) * 3),) * 6),
    "change": BeforeAfter(
        "191", "31", "ครัวเรือน", (SlidePicture("wide.jpg", "ก"), SlidePicture("high.jpg", "ข"))
    ),
    "half a change": BeforeAfter("1", "2", "", (None, SlidePicture("high.jpg", "ข"))),
    "map": PlaceMap(
        "แผนที่",
        (((0, 0), (1, 0), (1, 1)),),
        (MapPin(0.5, 0.5, "#1f4580"),),
        (("วัด 2 แห่ง", "#1f4580"),) * 14,
        "ไม่ใช่แนวเขต",
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_body_stays_between_title_and_source_and_speaks(body: Body) -> None:
    left, top, wide, high = BODY_BOX
    slide = shown(body)
    own = [shape for shape in slide.shapes if shape.top >= Inches(top) and shape.top < Inches(top + high)]
    assert own
    for shape in own:
        at_left, at_top, at_right, at_foot = sides(shape)
        assert at_left >= left - 0.01 and at_right <= left + wide + 0.01
        assert at_top >= top - 0.01 and at_foot <= top + high + 0.02


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_words_of_a_body_are_never_tiny_and_lines_have_a_height_of_their_own(body: Body) -> None:
    slide = shown(body)
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    frames += [
        cell.text_frame for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()
    ]
    runs = [(line, run) for frame in frames for line in frame.paragraphs for run in line.runs if run.text]
    assert runs
    assert min(run.font.size.pt for _, run in runs) >= 12
    assert all(line.line_spacing.pt == round(run.font.size.pt * 1.4) for line, run in runs)


def test_no_two_boxes_with_words_lie_on_each_other() -> None:
    for body in BODIES.values():
        boxes = [
            sides(shape) for shape in shown(body).shapes if shape.has_text_frame and shape.text_frame.text
        ]
        for number, (left, top, right, foot) in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = other[0] >= right - 0.01 or other[2] <= left + 0.01
                assert apart or other[1] >= foot - 0.06 or other[3] <= top + 0.06, body


def test_what_is_missing_on_a_line_is_said() -> None:
    slide = shown(Flows((Flow("น้ำไม่พอ", "", ""), Flow("", "ขุดสระ", ""))))
    assert words(slide)[5:] == [
        "น้ำไม่พอ",
        "ยังไม่มีโครงการ",
        "–",
        "ไม่ได้ระบุปัญหา",
        "ขุดสระ",
        "ยังไม่มีผลที่วัดได้",
        "ที่มา: ทะเบียน",
    ]
    assert len([shape for shape in slide.shapes if shape.shape_type == 9]) == 4, "two arrows of each line"


@pytest.mark.parametrize(("name", "shape"), [("wide.jpg", 4.0), ("high.jpg", 0.25)])
def test_a_picture_is_cut_and_never_squeezed(name: str, shape: float) -> None:
    slide = shown(KeyFigures((), ("ก",), SlidePicture(name, "ภาพ")))
    (found,) = pictures(slide)
    kept_width = 1 - found.crop_left - found.crop_right
    kept_height = 1 - found.crop_top - found.crop_bottom
    assert found.width / found.height == pytest.approx(shape * kept_width / kept_height, rel=0.01)
    assert min(kept_width, kept_height) > 0
    assert max(kept_width, kept_height) == 1
    assert found.crop_left == found.crop_right
    assert found.crop_top == found.crop_bottom


def test_a_picture_without_a_file_leaves_the_words() -> None:
    lost = SlidePicture("lost.jpg", "ภาพ")
    slide = shown(KeyFigures((), ("ก",), lost))
    cover, _ = made(cover=lost)
    assert pictures(slide) == pictures(cover) == []
    assert "ก" in words(slide)


def test_the_title_of_the_cover_lies_over_its_photo() -> None:
    cover, _ = made(cover=SlidePicture("wide.jpg", "ปก"))
    drawn = [shape.shape_id for shape in cover.shapes]
    assert drawn[0] == pictures(cover)[0].shape_id
    assert drawn.index(cover.shapes.title.shape_id) > 1, "the green field lies between"


def test_a_grid_is_a_table_that_can_be_read_aloud() -> None:
    rows = (("น้ำไม่พอ", (Cell("", 0), Cell("●", 4))), ("รายได้ต่ำ", (Cell("●", 4), Cell("", 0))))
    slide = shown(VillageGrid("หมู่ 2 น้ำไม่พอ", "ปัญหา", ("1", "2"), rows))
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    found = [tuple(cell.text for cell in row.cells) for row in frame.table.rows]
    assert found == [("ปัญหา", "1", "2"), ("น้ำไม่พอ", "", "●"), ("รายได้ต่ำ", "●", "")]
    assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == "หมู่ 2 น้ำไม่พอ"
    names, one, two = (column.width / Inches(1) for column in frame.table.columns)
    assert names > one == two > 2 * INSET


@pytest.mark.parametrize("kind", ["bars", "columns", "pyramid"])
def test_a_chart_keeps_its_numbers_for_editing(kind: str) -> None:
    slide = shown(Chart(kind, ("ก", "ข"), PAIR, "กราฟ", "0.0"))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    (plot,) = frame.chart.plots
    assert list(plot.categories) == ["ก", "ข"]
    assert [(series.name, tuple(series.values)) for series in plot.series] == list(PAIR)
    assert frame.chart.has_legend
    assert not frame.chart.has_title
    assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == "กราฟ"


@pytest.mark.parametrize(
    ("most", "end", "step"), [(272, 300, 100), (310, 400, 100), (41, 60, 20), (4, 4, 1), (1, 1, 1), (0, 1, 1)]
)
def test_both_sides_of_a_pyramid_end_at_one_number_and_every_age_has_its_name(
    most: int, end: int, step: int
) -> None:
    slide = shown(Chart("pyramid", ("0-4", "5-9"), (("ชาย", (-most, 0)), ("หญิง", (0, most // 2))), "กราฟ"))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    scale = frame.chart.value_axis
    assert (scale.minimum_scale, scale.maximum_scale, scale.major_unit) == (-end, end, step)
    assert frame.chart.category_axis._element.xpath("c:tickLblSkip/@val") == ["1"]


def test_bars_of_one_kind_stand_in_the_order_given_and_the_one_spoken_of_is_gold() -> None:
    slide = shown(Chart("bars", ("มาก", "น้อย"), (("บาท", (9.0, 1.0)),), "กราฟ", marked=(0,)))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert not frame.chart.has_legend
    assert frame.chart.category_axis.reverse_order, "PowerPoint draws the first bar lowest"
    assert frame.chart.value_axis.minimum_scale == 0
    series = frame.chart.plots[0].series[0]
    assert str(series.points[0].format.fill.fore_color.rgb) == hexadecimal("gold")
    assert str(series.format.fill.fore_color.rgb) == hexadecimal("kram")
    assert frame.chart.plots[0].data_labels.show_value


@pytest.mark.parametrize(("kind", "turn"), [("bars", ["0"]), ("pyramid", ["0"]), ("columns", [])])
def test_every_bar_has_its_name_however_close_they_stand(kind: str, turn: list[str]) -> None:
    """LibreOffice hides every second name beside bars where one takes two lines, unless their turn is said."""
    slide = shown(Chart(kind, tuple("กขคงจฉช"), (("บาท", (7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0)),), "กราฟ"))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame.chart.category_axis._element.xpath("c:tickLblSkip/@val") == ["1"]
    assert frame.chart.category_axis._element.xpath("c:txPr/a:bodyPr/@rot") == turn


def test_a_few_lines_alone_fill_their_slide() -> None:
    body = KeyFigures((), ("ข้าวสมมติ · OTOP 4 ดาว", "ผ้าทอ"))
    plates = [shape for shape in shown(body).shapes if shape.has_text_frame and "ทอ" in shape.text_frame.text]
    (left, top, right, bottom), (_, above, _, below) = sides(plates[0]), BODY_SIDES
    assert below - bottom < 0.1 and bottom - top > (below - above) / 3
    assert right - left > 11


@pytest.mark.parametrize(("count", "points"), [(8, 18), (9, 16), (14, 16), (15, 11)])
def test_many_categories_are_set_smaller(count: int, points: int) -> None:
    slide = shown(Chart("bars", tuple(map(str, range(count))), (("ค่า", (1.0,) * count),), "กราฟ"))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame.chart.font.size.pt == points


def test_the_file_says_what_it_is_and_nothing_of_this_machine() -> None:
    packed = make_deck(dataclasses.replace(EMPTY, office="อบต.ทุ่งสมมติ"), PICTURES.get)
    show = Presentation(io.BytesIO(packed))
    assert show.core_properties.title == "ตำบลทุ่งสมมติ อำเภอตัวอย่าง ปี 2565"
    assert (show.core_properties.author, show.core_properties.language) == ("อบต.ทุ่งสมมติ", "th-TH")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert len({info.date_time for info in archive.infolist()}) == 1
        everything = b"".join(archive.read(name) for name in archive.namelist())
        names = archive.namelist()
    for leftover in (b"Steve Canny", b"python-pptx", b"4:3", b"screen4x3", b"Macintosh"):
        assert leftover not in everything
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
    assert (show.core_properties.last_modified_by, show.core_properties.comments) == (
        "อบต.ทุ่งสมมติ",
        EMPTY.banner,
    )


def test_a_slide_added_later_uses_the_whole_width() -> None:
    show = Presentation(io.BytesIO(make_deck(EMPTY, PICTURES.get)))
    assert abs(show.slide_width / show.slide_height - 16 / 9) < 0.001
    for layout in show.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left >= 0
            assert shape.left + shape.width <= show.slide_width
    title = show.slide_layouts[1].placeholders[0]
    assert title.left + title.width / 2 == pytest.approx(show.slide_width / 2, rel=0.01)


def test_the_sheet_behind_a_chart_has_a_thai_name_that_its_chart_knows() -> None:
    slide = shown(Chart("bars", ("มาก", "น้อย"), (("บาท", (9.0, 1.0)),), "กราฟ"))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    book = openpyxl.load_workbook(io.BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
    assert book.sheetnames == [SHEET]
    formulas = frame.chart._chartSpace.xpath(".//c:f")
    assert formulas and all((one.text or "").startswith(f"'{SHEET}'!$") for one in formulas)
    assert [row[1].value for row in book[SHEET].iter_rows(min_row=2)] == [9, 1]


def test_without_an_office_the_tambon_itself_is_the_author() -> None:
    show = Presentation(io.BytesIO(make_deck(EMPTY, PICTURES.get)))
    assert show.core_properties.author == "ตำบลทุ่งสมมติ"


def test_pictures_of_a_plan_are_named_once() -> None:
    one, two = SlidePicture("b.jpg", "ข"), SlidePicture("a.jpg", "ก")
    slides = (
        Slide("ก", "ก", BeforeAfter("1", "2", "", (one, two)), "พูด", ""),
        Slide("ข", "ข", KeyFigures((), (), one), "พูด", ""),
        Slide("ค", "ค", KeyFigures(), "พูด", ""),
    )
    assert dataclasses.replace(EMPTY, slides=slides, cover=one).photos == ["a.jpg", "b.jpg"]
    assert dataclasses.replace(EMPTY, slides=slides[1:]).photos == ["b.jpg"]


CHARTS = tuple(
    Chart(kind, ("ก", "ข"), PAIR, "กราฟ", "0.0", marked=(1,)) for kind in ("bars", "columns", "pyramid")
)


@pytest.mark.full
def test_office_finds_nothing_to_repair_in_any_kind_of_slide() -> None:
    slides = tuple(Slide("เรื่อง", "พบว่า", body, "พูดว่า", "ที่มา: ก") for body in (*BODIES.values(), *CHARTS))
    plan = dataclasses.replace(EMPTY, slides=slides, site="https://example.go.th/", banner="สมมติ")
    packed = make_deck(plan, PICTURES.get)
    assert faults(packed, "pptx") == []
    assert faults(_with_signed_axes(packed), "pptx"), "the validator looks into charts"


def _with_signed_axes(packed: bytes) -> bytes:
    """The deck as python-pptx itself writes it: axes numbered below zero."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            signed = content.replace(b'<c:axId val="', b'<c:axId val="-') if "/charts/" in name else content
            target.writestr(name, signed)
    return out.getvalue()
