"""Posting lists: ids as gaps in bytes, and what a list keeps when it is longer than anybody needs.

A list holds its ids as gaps less one in 7-bit groups. A list of more than `CUT` names or texts keeps only
those in the lowest half (quarter, eighth...) of the slots: slots are assigned by a hash, so what is kept is a
fair sample, and two lists cut alike can still be compared.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .grams import Array
from .postings import ID_BITS, KIND_BITS, LOCAL_BITS, PLACE
from .rows import joined, without

CUT = 2048
"""Longest list of names or texts that is kept whole, in ids; places are always whole. About 3 KB."""
_ID_MASK = np.uint64((1 << ID_BITS) - 1)

Bytes = npt.NDArray[np.uint8]
CountArray = npt.NDArray[np.int64]


class Content(NamedTuple):
    """A bucket's sorted postings, and for each key whose list was cut, how many ids it lacks."""

    postings: Array
    beyond: dict[int, int]


class CutListError(Exception):
    """A list that was cut would need ids from beyond its cut."""


def horizon(key: int, count: int, slot_bits: int) -> int:
    """Slots from here on are left out of a list with so many ids."""
    if key % (1 << KIND_BITS) == PLACE:
        return 1 << slot_bits
    return (1 << slot_bits) >> max(0, (count - 1) // CUT).bit_length()


class Lists(NamedTuple):
    """Lists ready to be written: key and kind, true length, size in bytes, and the bytes of all in a row."""

    keys: Array
    counts: CountArray
    sizes: CountArray
    data: Bytes


def _bytes(gaps: Array) -> tuple[Bytes, CountArray]:
    sizes = np.ones(len(gaps), np.int64)
    for i in range(1, 5):
        sizes += gaps >= np.uint64(1 << 7 * i)
    ends = np.cumsum(sizes)
    out = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
    for i in range(int(sizes.max(initial=0))):
        has = sizes > i
        low = (gaps[has] >> np.uint64(7 * i)) & np.uint64(127)
        out[(ends - sizes)[has] + i] = low | np.where(sizes[has] > i + 1, 128, 0).astype(np.uint64)
    return out, sizes


def kinds(keys: Array) -> CountArray:
    """Kinds of postings that the keys are for."""
    return (keys & np.uint64((1 << KIND_BITS) - 1)).astype(np.int64)


def _limits(keys: Array, counts: CountArray, slot_bits: int) -> Array:
    limits = np.full(len(keys), 1 << (slot_bits + LOCAL_BITS), np.uint64)
    for i in np.flatnonzero((counts > CUT) & (kinds(keys) != PLACE)):
        limits[i] = horizon(int(keys[i]), int(counts[i]), slot_bits) << LOCAL_BITS
    return limits


def lists(content: Content, slot_bits: int) -> Lists:
    """The lists of sorted postings, each cut at its horizon."""
    key, ids = content.postings >> np.uint64(ID_BITS), content.postings & _ID_MASK
    starts = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if len(key) else np.zeros(0, np.int64)
    keys, held = key[starts], np.diff(starts, append=len(key))
    counts = held.copy()
    for cut, lacking in content.beyond.items():
        counts[np.searchsorted(keys, np.uint64(cut))] += lacking
    kept = ids < np.repeat(_limits(keys, counts, slot_bits), held)
    gaps = ids.copy()
    gaps[1:] -= ids[:-1] + np.uint64(1)
    gaps[starts] = ids[starts]
    data, sizes = _bytes(gaps[kept])
    owner = np.repeat(np.arange(len(held)), held)[kept]
    return Lists(keys, counts, np.bincount(owner, weights=sizes, minlength=len(held)).astype(np.int64), data)


def ids(data: Bytes, sizes: CountArray) -> tuple[Array, CountArray]:
    """Ids of all lists in a row of bytes, and which list each belongs to."""
    ends = np.flatnonzero(data < 128)
    begins = np.append(0, ends + 1)[:-1]
    place = np.arange(len(data)) - np.repeat(begins, ends - begins + 1)
    parts = (data & 127).astype(np.uint64) << (7 * place).astype(np.uint64)
    steps = np.add.reduceat(parts, begins) + np.uint64(1)
    owner = np.searchsorted(np.cumsum(sizes), ends, side="right")
    first = np.append(True, owner[1:] != owner[:-1])
    total = np.cumsum(steps)
    before = (total - steps)[first]
    return total - np.repeat(before, np.diff(np.flatnonzero(first), append=len(owner))) - np.uint64(1), owner


def changed(content: Content, gone: Array, new: Array, slot_bits: int) -> Content:
    """The content without some postings and with others. Raises `CutListError` if a cut list grows back."""
    postings = joined([without(content.postings, gone), new])
    beyond = dict(content.beyond)
    for key, lacking in content.beyond.items():
        first, last = (np.uint64(k << ID_BITS) for k in (key, key + 1))
        span = slice(*np.searchsorted(content.postings, [first, last]))
        before = len(content.postings[span]) + lacking
        limit = horizon(key, before, slot_bits)
        edge = first | np.uint64(limit << LOCAL_BITS)
        out = [int(((row >= edge) & (row < last)).sum()) for row in (gone, new)]
        beyond[key] += out[1] - out[0]
        postings = postings[(postings < edge) | (postings >= last)]
        now = beyond[key] + int(((postings >= first) & (postings < last)).sum())
        if horizon(key, now, slot_bits) > limit:
            raise CutListError
    return Content(postings, beyond)
