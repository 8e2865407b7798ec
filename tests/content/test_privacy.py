"""Personal data and secrets are found however they are written, masked, shown in part, and never invented."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.privacy import RULES, is_masked, protect, scan_text
from tambon_showcase.finding import Where
from tambon_showcase.personal.find import MASK, find_personal
from tambon_showcase.personal.fold import fold
from tambon_showcase.personal.kinds import SHOWN, Kind

WHERE = Where("a.md", 1)
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def national_id(first: str = "3", seed: int = 1) -> str:
    digits = first + "".join(random.Random(seed).choices("0123456789", k=11))
    total = sum((13 - place) * int(digit) for place, digit in enumerate(digits))
    return digits + str((11 - total % 11) % 10)


def barcode(start: str = "885") -> str:
    for seed in range(500):
        digits = start + "".join(random.Random(seed).choices("0123456789", k=12 - len(start)))
        check = (
            10 - sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
        ) % 10
        if sum((13 - place) * int(digit) for place, digit in enumerate(digits)) % 11 == (11 - check) % 11:
            return digits + str(check)
    raise AssertionError


ID = national_id()
PARTS = (ID[0], ID[1:5], ID[5:10], ID[10:12], ID[12])


def codes(text: str) -> list[str]:
    return [finding.code for finding in scan_text(text, WHERE)]


@pytest.mark.parametrize("gap", ["", "-", " ", ".", "/", "_", "–", "\u00a0", " - ", "\u2011", "·", "\u200b"])
def test_an_id_is_found_with_anything_between(gap: str) -> None:
    text, findings = protect(f"เลขที่ {gap.join(PARTS)} ครับ", WHERE)
    assert "T450" in [finding.code for finding in findings]
    assert text == f"เลขที่ {MASK} ครับ"


@pytest.mark.parametrize("table", [THAI, WIDE, ARABIC])
def test_an_id_is_found_in_any_digits(table: dict[int, int]) -> None:
    assert codes("-".join(PARTS).translate(table)) == ["T450"]


@pytest.mark.parametrize("gap", [" ", "-", "\u200b"])
def test_an_id_is_found_digit_by_digit(gap: str) -> None:
    assert "T450" in codes(gap.join(ID))


@pytest.mark.parametrize(
    "around", ["{}", "ก{}ข", "({})", "{},", "{}.", "|{}|", "PID{}", "{}บาท", "<b>{}</b>"]
)
def test_an_id_is_found_next_to_anything(around: str) -> None:
    assert codes(around.format(ID)) == ["T450"]


@given(st.integers(0, 10**6), st.sampled_from("12345678"))
def test_every_id_is_found(seed: int, first: str) -> None:
    assert codes(f"x {national_id(first, seed)} y")[:1] in (["T450"], ["T462"])


@pytest.mark.parametrize(
    "text",
    ["งบ 1,234,567,890,123 บาท", "พิกัด 16.421234, 102.812345", "พ.ศ. 2561 2562 2563 2564 2565", "ISBN 978-616-00-0000-0", "0-1055-36000-31-5", "โทร 0-4322-1234 ต่อ 12, 043-221234", "02-123-4567", "สายด่วน 1567 1669", "หมู่ 1 2 3 4 5 6 7 8 9 10", "0.1234567890123", "3.1415926535897", "12345678901234567890", "https://youtu.be/0812345678x", f"https://www.facebook.com/p/{ID}", "8.50 9.50 10.50 11.50", "05-10-2564 06-11-2564", "admin@nongbua.go.th", "LINE: @kongthanu", "ขายออนไลน์ www.shop.co.th", "ตลาดออนไลน์ id ร้าน", "timeline: 2565", "-5.2% และ +3", "นายกเทศมนตรีตำบล เยี่ยมผู้ป่วยติดเตียง", "นายสมชาย ใจดี กำนันตำบล", "ช่วยผู้พิการ 12 คน", "โครงการ sk-10 และ EAA", "a_b_c ://", "| ชื่อ | ตำแหน่ง |\n|-|-|\n", "| หมู่ | รายได้ |\n", "ครัวเรือน < 5"],
)  # fmt: skip
def test_public_things_are_left_alone(text: str) -> None:
    assert protect(text, WHERE) == (text, [])


def test_a_barcode_that_looks_like_an_id_warns_and_is_shown() -> None:
    text, [finding] = protect(f"เลขที่ {barcode()}", WHERE)
    assert finding.code == "T462" and not finding.is_error
    assert barcode() in text


def test_such_a_number_beside_the_words_for_an_id_is_an_id() -> None:
    assert codes(f"เลขบัตรประชาชน {barcode()}") == ["T450"]


def test_thirteen_unknown_digits_warn_and_are_shown() -> None:
    wrong = ID[:12] + str((int(ID[12]) + 1) % 10)
    text, findings = protect(f"เลข {wrong}", WHERE)
    assert [finding.code for finding in findings] in (["T461"], [])
    assert wrong in text


@pytest.mark.parametrize(
    "number",
    ["081-234-5678", "0812345678", "08 1234 5678", "+66 81 234 5678", "+66812345678", "0066-81-234-5678", "๐๘๑-๒๓๔-๕๖๗๘", "(081) 234-5678", "06.1234.5678", "091 234 5678"],
)  # fmt: skip
def test_mobile_numbers_are_masked(number: str) -> None:
    text, [finding] = protect(f"โทร {number} ครับ", WHERE)
    assert finding.code == "T460" and not finding.is_error and is_masked(finding)
    assert not [digit for digit in fold(text) if digit.isdigit()]


@pytest.mark.parametrize(
    ("text", "code", "hidden"),
    [
        ("โอนเข้าบัญชี ธ.ก.ส. 012-3-45678-9", "T468", "012-3-45678-9"), ("ธนาคารออมสิน เลขที่ 020123456789", "T468", "020123456789"), ("เลขที่บัญชี: ๐๑๒๓๔๕๖๗๘๙", "T468", "๐๑๒๓๔๕๖๗๘๙"),
        ("somjai.personal@gmail.com", "T466", "somjai"), ("a_b+c@Hotmail.co.th", "T466", "a_b"), ("x@gmail.example", "T466", "x@"),
        ("LINE ID: somjai99", "T467", "somjai99"), ("ไลน์ไอดี somjai99", "T467", "somjai99"), ("Line : somjai99", "T467", "somjai99"),
        ("เด็กหญิงสมใจ ใจดี", "T465", "สมใจ"), ("ด.ช.กล้า หาญ", "T465", "กล้า"),
        ("นายสมชาย ใจดี เป็นผู้ป่วยติดเตียง", "T463", "สมชาย"), ("ผู้พิการทางสายตา คือ น.ส.สมศรี มีสุข", "T463", "สมศรี"), ("นางสมศรี มีสุข ติดเชื้อ HIV", "T463", "สมศรี"),
        ("รหัสประจำบ้าน 1234-567890-1", "T452", "567890"),
        ("ghp_" + "A1b2" * 9, "T470", "A1b2"), ("github_pat_" + "A" * 30, "T470", "AAA"), ("AKIA" + "A1" * 8, "T470", "A1A1"), ("AIza" + "x" * 35, "T470", "xxx"),
        ("xoxb-1234567890-abc", "T470", "1234567890-abc"), ("-----BEGIN RSA PRIVATE KEY-----", "T470", "BEGIN"), ("postgres://u:secret1@host/x", "T470", "secret1"),
        ("eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.c2ln", "T470", "eyJ"), ("glpat-" + "x" * 20, "T470", "xxx"), ("sk-" + "a1" * 15, "T470", "a1a1"),
    ],
)  # fmt: skip
def test_each_kind_is_masked_and_told_in_part(text: str, code: str, hidden: str) -> None:
    masked, findings = protect(f"ก่อน\n{text}", WHERE)
    [finding] = [finding for finding in findings if finding.code == code]
    assert hidden not in masked
    assert finding.line == 2
    assert len(finding.value) <= 4 < len(text)


@pytest.mark.parametrize(
    "heading",
    ["บ้านเลขที่", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "PID", "HC_ID", "วันเกิด", "รหัสประจำบ้าน", "หัวหน้าครัวเรือน"],
)
def test_household_tables_in_texts_are_refused(heading: str) -> None:
    assert "T451" in codes(f"ก\n\n| {heading} | รายได้ |\n|-|-|\n| 1 | 2 |\n")


def test_names_beside_plight_columns_are_refused() -> None:
    assert codes("| ชื่อ-สกุล | หนี้สิน |\n|-|-|\n") == ["T451"]


@given(st.text())
@settings(max_examples=300)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(
    st.lists(
        st.sampled_from([ID, "081-234-5678", "a@gmail.com", "ก ", " ", "เด็กชายกล้า หาญ", "|", "\n", "๑", "-"]),
        max_size=12,
    ).map("".join)
)
@settings(max_examples=200, deadline=None)
def test_masking_leaves_nothing_to_mask(text: str) -> None:
    masked, _ = protect(text, WHERE)
    assert [hit for hit in find_personal(masked) if hit.kind not in SHOWN] == []


@pytest.mark.parametrize(
    "unit",
    ["0812345678 ", "1-", "1 ", "เลขบัญชี ", "a@", "a.", "นายก ", "line id ", "://", "ด.ช.", "\u200b", "๑"],
)
def test_no_text_takes_long(unit: str) -> None:
    start = time.process_time()
    protect(unit * (100_000 // len(unit)), WHERE)
    assert time.process_time() - start < 2


def test_every_kind_is_told_by_a_rule_of_its_own() -> None:
    assert set(RULES) == set(Kind)
    assert len({rule.code for rule in RULES.values()}) == len(Kind)


def test_a_phrase_is_masked_cell_by_cell() -> None:
    text, [finding] = protect("| นางสี ทองมา | ติดสุราเรื้อรัง | 3 |", WHERE)
    assert text == f"| {MASK}|{MASK} | 3 |"
    assert finding.code == "T463"
