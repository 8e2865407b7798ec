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
_SHARED = "\1"
"""Marks the number of a shared string in a cell of a sheet until all parts are read; no part in XML holds it."""
_PLACE = re.compile(r"\x01(\d{1,7})\x01")
EDGE = "│"
"""Parts the cells of a row; no pattern reaches across it but those that mean the border of a cell."""
_NUMBER = re.compile(r"[\d -]{1,17}")
_DIGITS = re.compile(r"(?:\d│[-│ ]{0,3}){5}|^[│ ]{0,40}\d[│ ]{0,40}$")
"""A row with several digits each in a cell of its own, or with a digit alone."""
MOST_TOLD = 60
"""Letters kept of a cell beside such digits, and of a cell that is written on one line."""
_MOST_PIECES = 20
"""Pieces of text that a cell on one line is made of; a longer cell may hold a whole page."""


class Cells:
    """Writes rows of tables as lines and their cells between borders, in the list of texts that a parser fills."""

    def __init__(self, text: list[str]) -> None:
        self._text = text
        self._begins: list[tuple[int, bool]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in _CELLS:
            self._begins.append((len(self._text), attributes.get("t") == "s"))

    def end(self, name: str) -> None:
        """An element ends."""
        if name in _ROWS:
            self._text.append("\n")
        elif name in _CELLS and self._begins:
            begin, is_shared = self._begins.pop()
            written = "".join(self._text[begin:]) if len(self._text) - begin <= _MOST_PIECES else ""
            line = " ".join(written.split())
            if len(self._text) == begin or (written and len(line) <= MOST_TOLD):
                self._text[begin:] = [f"{_SHARED}{line}{_SHARED}" if is_shared else line, EDGE]
            else:
                self._text.append("\n")


class TableRows:
    """Receives what a parser reads of one part: the first rows of its tables, and a workbook's shared strings."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
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
            if self._counts and self._counts[-1] <= MOST_ROWS:
                self.rows.append(row)


def whole_rows(rows: Sequence[Sequence[str]], strings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows with the shared strings of the workbook in place of their numbers."""
    for row in rows:
        yield tuple(_whole(cell, strings) for cell in row)


def with_strings(text: str, strings: Sequence[str]) -> str:
    """The text of a sheet with the shared strings that are numbers, and with the words of rows in or above which digits are."""
    if _SHARED not in text:
        return text
    lines = text.split("\n")
    numbers = [_PLACE.sub(lambda place: _number(place[1], strings), line) for line in lines]
    is_near = [bool(_DIGITS.search(line)) for line in numbers]
    told = zip(lines, numbers, is_near, [*is_near[1:], False], strict=True)
    return "\n".join(
        _PLACE.sub(lambda place: _string(place[1], strings)[:MOST_TOLD], line) if here or below else number
        for line, number, here, below in told
    )


def _number(place: str, strings: Sequence[str]) -> str:
    string = _string(place, strings)
    return string if _NUMBER.fullmatch(string) else ""


def _string(place: str, strings: Sequence[str]) -> str:
    return strings[int(place)] if place.isdecimal() and int(place) < len(strings) else ""


def _whole(cell: str, strings: Sequence[str]) -> str:
    number = cell.removeprefix(_SHARED)
    return cell if number == cell else _string(number, strings)
