"""Columns that were exchanged are seen by what their words look like; a tambon's own way of writing is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.checks.exchanged import MOST
from tambon_showcase.model.known_by import KnownBy
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import TABLES
from tests.cases import Case
from tests.checks.running import told_by

MARKED = [
    (table.name, name, mark)
    for table in TABLES.values()
    for name, field in table.row.model_fields.items()
    for mark in field.metadata
    if isinstance(mark, KnownBy)
]


def _codes(tmp_path: Path, file: str, text: str) -> list[str]:
    (tmp_path / "case").mkdir(parents=True)
    case = Case(tmp_path / "case", files={file: text})
    return [found.code for found in told_by(case, tmp_path / "project") if found.code in ("T273", "T274")]


def test_rows_of_tables_are_marked() -> None:
    assert {table for table, _, _ in MARKED} >= {
        "leaders",
        "working_group",
        "groups",
        "attractions",
        "orders",
    }


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tables/leaders.csv", "ชื่อ-สกุล,ตำแหน่ง\nสมชาย ใจดี,กำนัน\nสมหญิง ใจงาม,ผู้ใหญ่บ้าน\nสมศรี ใจเย็น,แพทย์ประจำตำบล\n"),
        ("tables/leaders.csv", "ชื่อ-สกุล,ตำแหน่ง\nกำนันหนึ่ง ใจดี,นายกสมาคม\nนางสอง ใจงาม,นายทะเบียน\nว่าที่ ร.ต.สาม ใจเย็น,นายช่าง\n"),
        ("tables/culture.csv", "ชื่อ,ประเภท,รายละเอียด\nบุญข้าวใหม่,ประเพณี,ทำบุญ\nลอยประทีป,ประเพณี,ปล่อยประทีป\nทอผ้า,ภูมิปัญญาท้องถิ่น,ทอ\n"),
        ("tables/orders.csv", "เลขที่คำสั่ง,วันที่,ผู้ออกคำสั่ง,เรื่อง\n1/2564,15/11/2564,นายอำเภอ,นายอำเภอแต่งตั้งคณะทำงาน\n"),
    ],
)  # fmt: skip
def test_a_way_of_writing_is_no_exchange(tmp_path: Path, file: str, text: str) -> None:
    assert _codes(tmp_path, file, text) == []


def test_one_cell_of_its_own_shows_that_the_column_is_right(tmp_path: Path) -> None:
    rows = ["กำนัน,นายหนึ่ง ใจดี", "ผู้ใหญ่บ้าน,นางสอง ใจงาม", "สารวัตร,นายสาม ใจเย็น"]
    head = "ชื่อ-สกุล,ตำแหน่ง\n"
    assert _codes(tmp_path / "all", "tables/leaders.csv", head + "\n".join(rows)) == ["T273"]
    assert _codes(tmp_path / "few", "tables/leaders.csv", head + "\n".join([*rows, "นายสี่ ใจดี,แพทย์"])) == []


def test_most_cells_must_be_of_the_other_column(tmp_path: Path) -> None:
    odd = [f"อาสา,นาย{number} ใจดี" for number in "ขคงจ"] + ["อาสา,ว่าง"]
    assert MOST == 0.8
    assert _codes(tmp_path / "most", "tables/leaders.csv", "ชื่อ-สกุล,ตำแหน่ง\n" + "\n".join(odd)) == ["T273"]
    more = [*odd, "อาสา,ว่าง"]
    assert _codes(tmp_path / "less", "tables/leaders.csv", "ชื่อ-สกุล,ตำแหน่ง\n" + "\n".join(more)) == []


def test_the_looks_of_a_column_are_those_of_its_rows() -> None:
    assert all(issubclass(TABLES[table].row, Row) for table, _, _ in MARKED)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tables/groups.csv", "ชื่อกลุ่ม,ประเภท,หมู่ที่\nทอผ้าบ้านหนึ่ง,กลุ่มอาชีพ,1\nออมบ้านสอง,กลุ่มออมทรัพย์,2\nจักสาน,กลุ่มอาชีพ,1\n"),
        ("tables/attractions.csv", "ชื่อ,ประเภท,หมู่ที่,รายละเอียด,ติดต่อ\n" + "".join(f"วัด{letter},แหล่งท่องเที่ยว,1,สวย,องค์การบริหารส่วนตำบลทุ่งสมมติ 0-2000-0000 ต่อ 30\n" for letter in "กขค")),
        ("tables/photos.csv", "ไฟล์ภาพ,คำบรรยาย,คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น,บุคคลในภาพ\npond.jpg,สระน้ำกลมกลางทุ่งนาที่ชาวบ้านทุกหมู่ช่วยกันขุดลอกเมื่อปีที่แล้ว,สระน้ำ,ไม่มีบุคคล\n"),
    ],
)  # fmt: skip
def test_words_about_another_column_are_no_exchange(tmp_path: Path, file: str, text: str) -> None:
    """Kinds are called as groups are, addresses are as long as stories, and captions may be longer than descriptions."""
    assert _codes(tmp_path, file, text) == []


PROJECTS = "รหัสโครงการ,ชื่อโครงการ,แก้ปัญหา,กิจกรรม,ผลผลิต\n"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("โรงตากหนึ่งหลัง,สร้างโรงตาก", "ผู้เรียนสำเร็จ 41 คน,สอนทอผ้าสัปดาห์ละสองวัน", "ฝาย 2 แห่ง,ก่อสร้างฝาย"), ["T273"]),
        (("สร้างโรงตาก,โรงตากหนึ่งหลัง", "สอนทอผ้า,ผู้เรียนสำเร็จ 41 คน", "ก่อสร้างฝาย,ฝาย 2 แห่ง"), []),
        (("1. อบรม,จัดอบรม 2 ครั้ง", "การขุดลอก,ขุดลอกแล้ว", "กิจกรรมปลูกป่า,ปลูกได้ 200 ต้น"), []),
        (("อบรม,อบรม 30 คน", "ปลูกผัก,ปลูกแล้ว", "ซ่อมฝาย,ซ่อมแล้ว"), []),
        (("โรงตากหนึ่งหลัง,สร้างโรงตาก", "ผู้เรียน,สอนทอผ้า"), []),
    ],
)  # fmt: skip
def test_what_was_done_and_what_came_of_it_are_not_exchanged(
    tmp_path: Path, rows: tuple[str, ...], told: list[str]
) -> None:
    text = PROJECTS + "".join(f"PJ{n},ส่งเสริมอาชีพ {n},PB1,{row}\n" for n, row in enumerate(rows, 1))
    assert _codes(tmp_path, "tables/projects.csv", text) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [(("กำนัน,นายหนึ่ง", "สารวัตร,นางสอง", "แพทย์,นายสาม", "นายสี่,นายห้า"), []), (("กำนัน,นายหนึ่ง", "สารวัตร,นางสอง", "แพทย์,นายสาม", "ปลัด,นายสี่", "นายห้า,นายหก"), ["T273"]),
     (("กำนัน,นายหนึ่ง", "สารวัตร,นางสอง", "แพทย์,นายสาม", "ปลัด,นายสี่", "นายห้า,กำนัน"), ["T273"])],
)  # fmt: skip
def test_a_quarter_of_its_own_words_shows_that_the_column_is_right(
    tmp_path: Path, rows: tuple[str, ...], told: list[str]
) -> None:
    assert _codes(tmp_path, "tables/leaders.csv", "ชื่อ-สกุล,ตำแหน่ง\n" + "\n".join(rows)) == told
