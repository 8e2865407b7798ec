"""How many entries an area may have in the contest: worked out once, for the check and for the selection desk."""

from __future__ import annotations

from collections import Counter, defaultdict
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


class ProvinceCover(NamedTuple):
    """What a province has of what it may have: entries of its own level, and its districts without any entry."""

    province_th: str
    entered: int
    quota: int
    districts: int
    empty: tuple[str, ...]


def contestants(edition: Edition, entries: Iterable[EnteredT]) -> list[EnteredT]:
    """The entries that take part; examples from public sources do not."""
    return [entry for entry in entries if edition.is_contestant(entry.code)]


def area_quotas(edition: Edition, entries: Iterable[EnteredT]) -> Iterator[AreaQuota[EnteredT]]:
    """Every district with all its contestants, then every province with those of its level, by name.

    A district has its tambons whichever level they reach (guideline FY 2565, section 1). A level that the
    edition selects nobody for has no quota.
    """
    counted = contestants(edition, entries)
    quotas = _quotas(edition)
    if "district" in quotas:
        here: defaultdict[tuple[str, str], list[EnteredT]] = defaultdict(list)
        for one in counted:
            here[one.province_th, one.district_th].append(one)
        for (province, district), entered in sorted(here.items(), key=lambda area: area[0]):
            yield AreaQuota("district", province, district, quotas["district"], tuple(entered))
    if "province" in quotas:
        best: defaultdict[str, list[EnteredT]] = defaultdict(list)
        for one in counted:
            best[one.province_th] += [one] if one.level == "province" else []
        for province, entered in sorted(best.items()):
            yield AreaQuota("province", province, "", quotas["province"], tuple(entered))


def province_covers(
    edition: Edition, entries: Iterable[EnteredT], province_codes: Collection[str]
) -> list[ProvinceCover]:
    """What these provinces have, counted over all districts of the register, so that nothing sent is a gap that is seen."""
    counted = contestants(edition, entries)
    quotas = _quotas(edition)
    begun = {entry.code[:4] for entry in counted}
    best = Counter(entry.code[:2] for entry in counted if entry.level == "province")
    found = []
    for province in register.provinces():
        if province.code in province_codes:
            districts = register.districts(province.code) if "district" in quotas else ()
            empty = tuple(district.name_th for district in districts if district.code not in begun)
            quota = quotas.get("province", 0)
            found.append(ProvinceCover(province.name_th, best[province.code], quota, len(districts), empty))
    return found


def _quotas(edition: Edition) -> dict[str, int]:
    return {rule.level: rule.quota for rule in edition.contest.selection}
