"""Several tables on one sheet: below each other with a gap or a title between, or side by side."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from tambon_showcase.formats.csv_header import FEWEST_KNOWN, CsvLine
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted, is_heading

from .sheets import ImportedTable


def knows(words: str) -> bool:
    """Whether words are a heading of any table."""
    return any(is_heading(accepted(table.row), words) for table in TABLES.values())


def split_tables(sheet: ImportedTable) -> Iterator[ImportedTable]:
    """The tables of a sheet, each with its own lines."""
    for side in _beside(sheet.lines):
        for lines in _below(side):
            yield sheet._replace(lines=lines)


def _beside(lines: Sequence[CsvLine]) -> list[tuple[CsvLine, ...]]:
    """The lines in parts, where an empty column is between two tables that have headings of their own."""
    width = max((len(cells) for _, cells in lines), default=0)
    empty = [
        place
        for place in range(width)
        if not any(cells[place : place + 1] not in {(), ("",)} for _, cells in lines)
    ]
    edges = [-1, *empty, width]
    spans = [(left + 1, right) for left, right in itertools.pairwise(edges) if right > left + 1]
    parts = [_only(lines, left, right) for left, right in spans]
    if len(parts) < 2 or not all(any(_is_header(cells) for _, cells in part) for part in parts):
        return [tuple(lines)]
    return parts


def _only(lines: Sequence[CsvLine], left: int, right: int) -> tuple[CsvLine, ...]:
    """The lines with all but some columns blank, so that every cell keeps its place."""
    cut = ((number, (*("",) * left, *cells[left:right])) for number, cells in lines)
    return tuple(line for line in cut if any(line[1]))


def _below(lines: Sequence[CsvLine]) -> Iterator[tuple[CsvLine, ...]]:
    """The lines in parts, each from the gap above a line of headings."""
    start = 0
    headed = False
    for index, (_, cells) in enumerate(lines):
        if not _is_header(cells):
            continue
        if headed and (gap := _gap_above(lines, index, start)) is not None:
            yield tuple(lines[start:gap])
            start = gap
        headed = True
    if lines:
        yield tuple(lines[start:])


def _gap_above(lines: Sequence[CsvLine], index: int, start: int) -> int | None:
    """The first line after the last empty row above `index`; None where rows follow without one."""
    for at in range(index, start, -1):
        if at < index and len({cell for cell in lines[at][1] if cell}) > 1:
            return None
        if lines[at][0] - lines[at - 1][0] > 1:
            return at
    return None


def _is_header(cells: Sequence[str]) -> bool:
    return len({cell for cell in cells if cell and knows(cell)}) >= FEWEST_KNOWN
