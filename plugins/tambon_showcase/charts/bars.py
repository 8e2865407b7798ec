"""Ranked bars: each has its whole label above it, so that long Thai names need no turning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.design import KRAM, LAC

from .svg import ChartLabel, fit, n, svg, text_line, titled, width_of

WIDTH = 400
ROW = 40
BAR = 12
LARGER = 1.05
"""How often as large the letters of bars are on a phone (`chart-phone` in design.json over `SIZE`)."""
KIND = "chart--bars"
"""The class of charts of bars: paper sets many rows as two columns."""


class Bar(NamedTuple):
    """One bar: its label, its length, and the words at its end. `mark` is an earlier value, drawn as a line across."""

    label: str
    value: float
    shown: str
    mark: float | None = None


class Ranked(NamedTuple):
    """Bars from the most serious, with their words; `full` is the value of a full bar, else the longest is full."""

    words: ChartLabel
    rows: tuple[Bar, ...]
    full: float | None = None

    @property
    def drawing(self) -> Markup:
        """The chart."""
        return bars(self.words, self.rows, self.full)

    @property
    def titled(self) -> Markup:
        """The chart below its title."""
        return titled(self.drawing)

    @property
    def most(self) -> float:
        """The value of a full bar."""
        return self.full or _longest(self.rows)


def bars(words: ChartLabel, rows: Sequence[Bar], most: float | None = None) -> Markup:
    """Bars in the given order. `most` is the value of a full bar; without it the longest bar is full."""
    room = WIDTH - 10 - max((width_of(row.shown) for row in rows), default=0)
    scaled = _scaled(rows, most or _longest(rows), room)
    drawn = "".join(_bar(index * ROW, row) for index, row in enumerate(scaled))
    return svg(words, WIDTH, len(rows) * ROW, f'<g class="chart__fill" fill="{KRAM}">{drawn}</g>', KIND)


def _longest(rows: Sequence[Bar]) -> float:
    return max((value for row in rows for value in (row.value, row.mark or 0)), default=0) or 1


def _scaled(rows: Sequence[Bar], most: float, room: float) -> list[Bar]:
    """The rows with lengths for values; the share comes first, since `room / most` of a tiny `most` is infinite."""
    return [
        row._replace(value=row.value / most * room, mark=None if row.mark is None else row.mark / most * room)
        for row in rows
    ]


def _bar(y: float, row: Bar) -> str:
    length = max(row.value, 1)
    end = max(length, (row.mark or 0) + 2)
    shape = f'<path d="M0 {n(y + 20)}h{n(length)}v{BAR}H0z"/>'
    label, shown = (
        text_line(0, y + 14, fit(row.label, WIDTH / LARGER)),
        text_line(end + 5, y + 31, row.shown, kind="chart__value"),
    )
    return label + shape + _mark(y, row.mark) + shown


def _mark(y: float, length: float | None) -> str:
    if length is None:
        return ""
    return f'<path class="chart__mark" fill="{LAC}" d="M{n(length)} {n(y + 17)}h2v18h-2z"/>'
