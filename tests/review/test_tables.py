"""Changes of tables in an officer's words."""

from __future__ import annotations

import datetime
import itertools
import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.people import PopulationYear, Village
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.review.tables import BLANK, YEARS, compare, in_words


def village(moo: int, name: str = "บ้านเหนือ", **values: object) -> Village:
    return Village.model_validate({"moo": moo, "name": name, **values})


def test_rows_added_removed_and_values_changed_are_named_by_heading() -> None:
    before = [village(1, total=120), village(2, "บ้านใต้")]
    after = [village(1, total=125), village(3, "บ้านใหม่")]
    change = compare(TABLES["villages"], before, after)
    assert change.added == ("หมู่ที่ 3 · บ้านใหม่",)
    assert change.removed == ("หมู่ที่ 2 · บ้านใต้",)
    assert [(row.row, [tuple(field) for field in row.fields]) for row in change.changed] == [
        ("หมู่ที่ 1 · บ้านเหนือ", [("รวม", "120", "125")])
    ]


def test_a_blank_is_not_zero() -> None:
    change = compare(TABLES["villages"], [village(1)], [village(1, total=0)])
    assert change.changed[0].fields == (("รวม", BLANK, "0"),)


def test_order_and_line_numbers_are_no_change() -> None:
    one, two = (
        PopulationYear.model_validate({"year_be": 2564}),
        PopulationYear.model_validate({"year_be": 2563}),
    )
    assert not any(compare(TABLES["population"], [one, two], [two, one.model_copy(update={"line": 9})]))


def test_values_are_short_thai_and_on_one_line() -> None:
    assert in_words(datetime.date(2022, 2, 1)) == "1/2/2565"
    assert in_words((1, 2)) == "1, 2"
    assert in_words(True) == "ใช่"
    assert (in_words(12.0), in_words(Decimal("8700.50")), in_words(100.10008)) == (
        "12",
        "8,700.5",
        "100.10008",
    )
    assert in_words("ก\nข" * 200).count("\n") == 0


@pytest.mark.parametrize(
    ("table", "before", "after"),
    [
        ("bmn", {"moo": 1, "indicator": 2, "surveyed": 90}, {"moo": 1, "indicator": 2, "surveyed": 95}),
        ("nrd2c", {"moo": 1, "indicator": 2, "score": 3}, {"moo": 1, "indicator": 2, "score": 1}),
        ("income", {"item": "รายได้เฉลี่ย", "value": 80_000}, {"item": "รายได้เฉลี่ย", "value": 85_000}),
        (
            "budget",
            {"project": "p1", "source": "อบต.", "amount": 5},
            {"project": "p1", "source": "อบต.", "amount": 9},
        ),
        ("ages", {"ages": "0-4", "male": 50}, {"ages": "0-4", "male": 52}),
        ("population", {"total": 4000}, {"total": 4100}),
    ],
)
def test_the_rows_of_a_new_year_are_added_and_change_no_old_value(
    table: str, before: dict[str, object], after: dict[str, object]
) -> None:
    row = TABLES[table].row
    old, new = row.model_validate(before | {"year_be": 2564}), row.model_validate(after | {"year_be": 2565})
    for rows in ([old, new], [new, old]):
        change = compare(TABLES[table], [old], rows)
        assert (len(change.added), change.removed, change.changed) == (1, (), ())
        assert "2565" in change.added[0]


WITH_YEARS = {
    "products": ({"name": "ผ้าทอ"}, "year_be", "price", "ราคา (บาท)"),
    "partners": ({"name": "รพ.สต."}, "year_be", "role", "บทบาท"),
    "plans": ({"name": "แผนชุมชน", "level": "ตำบล"}, "years", "reason", "เหตุผลที่ไม่มีเอกสาร"),
    "income": ({"item": "รายได้เฉลี่ย"}, "year_be", "value", "จำนวน"),
    "ages": ({"ages": "0-4"}, "year_be", "male", "ชาย"),
    "population": ({}, "year_be", "total", "รวม"),
    "budget": ({"project": "p1", "source": "อบต."}, "year_be", "amount", "จำนวนเงิน (บาท)"),
    "bmn": ({"moo": 1, "indicator": 2}, "year_be", "surveyed", "สำรวจ"),
    "nrd2c": ({"moo": 1, "indicator": 2}, "year_be", "score", "คะแนน"),
}


def test_each_table_with_years_of_which_a_name_may_have_several_is_tried_here() -> None:
    several = {
        name
        for name, table in TABLES.items()
        if {*YEARS}.intersection(headings(table.row))
        and (not table.declared.unique or "year_be" in table.key)
    }
    assert several == WITH_YEARS.keys()


