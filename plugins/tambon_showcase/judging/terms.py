"""The terms of one contest, taken from a region's pack: which entries, which items, how many points."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from .model import CONTEST_LEVEL, NOT_APPLICABLE, PACK_SCHEMA, GapRule, Method, TieRule


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


def read_terms(data: bytes) -> Terms:
    """The terms in a pack that the site published; raises ValueError when `data` is no pack."""
    pack = json.loads(data)
    if not isinstance(pack, dict) or pack.get("schema") != PACK_SCHEMA:
        raise ValueError("not a region pack")
    head = {key: pack[key] for key in ("year", "region", "rubric", "build")}
    items = tuple(TermItem(item["id"], item["group"], item["title"], item["full"]) for item in pack["items"])
    entries = tuple(_entry(entry) for entry in pack["entries"] if entry["level"] == CONTEST_LEVEL)
    return Terms(**head, items=items, entries=entries, **_scoring(pack["scoring"]))


def _entry(entry: dict[str, Any]) -> TermEntry:
    name = f"ตำบล{entry['name']} อำเภอ{entry['district']} จังหวัด{entry['province']}"
    items = tuple(item["id"] for item in entry["items"] if item["extent"] != NOT_APPLICABLE)
    return TermEntry(entry["code"], name, items)


def _scoring(scoring: dict[str, Any] | None) -> dict[str, Any]:
    if scoring is None:
        return {"scored": False}
    ties = tuple(TieRule(rule["by"], tuple(rule["groups"])) for rule in scoring["ties"])
    return {
        "scored": True,
        "step": scoring["step"],
        "method": scoring["method"],
        "gaps": scoring.get("gaps", "total-out"),
        "ties": ties,
        "discuss": scoring["discuss"],
        "scoring_name": scoring["name"],
    }
