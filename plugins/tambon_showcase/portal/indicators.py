"""Indicator pages: one indicator across all entries of an edition, with its distribution and a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from statistics import median
from typing import Any, NamedTuple

from markupsafe import Markup

from tambon_showcase.charts import Bar, bars
from tambon_showcase.charts.province_tiles import province_tiles
from tambon_showcase.charts.svg import ChartLabel, number
from tambon_showcase.edition.indicators import Indicator
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.reasons import BMN, NRD2C
from tambon_showcase.memory.shares import RATES, REASONS
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.signature import digest
from tambon_showcase.site.templates import render
from tambon_showcase.text.thai_values import thai_sort_key

from .browse import HOME, Filter
from .explored import Explored
from .measures import FEWEST, Blank, EntryValue, GroupKeyT, GroupMean, YearMeasures, averaged

MOST_ROWS = 300
"""A longer list of entries is left to the data files."""
BIN = 10
"""Width of a bar of the distribution, in percent."""


class IndicatorSet(NamedTuple):
    """A set of indicators: its key in shares and addresses, its name, what its value means, where entries show it."""

    name: str
    title: str
    value: str
    anchor: str


class IndicatorRow(NamedTuple):
    """An entry's value beside the means of its province and region, where these have enough entries."""

    line: EntryValue
    province: GroupMean | None
    region: GroupMean | None


class NamedMean(NamedTuple):
    """The mean of a province or region under its name."""

    name: str
    group: GroupMean


KINDS = (
    IndicatorSet(BMN, "จปฐ.", "ร้อยละที่ไม่ผ่าน", "bmn-ranked"),
    IndicatorSet(NRD2C, "กชช.2ค", "ร้อยละหมู่บ้านที่มีปัญหามาก", "nrd2c-ranked"),
)
INDEX = Crumb("ตัวชี้วัด", "index.html")


def write_indicators(explored: Explored, measures: Mapping[int, YearMeasures]) -> None:
    """The list of indicators, and a page for each indicator of each year that an entry has data for."""
    links: list[tuple[str, list[Filter]]] = []
    for year, own in sorted(measures.items(), reverse=True):
        if any(explored.entries[key].year_be == year for key in explored.digests(RATES)):
            links += _write_year(explored, own)
    sources = explored.sources(RATES)
    explored.writer.page(
        "indicators/index.html", sources, "portal/indicators.html", partial(_index, links), "numbers"
    )


def _index(links: Sequence[tuple[str, list[Filter]]]) -> dict[str, Any]:
    return {**_head("ตัวชี้วัดของทุกตำบล", [HOME]), "groups": links}


def _write_year(explored: Explored, measures: YearMeasures) -> list[tuple[str, list[Filter]]]:
    """Write the pages of an edition; returns links to them."""
    edition = measures.edition
    sources = [_year_source(explored, edition.year_be)]
    groups = []
    indicators: tuple[Sequence[Indicator], ...] = (edition.bmn, edition.nrd2c)
    for kind, own in zip(KINDS, indicators, strict=True):
        links = []
        for one in own:
            name = f"{edition.year_be}-{kind.name}-{one.no}.html"
            make = partial(_page, measures, kind, one)
            explored.writer.page(f"indicators/{name}", sources, "portal/indicator.html", make, "numbers")
            links.append(Filter(f"{one.no}. {one.name_th}", name, 0))
        groups.append((f"{kind.title} ปีงบประมาณ {edition.year_be}", links))
    return groups


def _year_source(explored: Explored, year: int) -> bytes:
    """One short digest of all that the pages of a year are made of: each of 64 pages needs it."""
    keys = [key for key, facts in explored.entries.items() if facts.year_be == year]
    shares = [explored.digests(name).get(key, "") for key in keys for name in (RATES, REASONS)]
    return digest(*(explored.names[key] for key in keys), *shares).encode()


def _page(measures: YearMeasures, kind: IndicatorSet, indicator: Indicator) -> dict[str, Any]:
    no = str(indicator.no)
    lines, without = measures.lines(kind.name, no), measures.without(kind.name, no)
    counted = averaged(lines)
    edition = measures.edition
    title = f"{kind.title} ข้อ {indicator.no} {indicator.name_th}"
    provinces, regions = measures.provinces(kind.name, no), measures.regions(kind.name, no)
    of_regions: Mapping[int | None, str] = {one.no: one.name_th for one in edition.regions}
    names = {line.facts.province_code: f"จังหวัด{line.facts.province_th}" for line in counted}
    return {
        **_head(f"{title} ปีงบประมาณ {edition.year_be}", [HOME, INDEX]),
        "kind": kind,
        "verified": indicator.is_verified,
        "data_year": edition.data_year_be,
        "rows": [
            IndicatorRow(line, provinces.get(line.facts.province_code), regions.get(line.facts.region_no))
            for line in sorted(lines if len(lines) <= MOST_ROWS else [], key=_by_name)
        ],
        "blanks": sorted(measures.blanks(kind.name, no), key=_by_name) if without <= MOST_ROWS else [],
        "total": len(lines),
        "without": without,
        "counted": len(counted),
        "fiction": sum(line.facts.kind == "fiction" for line in lines),
        "other_years": sum(line.year_be != edition.data_year_be for line in lines),
        "fewest": FEWEST,
        "middle": median(line.value for line in counted) if len(counted) >= FEWEST else None,
        "distribution": _distribution(kind, counted),
        "map": _map(kind, provinces),
        "provinces": _named(provinces, names),
        "regions": _named(regions, of_regions),
    }


def _by_name(one: EntryValue | Blank) -> tuple[tuple[str, str, str], str]:
    facts: Facts = one.facts
    return thai_sort_key(facts.name_th), facts.key


def _named(found: Mapping[GroupKeyT, GroupMean], names: Mapping[GroupKeyT, str]) -> list[NamedMean]:
    named = [NamedMean(names[key], group) for key, group in found.items() if key in names]
    return sorted(named, key=lambda one: thai_sort_key(one.name))


def _map(kind: IndicatorSet, found: Mapping[str, GroupMean]) -> Markup:
    if not found:
        return Markup()
    words = ChartLabel(
        "indicator-map", f"ค่าเฉลี่ยของตำบลในแต่ละจังหวัด: {kind.value}", "ช่องสีเข้มคือค่ามาก ตัวเลขทั้งหมดอยู่ในตารางใต้แผนที่"
    )
    return province_tiles(words, {code: group.mean for code, group in found.items()})


def _distribution(kind: IndicatorSet, lines: Sequence[EntryValue]) -> Markup:
    if len(lines) < FEWEST:
        return Markup()
    counts = [0] * (100 // BIN)
    for line in lines:
        counts[min(int(line.value // BIN), len(counts) - 1)] += 1
    last = max(index for index, count in enumerate(counts) if count)
    rows = [Bar(_bin(index), count, f"{count:,} ตำบล") for index, count in enumerate(counts[: last + 1])]
    words = ChartLabel(
        "indicator-spread", f"การกระจายของตำบล: {kind.value}", f"จาก {number(len(lines))} ตำบล"
    )
    return bars(words, rows)


def _bin(index: int) -> str:
    least, most = index * BIN, (index + 1) * BIN
    return f"ร้อยละ {least} ถึง{'' if most == 100 else 'น้อยกว่า'} {most}"


def _head(title: str, crumbs: Sequence[Crumb]) -> dict[str, Any]:
    here = render("portal/breadcrumbs.html", crumbs=crumbs, here=title)
    return {"title": title, "description": title, "breadcrumbs": here}
