"""How many entries an area may have in the contest: worked out once, for the check and for the selection desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

from tambon_showcase import register

from .edition import Edition


class Entered(Protocol):
    """What quotas need of an entry."""

    @property
    def code(self) -> str:
        """The tambon's code."""

    @property
    def level(self) -> str:
        """The level of the entry."""

    @property
    def district_th(self) -> str:
        """The district's name."""

    @property
    def province_th(self) -> str:
        """The province's name."""


EnteredT = TypeVar("EnteredT", bound=Entered)


class AreaQuota(NamedTuple, Generic[EnteredT]):
    """The entries of one area, in the order they came, and how many its level may have."""

    level: str
    province_th: str
    district_th: str
    quota: int
    entries: tuple[EnteredT, ...]

    @property
    def beyond(self) -> tuple[EnteredT, ...]:
        """The entries after those that the quota lets in."""
        return self.entries[self.quota :]


def contestants(edition: Edition, entries: Iterable[EnteredT]) -> list[EnteredT]:
    """The entries that take part; examples from public sources do not."""
    return [entry for entry in entries if edition.is_contestant(entry.code)]


def area_quotas(
    edition: Edition, entries: Iterable[EnteredT], province_codes: Collection[str] = ()
) -> Iterator[AreaQuota[EnteredT]]:
    """Every district with all its contestants, then every province with those of its level, as the register numbers them.

    A district has its tambons whichever level they reach (guideline FY 2565, section 1). A level that the edition selects
    nobody for has no quota. Of the provinces that are named here the register's areas without entries are counted too, so
    that nothing sent is a gap that is seen.
    """
    quotas = _quotas(edition)
    counted = contestants(edition, entries)
    whole = [province for province in register.provinces() if province.code in province_codes]
    if "district" in quotas:
        areas = {
            district.code: (province.name_th, district.name_th)
            for province in whole
            for district in register.districts(province.code)
        }
        areas |= {one.code[:4]: (one.province_th, one.district_th) for one in counted}
        for code, entered in _by_area(areas, counted):
            yield AreaQuota("district", *areas[code], quotas["district"], entered)
    if "province" in quotas:
        names = {province.code: province.name_th for province in whole}
        names |= {one.code[:2]: one.province_th for one in counted}
        best = [one for one in counted if one.level == "province"]
        for code, entered in _by_area(names, best):
            yield AreaQuota("province", names[code], "", quotas["province"], entered)


def _by_area(
    codes: Collection[str], entries: Iterable[EnteredT]
) -> Iterator[tuple[str, tuple[EnteredT, ...]]]:
    """Each area's code, in order, with its entries, whose codes begin with it."""
    found: dict[str, list[EnteredT]] = {code: [] for code in sorted(codes)}
    digits = max(map(len, codes), default=0)
    for one in entries:
        found[one.code[:digits]].append(one)
    return ((code, tuple(entered)) for code, entered in found.items())


def _quotas(edition: Edition) -> dict[str, int]:
    return {rule.level: rule.quota for rule in edition.contest.selection}
