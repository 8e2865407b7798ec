"""The one room where pandas computes. Values go in as rows of the model and come out as plain values."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from tambon_showcase.assess.ranking import agrees
from tambon_showcase.edition import Edition
from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.model.entry import Entry

from .suppression import Counted, Protected, protect
from .values import (
    Analysis,
    BmnResult,
    BmnYear,
    Change,
    Changes,
    Cia,
    Comparison,
    GridCell,
    Nrd2cResult,
    Nrd2cYear,
    RankedDimension,
    VillageCount,
)

UNITS = {"person": "คน", "household": "ครัวเรือน"}
DIGITS = 9
"""Means are rounded to this many decimals, so that the order of rows cannot make or break a tie."""

Counts = Mapping[int, Protected[int]]
"""What may be shown of each indicator, by its number."""


def analyse_tables(entry: Entry, edition: Edition) -> Analysis:
    """The analysis of an entry that has at least one village table."""
    bmn = _by_year(entry.tables.bmn)
    counts = {year: _protected(rows) for year, rows in bmn.items()}
    year, nrd2c_year = _chosen(bmn, edition), _chosen(_by_year(entry.tables.nrd2c), edition)
    rates = _rates(counts[year]) if year else None
    return Analysis(
        bmn=_bmn_year(bmn[year], counts[year], rates, entry, edition) if year else None,
        nrd2c=_nrd2c_year(nrd2c_year, entry, edition) if nrd2c_year else None,
        cia=_cia(entry, edition) if entry.tables.cia else None,
        own=_own(counts[year], rates, edition) if year else None,
        changes=_changes(counts, edition),
    )


def _by_year(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """The rows of each year that name a village and an indicator, in the order of villages."""
    years: dict[int, list[Any]] = {}
    for row in sorted(rows, key=lambda row: (row.moo or 0, row.indicator or 0, row.line)):
        if None not in (row.year_be, row.moo, row.indicator):
            years.setdefault(row.year_be, []).append(row)
    return years


def _chosen(years: Mapping[int, object], edition: Edition) -> int | None:
    """The year the guideline asks for, else the newest one."""
    return edition.data_year_be if edition.data_year_be in years else max(years, default=None)


def _protected(rows: Sequence[Any]) -> Counts:
    counts: dict[int, dict[int, Counted]] = {}
    for row in rows:
        counts.setdefault(row.indicator, {})[row.moo] = Counted(row.surveyed, row.failing)
    return {no: protect(villages) for no, villages in sorted(counts.items())}


def _grid(
    rows: Sequence[Sequence[float | None]], index: Sequence[int], columns: Sequence[int]
) -> pd.DataFrame:
    """Numbers by village and indicator; unknown is NaN. Made in one piece, since a frame of columns costs ten times as much."""
    values = np.array(rows, dtype="float64").reshape(len(index), len(columns))
    return pd.DataFrame(values, index=index, columns=columns)


def _totals(counts: Counts) -> pd.Series:
    """The tambon's failing rate of each indicator, where it may be shown."""
    return pd.Series([one.total.rate for one in counts.values()], index=list(counts), dtype="float64")


def _rates(counts: Counts) -> pd.DataFrame:
    """Villages by indicators: the failing rates that may be shown."""
    moos = sorted({moo for one in counts.values() for moo in one.cells})
    rows = [[one.cells[moo].rate if moo in one.cells else None for one in counts.values()] for moo in moos]
    return _grid(rows, moos, list(counts))


def _bmn_year(
    rows: Sequence[Any], counts: Counts, rates: pd.DataFrame, entry: Entry, edition: Edition
) -> BmnYear:
    totals = _totals(counts)
    ranks = dict(zip(counts, totals.round(DIGITS).rank(method="min", ascending=False).tolist(), strict=True))
    above = dict(zip(counts, rates.gt(totals, axis="columns").to_numpy().T.tolist(), strict=True))
    moos = rates.index.tolist()
    cells = {(row.indicator, row.moo): row for row in rows}
    known = {indicator.no: indicator for indicator in edition.bmn}
    results = []
    for no, counted in counts.items():
        villages = tuple(
            VillageCount(moo, shown, cells[no, moo].reason or "", cells[no, moo].line)
            for moo, shown in counted.cells.items()
        )
        name, unit = (known[no].name_th, UNITS[known[no].unit]) if no in known else (f"ตัวชี้วัดที่ {no}", "หน่วย")
        worse = tuple(itertools.compress(moos, above[no]))
        results.append(BmnResult(no, name, unit, counted.total, _whole(ranks[no]), worse, villages))
    results.sort(key=lambda result: (result.rank is None, result.rank or 0))
    absent = tuple(village.moo for village in entry.tables.villages if village.moo not in moos)
    return BmnYear(rows[0].year_be, tuple(results), absent)


def _whole(value: float) -> int | None:
    return None if pd.isna(value) else int(value)


def _known(value: float) -> float | None:
    return None if pd.isna(value) else round(float(value), DIGITS)


def _own(counts: Counts, rates: pd.DataFrame, edition: Edition) -> Comparison:
    """This site's own comparison: the mean failing rate of the indicators of each dimension that may be shown."""
    dimensions = edition.dimension_set.dimensions
    cells = _dimension_cells(rates, edition)
    whole = _dimension_cells(_totals(counts).to_frame().T, edition)
    means = [cell.value for cell in whole[0]]
    return Comparison(tuple(rates.index.tolist()), _ranked(dimensions, means, worst_first=-1), cells)


