"""Briefs: what an entry hands to the judges' pages, made while it is compiled and kept by the build."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from tambon_showcase.assess.checklist import ItemState, Outcome
from tambon_showcase.memory.compact import compact_json
from tambon_showcase.memory.facts import Facts

from .judged import Judged
from .model import EntryBrief, ItemBrief, PackFile

BRIEF = "brief"
"""The share under which an entry's brief is kept for the judges' pages."""
OFFLINE_LIMITS = {
    ".html": 5_000_000,
    ".webp": 150_000,
    ".svg": 150_000,
    ".geojson": 500_000,
    ".pdf": 1_000_000,
}
"""Largest file of each kind, in bytes, that is kept for work without a network; larger ones only where a judge chooses them."""
CHOSEN_KINDS = frozenset({*OFFLINE_LIMITS, ".pptx", ".mp4", ".docx", ".xlsx"})
"""Kinds of file that a judge may open; others are parts of the site."""
LARGEST_WIDTH = "-1600."
"""In the names of the widest pictures; the worker shows a smaller one of the same photo instead."""


def entry_brief(facts: Facts, judged: Judged, folder: Path) -> EntryBrief:
    """The brief of an entry whose pages are already written into `folder`."""
    files = list(_judged_files(folder, facts.key))
    return EntryBrief(
        code=facts.code,
        year_be=facts.year_be,
        level=facts.level,
        name_th=facts.name_th,
        district_th=facts.district_th,
        province_th=facts.province_th,
        region_no=facts.region_no or 0,
        address=f"{facts.key}/index.html",
        items=tuple(_item(state, facts.key, judged) for state in judged.checklist.items),
        files=tuple(file for file in files if _is_kept(file)),
        large=tuple(file for file in files if not _is_kept(file)),
        late=judged.late_th,
    )


def _item(state: ItemState, key: str, judged: Judged) -> ItemBrief:
    looked = tuple(line.text_th for line in state.lines if line.outcome is not Outcome.UNKNOWN)
    evidence = tuple((one.label_th, _from_root(one.address, key)) for one in state.evidence)
    return ItemBrief(
        state.item,
        state.extent.value,
        state.basis or "",
        state.reason_th,
        evidence,
        looked,
        state.unknown_th,
        judged.late_items_th.get(state.item, ""),
    )


def _from_root(address: str, key: str) -> str:
    return address if address.startswith("https://") else f"{key}/{address}"


def _judged_files(folder: Path, key: str) -> Iterator[PackFile]:
    base = str(folder)
    found = (
        f"{below[len(base) :]}/{name}".replace(os.sep, "/")
        for below, _, names in os.walk(base)
        for name in names
        if _kind(name) in CHOSEN_KINDS and LARGEST_WIDTH not in name
    )
    for address in sorted(found, key=lambda address: address.split("/")):
        yield PackFile(key + address, os.stat(base + address).st_size)  # noqa: PTH116 - hot


def _is_kept(file: PackFile) -> bool:
    return file.size <= OFFLINE_LIMITS.get(_kind(file.address), -1)


def _kind(name: str) -> str:
    return os.path.splitext(name)[1]  # noqa: PTH122 - hot


def brief_to_json(brief: EntryBrief) -> bytes:
    """The brief as bytes that `brief_from_json` reads back equal."""
    return compact_json(brief)


def brief_from_json(data: bytes) -> EntryBrief:
    """A brief that this program wrote."""
    value = json.loads(data)
    items = tuple(
        ItemBrief(
            item["item"],
            item["extent"],
            item["basis"],
            item["reason"],
            tuple((label, address) for label, address in item["evidence"]),
            tuple(item["looked"]),
            item["unknown"],
            item["late"],
        )
        for item in value["items"]
    )
    files, large = (tuple(PackFile(**file) for file in value[name]) for name in ("files", "large"))
    return EntryBrief(**{**value, "items": items, "files": files, "large": large})
