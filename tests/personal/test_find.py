"""Numbers and addresses of persons in what findings repeat: hidden however they are written, and nothing else is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal.find import find_personal, hide_personal
from tambon_showcase.personal.ids import GROUPED
from tambon_showcase.personal.kinds import REFUSED, SHOWN, Kind
from tests.growth import outgrows

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
    assert not {hit.kind for hit in find_personal(hidden)} - SHOWN - {Kind.PHONE}
    assert hide_personal(text.translate(THAI)) == hidden.translate(THAI)


@given(st.from_regex(GROUPED, fullmatch=True))
def test_a_number_in_groups_is_looked_at(number: str) -> None:
    assert sum(map(str.isdecimal, number)) == 13


@given(st.text())
def test_hits_are_in_order_and_apart(text: str) -> None:
    hits = find_personal(text)
    assert all(first.end <= second.start for first, second in itertools.pairwise(hits))
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


def test_what_is_never_published_weighs_more() -> None:
    [hit] = find_personal("คีย์ AIza" + "x" * 20 + "_0812345678_" + "x" * 10)
    assert hit.kind in REFUSED


@pytest.mark.parametrize(
    "unit",
    ["0812345678 ", "1-", "1 ", "เลขบัญชี ", "a@", "a.", "นายก ", "line id ", "://", "ด.ช.", "๑", "0|", "นายสม ดี ", "นายสม ดี ป่วยเป็น", "ผู้ป่วย ", "O0l-", "เกิด 1/", "น้องสม ", "(at)"],
)  # fmt: skip
def test_the_cost_grows_as_the_text_does(unit: str) -> None:
    short, long = (unit * (size // len(unit)) for size in (12_500, 50_000))
    assert outgrows(lambda: find_personal(short), lambda: find_personal(long), 8, 0.05) is None


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://example.go.th/%30%38%31%35%35%35%30%30%30%31", Kind.PHONE),
        ("https://example.go.th/tel/%E0%B9%82%E0%B8%97%E0%B8%A3/081%2D555%2D0001", Kind.PHONE),
        ("https://example.go.th/?m=%6Bod0001%40gmail.com", Kind.MAIL),
        ("https://example.go.th/%25%33%30" + "%38%31%35%35%35%30%30%30%31" * 2, None),
        ("https://th.wikipedia.org/wiki/%E0%B8%81%E0%B8%A5%E0%B9%89%E0%B8%A7%E0%B8%A2", None),
    ],
)
def test_letters_of_an_address_that_are_written_as_numbers_are_read(address: str, kind: Kind | None) -> None:
    """What is found hides the whole address: a part of it would still be read."""
    text = f"ดู {address} ครับ"
    hits = find_personal(text)
    assert [hit.kind for hit in hits] == ([kind] if kind else [])
    assert [text[hit.start : hit.end] for hit in hits] == ([address] if kind else [])
