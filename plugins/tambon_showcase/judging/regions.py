"""The regions of every edition with the briefs of their entries, read only when a page needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tambon_showcase.edition.edition import Edition

from .brief import brief_from_json
from .model import EntryBrief
from .pack import region_name


class BriefSource(NamedTuple):
    """An entry's brief: the entry's key, year and region, a digest that shows a change, and how to read it."""

    key: str
    year_be: int
    region_no: int
    digest: str
    read: Callable[[], bytes]


class RegionGroup(NamedTuple):
    """One region's entries in one edition, in the order of their keys."""

    edition: Edition
    region_no: int
    sources: list[BriefSource]

    @property
    def facts(self) -> list[bytes]:
        """What changes when a brief changes."""
        return [source.digest.encode() for source in self.sources]

    @property
    def contestants(self) -> int:
        """How many entries are judged; a region with examples only has no pack."""
        return sum(self.edition.is_contestant(source.key.rpartition("/")[2]) for source in self.sources)

    def briefs(self) -> list[EntryBrief]:
        """The entries' briefs, read now."""
        return [brief_from_json(source.read()) for source in self.sources]

    @property
    def named(self) -> dict[str, object]:
        """What the judges' pages name the region by."""
        year, number = self.edition.year_be, self.region_no
        return {"year": year, "region": number, "name": self.name_th, "entries": self.contestants}

    @property
    def province_codes(self) -> tuple[str, ...]:
        """The provinces of the region."""
        region = self.edition.region(self.region_no)
        return region.province_codes if region else ()

    @property
    def name_th(self) -> str:
        """The region's name; the fictitious one has a name instead of a number."""
        return region_name(self.edition, self.region_no)


def region_groups(briefs: Iterable[BriefSource], editions: Mapping[int, Edition]) -> list[RegionGroup]:
    """Every region of every year, and the fictitious one where it has entries."""
    found = {
        (year, region.no): RegionGroup(edition, region.no, [])
        for year, edition in editions.items()
        for region in edition.regions
    }
    for source in sorted(briefs, key=lambda source: source.key):
        if source.region_no and source.year_be in editions:
            key = (source.year_be, source.region_no)
            group = found.setdefault(key, RegionGroup(editions[source.year_be], source.region_no, []))
            group.sources.append(source)
    return [found[key] for key in sorted(found)]
