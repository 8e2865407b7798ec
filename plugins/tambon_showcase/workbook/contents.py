"""What is written in an entry, in the folder or in a workbook: rows of text for each sheet, in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from .layout import BookSheet


class BookRow(NamedTuple):
    """One row: its cells by column, its line in the file (1-based), and the number under which it was given out."""

    cells: Mapping[str, str]
    line: int = 0
    given: int = 0


Contents: TypeAlias = Mapping[str, Sequence[BookRow]]
"""The rows of each sheet by its name; a sheet that could not be read is absent."""

BookKey: TypeAlias = tuple[object, ...]
"""What names a row: the values of its key, and how many rows with the same were before it."""


def keyed(sheet: BookSheet, rows: Sequence[BookRow]) -> dict[BookKey, BookRow]:
    """The rows by what names them; of rows with the same key each has its number."""
    found: dict[BookKey, BookRow] = {}
    before: Counter[BookKey] = Counter()
    for row in rows:
        values = tuple(sheet.by_id[name].value(row.cells.get(name, "")) for name in sheet.key)
        found[(*values, before[values])] = row
        before[values] += 1
    return found
