"""Lines of headlines."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.pictures.line_breaks import balanced, breakable_pieces, shortened

TITLE = "กลุ่มวิสาหกิจชุมชนเลี้ยงผึ้งบ้านน้ำปี่ใต้คว้าเหรียญทองโอทอปสี่ดาวต่าง ๆ"


def width(words: str) -> float:
    return sum(unicodedata.category(char) != "Mn" for char in words)


def test_names_stay_whole() -> None:
    assert "น้ำปี่ใต้" in breakable_pieces(TITLE, ["น้ำปี่ใต้"])
    lines = balanced(breakable_pieces(TITLE, ["น้ำปี่ใต้"]), width, 24, 4)
    assert lines is not None
    assert any("น้ำปี่ใต้" in line for line in lines)


def test_repetition_marks_never_begin_a_line() -> None:
    assert not any(word.startswith(("ๆ", " ")) for word in breakable_pieces(TITLE))


def test_lines_end_at_blanks_where_they_can() -> None:
    words = breakable_pieces("ทุ่งทองแสงเช้า ผ้าลายดอกข้าว ลำน้ำแก้วใส ข้อมูลชุดเดียว")
    assert balanced(words, width, 26, 3) == ["ทุ่งทองแสงเช้า ผ้าลายดอกข้าว", "ลำน้ำแก้วใส ข้อมูลชุดเดียว"]


def test_too_long_a_title_does_not_fit() -> None:
    assert balanced(breakable_pieces(TITLE), width, 10, 2) is None
    lines = shortened(breakable_pieces(TITLE), width, 20, 2)
    assert len(lines) <= 2
    assert lines[-1].endswith("…")


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="กขคำน้ผึ่งเ ๆa1", max_size=60))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(breakable_pieces(text, ["ผึ้ง"])) == text
