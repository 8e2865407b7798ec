"""The five dimensions: means of the CIA readings, and of the failing rates for our own comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tambon_showcase.analysis.values import Cia, Comparison, GridCell, RankedDimension
from tambon_showcase.assess.ranking import agrees
from tambon_showcase.edition import Edition
from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.model.analysis import CiaReading
from tambon_showcase.model.entry import Entry

from .bmn import SuppressedByIndicator, totals
from .numbers import DIGITS, known, whole

if TYPE_CHECKING:
    import pandas as pd


def own_comparison(counts: SuppressedByIndicator, rates: pd.DataFrame, edition: Edition) -> Comparison:
    """This site's own comparison: the mean failing rate of the indicators of each dimension that may be shown."""
    dimensions = edition.dimension_set.dimensions
    cells = _dimension_cells(rates, edition)
    tambon = _dimension_cells(totals(counts).to_frame().T, edition)[0]
    means = [cell.value for cell in tambon]
    return Comparison(tuple(rates.index.tolist()), _ranked(dimensions, means, worst_first=-1), cells)


def _dimension_cells(rates: pd.DataFrame, edition: Edition) -> tuple[tuple[GridCell, ...], ...]:
    """The mean of each dimension in each row, blank where fewer than the edition's share of indicators is known."""
    import numpy as np

    dimensions = edition.dimension_set.dimensions
    fewest = edition.dimensions.own_comparison.fewest_share
    belongs = np.array([[no in one.bmn for one in dimensions] for no in rates.columns], dtype="float64")
    used = rates.notna().to_numpy() @ belongs
    sums = rates.fillna(0.0).to_numpy() @ belongs
    sizes = [len(one.bmn) for one in dimensions]
    return tuple(
        tuple(_mean_cell(*cell, fewest) for cell in zip(row_sums, row_used, sizes, strict=True))
        for row_sums, row_used in zip(sums.tolist(), used.tolist(), strict=True)
    )


def _mean_cell(total: float, used: float, whole: int, fewest: float) -> GridCell:
    enough = used > 0 and used >= whole * fewest
    return GridCell(round(total / used, DIGITS) if enough else None, "", int(used), whole)


def _ranked(
    dimensions: Sequence[Dimension], means: Sequence[float | None], worst_first: int
) -> tuple[RankedDimension, ...]:
    """`worst_first` is -1 when a high mean is bad, 1 when it is good, 0 when nobody knows."""
    import pandas as pd

    ranks = (pd.Series(means, dtype="float64") * worst_first).round(DIGITS).rank(method="min").tolist()
    return tuple(
        RankedDimension(dimension.id, dimension.name_th, mean, whole(rank) if worst_first else None)
        for dimension, mean, rank in zip(dimensions, means, ranks, strict=True)
    )


def cia_readings(entry: Entry, edition: Edition) -> Cia:
    """What the committee read, with means and places only on a whole scale."""
    import pandas as pd

    scale = entry.identity.cia
    declared = None not in (scale.scale_min, scale.scale_max, scale.higher_is)
    read = entry.tables.cia
    rows: dict[tuple[int, str], CiaReading] = {
        (row.moo, row.dimension): row for row in read if row.moo is not None
    }
    moos = sorted({moo for moo, _ in rows} | {village.moo for village in entry.tables.villages})
    dimensions = edition.dimension_set.dimensions
    cells = tuple(tuple(_reading(rows.get((moo, one.id))) for one in dimensions) for moo in moos)
    values = pd.DataFrame([[cell.value for cell in row] for row in cells], dtype="float64")
    means = [known(mean) for mean in values.mean(axis="index").tolist()]
    worst_first = {"better": 1, "worse": -1}.get(str(scale.higher_is), 0) if declared else 0
    comparison = Comparison(tuple(moos), _ranked(dimensions, means, worst_first), cells)
    return Cia(
        comparison,
        scale.scale_min if declared else None,
        scale.scale_max if declared else None,
        scale.higher_is if declared else None,
        scale.program or "",
        scale.year_be,
        scale.ranking,
        scale.ranking_reason or "",
        _agreement(comparison, scale.ranking, scale.higher_is) if worst_first else None,
    )


def _reading(row: CiaReading | None) -> GridCell:
    return GridCell(row.value, row.reason or "", line=row.line) if row else GridCell(None)


def _agreement(comparison: Comparison, ranking: Sequence[str], higher_is: str | None) -> bool | None:
    means = comparison.means
    return agrees(ranking, means, str(higher_is)) if ranking and means else None
