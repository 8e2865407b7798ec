"""What changed in a table, as an officer would say it: rows added and removed, and values changed in a row."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tambon_showcase.finding import shorten
from tambon_showcase.model.fields import Row

KEY_COLUMNS = {
    "ages": ("ages", "year_be"),
    "budget": ("project", "source"),
    "bmn": ("moo", "indicator"),
    "cia": ("moo", "dimension"),
    "nrd2c": ("moo", "indicator"),
    "posts": ("link",),
}
"""What tells the rows of a table apart; tables that are not named here have their first required column."""
BLANK = "(ว่าง)"

Key = tuple[Any, ...]


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


def compare(table: str, row_type: type[Row], before: Sequence[Row], after: Sequence[Row]) -> TableChange:
    """Compare two states of a table; rows that share a key are told apart by their order."""
    columns = key_columns(table, row_type)
    old, new = _by_key(before, columns), _by_key(after, columns)
    changed = [RowChange(_label(new[key], columns), _fields(old[key], new[key])) for key in new if key in old]
    return TableChange(
        tuple(_label(row, columns) for key, row in new.items() if key not in old),
        tuple(_label(row, columns) for key, row in old.items() if key not in new),
        tuple(row for row in changed if row.fields),
    )


def key_columns(table: str, row_type: type[Row]) -> tuple[str, ...]:
    """The fields that tell the rows of a table apart."""
    required = [name for name, info in row_type.model_fields.items() if info.is_required()]
    return KEY_COLUMNS.get(table) or (required[0],)


def in_words(value: object) -> str:
    """A value as a reader of the comment sees it, short and on one line."""
    match value:
        case None | "" | ():
            return BLANK
        case bool():
            return "ใช่" if value else "ไม่ใช่"
        case datetime.date():
            return f"{value.day}/{value.month}/{value.year + 543}"
        case tuple():
            return shorten(", ".join(map(in_words, value)))
    return shorten(str(value))


def _by_key(rows: Sequence[Row], columns: Sequence[str]) -> Mapping[Key, Row]:
    seen: Counter[Key] = Counter()
    found: dict[Key, Row] = {}
    for row in rows:
        key = tuple(getattr(row, name) for name in columns)
        found[(*key, seen[key])] = row
        seen[key] += 1
    return found


def _label(row: Row, columns: Sequence[str]) -> str:
    """`หมู่ที่ 3 · บ้านเหนือ`: the key with its headings, and the row's name where it has one."""
    fields = type(row).model_fields
    parts = [f"{fields[name].alias} {in_words(getattr(row, name))}" for name in columns]
    name = getattr(row, "name", None)
    if name and "name" not in columns:
        parts.append(in_words(name))
    return " · ".join(parts)


def _fields(before: Row, after: Row) -> tuple[FieldChange, ...]:
    pairs = (
        (info.alias or name, getattr(before, name), getattr(after, name))
        for name, info in type(after).model_fields.items()
        if name != "line"
    )
    return tuple(
        FieldChange(heading, in_words(old), in_words(new)) for heading, old, new in pairs if old != new
    )
