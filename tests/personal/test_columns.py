"""Telephones of a column whose zero a spreadsheet took."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.columns import find_short_numbers
from tambon_showcase.personal.kinds import Kind

NUMBER = "812345678"


def found(text: str) -> list[str]:
    hits = list(find_short_numbers(text))
    assert {hit.kind for hit in hits} <= {Kind.PHONE}
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize("heading", ["โทร.", "เบอร์", "โทรศัพท์ (มือถือ)", "มือถือ", "Tel", "Phone no.", "Mobile"])
@pytest.mark.parametrize("ruler", ["|---|---|\n", "\n\n", ""])
def test_the_heading_may_be_rows_above(heading: str, ruler: str) -> None:
    rows = "| ก | 055123456 |\n" * 20
    assert found(f"| กลุ่ม | {heading} |\n{ruler}{rows}| ข | {NUMBER} |\n| ค | {NUMBER}.0 |") == [NUMBER] * 2


@pytest.mark.parametrize(
    "text",
    [
        f"| กลุ่ม | งบ |\n| ก | {NUMBER} |",
        f"| กลุ่ม | โทรทัศน์ |\n| ก | {NUMBER} |",
        f"| โทร. | เงินทุน (บาท) |\n| - | {NUMBER} |",
        f"| โทร. | ก |\nประโยคหนึ่ง\n| ข | {NUMBER} |",
        f"โทร. {NUMBER}",
        f"| โทร. |\n| {NUMBER}9 |\n| 1{NUMBER} |\n| {NUMBER}.5 |\n| 712345678 |",
        f"| {NUMBER} |\n| โทร. |",
    ],
)
def test_other_numbers_of_nine_digits_are_none(text: str) -> None:
    assert found(text) == []


def test_a_column_beyond_the_headings_is_read_too() -> None:
    """A workbook leaves empty cells out, so that a row's places move to the left of its headings, never past them; other tables do."""
    assert found(f"| โทร. |\n| ก | ข | {NUMBER} |") == [NUMBER]
