"""No published number reveals a small count."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.analysis.suppression import (
    HIDDEN_REASON,
    ShownCount,
    SuppressedCounts,
    SurveyCount,
    published_rows,
    suppress,
)
from tambon_showcase.content.small_cells import is_small
from tests.entries import base_entry, changed

MOST = 14
"""Largest count that is tried."""


def counts(**cells: tuple[int | None, int | None]) -> dict[str, SurveyCount]:
    return {name: SurveyCount(*cell) for name, cell in cells.items()}


def test_large_counts_and_zero_are_shown_with_their_total() -> None:
    found = suppress(counts(a=(100, 20), b=(50, 0)))
    assert found.cells == {"a": ShownCount(100, 20), "b": ShownCount(50, 0)}
    assert found.total == ShownCount(150, 20)


def test_one_small_count_takes_a_second_village_with_it_and_keeps_the_total() -> None:
    found = suppress(counts(a=(100, 3), b=(90, 9), c=(80, 30)))
    assert found.cells["a"] == ShownCount(100, None, True)
    assert found.cells["b"] == ShownCount(90, None, True)
    assert found.cells["c"] == ShownCount(80, 30)
    assert found.total == ShownCount(270, 42)


def test_two_ones_are_covered_by_a_third() -> None:
    found = suppress(counts(a=(100, 1), b=(90, 1), c=(80, 30)))
    assert [one.failing for one in found.cells.values()] == [None, None, None]
    assert found.total == ShownCount(270, 32)


def test_two_small_counts_that_cover_each_other_need_no_third() -> None:
    found = suppress(counts(a=(100, 4), b=(90, 3), c=(80, 30)))
    assert [one.failing for one in found.cells.values()] == [None, None, 30]
    assert found.total == ShownCount(270, 37)


def test_without_cover_the_total_is_hidden() -> None:
    found = suppress(counts(a=(100, 2), b=(90, 0)))
    assert found.cells == {"a": ShownCount(100, None, True), "b": ShownCount(90, 0)}
    assert found.total == ShownCount(190, None, True)


def test_few_surveyed_hide_the_whole_cell() -> None:
    found = suppress(counts(a=(3, 0), b=(90, 9), c=(40, 0)))
    assert found.cells["a"] == ShownCount(None, None, True)
    assert found.cells["c"] == ShownCount(None, None, True)
    assert found.total == ShownCount(133, 9)


def test_a_reader_who_knows_the_surveyed_cannot_narrow_the_failing() -> None:
    # both fail 4 of 5: with the total of 8 a reader would know that neither is below 3
    found = suppress(counts(a=(5, 4), b=(5, 4), c=(80, 30)))
    assert found.cells["c"].hidden


def test_unknown_is_not_hidden_and_in_no_total() -> None:
    found = suppress(counts(a=(100, 20), b=(None, None), c=(50, None), d=(None, 3)))
    assert found.cells["b"] == ShownCount(None, None)
    assert found.cells["c"] == ShownCount(50, None)
    assert found.cells["d"] == ShownCount(None, None, True)
    assert found.total == ShownCount(100, 20)


def test_nothing_known_gives_an_unknown_total() -> None:
    assert suppress(counts(a=(None, None))).total == ShownCount(None, None)
    assert suppress({}).total == ShownCount(None, None)


@st.composite
def villages(draw: st.DrawFn) -> dict[int, SurveyCount]:
    surveyed = draw(st.lists(st.integers(0, MOST), min_size=1, max_size=4))
    return {moo: SurveyCount(number, draw(st.integers(0, number))) for moo, number in enumerate(surveyed, 1)}


@settings(max_examples=300, deadline=None)
@given(villages())
def test_every_small_count_may_still_be_anything_small(given_counts: dict[int, SurveyCount]) -> None:
    found = suppress(given_counts)
    for moo, one in given_counts.items():
        if is_small(one.surveyed or 0):
            assert found.cells[moo].surveyed is None
            assert {1, 2, 3, 4} <= thinkable(found, moo, "surveyed")
        if is_small(one.failing or 0):
            assert found.cells[moo].failing is None
            assert {1, 2, 3, 4} <= thinkable(found, moo, "failing")


def thinkable(found: SuppressedCounts[int], moo: int, column: str) -> set[int]:
    """Every value of a hidden count that agrees with all that is published, by trying them all.

    The reader is taken to know that what is hidden is not 0, and how many were surveyed where that is shown.
    """
    hidden = [key for key, cell in found.cells.items() if getattr(cell, column) is None]
    total = getattr(found.total, column)
    if total is None:
        return set(range(1, MOST + 1))
    rest = total - sum(getattr(cell, column) or 0 for cell in found.cells.values())
    others = [range(1, most_of(found.cells[key], column, rest) + 1) for key in hidden if key != moo]
    sums = {0}
    for values in others:
        sums = {sum_ + value for sum_ in sums for value in values}
    return {value for value in range(1, most_of(found.cells[moo], column, rest) + 1) if rest - value in sums}


def most_of(cell: ShownCount, column: str, rest: int) -> int:
    return cell.surveyed if column == "failing" and cell.surveyed is not None else rest


@given(villages())
def test_the_order_of_villages_does_not_decide_which_small_counts_are_hidden(
    given_counts: dict[int, SurveyCount],
) -> None:
    turned = dict(reversed(given_counts.items()))
    small = {moo for moo, one in given_counts.items() if is_small(one.failing or 0)}
    assert all(
        suppress(turned).cells[moo].hidden and suppress(given_counts).cells[moo].hidden for moo in small
    )
    assert suppress(turned).total == suppress(given_counts).total


def test_published_rows_are_blank_where_hidden_and_say_why() -> None:
    rows = [
        {"moo": "1", "indicator": "10", "surveyed": "100", "failing": "3", "year_be": "2564"},
        {"moo": "2", "indicator": "10", "surveyed": "90", "failing": "30", "year_be": "2564"},
        {"moo": "1", "indicator": "11", "surveyed": "100", "failing": "30", "year_be": "2564"},
    ]
    entry = changed(base_entry(), tables={"bmn": rows})
    first, second, third = published_rows(entry.tables.bmn)
    assert (first.surveyed, first.failing, first.reason) == (100, None, HIDDEN_REASON)
    assert (second.surveyed, second.failing, second.reason) == (90, None, HIDDEN_REASON)
    assert third == entry.tables.bmn[2]


@settings(max_examples=50, deadline=None)
@given(villages(), st.randoms(use_true_random=False))
def test_the_published_table_hides_exactly_what_the_analysis_hides(
    given_counts: dict[int, SurveyCount], random: Random
) -> None:
    rows = [
        {"moo": str(moo), "indicator": "10", "surveyed": str(n), "failing": str(f), "year_be": "2564"}
        for moo, (n, f) in given_counts.items()
    ]
    random.shuffle(rows)
    entry = changed(base_entry(), tables={"bmn": rows})
    shown = suppress(dict(sorted(given_counts.items()))).cells
    for row in published_rows(entry.tables.bmn):
        assert (row.surveyed, row.failing) == shown[row.moo or 0][:2]
