"""Rows whose cells have moved: a number that its comma parted is made whole, anything else is one finding and no row."""

from __future__ import annotations

import pytest

from tambon_showcase.reading.tables import read_table

BUDGET = "รหัสโครงการ,แหล่งงบประมาณ,ประเภทแหล่ง,จำนวนเงิน (บาท),ปีงบประมาณ,เอกสาร\n"
GROUPS = "ชื่อกลุ่ม,ประเภท,หมู่ที่,จำนวนสมาชิก,ปีที่ตั้ง,กิจกรรม,ผลงาน,ภาพ,แหล่งที่มา\n"
WHOLE = "กลุ่มทอผ้า,กลุ่มอาชีพ,3,36,2545,ทอผ้า,ขายได้,loom.jpg,อบต."
BMN = "หมู่ที่,ตัวชี้วัด,สำรวจ,ไม่ผ่าน,ปีข้อมูล,เหตุผลที่ไม่มีข้อมูล\n1,1,6,0,2564,\n"
CIA = "หมู่ที่,ด้าน,ค่าที่อ่านได้,เหตุผลที่ไม่มีข้อมูล\n1,d1,2.5,\n"


def found(table: str, text: str) -> tuple[int, list[str]]:
    """How many rows there are, and what was found on which line."""
    made = read_table(table, text.encode(), f"tables/{table}.csv")
    return len(made.rows), [f"{one.code}:{one.line}" for one in made.findings]


@pytest.mark.parametrize(
    ("row", "amount"),
    [
        ("PJ1,อำเภอ,ส่วนราชการ,120,000,2565,", 120_000),
        ("PJ1,อำเภอ,ส่วนราชการ,8,500,2565", 8_500),
        ("PJ1,อำเภอ,ส่วนราชการ,120000,2565,", 120_000),
    ],
)
def test_a_number_that_its_comma_parted_is_made_whole(row: str, amount: int) -> None:
    made = read_table("budget", f"{BUDGET}{row}\n".encode(), "tables/budget.csv")
    assert [(one.amount, one.year_be) for one in made.rows] == [(amount, 2565)]
    assert [one.code for one in made.findings] == (["T222"] if row.count(",") != 5 or "8,5" in row else [])


@pytest.mark.parametrize("row", ["PJ1,อำเภอ,ส่วนราชการ,120,000,ปีนี้,", "PJ1,อำเภอ,ส่วนราชการ,120,00,2565,"])
def test_a_number_that_fits_in_no_way_stays_as_it_is(row: str) -> None:
    assert "T222:2" not in found("budget", f"{BUDGET}{row}\n")[1]


@pytest.mark.parametrize("lost", ["กลุ่มอาชีพ,", "3,", "2545,", "ขายได้,"])
def test_a_row_that_lacks_a_cell_is_one_finding_and_no_row(lost: str) -> None:
    row = WHOLE.replace(lost, "", 1)
    assert found("groups", f"{GROUPS}{row}\n{WHOLE}\n") == (1, ["T219:2"])


@pytest.mark.parametrize(
    ("table", "text"), [("bmn", f"{BMN}1,2,"), ("bmn", f"{BMN}1,2,7"), ("cia", f"{CIA}1,d")]
)
def test_a_file_that_ends_within_a_line_was_cut(table: str, text: str) -> None:
    assert found(table, text) == (1, ["T205:3"])


def test_a_last_line_without_its_last_comma_was_not_cut() -> None:
    assert found("bmn", f"{BMN}1,2,7,0,2564") == (2, ["T212:3"])
