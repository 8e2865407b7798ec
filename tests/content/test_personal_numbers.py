"""Check digits agree with their published rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.personal_numbers import is_barcode, is_national_id, is_public_number


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
