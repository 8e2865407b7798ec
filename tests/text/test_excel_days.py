"""Days that spreadsheets made of numbers, as Excel, LibreOffice, Google Sheets and pandas write them."""

from __future__ import annotations

import pytest

from tambon_showcase.text.excel_days import any_day, made_of_numbers


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("05-ก.ย.", (5, 9)),
        ("9-May", (9, 5)),
        ("๕-กันยายน", (5, 9)),
        ("ธ.ค.-64", (12, 64)),
        ("Dec-64", (12, 64)),
        ("ต.ค.-14", (10, 14)),
        ("2025-09-05 00:00:00", (5, 9)),
        ("1964-12-01T00:00:00.000", (12, 64)),
    ],
)
def test_what_was_typed_is_read_from_what_no_person_writes(text: str, typed: tuple[int, int]) -> None:
    assert made_of_numbers(text) == typed


@pytest.mark.parametrize(
    "text", ["5/9", "15 ม.ค.", "ม.-3", "บ้าน-12", "12-AB", "2025-09-05", "05/09/2568", "12/2564", "1.5"]
)
def test_what_people_write_stays(text: str) -> None:
    assert made_of_numbers(text) is None


@pytest.mark.parametrize(
    "text", ["05/09/2568", "2025-09-05", "5 ก.ย.", "5/Sep", "2025-09-05 00:00:00", "5/9/25"]
)
def test_where_no_day_can_be_meant_every_day_is_one(text: str) -> None:
    found = any_day(text)
    assert found is not None and sorted(found) == [5, 9]
