"""What changed in a table, as an officer would say it: rows added and removed, and values changed in a row."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from tambon_showcase.finding import shorten
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.table_type import TableType
from tambon_showcase.text.thai_values import format_decimal

BLANK = "(ว่าง)"
DECIMALS = 6
"""Most decimals of a number: a position needs as many."""

RowKey = tuple[Any, ...]


class FieldChange(NamedTuple):
    """One value that changed, under the column's Thai heading."""

    heading: str
    before: str
    after: str


class RowChange(NamedTuple):
    """One row that has other values now; `row` is what it is known by."""

    row: str
    fields: tuple[FieldChange, ...]


class TableChange(NamedTuple):
    """What changed in one table."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[RowChange, ...]


def compare(table: TableType, before: Sequence[Row], after: Sequence[Row]) -> TableChange:
    """Compare two states of a table; rows that share a key are distinguished by their order."""
    old, new = _by_key(before, table.key), _by_key(after, table.key)
    changed = [
        RowChange(_label(new[key], table), tuple(_fields(old[key], new[key]))) for key in new if key in old
    ]
    return TableChange(
        tuple(_label(row, table) for key, row in new.items() if key not in old),
        tuple(_label(row, table) for key, row in old.items() if key not in new),
        tuple(row for row in changed if row.fields),
    )


def in_words(value: object) -> str:
    """A value as a reader of the comment sees it, short and on one line."""
    match value:
        case None | "" | ():
            return BLANK
        case bool():
            return "ใช่" if value else "ไม่ใช่"
        case datetime.date():
            return f"{value.day}/{value.month}/{value.year + 543}"
        case float() | Decimal():
            return format_decimal(value, DECIMALS)
        case tuple():
            return shorten(", ".join(map(in_words, value)))
    return shorten(str(value))


def _by_key(rows: Sequence[Row], columns: Sequence[str]) -> Mapping[RowKey, Row]:
    seen: Counter[RowKey] = Counter()
    found: dict[RowKey, Row] = {}
    for row in rows:
        key = tuple(getattr(row, name) for name in columns)
        found[(*key, seen[key])] = row
        seen[key] += 1
    return found


def _label(row: Row, table: TableType) -> str:
    """`หมู่ที่ 3 · บ้านเหนือ`: what is filled of the key, with its headings, and the row's name where it has one."""
    shown = headings(table.row)
    first, *others = table.key
    named = [first, *(column for column in others if getattr(row, column) is not None)]
    parts = [f"{shown[column]} {in_words(getattr(row, column))}" for column in named]
    name = table.declared.name_column
    if name and name not in table.key and getattr(row, name):
        parts.append(in_words(getattr(row, name)))
    return " · ".join(parts)


def _fields(before: Row, after: Row) -> Iterator[FieldChange]:
    for name, heading in headings(type(after)).items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield FieldChange(heading, in_words(old), in_words(new))
