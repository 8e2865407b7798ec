"""Charts on paper: many bars in two columns, and letters that can be read."""

from __future__ import annotations

import re

from tambon_showcase.charts.bars import KIND, ROW
from tambon_showcase.design import CHART_UNITS

_SIZE = re.compile(r'\sviewBox="0 0 ([\d.]+) ([\d.]+)"')
_VIEW = re.compile(r'\sviewBox="0 \d+ [\d.]+ ([\d.]+)"')
LEAST_LETTER_MM = 2.5
"""Height of the letters of a chart below which it is never drawn: 7 points."""
MARK = 4
"""How far the marks of a row's first letters reach above the row, in units of the drawing."""
MANY_BARS = 7
"""A chart of more bars is set as two columns beside each other, as a table of many short rows is."""


def columns(drawing: str) -> list[str]:
    """The drawing, or its upper and its lower half where it is a chart of many bars."""
    size = _SIZE.search(drawing)
    rows = int(float(size[2])) // ROW if size and KIND in drawing else 0
    if size is None or rows <= MANY_BARS:
        return [drawing]
    cut, end = -(-rows // 2) * ROW - MARK, rows * ROW
    return [
        drawing.replace(size[0], f' viewBox="0 {top} {size[1]} {foot - top}"', 1)
        for top, foot in ((0, cut), (cut, end))
    ]


def least_height(drawing: str) -> str:
    """A style by which the letters of a chart can be read, however high that makes it."""
    size = _VIEW.search(drawing)
    if size is None or 'class="chart' not in drawing:
        return ""
    return f' style="min-height: {float(size[1]) * LEAST_LETTER_MM / CHART_UNITS["words"]:.0f}mm"'
