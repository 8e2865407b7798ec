"""Change over time: one line, a dot and a number for each known year, a gap where a year is unknown."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.design import KRAM

from .svg import ChartLabel, n, number, svg, text_line

WIDTH, HEIGHT = 400, 150
MARGIN = 34
"""Room left and right for the numbers of the first and last year."""
LABELLED = 8
"""Above this many years only the first, the last, the least and the most carry their number."""


class YearLine(NamedTuple):
    """A value in a year (B.E.); None is unknown."""

    year_be: int
    value: float | None


def years(words: ChartLabel, rows: Sequence[YearLine]) -> Markup:
    """Years are as far apart as they are in time. The axis does not begin at zero, so every dot has its number."""
    known = [row for row in rows if row.value is not None]
    first, last = rows[0].year_be, rows[-1].year_be
    values = [row.value or 0 for row in known]
    least, whole = min(values), (max(values) - min(values)) or 1

    def x(year: int) -> float:
        return MARGIN + (WIDTH - 2 * MARGIN) * (year - first) / ((last - first) or 1)

    def y(value: float) -> float:
        return HEIGHT - 40 - (HEIGHT - 80) * (value - least) / whole

    points = [(x(row.year_be), y(row.value or 0), row) for row in known]
    lines = "".join(_line(one[:2], other[:2]) for one, other in _neighbours(rows, points))
    dots = "".join(f'<circle cx="{n(px)}" cy="{n(py)}" r="4"/>' for px, py, _ in points)
    labels = "".join(
        text_line(px, py - 10, number(row.value or 0), "middle")
        for px, py, row in points
        if _has_label(row, known)
    )
    names = "".join(
        text_line(x(row.year_be), HEIGHT - 8, str(row.year_be), "middle", "chart__soft")
        for row in rows
        if _has_label(row, known) or row.value is None
    )
    body = f'<g class="chart__line" stroke="{KRAM}" fill="{KRAM}" stroke-width="2">{lines}{dots}</g>{labels}{names}'
    return svg(words, WIDTH, HEIGHT, body)


def _neighbours(
    rows: Sequence[YearLine], points: Sequence[tuple[float, float, YearLine]]
) -> list[tuple[tuple[float, float, YearLine], tuple[float, float, YearLine]]]:
    """Known points that follow each other without an unknown year between them."""
    place = {row.year_be: index for index, row in enumerate(rows)}
    pairs = itertools.pairwise(points)
    return [(one, other) for one, other in pairs if place[other[2].year_be] == place[one[2].year_be] + 1]


def _line(one: tuple[float, float], other: tuple[float, float]) -> str:
    return f'<path d="M{n(one[0])} {n(one[1])}L{n(other[0])} {n(other[1])}"/>'


def _has_label(row: YearLine, known: Sequence[YearLine]) -> bool:
    if len(known) <= LABELLED:
        return True
    values = [one.value or 0 for one in known]
    return row in (known[0], known[-1]) or row.value in (min(values), max(values))
