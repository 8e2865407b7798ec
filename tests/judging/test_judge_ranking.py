"""Ties by the declared order, never by the order of files, codes or judges."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.model import TieRule
from tests.judging.example import CODES, ITEMS, JUDGES, ballot, committee, sheet, signed, terms

FLAT = dict.fromkeys(ITEMS, 4.0)


def places(rows: dict[str, list[dict]], ties: tuple[TieRule, ...] | None = None, votes: tuple[str, ...] = ()):
    """Rank and tie word by code; `rows` hold, per entry, each judge's scores."""
    declared = terms() if ties is None else dataclasses.replace(terms(), ties=ties)
    files = [
        (f"{judge}.json", signed(sheet(judge, [ballot(code, said[n]) for code, said in rows.items()])))
        for n, judge in enumerate(JUDGES[: len(next(iter(rows.values())))])
    ]
    result = merge(files, declared, committee(), votes)
    return {row.code: (row.rank, row.tie) for row in result.standings if row.rank}


def test_equal_totals_go_by_the_declared_groups():
    analyst = {**FLAT, "2.1": 5.0, "5.2": 3.0}
    assert places({"999901": [FLAT], "999902": [analyst]}) == {
        "999901": (2, "groups"),
        "999902": (1, "groups"),
    }


def test_then_by_the_untrimmed_mean():
    # Trimmed means are equal; the third judge's extra points show only in the plain mean.
    high = {**FLAT, "5.2": 6.0}
    rows = {"999901": [FLAT, FLAT, high], "999902": [FLAT, FLAT, FLAT]}
    assert places(rows, (TieRule("mean"),)) == {"999901": (1, "mean"), "999902": (2, "mean")}


def test_then_by_more_judges_who_placed_it_higher():
    up = {**FLAT, "5.2": 5.0}
    rows = {"999901": [FLAT, up, FLAT], "999902": [FLAT, FLAT, FLAT]}
    found = places(rows, (TieRule("wins"),))
    assert found == {"999901": (1, "wins"), "999902": (2, "wins")}


def test_then_by_the_recorded_vote():
    rows = {"999901": [FLAT], "999902": [FLAT]}
    assert places(rows, votes=("999902", "999901")) == {"999901": (2, "vote"), "999902": (1, "vote")}


def test_a_tie_that_no_rule_ends_shares_the_rank_and_the_next_rank_is_skipped():
    low = {**FLAT, "1.1": 0.0}
    rows = {"999903": [low], "999902": [FLAT], "999901": [FLAT]}
    assert places(rows) == {"999901": (1, "open"), "999902": (1, "open"), "999903": (3, "")}


@settings(deadline=None, max_examples=25)
@given(st.permutations(CODES), st.lists(st.sampled_from([0.0, 2.0, 4.0]), min_size=5, max_size=5))
def test_the_order_of_entries_in_a_sheet_changes_nothing(order: list[str], points: list[float]):
    rows = {code: [{**FLAT, "1.1": value}] for code, value in zip(CODES, points, strict=True)}
    assert places({code: rows[code] for code in order}) == places(rows)
