"""One sheet being written: its hidden names, headings, cells that stay what they are, drop-downs and protection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from tambon_showcase.design import print_across_a4

from .columns import BookColumn
from .layout import MARK, BookSheet
from .looks import Looks, height_of, width_of

NAMES_LINE, HEADING_LINE, EXAMPLE_LINE, FIRST_LINE = 0, 1, 2, 3
"""Lines of a sheet with rows (0-based): hidden names, headings, the example, the first row."""
SPARE_LINES = 300
"""Empty lines below the rows that have drop-downs and formats."""
MOST_DIGITS = 15
"""Digits that Excel keeps of a number; a longer one stays text."""
EXAMPLE = "example"
_ALLOWED = (
    "insert_rows",
    "delete_rows",
    "sort",
    "autofilter",
    "format_cells",
    "format_columns",
    "format_rows",
)
_TITLE_LETTERS, _HINT_LETTERS = 32, 255


class Drop(NamedTuple):
    """What drop-downs offer: the range of each list of words, and of each column of a table."""

    words: Mapping[tuple[str, ...], str]
    columns: Mapping[tuple[str, str], str]

    def of(self, column: BookColumn) -> str:
        """The range of cells that a column's drop-down offers, or nothing."""
        if column.words:
            return self.words[column.words]
        return self.columns.get(column.refers, "") if column.refers else ""


class BookPage:
    """A sheet of the workbook that is being written; `page` is the library's, `printed` are the words above it on paper."""

    def __init__(self, page: Any, sheet_id: str, styles: Looks, drop: Drop, printed: str) -> None:
        self.page, self.styles, self._drop = page, styles, drop
        page.set_column(0, 0, None, styles.text, {"hidden": True})
        page.write_string(NAMES_LINE, 0, f"{MARK}{sheet_id}")
        page.set_row(NAMES_LINE, None, None, {"hidden": True})
        print_across_a4(page, printed)

    def head(self, columns: Sequence[tuple[str, BookColumn, str]]) -> None:
        """Name and head the columns: the hidden name, the column, the words of its heading."""
        for at, (name, column, words) in enumerate(columns, 1):
            style = self.styles.number if column.is_number else self.styles.text
            self.page.set_column(at, at, width_of(column), style)
            self.page.write_string(NAMES_LINE, at, name)
            heading = self.styles.required if column.is_required else self.styles.heading
            self.page.write_string(HEADING_LINE, at, words, heading)
        self.page.freeze_panes(EXAMPLE_LINE, 2)

    def cell(self, line: int, at: int, column: BookColumn, text: str, *, is_example: bool = False) -> None:
        """Write a cell: a number as one, all else as text that no program makes a date of."""
        styles = self.styles
        number = _number(column, text)
        if number is None:
            style = styles.example if is_example else styles.text
            self.page.write_string(line, at, text, style) if text else self.page.write_blank(
                line, at, None, style
            )
        else:
            self.page.write_number(line, at, number, styles.example_number if is_example else styles.number)

    def row(self, line: int, name: str, columns: Iterable[BookColumn], cells: Sequence[str]) -> None:
        """Write a row with its hidden name."""
        columns = tuple(columns)
        self.page.set_row(line, height_of(zip(cells, map(width_of, columns), strict=True)))
        self.page.write_string(line, 0, name)
        for at, (column, cell) in enumerate(zip(columns, cells, strict=True), 1):
            self.cell(line, at, column, cell, is_example=name == EXAMPLE)

    def offer(self, first: int, last: int, at: int, column: BookColumn) -> None:
        """Say what is to be written in these cells, and offer the words that are taken."""
        source = self._drop.of(column)
        hint = {
            "input_title": column.heading[:_TITLE_LETTERS],
            "input_message": column.hint[:_HINT_LETTERS],
        }
        if source:
            listed = {"validate": "list", "source": source, "error_type": "warning"}
            said = {"error_title": "ไม่อยู่ในรายการ", "error_message": "คำนี้ไม่อยู่ในรายการ ใช้ต่อหรือไม่"}
            self.page.data_validation(first, at, last, at, {**listed, **said, **hint})
        else:
            self.page.data_validation(first, at, last, at, {"validate": "any", **hint})

    def close(self) -> None:
        """Protect the headings and the hidden names; everything else stays open."""
        self.page.protect("", dict.fromkeys(_ALLOWED, True))


def _number(column: BookColumn, text: str) -> float | None:
    """The number in a cell, where it is one that the workbook keeps exactly."""
    value = column.value(text) if column.is_number else None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    digits = len(Decimal(str(value)).as_tuple().digits)
    return float(value) if digits <= MOST_DIGITS else None


def title_cell(sheet: BookSheet, column: str, last: int) -> str:
    """The range of a column's cells in a sheet with rows, as drop-downs name it."""
    letter = _letter(1 + [one.id for one in sheet.columns].index(column))
    return f"='{sheet.title}'!${letter}${FIRST_LINE + 1}:${letter}${last + 1}"


def _letter(at: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    name: str = xl_col_to_name(at)
    return name
