"""Which columns of a wide table hold one village, indicator or dimension each, and which only look so."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.spread import find_spread, is_spread, village_spelling
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted

VILLAGES = {village_spelling(name): moo for moo, name in enumerate(("บ้านหนึ่ง", "บ้านสอง"), 1)}


def spread(table: str, *headings: str) -> tuple[str, list[str]] | None:
    found = find_spread(headings, accepted(TABLES[table].row), VILLAGES)
    return found and (found.key, [one.number for one in found.spread])


@pytest.mark.parametrize(
    ("table", "headings", "found"),
    [
        ("bmn", ("หมู่ที่", "01", "02"), ("indicator", ["1", "2"])),
        ("bmn", ("หมู่ที่", "ข้อ 01", "ข้อ 02"), ("indicator", ["1", "2"])),
        ("bmn", ("หมู่ที่", "ตัวชี้วัดที่ 9", "ตัวชี้วัดที่ ๑๐"), ("indicator", ["9", "10"])),
        ("bmn", ("ตัวชี้วัด", "บ้านหนึ่ง", "สอง"), ("moo", ["1", "2"])),
        ("cia", ("หมู่ที่", "ด้านอาชีพ", "ด้านทุน"), ("dimension", ["อาชีพ", "ทุน"])),
        ("cia", ("หมู่ที่", "d1", "D2 ทุนชุมชน", "ด้าน d3"), ("dimension", ["d1", "D2 ทุนชุมชน", "d3"])),
        ("cia", ("ด้าน", "หมู่ที่ / 1", "หมู่ที่ / 2"), ("moo", ["1", "2"])),
        ("bmn", ("ตัวชี้วัด/หมู่ที่", "1", "2"), ("moo", ["1", "2"])),
        ("bmn", ("หมู่ที่\\ตัวชี้วัด", "1", "2", "3"), ("indicator", ["1", "2", "3"])),
    ],
)
def test_columns_that_are_spread_are_found(
    table: str, headings: tuple[str, ...], found: tuple[str, list[str]]
) -> None:
    assert spread(table, *headings) == found


@pytest.mark.parametrize(
    ("table", "headings"),
    [
        ("bmn", ("หมู่ที่", "ข้อ 1 / สำรวจ", "ข้อ 1 / ไม่ผ่าน")),
        ("bmn", ("1", "2")),
        ("bmn", ("หมู่ที่", "00", "100")),
        ("bmn", ("ตัวชี้วัด", "บ้านเลขที่ 1", "บ้านเลขที่ 2")),
        ("cia", ("ด้าน", "หมู่ / 12 ครัวเรือน", "หมู่ / 13 ครัวเรือน")),
        ("bmn", ("ตัวชี้วัด", "บ้านหนึ่ง")),
    ],
)
def test_columns_that_only_look_so_are_none(table: str, headings: tuple[str, ...]) -> None:
    assert spread(table, *headings) is None


@pytest.mark.parametrize(
    ("heading", "is_one"), [("ด้านที่", False), ("ด้านที่ 1", True), ("หมู่ที่ ๓", True), ("ชาย", False)]
)
def test_a_heading_says_whether_it_is_one_of_several(heading: str, is_one: bool) -> None:
    assert is_spread(heading) is is_one


@pytest.mark.parametrize(
    ("below", "measure"), [("ไม่ผ่าน", "failing"), ("ปีข้อมูล", ""), ("ปีข้อมูล / สำรวจ", "surveyed")]
)
def test_a_year_below_a_village_is_not_what_is_measured(below: str, measure: str) -> None:
    headings = ("ตัวชี้วัด", f"หมู่ที่ 1 / {below}", f"หมู่ที่ 2 / {below}")
    found = find_spread(headings, accepted(TABLES["bmn"].row), VILLAGES)
    assert found is not None and [one.measure for one in found.spread] == [measure, measure]


@pytest.mark.parametrize(
    ("heading", "measure"),
    [
        ("หมู่ที่ 1 สำรวจ", "surveyed"),
        ("ม.1-ไม่ผ่าน", "failing"),
        ("ไม่ผ่าน (หมู่ 1)", "failing"),
        ("หมู่ 1: จำนวนทั้งหมด", "surveyed"),
        ("หมู่ที่ 1 ร้อยละ", ""),
        ("หมู่ที่ 1 บ้านหนึ่ง", ""),
    ],
)
def test_a_heading_says_the_village_and_what_is_measured_in_one_line(heading: str, measure: str) -> None:
    found = find_spread(["ตัวชี้วัด", heading, "หมู่ที่ 2 สำรวจ"], accepted(TABLES["bmn"].row), VILLAGES)
    assert found and found.spread[0] == (1, "1", measure)
