"""Changes of tables in an officer's words."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.people import PopulationYear, Village
from tambon_showcase.model.tables import TABLES
from tambon_showcase.review.tables import BLANK, compare, in_words


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
