"""Where the handbook explains a thing: the anchors that messages point at, declared by what the model declares.

The handbook has a heading with the id of each of `anchors()`; a message names one as `คู่มือ#table-villages`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from .identity import Identity
from .row import Record, headings
from .tables import TABLES

MAIN_FILE = "tambon-yml"
DOCUMENT_ITEMS = "document-items"
"""The items of the document structure, such as P1.4."""
PIN_CATEGORIES = "pin-categories"


def see(anchor: str) -> str:
    """How a message points at a place of the handbook."""
    return f"คู่มือ#{anchor}"


def of_key(*path: str | int) -> str:
    """The anchor of a key of `tambon.yml`, or of the nearest key around it that is known."""
    model: type[Record] | None = Identity
    anchor = MAIN_FILE
    for name in (part for part in path if isinstance(part, str)):
        if model is None or name not in model.model_fields:
            break
        anchor = f"{anchor}-{name}"
        model = record_in(model.model_fields[name].annotation)
    return anchor


def of_column(table: str, column: str = "") -> str:
    """The anchor of a table, or of one of its columns."""
    return f"table-{table}-{column}" if column else f"table-{table}"


def anchors() -> tuple[str, ...]:
    """Every anchor that a message may name, in the order of the handbook."""
    columns = (
        of_column(name, column) for name, table in TABLES.items() for column in ("", *headings(table.row))
    )
    return (MAIN_FILE, *_keys(Identity, MAIN_FILE), *columns, DOCUMENT_ITEMS, PIN_CATEGORIES)


def _keys(model: type[Record], anchor: str) -> Iterator[str]:
    for name, info in model.model_fields.items():
        yield f"{anchor}-{name}"
        if inner := record_in(info.annotation):
            yield from _keys(inner, f"{anchor}-{name}")


def record_in(annotation: Any) -> type[Record] | None:
    """The record in a field's type, also where it may be absent or one of several."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)
