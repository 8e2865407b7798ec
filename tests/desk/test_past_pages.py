"""The register of earlier model tambons at the desk: as the department exports it, by names or codes, and nothing is kept."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from tambon_showcase.desk.visitors import Sessions
from tests.desk.officer import Officer, desk_of
from tests.valid_html import faults

ROWS = (
    ("ปีงบประมาณ", "ระดับเป้าหมาย", "จังหวัด", "อำเภอ", "ตำบล"),
    ("๒๕๖๓", "ระดับจังหวัด", "จังหวัดสุโขทัย", "อ.ทุ่งเสลี่ยม", "ต.กลางดง"),
    ("2562", "อำเภอ", "สุโขทัย", "ทุ่งเสลี่ยม", "ไม่มีตำบลนี้"),
    ("2561", "อำเภอ", "ลพบุรี", "ท่าวุ้ง", "โพตลาดแก้ว"),
)


def book() -> bytes:
    made, data = openpyxl.Workbook(), io.BytesIO()
    sheet = made.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    made.save(data)
    return data.getvalue()


def text() -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(ROWS)
    return out.getvalue().encode("cp874")


@pytest.fixture
def officer(root: Path) -> Officer:
    return Officer(desk_of(root), Sessions())


def send(officer: Officer, name: str, data: bytes, **more: str) -> str:
    token = officer.see("/past").partition('name="token" value="')[2].partition('"')[0]
    fields = {"token": token, "province": "64", **more}
    return officer.client.post("/past", data=fields, files=[("file", (name, data))]).text


@pytest.mark.parametrize(("name", "data"), [("ทะเบียน.xlsx", book()), ("ทะเบียน.csv", text())])
def test_a_province_sees_who_was_one_and_which_rows_nobody_understands(
    officer: Officer, name: str, data: bytes, tmp_path: Path
) -> None:
    page = send(officer, name, data)
    assert "ตำบลกลางดง อำเภอทุ่งเสลี่ยม" in page and "โพตลาดแก้ว" not in page
    assert "<td>2563</td><td>จังหวัด</td><td>ระดับจังหวัด ระดับอำเภอ</td>" in page
    assert "แถว 3 ชื่อ “ไม่มีตำบลนี้ ทุ่งเสลี่ยม สุโขทัย”" in page
    assert "ทะเบียนไม่มีแถวของจังหวัดนี้ในปี 2561" in page
    file = tmp_path / "page.html"
    file.write_text(page, "utf-8")
    assert faults(file) == []


def test_the_whole_register_comes_back_as_the_rules_take_it(officer: Officer) -> None:
    made = send(officer, "ทะเบียน.xlsx", book(), csv="1").removeprefix("\ufeff")
    assert made.split() == ["ปี,ระดับ,รหัส", "2563,จังหวัด,640904", "2561,อำเภอ,160503"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ยังไม่ได้เลือกไฟล์ทะเบียน"),
        (b"PK\x03\x04", "เสีย หรือไม่ใช่ Excel"),
        ("ชื่อ,อายุ\nก,1\n".encode(), "ทะเบียนไม่มีคอลัมน์ “ปี”"),
        (b"\xff\xfe\x00", "วิธีแก้"),
    ],
)
def test_what_is_no_register_is_said(officer: Officer, data: bytes, said: str) -> None:
    page = send(officer, "ทะเบียน.xlsx", data)
    assert said in page and "Traceback" not in page
