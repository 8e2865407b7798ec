"""What a page of the handbook says of each column and key: from the model, with an example from the fictitious tambon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.model.analysis import BmnCell
from tambon_showcase.model.handbook import of_column, record_in
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Record, Row
from tambon_showcase.model.table_type import TableType
from tambon_showcase.text.pointers import MAIN_FILE
from tambon_showcase.workbook.columns import BookColumn, OfYear
from tambon_showcase.workbook.contents import Contents
from tambon_showcase.workbook.layout import MAIN, sheets

LONGEST_EXAMPLE = 160
"""Letters of an example: it shows how a thing is written, not all of it."""


_MAY_BE_HIDDEN: Mapping[type[Row], tuple[str, ...]] = {BmnCell: ("surveyed", "failing")}
"""Counts of persons or households that the site hides where they are small: an example would show one of them."""


class ColumnLine(NamedTuple):
    """A column or key: its place in the handbook, its name for officers and in files, what to write, and an example."""

    anchor: str
    heading: str
    name: str
    is_required: bool
    hint: str
    example: str


class KeyGroup(NamedTuple):
    """Keys of `tambon.yml` that are written below one key: its place, title and lines; `several` of a list."""

    anchor: str
    title: str
    name: str
    lines: tuple[ColumnLine, ...]
    several: bool = False


def lines_of(table: TableType, edition: Edition, examples: Contents) -> tuple[ColumnLine, ...]:
    """The columns of a table, in its order."""
    sheet = sheets()[table.name].of_year(OfYear.of(edition))
    rows = examples.get(table.name, ())
    hidden = dict.fromkeys(_MAY_BE_HIDDEN.get(table.row, ()), "")
    cells: Mapping[str, str] = {**rows[0].cells, **hidden} if rows else {}
    return tuple(_line(of_column(table.name, one.id), one, one.id, cells) for one in sheet.columns)


def main_groups(edition: Edition, examples: Contents) -> tuple[KeyGroup, ...]:
    """The keys of `tambon.yml`: those at its top first, then those below each key."""
    return tuple(_groups(Identity, MAIN_FILE, "ช่องหลัก", "", examples, of_year=OfYear.of(edition)))


def _groups(  # noqa: PLR0913 - each says where it is
    model: type[Record],
    anchor: str,
    title: str,
    name: str,
    examples: Contents,
    *,
    of_year: OfYear,
    several: bool = False,
) -> Iterator[KeyGroup]:
    fields = model.model_fields
    inner = {key: record_in(info.annotation) for key, info in fields.items()}
    cells = _cells(name, examples)
    lines = (
        _line(f"{anchor}-{key}", BookColumn(key, str(info.title), info, of_year=of_year), key, cells)
        for key, info in fields.items()
        if inner[key] is None
    )
    yield KeyGroup(anchor, title, name, tuple(lines), several)
    for key, record in inner.items():
        if record is not None:
            is_list = getattr(fields[key].annotation, "__origin__", None) is tuple
            called = f"{name}.{key}" if name else key
            yield from _groups(
                record,
                f"{anchor}-{key}",
                str(fields[key].title),
                called,
                examples,
                of_year=of_year,
                several=is_list,
            )


def _cells(name: str, examples: Contents) -> Mapping[str, str]:
    """The examples of the keys below a key: of a list its first item, else the fields of the start sheet."""
    if rows := examples.get(name, ()):
        return rows[0].cells
    start = examples.get(MAIN, ())
    before = f"{name}." if name else ""
    cells = start[0].cells.items() if start else ()
    return {key.removeprefix(before): value for key, value in cells if key.startswith(before)}


def _line(anchor: str, column: BookColumn, name: str, cells: Mapping[str, str]) -> ColumnLine:
    hint = column.hint.removeprefix("ต้องกรอก").strip() or "ข้อความ"
    if column.unit and column.unit not in hint:
        hint = f"{hint} (หน่วย: {column.unit})"
    shown = " ".join(cells.get(name, "").split())
    cut = shown if len(shown) <= LONGEST_EXAMPLE else f"{shown[: LONGEST_EXAMPLE - 1]}…"
    return ColumnLine(anchor, column.heading, name, column.is_required, hint, cut)
