"""Rows of postings: sorted numbers, each once."""

from __future__ import annotations

import numpy as np

from .grams import Array

_TABLE_BITS = 16
_SCATTER = np.uint64(0x9E3779B97F4A7C15)


def distinct(row: Array, *, runs: bool = False) -> Array:
    """The row sorted, each number once. `runs`: it is made of sorted rows, which are only merged."""
    row = np.sort(row, kind="stable" if runs else "quicksort")
    return row[np.append(True, row[1:] != row[:-1])] if len(row) else row


def without_repeats(row: Array) -> Array:
    """The row without most of what it says again: cheaper than sorting, which then has less to do."""
    place = ((row * _SCATTER) >> np.uint64(64 - _TABLE_BITS)).astype(np.intp)
    number = np.arange(len(row), dtype=np.int32)
    last = np.empty(1 << _TABLE_BITS, np.int32)
    last[place] = number
    keeper = last[place]
    kept: Array = row[(keeper == number) | (row[keeper] != row)]
    return kept


def joined(rows: list[Array]) -> Array:
    """Sorted rows as one."""
    return distinct(np.concatenate([np.zeros(0, np.uint64), *rows]), runs=True)


def without(row: Array, other: Array) -> Array:
    """What is in the first sorted row and not in the second."""
    at = np.searchsorted(other, row)
    found = np.zeros(len(row), bool)
    inside = at < len(other)
    found[inside] = other[at[inside]] == row[inside]
    return row[~found]
