"""Persons and children, and the words that only look like them."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind
from tambon_showcase.personal.names import persons, persons_and_kin


@pytest.mark.parametrize(
    "name",
    [
        "นายแดง สุขใจ",
        "นางเขียว  สุขใจ",
        "นางสาวฟ้า สุขใจ",
        "น.ส.ฟ้า สุขใจ",
        "น.ส. ฟ้า สุขใจ",
        "นาย แดง\nสุขใจ",
        "ด.ช.ดำ สุขใจ",
    ],
)
def test_a_person_has_title_name_and_family_name(name: str) -> None:
    assert [match[0] for match in persons(f"โดย{name} เป็นต้น")] == [name]


@pytest.mark.parametrize(
    "text",
    ["นายก เทศมนตรี", "นายอำเภอ เยี่ยม", "นายช่างโยธา ตรวจถนน", "นายทุน ปล่อยกู้", "นางรำ ชุดใหม่", "เห็ดนางฟ้า ภูฏาน", "นางนพมาศ งาม", "พระนางจามเทวี เสด็จ", "นางพยาบาล ตรวจ", "นายจ้าง ลูกจ้าง"],
)  # fmt: skip
def test_offices_and_things_are_no_persons(text: str) -> None:
    assert not list(persons(text))


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("ยายสี ทองมา", True),
        ("คุณภาพ ชีวิต", False),
        ("แม่น้ำ โขง", False),
        ("คุณตามี ดีใจ", True),
        ("ให้ยายสี ทองมา", True),
        ("โคกยายสี ทองมา", False),
    ],
)
def test_kin_are_persons_too(text: str, is_found: bool) -> None:
    assert bool(list(persons_and_kin(text))) is is_found
    assert not list(persons(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ด.ญ.ฟ้า สุขใจ ป.2", "ด.ญ.ฟ้า สุขใจ"),
        ("ด ญ ฟ้า สุขใจ", "ด ญ ฟ้า สุขใจ"),
        ("เด็กชายดำ อายุ 9 ปี", "เด็กชายดำ"),
        ("น้องฟ้า วัย 5 ขวบ", "น้องฟ้า"),
        ("น้องฟ้า วัย 45 ปี", ""),
        ("เยาวชนชื่อ ดำ สุขใจ อายุ 15 ปี", "ดำ สุขใจ"),
        ("เยาวชนชื่อ ดำ สุขใจ อายุ 25 ปี", ""),
        ("เด็กชายและเด็กหญิง 30 คน", ""),
        ("นายดำ สุขใจ อายุ 13 ปี", "นายดำ สุขใจ"),
        ("น.ส.ฟ้า สุขใจ นักเรียนชั้น ม.3", "น.ส.ฟ้า สุขใจ"),
        ("นายดำ สุขใจ กำลังเรียนชั้น ม.2", "นายดำ สุขใจ"),
        ("Master Dam Sukjai อายุ 8 ขวบ", "Master Dam Sukjai"),
        ("“เด็กหญิงฟ้า”", "เด็กหญิงฟ้า"),
        ("เด็ก ชาย ดำ สุขใจ", "เด็ก ชาย ดำ สุขใจ"),
        ("นายดำ สุขใจ ครูชั้น ป.3", ""),
        ("นายดำ สุขใจ อายุ 31 ปี", ""),
        ("นายดำ สุขใจ อายุราชการ 12 ปี", ""),
        ("น้อง ๆ อายุ 5 ปี", ""),
        ("พี่น้องชาวบ้าน อายุ 9", ""),
    ],
)
def test_a_child_is_found_by_title_age_or_class(text: str, name: str) -> None:
    assert "".join(text[hit.start : hit.end] for hit in find_personal(text) if hit.kind is Kind.CHILD) == name


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("ชายคนหนึ่งชื่อ มานะ ใจกล้า", True),
        ("ชื่อผู้ป่วย: มานะ ใจกล้า", True),
        ("ชายหาดชื่อ หาดทราย ขาว", False),
        ("ร้านชื่อ มานะ ใจกล้า", False),
    ],
)
def test_persons_that_are_only_called_by_a_name(text: str, is_found: bool) -> None:
    assert bool(list(persons_and_kin(text))) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("มานะ ใจกล้า (10 ขวบ) รำเปิดงาน", True),
        ("มานะ ใจกล้า อายุ 8 ขวบ", True),
        ("มานะ ใจกล้า อายุ 80 ขวบปี", False),
        ("ช้างพัง มะลิ อายุ 5 ขวบ", False),
        ("เด็กเล็ก แรกเกิด 2 ขวบ", False),
        ("สามเณรมานะ ใจกล้า อายุ 11 ปี", True),
        ("บวชสามเณร ภาคฤดูร้อน อายุ 11 ปี", False),
        ("หนูน้อยมานะ ใจกล้า วัย 6 ขวบ", True),
    ],
)
def test_children_by_the_years_of_a_child(text: str, is_found: bool) -> None:
    assert any(hit.kind is Kind.CHILD for hit in find_personal(text)) is is_found
