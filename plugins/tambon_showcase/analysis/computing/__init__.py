"""The one place where pandas computes. Values go in as rows of the model and come out as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tambon_showcase.analysis.values import Analysis
from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry

from .bmn import bmn_year, rate_changes, rates, suppressed_counts
from .dimensions import cia_readings, own_comparison
from .nrd2c import nrd2c_year


def analyse_tables(entry: Entry, edition: Edition) -> Analysis:
    """The analysis of an entry that has at least one village table."""
    bmn, nrd2c = _by_year(entry.tables.bmn), _by_year(entry.tables.nrd2c)
    counts = {year: suppressed_counts(rows) for year, rows in bmn.items()}
    year, nrd2c_chosen = _chosen(bmn, edition), _chosen(nrd2c, edition)
    shown = rates(counts[year]) if year else None
    return Analysis(
        bmn=bmn_year(bmn[year], counts[year], shown, entry, edition) if year else None,
        nrd2c=nrd2c_year(nrd2c[nrd2c_chosen], entry, edition) if nrd2c_chosen else None,
        cia=cia_readings(entry, edition) if entry.tables.cia else None,
        own=own_comparison(counts[year], shown, edition) if year else None,
        changes=rate_changes(counts, edition),
    )


def _by_year(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """The rows of each year that name a village and an indicator, in the order of villages."""
    years: dict[int, list[Any]] = {}
    for row in sorted(rows, key=lambda row: (row.moo or 0, row.indicator or 0, row.line)):
        if None not in (row.year_be, row.moo, row.indicator):
            years.setdefault(row.year_be, []).append(row)
    return years


def _chosen(years: Mapping[int, object], edition: Edition) -> int | None:
    """The year the guideline requires, else the newest one."""
    return edition.data_year_be if edition.data_year_be in years else max(years, default=None)
