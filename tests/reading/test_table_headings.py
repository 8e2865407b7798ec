"""Units in the brackets of headings: what no cell of a column may say, its heading may not say for all of them."""

from __future__ import annotations

import pytest

from tambon_showcase.model.people import Group, Village
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import TABLES
from tambon_showcase.model.work import Meeting
from tambon_showcase.reading.table_headings import accepted
from tambon_showcase.reading.tables import read_table


@pytest.mark.parametrize(
    ("row", "heading", "unit"),
    [
        (Village, "รวม (ครัวเรือน)", "ครัวเรือน"),
        (Village, "รวม(หลังคาเรือน)", "หลังคาเรือน"),
        (Village, "ครัวเรือน (คน)", "คน"),
        (Village, "จำนวนครัวเรือน [ราย]", "ราย"),
        (Group, "จำนวนสมาชิก ( ครัวเรือน )", " ครัวเรือน "),
        (Meeting, "ผู้เข้าร่วม (หมู่บ้าน)", "หมู่บ้าน"),
        (Meeting, "จำนวนผู้เข้าร่วม (บาท)", "บาท"),
    ],
)
def test_a_heading_that_counts_other_things_is_not_passed_over(
    row: type[Row], heading: str, unit: str
) -> None:
    assert [pair.heading for pair in accepted(row).match([heading]).scaled] == [unit]


@pytest.mark.parametrize(
    ("row", "heading"),
    [
        (Village, "ชาย (คน)"),
        (Village, "ครัวเรือน (หลังคาเรือน)"),
        (Village, "ครัวเรือน (หลัง)"),
        (Village, "รวม (ตามทะเบียนราษฎร)"),
        (Village, "ปีข้อมูล (ปี)"),
        (Group, "สมาชิก (ราย)"),
        (TABLES["products"].row, "ราคา (บาท/หน่วย)"),
    ],
)
def test_a_heading_with_the_unit_of_its_column_is_taken(row: type[Row], heading: str) -> None:
    assert accepted(row).match([heading]).scaled == ()


def test_numbers_of_other_things_are_not_published_and_the_heading_is_named_once() -> None:
    text = "หมู่ที่,ชื่อหมู่บ้าน,รวม (ครัวเรือน),ปีข้อมูล\n1,บ้านเหนือ,120,2564\n2,บ้านใต้,80,2564\n"
    read = read_table("villages", text.encode(), "tables/villages.csv")
    assert [(found.code, found.line) for found in read.findings] == [("T230", 1)]
    assert [row.model_dump()["total"] for row in read.rows] == [None, None]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("รหัสแหล่ง", [("T236", "เปลี่ยนหัว “รหัสแหล่ง” เป็น “รหัส” หรือ")]),
        ("หมายเลข", [("T235", ""), ("T236", "เพิ่มคอลัมน์นี้")]),
    ],
)
def test_the_one_strange_heading_is_the_one_missing_where_they_share_a_word(
    heading: str, told: list[tuple[str, str]]
) -> None:
    read = read_table("sources", f"{heading},แหล่งข้อมูล\nA,ก\n".encode(), "tables/sources.csv")
    assert [found.code for found in read.findings] == [code for code, _ in told]
    assert all(words in found.fix for found, (_, words) in zip(read.findings, told, strict=True))


@pytest.mark.parametrize("written", ["ผ่าน", "ผ่านเกณฑ์", "ที่ผ่านเกณฑ์"])
def test_a_heading_is_never_said_to_be_its_contrary(written: str) -> None:
    """กรอก ผ่าน ใต้หัว ไม่ผ่าน would turn every number around."""
    head = f"หมู่ที่,ตัวชี้วัด,สำรวจ,{written},ปีข้อมูล\n1,1,6,6,2564\n"
    (found,) = read_table("bmn", head.encode(), "tables/bmn.csv").findings
    assert (found.code, "อย่าเปลี่ยนแค่หัว" in found.fix) == ("T235", True)


def test_the_letters_of_north_and_east_are_read_as_the_columns_of_a_position() -> None:
    matched = accepted(TABLES["places"].row).match(["ชื่อสถานที่", "E", "N"])
    assert matched.places["lat"] == (2,) and matched.places["lon"] == (1,)
