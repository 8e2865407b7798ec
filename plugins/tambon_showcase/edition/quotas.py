"""How many entries an area may have in the contest: worked out once, for the check and for the selection desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

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


def area_quotas(edition: Edition, entries: Iterable[EnteredT]) -> Iterator[AreaQuota[EnteredT]]:
    """Every district with all its contestants, then every province with those of its level, by name.

    A district has its tambons whichever level they reach (guideline FY 2565, section 1). A level that the
    edition selects nobody for has no quota.
    """
    counted = contestants(edition, entries)
    quotas: dict[str, int] = {rule.level: rule.quota for rule in edition.contest.selection}
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
