"""Postings of all entries, sorted on disk, so that memory stays small at any size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .grams import Array

_PARTS_BITS = 6
_GATHERED = 1_000_000
"""Postings held before they are sorted to disk: about 24 MB with the copies that sorting takes."""


class Parts:
    """Files of postings by the first bits of their key, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[Array] = []
        self._count = 0

    def add(self, row: Array) -> None:
        """Take in one entry's postings."""
        self._waiting.append(row)
        self._count += len(row)
        if self._count > _GATHERED:
            self._flush()

    def _flush(self) -> None:
        row = np.concatenate([np.zeros(0, np.uint64), *self._waiting])
        heads = (row >> np.uint64(64 - _PARTS_BITS)).astype(np.uint8)
        for number, part in split(row[np.argsort(heads, kind="stable")], _PARTS_BITS):
            with (self._folder / f"{number:02x}").open("ab") as file:
                part.tofile(file)
        self._waiting, self._count = [], 0

    def __iter__(self) -> Iterator[Array]:
        """The postings part by part, each sorted and without repetition, in the order of their keys."""
        self._flush()
        for path in sorted(self._folder.iterdir()):
            row = np.sort(np.fromfile(path, np.uint64))
            yield row[np.append(True, row[1:] != row[:-1])]


def split(row: Array, bits: int) -> Iterator[tuple[int, Array]]:
    """Postings in the order of their first bits, cut wherever their first bits change, with the value of those bits."""
    heads = row >> np.uint64(64 - bits)
    starts = np.flatnonzero(heads[1:] != heads[:-1]) + 1
    for part in np.split(row, starts) if len(row) else ():
        yield int(part[0] >> np.uint64(64 - bits)), part
