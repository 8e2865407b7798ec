"""Small counts are hidden; nothing and many are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.small_cells import HIDDEN, SMALLEST_SHOWN, shown_count


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, HIDDEN), (4, HIDDEN), (5, 5), (120, 120)])
def test_the_border(count: int, shown: int | str) -> None:
    assert shown_count(count) == shown


@given(st.integers(0, 10_000))
def test_no_small_count_is_ever_shown(count: int) -> None:
    assert shown_count(count) in {HIDDEN, 0} or count >= SMALLEST_SHOWN
