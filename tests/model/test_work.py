"""A place of work: what its detail says beside the answer whether a thing is there."""

from __future__ import annotations

import pytest

from tambon_showcase.model.work import Facility

NO_MORE = ("", "-", "–", ".", "xxx", "ไม่มีข้อมูล", "รอข้อมูล", "- ไม่มี -", "tbd")
DENIED = ("ไม่มี", "ยังไม่มี", "ไม่มีเลย", "ไม่ มี", "ไม่มีครับ")
MORE = ("ป้ายไวนิล", "ไม่มีค่าเช่า", "3 เครื่อง", "ไม่มีป้ายถาวร")


def detail(written: str) -> str | None:
    return Facility.model_validate({"รายการ": "ป้าย", "มีหรือไม่": "มี", "รายละเอียด": written}).detail


@pytest.mark.parametrize("written", NO_MORE)
def test_a_detail_that_says_nothing_is_none(written: str) -> None:
    assert detail(written) is None


@pytest.mark.parametrize("written", (*DENIED, *MORE))
def test_a_detail_that_denies_or_says_more_is_kept_as_written(written: str) -> None:
    assert detail(f" {written} ") == written


def test_an_answer_may_be_alone() -> None:
    row = Facility.model_validate({"atom": "ป้าย", "available": "ไม่มี"})
    assert row.available is False
    assert row.detail is None
