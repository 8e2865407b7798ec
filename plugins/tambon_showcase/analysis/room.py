"""The one room where pandas computes. Values go in as rows of the model and come out as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

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
    return Analysis(
        bmn=_bmn_year(year, bmn[year], counts[year], entry, edition) if year else None,
        nrd2c=_nrd2c_year(nrd2c_year, entry, edition) if nrd2c_year else None,
        cia=_cia(entry, edition) if entry.tables.cia else None,
        own=_own(counts[year], edition) if year else None,
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


def _totals(counts: Counts) -> pd.DataFrame:
    """Indicators with their shown failing rate and rank, the one that fails most first."""
    frame = pd.DataFrame(
        {"rate": [one.total.rate for one in counts.values()]}, index=list(counts), dtype="float64"
    )
    frame["rank"] = frame["rate"].round(DIGITS).rank(method="min", ascending=False)
    return frame.sort_values(["rank", "rate"], kind="stable")


def _rates(counts: Counts) -> pd.DataFrame:
    """Villages by indicators: the failing rates that may be shown."""
    cells = {no: {moo: one.rate for moo, one in counted.cells.items()} for no, counted in counts.items()}
    return pd.DataFrame(cells, dtype="float64").sort_index()


def _bmn_year(year: int, rows: Sequence[Any], counts: Counts, entry: Entry, edition: Edition) -> BmnYear:
    totals, rates = _totals(counts), _rates(counts)
    above = rates.gt(totals["rate"].reindex(rates.columns), axis="columns")
    cells = {(row.indicator, row.moo): row for row in rows}
    known = {indicator.no: indicator for indicator in edition.bmn}
    results = []
    for no, rank in zip(totals.index.tolist(), totals["rank"].tolist(), strict=True):
        villages = tuple(
            VillageCount(moo, shown, cells[no, moo].reason or "", cells[no, moo].line)
            for moo, shown in counts[no].cells.items()
        )
        name, unit = (known[no].name_th, UNITS[known[no].unit]) if no in known else (f"ตัวชี้วัดที่ {no}", "หน่วย")
        worse = tuple(above.index[above[no]].tolist())
        results.append(BmnResult(no, name, unit, counts[no].total, _whole(rank), worse, villages))
    present = {row.moo for row in rows}
    absent = tuple(village.moo for village in entry.tables.villages if village.moo not in present)
    return BmnYear(year, tuple(results), absent)


def _whole(value: float) -> int | None:
    return None if pd.isna(value) else int(value)


def _known(value: float) -> float | None:
    return None if pd.isna(value) else round(float(value), DIGITS)


def _own(counts: Counts, edition: Edition) -> Comparison:
    """This site's own comparison: the mean failing rate of the indicators of each dimension that may be shown."""
    rates, totals = _rates(counts), _totals(counts)["rate"].to_frame().T
    fewest = edition.dimensions.own_comparison.fewest_share
    dimensions = edition.dimension_set.dimensions
    columns = [_dimension_cells(rates, dimension, fewest) for dimension in dimensions]
    means = [_dimension_cells(totals, dimension, fewest)[0].value for dimension in dimensions]
    cells = tuple(zip(*columns, strict=True))
    return Comparison(tuple(rates.index.tolist()), _ranked(dimensions, means, worst_first=-1), cells)


def _dimension_cells(rates: pd.DataFrame, dimension: Dimension, fewest: float) -> list[GridCell]:
    own = rates.reindex(columns=list(dimension.bmn))
    whole = len(dimension.bmn)
    means, used = own.mean(axis="columns"), own.count(axis="columns")
    return [
        GridCell(_known(mean) if whole and count >= whole * fewest else None, "", int(count), whole)
        for mean, count in zip(means.tolist(), used.tolist(), strict=True)
    ]


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
    rows = _by_year(entry.tables.nrd2c)[year]
    known = {indicator.no: indicator for indicator in edition.nrd2c}
    records = [
        (r.indicator, r.moo, r.score, r.line) for r in rows if r.score is not None and r.indicator in known
    ]
    frame = pd.DataFrame(records, columns=["no", "moo", "score", "line"])
    frame["grave"] = (
        frame["score"].eq(frame["no"].map({no: one.score_min for no, one in known.items()})) * 100.0
    )
    frame["low"] = (
        frame["score"].lt(frame["no"].map({no: one.score_max for no, one in known.items()})) * 100.0
    )
    shares = frame.groupby("no")[["grave", "low"]].mean()
    shares["rank"] = (
        (shares["grave"] + shares["low"] / 1000).round(DIGITS).rank(method="min", ascending=False)
    )
    lists = frame.groupby("no")[["moo", "score", "line"]].agg(list)
    results = [
        _nrd2c_result(known[no], share, lists.loc[no])
        for no, share in shares.sort_values("rank", kind="stable").iterrows()
    ]
    return Nrd2cYear(year, tuple(results), _unscored(rows, entry))


def _nrd2c_result(indicator: Any, share: Any, found: Any) -> Nrd2cResult:
    pairs = list(zip(found["score"], found["moo"], strict=True))
    scores = range(indicator.score_min, indicator.score_max + 1)
    levels = tuple((score, tuple(moo for own, moo in pairs if own == score)) for score in scores)
    grave, low = round(float(share["grave"]), DIGITS), round(float(share["low"]), DIGITS)
    return Nrd2cResult(
        indicator.no, indicator.name_th, levels, grave, low, int(share["rank"]), tuple(found["line"])
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
    rates = pd.DataFrame({year: _totals(counts[year])["rate"] for year in years}).sort_index()
    fell = (rates[years[-1]] - rates[years[0]]).round(DIGITS)
    order = fell.sort_values(kind="stable").index.tolist()
    rows = tuple(
        Change(no, names.get(no, f"ตัวชี้วัดที่ {no}"), tuple(map(_known, rates.loc[no].tolist()))) for no in order
    )
    return Changes(tuple(years), rows)
