"""Draws the grid of villages on a slide: a table in which a cell is the darker the graver it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tambon_showcase.design import SLIDE_POINTS, hexadecimal
from tambon_showcase.view.source import FileFinder

from .fit import BODY_BOX, INSET, fitted, width_of
from .model import Cell, VillageGrid
from .shapes import HEAT, Box, Look, describe, fill
from .theme import colour_of

if TYPE_CHECKING:
    import pptx.slide

SMALL = SLIDE_POINTS["small"]
COLUMN, NAMES, ROW_HIGH = 0.55, (3.4, 6.4), 0.78
"""Width of a village's column where there is room, least and most width of the names, and height of a row: inches."""


def columns_with_room(words: Iterable[str]) -> int:
    """How many columns fit beside the names when each is as wide as the widest of its words."""
    widest = max(width_of(word, SMALL[-1]) for word in words)
    return int((BODY_BOX[2] - NAMES[0]) / widest)


def draw_grid(slide: pptx.slide.Slide, grid: VillageGrid, box: Box, _files: FileFinder) -> None:
    """A table of villages, the graver the darker."""
    from pptx.util import Inches

    names = min(max(box[2] - len(grid.columns) * COLUMN, NAMES[0]), NAMES[1])
    each = min((box[2] - names) / len(grid.columns), NAMES[0] / 2)
    high = min(box[3] / (len(grid.rows) + 1), ROW_HIGH)
    places = (*box[:2], names + each * len(grid.columns), high * (len(grid.rows) + 1))
    frame = slide.shapes.add_table(
        len(grid.rows) + 1, len(grid.columns) + 1, *(Inches(part) for part in places)
    )
    describe(frame, grid.description)
    table: Any = frame.table  # its columns have no types
    for number, column in enumerate(table.columns):
        column.width = Inches(each if number else names)
    headings = (grid.corner, *grid.columns)
    named = min(fitted((name,), names, high, SMALL)[0] for name, _ in grid.rows)
    for row, cells in zip(table.rows, _rows(headings, grid), strict=True):
        row.height = Inches(high)
        for number, (cell, content) in enumerate(zip(row.cells, cells, strict=True)):
            wide = each + 2 * INSET if number else names
            _cell(cell, content, (0, 0, wide, high), None if number else named)


def _rows(headings: tuple[str, ...], grid: VillageGrid) -> list[tuple[Cell, ...]]:
    return [
        tuple(Cell(words, -1) for words in headings),
        *((Cell(name, 0), *cells) for name, cells in grid.rows),
    ]


def _cell(cell: Any, content: Cell, box: Box, named: int | None) -> None:
    from pptx.enum.text import MSO_ANCHOR
    from pptx.util import Inches

    heading, gravest = content.level < 0, content.level == len(HEAT) - 1
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour_of(hexadecimal("kram-deep" if heading else HEAT[content.level]))
    sizes = (named,) if named else SMALL
    look = Look(sizes, "on-kram" if heading or gravest else "ink", bold=heading, centred=not named)
    fill(cell.text_frame, box, (content.words,), look)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(INSET if named else 0)
    cell.margin_top = cell.margin_bottom = 0
