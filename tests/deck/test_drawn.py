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

from tambon_showcase.deck.make import BODY_BOX, GRIDS, make_deck
from tambon_showcase.deck.model import Chart, DeckPlan, Slide, SlidePicture
from tambon_showcase.deck.package import SHEET

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


def words(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]


def pictures(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape.shape_type == 13]


def test_cover_and_closing_say_who_speaks() -> None:
    cover, closing = made(office="อบต.ทุ่งสมมติ", site="https://example.go.th/", banner="สมมติ")
    assert sorted(words(cover)) == sorted(
        [
            "สารสนเทศตำบลต้นแบบ ตำบลทุ่งสมมติ",
            "อำเภอตัวอย่าง · ระดับอำเภอ ปีงบประมาณ พ.ศ. 2565\nอบต.ทุ่งสมมติ",
            "สมมติ",
        ]
    )
    assert sorted(words(closing)) == sorted(
        ["ขอบคุณ", "ตำบลทุ่งสมมติ อำเภอตัวอย่าง\nhttps://example.go.th/\nอบต.ทุ่งสมมติ", "สมมติ"]
    )
    assert "(30 วินาที)" in cover.notes_slide.notes_text_frame.text


def test_what_is_not_known_leaves_no_empty_line() -> None:
    cover, closing = made()
    assert sorted(words(cover)) == sorted(
        ["สารสนเทศตำบลต้นแบบ ตำบลทุ่งสมมติ", "อำเภอตัวอย่าง · ระดับอำเภอ ปีงบประมาณ พ.ศ. 2565"]
    )
    assert words(closing) == ["ขอบคุณ", "ตำบลทุ่งสมมติ อำเภอตัวอย่าง"]


def test_a_slide_of_words_has_bullets_foot_and_spoken_notes() -> None:
    _, slide, _ = made(Slide("หัวเรื่อง", "พูดว่า", 45, ("ก", "ข"), foot="ที่มา: ทะเบียน"), banner="สมมติ")
    assert words(slide) == ["หัวเรื่อง", "• ก\n• ข", "ที่มา: ทะเบียน", "สมมติ"]
    assert slide.shapes.title.text == "หัวเรื่อง"
    assert slide.notes_slide.notes_text_frame.text == "พูดว่า (45 วินาที)"


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_pictures_fill_their_boxes_and_never_overlap(count: int) -> None:
    shown = tuple(SlidePicture("wide.jpg", f"ภาพที่ {number}") for number in range(count))
    _, slide, _ = made(Slide("ภาพ", "พูด", 60, ("ก",), shown))
    found = pictures(slide)
    assert [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in found] == [
        picture.alt for picture in shown
    ]
    sides = [tuple(round(side / Inches(1), 2) for side in (s.left, s.top, s.width, s.height)) for s in found]
    assert sides == [tuple(map(float, box)) for box in GRIDS[count]]
    for number, (left, top, width, height) in enumerate(sides):
        for other_left, other_top, *_ in sides[number + 1 :]:
            assert left + width <= other_left + 0.01 or top + height <= other_top + 0.01


@pytest.mark.parametrize(("name", "shape"), [("wide.jpg", 4.0), ("high.jpg", 0.25)])
def test_a_picture_is_cut_and_never_squeezed(name: str, shape: float) -> None:
    _, slide, _ = made(Slide("ภาพ", "พูด", 60, (), (SlidePicture(name, "ภาพ"),)))
    (found,) = pictures(slide)
    kept_width = 1 - found.crop_left - found.crop_right
    kept_height = 1 - found.crop_top - found.crop_bottom
    assert found.width / found.height == pytest.approx(shape * kept_width / kept_height, rel=0.01)
    assert min(kept_width, kept_height) > 0
    assert max(kept_width, kept_height) == 1
    assert found.crop_left == found.crop_right
    assert found.crop_top == found.crop_bottom


