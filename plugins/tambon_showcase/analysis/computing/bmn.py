"""จปฐ.: failing rates, ranks, and change between years."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tambon_showcase.analysis.suppression import SuppressedCounts, SurveyCount, suppress
from tambon_showcase.analysis.values import BmnResult, BmnYear, Changes, RateChange, VillageCount
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry

from .numbers import DIGITS, known, number_grid, whole

if TYPE_CHECKING:
    import pandas as pd

UNITS = {"person": "คน", "household": "ครัวเรือน"}

SuppressedByIndicator = Mapping[int, SuppressedCounts[int]]
"""What may be shown of each indicator, by its number."""


def suppressed_counts(rows: Sequence[Any]) -> SuppressedByIndicator:
    """What may be shown of one year's rows."""
    counts: dict[int, dict[int, SurveyCount]] = {}
    for row in rows:
        counts.setdefault(row.indicator, {})[row.moo] = SurveyCount(row.surveyed, row.failing)
    return {no: suppress(villages) for no, villages in sorted(counts.items())}


def totals(counts: SuppressedByIndicator) -> pd.Series:
    """The tambon's failing rate of each indicator, where it may be shown."""
    import pandas as pd

    return pd.Series([one.total.rate for one in counts.values()], index=list(counts), dtype="float64")


def rates(counts: SuppressedByIndicator) -> pd.DataFrame:
    """Villages by indicators: the failing rates that may be shown."""
    moos = sorted({moo for one in counts.values() for moo in one.cells})
    rows = [[one.cells[moo].rate if moo in one.cells else None for one in counts.values()] for moo in moos]
    return number_grid(rows, moos, list(counts))


def bmn_year(
    rows: Sequence[Any], counts: SuppressedByIndicator, shown: pd.DataFrame, entry: Entry, edition: Edition
) -> BmnYear:
    """One year's indicators from the most failing, with the villages above the tambon."""
    tambon = totals(counts)
    ranks = dict(zip(counts, tambon.round(DIGITS).rank(method="min", ascending=False).tolist(), strict=True))
    above = dict(zip(counts, shown.gt(tambon, axis="columns").to_numpy().T.tolist(), strict=True))
    moos = shown.index.tolist()
    cells = {(row.indicator, row.moo): row for row in rows}
    defined = {indicator.no: indicator for indicator in edition.bmn}
    results = []
    for no, counted in counts.items():
        villages = tuple(
            VillageCount(moo, cell, cells[no, moo].reason or "", cells[no, moo].line)
            for moo, cell in counted.cells.items()
        )
        name, unit = (
            (defined[no].name_th, UNITS[defined[no].unit]) if no in defined else (f"ตัวชี้วัดที่ {no}", "หน่วย")
        )
        worse = tuple(itertools.compress(moos, above[no]))
        results.append(BmnResult(no, name, unit, counted.total, whole(ranks[no]), worse, villages))
    results.sort(key=lambda result: (result.rank is None, result.rank or 0))
    absent = tuple(village.moo for village in entry.tables.villages if village.moo not in moos)
    return BmnYear(rows[0].year_be, tuple(results), absent)


def rate_changes(counts: Mapping[int, SuppressedByIndicator], edition: Edition) -> Changes | None:
    """Change between the newest year and earlier ones with exactly the same indicators."""
    import pandas as pd

    newest = counts.get(max(counts, default=0), {})
    years = sorted(year for year, own in counts.items() if own.keys() == newest.keys())
    if len(years) < 2:
        return None
    names = {indicator.no: indicator.name_th for indicator in edition.bmn}
    table = pd.DataFrame({year: totals(counts[year]) for year in years}).sort_index()
    fell = (table[years[-1]] - table[years[0]]).round(DIGITS)
    order = fell.sort_values(kind="stable").index.tolist()
    rows = tuple(
        RateChange(no, names.get(no, f"ตัวชี้วัดที่ {no}"), tuple(map(known, table.loc[no].tolist())))
        for no in order
    )
    return Changes(tuple(years), rows)
