"""Workbooks for readers (XLSX): text stays text, and no letter is lost where a cell of Excel takes no more.

A cell takes 32,767 UTF-16 units; the library that writes cuts a longer text without a word, and Excel offers to
repair a file that has one. What a cell does not take follows on a sheet of its own at the end of the workbook.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from tambon_showcase.charts.svg import letters_in_line
from tambon_showcase.design import SHEET_FACE

CELL_UNITS = 32_767
"""UTF-16 units that a cell takes: two for a letter beyond the first plane, such as most emoji."""
PIECE = 16_000
"""Letters of a piece of a longer text; a cell takes as many of any kind."""
LONG_TEXTS = "ข้อความต่อ"
"""The sheet on which long texts go on."""
GOES_ON = f" … (ข้อความยาวเกินหนึ่งช่อง อ่านต่อที่แผ่น “{LONG_TEXTS}”)"
_HEADINGS = ("แผ่น", "ช่อง", "ข้อความต่อจากช่องนั้น")
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


_LETTER = 1.1
"""Width of a letter for each digit's."""


def pieces(text: str) -> list[str]:
    """A text in parts that a cell takes; there is always one."""
    if len(text) <= PIECE or len(text.encode("utf-16-le", "surrogatepass")) <= 2 * CELL_UNITS:
        return [text]
    return [text[at : at + PIECE] for at in range(0, len(text), PIECE)]


def digits_wide(words: str) -> float:
    """How wide words are in digits, by which the width of a column counts; a letter of Thai is a little wider."""
    return _LETTER * letters_in_line(words)


class SheetBook:
    """A workbook that is being written; its sheets and formats are the library's.

    Cells are written by `write` and `write_row` of a sheet: these look at how long a text is.
    """

    def __init__(self, properties: Mapping[str, object] | None = None) -> None:
        import xlsxwriter

        self._out = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._out, {**_PLAIN, "default_format_properties": {**SHEET_FACE}})
        self._book.set_properties(dict(properties or {}))
        self._rest: list[tuple[str, str, list[str]]] = []

    def sheet(self, title: str) -> Any:
        """A new sheet."""
        sheet = self._book.add_worksheet(title)
        sheet.add_write_handler(str, self._write)
        return sheet

    def look(self, **properties: object) -> Any:
        """A format of cells."""
        return self._book.add_format(properties)

    def data(self) -> bytes:
        """The finished file."""
        if self._rest:
            sheet, wrapped = self._book.add_worksheet(LONG_TEXTS), self.look(text_wrap=True, valign="top")
            sheet.set_column(2, 1 + max(len(rest) for *_, rest in self._rest), 100)
            sheet.write_row(0, 0, _HEADINGS, self.look(bold=True))
            for line, (title, cell, rest) in enumerate(self._rest, 1):
                sheet.write_row(line, 0, (title, cell, *rest), wrapped)
        self._book.close()
        return self._out.getvalue()

    def _write(self, sheet: Any, row: int, column: int, text: str, look: Any = None) -> int | None:
        """Write the first piece of a text that is too long; None leaves any other to the library."""
        if len(text) <= PIECE:  # hot: each text of each table
            return None
        from xlsxwriter.utility import xl_rowcol_to_cell

        first, *rest = pieces(text)
        if not rest:
            return None
        self._rest.append((sheet.get_name(), xl_rowcol_to_cell(row, column), rest))
        written: int = sheet.write_string(row, column, first + GOES_ON, look)
        return written
