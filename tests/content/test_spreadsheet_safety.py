"""No cell that we write runs; no number changes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.spreadsheet_safety import download_cell, is_formula, safe_cell


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+cmd|x", "-2+3+cmd|x", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "\u3000=1", "﹦1", "＠SUM", '=HYPERLINK("x")', "\u200b=1", "\ufeff=1", "\x00=1", "\x0b=1", "\x85=1", "\u2028=1", "\xad=1", "\u2060=1", "\u202e=1", "-x", "+x", "@", "="],
)  # fmt: skip
def test_formulas_become_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-3.5",
        "+2",
        "-5.2%",
        "-1,234.50",
        "-",
        "--",
        "ก=1",
        "a@b.th",
        "2021-11-15",
        "2.5",
        "081-234-5678",
        "02-123-4567",
        "ม.3/2",
        "3/ก",
        "0812",
        "２",
        " -3 ",
    ],
)
def test_numbers_and_words_stay(text: str) -> None:
    assert safe_cell(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5-9", "5–9"),
        ("0 - 4", "0–4"),
        ("10-14", "10–14"),
        ("1-2", "1–2"),
        ("2563-2565", "2563–2565"),
        ("1/2565", "'1/2565"),
        ("12/11", "'12/11"),
        ("15/11/2564", "15/11/2564"),
        ("2021-11-15", "2021-11-15"),
        ("1/2/65", "'1/2/65"),
        ("1-2-65", "'1-2-65"),
        ("13 เมษายน", "13\u00a0เมษายน"),
        ("3 มี.ค. 65", "3\u00a0มี.ค. 65"),
        ("2 March 2022", "2\u00a0March 2022"),
        ("3-Mar", "'3-Mar"),
        ("MAR1", "'MAR1"),
        ("มีนาคม 2565", "มีนาคม\u00a02565"),
        ("มีนาคมของทุกปี", "มีนาคมของทุกปี"),
        ("วันที่ 13 เมษายน", "วันที่ 13 เมษายน"),
    ],
)
def test_what_excel_takes_for_a_day_is_written_as_text(text: str, written: str) -> None:
    assert download_cell(text) == written
    assert download_cell(download_cell(text)) == written
    assert safe_cell(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "0812345678",
        "021234567",
        "007",
        "1234567890123456",
        "1E5",
        "12e3",
        "1e-3",
        "2.5E+6",
        "08.30",
        "(5)",
        "(1,200.50)",
    ],
)
def test_digits_that_excel_would_change_are_written_as_text(text: str) -> None:
    assert download_cell(text) == f"'{text}"
    assert download_cell(f"'{text}") == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "0.5",
        "10",
        "123456789012345",
        "-3.5",
        "02-123-4567",
        "2 E",
        "E5",
        "10.30",
        "0.05",
        "(5) คน",
        "()",
    ],
)
def test_other_numbers_stay_numbers(text: str) -> None:
    assert download_cell(text) == text


@given(st.text())
def test_no_written_cell_is_a_formula(text: str) -> None:
    assert not is_formula(safe_cell(text))
    assert not is_formula(download_cell(text))


@given(st.floats(allow_nan=False, allow_infinity=False).map("{:.6f}".format) | st.integers().map(str))
def test_numbers_never_change(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text(min_size=1))
def test_what_begins_with_a_sign_is_a_number_or_guarded(text: str) -> None:
    cell = unicodedata.normalize("NFKC", safe_cell(text)).lstrip(" ")
    if cell[:1] in {"=", "@"}:
        pytest.fail(f"{text!r} became {cell!r}")
