"""The terms of one contest, taken from a region's pack: which entries, which items, how many points."""

from __future__ import annotations

import dataclasses
from typing import Any

from .model import CONTEST_LEVEL, NOT_APPLICABLE, GapRule, Method, TieRule
from .opened_pack import OpenedPack, PackEntry, PackScoring


@dataclasses.dataclass(frozen=True, slots=True)
class TermItem:
    """A rubric item as the contest counts it; `full` is None when the region declared no points for it."""

    id: str
    group: str
    title: str
    full: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class TermEntry:
    """An entry in the contest and the items that apply to it, in the rubric's order."""

    code: str
    name: str
    items: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Terms:
    """What a merge needs to know. Entries are in the order of their codes, items in the rubric's."""

    year: str
    region: str
    rubric: str
    build: str
    region_name: str
    items: tuple[TermItem, ...]
    entries: tuple[TermEntry, ...]
    scored: bool
    step: int = 100
    method: Method = "trimmed"
    gaps: GapRule = "total-out"
    ties: tuple[TieRule, ...] = ()
    discuss: int = 30
    scoring_name: str = ""

    def item(self, item_id: str) -> TermItem:
        """The item of that number."""
        return next(item for item in self.items if item.id == item_id)

    def entry(self, code: str) -> TermEntry | None:
        """The entry of that code, if it is in the contest."""
        return next((entry for entry in self.entries if entry.code == code), None)

    def points_of(self, entry: TermEntry) -> dict[str, int]:
        """Full points, in cents, of each item that counts for `entry`."""
        return {item.id: item.full for item in self.items if item.full is not None and item.id in entry.items}


def read_terms(pack: OpenedPack) -> Terms:
    """The terms in a pack that the site published."""
    return Terms(
        year=pack.year,
        region=pack.region,
        rubric=pack.rubric,
        build=pack.build,
        region_name=pack.region_name,
        items=tuple(TermItem(item.id, item.group, item.title, item.full) for item in pack.items),
        entries=tuple(_entry(entry) for entry in pack.entries if entry.level == CONTEST_LEVEL),
        **_scoring(pack.scoring),
    )


def _entry(entry: PackEntry) -> TermEntry:
    name = f"ตำบล{entry.name} อำเภอ{entry.district} จังหวัด{entry.province}"
    return TermEntry(
        entry.code, name, tuple(item.id for item in entry.items if item.extent != NOT_APPLICABLE)
    )


def _scoring(scoring: PackScoring | None) -> dict[str, Any]:
    if scoring is None:
        return {"scored": False}
    return {
        "scored": True,
        "step": scoring.step,
        "method": scoring.method,
        "gaps": scoring.gaps,
        "ties": tuple(TieRule(rule.by, rule.groups) for rule in scoring.ties),
        "discuss": scoring.discuss,
        "scoring_name": scoring.name,
    }
