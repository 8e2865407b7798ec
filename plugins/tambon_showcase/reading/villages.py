"""Cells that mean every village (`ทุกหมู่บ้าน`) get the villages that the tambon has."""

from __future__ import annotations

import dataclasses
from typing import Any

from tambon_showcase.model.fields import Row
from tambon_showcase.model.moos import EVERY_MOO
from tambon_showcase.model.tables import TABLES, Tables


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
