"""Rows of persons without a title, and rows of things that only look like them."""

from __future__ import annotations

import pytest

from tambon_showcase.content.households import check_text_tables
from tambon_showcase.finding import Where
from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind


def found(text: str) -> str:
    return " + ".join(text[hit.start : hit.end] for hit in find_personal(text) if hit.kind is Kind.PLIGHT)


@pytest.mark.parametrize(
    ("row", "hidden"),
    [
        ("ก้าน แต่งนาม | 54/1 | 24000 | ไตวาย", "ก้าน แต่งนาม | 54/1 | 24000 | ไตวาย"),
        ("ก้าน แต่งนาม, 112 หมู่ 4, รายได้ 8000, เบาหวาน", "ก้าน แต่งนาม, 112 หมู่ 4, รายได้ 8000, เบาหวาน"),
        ("1\tก้าน แต่งนาม\t197/5\tจิตเวช\tบ้านดอน", "ก้าน แต่งนาม\t197/5\tจิตเวช"),
        ("12. ก้าน  แต่งนาม; 72 ปี; อัมพาตครึ่งซีก", "ก้าน  แต่งนาม; 72 ปี; อัมพาตครึ่งซีก"),
        ("ก้าน แต่งนาม / 71/2 / อัมพาต", "ก้าน แต่งนาม / 71/2 / อัมพาต"),
        ("| 1 | ก้าน แต่งนาม | ไตวาย |", "ก้าน แต่งนาม | ไตวาย"),
        ("หมู่ 4\nก้าน แต่งนาม, 3/4, พิการ\nหมู่ 5", "ก้าน แต่งนาม, 3/4, พิการ"),
        ("1. นายก้าน แต่งนาม  88 ม.1  พิการ", "นายก้าน แต่งนาม  88 ม.1  พิการ"),
    ],
)
def test_two_names_beside_a_home_and_an_illness_are_a_person(row: str, hidden: str) -> None:
    assert found(row) == hidden


@pytest.mark.parametrize(
    "row",
    [
        "ชมรม ผู้สูงอายุ, 45, เบาหวาน",
        "บ้าน หนองบัว | 12 | ครัวเรือนยากจน",
        "กลุ่ม จักสาน / 12 / ยากจน",
        "ปัญหา สำคัญ | 3 | หนี้สิน",
        "ก้าน แต่งนาม | 54/1 | ทำนา",
        "ก้าน แต่งนาม | ประธาน | ดูแลโครงการช่วยผู้พิการในตำบล",
        "คัดกรอง ความดัน, 345 คน, เบาหวาน 23 คน",
        "ข้าว หอมมะลิ | 12 | ปลอดโรค",
    ],
)
def test_groups_problems_and_people_who_are_well_are_left_alone(row: str) -> None:
    assert found(row) == ""


def test_a_long_line_costs_no_more_than_its_length() -> None:
    """Only the first cells of a line are looked at: what is behind them may be anything."""
    assert found("ก้าน แต่งนาม, 3/4, " + "ทำนา, " * 20 + "พิการ") == ""
    assert found("ก้าน แต่งนาม, 3/4, พิการ, " + "ทำนา, " * 20) == "ก้าน แต่งนาม, 3/4, พิการ"


@pytest.mark.parametrize(
    ("table", "is_refused"),
    [
        ("| ชื่อ | โรค |\n|---|---|\n| ก้าน | หอบ |", True),
        ("ลำดับ,ชื่อ,ที่อยู่,ประเภทความพิการ\n1,ก้าน,88 ม.1,การเคลื่อนไหว", True),
        ("| ชื่อ | รายได้ |\n|---|---|\n| กลุ่มทอผ้า | 3000 |", False),
        ("| ชื่อพืช | โรค |\n|---|---|\n| อ้อย | ใบขาว |", False),
        ("| ชื่อ | โรงเรียน |\n|---|---|\n| ลานกีฬา | บ้านดอน |", False),
    ],
)
def test_a_column_called_only_name_is_of_persons_beside_their_illness(table: str, is_refused: bool) -> None:
    assert any(True for _ in check_text_tables(table, Where("a.md", 1))) is is_refused


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("1. ก้าน แต่งนาม - พิการ", "ก้าน แต่งนาม - พิการ"),
        ("• ก้าน แต่งนาม (ผู้ป่วยติดเตียง)", "ก้าน แต่งนาม (ผู้ป่วยติดเตียง"),
        ("ก้าน แต่งนาม : ยากจน", "ก้าน แต่งนาม : ยากจน"),
        ("3) ก้าน แต่งนาม – โรคหัวใจ", "ก้าน แต่งนาม – โรคหัวใจ"),
        ("5 ก้าน แต่งนาม 9/9 ม.1 เบาหวาน", "ก้าน แต่งนาม 9/9 ม.1 เบาหวาน"),
        ("5 ก้าน แต่งนาม 9/9 ม.1 ทำนา", ""),
        ("- ว่านชัก ขมิ้นชัน : โรคหัวใจ", ""),
        ("- กลุ่มทอผ้า บ้านดอน : ยากจน", ""),
        ("1. ก้าน แต่งนาม - ประธาน", ""),
    ],
)
def test_an_item_of_a_list_that_says_something_of_a_person_is_hidden(line: str, hidden: str) -> None:
    """An unnumbered list of herbs and what they are good for has the same shape."""
    assert found(line) == hidden


@pytest.mark.parametrize(
    ("item", "hidden"),
    [
        ("- ก้าน แต่งนาม บ้านเลขที่ 12/4 รายได้ 24,000 บาท", "ก้าน แต่งนาม บ้านเลขที่ 12/4 รายได้ 24,000"),
        ("ก้าน แต่งนาม เลขที่ 9 หมู่ 2 หนี้สิน 80,000", "ก้าน แต่งนาม เลขที่ 9 หมู่ 2 หนี้สิน 80,000"),
        ("กลุ่ม แต่งผ้า บ้านเลขที่ 12/4 รายได้ 24,000 บาท", ""),
        ("ก้าน แต่งนาม บ้านเลขที่ 12/4 รายได้ดี", ""),
    ],
)
def test_what_a_home_earns_or_has_to_pay_back_is_about_its_person(item: str, hidden: str) -> None:
    assert found(item) == hidden
