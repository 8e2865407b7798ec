"""What changed in a table, as an officer would say it: rows added and removed, and values changed in a row."""

from __future__ import annotations

import datetime
import functools
from collections import Counter, defaultdict
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

YEARS = ("year_be", "years")
"""Columns that say of which year a row is."""
MOST_ALIKE, NOT_ALIKE, OF_ONE_YEAR = 60, -1, 100
"""How many rows of one key are held beside each other; what two rows share that are not one; and what a year counts."""

RowKey = tuple[Any, ...]
BeforeAndAfter = tuple[Row | None, Row | None]


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
    """Compare two states of a table; of rows that share a key, those that are most alike are one row."""
    old, new = _by_key(before, table.key), _by_key(after, table.key)
    added: list[str] = []
    removed: list[str] = []
    changed: list[RowChange] = []
    for key in {**new, **old}:
        was, now = old.get(key, []), new.get(key, [])
        label = functools.partial(_label, table=table, with_year=len(was) + len(now) > 1)
        for one, other in _pairs(was, now):
            if one is None or other is None:
                added += [label(other)] if other else []
                removed += [label(one)] if one else []
            elif fields := tuple(_fields(one, other)):
                changed.append(RowChange(label(other), fields))
    return TableChange(tuple(added), tuple(removed), tuple(changed))


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


def _by_key(rows: Sequence[Row], columns: Sequence[str]) -> Mapping[RowKey, list[Row]]:
    found: defaultdict[RowKey, list[Row]] = defaultdict(list)
    for row in rows:
        found[tuple(getattr(row, name) for name in columns)].append(row)
    return found


def _pairs(before: Sequence[Row], after: Sequence[Row]) -> Iterator[BeforeAndAfter]:
    """Which row of before is which of after, and what is there only once; all rows have one key."""
    same = Counter(map(_values, before)) & Counter(map(_values, after))
    old, new = _without(before, same), _without(after, same)
    if len(before) == len(after) == 1 and old:
        yield old.pop(), new.pop()
    near = [
        (_likeness(one, other), -at, -to)
        for at, one in enumerate(old[:MOST_ALIKE])
        for to, other in enumerate(new[:MOST_ALIKE])
    ]
    taken: tuple[set[int], set[int]] = set(), set()
    for alike, at, to in sorted(near, reverse=True):
        if alike > NOT_ALIKE and -at not in taken[0] and -to not in taken[1]:
            taken[0].add(-at)
            taken[1].add(-to)
            yield old[-at], new[-to]
    yield from ((None, row) for to, row in enumerate(new) if to not in taken[1])
    yield from ((row, None) for at, row in enumerate(old) if at not in taken[0])


def _without(rows: Sequence[Row], same: Counter[RowKey]) -> list[Row]:
    """The rows beyond those that are there before and after."""
    left, rest = same.copy(), []
    for row in rows:
        if left[values := _values(row)] > 0:
            left[values] -= 1
        else:
            rest.append(row)
    return rest


def _values(row: Row) -> RowKey:
    return tuple(getattr(row, name) for name in headings(type(row)))


def _likeness(before: Row, after: Row) -> int:
    """How many values two rows share, those of one year first; rows of two years are two rows."""
    years = [(getattr(before, name, None), getattr(after, name, None)) for name in YEARS]
    if any(old and new and old != new for old, new in years):
        return NOT_ALIKE
    one_year = any(old and old == new for old, new in years)
    shared = sum(1 for old, new in zip(_values(before), _values(after), strict=True) if old == new)
    return shared + (OF_ONE_YEAR if one_year else 0)


def _label(row: Row, table: TableType, *, with_year: bool) -> str:
    """`หมู่ที่ 3 · บ้านเหนือ`: what is filled of the key, with its headings, and the row's name where it has one.

    `with_year` adds its year, by which it differs from another row of its key.
    """
    shown = headings(table.row)
    first, *others = table.key
    named = [first, *(column for column in others if getattr(row, column) is not None)]
    if with_year:
        named += [year for year in YEARS if year not in table.key and getattr(row, year, None)]
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
