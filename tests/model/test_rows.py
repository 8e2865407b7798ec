"""Rows as officers fill them, and the columns that their files rely on."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.row import headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.model.work import FACILITY
from tests.model.columns import COLUMNS, columns

FOLDERS = {"photos", "documents", "videos"}
FILLED: dict[str, dict[str, str]] = {
    "villages": {"หมู่ที่": "หมู่ที่ ๑", "ชื่อหมู่บ้าน": "บ้านน้ำใส", "ชาย": "๑,๒๐๔", "ปีข้อมูล": "พ.ศ. 2564"},
    "population": {"ปีข้อมูล": "2564", "รวม": "4,027 คน"},
    "ages": {"ช่วงอายุ": "0-4", "ชาย": "50"},
    "leaders": {"ชื่อ-สกุล": "นายสมมติ ใจดี", "ตำแหน่ง": "กำนัน", "โทรศัพท์สำนักงาน": "-"},
    "groups": {"ชื่อกลุ่ม": "กลุ่มทอผ้า", "จำนวนสมาชิก": "๓๖ คน", "ปีที่ตั้ง": "2545"},
    "products": {"ชื่อผลิตภัณฑ์": "ผ้าทอ", "ราคา (บาท)": "฿1,250.50", "ดาว OTOP": "5", "ภาพ": "a.jpg, b.jpg"},
    "income": {"รายการ": "รายได้เฉลี่ย", "จำนวน": "82,000.25", "หน่วย": "บาท"},
    "attractions": {"ชื่อ": "ทุ่งนา", "ประเภท": "แหล่งท่องเที่ยว", "ลิงก์": "https://example.go.th"},
    "culture": {"ชื่อ": "ทำขวัญข้าว", "ประเภท": "ประเพณี", "เดือน": "ตุลาคม"},
    "working_group": {"ชื่อ-สกุล": "นายสมมติ ใจดี", "หน้าที่ในคณะทำงาน": "ประธาน", "ตัวแทนหมู่ที่": "ม.3"},
    "facilities": {"รายการ": "อาคาร", "มีหรือไม่": "มี"},
    "meetings": {"วันที่": "24 พ.ย. 2564", "เรื่อง": "ประชุมครั้งที่ 1", "ขั้นตอนของกระบวนการ": "1.1; 1.2"},
    "orders": {"เลขที่คำสั่ง": "12/2564", "วันที่": "01/12/2564", "ผู้ออกคำสั่ง": "นายอำเภอ"},
    "process": {"ขั้นตอน": "1.1", "สิ่งที่ทำ": "อบรมการอ่าน จปฐ."},
    "bmn": {"หมู่ที่": "1", "ตัวชี้วัด": "22", "สำรวจ": "120", "ไม่ผ่าน": "0", "ปีข้อมูล": "2564"},
    "nrd2c": {"หมู่ที่": "1", "ตัวชี้วัด": "3", "คะแนน": "๒", "ปีข้อมูล": "2564"},
    "cia": {"หมู่ที่": "1", "ด้าน": "d1", "ค่าที่อ่านได้": "2.5"},
    "problems": {"รหัสปัญหา": "p1", "ปัญหา": "น้ำแล้ง", "หมู่ที่": "1, 3"},
    "plans": {"ชื่อแผน": "แผนชุมชน", "ระดับ": "หมู่บ้าน", "หมู่ที่": "2"},
    "projects": {"รหัสโครงการ": "j1", "ชื่อโครงการ": "ขุดสระ", "แก้ปัญหา": "p1, p2", "สถานะ": "เสร็จแล้ว"},
    "budget": {"รหัสโครงการ": "j1", "แหล่งงบประมาณ": "อบต.", "จำนวนเงิน (บาท)": "48,200.50 บาท"},
    "partners": {"ชื่อภาคี": "วิทยาลัย", "รหัสโครงการ": "j1;j2"},
    "posts": {"วันที่": "1/2/2565", "ช่องทาง": "เฟซบุ๊ก", "ลิงก์": "https://www.facebook.com/x", "เรื่อง": "ขุดสระ"},
    "photos": {"ไฟล์ภาพ": "pond.jpg", "คำบรรยาย": "สระน้ำ"},
    "documents": {"ไฟล์เอกสาร": "minutes.pdf", "ชื่อเอกสาร": "รายงาน", "ประเภท": "รายงานการประชุม"},
    "places": {"ชื่อสถานที่": "วัด", "พิกัด": "15.9, 100.1"},
    "sources": {"รหัส": "s1", "แหล่งข้อมูล": "กรมการปกครอง", "ใช้กับหัวข้อ": "P1.2"},
}
"""A row of each table, in Thai, with what programs and people put into cells."""
EACH = pytest.mark.parametrize("table", TABLES)


def row(table: str, **more: str) -> Any:
    assert table in FILLED, f"a row of {table} is missing in FILLED"
    return TABLES[table].row.model_validate({**FILLED[table], **more})


def test_columns_are_those_that_officers_files_rely_on() -> None:
    """A renamed or lost column refuses files that exist: change `columns.csv` only on purpose."""
    assert columns() == COLUMNS.read_text("utf-8"), "python -m tests.model.columns"


@EACH
def test_a_row_in_thai_is_read(table: str) -> None:
    made = row(table)
    known = headings(TABLES[table].row)
    assert all(
        getattr(made, name) is not None
        for name, heading in known.items()
        if FILLED[table].get(heading, "-") != "-"
    )


@EACH
def test_a_row_with_english_keys_is_the_same(table: str) -> None:
    english = {
        name: FILLED[table][heading]
        for name, heading in headings(TABLES[table].row).items()
        if heading in FILLED[table]
    }
    assert TABLES[table].row.model_validate(english) == row(table)


@EACH
def test_a_row_without_a_required_cell_is_refused(table: str) -> None:
    shown = headings(TABLES[table].row)
    for name in required_columns(TABLES[table].row):
        with pytest.raises(ValidationError) as problem:
            TABLES[table].row.model_validate(
                {key: cell for key, cell in FILLED[table].items() if key != shown[name]}
            )
        assert problem.value.errors()[0]["type"] == "missing"


@EACH
def test_the_cells_of_a_row_that_are_left_out_are_empty(table: str) -> None:
    needed = {headings(TABLES[table].row)[name] for name in required_columns(TABLES[table].row)}
    made = TABLES[table].row.model_validate(
        {key: cell for key, cell in FILLED[table].items() if key in needed}
    )
    others = set(headings(TABLES[table].row)) - required_columns(TABLES[table].row)
    assert {getattr(made, name) for name in others} <= {None, ()}


@EACH
def test_what_a_column_names_exists(table: str) -> None:
    for info in TABLES[table].row.model_fields.values():
        for mark in info.metadata:
            if isinstance(mark, FileIn):
                assert mark.folder in FOLDERS
            if isinstance(mark, RefersTo):
                assert mark.column in TABLES[mark.table].key


@EACH
def test_words_to_choose_from_are_each_taken_and_others_refused(table: str) -> None:
    shown = headings(TABLES[table].row)
    for name in shown:
        for mark in TABLES[table].row.model_fields[name].metadata:
            if isinstance(mark, OneOf):
                assert len(set(mark.words)) == len(mark.words)
                for word in mark.words:
                    assert getattr(row(table, **{shown[name]: word}), name) == word
                with pytest.raises(ValidationError):
                    row(table, **{shown[name]: "คำอื่น"})


def test_values_are_what_they_mean() -> None:
    villages, budget = row("villages"), row("budget")
    assert (villages.moo, villages.male, villages.total, villages.year_be) == (1, 1204, None, 2564)
    assert budget.amount == Decimal("48200.50")
    assert row("meetings").day == datetime.date(2021, 11, 24)
    assert row("bmn").failing == 0
    assert row("problems").moos == (1, 3)
    assert row("facilities").available is True
    assert row("places").coordinates == "15.9, 100.1"


def test_the_file_of_columns_can_be_read_by_programs() -> None:
    with COLUMNS.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert {one["table"] for one in found} == set(TABLES)
    assert all(one["heading"] for one in found)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("ชุมชน", "บ้านหนึ่ง (ชุมชน)"),
        ("หมู่บ้าน", "บ้านหนึ่ง"),
        ("บ้าน", "บ้านหนึ่ง"),
        ("", "บ้านหนึ่ง"),
    ],
)
def test_only_a_community_is_called_one_beside_its_name(kind: str, shown: str) -> None:
    row = TABLES["villages"].row.model_validate({"line": 2, "moo": "1", "name": "บ้านหนึ่ง", "kind": kind})
    assert getattr(row, "name_th") == shown  # noqa: B009 - a row of any table


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ป้าย", "ป้าย"),
        (" ป้าย ", "ป้าย"),
        ("ป้ายชื่อ", "ป้าย"),
        ("เรือ", "เรือ"),
        ("wifi", "wifi"),
        ("โดรน.", "โดรน"),
    ],
)
def test_a_word_of_the_year_is_taken_however_it_is_spaced_and_others_stay(written: str, meant: str) -> None:
    """What the year does not list is left as it was written, so that a check can name it."""
    assert FACILITY.meant(written, ("ป้าย", "โดรน")) == meant


def test_a_thing_that_no_year_lists_is_no_fault_of_its_row() -> None:
    """Only the rules of the year know what may be there."""
    assert row("facilities", รายการ="เรือ").atom == "เรือ"
    assert row("facilities", รายการ="  เรือ  ").atom == "เรือ"
    with pytest.raises(ValidationError):
        row("facilities", รายการ="")
