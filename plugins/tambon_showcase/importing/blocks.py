"""Several tables on one sheet: below each other with a gap or a title between, or side by side."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from tambon_showcase.formats.csv_header import FEWEST_KNOWN, CsvLine
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted, heads_a_table, is_heading

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
    """The lines in parts, each from the gap or the title above a line of headings."""
    start = 0
    head: tuple[str, ...] | None = None
    for index, (_, cells) in enumerate(lines):
        if not _is_header(cells):
            continue
        if head and (top := _top(lines, index, start, head)) is not None:
            yield tuple(lines[start:top])
            start, head = top, cells
        head = head or cells
    if lines:
        yield tuple(lines[start:])


def _top(lines: Sequence[CsvLine], index: int, start: int, head: Sequence[str]) -> int | None:
    """The first line of the table headed by line `index`; None where it is a row or the same table goes on."""
    cells = lines[index][1]
    gap = _gap_above(lines, index, start)
    if cells == head:
        return None if gap is None or gap == index else gap
    if gap is None and heads_a_table(cells) and not _only_heads(lines[start:index]):
        return _title_above(lines, index, start)
    return gap


def _only_heads(lines: Sequence[CsvLine]) -> bool:
    """Whether no row is among the lines, so that what follows is the second line of one heading."""
    return all(_is_header(cells) or len({cell for cell in cells if cell}) < 2 for _, cells in lines)


def _title_above(lines: Sequence[CsvLine], index: int, start: int) -> int:
    """The first of the lines with one text each that are directly above a heading."""
    while index - 1 > start and len({cell for cell in lines[index - 1][1] if cell}) == 1:
        index -= 1
    return index


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
