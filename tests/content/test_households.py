"""Columns of persons and households are known by their headings; columns of villages are not."""

from __future__ import annotations

import pytest

from tambon_showcase.content.households import check_headings, check_spaced_tables, check_text_tables
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
        ["Village", "Households", "Births", "Income"],
        ["เลขที่", "เลขทะเบียนวิสาหกิจชุมชน", "ประชาชน (คน)", "วันที่เกิดเหตุ"],
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
        ["เลขประจําตัวประชาชน"],
        ["ชื่อ-สกุล", "โรคประจําตัว"],
        ["บ้านเลขที่่"],
        ["เลขบัตรประชาชน 13 หลัก"],
        ["เลขประจำตัวประชาชน (13 หลัก)"],
        ["เลขบัตร ปชช."],
        ["ว/ด/ป เกิด"],
        ["ว.ด.ป.เกิด"],
        ["บ้านเลขที่ / หมู่บ้าน"],
        ["รหัสประจำบ้าน(ทะเบียนบ้าน)"],
        ["เลขที่บ้าน(ทะเบียนบ้าน)"],
        ["HN", "diag"],
        ["no", "HOUSE_NO", "income"],
        ["CID"],
        ["Date of birth"],
    ],
)
def test_person_columns_are_refused(headings: list[str]) -> None:
    assert [finding.code for finding in check_headings(headings, WHERE)] == ["T451"]


def test_the_line_of_a_table_in_a_text_is_named() -> None:
    [finding] = check_text_tables("ก\n\n| บ้านเลขที่ | ข |\n|-|-|\n", Where("a.md", 1))
    assert finding.line == 3


def test_prose_about_questionnaires_passes() -> None:
    assert list(check_text_tables("แบบสอบถามมี ชื่อ, วันเกิด, บ้านเลขที่ | ฯลฯ", WHERE)) == []


@pytest.mark.parametrize(
    "text",
    [
        "ลำดับ,ชื่อ-สกุล,บ้านเลขที่,รายได้\n1,ก ข,12/1,9000\n",
        'ลำดับ;"ชื่อ-สกุล";โรค\n1;ก ข;-\n',
        "ชื่อ\tบ้านเลขที่\tรายได้\tโรค\nก\t1\t2\t3",
        "<table><tr><th>ชื่อ</th><th>บ้านเลขที่</th></tr></table>",
        '<TABLE>\n<TR class="x"><TD><b>ชื่อ-สกุล</b></TD>\n<TD align=left>รายได้</TD></TR></TABLE>',
        "<table><tr><th>ชื่อ-สกุล<th>โรคประจำตัว<tr><td>ก<td>ข</table>",
    ],
)
def test_tables_in_other_spellings_are_known(text: str) -> None:
    assert {finding.code for finding in check_text_tables(text, WHERE)} == {"T451"}


@pytest.mark.parametrize(
    "text",
    [
        "เก็บข้อมูล ชื่อ-สกุล, บ้านเลขที่, รายได้ ของทุกครัวเรือน\nแล้วสรุปเป็นรายหมู่บ้าน",
        "หมู่ที่,ชื่อหมู่บ้าน,รายได้\n1,บ้านหนึ่ง,9\n",
        "<table><tr><th>หมู่ที่</th><th>ชื่อกลุ่ม</th><th>รายได้</th></tr></table>",
        "<p>ชื่อ-สกุล และ รายได้</p>",
    ],
)
def test_prose_and_tables_of_villages_pass_in_other_spellings(text: str) -> None:
    assert list(check_text_tables(text, WHERE)) == []


def test_a_table_in_a_pdf_is_known_by_its_headings_and_numbers_below() -> None:
    head = "ลำดับ ชื่อ-สกุล บ้านเลขที่ รายได้ โรค"
    assert [
        finding.code for finding in check_spaced_tables(f"รายชื่อ\n{head}\n1 นาย ก 12/1 9,000 -", WHERE)
    ] == ["T451"]
    assert [finding.code for finding in check_spaced_tables("ที่ ชื่อ - สกุล รายได้\n1 ก 9", WHERE)] == ["T451"]
    for good in (
        head,
        f"{head}\n.....",
        "ชื่อ-สกุล โรคประจำตัว\n1 ความดัน",
        "ที่ ชื่อ-สกุล ตำแหน่ง\n1 นาย ก กำนัน",
        "บ้านเลขที่ 9 หมู่ 3 ตำบล\n1",
    ):
        assert list(check_spaced_tables(good, WHERE)) == []


@pytest.mark.parametrize(("begins", "line"), [(0, 2), (1, 2), (7, 8)])
def test_a_table_of_html_is_named_with_its_line(begins: int, line: int) -> None:
    text = "<table>\n<tr><td>ชื่อ-สกุล</td><td>โรคประจำตัว</td></tr>\n</table>"
    assert {found.line for found in check_text_tables(text, Where("a.md", begins))} == {line}
