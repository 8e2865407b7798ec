"""Numbers and addresses of persons in what findings repeat: hidden however they are written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal_marks import ID_NUMBER, MANY_DIGITS, MOBILE, hide_personal

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("081-234-5678", "081…"),
        ("โทร 081 234 5678 ครับ", "โทร 081… ครับ"),
        ("0812345678/0899999999", "081…/089…"),
        ("+66 81 234 5678", "+66…"),
        ("๐๘๑-๒๓๔-๕๖๗๘", "๐๘๑…"),
        ("1-2345-67890-12-1", "1-2…"),
        ("1 2345 67890 12 1", "1 2…"),
        ("1234567890121", "123…"),
        ("1-2-3-4-5-6-7-8-9-0-1-2-1", "1-2…"),
        ("1234-567890-1", "123…"),
        ("somchai@gmail.com", "som…"),
        ("SOMCHAI@Hotmail.co.th", "SOM…"),
    ],
)
def test_what_tells_of_a_person_is_hidden(text: str, shown: str) -> None:
    assert hide_personal(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,234,567.89 บาท",
        "15.731200, 100.214500",
        "ปี 2560-2564",
        "02-123-4567",
        "1567",
        "office@klangdong.go.th",
        "081-234-567",
        "081-234-56789",
        "12345678901234",
        "0812,345,678",
    ],
)
def test_what_does_not_is_left_as_it_is(text: str) -> None:
    assert hide_personal(text) == text


@given(st.text("0123456789- ", max_size=30))
def test_no_number_is_left_that_was_looked_for(text: str) -> None:
    hidden = hide_personal(text)
    assert not ID_NUMBER.search(hidden) and not MOBILE.search(hidden)
    assert hide_personal(text.translate(THAI)) == hidden.translate(THAI)


@given(st.from_regex(ID_NUMBER, fullmatch=True))
def test_every_such_number_lies_in_a_run_of_many_digits(number: str) -> None:
    assert MANY_DIGITS.search(number)
