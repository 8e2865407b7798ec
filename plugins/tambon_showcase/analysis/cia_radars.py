"""One radar for each village with enough values; only the first names its axes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from tambon_showcase.charts import Series
from tambon_showcase.charts.radar import axis_letter, radar, small_radar
from tambon_showcase.charts.svg import ChartLabel, number

from .frame import Names
from .values import Cia, GridCell, RankedDimension

FEWEST_AXES = 3
"""Fewest values for a radar: fewer make no shape."""


def radars(cia: Cia, names: Names) -> tuple[Markup, ...]:
    """One radar for each village with enough values, the gravest village first."""
    if cia.least is None or cia.most is None or cia.least >= cia.most:
        return ()
    known = [
        (sum(gravity(value, cia) for value in values) / len(values), moo, cells)
        for moo, cells in zip(cia.comparison.moos, cia.comparison.cells, strict=True)
        if len(values := [cell.value for cell in cells if cell.value is not None]) >= FEWEST_AXES
    ]
    known.sort(key=lambda one: (-one[0], one[1]))
    return tuple(
        _radar(cia, names, moo, cells, small=index > 0) for index, (_, moo, cells) in enumerate(known)
    )


def _radar(cia: Cia, names: Names, moo: int, cells: Sequence[GridCell], *, small: bool) -> Markup:
    dimensions = cia.comparison.dimensions
    village = names.title(moo)
    series = (
        Series(village, [cell.value for cell in cells]),
        Series("ค่าเฉลี่ยทุกหมู่บ้าน", [one.mean for one in dimensions]),
    )
    words = ChartLabel(f"cia-moo-{moo}", f"{village} เทียบกับค่าเฉลี่ยของตำบล", _radar_words(dimensions, cells))
    axes = [f"{axis_letter(index)} {one.name}" for index, one in enumerate(dimensions)]
    return (small_radar if small else radar)(words, axes, series, cia.least or 0, cia.most or 0)


def _radar_words(dimensions: Sequence[RankedDimension], cells: Sequence[GridCell]) -> str:
    pairs = zip(dimensions, cells, strict=True)
    known = [f"{one.name} {number(cell.value)}" for one, cell in pairs if cell.value is not None]
    return "ค่าของหมู่บ้าน: " + ", ".join(known)


def gravity(value: float, cia: Cia) -> float:
    """How far a value is from the good end of the scale."""
    least, most = cia.least or 0, cia.most or 0
    return most - value if cia.higher_is == "better" else value - least
