"""Where the handbook explains a thing: the anchors that messages point at, declared by what the model declares.

The handbook has a place with the id of each of `anchors()`; a message names one as `คู่มือ#table-villages`, and who shows
the message makes words or a link of it (`told`, `pieces`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from tambon_showcase.text.pointers import (
    DOCUMENT_ITEMS,
    FOLDER,
    MAIN_FILE,
    PIN_CATEGORIES,
    SEEN,
    address,
    page_name,
    see,
)

from .identity import Identity
from .row import Record, headings
from .tables import TABLES


class HandbookPage(NamedTuple):
    """A page of the handbook: the name of its file without the ending, and its title."""

    name: str
    title: str

    @property
    def address(self) -> str:
        """Where it is, from the root of the site."""
        return f"{FOLDER}{self.name}.html"


MAIN_PAGE = HandbookPage(MAIN_FILE, "ข้อมูลหลัก (tambon.yml)")
TEXT_PAGE = HandbookPage(page_name(DOCUMENT_ITEMS), "ข้อความ")
MAP_PAGE = HandbookPage(page_name(PIN_CATEGORIES), "แผนที่และหมุด")


class Pointer(NamedTuple):
    """A place of the handbook that a message points at, and the page that has it."""

    anchor: str
    page: HandbookPage

    @property
    def words(self) -> str:
        """What a reader sees of it."""
        return f"คู่มือหน้า “{self.page.title}”"

    @property
    def address(self) -> str:
        """Where it is, from the root of the site."""
        return address(self.anchor)


def table_page(table: str) -> HandbookPage:
    """The page of a table."""
    return HandbookPage(of_column(table), TABLES[table].title)


def page_of(anchor: str) -> HandbookPage:
    """The page that has an anchor of `anchors()`."""
    name = page_name(anchor)
    others = {page.name: page for page in (MAIN_PAGE, TEXT_PAGE, MAP_PAGE)}
    return others.get(name) or table_page(name.removeprefix("table-"))


def pieces(message: str) -> Iterator[str | Pointer]:
    """A message cut where it points at the handbook: words, a pointer, words, and so on."""
    known = frozenset(anchors()) if SEEN.search(message) else frozenset()
    for at, part in enumerate(SEEN.split(message)):
        if at % 2:
            yield Pointer(part, page_of(part)) if part in known else see(part)
        else:
            yield part


def told(message: str) -> str:
    """A message whose pointers name the page, for readers who cannot follow a link."""
    named = (part if isinstance(part, str) else f"{part.words} ({part.address})" for part in pieces(message))
    return "".join(named)


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
