"""Words fit their boxes in any Thai typeface that may take the place of the one that the slides name."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.deck.fit import BODY_BOX, INSET, LINE, POINTS, WIDEST, fitted, width_of
from tambon_showcase.deck.grid import NAMES as NAMES_WIDE
from tambon_showcase.deck.grid import columns_with_room
from tambon_showcase.pictures.faces import face_path

SIZES = (30, 24, 18, 12)
TOLD = (
    "น้ำใช้ไม่พอในหน้าแล้งของสี่หมู่บ้านเชิงเขาและปลายคลอง คือปัญหาที่แก้ก่อน",
    "งบ 1,435,700 บาท จากแหล่ง 7 ประเภท มากที่สุดคือ อบจ. ร้อยละ 47",
    "เผยแพร่ 10 ครั้ง ใน 6 เดือน มากที่สุดทาง Facebook",
)
FOLDERS = ("/usr/share/fonts/truetype/tlwg", "/usr/share/fonts/truetype/noto", "C:/Windows/Fonts")
NAMES = (
    "Loma",
    "Garuda",
    "Umpush",
    "Waree",
    "NotoSansThai-Regular",
    "NotoSansThai-Bold",
    "LeelawUI",
    "tahoma",
)
INSTALLED = [
    path
    for folder in FOLDERS
    for path in Path(folder).glob("*.ttf")
    if path.stem in {f"{name}{bold}" for name in NAMES for bold in ("", "-Bold", "bd", "b")}
]


def width(font: TTFont, words: str) -> float:
    letters, advances = font.getBestCmap(), font["hmtx"]
    return sum(advances[letters[ord(letter)]][0] for letter in words) / font["head"].unitsPerEm


@pytest.mark.skipif(not INSTALLED, reason="no other Thai typeface on this machine")
@pytest.mark.parametrize("words", TOLD)
def test_no_typeface_of_this_machine_needs_more_room_than_is_left(words: str) -> None:
    own = {bold: width(TTFont(face_path("Bold" if bold else "Regular")), words) for bold in (True, False)}
    for path in INSTALLED:
        bold = path.stem.lower().endswith(("bold", "bd", "b"))
        assert width(TTFont(path), words) <= own[bold] * WIDEST, path.stem


@pytest.mark.parametrize("words", TOLD)
def test_one_line_is_set_as_large_as_fits_with_the_margin(words: str) -> None:
    room = width(TTFont(face_path("Regular")), words) * 24 * WIDEST
    high = 24 * LINE / POINTS + 0.01
    wide = (room + 2) / POINTS + 2 * INSET
    assert fitted((words,), wide, high, SIZES) == (24, (words,))
    assert fitted((words,), wide - 0.1, high, SIZES)[0] < 24
    assert fitted((words,), wide, high - 0.1, SIZES)[0] < 24


def test_bold_words_need_more_room() -> None:
    words = TOLD[0]
    room = width(TTFont(face_path("Regular")), words) * 24 * WIDEST / POINTS + 2 * INSET + 0.03
    assert fitted((words,), room, 0.5, SIZES)[0] > fitted((words,), room, 0.5, SIZES, bold=True)[0]


def test_what_fits_at_no_size_ends_with_dots_at_the_smallest() -> None:
    size, (line,) = fitted((" ".join(TOLD),), 2, 0.5, SIZES)
    assert size == 12
    assert line.endswith("…")
    assert " ".join(TOLD).startswith(line.rstrip("…"))


def test_lines_that_have_no_room_are_left_out_rather_than_drawn_over_others() -> None:
    size, lines = fitted(("ก", "ข", "ค"), 2, 12 * LINE / POINTS * 2 + 0.01, SIZES[-1:])
    assert (size, lines) == (12, ("ก", "ข"))


def test_a_number_is_never_torn() -> None:
    assert fitted(("3.5",), 0.36 + 2 * INSET, 5, (30, 12))[0] == 12


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("กขคงน้ำไม่ 0123456789,.ABC", min_size=1, max_size=120), min_size=1, max_size=5),
    st.floats(1.5, 12),
    st.floats(0.4, 5),
)
def test_any_words_are_kept_or_cut_at_their_end(lines: list[str], wide: float, high: float) -> None:
    size, shown = fitted(lines, wide, high, SIZES)
    assert size in SIZES
    assert len(shown) <= len(lines)
    for line, asked in zip(shown, lines, strict=False):
        assert line == asked or asked.startswith(line.removesuffix("…"))


@pytest.mark.parametrize("word", ["4.33", "3.5", "12.75", "5"])
def test_columns_of_villages_are_only_as_many_as_have_room_for_their_number(word: str) -> None:
    """Of twenty-four villages `4.33` broke into `4.3` and `3`."""
    each = (BODY_BOX[2] - NAMES_WIDE[0]) / columns_with_room([word])
    assert fitted((word,), each + 2 * INSET, 1, (12,)) == (12, (word,))
    assert width_of(word, 12) <= each, "no digit on a line of its own"
    assert width_of(word, 12) > (BODY_BOX[2] - NAMES_WIDE[0]) / (columns_with_room([word]) + 1)
