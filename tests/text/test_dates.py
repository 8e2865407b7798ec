"""Days, years and durations."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.dates import (
    format_date_short_th,
    format_date_th,
    parse_date,
)
from tambon_showcase.text.durations import parse_duration
from tambon_showcase.text.thai_text import THAI_DIGITS
from tambon_showcase.text.value_error import ThaiValueError
from tambon_showcase.text.years import parse_year_be, parse_years

DAYS = st.dates(min_value=datetime.date(1941, 1, 1), max_value=datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "15/11/2564",
        "15/11/64",
        "15-11-2564",
        "15.11.2564",
        "15 พ.ย. 2564",
        "15 พ.ย. 64",
        "15พ.ย.64",
        "15 พย 2564",
        "๑๕/๑๑/๒๕๖๔",
        "๑๕ พฤศจิกายน ๒๕๖๔",
        "วันที่ 15 พฤศจิกายน พ.ศ. 2564",
        "วันจันทร์ที่ 15 พฤศจิกายน พ.ศ. 2564",
        "จันทร์ที่ ๑๕ พฤศจิกายน พ.ศ. ๒๕๖๔",
        "15 เดือนพฤศจิกายน 2564",
        "2021-11-15",
        "2564-11-15",
        "15/11/2021",
        "15-Nov-2021",
        "15 November 2021",
        "15/11/2564 09:30 น.",
        "15/11/2564 0:00:00",
    ],
)
def test_one_day_in_many_spellings(text):
    assert parse_date(text) == datetime.date(2021, 11, 15)


def test_the_leap_day_belongs_to_the_common_era_year():
    assert parse_date("2567-02-29") == datetime.date(2024, 2, 29)
    assert parse_date("29/02/2567") == datetime.date(2024, 2, 29)
    with pytest.raises(ThaiValueError, match="ปฏิทิน"):
        parse_date("29/02/2564")


@pytest.mark.parametrize(
    "text",
    [
        "32/01/2564",
        "11/15/2564",
        "15/11/3564",
        "15/11/2200",
        "เร็ว ๆ นี้",
        "2564",
        "15-Nov-21",
        "15/11-2564",
        "",
        "-",
    ],
)
def test_what_is_no_day_is_refused_with_a_fix(text):
    with pytest.raises(ThaiValueError) as refusal:
        parse_date(text)
    assert "2564" in refusal.value.fix


@given(DAYS)
def test_a_day_reads_back_from_every_spelling_we_write(day):
    for shown in (
        format_date_th(day),
        format_date_short_th(day),
        day.isoformat(),
        f"{day:%d/%m/}{day.year + 543}",
    ):
        assert parse_date(shown) == day
        assert parse_date(shown.translate(THAI_DIGITS)) == day


@given(st.text(max_size=120))
def test_any_text_is_a_day_or_refused(text):
    try:
        assert 1857 <= parse_date(text).year < 2157
    except ThaiValueError as refusal:
        assert refusal.reason and refusal.fix


def test_days_are_shown_in_the_buddhist_era():
    assert format_date_th(datetime.date(2021, 11, 15)) == "15 พฤศจิกายน 2564"
    assert format_date_short_th(datetime.date(2022, 3, 1)) == "1 มี.ค. 2565"


@pytest.mark.parametrize(
    "text", ["2564", "๒๕๖๔", "พ.ศ. 2564", "ปี 2564", "64", "2021", "ค.ศ. 2021", "2021-06-01 00:00:00"]
)
def test_years(text):
    assert parse_year_be(text) == 2564


@pytest.mark.parametrize("text", ["564", "25640", "1200", "ปีก่อน", ""])
def test_what_is_no_year_is_refused(text):
    with pytest.raises(ThaiValueError):
        parse_year_be(text)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6:12", 372),
        ("06:12", 372),
        ("๖:๑๒", 372),
        ("0:06:12", 372),
        ("6 นาที 12 วินาที", 372),
        ("6นาที12วินาที", 372),
        ("6 นาที", 360),
        ("372 วินาที", 372),
        ("1 ชม. 2 นาที", 3720),
    ],
)
def test_durations(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["372", "6.12", "6:75", "6 นาทีกว่า", "", "-", "นาที"])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ThaiValueError, match="ความยาวเวลา"):
        parse_duration(text)


@given(st.integers(min_value=0, max_value=35_999))
def test_minutes_and_seconds_read_back(seconds):
    assert parse_duration(f"{seconds // 60}:{seconds % 60:02}") == seconds


@given(st.integers(min_value=2500, max_value=2599), st.integers(min_value=0, max_value=30))
def test_the_years_of_a_plan_are_shown_in_four_digits(first, more):
    last = min(first + more, 2599)
    for shown in (f"{first}-{last}", f"ปี {first} – {last}", f"{first % 100:02}/{last % 100:02}"):
        assert parse_years(shown) == f"{first}-{last}"
        assert parse_years(shown.translate(THAI_DIGITS)) == f"{first}-{last}"


@given(st.text(max_size=120))
def test_any_text_may_be_the_years_of_a_plan(text):
    try:
        assert parse_years(text) is not None
    except ThaiValueError as refusal:
        assert refusal.reason and refusal.fix
