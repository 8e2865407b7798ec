"""Walks the marks `FileIn` and `RefersTo` of the model, so that a new field needs no new check."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, NamedTuple

from tambon_showcase.finding import Where
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.fields import FileIn, Record, RefersTo
from tambon_showcase.model.tables import row_types


class Named(NamedTuple):
    """A value that names something: its mark, its column or key in Thai, and where it was written."""

    mark: FileIn | RefersTo
    value: object
    heading: str
    where: Where


class Cell(NamedTuple):
    """A value of a table: its column, the column's Thai heading, and where it was written."""

    table: str
    column: str
    heading: str
    value: Any
    where: Where


def cells(entry: Entry) -> Iterator[Cell]:
    """Every value of every table."""
    for table, row_type in row_types().items():
        columns = [
            (name, info.title or name) for name, info in row_type.model_fields.items() if name != "line"
        ]
        for row in getattr(entry.tables, table):
            where = entry.row_where(table, row.line)
            for name, heading in columns:
                yield Cell(table, name, heading, getattr(row, name), where)


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
    for table, row_type in row_types().items():
        for row in getattr(entry.tables, table):
            where = entry.row_where(table, row.line)
            for name, heading, mark in _marked(row_type):
                yield from (Named(mark, value, heading, where) for value in _values(getattr(row, name)))


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


def _values(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
