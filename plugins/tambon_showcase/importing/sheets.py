"""A table of a workbook or a report as plain text: what both readers hand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from tambon_showcase.formats.csv_header import CsvLine

CellPosition: TypeAlias = tuple[int, int]
"""A cell: its row (1-based, as the sheet numbers it) and its column (0-based)."""


class Merged(NamedTuple):
    """Cells merged into one: first and last column (0-based), first and last row as the sheet numbers them."""

    column: int
    last_column: int
    first: int
    last: int


class ImportedTable(NamedTuple):
    """A table: its lines that hold anything, and what is behind its cells.

    `links` are addresses behind cells, `dates` cells that the program keeps as a day although something else may have
    been typed (with what was probably typed), `notes` what an officer must know.
    """

    name: str
    lines: tuple[CsvLine, ...]
    merged: tuple[Merged, ...] = ()
    notes: tuple[str, ...] = ()
    links: Mapping[CellPosition, str] = {}
    dates: Mapping[CellPosition, str] = {}


def cell_name(place: CellPosition) -> str:
    """`B3`."""
    row, column = place
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
