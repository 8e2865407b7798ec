"""Columns of persons and households are known by their headings; columns of villages are not."""

from __future__ import annotations

import pytest

from tambon_showcase.content.households import check_headings, check_text_tables
from tambon_showcase.finding import Where

WHERE = Where("a.csv", 1)


@pytest.mark.parametrize(
    "headings",
    [
        ["หมู่ที่", "ชื่อหมู่บ้าน", "ครัวเรือน"],
        ["ชื่อ-สกุล", "ตำแหน่ง"],
        ["รายได้เฉลี่ย", "หมู่"],
        ["ชื่อกลุ่ม", "รายได้"],
        ["ที่อยู่สำนักงาน"],
        [],
    ],
)
def test_village_columns_pass(headings: list[str]) -> None:
    assert list(check_headings(headings, WHERE)) == []


@pytest.mark.parametrize(
    "headings",
    [
        ["ชื่อ-สกุล", "โรคประจำตัว"],
        ["ชื่อ–นามสกุล", "รายได้"],
        [" บ้านเลขที่ ", "x"],
        ["เลขที่บัตรประชาชน"],
        ["ชื่อผู้พิการ", "ประเภทความพิการ"],
    ],
)
def test_person_columns_are_refused(headings: list[str]) -> None:
    assert [finding.code for finding in check_headings(headings, WHERE)] == ["T451"]


def test_the_line_of_a_table_in_a_text_is_named() -> None:
    [finding] = check_text_tables("ก\n\n| บ้านเลขที่ | ข |\n|-|-|\n", Where("a.md", 1))
    assert finding.line == 3


def test_prose_about_questionnaires_passes() -> None:
    assert list(check_text_tables("แบบสอบถามมี ชื่อ, วันเกิด, บ้านเลขที่ | ฯลฯ", WHERE)) == []
