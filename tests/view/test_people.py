"""People as pages count them: a sum with a gap is no sum, and the year shown is the year required."""

from __future__ import annotations

import pytest

from tests.views import view_of


def village(moo: int, total: object, **more: object) -> dict[str, object]:
    return {"moo": str(moo), "name": f"บ้าน{moo}", "total": total, **more}


def year(year_be: int, total: object, **more: object) -> dict[str, object]:
    return {"year_be": str(year_be), "total": total, **more}


@pytest.mark.parametrize(
    ("totals", "told"),
    [
        (["300", "250"], 550),
        (["300", None], None),
        ([None, None], None),
        (["0", "0"], 0),
        (["300", "0"], 300),
        ([], None),
    ],
)
def test_a_column_of_villages_with_a_gap_has_no_sum(totals: list[str | None], told: int | None) -> None:
    assert view_of({"villages": [village(n, t) for n, t in enumerate(totals, 1)]}).village_total.total == told


def test_each_column_of_villages_is_summed_for_itself() -> None:
    rows = [
        village(1, "300", male="140", female="160", households="100"),
        village(2, "250", male="120", female=None, households="80"),
    ]
    total = view_of({"villages": rows}).village_total
    assert (total.male, total.female, total.total, total.households) == (260, None, 550, 180)
    assert total.year_be is None


@pytest.mark.parametrize(
    ("totals", "shown"), [(["0"], True), ([None], False), ([None, "5"], True), ([], False)]
)
def test_a_population_of_zero_is_published_and_a_blank_is_not(totals: list[str | None], shown: bool) -> None:
    rows = [village(n, t) for n, t in enumerate(totals, 1)]
    assert view_of({"villages": rows}).villages_are_counted is shown


@pytest.mark.parametrize("column", ["male", "female", "households"])
def test_villages_without_a_total_are_counted_by_what_is_there(column: str) -> None:
    assert view_of({"villages": [village(1, None, **{column: "7"})]}).villages_are_counted


def test_years_stand_from_the_newest_however_they_are_written() -> None:
    found = view_of({"population": [year(2562, "5"), year(2564, "7"), year(2563, "6")]})
    assert [row.year_be for row in found.population_by_year] == [2564, 2563, 2562]


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([(2562, "5"), (2563, "6"), (2564, "7")], 2564),  # the newest
        ([(2563, "6"), (2562, "5")], 2563),
        ([(2564, "7"), (2566, "9")], 2564),  # not newer than the edition's data
        ([(2564, None), (2563, "6")], 2563),  # a year without a total says nothing
        ([(2566, "9"), (2567, "10")], 2567),  # nothing fits: the newest there is
        ([(2566, "9"), (2565, None)], 2566),
        ([(2564, "0")], 2564),
        ([(2564, None)], None),
        ([], None),
    ],
)
def test_the_population_shown_is_that_of_the_editions_year_or_the_newest_before(
    rows: list[tuple[int, str | None]], shown: int | None
) -> None:
    latest = view_of({"population": [year(*row) for row in rows]}).latest_population
    assert (latest.year_be if latest else None) == shown
