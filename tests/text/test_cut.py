"""Shortening Thai text: whole where it fits, at a space where there is one, never with a space at its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.cut import cut


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("ตลาดน้ำ", 7, "ตลาดน้ำ"),
        ("ตลาดน้ำ", 6, "ตลาดน้…"),
        ("ตลาดน้ำ บ้านทุ่ง", 12, "ตลาดน้ำ…"),
        ("ตลาด บ้านทุ่งทอง", 12, "ตลาด บ้านทุ่…"),
        ("ก ข", 3, "ก ข"),
        ("  ก \n\t ข  ", 3, "ก ข"),
        ("กขค งจฉ ชซ", 8, "กขค งจฉ…"),
        ("กขค งจฉ ชซ", 7, "กขค…"),
        ("", 5, ""),
        ("ก่อตั้งราวปี 2470 (ที่มา: ทะเบียน กลาง)", 30, "ก่อตั้งราวปี 2470…"),
        ("ก่อตั้ง (2470) แล้วย้าย (ที่มา: ทะเบียน)", 30, "ก่อตั้ง (2470) แล้วย้าย…"),
        ("ก่อตั้ง (2470) แล้วย้ายไปอีกฝั่ง", 25, "ก่อตั้ง (2470)…"),
        ("(ที่มา: ทะเบียนราษฎร กรมการปกครอง)", 20, "(ที่มา: ทะเบียนราษฎร…"),
    ],
)
def test_text_is_cut_at_a_space_in_its_second_half(text: str, length: int, shown: str) -> None:
    assert cut(text, length) == shown


@given(st.text("กข( )\n", max_size=40), st.integers(1, 30))
def test_what_is_kept_is_the_beginning_and_short_enough(text: str, length: int) -> None:
    whole, shown = " ".join(text.split()), cut(text, length)
    assert len(shown) <= length + 1
    assert whole.startswith(shown.removesuffix("…"))
    assert shown.endswith("…") == (len(whole) > length)
