"""What every record and every row of a table is: frozen, strict about its keys, and read by its Thai headings."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field

from tambon_showcase.personal.plain import Plain


class Record(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Row(Record):
    """One line of a table; `line` is its line in the CSV file (1-based).

    `unread` are the columns whose cells could not be used: that they are blank says nothing.
    `kept_without` are required columns one of which may be missing while the row still counts, with what it says unknown:
    money that was paid is no zero because an officer left out how much.
    """

    kept_without: ClassVar[frozenset[str]] = frozenset()
    line: int = Field(default=0, exclude=True, repr=False)
    unread: frozenset[str] = Field(default=frozenset(), exclude=True, repr=False)


RowT = TypeVar("RowT", bound=Row)


@functools.cache
def headings(row_type: type[Row]) -> Mapping[str, str]:
    """The Thai heading of each column of a table by its English key, in the table's order."""
    fields = row_type.model_fields.items()
    return {name: info.alias or name for name, info in fields if name not in Row.model_fields}


@functools.cache
def required_columns(row_type: type[Row]) -> frozenset[str]:
    """The English keys of the columns that every row must fill."""
    return frozenset(name for name in headings(row_type) if row_type.model_fields[name].is_required())


@functools.cache
def required_words(row_type: type[Row]) -> frozenset[str]:
    """Those of them that hold a text."""
    fields = row_type.model_fields
    names = (
        name
        for name in required_columns(row_type)
        if _is_text(fields[name].annotation, name in row_type.kept_without)
    )
    return frozenset(names)


def _is_text(annotation: object, may_be_none: bool) -> bool:
    parts = get_args(annotation) if may_be_none else (annotation,)
    return any(getattr(part, "__origin__", part) is Plain for part in parts)


@functools.cache
def known_headings(row_type: type[Row]) -> Mapping[str, str]:
    """The English key for each heading that a table takes: the Thai heading and the key itself."""
    return {known: name for name, heading in headings(row_type).items() for known in (heading, name)}


def column(heading: str, *, required: bool = False, description: str = "") -> Any:
    """A table column with the Thai heading officers know; the English field name is accepted too."""
    default = ... if required else None
    return Field(default=default, alias=heading, title=heading, description=description)


def columns(heading: str, *, description: str = "") -> Any:
    """A table column that holds several values; empty when blank."""
    return Field(default=(), alias=heading, title=heading, description=description)
