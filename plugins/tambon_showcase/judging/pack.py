"""A region's pack: everything the judges' pages need about one region and edition, as one small public file.

It holds no person's name and no secret; what it says about an entry is already on the entry's pages.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.rubric import RubricGroup, RubricItem

from .canon import canonical
from .meeting import MEETING
from .messages import messages
from .model import PACK_SCHEMA, EntryBrief, ItemBrief, ItemPoints, PackFile, Scoring
from .papers import SHAPES
from .texts import TEXTS


def region_pack(  # noqa: PLR0913 - a pack gathers what many rooms know
    edition: Edition,
    entries: Iterable[EntryBrief],
    scoring: Scoring | None,
    *,
    region_no: int,
    build: str = "",
    site: str = "",
    shared: Iterable[PackFile] = (),
    deadline_th: str = "",
) -> bytes:
    """The bytes of `judge/<year>/region-<n>.json`; entries are sorted by code, so equal input makes equal bytes.

    Entries that do not take part, examples from public sources, get no score sheet and are left out. `build` names the version of the evidence, `site` that of the pages and scripts; `shared` are files that all pages need offline (CSS, modules,
    fonts), see `files_below`; `deadline_th` says as of when entries are judged.
    """
    taking_part = (entry for entry in entries if edition.is_contestant(entry.code))
    briefs = sorted(taking_part, key=lambda entry: entry.code)
    asked = _asked(edition.rubric.groups, scoring)
    value = {
        "schema": PACK_SCHEMA,
        "year": str(edition.year_be),
        "region": str(region_no),
        "region_name": region_name(edition, region_no),
        "rubric": rubric_version(edition, region_no, asked),
        "build": build,
        "site": site,
        "deadline": deadline_th,
        **asked,
        "entries": [_entry(entry) for entry in briefs],
        "files": [dataclasses.asdict(file) for file in shared],
        "shapes": {**SHAPES, "meeting": MEETING},
        "messages": messages(),
        "texts": TEXTS,
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def region_name(edition: Edition, region_no: int) -> str:
    """The region as readers know it; the fictitious one has a name instead of a number."""
    region = edition.region(region_no)
    return region.name_th if region else f"เขตตรวจราชการที่ {region_no}"


def pack_path(year_be: int, region_no: int) -> str:
    """Where the site publishes the pack, from its root."""
    return f"judge/{year_be}/region-{region_no}.json"


def files_below(site: Path, folder: str) -> tuple[PackFile, ...]:
    """Every file below a folder of the finished site, with its size, for `region_pack(shared=…)`."""
    paths = sorted(path for path in (site / folder).rglob("*") if path.is_file())
    return tuple(PackFile(path.relative_to(site).as_posix(), path.stat().st_size) for path in paths)


def rubric_version(edition: Edition, region_no: int, asked: dict[str, object]) -> str:
    """Name of exactly these questions and points: any change of a word or a number changes it."""
    digest = hashlib.sha256(canonical(asked).encode()).hexdigest()
    return f"{edition.year_be}-r{region_no}-{digest[:10]}"


def _asked(groups: Sequence[RubricGroup], scoring: Scoring | None) -> dict[str, object]:
    """What judges decide on: the part of the pack that the rubric version covers."""
    points = {item.item: item for item in scoring.items} if scoring else {}
    return {
        "groups": [{"id": group.id, "title": group.title_th} for group in groups],
        "items": [_item(group, item, points.get(item.id)) for group in groups for item in group.items],
        "scoring": scoring and _scoring(scoring),
    }


def _item(group: RubricGroup, item: RubricItem, points: ItemPoints | None) -> dict[str, object]:
    return {
        "id": item.id,
        "group": group.id,
        "title": item.title_th,
        "official": item.official_th,
        "describe": item.describe_th,
        "question": item.judge_question_th,
        "full": points and points.full,
        "levels": [dataclasses.asdict(level) for level in points.levels] if points else [],
    }


def _scoring(scoring: Scoring) -> dict[str, object]:
    ties = [dataclasses.asdict(rule) for rule in scoring.ties]
    return {
        "name": scoring.name,
        "source": scoring.source,
        "step": scoring.step,
        "method": scoring.method,
        "gaps": scoring.gaps,
        "ties": ties,
        "discuss": scoring.discuss,
    }


def _entry(entry: EntryBrief) -> dict[str, object]:
    return {
        "code": entry.code,
        "level": entry.level,
        "name": entry.name_th,
        "district": entry.district_th,
        "province": entry.province_th,
        "address": entry.address,
        "late": entry.late,
        "items": [_state(item) for item in entry.items],
        "files": [dataclasses.asdict(file) for file in entry.files],
        "large": [dataclasses.asdict(file) for file in entry.large],
    }


def _state(item: ItemBrief) -> dict[str, object]:
    return {
        "id": item.item,
        "extent": item.extent,
        "basis": item.basis,
        "reason": item.reason,
        "evidence": [{"label": label, "address": address} for label, address in item.evidence],
        "looked": list(item.looked),
        "unknown": item.unknown,
        "late": item.late,
    }
