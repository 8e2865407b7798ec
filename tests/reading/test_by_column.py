"""Cells that are put together after a table was searched: what only the whole says of a person is hidden as well."""

from __future__ import annotations

import pytest

from tambon_showcase.model.people import Leader
from tambon_showcase.personal.find import MASK
from tambon_showcase.reading.tables import ReadTable, read_table


def leaders(*lines: str) -> ReadTable:
    return read_table("leaders", "\n".join(lines).encode(), "tables/leaders.csv")


def names(table: ReadTable) -> list[str]:
    return [row.name for row in table.rows if isinstance(row, Leader)]


@pytest.mark.parametrize(
    ("headings", "child"),
    [
        ("คำนำหน้า,ชื่อ,สกุล,ตำแหน่ง", "ด.ช.,มานะ,รักดี"),
        ("คำนำหน้าชื่อ,ชื่อตัว,นามสกุล,ตำแหน่ง", "เด็กหญิง,มานี,มีนา"),
        ("ชื่อ-สกุล,ชื่อ-สกุล,ชื่อ-สกุล,ตำแหน่ง", "ดญ.,ชูใจ,เลิศล้ำ"),
    ],
)
def test_a_childs_name_in_parts_is_hidden_and_told_once(headings: str, child: str) -> None:
    table = leaders(headings, f"{child},ประธานสภาเด็ก", "นาย,สมชาย,ใจดี,กำนัน")
    assert names(table) == [MASK, "นายสมชาย ใจดี"]
    assert [(one.code, one.line) for one in table.findings if one.code == "T465"] == [("T465", 2)]


def test_what_was_found_in_a_cell_is_not_told_again_of_the_whole() -> None:
    table = leaders("คำนำหน้า,ชื่อ,สกุล,ตำแหน่ง", "นาย,สมชาย,ใจดี โทร.081-555-0001,กำนัน")
    assert names(table) == [f"นายสมชาย ใจดี โทร.{MASK}"]
    assert [one.code for one in table.findings if one.code == "T460"] == ["T460"]


def test_a_wide_table_is_searched_as_it_is_shown() -> None:
    wide = "ตัวชี้วัด,หมู่ที่ 1,หมู่ที่ 2\n1,5,081-555-0001\n"
    table = read_table("bmn", f"จำนวนที่ไม่ผ่านเกณฑ์,,\n{wide}".encode(), "tables/bmn.csv")
    assert [one.code for one in table.findings if one.code == "T460"] == ["T460"]
    assert not any("081" in str(row) for row in table.rows)
