"""Age groups as offices write them, and as spreadsheets damage them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.ages import AgeBand, parse_age_band
from tambon_showcase.text.thai_values import ThaiValueError


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("5-9", AgeBand(5, 9)),
        ("0 – 4 ปี", AgeBand(0, 4)),
        ("๑๐ ถึง ๑๔ ปี", AgeBand(10, 14)),
        ("แรกเกิด-4 ปี", AgeBand(0, 4)),
        ("อายุ 15-59 ปี", AgeBand(15, 59)),
        ("85 ขึ้นไป", AgeBand(85, None)),
        ("100+", AgeBand(100, None)),
        ("60 ปีขึ้นไป", AgeBand(60, None)),
        ("ต่ำกว่า 1 ปี", AgeBand(0, 0)),
        ("7", AgeBand(7, 7)),
    ],
)
def test_ages_are_read(text: str, band: AgeBand) -> None:
    assert parse_age_band(text) == band


@pytest.mark.parametrize("text", ["วัยทำงาน", "ไม่ทราบอายุ", "เกินปีปฏิทินจันทรคติ"])
def test_words_without_ages_are_no_band(text: str) -> None:
    assert parse_age_band(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("05-ก.ย.", "5-9"),
        ("9-พ.ค.", "5-9"),
        ("ต.ค.-14", "10-14"),
        ("14-Oct", "10-14"),
        ("Sep-5", "5-9"),
        ("05/09/2568", "5-9"),
        ("2025-10-14 00:00:00", "10-14"),
    ],
)
def test_a_date_made_of_ages_is_named_with_what_was_meant(text: str, meant: str) -> None:
    with pytest.raises(ThaiValueError) as told:
        parse_age_band(text)
    assert "Excel" in told.value.reason and meant in told.value.reason and meant in told.value.fix


@pytest.mark.parametrize("text", ["9-5", "0-400"])
def test_impossible_ages_are_refused(text: str) -> None:
    with pytest.raises(ThaiValueError, match="ไม่ใช่ช่วงอายุ"):
        parse_age_band(text)


@given(st.integers(0, 120), st.integers(0, 30))
def test_every_band_is_read_back(first: int, span: int) -> None:
    assert parse_age_band(f"{first}-{first + span}") == AgeBand(first, first + span)


@given(st.text(max_size=30))
def test_any_text_is_a_band_words_or_told(text: str) -> None:
    try:
        band = parse_age_band(text)
    except ThaiValueError:
        return
    assert band is None or band.first >= 0
