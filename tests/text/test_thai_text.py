"""One spelling for one word."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.thai_text import (
    clean,
    clean_line,
    count_letters,
    is_blank,
    repair,
    says_nothing,
)

THAI = st.text(alphabet=st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=30)
ANY = st.one_of(THAI, st.text(max_size=40))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("ท\u0e4d\u0e32", "ทำ"),
        ("\u0e40\u0e40ม่", "แม่"),
        ("ท\u0e48\u0e35", "ที่"),
        ("ที่่", "ที่"),
        ("ปู\u0e48\u0e48", "ปู่"),
        ("สิทธ\u0e4c\u0e34", "สิทธิ์"),
        ("บ้าน\u200b กลาง\u00a0 ", "บ้าน กลาง"),
        ("\ufeffก\u202eข", "กข"),
        ("a\x00b\x1bc", "abc"),
        ("ข้อ  1\t2", "ข้อ 1 2"),
    ],
)
def test_two_spellings_become_one(typed, meant):
    assert clean_line(typed) == meant


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text):
    once = clean(text)
    assert clean(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY)
def test_cleaned_text_is_nfc_and_has_no_spaces_at_its_ends(text):
    cleaned = clean_line(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()


@given(st.lists(st.sampled_from(["บ้านกลาง", "น้ำ", "ที่", "a b", "๑๒"]), max_size=6))
def test_well_written_text_is_left_alone(words):
    assert repair(" ".join(words)) == " ".join(words)


def test_lines_stay_apart_where_there_are_several():
    assert clean("  ก  ข \r\n ค ") == "ก ข\nค"
    assert clean("ก \n") == "ก"
    assert clean_line("ก\nข") == "ก ข"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "–",
        "—",
        "ไม่มีข้อมูล",
        "ไม่ระบุ",
        "N/A",
        "null",
        "~",
        "\u00a0-",
        "- ไม่มี -",
        "-ไม่มี-",
        "(ไม่มีข้อมูล)",
        "— ไม่ทราบ",
        "- -",
        "nan",
        "NaT",
        "None",
        "<NA>",
        "NULL",
    ],
)
def test_blanks(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "ไม่มี", "ไม่", "-5", "no", "ก", "Nan", "none", "- ไม่มีสระน้ำ -", "(0)"])
def test_answers_are_no_blanks(text):
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text", ["", "-", "ไม่มีข้อมูล", ".", "...", "…", "___", "* * *", "()", "?", "-.-", "๏", "--- \n---", "•"]
)
def test_marks_without_words_say_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["ไม่มี", " ไม่มี. ", "(ไม่มี)", "- ยังไม่มี -", "xxx", "X X X", "กกกก", "รอข้อมูล"])
def test_words_that_only_fill_a_cell_say_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "ก",
        "7-11",
        "๓",
        "/",
        "%",
        "✓",
        '"',
        "ๆ",
        "🌾",
        "●●●",
        "ไม่มีหนี้",
        "สสส.",
        "ททท.",
        "x",
        "A1",
        "777",
        "กก 12",
        "กข",
        "no",
        "none",
        "แบบทดสอบ",
    ],
)
def test_words_numbers_and_signs_for_them_say_something(text):
    assert not says_nothing(text)


def test_endless_marks_take_no_endless_time():
    marks = "ก" + "่ิ" * 200_000 + "\u0e4d" * 200_000
    begin = time.process_time()
    assert clean(marks) == clean(clean(marks))
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    ("text", "letters"), [("ก้าวหน้า", 6), ("น้ำ 2 บ่อ", 4), ("Excel 97", 5), ("", 0), ("ๆ ฯ —", 2)]
)
def test_a_length_is_counted_in_letters_on_the_line(text, letters):
    assert count_letters(text) == letters
