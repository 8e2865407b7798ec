"""Check digits agree with their published rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal.check_digits import is_barcode, is_national_id, is_public_number
from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.ids import find_ids
from tambon_showcase.personal.kinds import Kind


@pytest.mark.parametrize(
    ("digits", "yes"),
    [("1234567890121", True), ("1234567890122", False), ("0234567890120", False), ("9000000000008", False)],
)
def test_national_ids(digits: str, yes: bool) -> None:
    assert is_national_id(digits) is yes


@pytest.mark.parametrize(
    ("digits", "yes"), [("4006381333931", True), ("4006381333932", False), ("9780306406157", True)]
)
def test_barcodes(digits: str, yes: bool) -> None:
    assert is_barcode(digits) is yes


@pytest.mark.parametrize(
    ("digits", "yes"),
    [("0105536000315", True), ("9786160000000", True), ("9791234567890", True), ("1234567890121", False)],
)
def test_public_numbers(digits: str, yes: bool) -> None:
    assert is_public_number(digits) is yes


@given(st.text(alphabet="0123456789", min_size=12, max_size=12))
def test_each_number_has_one_check_digit(start: str) -> None:
    assert sum(is_barcode(f"{start}{digit}") for digit in range(10)) == 1
    assert sum(is_national_id(f"{start}{digit}") for digit in range(10)) == (start[0] in "12345678")


def checked(start: str) -> str:
    """Twelve digits with the check digit of a national ID."""
    return next(start + digit for digit in "0123456789" if is_national_id(start + digit))


CITIZEN = checked("399900000001")


def grouped(digits: str, sign: str) -> str:
    return sign.join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12]))


def kinds(text: str) -> list[Kind]:
    return [hit.kind for hit in find_personal(text)]


@pytest.mark.parametrize(
    "written",
    [
        CITIZEN,
        grouped(CITIZEN, "-"),
        grouped(CITIZEN, " "),
        grouped(CITIZEN, " | "),
        grouped(CITIZEN, "\0"),
        grouped(CITIZEN, "\n"),
        " | ".join(CITIZEN),
        "\0".join(CITIZEN),
        " ".join(CITIZEN),
        f"{CITIZEN}.0",
        f"'{CITIZEN}",
        CITIZEN.replace("0", "O"),
        f"{CITIZEN},{CITIZEN}",
        f"*{CITIZEN[:6]}*{CITIZEN[6:]}",
        f"https://example.go.th/{CITIZEN}/x",
    ],
)
def test_an_id_is_found_however_it_is_written(written: str) -> None:
    assert set(kinds(f"ผู้รับมอบ {written} ลงชื่อ")) == {Kind.ID}


def test_odd_groups_count_beside_the_word_for_a_card() -> None:
    digits = checked("199990000000")
    odd = f"{digits[:3]} {digits[3:8]} {digits[8:]}"
    assert kinds(f"สำเนาบัตร {odd}") == [Kind.ID]
    assert kinds(f"สำเนาบัตร นางบัว {odd}") == [Kind.ID]
    assert kinds(f"รหัส {odd}") == []


@pytest.mark.parametrize(
    "word", ["อย.", "เลขสารบบอาหาร", "รหัสครุภัณฑ์", "รหัสงบประมาณ", "เลขที่เอกสาร GFMIS", "เลขจดแจ้ง"]
)
def test_a_licence_that_looks_like_an_id_is_left_alone(word: str) -> None:
    assert kinds(f"{word} {CITIZEN}") == []


@pytest.mark.parametrize(
    "before",
    [
        "นางบุญมี ใจดี",
        "นางบัว",
        "นางบรรจง",
        "หลังบ้านเลขที่ของ",
        "ผู้รับผิดชอบโครงการ นายสมชาย ใจดี",
        "ผู้ใช้น้ำ นางสี",
        "พัสดุ ผู้รับ น.ส.มะลิ",
    ],
)
def test_letters_of_a_name_are_no_budget_and_a_number_behind_a_person_is_theirs(before: str) -> None:
    assert kinds(f"{before} {CITIZEN}") == [Kind.ID]


def test_an_office_is_no_person() -> None:
    assert kinds(f"โครงการของนายก อบต. {CITIZEN}") == []
    assert kinds(f"โครงการของนายอำเภอ {CITIZEN}") == []


def test_a_product_is_left_alone_only_with_its_check_digit() -> None:
    both = next(
        number
        for start in range(10**5)
        if is_national_id(number := checked(f"4710000{start:05d}")) and is_barcode(number)
    )
    assert kinds(f"บาร์โค้ด {both}") == []
    assert kinds(f"ปุ๋ย {both}") == []
    assert kinds(f"เลขบัตร {both}") == [Kind.ID]
    assert kinds(f"เลขที่ {both}") == [Kind.ID]
    assert is_barcode(CITIZEN) or kinds(f"บาร์โค้ด {CITIZEN}") == [Kind.ID]


def test_the_nearest_word_says_what_a_number_is() -> None:
    assert kinds(f"สินค้าของเรา เลขบัตรประชาชน {CITIZEN}") == [Kind.ID]
    assert kinds(f"แนบสำเนาบัตรประชาชน และเลข อย. {CITIZEN}") == []


@pytest.mark.parametrize(
    "text",
    [
        f"0.{CITIZEN}",
        f"{CITIZEN}5",
        f"{CITIZEN}.25",
        f"1-{grouped(CITIZEN, '-')}",
        f"https://youtu.be/{CITIZEN}",
    ],
)
def test_a_longer_number_is_no_id(text: str) -> None:
    assert Kind.ID not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(map(str, range(1, 31))),  # the first column of a form
        "\n\n".join(map(str, range(1, 31))),
        "\n".join("3521467213452134"),
        "x\n" + "\n".join("1234567890122") + "\nx",
    ],
)
def test_numbers_below_each_other_are_counts(text: str) -> None:
    assert list(find_ids(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "ม.12\n3. น้ำใช้ 3 2 2 2 2 2 2 2 1 2 1 1\n4. น้ำเพื่อการเกษตร",  # twelve villages and the number of the next row
        "ม.12\n3. น้ำใช้ 3 9 9 9 0 0 0 0 0 0 0 1\n3. น้ำเพื่อการเกษตร",
        "ม.13\nถนน 3 2 2 2 2 2 2 2 1 2 1 1 4\nน้ำดื่ม 2 3 2",
        "ระดับ\n" + "\n".join("3222222212114") + "\nน้ำดื่ม",
        "ข้อ 1-13 | 5 | 4 | 5 | 4 | 4 | 5 | 5 | 4 | 3 | 5 | 4 | 2 | 2 |",
        "| 8 | 2.0 | 4.5 | 5.0 | 1.5 | 2.5 | 4.4 |",
        "8\0002.0\0004.5\0005.0\0001.5\0002.5\0004.4",
    ],
)
def test_levels_of_villages_and_answers_on_a_scale_are_no_id(text: str) -> None:
    assert list(find_ids(text)) == []


def test_a_named_id_of_small_digits_is_an_id() -> None:
    assert Kind.ID in kinds("เลขประจำตัวประชาชน 3 2 2 2 2 2 2 2 1 2 1 1 4")
    assert Kind.ID in kinds("เลขประจำตัวประชาชน 8 2.0 4.5 5.0 1.5 2.5 4.4")


def test_thirteen_digits_alone_below_each_other_are_an_id() -> None:
    column = "\n".join("1234567890121")
    text = f"ชื่อ\n{column}\nหมู่ 1"
    assert [text[hit.start : hit.end] for hit in find_ids(text)] == [column]
    assert list(find_ids(f"ชื่อ\n{column}\n4\nหมู่ 1")) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("เลขบัตรประชาชน 1234567890122", Kind.CARD),
        ("ปชช. 1-2345-67890-12-2", Kind.CARD),
        ("1234567890122 (บัตรประชาชน)", Kind.CARD),
        ("เลขที่หนังสือ 1234567890122", Kind.THIRTEEN),
    ],
)
def test_a_named_id_with_a_wrong_digit_is_hidden_all_the_same(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]
