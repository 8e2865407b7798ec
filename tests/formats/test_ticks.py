"""Answers ticked in two columns, as forms of offices have them."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.csv_table import read_csv


def read(text: str) -> tuple[tuple[str, ...], list[tuple[str, ...]], list[str]]:
    table = read_csv(text.encode(), "tables/a.csv")
    return table.headings, [row.cells for row in table.rows], [found.code for found in table.findings]


@pytest.mark.parametrize("tick", ["✓", "/", "X", "x", "1", "×", "☑", "✔"])
def test_a_tick_in_one_of_two_columns_is_an_answer(tick: str) -> None:
    headings, rows, codes = read(f"รายการ,มี,ไม่มี,หมายเหตุ\nป้าย,{tick},,ก\nอาคาร,,{tick},ข\nสถานที่,-,,ค")
    assert headings == ("รายการ", "มี", "หมายเหตุ")
    assert rows == [("ป้าย", "ใช่", "ก"), ("อาคาร", "ไม่", "ข"), ("สถานที่", "", "ค")]
    assert codes == ["T296"]


@pytest.mark.parametrize(
    ("head", "merged"),
    [
        ("ใช่,ไม่ใช่", "ใช่"),
        ("ใช้โปรแกรม CIA ได้,ใช้โปรแกรม CIA ไม่ได้", "ใช้โปรแกรม CIA ได้"),
        ("ยินยอม,ไม่ยินยอม", "ยินยอม"),
    ],
)
def test_the_second_heading_is_the_first_with_a_no(head: str, merged: str) -> None:
    headings, rows, _ = read(f"ชื่อ,{head}\nก,✓,\nข,,✓")
    assert headings == ("ชื่อ", merged) and rows == [("ก", "ใช่"), ("ข", "ไม่")]


def test_headings_merged_over_both_columns_are_read_too() -> None:
    headings, rows, codes = read("รายการ,มีหรือไม่,,ที่\n,มี,ไม่มี,\nป้าย,✓,,1\nอาคาร,,✓,2")
    assert headings == ("รายการ", "มีหรือไม่ / มี", "ที่") and "T296" in codes
    assert [cells[1] for cells in rows] == ["ใช่", "ไม่"]


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัด,ผ่าน,ไม่ผ่าน\n1,1,0\n2,0,1",
        "ตัวชี้วัด,ผ่าน,ไม่ผ่าน\n1,12,3\n2,9,1",
        "รายการ,มี,ไม่มี\nป้าย,✓,✓\nอาคาร,✓,",
        "รายการ,มี,ไม่มี\nป้าย,✓,",
        "รายการ,มี,ไม่ทราบ\nป้าย,✓,\nอาคาร,,✓",
        "รายการ,มี,ไม่มี\nป้าย,3,\nอาคาร,,✓",
    ],
)
def test_numbers_two_ticks_and_other_columns_stay_as_they_are(text: str) -> None:
    headings, rows, codes = read(text)
    assert len(headings) == 3 and "T296" not in codes
    assert [",".join(cells) for cells in rows] == text.split("\n")[1:]
