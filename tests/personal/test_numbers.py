"""Mobile numbers, accounts and cards by their shape and by the words around them."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal, hide_personal
from tambon_showcase.personal.fold import fold
from tambon_showcase.personal.kinds import Kind


def kinds(text: str) -> list[Kind]:
    return [hit.kind for hit in find_personal(text)]


@pytest.mark.parametrize(
    "sign", ["", "-", ".", " ", "/", "_", ":", ",", " - ", "\u2013", "\u00b7", "**", "|", "\n", ") "]
)
def test_a_mobile_number_may_have_any_sign_between(sign: str) -> None:
    assert kinds(f"โทร.{sign.join(('081', '999', '0001'))}ครับ") == [Kind.PHONE]


@pytest.mark.parametrize(
    "text",
    ["โทร.0819990001,0819990002", "0819990001/0819990002", "0819990001_0819990002", "0819990001.0819990002"],
)
def test_numbers_one_after_the_other_are_all_found(text: str) -> None:
    assert kinds(text) == [Kind.PHONE] * 2


@pytest.mark.parametrize(
    "text",
    ["1,081,999,0001", "16.0819990001", "0-9940-00123-45-6", "08/2564-2565", "081-999-000", "00819990001"],
)
def test_other_numbers_are_no_mobile_numbers(text: str) -> None:
    assert Kind.PHONE not in kinds(text)


ROWS = [
    "0 60 2 164 5 65", "0 97 63 26 221 89", "บ้านทุ่ง 0 8 142 25 45 7", "4 0 67 62 1 106 3 222", "0 60.5 21.4 16.45", "0.8 60 21 64 55",
    "0 8 1 2 3 4 5 6 7 8 9 1", "3 0 8 6 0 1 9 5 1 7 1", "0 82.8 12.6 37.1 9", "หมู่ที่\n0 60 21 64 165\n2 3 4",
]  # fmt: skip
GROUPED = [
    "08 1999 0001", "081 999 0001", "0 81 999 0001", "0 8199 90001", "0 819 990 001", "0 8 1 9 9 9 0 0 0 1", "โทร 0 8 1 9 9 9 0 0 0 1",
    "โทร. 0 81 99 90 001", "0 81 999 00 01 (มือถือ)", "นายแดง สุขใจ 0 81 99 90 001", "0 81.9990001", "0 81 99 90001",
]  # fmt: skip


def test_counts_between_blanks_are_no_mobile_numbers() -> None:
    assert [text for text in ROWS if Kind.PHONE in kinds(text)] == []


def test_a_mobile_number_between_blanks_is_found_in_each_way_it_is_written() -> None:
    assert [text for text in GROUPED if Kind.PHONE not in kinds(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ธ.กรุงไทย 999-1-23456-7", Kind.BANK), ("999-1-23456-7 บัญชี แดง", Kind.BANK), ("Passport AB1234567", Kind.CARD), ("ใบขับขี่เลขที่ 12345678", Kind.CARD),
        ("JT9-1234567-89", Kind.CARD), ("รหัสบ้าน 12345678901", Kind.HOUSE_CODE), ("1234.567890.1", Kind.HOUSE_CODE), ("a (at) gmail (dot) com", Kind.MAIL),
        ("เฟซบุ๊กส่วนตัว dang.sukjai", Kind.ACCOUNT), ("ไอดี ไลน์: dang99", Kind.ACCOUNT), ("line dang_99", Kind.ACCOUNT), ("https://go.th/?tel=0819990001", Kind.PHONE),
    ],
)  # fmt: skip
def test_each_kind_is_known(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "โทร 999-1-23456-7",
        "งบประมาณ ธนาคาร โครงการ 9991234567",
        "ไลน์ทางการ @dang99",
        "dang@office.go.th",
        "https://youtu.be/0819990001",
    ],
)
def test_what_belongs_to_an_office_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_letters_that_stand_for_digits_are_digits_only_in_numbers() -> None:
    assert fold("O8I-999-OO01") == "081-999-0001"
    assert fold("OOO Ill oil O2") == "OOO Ill oil O2"


def test_a_message_keeps_only_the_front() -> None:
    assert hide_personal("โทร.081-999-0001 และ ด.ช.ดำ สุขใจ") == "โทร.081… และ ด.ช…"
