"""Lines of headlines."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.pictures.line_breaks import balanced, breakable_pieces, shortened, unbroken

TITLE = "กลุ่มวิสาหกิจชุมชนเลี้ยงผึ้งบ้านน้ำปี่ใต้คว้าเหรียญทองโอทอปสี่ดาวต่าง ๆ"


def width(words: str) -> float:
    return sum(unicodedata.category(char) != "Mn" for char in words)


def test_names_stay_whole() -> None:
    assert "น้ำปี่ใต้" in breakable_pieces(TITLE, ["น้ำปี่ใต้"])
    lines = balanced(breakable_pieces(TITLE, ["น้ำปี่ใต้"]), width, 24, 4)
    assert lines is not None
    assert any("น้ำปี่ใต้" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("หมู่ 1, 2", ["หมู่ 1, ", "2"]),
        ("บ้านหมู่ที่ 12 ใหม่", ["บ้าน", "หมู่ที่ 12 ", "ใหม่"]),
        ("จาก 1,850 เป็น 3,120 บาท", ["จาก ", "1,850 ", "เป็น ", "3,120 บาท"]),
        ("ร้อยละ 39.5 ของ 5 คน", ["ร้อยละ 39.5 ", "ของ ", "5 คน"]),
        ("พ.ศ. 2565 รายได้", ["พ.ศ. 2565 ", "รายได้"]),
        ("บ้าน 12 หลังคาเรือน", ["บ้าน ", "12 ", "หลังคาเรือน"]),
        ("วันที่ 12 มีนาคม", ["วันที่ ", "12 ", "มีนาคม"]),
        ("OTOP 5 ดาว", ["OTOP 5 ดาว"]),
    ],
)
def test_a_number_stays_with_its_word(text: str, pieces: list[str]) -> None:
    """A word that only begins like a unit (รายได้, หลังคาเรือน) is none."""
    assert breakable_pieces(text) == pieces
    whole = [piece.replace(" ", "\u00a0", piece.rstrip().count(" ")) for piece in pieces]
    assert unbroken(text) == "".join(whole)


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
