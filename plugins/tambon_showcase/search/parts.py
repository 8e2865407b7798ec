"""Postings of all entries, sorted on disk, so that memory stays small at any size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .grams import Array
from .rows import distinct

_BUCKETS_BITS = 7
"""A part holds this many bits of buckets: small enough for memory at any size, large enough to be few."""
_PIECES_BITS = 4
"""A part is handed out in this many bits of pieces: what is made of postings takes ten times their room."""
_GATHERED = 1_000_000
"""Postings held before they go to disk: about 16 MB."""


class PostingPartitions:
    """Files of postings by the first bits of their key, in a folder of their own."""

    def __init__(self, folder: Path, bucket_bits: int) -> None:
        self._folder = folder
        self._bits = bucket_bits - _BUCKETS_BITS
        self._waiting: list[Array] = []
        self._count = 0

    def add(self, row: Array) -> None:
        """Take in one entry's sorted postings."""
        self._waiting.append(row)
        self._count += len(row)
        if self._count > _GATHERED:
            self._flush()

    def _flush(self) -> None:
        parts: dict[int, list[Array]] = defaultdict(list)
        for row in self._waiting:
            for number, part in split_postings(row, self._bits):
                parts[number].append(part)
        for number, own in parts.items():
            with (self._folder / f"{number:03x}").open("ab") as file:
                np.concatenate(own).tofile(file)
        self._waiting, self._count = [], 0

    def __iter__(self) -> Iterator[Array]:
        """The sorted postings in the order of their keys, a few buckets at a time."""
        self._flush()
        for path in sorted(self._folder.iterdir()):
            for _, few in split_postings(
                distinct(np.fromfile(path, np.uint64), runs=True), self._bits + _PIECES_BITS
            ):
                yield few


def split_postings(row: Array, bits: int) -> Iterator[tuple[int, Array]]:
    """Postings in the order of their first bits, cut wherever their first bits change, with the value of those bits."""
    heads = row >> np.uint64(64 - bits)
    starts = np.flatnonzero(heads[1:] != heads[:-1]) + 1
    for part in np.split(row, starts) if len(row) else ():
        yield int(part[0] >> np.uint64(64 - bits)), part
