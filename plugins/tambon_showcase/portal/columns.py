"""What kind of value each column of a table holds, from the types of its row."""

from __future__ import annotations

import datetime
import functools
import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal

from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES

KINDS = ((bool, "boolean"), (int, "integer"), (float, "number"), (Decimal, "number"), (datetime.date, "date"))
"""Python types and their names in a Frictionless Table Schema; everything else is text."""


@functools.cache
def column_kinds(table: str) -> Mapping[str, str]:
    """The kind of each column of a table by its Thai heading, in the table's order."""
    row = TABLES[table].row
    return {heading: _kind(row.model_fields[name].annotation) for name, heading in headings(row).items()}


def _kind(annotation: object) -> str:
    found = set(annotation_parts(annotation))
    if tuple in found or str in found:
        return "string"
    return next((name for kind, name in KINDS if kind in found), "string")


def annotation_parts(annotation: object) -> Iterator[object]:
    """The plain types in an annotation such as `Annotated[int, ...] | None`."""
    origin = typing.get_origin(annotation)
    if origin is None:
        yield annotation
    elif origin is tuple:
        yield tuple
    else:
        arguments = typing.get_args(annotation)
        for part in arguments[:1] if origin is typing.Annotated else arguments:
            yield from annotation_parts(part)
