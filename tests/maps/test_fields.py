"""What headings and category words mean, cut, numbered, plural or misspelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.category_words import find_category, nearest_categories
from tambon_showcase.maps.fields import field_of, named_fields, pin_fields
from tambon_showcase.maps.pin_headings import HEADINGS
from tambon_showcase.maps.place_table import read_place_table
from tambon_showcase.maps.text import read_description, spans


def test_every_heading_survives_the_ten_bytes_of_a_dbf_column():
    for encoding in ("utf-8", "cp874"):
        cut = "ชื่อสถานที่".encode(encoding)[:10].decode(encoding, "ignore")
        assert field_of(cut) == field_of(f"{cut}_1") == field_of(f"{cut}\ufffd") == "name"
    assert all(field_of(heading) == field for field, headings in HEADINGS.items() for heading in headings)


@pytest.mark.parametrize(
    "heading", ["รายได้", "ราย", "ประธาน", "สถานะ", "ค่าใช้จ่าย", "จำนวน", "", "_1", "\ufffd"]
)
def test_headings_of_others_are_none_of_ours(heading: str):
    assert field_of(heading) is None


def test_a_heading_without_brackets_counts_before_one_with_them():
    row = {"ชื่อ": "วัด ก", "ชื่อ (ผู้ประสานงาน)": "นายสมมติ", "พิกัด X (E)": "630123", "พิกัด Y (N)": "1739456"}
    assert named_fields(row) == {"name": "วัด ก", "lon": "630123", "lat": "1739456"}


def test_a_heading_that_is_nearly_one_of_a_pin_is_answered_with_it():
    rows = 'ชื่อ,พิกัด,Postion X,หมายเหตุ\nวัด ก,"15.73012, 100.21451",630123,ข\n'
    (found,) = read_place_table(rows.encode(), "จุด.csv", None).findings
    assert (
        found.code == "T338"
        and "“Postion X” อาจเป็น “position X”" in found.fix
        and "“หมายเหตุ”" not in found.fix
    )


def test_a_cut_category_column_counts_by_its_value():
    assert pin_fields([("ประ", "วัด")])["category"] == "วัด"
    assert pin_fields([("ประ", "นายสมมติ")]) == {"description": "ประ: นายสมมติ"}


def test_what_no_one_reads_is_left_out_and_the_rest_is_kept():
    data = [
        ("FID", "0"),
        ("Shape_Area", "12"),
        ("NAME", "ก"),
        ("ปีก่อตั้ง", "2540"),
        ("หมายเหตุ", "<Null>"),
        ("name", "ข"),
    ]
    assert pin_fields(data, "เล่า") == {"name": "ก", "description": "เล่า\nปีก่อตั้ง: 2540\nname: ข"}


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("ที่ท่องเที่ยว", "travel"),
        ("1. แหล่งท่องเที่ยว", "travel"),
        ("๒) แหล่งท่องเที่ยวในตำบล", "travel"),
        ("- แหล่งท่องเที่ยวต่าง ๆ", "travel"),
        ("ชั้นข้อมูลวัด", "religion"),
        ("วัด (5 แห่ง)", "religion"),
        ("วัด.kml", "religion"),
        ("วัดและมัสยิด", "religion"),
        ("ก. โรงเรียน ต.สมมติ", "school"),
        ("OTOPs", "otop"),
        ("กลุ่มออมทรัพย์ฯ ม.3", "savings"),
        ("ที่พักสงฆ์", "religion"),
        ("หมู่บ้านท่องเที่ยวเชิงเกษตร", "travel"),
        ("อื่นๆ", "other"),
        ("จังหวัด", None),
        ("ร้านอาหารและแหล่งท่องเที่ยว", None),
        ("แหล่งท่องเทียว", None),
        ("สวัสดิการ", None),
        ("ก", None),
        ("วัด" * 200, None),
    ],
)
def test_words_of_layers_and_cells(word: str, category: str | None):
    found = find_category(word)
    assert (found.id if found else None) == category


def test_a_misspelt_or_double_word_is_answered_with_what_it_may_mean():
    assert nearest_categories("แหล่งท่องเทียว") == ["แหล่งท่องเที่ยว"]
    assert set(nearest_categories("ร้านอาหารและแหล่งท่องเที่ยว")) == {"แหล่งท่องเที่ยว", "ที่พักและร้านอาหาร"}
    assert nearest_categories("ลานกระจ่าง") == []


@given(st.text(max_size=300))
def test_any_word_is_looked_up_without_failing(word: str):
    find_category(word)
    nearest_categories(word)
    field_of(word)


def test_a_table_of_two_columns_is_fields_and_a_grid_of_photos_is_not():
    fields = read_description(
        "<table><tr><td>NAME</td><td>ก &amp; ข</td></tr><tr><td>MOO</td><td></td></tr></table>หลัง"
    )
    assert fields == ("MOO\nหลัง", [], [("NAME", "ก & ข")])
    grid = read_description(
        '<table><tr><td><img src="a"></td><td><img src="b"></td></tr><tr><td>เช้า</td><td>เย็น</td></tr></table>'
    )
    assert grid == ("เช้า เย็น", ["a", "b"], [])


def test_lines_are_written_as_people_write_them():
    assert spans([17, 3, 18, 19, 3]) == "3, 17–19" and spans([]) == "" and spans([4, 5]) == "4–5"
