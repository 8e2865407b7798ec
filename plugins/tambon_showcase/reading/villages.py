"""What other tables need of the village table: every village (`ทุกหมู่บ้าน`), and the number for a name."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from typing import Any

from tambon_showcase.formats.spread import Villages, village_spelling
from tambon_showcase.model.moos import EVERY_MOO
from tambon_showcase.model.people import Village
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import TABLES, Tables, table_of

VILLAGES_FILE = table_of(Village).file


def numbers_by_name(villages: Sequence[Village]) -> Villages:
    """The number of each village by its name; names that several have say nothing."""
    named = [(village_spelling(village.name), village.moo) for village in villages]
    count = Counter(name for name, _ in named)
    return {name: moo for name, moo in named if count[name] == 1}


def with_every_moo(tables: Tables) -> Tables:
    """The tables with each `EVERY_MOO` replaced by the numbers of the village table; by none where that is empty."""
    every = tuple(dict.fromkeys(village.moo for village in tables.villages))
    changed: dict[str, Any] = {}
    for table in TABLES.values():
        rows = tables.of(table)
        if any(_says_every(row) for row in rows):
            changed[table.name] = tuple(_resolved(row, every) for row in rows)
    return dataclasses.replace(tables, **changed)


def _says_every(row: Row) -> bool:
    return any(value == EVERY_MOO for _, value in row)


def _resolved(row: Row, every: tuple[int, ...]) -> Row:
    return row.model_copy(update={name: every for name, value in row if value == EVERY_MOO})
