from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.search.buckets import Bucket, decode, encode
from tambon_showcase.search.lists import CUT, Content, CutListError, changed
from tambon_showcase.search.postings import ID_BITS, LOCAL_BITS

BUCKET_BITS, SLOT_BITS, NUMBER = 8, 14, 3
NONE = np.zeros(0, np.uint64)


def rows(pairs: set[tuple[int, int]]) -> np.ndarray:
    head = NUMBER << (64 - BUCKET_BITS)
    return np.array(sorted(head | key << ID_BITS | number for key, number in pairs), np.uint64)


def code(content: Content) -> Bucket:
    return dict(encode(content, BUCKET_BITS, SLOT_BITS)).get(NUMBER, Bucket())


PAIRS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, (1 << SLOT_BITS + LOCAL_BITS) - 1)), max_size=60)


@given(PAIRS)
def test_a_bucket_comes_back(pairs: set[tuple[int, int]]) -> None:
    content = decode(code(Content(rows(pairs), {})), NUMBER, BUCKET_BITS)
    assert content.postings.tolist() == rows(pairs).tolist()
    assert not content.beyond


@given(PAIRS, PAIRS)
def test_changing_equals_building_anew(before: set[tuple[int, int]], after: set[tuple[int, int]]) -> None:
    content = decode(code(Content(rows(before), {})), NUMBER, BUCKET_BITS)
    patched = changed(content, rows(before - after), rows(after - before), SLOT_BITS)
    assert code(patched) == code(Content(rows(after), {}))


def spread(count: int) -> set[tuple[int, int]]:
    return {(1, (i * 7919 % (1 << SLOT_BITS)) << LOCAL_BITS) for i in range(count)}


@settings(max_examples=20)
@given(st.integers(CUT + 2, 2 * CUT - 2), st.integers(0, 1 << SLOT_BITS))
def test_a_cut_list_changes_as_if_built_anew(count: int, at: int) -> None:
    before = spread(count)
    new = {(1, at % (1 << SLOT_BITS) << LOCAL_BITS | 300)}
    content = decode(code(Content(rows(before), {})), NUMBER, BUCKET_BITS)
    assert content.beyond
    patched = changed(content, NONE, rows(new), SLOT_BITS)
    assert code(patched) == code(Content(rows(before | new), {}))
    gone = {next(iter(before))}
    assert code(changed(content, rows(gone), NONE, SLOT_BITS)) == code(Content(rows(before - gone), {}))


def test_a_cut_list_that_would_grow_back_asks_for_all() -> None:
    before = spread(CUT + 1)
    content = decode(code(Content(rows(before), {})), NUMBER, BUCKET_BITS)
    with pytest.raises(CutListError):
        changed(content, rows({next(iter(before))}), NONE, SLOT_BITS)


def test_long_lists_stand_apart() -> None:
    bucket = code(Content(rows(spread(3000) | {(2, 5)}), {}))
    assert len(bucket.names) > len(bucket.short)
    assert not code(Content(rows({(2, 5)}), {})).names
