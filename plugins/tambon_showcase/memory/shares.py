"""What an entry shares with pages about several entries, one small part for each kind of page.

Facts are few, so that most edits ripple nowhere; shares are more, and each kind of page looks only at its own
kind. They hold only what the entry's own pages show: hidden counts are already left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tambon_showcase.analysis import Analysis
from tambon_showcase.model.economy import Attraction, Product, newest_products
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.site.signature import digest

from .compact import compact_json
from .reasons import BMN, NRD2C, reasons

PUBLISHED = "tables"
"""The share that records which tables an entry publishes: rows and digest by name."""
RATES = "rates"
"""The share of rates by indicator and dimension."""
REASONS = "reasons"
"""The share that records why numbers are missing."""
PRODUCTS, FESTIVALS, ATTRACTIONS, SAVINGS = (
    table_of(Product).name,
    "festivals",
    table_of(Attraction).name,
    "savings",
)
"""The shares of rows that the pages of topics list."""
FESTIVAL_KIND, SAVINGS_WORD = "ประเพณี", "ออมทรัพย์"


def entry_shares(
    entry: Entry, analysis: Analysis, published: Mapping[str, Path]
) -> tuple[tuple[str, bytes], ...]:
    """The shares of an entry by kind; a kind with nothing to share is left out. `published` are its tables' files."""
    tables = entry.tables
    shares: dict[str, object] = {
        PUBLISHED: {
            name: [len(tables.of(TABLES[name])), digest(path.read_bytes())]
            for name, path in sorted(published.items())
        },
        RATES: analysis_share(analysis),
        REASONS: reasons(entry, analysis),
        PRODUCTS: _rows(
            newest_products(tables.products), _every, lambda r: [r.name, r.kind, r.maker, _star(r.otop_stars)]
        ),
        FESTIVALS: _rows(
            tables.culture, lambda row: row.kind == FESTIVAL_KIND, lambda r: [r.name, r.month, r.place, ""]
        ),
        ATTRACTIONS: _rows(tables.attractions, _every, lambda r: [r.name, r.kind, r.opening, r.fee]),
        SAVINGS: _rows(
            tables.groups,
            lambda row: SAVINGS_WORD in f"{row.kind or ''}{row.name}",
            lambda r: [r.name, r.kind, r.activity, _members(r.members)],
        ),
    }
    return tuple((name, compact_json(value)) for name, value in shares.items() if value)


def _rows(
    rows: Iterable[Any], wanted: Callable[[Any], bool], texts: Callable[[Any], list[str | None]]
) -> list[list[object]]:
    """The chosen rows: number in the table (the anchor on the entry's page), village, and four texts."""
    return [
        [number, getattr(row, "moo", None), *texts(row)] for number, row in enumerate(rows, 1) if wanted(row)
    ]


def _every(_row: object) -> bool:
    return True


def _star(stars: int | None) -> str:
    return f"{stars} ดาว" if stars else ""


def _members(count: int | None) -> str:
    return f"{count:,} คน" if count is not None else ""


def analysis_share(analysis: Analysis) -> dict[str, object]:
    """The tambon's totals that its own page shows, as plain lists by indicator and dimension."""
    share: dict[str, object] = {}
    if analysis.bmn:
        share["bmn_year"] = analysis.bmn.year_be
        totals = {result.no: result.total for result in analysis.bmn.results}
        share[BMN] = {no: [one.counted, one.surveyed] for no, one in sorted(totals.items()) if one.surveyed}
    if analysis.nrd2c:
        share["nrd2c_year"] = analysis.nrd2c.year_be
        share[NRD2C] = {
            result.no: [len(found) for _, found in result.levels]
            for result in sorted(analysis.nrd2c.results, key=lambda result: result.no)
        }
    if analysis.own:
        means = [(one.dimension, one.mean) for one in analysis.own.dimensions]
        share["own"] = {name: round(mean, 2) for name, mean in means if mean is not None}
    return share
