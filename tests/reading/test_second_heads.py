"""Lines among the rows of a table that are headings: of the same table again, or of another that follows."""

from __future__ import annotations

import pytest

from tambon_showcase.reading.second_heads import HEAD_AGAIN, SECOND_TABLE, without_second_heads
from tambon_showcase.reading.table_headings import heads_a_table

GROUPS = ("ชื่อกลุ่ม", "จำนวนสมาชิก", "หมู่ที่")


def kept(*lines: tuple[str, ...]) -> tuple[list[int], list[tuple[str, int]]]:
    rows, findings = without_second_heads(GROUPS, list(enumerate(lines, 2)), "tables/groups.csv")
    return [line for line, _ in rows], [(found.code, found.line) for found in findings]


def test_headings_printed_again_are_left_out_and_said() -> None:
    assert kept(("ทอผ้า", "20", "1"), GROUPS, ("จักสาน", "15", "2")) == ([2, 4], [(HEAD_AGAIN.code, 3)])


@pytest.mark.parametrize(
    "heads",
    [
        ("ชื่อผลิตภัณฑ์", "ราคา", "หมู่ที่"),  # one heading at its place
        ("ชื่อ - สกุล", "ตำแหน่ง", ""),
        ("ลำดับ", "ชื่อผลิตภัณฑ์", "ผู้ผลิต"),
        ("ชื่อกลุ่ม", "จำนวนสมาชิก", "ผู้ประสานงาน"),
    ],
)
def test_from_the_headings_of_another_table_nothing_is_read(heads: tuple[str, ...]) -> None:
    assert kept(("ทอผ้า", "20", "1"), heads, ("ผ้า", "500", "1")) == ([2], [(SECOND_TABLE.code, 3)])


@pytest.mark.parametrize(
    "row",
    [
        ("กลุ่มทอผ้า", "20", "1"),
        ("สถานที่", "มี", ""),  # a row of places of work
        ("รายการ", "จำนวน 5", "หน่วย"),
        ("ชาย", "", ""),
        ("ชื่อผลิตภัณฑ์", "", ""),
        ("ชื่อผลิตภัณฑ์", "ก", "ข"),
        ("ผู้ผลิต", "ราคา", ""),  # no table is without a name
        ("", "", ""),
    ],
)
def test_a_row_is_no_head(row: tuple[str, ...]) -> None:
    assert not heads_a_table(row)
    assert kept(row) == ([2], [])