def _dimension_cells(rates: pd.DataFrame, edition: Edition) -> tuple[tuple[GridCell, ...], ...]:
    """The mean of each dimension in each row, blank where fewer than the edition's share of indicators is known."""
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
    ranks = (pd.Series(means, dtype="float64") * worst_first).round(DIGITS).rank(method="min").tolist()
    return tuple(
        RankedDimension(dimension.id, dimension.name_th, mean, _whole(rank) if worst_first else None)
        for dimension, mean, rank in zip(dimensions, means, ranks, strict=True)
    )


def _cia(entry: Entry, edition: Edition) -> Cia:
    scale = entry.identity.cia
    declared = None not in (scale.scale_min, scale.scale_max, scale.higher_is)
    rows = {(row.moo, row.dimension): row for row in entry.tables.cia if row.moo is not None}
    moos = sorted({moo for moo, _ in rows} | {village.moo for village in entry.tables.villages})
    dimensions = edition.dimension_set.dimensions
    cells = tuple(tuple(_reading(rows.get((moo, one.id))) for one in dimensions) for moo in moos)
    values = pd.DataFrame([[cell.value for cell in row] for row in cells], dtype="float64")
    means = [_known(mean) for mean in values.mean(axis="index").tolist()]
    worst_first = {"better": 1, "worse": -1}.get(str(scale.higher_is), 0) if declared else 0
    comparison = Comparison(tuple(moos), _ranked(dimensions, means, worst_first), cells)
    return Cia(
        comparison,
        scale.scale_min if declared else None,
        scale.scale_max if declared else None,
        scale.higher_is if declared else None,
        scale.program or "",
        scale.ranking,
        scale.ranking_reason or "",
        _agreement(comparison, scale.ranking, scale.higher_is) if worst_first else None,
    )


def _reading(row: Any) -> GridCell:
    return GridCell(row.value, row.reason or "", line=row.line) if row else GridCell(None)


def _agreement(comparison: Comparison, ranking: Sequence[str], higher_is: str | None) -> bool | None:
    means = {one.dimension: one.mean for one in comparison.dimensions if one.mean is not None}
    return agrees(ranking, means, str(higher_is)) if ranking and means else None


def _nrd2c_year(year: int, entry: Entry, edition: Edition) -> Nrd2cYear:
    known = {indicator.no: indicator for indicator in edition.nrd2c}
    rows = _by_year(entry.tables.nrd2c)[year]
    scored = {
        (row.moo, row.indicator): row for row in rows if row.score is not None and row.indicator in known
    }
    moos, nos = sorted({moo for moo, _ in scored}), sorted({no for _, no in scored})
    scores = _grid([[_score(scored.get((moo, no))) for no in nos] for moo in moos], moos, nos)
    grave = scores.eq([known[no].score_min for no in nos]).sum() / scores.count() * 100
    low = scores.lt([known[no].score_max for no in nos]).sum() / scores.count() * 100
    ranks = (grave + low / 1000).round(DIGITS).rank(method="min", ascending=False)
    numbers = zip(nos, grave.tolist(), low.tolist(), ranks.tolist(), strict=True)
    results = [_nrd2c_result(known[no], rows, *own) for no, *own in numbers]
    results.sort(key=lambda result: result.rank)
    return Nrd2cYear(year, tuple(results), _unscored(rows, entry))


def _score(row: Any) -> float | None:
    return float(row.score) if row else None


def _nrd2c_result(indicator: Any, rows: Sequence[Any], grave: float, low: float, rank: float) -> Nrd2cResult:
    own = [row for row in rows if row.indicator == indicator.no and row.score is not None]
    scores = range(indicator.score_min, indicator.score_max + 1)
    levels = tuple((score, tuple(row.moo for row in own if row.score == score)) for score in scores)
    lines = tuple(row.line for row in own)
    return Nrd2cResult(
        indicator.no, indicator.name_th, levels, round(grave, DIGITS), round(low, DIGITS), int(rank), lines
    )


def _unscored(rows: Sequence[Any], entry: Entry) -> tuple[tuple[int, str], ...]:
    scored = {row.moo for row in rows if row.score is not None}
    reasons = {row.moo: row.reason for row in rows if row.reason}
    absent = [village.moo for village in entry.tables.villages if village.moo not in scored]
    return tuple((moo, reasons.get(moo, "")) for moo in absent)


def _changes(counts: Mapping[int, Counts], edition: Edition) -> Changes | None:
    """Change between the newest year and earlier ones that asked exactly the same indicators."""
    newest = counts.get(max(counts, default=0), {})
    years = sorted(year for year, own in counts.items() if own.keys() == newest.keys())
    if len(years) < 2:
        return None
    names = {indicator.no: indicator.name_th for indicator in edition.bmn}
    rates = pd.DataFrame({year: _totals(counts[year]) for year in years}).sort_index()
    fell = (rates[years[-1]] - rates[years[0]]).round(DIGITS)
    order = fell.sort_values(kind="stable").index.tolist()
    rows = tuple(
        Change(no, names.get(no, f"ตัวชี้วัดที่ {no}"), tuple(map(_known, rates.loc[no].tolist()))) for no in order
    )
    return Changes(tuple(years), rows)
