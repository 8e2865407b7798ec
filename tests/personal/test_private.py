"""Birthdays and homes: behind a name, before it, of relatives, and by words that only forms of persons have."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind


def found(text: str) -> str:
    return " + ".join(text[hit.start : hit.end] for hit in find_personal(text) if hit.kind is Kind.PRIVATE)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("DOB: 18/12/2529", "18/12/2529"),
        ("Date of birth: 15-06-1944", "15-06-1944"),
        ("วัน เดือน ปีเกิด 5 มิ.ย. 2499", "5 มิ.ย. 2499"),
        ("วันเกิดของคุณตาก้าน แต่งนาม คือ 10-03-2489", "10-03-2489"),
        ("นายก้าน แต่งนาม เกิด ณ วันที่ 17 กันยายน 2530", "เกิด ณ วันที่ 17 กันยายน 2530"),
        ("นายก้าน แต่งนาม เกิดวันที่ 4 เดือนมีนาคม พ.ศ. 2498", "เกิดวันที่ 4 เดือนมีนาคม พ.ศ. 2498"),
        ("นายก้าน แต่งนาม เกิด พ.ศ. 2480 เดือน 5 วันที่ 12", "เกิด พ.ศ. 2480 เดือน 5 วันที่ 12"),
        ("ย่าก้าน แต่งนาม เกิดเมื่อ 07-11-2489", "เกิดเมื่อ 07-11-2489"),
        ("นางก้าน แต่งนาม, 4/3/2498, เพศหญิง", "4/3/2498"),
        ("นางก้าน แต่งนาม, 4/3/2564, ประธาน", ""),
        ("วันเกิดหมู่บ้าน 12 มกราคม 2550", ""),
        ("ตลาดเกิดเมื่อ 5 มิถุนายน 2542", ""),
    ],
)
def test_birthdays(text: str, hidden: str) -> None:
    assert found(text) == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("บ้านนายก้าน แต่งนาม เลขที่ 363/8", "363/8"),
        ("บ้านตาก้าน แต่งนาม เลขที่ 210", "210"),
        ("ป้าก้าน แต่งนาม 98 หมู่ 3", "98"),
        ("น.ส.ก้าน แต่งนาม ภูมิลำเนา 97 หมู่ 6", "97"),
        ("คุณยายก้าน แต่งนาม อยู่ ณ บ้านเลขที่ 15/2", "บ้านเลขที่ 15/2"),
        ("เลือกนายก้าน แต่งนาม เลขที่ 3", ""),
        ("ที่ทำการกลุ่ม บ้านเลขที่ 54 หมู่ 9", ""),
        ("หมู่บ้านนายก้าน เลขที่ 54", ""),
    ],
)
def test_homes(text: str, hidden: str) -> None:
    assert found(text) == hidden
