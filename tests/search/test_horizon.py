"""How much of a long list of the search is kept: half for each doubling, and of places everything."""

from __future__ import annotations

import numpy as np
import pytest

from tambon_showcase.search.lists import CUT, Content, horizon, lists
from tambon_showcase.search.postings import ID_BITS, KIND_BITS, LOCAL_BITS, NAME, PERSON, PLACE, TEXT

SLOT_BITS = 14
ALL = 1 << SLOT_BITS


@pytest.mark.parametrize("kind", [NAME, TEXT, PERSON])
@pytest.mark.parametrize(
    ("count", "part"),
    [(1, 1), (CUT, 1), (CUT + 1, 2), (2 * CUT, 2), (2 * CUT + 1, 4), (4 * CUT, 4), (4 * CUT + 1, 8)],
)
def test_each_doubling_above_the_cut_halves_what_is_kept(kind: int, count: int, part: int) -> None:
    assert horizon(5 << KIND_BITS | kind, count, SLOT_BITS) == ALL // part


@pytest.mark.parametrize("count", [1, CUT + 1, 100 * CUT])
def test_a_place_is_kept_whole_because_nobody_may_miss_his_own_tambon(count: int) -> None:
    assert horizon(5 << KIND_BITS | PLACE, count, SLOT_BITS) == ALL


@pytest.mark.parametrize(("kind", "whole"), [(NAME, False), (PLACE, True)])
def test_a_list_keeps_exactly_what_lies_below_its_horizon_and_its_true_length(kind: int, whole: bool) -> None:
    count = CUT + 100
    slots = [number * ALL // count for number in range(count)]
    key = 5 << KIND_BITS | kind
    postings = np.array([key << ID_BITS | slot << LOCAL_BITS for slot in slots], np.uint64)
    found = lists(Content(postings, {}), SLOT_BITS)
    assert found.counts.tolist() == [count]
    kept = int((found.data < 128).sum())  # every id ends with a byte below 128
    assert kept == (count if whole else sum(slot < ALL // 2 for slot in slots))