def test_a_picture_without_a_file_leaves_the_words() -> None:
    cover, slide, _ = made(
        Slide("ภาพ", "พูด", 60, ("ก",), (SlidePicture("lost.jpg", "ภาพ"),)),
        cover=SlidePicture("lost.jpg", "ปก"),
    )
    assert pictures(slide) == pictures(cover) == []
    assert "• ก" in words(slide)


def test_the_title_of_the_cover_lies_over_its_photo() -> None:
    cover, _ = made(cover=SlidePicture("wide.jpg", "ปก"))
    drawn = [shape.shape_id for shape in cover.shapes]
    assert drawn[0] == pictures(cover)[0].shape_id
    assert drawn.index(cover.shapes.title.shape_id) > 1, "the green field lies between"


def test_a_table_shares_the_width_by_its_words() -> None:
    rows = (("ลำดับ", "ปัญหา"), ("1", "น้ำไม่พอใช้ตลอดทั้งปีในทุกหมู่บ้าน"), ("2", "–"))
    _, slide, _ = made(Slide("ปัญหา", "พูด", 60, table=rows))
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    assert [tuple(cell.text for cell in row.cells) for row in frame.table.rows] == list(rows)
    narrow, wide = (column.width for column in frame.table.columns)
    assert wide > 2 * narrow
    assert narrow + wide == pytest.approx(Inches(BODY_BOX[2]), rel=0.001)
    assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == "ตารางปัญหา 2 แถว"


@pytest.mark.parametrize("kind", ["bars", "pyramid", "radar"])
def test_a_chart_keeps_its_numbers_for_editing(kind: str) -> None:
    content = Chart(kind, ("ก", "ข"), PAIR, "กราฟ", "0.0")
    _, slide, _ = made(Slide("กราฟ", "พูด", 60, chart=content))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    (plot,) = frame.chart.plots
    assert list(plot.categories) == ["ก", "ข"]
    assert [(series.name, tuple(series.values)) for series in plot.series] == list(PAIR)
    assert frame.chart.has_legend
    assert not frame.chart.has_title
    assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == "กราฟ"


def test_bars_of_one_kind_stand_in_the_order_given_and_need_no_legend() -> None:
    content = Chart("bars", ("มาก", "น้อย"), (("บาท", (9.0, 1.0)),), "กราฟ")
    _, slide, _ = made(Slide("กราฟ", "พูด", 60, chart=content))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert not frame.chart.has_legend
    assert frame.chart.category_axis.reverse_order, "PowerPoint draws the first bar lowest"
    assert frame.chart.value_axis.minimum_scale == 0
    assert frame.chart.plots[0].data_labels.show_value


@pytest.mark.parametrize(("count", "points"), [(11, 16), (12, 11)])
def test_many_categories_are_set_small(count: int, points: int) -> None:
    content = Chart("bars", tuple(map(str, range(count))), (("ค่า", (1.0,) * count),), "กราฟ")
    _, slide, _ = made(Slide("กราฟ", "พูด", 60, chart=content))
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame.chart.font.size.pt == points


def test_a_chart_takes_the_place_of_lines_and_pictures() -> None:
    both = Slide(
        "กราฟ",
        "พูด",
        60,
        ("ไม่แสดง",),
        (SlidePicture("wide.jpg", "ภาพ"),),
        Chart("bars", ("ก",), (("ค่า", (1.0,)),), "กราฟ"),
    )
    _, slide, _ = made(both)
    assert words(slide) == ["กราฟ"]
    assert pictures(slide) == []


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
    content = Chart("bars", ("มาก", "น้อย"), (("บาท", (9.0, 1.0)),), "กราฟ")
    _, slide, _ = made(Slide("กราฟ", "พูด", 60, chart=content))
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
    slides = (Slide("ก", "พูด", 1, pictures=(one, two)), Slide("ข", "พูด", 1, pictures=(one,)))
    assert dataclasses.replace(EMPTY, slides=slides, cover=one).photos == ["a.jpg", "b.jpg"]
    assert dataclasses.replace(EMPTY, slides=slides[1:]).photos == ["b.jpg"]
