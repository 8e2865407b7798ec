"""Lists of villages as districts write them, with the number and the name in one cell."""

from __future__ import annotations

import pytest

from tambon_showcase.reading.tables import read_table
from tambon_showcase.reading.village_numbers import NUMBER_APART, parted


@pytest.mark.parametrize(
    ("cell", "both"),
    [
        ("หมู่ที่ 1 บ้านน้ำใส", ("1", "บ้านน้ำใส")),
        ("หมู่ 12 บ้านท่าน้ำ", ("12", "บ้านท่าน้ำ")),
        ("หมู่บ้านที่ 3 บ้านดอน", ("3", "บ้านดอน")),
        ("ม.๔ บ้านโคก", ("๔", "บ้านโคก")),
        ("ม.5 : โคกสูง", ("5", "โคกสูง")),
        ("หมู่ที่ 6 (บ้านใหม่)", ("6", "บ้านใหม่")),
        ("บ้านใหม่ หมู่ที่ 7", ("7", "บ้านใหม่")),
        ("บ้านใหม่ (ม.8)", ("8", "บ้านใหม่")),
        ("บ้านใหม่, หมู่ 9", ("9", "บ้านใหม่")),
        ("บ้านใหม่", None),
        ("หมู่ที่ 1", None),
        ("บ้านหมู่ใหญ่", None),
        ("หมู่ที่ 1 บ้านใหม่ 250 คน", None),
        ("หมู่ที่ 123 บ้านใหม่", None),
        ("", None),
    ],
)
def test_a_number_beside_a_name(cell: str, both: tuple[str, str] | None) -> None:
    assert parted(cell) == both


def villages(text: str) -> tuple[list[tuple[int, str]], list[str]]:
    read = read_table("villages", text.encode(), "tables/villages.csv")
    return [(row.moo, row.name) for row in read.rows], [found.code for found in read.findings]  # type: ignore[attr-defined]


def test_the_numbers_of_a_whole_list_are_read_and_said_once() -> None:
    rows, codes = villages("ชื่อหมู่บ้าน,ชาย\nหมู่ที่ 1 บ้านน้ำใส,10\nบ้านดอน (ม.2),12\n")
    assert rows == [(1, "บ้านน้ำใส"), (2, "บ้านดอน")] and codes == [NUMBER_APART.code]


@pytest.mark.parametrize(
    "text",
    [
        "ชื่อหมู่บ้าน,ชาย\nหมู่ที่ 1 บ้านน้ำใส,10\nบ้านดอน,12\n",  # one without its number
        "ชื่อหมู่บ้าน,ชาย\n",
        "ชาย,หญิง\n1,2\n",
    ],
)
def test_a_list_that_lacks_numbers_lacks_its_column(text: str) -> None:
    rows, codes = villages(text)
    assert rows == [] and NUMBER_APART.code not in codes and "T236" in codes


def test_a_column_of_numbers_counts_before_what_stands_beside_the_names() -> None:
    rows, codes = villages("หมู่ที่,ชื่อหมู่บ้าน\n3,หมู่ที่ 1 บ้านน้ำใส\n")
    assert rows == [(3, "หมู่ที่ 1 บ้านน้ำใส")] and NUMBER_APART.code not in codes


def test_other_tables_keep_their_names_whole() -> None:
    read = read_table("groups", "ชื่อกลุ่ม,ประเภท\nหมู่ที่ 1 กลุ่มทอผ้า,อาชีพ\n".encode(), "tables/groups.csv")
    assert [row.name for row in read.rows] == ["หมู่ที่ 1 กลุ่มทอผ้า"]  # type: ignore[attr-defined]
