"""Changes of tables in an officer's words."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.model.people import PopulationYear, Village
from tambon_showcase.model.tables import row_types
from tambon_showcase.review.tables import BLANK, compare, in_words, key_columns


def village(moo: int, name: str = "บ้านเหนือ", **values: object) -> Village:
    return Village.model_validate({"moo": moo, "name": name, **values})


def test_rows_added_removed_and_values_changed_are_named_by_heading() -> None:
    before = [village(1, total=120), village(2, "บ้านใต้")]
    after = [village(1, total=125), village(3, "บ้านใหม่")]
    change = compare("villages", Village, before, after)
    assert change.added == ("หมู่ที่ 3 · บ้านใหม่",)
    assert change.removed == ("หมู่ที่ 2 · บ้านใต้",)
    assert [(row.row, [tuple(field) for field in row.fields]) for row in change.changed] == [
        ("หมู่ที่ 1 · บ้านเหนือ", [("รวม", "120", "125")])
    ]


def test_a_blank_is_not_zero() -> None:
    change = compare("villages", Village, [village(1)], [village(1, total=0)])
    assert change.changed[0].fields == (("รวม", BLANK, "0"),)


def test_order_and_line_numbers_are_no_change() -> None:
    one, two = (
        PopulationYear.model_validate({"year_be": 2564}),
        PopulationYear.model_validate({"year_be": 2563}),
    )
    assert not any(
        compare("population", PopulationYear, [one, two], [two, one.model_copy(update={"line": 9})])
    )


def test_values_are_short_thai_and_on_one_line() -> None:
    assert in_words(datetime.date(2022, 2, 1)) == "1/2/2565"
    assert in_words((1, 2)) == "1, 2"
    assert in_words(True) == "ใช่"
    assert in_words("ก\nข" * 200).count("\n") == 0


def test_every_table_has_key_columns_that_it_knows() -> None:
    for name, row_type in row_types().items():
        assert set(key_columns(name, row_type)) <= row_type.model_fields.keys()


@given(st.lists(st.integers(1, 5)), st.lists(st.integers(1, 5)))
def test_rows_kept_added_and_removed_add_up(before: list[int], after: list[int]) -> None:
    change = compare("villages", Village, [village(moo) for moo in before], [village(moo) for moo in after])
    assert len(before) - len(change.removed) == len(after) - len(change.added)
    assert change.changed == ()
