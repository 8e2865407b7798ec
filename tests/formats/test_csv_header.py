"""Where a table begins and ends."""

import pytest

from tambon_showcase.formats.csv_header import find_header, is_note, is_total


def header(*lines):
    return find_header([(number, tuple(cells)) for number, cells in enumerate(lines, 1)])


def test_no_lines_no_header():
    assert find_header([]) is None


def test_a_heading_without_a_name_is_no_header():
    assert header([""], ["", ""]) is None


def test_titles_over_one_or_all_columns_are_passed_over():
    found = header(["รายงาน", "", ""], ["ปี 2564", "ปี 2564", "ปี 2564"], ["หมู่", "ชาย", "หญิง"], ["1", "2", "3"])
    assert (found.headings, found.line, found.end) == (("หมู่", "ชาย", "หญิง"), 3, 3)


def test_a_table_of_one_column_begins_at_once():
    found = header(["ชื่อ"], ["ก"], ["ข"])
    assert (found.headings, found.end, found.width) == (("ชื่อ",), 1, 1)


def test_three_heading_rows_are_joined():
    found = header(
        ["ที่", "ประชากร", "", "", ""],
        ["", "ไทย", "", "ต่างชาติ", ""],
        ["", "ชาย", "หญิง", "ชาย", "หญิง"],
        ["1", "20", "30", "4", "5"],
    )
    assert found.headings == (
        "ที่",
        "ประชากร / ไทย / ชาย",
        "ประชากร / ไทย / หญิง",
        "ประชากร / ต่างชาติ / ชาย",
        "ประชากร / ต่างชาติ / หญิง",
    )
    assert found.end == 3


def test_a_group_ends_where_the_next_one_begins():
    found = header(
        ["ที่", "ก", "", "", "ข", ""],
        ["", "ก1", "", "ก2", "", ""],
        ["", "x", "y", "", "z", "w"],
        ["1", "20", "30", "4", "5", "6"],
    )
    assert found.headings == ("ที่", "ก / ก1 / x", "ก / ก1 / y", "ก / ก2", "ข / z", "ข / w")


@pytest.mark.parametrize(
    "row",
    [["ก", "ข", "ค"], ["", "ข", ""], ["", "5", "6"], ["", "ข", "๕"]],
)
def test_rows_of_values_are_no_second_heading(row):
    assert header(["ชื่อ", "ตำแหน่ง", "หมู่"], row).end == 1


@pytest.mark.parametrize(
    "cells",
    [
        ["รวม", "", "230"],
        ["", "รวม", "1,204", "๓"],
        ["รวมทั้งสิ้น", "-", "5"],
        ["รวม 15 หมู่บ้าน", "230"],
        ["รวมทั้งตำบล", "230"],
        ["เฉลี่ย", "95.5%"],
        ["Total", "5"],
        ["รวม:", "5"],
    ],
)
def test_totals(cells):
    assert is_total(cells)


@pytest.mark.parametrize(
    "cells", [["รวมใจพัฒนา", "5"], ["รวม", "กลุ่มออมทรัพย์", "5"], ["ทั้งหมู่บ้าน", "5"], ["1", "รวม", "5"], [""]]
)
def test_rows_that_only_look_like_totals(cells):
    assert not is_total(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ["หมายเหตุ: ณ 31 ธ.ค. 2564", "กรมการปกครอง"],
        ["หมายเหตุ", ""],
        ["ที่มา : กรมฯ"],
        ["", "ที่มา"],
        ["*หมายเหตุ ข้อมูลจากการสำรวจ", ""],
        ["ผู้จัดทำ นางสาวสมมติ ดีงาม", ""],
        ["ลงชื่อ............", ""],
        ["", "** หมายเหตุ: ณ ปี 2564"],
    ],
)
def test_notes(cells):
    assert is_note(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ["หมายเหตุ", "5"],
        ["ที่มาของชื่อบ้าน", "เล่ากันว่า"],
        ["บ้านหมายเหตุ"],
        ["ผู้จัดทำผ้า", ""],
        ["ผู้ตรวจสอบภายใน", "1"],
        [""],
    ],
)
def test_rows_that_only_look_like_notes(cells):
    assert not is_note(cells)


def test_a_heading_has_three_rows_at_most():
    rows = ["ที่", "ก", "", "", ""], ["", "", "ข", "", ""], ["", "", "", "ค", ""], ["", "", "", "", "ง"]
    assert header(*rows).end == 3


def test_a_number_in_brackets_alone_is_a_row_and_no_numbering():
    assert header(["ชื่อ", "จำนวน"], ["(1)", ""]).end == 1
    assert header(["ชื่อ", "จำนวน"], ["(1)", "(2)"]).end == 2


def test_one_number_under_a_heading_is_a_value_and_no_name():
    assert header(["ชื่อ", "", "จำนวน"], ["", "1", ""]).end == 1
    assert header(["หมู่ที่", "หมู่", "", "รวม"], ["", "1", "2", ""]).end == 2


def test_a_heading_reaches_no_further_up_than_its_rows():
    knows = {"หมู่ที่", "ชาย", "หญิง"}.__contains__
    lines = ["หมู่ที่", "", ""], ["", "ก", "ข"], ["", "ค", "ง"], ["", "ชาย", "หญิง"], ["1", "2", "3"]
    numbered = [(number, tuple(cells)) for number, cells in enumerate(lines, 1)]
    assert find_header(numbered, knows).headings == ("ชาย", "หญิง")
    assert find_header(numbered[:1] + numbered[2:], knows).headings[0] == "หมู่ที่"
