"""No published number reveals a small count."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.analysis import suppression
from tambon_showcase.analysis.suppression import (
    HIDDEN_REASON,
    ShownCount,
    SurveyCount,
    published_rows,
    suppress,
)
from tambon_showcase.content.small_cells import HIDDEN, SMALLEST_SHOWN, is_small
from tambon_showcase.model.analysis import BmnCell
from tambon_showcase.paper import appendix
from tests.entries import base_entry, changed

MOST = 14
"""Largest count that is tried."""


def counts(**cells: tuple[int | None, int | None]) -> dict[str, SurveyCount]:
    return {name: SurveyCount(*cell) for name, cell in cells.items()}


def test_large_counts_and_zero_are_shown_with_their_total() -> None:
    found = suppress(counts(a=(100, 20), b=(50, 0)))
    assert found.cells == {"a": ShownCount(100, 20), "b": ShownCount(50, 0)}
    assert found.total == ShownCount(150, 20)


def test_one_small_count_is_hidden_alone_and_the_total_is_an_estimate() -> None:
    found = suppress(counts(a=(100, 3), b=(90, 9), c=(80, 30)))
    assert found.cells["a"] == ShownCount(100, None, True)
    assert [found.cells[name].failing for name in "bc"] == [9, 30]
    assert found.total == ShownCount(270, 41, is_estimate=True)


@pytest.mark.parametrize(
    ("small", "total", "is_estimate"),
    [
        ((1, 1), 35, True),
        ((2, 2), 35, True),
        ((2, 3), 35, False),
        ((1, 4), 35, False),
        ((4, 2), 35, True),
        ((1, 1, 3), 37, True),
        ((2, 2, 2), 36, False),
        ((4, 4, 1), 39, False),
        ((4, 4, 2), 37, True),
    ],
)
def test_a_total_is_exact_where_any_small_count_may_be_part_of_it(
    small: tuple[int, ...], total: int, is_estimate: bool
) -> None:
    found = suppress(counts(z=(80, 30), **{f"v{place}": (90, one) for place, one in enumerate(small)}))
    assert (found.total.failing, found.total.is_estimate) == (total, is_estimate)


def test_an_estimate_of_nothing_but_hidden_counts_is_hidden() -> None:
    found = suppress(counts(a=(100, 2), b=(90, 0)))
    assert found.cells == {"a": ShownCount(100, None, True), "b": ShownCount(90, 0)}
    assert found.total == ShownCount(190, None, True)


def test_few_surveyed_hide_the_whole_cell() -> None:
    found = suppress(counts(a=(3, 0), b=(90, 9), c=(40, 0)))
    assert found.cells == {
        "a": ShownCount(None, None, True),
        "b": ShownCount(90, 9),
        "c": ShownCount(40, 0),
    }
    assert found.total == ShownCount(None, None, True)


def test_unknown_is_not_hidden_and_in_no_total() -> None:
    found = suppress(counts(a=(100, 20), b=(None, None), c=(50, None), d=(None, 3)))
    assert found.cells["b"] == ShownCount(None, None)
    assert found.cells["c"] == ShownCount(50, None)
    assert found.cells["d"] == ShownCount(None, None, True)
    assert found.total == ShownCount(100, 20)


def test_nothing_known_gives_an_unknown_total() -> None:
    assert suppress(counts(a=(None, None))).total == ShownCount(None, None)
    assert suppress({}).total == ShownCount(None, None)


Table = tuple[tuple[int, int], ...]


def failing_tables(size: int, most: int) -> Iterator[Table]:
    """Every table of villages with 20 surveyed each."""
    return itertools.product([(20, failing) for failing in range(most + 1)], repeat=size)


def whole_tables(size: int, most: int) -> Iterator[Table]:
    """Every table of villages with up to so many surveyed, and up to all of them failing."""
    cells = [(surveyed, failing) for surveyed in range(most + 1) for failing in range(surveyed + 1)]
    return itertools.product(cells, repeat=size)


def seen(table: Table) -> tuple[object, ...]:
    """All that a reader gets of a table: the page, the appendix of the report, and the file to download."""
    rows = [
        BmnCell(moo=moo, indicator=1, year_be=2564, surveyed=surveyed, failing=failing)
        for moo, (surveyed, failing) in enumerate(table, 1)
    ]
    found = suppress({row.moo or 0: SurveyCount(row.surveyed, row.failing) for row in rows})
    cells = tuple(found.cells.values())
    return (cells, found.total)


@pytest.mark.parametrize(
    "tables",
    [
        failing_tables(2, 9),
        failing_tables(3, 9),
        failing_tables(4, 7),
        whole_tables(2, 7),
        whole_tables(3, 5),
    ],
)
def test_a_reader_who_knows_the_rules_cannot_narrow_any_hidden_count(tables: Iterator[Table]) -> None:
    """All tables with one outcome are what its reader must think possible (an audit by enumeration)."""
    alike: dict[tuple[object, ...], list[Table]] = {}
    for table in tables:
        alike.setdefault(seen(table), []).append(table)
    for (cells, _), possible in alike.items():
        for moo, cell in enumerate(cells):
            for column, shown in enumerate((cell.surveyed, cell.failing)):
                values = {table[moo][column] for table in possible}
                assert (values == {shown}) if shown is not None else len(values) >= SMALLEST_SHOWN - 1


def test_the_audit_would_find_a_total_that_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression._Sum, "is_safe", True)
    with pytest.raises(AssertionError):
        test_a_reader_who_knows_the_rules_cannot_narrow_any_hidden_count(failing_tables(2, 5))


@pytest.mark.parametrize("table", [((9, 3), (9, 6)), ((9, 1), (9, 4)), ((3, 2), (9, 9)), ((9, 0), (9, 7))])
def test_what_is_downloaded_or_printed_says_no_more_than_the_page(table: Table) -> None:
    rows = [
        BmnCell(moo=moo, indicator=1, year_be=2564, surveyed=surveyed, failing=failing)
        for moo, (surveyed, failing) in enumerate(table, 1)
    ]
    page = suppress({row.moo or 0: SurveyCount(row.surveyed, row.failing) for row in rows})
    for row in published_rows(rows):
        cell = page.cells[row.moo or 0]
        assert (row.surveyed, row.failing) == (cell.surveyed, cell.failing)
    printed = appendix._failing(rows)
    for moo, cell in page.cells.items():
        assert printed[moo] == (HIDDEN if cell.failing is None else str(cell.failing))
    total = page.total
    assert printed[None] == (HIDDEN if total.failing is None else f"{total.about_th}{total.failing}")


@st.composite
def villages(draw: st.DrawFn) -> dict[int, SurveyCount]:
    surveyed = draw(st.lists(st.integers(0, MOST), min_size=1, max_size=4))
    return {moo: SurveyCount(number, draw(st.integers(0, number))) for moo, number in enumerate(surveyed, 1)}


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
    assert second == entry.tables.bmn[1]
    assert third == entry.tables.bmn[2]


@pytest.mark.parametrize("failing", [(3, 9), (9, 3), (3, 2)])
def test_a_village_that_is_there_twice_is_hidden_in_each_row(failing: tuple[int, int]) -> None:
    rows = [BmnCell(moo=1, indicator=1, year_be=2564, surveyed=20, failing=one) for one in failing]
    shown = [row.failing for row in published_rows(rows)]
    assert shown == [None if is_small(one) else one for one in failing]


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
