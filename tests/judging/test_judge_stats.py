"""Statistics against the `krippendorff` package and examples done by hand."""

from __future__ import annotations

import itertools

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tambon_showcase.judging.stats import (
    _interval,
    _word,
    adjusted,
    agreement,
    median,
    random_numbers,
    summarise,
    trimmed,
)

CELLS = st.none() | st.integers(0, 100).map(lambda half: half * 50)
MATRICES = st.integers(2, 8).flatmap(
    lambda columns: st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=2, max_size=7)
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([7], 7), ([7, 9], 8), ([1, 7, 9], 7), ([9, 1, 7, 8], 7.5), ([0, 10, 8, 9, 100], 9)],
)
def test_the_trimmed_mean_leaves_out_one_at_each_end(values: list[int], expected: float):
    assert trimmed(values) == expected


def test_the_median_of_even_and_odd_numbers():
    assert (median([3, 1, 2]), median([4, 1, 2, 3])) == (2, 2.5)
    assert summarise([], "median") is None


@settings(deadline=None)
@given(MATRICES)
def test_alpha_equals_the_reference(matrix: list[list[int | None]]):
    values = [[np.nan if cell is None else cell for cell in row] for row in matrix]
    pairable = [c for c in zip(*matrix, strict=True) if sum(cell is not None for cell in c) > 1]
    assume(len({cell for column in pairable for cell in column if cell is not None}) > 1)
    expected = krippendorff.alpha(reliability_data=values, level_of_measurement="interval")
    found = agreement(matrix)
    assert found.alpha == pytest.approx(expected, abs=1e-9)
    if found.low is not None and found.high is not None:
        assert found.low <= found.high


def test_alpha_in_words():
    assert agreement([[1, 2, 3], [1, 2, 3]])[::3] == (1.0, "much")
    assert agreement([[1, 2, 3, 4], [1, 3, 3, 5]]).word == "much"
    assert agreement([[1, 2, 3, 4], [2, 2, 4, 3]]).word == "little"
    assert agreement([[5, 5], [5, 5]]) == (None, None, None, "unknown")
    assert agreement([]) == (None, None, None, "unknown")


def test_the_interval_is_repeatable_and_holds_alpha():
    matrix = [[10, 20, 30, 40, 50, 60], [12, 18, 33, 39, 52, 58], [30, 25, 20, 45, 50, 70]]
    first, second = agreement(matrix), agreement(matrix)
    assert first == second
    assert first.low < first.alpha < first.high


def test_the_random_numbers_are_mulberry32():
    # Published values of mulberry32 with seed 0, as 32-bit integers.
    assert list(itertools.islice(random_numbers(0), 3)) == [1144304738, 1416247, 958946056]


def test_the_adjusted_value_takes_out_who_judged():
    # Judge A awards 10 more than judge B throughout; entry 3 was seen by B only, entry 1 by A only.
    strict = [[None, 60, 80], [70, 70, None]]
    assert adjusted(strict) == pytest.approx([65, 65, 85])


def test_without_empty_cells_the_adjusted_value_is_the_mean():
    assert adjusted([[10, 20], [30, 60]]) == pytest.approx([20, 40])


def test_separate_groups_are_not_compared():
    assert adjusted([[10, None], [None, 20]]) == [None, None]
    assert adjusted([]) == []


def test_an_entry_without_points_has_no_adjusted_value():
    assert adjusted([[10, None, 20], [30, None, 40]])[1] is None


@pytest.mark.parametrize(
    ("alpha", "word"),
    [(1, "much"), (0.8, "much"), (0.7999, "some"), (0.667, "some"), (0.6669, "little"), (-1, "little")],
)
def test_the_words_change_at_krippendorffs_bounds(alpha: float, word: str):
    assert _word(alpha) == word


def test_two_entries_are_too_few_for_an_interval():
    assert agreement([[10, 20], [12, 25]])[1:3] == (None, None)
    assert None not in agreement([[10, 20, 30], [12, 25, 28]])


def test_the_interval_leaves_out_the_same_share_at_both_ends():
    """The 95 per cent of 1,000 draws: the 25th from below, the 25th from above."""
    draws = [float(number) for number in range(1_001)]
    assert _interval(draws) == (25.0, 975.0)
    assert _interval(draws[:40]) == (0.0, 39.0)
    assert _interval([7.0]) == (7.0, 7.0)
