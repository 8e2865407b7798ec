"""Browsing: year, region, province, district, level and topic, each a page of its own with plain links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from tambon_showcase.charts import country
from tambon_showcase.edition import Edition, Region
from tambon_showcase.memory.facts import Facts
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.templates import render
from tambon_showcase.text.thai_values import thai_sort_key

from .writer import PortalWriter, facts_of

Pairs = Sequence[tuple[Facts, bytes]]
Values = dict[str, object]
PageKeyT = TypeVar("PageKeyT")


class Filter(NamedTuple):
    """A link to a narrower or another list, with how many entries it holds."""

    title: str
    address: str
    total: int
    note: str = ""


HOME = Crumb("หน้าแรก", "../index.html")
ALL = Crumb("ตำบลต้นแบบ", "index.html")


def write_browse(writer: PortalWriter, pairs: Pairs, editions: Mapping[int, Edition]) -> None:
    """All browsing pages."""
    years = _groups(pairs, lambda facts: [facts.year_be])
    filters = [
        Filter(f"ปีงบประมาณ {year}", f"{year}.html", len(years.get(year, ()))) for year in sorted(editions)
    ]
    make = partial(list_values, "ตำบลต้นแบบทั้งหมด", pairs, [HOME], filters=[("เลือกปี", filters[::-1])])
    writer.page("browse/index.html", facts_of(pairs), "portal/list.html", make)
    for year, edition in sorted(editions.items()):
        _YearPages(writer, years.get(year, ()), edition).write()


class _YearPages:
    """The browsing pages of one year."""

    def __init__(self, writer: PortalWriter, pairs: Pairs, edition: Edition) -> None:
        self.writer = writer
        self.pairs = pairs
        self.edition = edition
        self.year = edition.year_be
        self.crumbs = [HOME, ALL, Crumb(f"ปีงบประมาณ {self.year}", f"{self.year}.html")]
        self.regions = _groups(pairs, lambda facts: [facts.region_no])
        self.levels = _groups(pairs, lambda facts: [facts.level])
        self.topics = _groups(pairs, lambda facts: facts.topics)

    def write(self) -> None:
        self._page("", self.pairs, self._whole_year)
        for region in self.edition.regions:
            own = self.regions.get(region.no, ())
            self._page(f"-region-{region.no}", own, partial(self._region, region, own))
        for code, own in _groups(self.pairs, lambda facts: [facts.province_code]).items():
            self._page(f"-province-{code}", own, partial(self._province, own))
        for code, own in _groups(self.pairs, lambda facts: [facts.district_code]).items():
            self._page(f"-district-{code}", own, partial(self._district, own))
        for level in self.edition.contest.levels:
            self._plain(f"-level-{level.id}", self.levels.get(level.id, ()), f"ตำบลต้นแบบ{level.name_th}")
        for number, topic in enumerate(self.edition.contest.topics, 1):
            self._plain(f"-topic-{number}", self.topics.get(topic, ()), f"หัวเรื่อง {topic}")

    def _page(self, name: str, pairs: Pairs, make: Callable[[], Values]) -> None:
        self.writer.page(f"browse/{self.year}{name}.html", facts_of(pairs), "portal/list.html", make)

    def _plain(self, name: str, pairs: Pairs, title: str) -> None:
        title = f"{title} ปีงบประมาณ {self.year}"
        self._page(name, pairs, partial(list_values, title, pairs, self.crumbs))

    def _whole_year(self) -> Values:
        levels = [
            Filter(level.name_th, f"{self.year}-level-{level.id}.html", len(self.levels.get(level.id, ())))
            for level in self.edition.contest.levels
        ]
        topics = [
            Filter(topic, f"{self.year}-topic-{number}.html", len(self.topics[topic]))
            for number, topic in enumerate(self.edition.contest.topics, 1)
            if topic in self.topics
        ]
        filters = [("เลือกตามระดับ", levels), ("เลือกตามหัวเรื่อง", topics)]
        title = f"ตำบลต้นแบบ ปีงบประมาณ {self.year}"
        regions = region_filters(self.edition, {no: len(own) for no, own in self.regions.items()}, "")
        return list_values(
            title, self.pairs, self.crumbs[:2], filters=filters, regions=regions, rules=self.edition
        )

    def _region(self, region: Region, pairs: Pairs) -> Values:
        provinces = [
            Filter(f"จังหวัด{own[0][0].province_th}", f"{self.year}-province-{code}.html", len(own))
            for code, own in _groups(pairs, lambda facts: [facts.province_code]).items()
        ]
        title = f"{region.name_th} {region.group_th}"
        return list_values(title, pairs, self.crumbs, filters=[("เลือกจังหวัด", provinces)])

    def _province(self, pairs: Pairs) -> Values:
        districts = [
            Filter(f"อำเภอ{own[0][0].district_th}", f"{self.year}-district-{code}.html", len(own))
            for code, own in _groups(pairs, lambda facts: [facts.district_code]).items()
        ]
        first = pairs[0][0]
        crumbs = [*self.crumbs, *self._region_crumb(first)]
        return list_values(f"จังหวัด{first.province_th}", pairs, crumbs, filters=[("เลือกอำเภอ", districts)])

    def _district(self, pairs: Pairs) -> Values:
        first = pairs[0][0]
        province = Crumb(f"จังหวัด{first.province_th}", f"{self.year}-province-{first.province_code}.html")
        title = f"อำเภอ{first.district_th} จังหวัด{first.province_th}"
        return list_values(title, pairs, [*self.crumbs, *self._region_crumb(first), province])

    def _region_crumb(self, facts: Facts) -> list[Crumb]:
        found = [region for region in self.edition.regions if region.no == facts.region_no]
        return [Crumb(region.name_th, f"{self.year}-region-{region.no}.html") for region in found]


def region_filters(edition: Edition, totals: Mapping[int | None, int], base: str) -> list[Filter]:
    """A link to each inspection region with its total; `base` leads to the folder of browsing pages."""
    return [
        Filter(
            f"เขต {region.no}",
            f"{base}{edition.year_be}-region-{region.no}.html",
            totals.get(region.no, 0),
            region.group_th,
        )
        for region in edition.regions
    ]


def list_values(title: str, pairs: Pairs, crumbs: Sequence[Crumb], **more: object) -> Values:
    """What the template of a list shows: entries in Thai order, filters, breadcrumbs."""
    entries = sorted((facts for facts, _ in pairs), key=lambda facts: thai_sort_key(facts.name_th))
    return {
        "title": title,
        "description": f"{title} มี {len(entries)} ตำบล",
        "breadcrumbs": render("portal/breadcrumbs.html", crumbs=crumbs, here=title),
        "entries": entries,
        "base": "../",
        "country": country,
        "filters": [],
        "regions": [],
        "rules": None,
        **more,
    }


def _groups(
    pairs: Pairs, keys: Callable[[Facts], Iterable[PageKeyT]]
) -> dict[PageKeyT, list[tuple[Facts, bytes]]]:
    groups: dict[PageKeyT, list[tuple[Facts, bytes]]] = {}
    for pair in pairs:
        for key in keys(pair[0]):
            groups.setdefault(key, []).append(pair)
    return groups
