"""Digits and letters in every form that people and programs write, without a place in the text being moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.personal.find import _joined, clue, hide_personal
from tambon_showcase.personal.fold import fold
from tambon_showcase.personal.kinds import Hit, Kind


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("๐๘๑-๒๓๔-๕๖๗๘", "081-234-5678"),
        ("０８１－２３４", "081-234"),
        ("𝟎𝟖𝟏", "081"),
        ("٠٨١", "081"),
        ("①②", "12"),
        ("Ａｂ＠ｃ", "Ab@c"),
        ("O81-234-5678", "081-234-5678"),
        ("o8I 234 567l", "081 234 5671"),
        ("O8l-2OO-lOOO", "O8l-2OO-lOOO"),  # too few digits: letters may be meant
        ("model O81234567x", "model O81234567x"),  # a part of a longer word
        ("IO 12345678", "10 12345678"),
        ("๑๒ บาท — “ก” … 5%", "12 บาท — “ก” … 5%"),
        ("½ ㎏ ﬁ", "½ ㎏ ﬁ"),  # would become several letters
        ("", ""),
    ],
)
def test_every_way_to_write_a_digit_is_the_plain_one(written: str, plain: str) -> None:
    assert fold(written) == plain
    assert fold(plain) == plain


@given(st.text())
def test_a_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (Kind.PHONE, Kind.MAIL, Kind.PHONE),
        (Kind.PHONE, Kind.ID, Kind.ID),
        (Kind.ID, Kind.PHONE, Kind.ID),
        (Kind.ID, Kind.KEY, Kind.ID),
        (Kind.THIRTEEN, Kind.PHONE, Kind.PHONE),
        (Kind.PHONE, Kind.THIRTEEN, Kind.PHONE),
        (Kind.BARCODE, Kind.THIRTEEN, Kind.THIRTEEN),
    ],
)
def test_of_two_that_overlap_the_graver_is_said(first: Kind, second: Kind, kind: Kind) -> None:
    assert _joined(Hit(first, 3, 9), Hit(second, 5, 7)) == (kind, 3, 9)
    assert _joined(Hit(first, 3, 9), Hit(second, 5, 12)) == (kind, 3, 12)


def test_a_message_repeats_three_letters_and_what_is_around_stays() -> None:
    assert [clue(value) for value in ("", "ก", "0812345678")] == ["…", "ก…", "081…"]
    text = "ก 0812345678 ข somchai@gmail.com ค 1234567890121"
    assert hide_personal(text) == "ก 081… ข som… ค 123…"


def test_numbers_that_are_only_suspect_are_repeated_whole() -> None:
    assert hide_personal("รหัสสินค้า 8850123456787 ครับ") == "รหัสสินค้า 8850123456787 ครับ"
