"""Thai marks as people and programs write them: in order they are found, and each letter keeps its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal.find import find_personal, hide_personal
from tambon_showcase.personal.spelling import LOWERED, RAISED, in_order, without_marks

MARKED = st.text(alphabet=f"08123-. [^]¹⁽†{RAISED}{LOWERED}", max_size=30)
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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("081-234[^1]-5678", "081-234-5678"),
        ("081^[1]^-234-5678", "081-234-5678"),
        ("081-234^2^-5678", "081-234-5678"),
        ("081¹-234⁽²⁾-5678†", "081-234-5678"),
        ("¹081-234-5678", "081-234-5678"),
        (f"081-234{RAISED}หมายเหตุ{LOWERED}-5678", "081-234-5678"),
        ("081-234-5678[1] ดู [2]", "081-234-5678[1] ดู [2]"),
        ("⁰⁸¹-²³⁴-⁵⁶⁷⁸", "⁰⁸¹-²³⁴-⁵⁶⁷⁸"),
        ("ข้อ [1] กับ 5 [2]", "ข้อ [1] กับ 5 [2]"),
    ],
)
def test_marks_of_footnotes_in_a_number_are_left_out(written: str, read: str) -> None:
    assert without_marks(written)[0] == read


@given(MARKED)
def test_what_is_left_of_a_marked_text_keeps_its_place(text: str) -> None:
    read, places = without_marks(text)
    assert len(places) == len(read) + 1
    assert places[-1] == len(text)
    assert all(text[place] == letter for place, letter in zip(places, read, strict=False))


def test_a_mark_behind_a_number_is_no_part_of_it() -> None:
    (hit,) = find_personal("โทร 081-234-5678[^1]")
    assert hit.end == len("โทร 081-234-5678")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("โทร  081  234  5678  ค่ะ", "โทร  081…  ค่ะ"),
        ("บัตร  1  1111  11111  11  9  ค่ะ", "บัตร  1  …  ค่ะ"),
        ("5  พ.ค.  2565  มี  120  คน", "5  พ.ค.  2565  มี  120  คน"),
        ("หมู่    081    234    5678", "หมู่    081    234    5678"),
    ],
)
def test_two_blanks_are_one_and_more_are_a_border(text: str, shown: str) -> None:
    assert hide_personal(text) == shown
