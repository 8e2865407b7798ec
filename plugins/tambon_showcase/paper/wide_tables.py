"""Tables wider than a page: the numbers of thirty villages go on in further tables, each with its first column again."""

from __future__ import annotations

import re

MOST_COLUMNS = 17
"""Most columns beside each other: the first and sixteen numbers of about eight millimetres."""
_ROW = re.compile(r"(<tr\b[^<>]*>)(.*?)(</tr>)", re.S)
_CELL = re.compile(r"<(t[hd])\b[^<>]*>.*?</\1>", re.S)
_NAMED = re.compile(r'<caption>.*?</caption>|\sid="[^"]*"', re.S)


def parted(table: str) -> list[str]:
    """The table, or as few tables as show its columns, about equally wide.

    A table whose rows do not all have as many cells, or that has cells of several rows or columns, stays whole.
    """
    counts = {len(_CELL.findall(row)) for _, row, _ in _ROW.findall(table)}
    columns = max(counts, default=0)
    if len(counts) != 1 or columns <= MOST_COLUMNS or "span=" in table:
        return [table]
    tables = -(-(columns - 1) // (MOST_COLUMNS - 1))
    size = -(-(columns - 1) // tables)
    parts = [_part(table, first, first + size) for first in range(1, columns, size)]
    return [parts[0], *(_NAMED.sub("", part) for part in parts[1:])]


def _part(table: str, first: int, end: int) -> str:
    """The table with its first column and those from `first` up to `end`."""

    def shortened(row: re.Match[str]) -> str:
        cells = [cell[0] for cell in _CELL.finditer(row[2])]
        return row[1] + cells[0] + "".join(cells[first:end]) + row[3]

    return _ROW.sub(shortened, table)
