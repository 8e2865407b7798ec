"""Latitudes and longitudes of `tambon.yml` as they are copied from maps, telephones and papers of offices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.degrees import degrees
from tambon_showcase.text.thai_values import ThaiValueError


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("18.95012", 18.95012), ("18.95012°", 18.95012), ("E 98.9", 98.9), ("98.9° E", 98.9), ("๑๘.๕", 18.5)],
)
def test_one_number_is_read_with_its_signs(typed: str, meant: float) -> None:
    assert degrees(typed) == meant


@pytest.mark.parametrize(
    "typed", ["18.95012, 98.92011", "(18.95012, 98.92011)", "18.95012;98.92011", "18.95012 98.92011"]
)
def test_both_numbers_in_one_key_are_given_back_each_with_its_key(typed: str) -> None:
    with pytest.raises(ThaiValueError) as told:
        degrees(typed)
    assert told.value.fix == "แยกเป็นสองบรรทัด lat: 18.95012 และ lon: 98.92011"


@pytest.mark.parametrize(
    ("typed", "decimal"),
    [
        ("18°57'00.4\"N", "18.950111"),
        ("N 18° 57′ 0.4″", "18.950111"),
        ("98º55’ E", "98.916667"),
        ("๑๘°๓๐'", "18.500000"),
        ("98°55'12.4''E", "98.920111"),
    ],
)
def test_minutes_are_answered_with_the_decimal_to_write(typed: str, decimal: str) -> None:
    with pytest.raises(ThaiValueError) as told:
        degrees(typed)
    assert told.value.fix == f"เขียนเป็นทศนิยม: {decimal}"


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_thai_refusal(typed: str) -> None:
    try:
        assert isinstance(degrees(typed), float)
    except ThaiValueError as told:
        assert told.reason and told.fix
