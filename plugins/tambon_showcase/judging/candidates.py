"""The tambons that a province or region selects from, from a build or from a region's pack."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable

from tambon_showcase.assess.checklist import Extent

from .model import EntryBrief
from .opened_pack import OpenedPack


@dataclasses.dataclass(frozen=True, slots=True)
class Candidate:
    """An entry as the desk sees it: how many rubric items have all, some and none of their evidence, and which have none."""

    code: str
    level: str
    name_th: str
    district_th: str
    province_th: str
    address: str
    full: int
    partial: int
    lacks: tuple[str, ...]


def candidates_from_briefs(entries: Iterable[EntryBrief]) -> list[Candidate]:
    """Candidates from the entries of a build."""
    return [
        Candidate(
            entry.code,
            entry.level,
            entry.name_th,
            entry.district_th,
            entry.province_th,
            entry.address,
            *_extents((item.item, item.extent) for item in entry.items),
        )
        for entry in entries
    ]


def candidates_from_pack(pack: OpenedPack) -> list[Candidate]:
    """Candidates from a region's pack, for the command that runs without a build."""
    return [
        Candidate(
            entry.code,
            entry.level,
            entry.name,
            entry.district,
            entry.province,
            entry.address,
            *_extents((item.id, item.extent) for item in entry.items),
        )
        for entry in pack.entries
    ]


def _extents(items: Iterable[tuple[str, str]]) -> tuple[int, int, tuple[str, ...]]:
    found = list(items)
    count = Counter(extent for _, extent in found)
    lacks = tuple(item for item, extent in found if extent == Extent.NONE)
    return count[Extent.FULL], count[Extent.PARTIAL], lacks
