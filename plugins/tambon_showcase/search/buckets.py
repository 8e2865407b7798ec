"""Buckets: all lists of one range of keys in a file, and beside it the long ones one can do without.

A bucket is zlib over: number of lists (u32), their keys (u32 each, without the bucket's bits), their true
lengths (u32), their sizes in bytes (u32, top bit set: in the file of long lists of its kind), then the lists.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from .grams import KEY_BITS
from .lists import Content, Lists, ids, kinds, lists
from .postings import ID_BITS, KIND_BITS, NAME, PERSON, PLACE, TEXT

LONG = 1200
"""A list of more bytes is in a file of long lists: a question that can do without it does not load it."""
_LONG_FLAG = 1 << 31
_SHORT = -1
_FILES = (_SHORT, PLACE, NAME, TEXT, PERSON)
_HEAD = 4
_COLUMNS = 12
_EFFORT = 4


class Bucket(NamedTuple):
    """The files of a bucket: the keys with their short lists, then long lists by kind."""

    short: bytes = b""
    places: bytes = b""
    names: bytes = b""
    texts: bytes = b""
    people: bytes = b""


def _low_bits(bucket_bits: int) -> int:
    """Bits of a key and kind that a bucket's number does not already say."""
    return KEY_BITS + KIND_BITS - bucket_bits


def encode(content: Content, bucket_bits: int, slot_bits: int) -> Iterator[tuple[int, Bucket]]:
    """The files of every bucket that the postings touch, with the bucket's number."""
    found = lists(content, slot_bits)
    numbers = found.keys >> np.uint64(_low_bits(bucket_bits))
    first = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1]))[: len(numbers)]
    ends = np.append(0, np.cumsum(found.sizes))
    for start, stop in pairwise([*first, len(numbers)]):
        own = slice(start, stop)
        data = found.data[ends[start] : ends[stop]]
        own_lists = Lists(found.keys[own], found.counts[own], found.sizes[own], data)
        yield int(numbers[start]), _pack(own_lists, bucket_bits)


def _pack(own: Lists, bucket_bits: int) -> Bucket:
    files = np.where(own.sizes > LONG, kinds(own.keys), _SHORT)
    columns = (
        np.uint32(len(own.keys)).tobytes(),
        (own.keys & np.uint64((1 << _low_bits(bucket_bits)) - 1)).astype("<u4").tobytes(),
        own.counts.astype("<u4").tobytes(),
        (own.sizes | np.where(files != _SHORT, _LONG_FLAG, 0)).astype("<u4").tobytes(),
    )
    if (files == _SHORT).all():
        return Bucket(zlib.compress(b"".join((*columns, own.data.tobytes())), _EFFORT))
    short, *long = (own.data[np.repeat(files == file, own.sizes)].tobytes() for file in _FILES)
    return Bucket(
        *(zlib.compress(raw, _EFFORT) if raw else b"" for raw in (b"".join((*columns, short)), *long))
    )


def decode(bucket: Bucket, number: int, bucket_bits: int) -> Content:
    """What a bucket's files hold (the reverse of `encode`)."""
    if not bucket.short:
        return Content(np.zeros(0, np.uint64), {})
    raw = zlib.decompress(bucket.short)
    n = int(np.frombuffer(raw, "<u4", 1)[0])
    keys = np.frombuffer(raw, "<u4", n, 4).astype(np.uint64) | np.uint64(number << _low_bits(bucket_bits))
    counts = np.frombuffer(raw, "<u4", n, 4 + 4 * n).astype(np.int64)
    flags = np.frombuffer(raw, "<u4", n, 4 + 8 * n).astype(np.int64)
    sizes = flags & (_LONG_FLAG - 1)
    files = np.where(flags >= _LONG_FLAG, kinds(keys), _SHORT)
    data = np.empty(int(sizes.sum()), np.uint8)
    long = (zlib.decompress(packed) if packed else b"" for packed in bucket[1:])
    for file, part in zip(_FILES, (raw[_HEAD + _COLUMNS * n :], *long), strict=True):
        data[np.repeat(files == file, sizes)] = np.frombuffer(part, np.uint8)
    found, owner = ids(data, sizes)
    lacking = counts - np.bincount(owner, minlength=n)
    beyond = {int(keys[i]): int(lacking[i]) for i in np.flatnonzero(lacking)}
    return Content(keys[owner] << np.uint64(ID_BITS) | found, beyond)
