"""Walks values of an entry: those that carry the marks `FileIn` and `RefersTo`, and all cells of tables."""

from __future__ import annotations

import difflib
import functools
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from tambon_showcase.finding import Where
from tambon_showcase.formats.csv_table import MAX_ROWS
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.known_by import KnownBy
from tambon_showcase.model.row import Record, Row, headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.plain import Plain


class Named(NamedTuple):
    """A value that names something: its mark, its column or key in Thai, and where it was written."""

    mark: FileIn | RefersTo
    value: object
    heading: str
    where: Where


class LocatedValue(NamedTuple):
    """A value of a table: its column, the column's Thai heading, and where it was written."""

    table: str
    name: str
    heading: str
    value: Any
    where: Where


Wanted = Callable[[str, FieldInfo], bool]
"""Chooses columns by name and field; a function of a module, since its choice is remembered."""


def holds_text(_name: str, field: FieldInfo) -> bool:
    """Whether a column keeps text as it was typed: free words, numbers of orders, telephone numbers."""
    return Plain in _parts(field.annotation)


def _parts(annotation: object) -> set[object]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType, typing.Annotated):
        return set().union(*(_parts(part) for part in typing.get_args(annotation)))
    return {annotation}


@functools.cache
def holds_words(table: str, name: str) -> bool:
    """Whether a column is of names, units or sentences: no day or number is one, as it may be in a note or a code."""
    marks = TABLES[table].row.model_fields[name].metadata
    return name in _OF_WORDS or any(isinstance(mark, KnownBy) for mark in marks)


_OF_WORDS = frozenset(
    [
        "name",
        "item",
        "title",
        "caption",
        "subject",
        "done",
        "kind",
        "source",
        "organisation",
        "place",
        "outputs",
        "outcomes",
        "measure",
        "unit",
        "role",
        "credit",
        "channel",
    ]
)
"""Columns of words that have no likeness of their own."""


def located_values(entry: Entry, wanted: Wanted) -> Iterator[LocatedValue]:
    """Every value that is there in the chosen columns of all tables."""
    for table in TABLES.values():
        for name, heading in _columns(table.row, wanted):
            for row in entry.tables.of(table):
                if value := getattr(row, name):
                    yield LocatedValue(table.name, name, heading, value, entry.row_where(row))


@functools.cache
def _columns(row_type: type[Row], wanted: Wanted) -> tuple[tuple[str, str], ...]:
    shown = headings(row_type).items()
    return tuple((name, heading) for name, heading in shown if wanted(name, row_type.model_fields[name]))


@functools.cache
def _marked(model: type[Record]) -> tuple[tuple[str, str, FileIn | RefersTo], ...]:
    """Field name, Thai title and mark of each marked field."""
    return tuple(
        (name, info.title or name, mark)
        for name, info in model.model_fields.items()
        for mark in info.metadata
        if isinstance(mark, FileIn | RefersTo)
    )


def named_values(entry: Entry) -> Iterator[Named]:
    """Every marked value of `tambon.yml` and of every row."""
    yield from _of_record(entry, entry.identity, ())
    for table in TABLES.values():
        for name, heading, mark in _marked(table.row):
            for row in entry.tables.of(table):
                if value := getattr(row, name):
                    where = entry.row_where(row)
                    yield from (Named(mark, one, heading, where) for one in _values(value))


def _of_record(entry: Entry, record: Record, path: tuple[str | int, ...]) -> Iterator[Named]:
    for name, heading, mark in _marked(type(record)):
        where = entry.where(*path, name)
        yield from (Named(mark, value, heading, where) for value in _values(getattr(record, name)))
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from _of_record(entry, value, (*path, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _of_record(entry, item, (*path, name, number))


def unknown_rows(entry: Entry, named: Iterable[Named]) -> Mapping[RefersTo, Mapping[object, Sequence[Named]]]:
    """What is named of each table but not there, with the places that name it.

    A line that could not be read, or a key that occurs twice, may be the very row that is named: as many unknown
    values as there are such lines are left out, because they only follow from them.
    """
    places: dict[RefersTo, dict[object, list[Named]]] = {}
    for one in named:
        if isinstance(one.mark, RefersTo):
            places.setdefault(one.mark, {}).setdefault(one.value, []).append(one)
    return {mark: _unknown(entry, mark, by_value) for mark, by_value in places.items()}


def _unknown(
    entry: Entry, mark: RefersTo, places: Mapping[object, Sequence[Named]]
) -> Mapping[object, Sequence[Named]]:
    gap = entry.gap(TABLES[mark.table])
    keys = [getattr(row, mark.column) for row in entry.tables.of(TABLES[mark.table])]
    if mark.column in gap.columns or gap.rows >= MAX_ROWS:
        return {}
    unknown = {value: where for value, where in places.items() if value not in keys}
    unsure = gap.rows + len(keys) - len(set(keys))
    if mark.column == "moo":  # villages are numbered from 1: a gap in the numbers is what such a line was
        return {
            moo: where
            for moo, where in unknown.items()
            if not unsure or not _may_be(moo, len(keys) + gap.rows)
        }
    return unknown if len(unknown) > unsure else {}


def _may_be(moo: object, villages: int) -> bool:
    return isinstance(moo, int) and 1 <= moo <= villages


def _values(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def near(value: str, names: Iterable[str]) -> str:
    """The name most like `value`, or the Thai word for none."""
    close = difflib.get_close_matches(value.rpartition("/")[2], list(names), 1, 0.7)
    return close[0] if close else "ไม่มี"
