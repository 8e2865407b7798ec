"""กชช.2ค: the villages at each score, and the indicators from the gravest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tambon_showcase.analysis.values import Nrd2cResult, Nrd2cYear
from tambon_showcase.edition import Edition
from tambon_showcase.edition.indicators import Nrd2cIndicator
from tambon_showcase.model.entry import Entry

from .numbers import DIGITS, number_grid


def nrd2c_year(rows: Sequence[Any], entry: Entry, edition: Edition) -> Nrd2cYear:
    """One year's indicators, the one with most villages at the gravest score first."""
    known = {indicator.no: indicator for indicator in edition.nrd2c}
    scored = {
        (row.moo, row.indicator): row for row in rows if row.score is not None and row.indicator in known
    }
    moos, nos = sorted({moo for moo, _ in scored}), sorted({no for _, no in scored})
    scores = number_grid([[_score(scored.get((moo, no))) for no in nos] for moo in moos], moos, nos)
    grave = scores.eq([known[no].score_min for no in nos]).sum() / scores.count() * 100
    low = scores.lt([known[no].score_max for no in nos]).sum() / scores.count() * 100
    ranks = (grave + low / 1000).round(DIGITS).rank(method="min", ascending=False)
    numbers = zip(nos, grave.tolist(), low.tolist(), ranks.tolist(), strict=True)
    results = [_nrd2c_result(known[no], rows, *own) for no, *own in numbers]
    results.sort(key=lambda result: result.rank)
    blanks = tuple((row.reason or "", row.moo) for row in rows if row.score is None and row.moo in moos)
    return Nrd2cYear(rows[0].year_be, tuple(results), _unscored(rows, entry), blanks)


def _score(row: Any) -> float | None:
    return float(row.score) if row else None


def _nrd2c_result(
    indicator: Nrd2cIndicator, rows: Sequence[Any], grave: float, low: float, rank: float
) -> Nrd2cResult:
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
