"""Rows broken by a line break in a cell: joined where only the whole is a row, never two people made one."""

from __future__ import annotations

import pytest

from tambon_showcase.reading.tables import read_table

HEAD = "ชื่อ-สกุล,ตำแหน่ง,หมู่ที่,โทรศัพท์สำนักงาน\n"
LAST = "นางสมศรี มีสุข,กำนัน,2,-\n"


def read(rows: str) -> tuple[list[tuple[str, str, int | None]], list[str]]:
    """Name, position and village of each row, and what was found."""
    made = read_table("leaders", (HEAD + rows).encode(), "leaders.csv")
    people = [(row.name, row.position, row.moo) for row in made.rows]
    return people, [f"{one.code}:{one.line}" for one in made.findings]


SOMSRI = ("นางสมศรี มีสุข", "กำนัน", 2)


@pytest.mark.parametrize(
    ("rows", "person"),
    [
        ("นายสมชาย\nใจดี,ผู้ใหญ่บ้าน,1,-\n", ("นายสมชาย ใจดี", "ผู้ใหญ่บ้าน", 1)),
        ("นายสมชาย ใจดี,ผู้ใหญ่บ้าน\nและประธาน,1,-\n", ("นายสมชาย ใจดี", "ผู้ใหญ่บ้าน และประธาน", 1)),
        ("นายสมชาย ใจดี,ผู้ใหญ่บ้าน\nประธาน\nอพปร.,1,-\n", ("นายสมชาย ใจดี", "ผู้ใหญ่บ้าน ประธาน อพปร.", 1)),
    ],
)
def test_a_row_broken_inside_a_cell_is_made_whole(rows: str, person: tuple[str, str, int]) -> None:
    people, found = read(rows + LAST)
    assert people == [person, SOMSRI]
    assert found == ["T222:2"]


def test_two_short_rows_of_two_people_stay_two() -> None:
    people, found = read("นายสมชาย ใจดี,ผู้ใหญ่บ้าน\nนายสมปอง รักดี,สารวัตรกำนัน,3\n" + LAST)
    assert people == [("นายสมชาย ใจดี", "ผู้ใหญ่บ้าน", None), ("นายสมปอง รักดี", "สารวัตรกำนัน", 3), SOMSRI]
    assert found == ["T212:2", "T212:3"]


@pytest.mark.parametrize("stray", ["บ้านดอน\n", "เกษียณแล้ว\n"])
def test_a_line_of_one_cell_between_whole_rows_is_named_and_changes_neither(stray: str) -> None:
    people, found = read(LAST + stray + "นายสมปอง รักดี,สารวัตรกำนัน,3,-\n")
    assert people == [SOMSRI, ("นายสมปอง รักดี", "สารวัตรกำนัน", 3)]
    assert found == ["T223:3"]


def test_a_mobile_number_in_two_lines_is_found_in_the_whole_row() -> None:
    made = read_table(
        "leaders", (HEAD + "นายสมชาย ใจดี,ผู้ใหญ่บ้าน โทร 089\n1234567,1,-\n").encode(), "leaders.csv"
    )
    assert "1234567" not in str(made.rows)
