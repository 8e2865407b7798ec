"""Rows that sum the others are known by how their names begin, as officers type them."""

from __future__ import annotations

import pytest

from tambon_showcase.text.sums import is_sum


@pytest.mark.parametrize(
    "name",
    [
        "รวม",
        "รวมทั้งสิ้น",
        "รวมเป็นเงินทั้งสิ้น",
        "ยอดรวม",
        "รวม 11 หมู่บ้าน",
        "ผลรวม",
        "เฉลี่ย",
        "Grand total",
        "ทั้งหมด:",
        "รวมผลิตภัณฑ์ 5 รายการ",
        "รวมกลุ่มทั้งหมด",
        "รวมประชากร",
        "รวมโครงการ ทั้งสิ้น ๖ โครงการ",
    ],
)
def test_a_sum_says_so(name: str) -> None:
    assert is_sum(name)


@pytest.mark.parametrize(
    "name",
    ["กลุ่มรวมใจ", "รวมพลังบ้านดอน", "รวมใจพัฒนา", "รวมกลุ่มทอผ้าบ้านดอน", "รวมสินค้าชุมชน", "ทั้งหมู่บ้าน", "", None, 12],
)
def test_a_name_is_none(name: object) -> None:
    assert not is_sum(name)
