"""Thai marks as people and programs write them: in order they are found, and each letter keeps its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.spelling import in_order

ODD = st.text(alphabet="กนเแาำํ่้ิี\uf70a\uf705 1", max_size=30)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("นางสมร แก้วดี ป่วยติดเตีีียง นานแล้ว", "นางสมร แก้วดี ป่วยติดเตีีียง"),
        ("ข้อ 1 นํ้า ครูเยี่ยม นางสมร แก้วดี เป็นโรคไต นํ้าท่วม", "นางสมร แก้วดี เป็นโรคไต"),
        ("เลขรหัสประจําบ้าน 99990001234 เเละ", "99990001234"),
        ("นางสมร แก้วดี มีเเผลกดทับ", "นางสมร แก้วดี มีเเผลกดทับ"),
        ("นางสมร แก้วดี เป\uf705นผู\uf70bพิการ", "นางสมร แก้วดี เป\uf705นผู\uf70bพิการ"),
    ],
)
def test_marks_out_of_order_hide_nothing_and_move_no_place(text: str, found: str) -> None:
    assert [text[hit.start : hit.end] for hit in find_personal(text)] == [found]


@given(ODD)
def test_each_letter_keeps_its_place(text: str) -> None:
    ordered, places = in_order(text)
    assert len(places) == len(ordered) + 1
    assert places[-1] == len(text)
    assert all(first <= second for first, second in pairwise(places))
    assert all(
        text[place] == letter for place, letter in zip(places, ordered, strict=False) if letter in "กน 1"
    )


@pytest.mark.parametrize(
    "written",
    ["0\ufe0f\u20e38\ufe0f\u20e31\ufe0f\u20e3-555-0101", "081•555•0101", "081~555~0101", "081 – 555 − 0101", "(0\u20e381)5550101", "O81 • 555•0l01"],
)  # fmt: skip
def test_drawn_keys_and_odd_dashes_hide_no_number(written: str) -> None:
    (hit,) = find_personal(f"{written} ครับ")
    assert written[hit.end :] == ""


def test_dashes_between_words_stay() -> None:
    assert find_personal("08 – 16 ส.ค. • 9 – 12 คน ~ 34 ราย") == []
