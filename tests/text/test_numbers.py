"""Numbers as officers write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.numbers import (
    format_baht,
    format_decimal,
    format_int,
    is_baht,
    parse_decimal,
    parse_int,
    parse_money,
)
from tambon_showcase.text.thai_text import THAI_DIGITS
from tambon_showcase.text.value_error import VALUE_LIMIT, ThaiValueError


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,204", "1204"),
        ("๑,๒๐๔", "1204"),
        (" 2,410 ", "2410"),
        ("฿48,200.50", "48200.50"),
        ("๘๗.๒๕", "87.25"),
        ("95.5%", "95.5"),
        ("ร้อยละ 95.5", "95.5"),
        ("(300)", "-300"),
        ("−3.5", "-3.5"),
        ("–3.5", "-3.5"),
        ("+2", "2"),
        ("1204 คน", "1204"),
        ("12 บาท/คน/ปี", "12"),
        ("3 ตร.กม.", "3"),
        ("0", "0"),
    ],
)
def test_plain_numbers(text, number):
    assert parse_decimal(text) == Decimal(number)


AMBIGUOUS = ["1.204,50", "12,34", "1,2345", "1,,204", "1.2.3"]
NO_NUMBERS = [
    "ประมาณ 300",
    "1/2",
    "12-15",
    "๑๒ก",
    "1e308",
    "NaN",
    "inf",
    "",
    "-",
    "1.2 ล้านบาท",
    "٣",
    "１２",
    "0x1F",
    "1_000",
]


@pytest.mark.parametrize("text", AMBIGUOUS + NO_NUMBERS)
def test_what_is_no_plain_number_is_refused_with_a_fix(text):
    with pytest.raises(ThaiValueError) as refusal:
        parse_decimal(text)
    assert refusal.value.fix
    assert ("คั่น" in refusal.value.reason) == (text in AMBIGUOUS)


def test_the_word_for_none_is_asked_back_because_it_may_mean_zero_or_unknown():
    with pytest.raises(ThaiValueError, match="ศูนย์หรือไม่มีข้อมูล"):
        parse_int("ไม่มี")


def test_whole_numbers():
    assert parse_int("12.00") == 12
    with pytest.raises(ThaiValueError, match="จำนวนเต็ม"):
        parse_int("12.5")


def test_money_is_never_negative_nor_finer_than_a_satang():
    assert parse_money("1,204.50 บาท") == Decimal("1204.50")
    for bad in ("-1", "(5)", "1.234"):
        with pytest.raises(ThaiValueError):
            parse_money(bad)


@pytest.mark.parametrize("text", ["1101700207030123", "9" * 500, "คน" * VALUE_LIMIT])
def test_endless_values_are_refused(text):
    with pytest.raises(ThaiValueError):
        parse_decimal(text)


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_what_is_written_with_separators_reads_as_the_same_number(number):
    assert parse_int(format_int(number)) == number
    assert parse_int(format_int(number).translate(THAI_DIGITS)) == number


@given(st.text(max_size=120))
def test_any_text_is_a_number_or_refused(text):
    try:
        assert parse_decimal(text).is_finite()
    except ThaiValueError as refusal:
        assert refusal.reason and refusal.fix


def test_shown_decimals_drop_zeros():
    assert format_decimal(Decimal("48200.50")) == "48,200.5"
    assert format_decimal(3.0) == "3"
    assert format_decimal(1200) == "1,200"
    assert format_decimal(1200, places=0) == "1,200"
    assert format_decimal(Decimal("0.126"), places=1) == "0.1"


@pytest.mark.parametrize("text", ["1.290", "33.280 บาท", "๑.๒๙๐"])
def test_a_point_before_three_digits_may_part_thousands(text: str) -> None:
    with pytest.raises(ThaiValueError, match="สองแบบ"):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2.4999999999999996", "2.5"),
        ("0.30000000000000004", "0.3"),
        ("100.00000000000001", "100"),
        ("-0.10000000000000009", "-0.1"),
    ],
)
def test_what_binary_numbers_leave_behind_is_no_part_of_them(text: str, number: str) -> None:
    """As pandas and Google Sheets write sums and averages into CSV."""
    assert parse_decimal(text) == Decimal(number)


@pytest.mark.parametrize("text", ["3.14159265358979312", "1234567890123456", "1234567890.0000000001"])
def test_long_numbers_are_no_rest_of_binary(text: str) -> None:
    with pytest.raises(ThaiValueError):
        parse_decimal(text)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("95101.5", "95,101.50"), ("95101", "95,101"), ("100.00", "100"), ("0.75", "0.75"), ("-2.1", "-2.10")],
)
def test_baht_have_both_digits_of_the_satang_or_none(amount: str, shown: str) -> None:
    assert format_baht(Decimal(amount)) == shown


def test_only_a_unit_of_baht_counts_money() -> None:
    assert is_baht("บาท") and is_baht("บาท/คน/ปี")
    assert not any(map(is_baht, ("ล้านบาท", "คน", "", None)))
