"""A table over all entries, as the data files and their descriptions know it."""

from __future__ import annotations

from typing import NamedTuple


class WholeTable(NamedTuple):
    """A table over all entries: its name, its Thai title, and the entries (by key) that have rows in it."""

    name: str
    title: str
    keys: tuple[str, ...]
    rows: int
    sources: tuple[bytes, ...]
