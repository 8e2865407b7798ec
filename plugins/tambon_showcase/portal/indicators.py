"""Indicator pages: one indicator across all entries of an edition, with its distribution and a map."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from statistics import fmean, median
from typing import Any, NamedTuple

from markupsafe import Markup

from tambon_showcase.charts import Bar, bars
from tambon_showcase.charts.province_tiles import province_tiles
from tambon_showcase.charts.svg import Words, number
from tambon_showcase.edition import Edition
from tambon_showcase.publish.facts import Facts
from tambon_showcase.publish.shares import ANALYSIS
from tambon_showcase.reading.thai_values import thai_sort_key
from tambon_showcase.render.environment import render

from .browse import HOME, Crumb, Filter
from .explored import Explored

FEWEST = 3
"""Fewest entries for a mean, a median or a distribution: fewer would only repeat single tambons."""
MOST_ROWS = 300
"""A longer list of entries is left to the data files."""
BIN = 10
"""Width of a bar of the distribution, in percent."""


class Kind(NamedTuple):
    """A set of indicators: its key in shares and addresses, its name, what its value means, where entries show it."""

    name: str
    title: str
    value: str
    anchor: str


class Line(NamedTuple):
    """An entry and its value in percent."""

    facts: Facts
    value: float


class GroupMean(NamedTuple):
    """The mean over the entries of a province or region."""

    name: str
    entries: int
    mean: float


BMN = Kind("bmn", "จปฐ.", "ร้อยละที่ไม่ผ่าน", "bmn-ranked")
NRD2C = Kind("nrd2c", "กชช.2ค", "ร้อยละหมู่บ้านที่มีปัญหามาก", "nrd2c-ranked")
INDEX = Crumb("ตัวชี้วัด", "index.html")


def write_indicators(explored: Explored) -> None:
    """The list of indicators, and a page for each indicator of each year that an entry has data for."""
    links: list[tuple[str, list[Filter]]] = []
    for year, edition in sorted(explored.editions.items(), reverse=True):
        keys = [key for key in explored.digests(ANALYSIS) if explored.entries[key].year_be == year]
        if keys:
            links += _Year(explored, edition, keys).write()
    sources = explored.sources(ANALYSIS)
    explored.writer.page("indicators/index.html", sources, "portal/indicators.html", partial(_index, links))


def _index(links: Sequence[tuple[str, list[Filter]]]) -> dict[str, Any]:
    return {**_head("ตัวชี้วัดของทุกตำบล", [HOME]), "groups": links}


class _Year:
    """The indicator pages of one edition; shares are read once, and only when a page has to be made."""

    def __init__(self, explored: Explored, edition: Edition, keys: Sequence[str]) -> None:
        self.explored = explored
        self.edition = edition
        self.keys = keys

    def write(self) -> list[tuple[str, list[Filter]]]:
        """Write the pages; gives links to them."""
        sources = self.explored.sources(ANALYSIS, self.keys)
        year = self.edition.year_be
        groups = []
        for kind, indicators in ((BMN, self.edition.bmn), (NRD2C, self.edition.nrd2c)):
            links = []
            for one in indicators:
                name = f"{year}-{kind.name}-{one.no}.html"
                make = partial(self._page, kind, one)
                self.explored.writer.page(f"indicators/{name}", sources, "portal/indicator.html", make)
                links.append(Filter(f"{one.no}. {one.name_th}", name, 0))
            groups.append((f"{kind.title} ปีการประกวด {year}", links))
        return groups

    @functools.cached_property
    def _values(self) -> Mapping[tuple[str, str], list[tuple[str, float]]]:
        """Entries and their values by kind and number of the indicator."""
        found: dict[tuple[str, str], list[tuple[str, float]]] = {}
        for key in self.keys:
            share = json.loads(self.explored.shares.one(ANALYSIS, key))
            for no, (failing, surveyed) in share.get(BMN.name, {}).items():
                if failing is not None:
                    found.setdefault((BMN.name, no), []).append((key, failing / surveyed * 100))
            for no, counts in share.get(NRD2C.name, {}).items():
                found.setdefault((NRD2C.name, no), []).append((key, counts[0] / sum(counts) * 100))
        return found

    def _page(self, kind: Kind, indicator: Any) -> dict[str, Any]:
        pairs = self._values.get((kind.name, str(indicator.no)), [])
        lines = [Line(self.explored.entries[key], value) for key, value in pairs]
        real = [line for line in lines if line.facts.kind != "fiction"]
        title = f"{kind.title} ข้อ {indicator.no} {indicator.name_th}"
        provinces = _means(real, lambda facts: facts.province_code)
        return {
            **_head(f"{title} ปี {self.edition.year_be}", [HOME, INDEX]),
            "kind": kind,
            "verified": indicator.is_verified,
            "lines": sorted(lines, key=lambda line: thai_sort_key(line.facts.name_th))
            if len(lines) <= MOST_ROWS
            else [],
            "total": len(lines),
            "real": len(real),
            "fewest": FEWEST,
            "middle": median(line.value for line in real) if len(real) >= FEWEST else None,
            "distribution": _distribution(kind, real),
            "map": _map(kind, provinces),
            "provinces": _named(
                provinces, {line.facts.province_code: f"จังหวัด{line.facts.province_th}" for line in real}
            ),
            "regions": self._region_means(real),
        }

    def _region_means(self, lines: Sequence[Line]) -> list[GroupMean]:
        means = _means(lines, lambda facts: str(facts.region_no))
        return _named(means, {str(region.no): region.name_th for region in self.edition.regions})


def _means(lines: Iterable[Line], group: Callable[[Facts], str]) -> dict[str, tuple[int, float]]:
    """Number of entries and mean of each group that has enough entries."""
    values: dict[str, list[float]] = {}
    for line in lines:
        values.setdefault(group(line.facts), []).append(line.value)
    return {name: (len(own), fmean(own)) for name, own in values.items() if len(own) >= FEWEST}


def _named(means: Mapping[str, tuple[int, float]], names: Mapping[str, str]) -> list[GroupMean]:
    found = [GroupMean(names[code], count, mean) for code, (count, mean) in means.items() if code in names]
    return sorted(found, key=lambda one: thai_sort_key(one.name))


def _map(kind: Kind, means: Mapping[str, tuple[int, float]]) -> Markup:
    if not means:
        return Markup()
    words = Words(
        "indicator-map", f"ค่าเฉลี่ยของตำบลในแต่ละจังหวัด: {kind.value}", "ช่องสีเข้มคือค่ามาก ตัวเลขทั้งหมดอยู่ในตารางใต้แผนที่"
    )
    return province_tiles(words, {code: mean for code, (_, mean) in means.items()})


def _distribution(kind: Kind, lines: Sequence[Line]) -> Markup:
    if len(lines) < FEWEST:
        return Markup()
    counts = [0] * (100 // BIN)
    for line in lines:
        counts[min(int(line.value // BIN), len(counts) - 1)] += 1
    last = max(index for index, count in enumerate(counts) if count)
    rows = [
        Bar(f"ร้อยละ {index * BIN} ถึงน้อยกว่า {(index + 1) * BIN}", count, f"{count:,} ตำบล")
        for index, count in enumerate(counts[: last + 1])
    ]
    words = Words("indicator-spread", f"การกระจายของตำบล: {kind.value}", f"จาก {number(len(lines))} ตำบล")
    return bars(words, rows)


def _head(title: str, crumbs: Sequence[Crumb]) -> dict[str, Any]:
    here = render("portal/breadcrumbs.html", crumbs=crumbs, here=title)
    return {"title": title, "description": title, "breadcrumbs": here}
