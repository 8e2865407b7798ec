"""A sheet filled in on a page: the rows as they were shown, what was typed over them, and a block pasted from Excel.

What comes of it is compared like a workbook that came back: what nobody changed keeps its spelling.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.formats.heading_spelling import heading_spelling
from tambon_showcase.importing.sheets import ImportedTable

from .contents import BookRow, keyed
from .headed import headed
from .layout import DELETE, BookSheet, SheetKind
from .read import wide_rows

FIXED = frozenset({"main.code"})
"""Cells that no page changes: another code is another tambon."""


class TypedCells(NamedTuple):
    """What a form says: texts by the number of their row (`new…` for a further one) and column, and rows to delete."""

    cells: Mapping[str, Mapping[str, str]]
    gone: Collection[str] = ()


def shown_rows(rows: Sequence[BookRow]) -> list[BookRow]:
    """Rows with the numbers under which a page shows them."""
    return [row._replace(given=number) for number, row in enumerate(rows, 1)]


def kept_text(rows: Sequence[BookRow]) -> str:
    """The rows as a form carries them, to know later what was shown."""
    cells = [{name: cell for name, cell in row.cells.items() if cell} for row in rows]
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":"))


def kept_rows(sheet: BookSheet, text: str) -> list[BookRow] | None:
    """The rows that a form carried; None where somebody changed them by hand so that they cannot be read."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, list) or not all(isinstance(each, dict) for each in read):
        return None
    cells = [
        {name: cell if isinstance(cell := each.get(name), str) else "" for name in sheet.by_id}
        for each in read
    ]
    return [BookRow(each, given=number) for number, each in enumerate(cells, 1)]


def typed_rows(sheet: BookSheet, shown: Sequence[BookRow], typed: TypedCells) -> list[BookRow]:
    """All rows after what was typed; a row that the page did not show is as it was."""
    rows = [_typed(sheet, row, typed) for row in shown]
    new = (cells for number, cells in typed.cells.items() if not number.isdecimal())
    return [*rows, *(BookRow(dict(cells)) for cells in new if any(map(str.strip, cells.values())))]


def _typed(sheet: BookSheet, row: BookRow, typed: TypedCells) -> BookRow:
    number = str(row.given)
    found = {name: text for name, text in typed.cells.get(number, {}).items() if name in sheet.by_id}
    cells = {**row.cells, **found}
    is_gone = number in typed.gone or (bool(found) and not any(map(str.strip, cells.values())))
    if is_gone and sheet.kind is SheetKind.ROWS:
        return row._replace(cells={sheet.columns[0].id: DELETE})
    return row._replace(
        cells={name: _cell(sheet, name, row.cells.get(name, ""), text) for name, text in cells.items()}
    )


def _cell(sheet: BookSheet, name: str, shown: str, text: str) -> str:
    """An emptied cell deletes its value; one that names its row keeps it, since an empty name deletes the row."""
    if f"{sheet.id}.{name}" in FIXED:
        return shown
    names = {*sheet.key, sheet.columns[0].id} if sheet.kind is SheetKind.ROWS else set(sheet.key)
    return DELETE if shown.strip() and not text.strip() and name not in names else text


def pasted_rows(sheet: BookSheet, text: str) -> list[BookRow]:
    """The rows of a block copied from Excel, with headings above it or in the order of the sheet's columns."""
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter="\t")
    lines = [(number, tuple(cells)) for number, cells in enumerate(_lines(reader), 2)]
    known = {heading_spelling(column.heading) for column in sheet.columns}
    first = {heading_spelling(cell) for cell in lines[0][1]} if lines else set()
    if sheet.kind is not SheetKind.WIDE and not first & known:
        lines.insert(0, (1, tuple(column.heading for column in sheet.columns)))
    columns = headed(sheet, ImportedTable("", tuple(lines)), None)
    if sheet.kind is SheetKind.WIDE:
        return list(wide_rows(sheet, columns))
    return [BookRow(cells) for cells in columns.cells() if any(cells.values())]


def _lines(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """The lines that hold anything; where quotes never end, those before."""
    try:
        yield from (cells for cells in reader if any(map(str.strip, cells)))
    except csv.Error:
        return


def over(sheet: BookSheet, rows: Sequence[BookRow], pasted: Sequence[BookRow]) -> tuple[BookRow, ...]:
    """The rows that the pasted ones name by their key: only these are compared, so that no other is missing."""
    named = keyed(sheet, pasted)
    return tuple(row for key, row in keyed(sheet, rows).items() if key in named)