def years_of(table: str, *rows: tuple[int, int]) -> list[Any]:
    """Rows of one name: year and value."""
    known, year, value, _ = WITH_YEARS[table]
    return [
        TABLES[table].row.model_validate({**known, year: str(when), value: str(what)}) for when, what in rows
    ]


@pytest.mark.parametrize("table", WITH_YEARS)
def test_rows_of_one_name_are_known_by_their_year_wherever_they_are_put(table: str) -> None:
    before = years_of(table, (2563, 1), (2564, 2))
    _, _, value, heading = WITH_YEARS[table]

    def said(*rows: tuple[int, int]) -> tuple[int, int, list[list[tuple[str, str, str]]]]:
        change = compare(TABLES[table], before, years_of(table, *rows))
        return len(change.added), len(change.removed), [[*map(tuple, row.fields)] for row in change.changed]

    assert said((2564, 2), (2563, 1)) == (0, 0, [])
    for rows in itertools.permutations([(2565, 3), (2564, 2), (2563, 1)]):
        assert said(*rows) == (1, 0, [])
    assert said((2564, 2)) == (0, 1, [])
    assert said((2565, 3), (2564, 2)) == (1, 1, [])
    for rows in itertools.permutations([(2565, 3), (2564, 1), (2563, 1)]):
        assert said(*rows) == (1, 0, [[(heading, "2", "1")]])
    (added,) = compare(TABLES[table], before, [*before, *years_of(table, (2565, 3))]).added
    assert "2565" in added
    assert value in headings(TABLES[table].row)


def test_a_row_that_has_its_year_now_or_another_is_the_same_row() -> None:
    for old, new, shown in ((None, 2565, (BLANK, "2565")), (2546, 2564, ("2546", "2564"))):
        before, after = ([TABLES["products"].row(name="ผ้าทอ", year_be=year)] for year in (old, new))
        change = compare(TABLES["products"], before, after)
        assert [tuple(field) for field in change.changed[0].fields] == [("ปีข้อมูล", *shown)]
        assert (change.added, change.removed) == ((), ())
    old, new = (TABLES["products"].row(name="ผ้าทอ", year_be=year, price="5") for year in (None, 2565))
    assert compare(TABLES["products"], [old], [new, old]).changed == ()
    newer = new.model_copy(update={"price": 7, "kind": "ผ้า"})
    change = compare(TABLES["products"], [new], [old, newer])
    assert (len(change.added), len(change.changed[0].fields)) == (1, 2)


def test_rows_of_one_key_without_a_year_are_known_by_what_they_share() -> None:
    row = TABLES["meetings"].row
    first, second, mended = (
        row(day="1/2/2565", subject=subject, attendees=people)
        for subject, people in (("ก", 20), ("ข", 30), ("ข", 31))
    )
    change = compare(TABLES["meetings"], [second], [first, mended])
    assert len(change.added) == 1 and [tuple(field) for field in change.changed[0].fields] == [
        (headings(row)["attendees"], "30", "31")
    ]


def test_many_rows_of_one_key_are_compared_in_a_moment() -> None:
    rows = years_of("products", *((2564, number) for number in range(2_000)))
    change = compare(TABLES["products"], rows, rows[::-1] + years_of("products", (2565, 1)))
    assert (len(change.added), change.removed, change.changed) == (1, (), ())
    others = years_of("products", *((2564, number) for number in range(2_000, 4_000)))
    before = time.process_time()
    compare(TABLES["products"], rows, others)
    assert time.process_time() - before < 2


def test_plans_of_two_villages_with_one_name_are_two_rows() -> None:
    row = TABLES["plans"].row
    one, two = (row.model_validate({"name": "แผนชุมชน", "level": "หมู่บ้าน", "moo": moo}) for moo in (1, 2))
    change = compare(TABLES["plans"], [one, two], [two])
    assert change.removed == ("ชื่อแผน แผนชุมชน · หมู่ที่ 1",)
    assert change.changed == ()


def test_what_is_blank_in_a_key_is_not_said() -> None:
    row = TABLES["plans"].row
    whole = row.model_validate({"name": "แผนพัฒนาตำบล", "level": "ตำบล"})
    assert compare(TABLES["plans"], [], [whole]).added == ("ชื่อแผน แผนพัฒนาตำบล",)


@given(st.lists(st.integers(1, 5)), st.lists(st.integers(1, 5)))
def test_rows_kept_added_and_removed_add_up(before: list[int], after: list[int]) -> None:
    change = compare(TABLES["villages"], [village(moo) for moo in before], [village(moo) for moo in after])
    assert len(before) - len(change.removed) == len(after) - len(change.added)
    assert change.changed == ()
