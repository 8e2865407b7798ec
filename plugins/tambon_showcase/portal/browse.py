"""Browsing: year, region, province, district, level and topic, each a page of its own with plain links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..edition import Edition
from ..publish.facts import Facts
from ..reading.thai_values import thai_sort_key
from ..render.environment import render
from ..render.page import LEVEL_NAMES
from .writer import PortalWriter, facts_of

Pairs = Sequence[tuple[Facts, bytes]]


class Crumb(NamedTuple):
    """One step of the breadcrumbs."""

    title: str
    address: str


class Filter(NamedTuple):
    """A link to a narrower or another list."""

    title: str
    address: str
    count: int
    note: str = ""


HOME = Crumb("หน้าแรก", "../index.html")
ALL = Crumb("ตำบลต้นแบบ", "index.html")


def write_browse(writer: PortalWriter, pairs: Pairs, editions: Mapping[int, Edition]) -> None:
    """All browsing pages."""
    years = sorted(editions, reverse=True)
    writer.page("browse/index.html", facts_of(pairs), "portal/list.html", lambda: _index(pairs, years))
    for year in years:
        own = [pair for pair in pairs if pair[0].year_be == year]
        _write_year(writer, own, editions[year])


def _write_year(writer: PortalWriter, pairs: Pairs, edition: Edition) -> None:
    year = edition.year_be
    _write(writer, f"{year}", pairs, lambda: _year(pairs, edition))
    for region in edition.regions:
        own = _where(pairs, lambda f, no=region.no: f.region_no == no)
        _write(writer, f"{year}-region-{region.no}", own, lambda region=region, own=own: _region(own, region, edition))
    for code, group in _groups(pairs, lambda f: f.province_code).items():
        _write(writer, f"{year}-province-{code}", group, lambda group=group: _province(group, year))
    for code, group in _groups(pairs, lambda f: f.district_code).items():
        _write(writer, f"{year}-district-{code}", group, lambda group=group: _district(group, year))
    for level, name in LEVEL_NAMES.items():
        own = _where(pairs, lambda f, level=level: f.level == level)
        _write(writer, f"{year}-level-{level}", own, lambda own=own, name=name: _plain(own, f"ตำบลต้นแบบ{name}", year))
    for number, topic in enumerate(edition.contest.topics, 1):
        own = _where(pairs, lambda f, topic=topic: topic in f.topics)
        _write(writer, f"{year}-topic-{number}", own, lambda own=own, topic=topic: _plain(own, f"หัวเรื่อง {topic}", year))


def _write(writer: PortalWriter, name: str, pairs: Pairs, make: Callable[[], dict[str, Any]]) -> None:
    writer.page(f"browse/{name}.html", facts_of(pairs), "portal/list.html", make)


def _index(pairs: Pairs, years: Iterable[int]) -> dict[str, Any]:
    filters = [Filter(f"ปีงบประมาณ {year}", f"{year}.html", _count(pairs, lambda f, y=year: f.year_be == y)) for year in years]
    return _values("ตำบลต้นแบบทั้งหมด", pairs, [HOME], filters=[("เลือกปี", filters)])


def _year(pairs: Pairs, edition: Edition) -> dict[str, Any]:
    year = edition.year_be
    regions = [
        Filter(f"เขต {region.no}", f"{year}-region-{region.no}.html", _count(pairs, lambda f, r=region: f.region_no == r.no), region.group_th)
        for region in edition.regions
    ]
    levels = [Filter(name, f"{year}-level-{level}.html", _count(pairs, lambda f, v=level: f.level == v)) for level, name in LEVEL_NAMES.items()]
    topics = [Filter(topic, f"{year}-topic-{n}.html", _count(pairs, lambda f, t=topic: t in f.topics)) for n, topic in enumerate(edition.contest.topics, 1)]
    filters = [("เลือกตามระดับ", levels), ("เลือกตามหัวเรื่อง", [one for one in topics if one.count])]
    return _values(f"ตำบลต้นแบบ ปีงบประมาณ {year}", pairs, [HOME, ALL], filters=filters, regions=regions)


def _region(pairs: Pairs, region: Any, edition: Edition) -> dict[str, Any]:
    provinces = [
        Filter(f"จังหวัด{group[0][0].province_th}", f"{edition.year_be}-province-{code}.html", len(group))
        for code, group in _groups(pairs, lambda f: f.province_code).items()
    ]
    title = f"เขตตรวจราชการที่ {region.no} {region.group_th}"
    return _values(title, pairs, [HOME, ALL, _year_crumb(edition.year_be)], filters=[("เลือกจังหวัด", provinces)])


def _province(pairs: Pairs, year: int) -> dict[str, Any]:
    districts = [
        Filter(f"อำเภอ{group[0][0].district_th}", f"{year}-district-{code}.html", len(group))
        for code, group in _groups(pairs, lambda f: f.district_code).items()
    ]
    first = pairs[0][0]
    crumbs = [HOME, ALL, _year_crumb(year), *_region_crumb(first)]
    return _values(f"จังหวัด{first.province_th}", pairs, crumbs, filters=[("เลือกอำเภอ", districts)])


def _district(pairs: Pairs, year: int) -> dict[str, Any]:
    first = pairs[0][0]
    province = Crumb(f"จังหวัด{first.province_th}", f"{year}-province-{first.province_code}.html")
    title = f"อำเภอ{first.district_th} จังหวัด{first.province_th}"
    return _values(title, pairs, [HOME, ALL, _year_crumb(year), *_region_crumb(first), province])


def _plain(pairs: Pairs, title: str, year: int) -> dict[str, Any]:
    return _values(f"{title} ปีงบประมาณ {year}", pairs, [HOME, ALL, _year_crumb(year)])


def _year_crumb(year: int) -> Crumb:
    return Crumb(f"ปีงบประมาณ {year}", f"{year}.html")


def _region_crumb(facts: Facts) -> list[Crumb]:
    if facts.region_no is None:
        return []
    return [Crumb(f"เขตตรวจราชการที่ {facts.region_no}", f"{facts.year_be}-region-{facts.region_no}.html")]


def _values(title: str, pairs: Pairs, crumbs: Sequence[Crumb], **more: Any) -> dict[str, Any]:
    entries = sorted((facts for facts, _ in pairs), key=lambda facts: thai_sort_key(facts.name_th))
    return {
        "title": title,
        "description": f"{title} มี {len(entries)} ตำบล",
        "breadcrumbs": render("portal/breadcrumbs.html", crumbs=crumbs, here=title),
        "entries": entries,
        "base": "../",
        "levels": LEVEL_NAMES,
        "filters": [],
        "regions": [],
        **more,
    }


def _where(pairs: Pairs, test: Callable[[Facts], bool]) -> Pairs:
    return [pair for pair in pairs if test(pair[0])]


def _count(pairs: Pairs, test: Callable[[Facts], bool]) -> int:
    return sum(test(facts) for facts, _ in pairs)


def _groups(pairs: Pairs, key: Callable[[Facts], str]) -> dict[str, list[tuple[Facts, bytes]]]:
    groups: dict[str, list[tuple[Facts, bytes]]] = {}
    for pair in pairs:
        groups.setdefault(key(pair[0]), []).append(pair)
    return groups
