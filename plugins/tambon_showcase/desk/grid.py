"""A sheet as a page shows it: rows of cells with names by which a form sends them back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from starlette.datastructures import FormData

from tambon_showcase.workbook.changes import Conflict
from tambon_showcase.workbook.columns import BookColumn
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.layout import BookSheet, SheetKind
from tambon_showcase.workbook.typed import FIXED, TypedCells, kept_text, shown_rows

MOST_ROWS, SPARE_ROWS = 40, 5
"""Rows that a page shows, and empty ones after the last."""
LONG = 40
"""Letters from which a cell has room for several lines."""
GONE = "gone"
"""The field that holds the numbers of rows to delete."""


class DeskCell(NamedTuple):
    """A cell: the name of its field, its column and text."""

    name: str
    column: BookColumn
    text: str

    @property
    def is_long(self) -> bool:
        """Whether it needs several lines; a plain field would lose the ends of lines."""
        return self.column.is_long or len(self.text) > LONG or "\n" in self.text


class DeskRow(NamedTuple):
    """A row: its number, what it is called, its cells; `is_new`: nothing is there yet; the file of the photo it is about."""

    number: str
    called: str
    cells: tuple[DeskCell, ...]
    is_new: bool = False
    photo: str = ""


class DeskGrid(NamedTuple):
    """A sheet: the rows of one page of it, from which row on, of how many, and all rows as they were shown."""

    sheet: BookSheet
    rows: tuple[DeskRow, ...]
    first: int
    total: int
    shown: str

    @property
    def has_rows(self) -> bool:
        """Whether rows may be added and deleted."""
        return self.sheet.kind is SheetKind.ROWS

    @property
    def starts(self) -> Sequence[int]:
        """The first row of each page."""
        return range(1, max(self.total, 1) + 1, MOST_ROWS)


def grid_of(sheet: BookSheet, rows: Sequence[BookRow], first: int, mine: Sequence[Conflict] = ()) -> DeskGrid:
    """The page of a sheet that begins with the row `first` (1-based); `mine` are cells that were typed and not written."""
    shown = shown_rows(rows)
    first = first if 1 <= first <= len(shown) else 1
    page = shown[first - 1 : first - 1 + MOST_ROWS]
    columns = [one for one in sheet.columns if f"{sheet.id}.{one.id}" not in FIXED]
    typed = {(one.row.line, one.column, one.folder): one.workbook for one in mine}
    made = [_row(columns, str(row.given), f"แถว {row.given}", _with(row, typed)) for row in page]
    if sheet.kind is SheetKind.ROWS and first + MOST_ROWS > len(shown):
        spare = range(1, SPARE_ROWS + 1)
        made += [
            _row(columns, f"new{number}", f"แถวใหม่ {number}", {})._replace(is_new=True) for number in spare
        ]
    return DeskGrid(sheet, tuple(made), first, len(shown), kept_text(shown))


def _with(row: BookRow, typed: Mapping[tuple[int, str, str], str]) -> Mapping[str, str]:
    return {name: typed.get((row.line, name, cell), cell) for name, cell in row.cells.items()}


def with_photos(grid: DeskGrid, names: Collection[str]) -> DeskGrid:
    """The sheet with the photo beside each row about one that can be shown."""
    return grid._replace(rows=tuple(row._replace(photo=_file(row, names)) for row in grid.rows))


def _file(row: DeskRow, names: Collection[str]) -> str:
    files = (cell.text for cell in row.cells if cell.column.id == "file")
    return next((name for name in files if name in names), "")


def _row(columns: Iterable[BookColumn], number: str, called: str, cells: Mapping[str, str]) -> DeskRow:
    made = (DeskCell(f"{number}.{column.id}", column, cells.get(column.id, "")) for column in columns)
    return DeskRow(number, called, tuple(made))


def typed_of(form: FormData) -> TypedCells:
    """What a form says of the cells; fields of other names are no cells."""
    cells: dict[str, dict[str, str]] = {}
    for name, value in form.multi_items():
        number, dot, column = name.partition(".")
        if dot and isinstance(value, str):
            cells.setdefault(number, {})[column] = value
    return TypedCells(cells, frozenset(str(number) for number in form.getlist(GONE)))
