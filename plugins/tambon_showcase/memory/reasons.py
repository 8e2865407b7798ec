"""Why a number is missing, in the tambon's own words, for pages that show entries side by side.

A part of the document that has nothing has the reason of `tambon.yml`; an indicator without a number has the
reasons of its rows. Keys are a field of the API (`bmn`), or a field and an indicator's number (`bmn/10`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tambon_showcase.analysis import Analysis
from tambon_showcase.analysis.frame import moos
from tambon_showcase.analysis.suppression import HIDDEN_REASON
from tambon_showcase.model.analysis import BmnCell, Nrd2cCell
from tambon_showcase.model.economy import Product
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.people import PopulationYear, Village
from tambon_showcase.model.projects import Project
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import table_of

VILLAGE_DATA = ("P2.2.2", "P2.2.1")
"""The items of the document under which a tambon says why it has no data of its villages."""
TOO_FEW = "ตัวชี้วัดของด้านนี้ที่แสดงค่าได้มีน้อยเกินไป"
"""Why our own comparison leaves a dimension blank (dimensions.yml, `fewest_share`)."""
BMN, NRD2C, OWN = table_of(BmnCell).name, table_of(Nrd2cCell).name, "own_comparison"
"""Kinds of measures by their names in the API."""
PEOPLE, HOUSEHOLDS = table_of(PopulationYear).name, "households"
"""Numbers of the newest year of the table of the population, by their names in the API."""
_COUNTED: Mapping[type[Row], tuple[str, ...]] = {
    Village: ("P1.2",),
    Product: ("P1.4",),
    PlaceRow: ("P1.6", "P2.3.1"),
    Project: ("P2.4.2", "P2.4.1"),
}
"""Tables whose rows are counted, and the items of the document under which a tambon says why it has none."""
ITEMS = {
    PEOPLE: ("P1.2",),
    HOUSEHOLDS: ("P1.2",),
    **{table_of(row).name: items for row, items in _COUNTED.items()},
    BMN: VILLAGE_DATA,
    NRD2C: VILLAGE_DATA,
    OWN: VILLAGE_DATA,
}


def reasons(entry: Entry, analysis: Analysis) -> dict[str, str]:
    """The reasons of an entry by key; parts that have data are named only where a single number is missing."""
    told: dict[str, str] = {missing.item: missing.reason for missing in entry.identity.missing}
    parts = _parts(entry, analysis)
    found = {
        name: next((told[item] for item in items if item in told), "")
        for name, items in ITEMS.items()
        if not parts[name]
    }
    found.update(_bmn(analysis))
    found.update(_nrd2c(entry, analysis))
    found.update(_own(analysis))
    return {name: reason for name, reason in found.items() if reason}


def _parts(entry: Entry, analysis: Analysis) -> dict[str, object]:
    tables = entry.tables
    return {
        PEOPLE: any(row.total is not None for row in tables.population),
        HOUSEHOLDS: any(row.households is not None for row in tables.population),
        **{table_of(row).name: tables.rows(row) for row in _COUNTED},
        BMN: analysis.bmn,
        NRD2C: analysis.nrd2c,
        OWN: analysis.own,
    }


def _bmn(analysis: Analysis) -> Iterator[tuple[str, str]]:
    for result in analysis.bmn.results if analysis.bmn else ():
        if result.total.counted is None:
            told = _by_village((village.reason, village.moo) for village in result.villages)
            yield (
                f"{BMN}/{result.no}",
                HIDDEN_REASON if result.total.hidden or result.total.is_estimate else told,
            )


def _nrd2c(entry: Entry, analysis: Analysis) -> Iterator[tuple[str, str]]:
    if analysis.nrd2c is None:
        return
    scored = {result.no for result in analysis.nrd2c.results}
    rows: dict[int, list[Any]] = {}
    for row in entry.tables.nrd2c:
        if row.year_be == analysis.nrd2c.year_be and row.indicator not in scored:
            rows.setdefault(row.indicator or 0, []).append(row)
    for no, own in sorted(rows.items()):
        yield f"{NRD2C}/{no}", _by_village((row.reason or "", row.moo or 0) for row in own)


def _own(analysis: Analysis) -> Iterator[tuple[str, str]]:
    for one in analysis.own.dimensions if analysis.own else ():
        if one.mean is None:
            yield f"{OWN}/{one.dimension}", TOO_FEW


def _by_village(pairs: Iterable[tuple[str, int]]) -> str:
    """`หมู่ 1, 2: ยังไม่ได้สำรวจ`, each reason once."""
    found: dict[str, list[int]] = {}
    for reason, moo in pairs:
        if reason:
            found.setdefault(reason, []).append(moo)
    return " ".join(f"หมู่ {moos(villages)}: {reason}" for reason, villages in found.items())
