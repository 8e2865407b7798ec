"""Posting lists as bytes: one file per bucket of keys, and beside it the long lists one can do without.

A bucket is zlib over: number of lists (u32), their keys (u32 each, without the bucket's bits), their true
lengths (u32), their sizes in bytes (u32, top bit set: in the file of long lists of its kind), then the lists.
A list holds its ids as gaps less one in 7-bit groups. A list of more than `CUT` names or texts keeps only those in
the lowest half (quarter, eighth...) of the slots: slots are given by a hash, so what is kept is a fair
sample, and two lists cut alike can still be compared.
"""

from __future__ import annotations

import zlib
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .grams import KEY_BITS, Array
from .postings import ID_BITS, KIND_BITS, LOCAL_BITS, NAME, PLACE, TEXT

CUT = 2048
"""Longest list of names or texts that is kept whole, in ids; places are always whole."""
LONG = 1200
"""A list of more bytes stands in a file of long lists."""
_LONG_FLAG = 1 << 31
_SHORT = -1
_FILES = (_SHORT, PLACE, NAME, TEXT)
_ID_MASK = np.uint64((1 << ID_BITS) - 1)


class Bucket(NamedTuple):
    """The files of a bucket: the keys with their short lists, then long lists by kind."""

    short: bytes = b""
    places: bytes = b""
    names: bytes = b""
    texts: bytes = b""


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


def low_bits(bucket_bits: int) -> int:
    """Bits of a key and kind that a bucket's number does not already say."""
    return KEY_BITS + KIND_BITS - bucket_bits


def _gaps(gaps: Array) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
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


def encode(content: Content, bucket_bits: int, slot_bits: int) -> Bucket:
    """The files of one bucket."""
    postings = content.postings
    key, ids = postings >> np.uint64(ID_BITS), postings & _ID_MASK
    starts = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if len(key) else np.zeros(0, np.int64)
    held = np.diff(starts, append=len(key))
    counts = held + np.array([content.beyond.get(int(k), 0) for k in key[starts]], np.int64)
    pairs = zip(key[starts].tolist(), counts.tolist(), strict=True)
    limits = np.array([horizon(k, count, slot_bits) << LOCAL_BITS for k, count in pairs], np.uint64)
    kept = ids < np.repeat(limits, held)
    gaps = ids.copy()
    gaps[1:] -= ids[:-1] + np.uint64(1)
    gaps[starts] = ids[starts]
    data, sizes = _gaps(gaps[kept])
    keys = key[starts] & np.uint64((1 << low_bits(bucket_bits)) - 1)
    return _pack(keys, counts, data, _per_list(held, kept, sizes))


def _per_list(
    held: npt.NDArray[np.int64], kept: npt.NDArray[np.bool_], sizes: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    owner = np.repeat(np.arange(len(held)), held)[kept]
    return np.bincount(owner, weights=sizes, minlength=len(held)).astype(np.int64)


def _pack(
    keys: Array, counts: npt.NDArray[np.int64], data: npt.NDArray[np.uint8], sizes: npt.NDArray[np.int64]
) -> Bucket:
    files = np.where(sizes > LONG, _kinds(keys), _SHORT)
    columns = (
        np.uint32(len(keys)).tobytes(),
        keys.astype("<u4").tobytes(),
        counts.astype("<u4").tobytes(),
        (sizes | np.where(files != _SHORT, _LONG_FLAG, 0)).astype("<u4").tobytes(),
    )
    short, *long = (data[np.repeat(files == file, sizes)].tobytes() for file in _FILES)
    head = b"".join(columns) if len(keys) else b""
    return Bucket(*(zlib.compress(raw, 6) if raw else b"" for raw in (head + short, *long)))


def _kinds(keys: Array) -> npt.NDArray[np.int64]:
    return (keys & np.uint64((1 << KIND_BITS) - 1)).astype(np.int64)


def _ids(data: npt.NDArray[np.uint8], sizes: npt.NDArray[np.int64]) -> tuple[Array, npt.NDArray[np.int64]]:
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


def decode(bucket: Bucket, number: int, bucket_bits: int) -> Content:
    """What a bucket's files hold (the reverse of `encode`)."""
    if not bucket.short:
        return Content(np.zeros(0, np.uint64), {})
    raw = zlib.decompress(bucket.short)
    n = int(np.frombuffer(raw, "<u4", 1)[0])
    keys = np.frombuffer(raw, "<u4", n, 4).astype(np.uint64) | np.uint64(number << low_bits(bucket_bits))
    counts = np.frombuffer(raw, "<u4", n, 4 + 4 * n).astype(np.int64)
    flags = np.frombuffer(raw, "<u4", n, 4 + 8 * n).astype(np.int64)
    sizes = flags & (_LONG_FLAG - 1)
    files = np.where(flags >= _LONG_FLAG, _kinds(keys), _SHORT)
    data = np.empty(int(sizes.sum()), np.uint8)
    long = (zlib.decompress(packed) if packed else b"" for packed in bucket[1:])
    for file, found in zip(_FILES, (raw[4 + 12 * n :], *long), strict=True):
        data[np.repeat(files == file, sizes)] = np.frombuffer(found, np.uint8)
    ids, owner = _ids(data, sizes)
    lacking = counts - np.bincount(owner, minlength=n)
    beyond = {int(keys[i]): int(lacking[i]) for i in np.flatnonzero(lacking)}
    return Content(keys[owner] << np.uint64(ID_BITS) | ids, beyond)


def changed(content: Content, gone: Array, new: Array, slot_bits: int) -> Content:
    """The content without some postings and with others. Raises `CutListError` if a cut list grows back."""
    postings = np.union1d(np.setdiff1d(content.postings, gone, assume_unique=True), new)
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
