"""`ทั้งตำบล` in a column of one village's number: said, and of no single village."""

from __future__ import annotations

import pytest

from tambon_showcase.reading.tables import read_table

HEAD = "ชื่อกลุ่ม,ประเภท,หมู่ที่,จำนวนสมาชิก\n"


def group(moo: str) -> tuple[int | None, bool, list[str]]:
    """The village of a group, whether its cell counts as left blank, and what was found."""
    made = read_table("groups", f"{HEAD}กลุ่มทอผ้า,อาชีพ,{moo},12\n".encode(), "groups.csv")
    (row,) = made.rows
    return row.moo, "moo" not in row.unread, [found.code for found in made.findings]  # type: ignore[attr-defined]


@pytest.mark.parametrize("said", ["ทั้งตำบล", "ทั้ง ตำบล", "ทุกหมู่บ้าน", "ครบทุกหมู่", "ทั้ง 11 หมู่บ้าน", "ทุกชุมชน"])
def test_the_whole_tambon_is_said_and_no_village(said: str) -> None:
    assert group(said) == (None, False, [])


@pytest.mark.parametrize("blank", ["", "-", "–"])
def test_a_blank_says_nothing(blank: str) -> None:
    assert group(blank) == (None, True, [])


def test_a_number_is_the_village() -> None:
    assert group("หมู่ที่ 3") == (3, True, [])


@pytest.mark.parametrize("typed", ["ตำบล", "หลายหมู่", "ทั้งอำเภอ"])
def test_other_words_are_refused_as_before(typed: str) -> None:
    assert group(typed) == (None, False, ["T238"])


def test_a_column_that_must_be_filled_takes_no_such_words() -> None:
    rows = "หมู่ที่,ชื่อหมู่บ้าน\nทั้งตำบล,บ้านหนึ่ง\n"
    made = read_table("villages", rows.encode(), "villages.csv")
    assert not made.rows and [found.code for found in made.findings] == ["T238"]
