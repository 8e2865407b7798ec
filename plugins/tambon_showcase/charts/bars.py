"""Ranked bars: each has its whole label above it, so that long Thai names need no turning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from .svg import Words, fit, n, svg, text, width_of

WIDTH = 400
ROW = 40
BAR = 12


class Bar(NamedTuple):
    """One bar: its label, its length, and the words at its end."""

    label: str
    value: float
    shown: str


def bars(words: Words, rows: Sequence[Bar], most: float | None = None) -> Markup:
    """Bars in the given order. `most` is the value of a full bar; without it the longest bar is full."""
    full = most or max((row.value for row in rows), default=0) or 1
    room = WIDTH - 10 - max((width_of(row.shown) for row in rows), default=0)
    drawn = "".join(_bar(index * ROW, row, room * min(row.value / full, 1)) for index, row in enumerate(rows))
    return svg(words, WIDTH, len(rows) * ROW, f'<g class="chart__fill" fill="#1f4580">{drawn}</g>')


def _bar(y: float, row: Bar, length: float) -> str:
    shape = f'<path d="M0 {n(y + 20)}h{n(max(length, 1))}v{BAR}H0z"/>'
    return (
        text(0, y + 14, fit(row.label, WIDTH))
        + shape
        + text(max(length, 1) + 5, y + 31, row.shown, kind="chart__value")
    )
