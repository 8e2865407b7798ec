"""The first rows of every table in an Office document: headings by which a list of persons or households is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

MOST_ROWS = 10
"""Rows looked at of each table or sheet: titles and the headings below them."""
MOST_LETTERS = 200
"""Letters kept of a cell; a heading is shorter."""
_TABLES, _ROWS, _CELLS = frozenset({"tbl", "sheetData"}), frozenset({"tr", "row"}), frozenset({"tc", "c"})
_WORDS = frozenset({"t", "v"})
_SHARED = "\0"
"""Marks the number of a shared string in a cell of a sheet until all parts are read."""
_NUMBER = re.compile(r"[\d -]{1,17}")


class TableRows:
    """Receives what a parser reads of one part: the first rows of its tables, and a workbook's shared strings."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.shared_rows: list[list[str]] = []
        self.strings: list[str] = []
        self._counts: list[int] = []
        self._cells: list[list[str]] = []
        self._kinds: list[str] = []
        self._is_words = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in _TABLES:
            self._counts.append(0)
        elif name in _ROWS and self._counts:
            self._counts[-1] += 1
            self._cells.append([])
        elif name in _CELLS and self._cells:
            self._cells[-1].append("")
            self._kinds.append(attributes.get("t", ""))
        elif name == "si":
            self.strings.append("")
        self._is_words = name in _WORDS

    def data(self, text: str) -> None:
        """Text of the element that began last."""
        if not self._is_words:
            return
        if self._cells and self._cells[-1]:
            mark = _SHARED if self._kinds and self._kinds[-1] == "s" else ""
            self._cells[-1][-1] = (self._cells[-1][-1] or mark)[:MOST_LETTERS] + text[:MOST_LETTERS]
        elif self.strings:
            self.strings[-1] = (self.strings[-1] + text)[:MOST_LETTERS]

    def end(self, name: str) -> None:
        """An element ends."""
        self._is_words = False
        if name in _TABLES and self._counts:
            self._counts.pop()
        elif name in _CELLS and self._kinds:
            self._kinds.pop()
        elif name in _ROWS and self._cells:
            row = self._cells.pop()
            if any(cell.startswith(_SHARED) for cell in row):
                self.shared_rows.append(row)
            if self._counts and self._counts[-1] <= MOST_ROWS:
                self.rows.append(row)


def whole_rows(rows: Sequence[Sequence[str]], strings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows with the shared strings of the workbook in place of their numbers."""
    for row in rows:
        yield tuple(_whole(cell, strings) for cell in row)


def numbers_in_words(rows: Sequence[Sequence[str]], strings: Sequence[str]) -> str:
    """The numbers that cells hold as words, row by row: a sheet itself holds only the places of those words in a list."""
    lines = (
        " ".join(cell if _NUMBER.fullmatch(cell) else "|" for cell in row)
        for row in whole_rows(rows, strings)
    )
    told = "\n".join(line for line in lines if line.strip("| "))
    return f"|\n{told}\n|" if told else ""


def _whole(cell: str, strings: Sequence[str]) -> str:
    number = cell.removeprefix(_SHARED)
    if number == cell:
        return cell
    return strings[int(number)] if number.isdecimal() and int(number) < len(strings) else ""
