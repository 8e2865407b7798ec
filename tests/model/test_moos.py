"""Numbers of villages as they are typed in tables, notes and on telephones: one, several, a range, or every one."""

from __future__ import annotations

import pytest

from tambon_showcase.model.moos import EVERY_MOO, moo, moos
from tambon_showcase.text.thai_values import ThaiValueError


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("หมู่ที่ 4 (บ้านใต้)", (4,)),
        ("บ้านหนองบัว หมู่ที่ 4", (4,)),
        ("บ้านใต้ ม.๔", (4,)),
        ("ชุมชนวัดใหม่ หมู่ 4", (4,)),
        ("ม 4", (4,)),
        ("ม.1 - ม.3", (1, 2, 3)),
        ("หมู่ที่ 1 ถึงหมู่ที่ 3", (1, 2, 3)),
        ("หมู่ที่ 1-3 และ 5", (1, 2, 3, 5)),
        ("1 กับ 3", (1, 3)),
        ("1และ๓", (1, 3)),
        ("หมู่ที่ 1 2 5", (1, 2, 5)),
        ("หมู่ 5, หมู่ 2,", (5, 2)),
        ("1;1|2\n99", (1, 2, 99)),
        ("8-8", (8,)),
        ("หมู่ 1/หมู่ 2/ม.3", (1, 2, 3)),
        ("ทั้ง 12 หมู่บ้าน", EVERY_MOO),
        ("ครบทุกหมู่บ้าน", EVERY_MOO),
        ("ทุกหมู่บ้าน (12 หมู่)", EVERY_MOO),
        ("", ()),
    ],
)
def test_villages_are_read_however_they_are_typed(typed: str, meant: tuple[int, ...]) -> None:
    assert moos(typed) == meant


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("0", "1 ถึง 99"),
        ("98-100", "1 ถึง 99"),
        ("5-3", "นับถอยหลัง"),
        ("1-3-5", "ไม่ใช่เลขหมู่เดียว"),
        ("1/2", "ไม่ใช่เลขหมู่เดียว"),
        ("01-ม.ค.", "Excel"),
        ("3/1/2564", "Excel"),
        ("บ้านหนองก๋าย", "เป็นชื่อ"),
        ("หมู่บ้านหนองก๋าย", "เป็นชื่อ"),
        ("ไม่ใช่หมู่ 4", "ไม่ใช่เลขหมู่เดียว"),
        ("บ้านหนอง 4 ต้น หมู่ 1", "ไม่ใช่เลขหมู่เดียว"),
        ("หมู่ 4 ต.กลางดง", "ไม่ใช่เลขหมู่เดียว"),
    ],
)
def test_what_may_mean_something_else_is_refused_with_what_was_typed(typed: str, reason: str) -> None:
    with pytest.raises(ThaiValueError) as told:
        moos(typed)
    assert reason in told.value.reason and told.value.fix


@pytest.mark.parametrize("typed", ["7,8", "1 และ 3", "5.8", "หมู่", "สาม"])
def test_what_is_no_number_of_a_village_is_not_told_of_thousands_and_points(typed: str) -> None:
    with pytest.raises(ThaiValueError) as told:
        moo(typed)
    assert told.value.reason == f"“{typed}” ไม่ใช่เลขหมู่เดียว"
    assert "หลักพัน" not in told.value.fix and "villages.csv" in told.value.fix
