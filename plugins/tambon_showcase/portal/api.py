"""The small JSON API under `api/v1/`: plain files that any program may read, described by `schema.json`."""

from __future__ import annotations

import dataclasses
import json
from functools import partial

from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.reasons import BMN, NRD2C
from tambon_showcase.memory.shares import PUBLISHED, RATES, REASONS
from tambon_showcase.model.tables import TABLES

from .api_model import Entries, EntryDetail, EntrySummary, Index, IndicatorCount, api_schema
from .explored import Explored

ROOT = "api/v1"
NOTE = "ค่าว่าง (null) คือยังไม่มีข้อมูลหรือปกปิดเพราะจำนวนน้อย ไม่ใช่ศูนย์ ข้อมูลที่ kind เป็น fiction แต่งขึ้นทั้งหมด"
_FACTS = {field.name for field in dataclasses.fields(Facts)}
_SUMMARY = tuple(name for name in EntrySummary.model_fields if name in _FACTS)
"""What the list of all entries says as the facts have it."""
_DETAILS = tuple(name for name in EntryDetail.model_fields if name in _FACTS and name not in _SUMMARY)
"""What an entry's own file says beside it as the facts have it."""


def write_api(explored: Explored) -> None:
    """The index, the schema, the list of entries, and a file for each entry."""
    explored.writer.file(f"{ROOT}/index.json", [], _index)
    explored.writer.file(f"{ROOT}/schema.json", [], lambda: _json(api_schema()))
    names = [
        part
        for key in explored.entries
        for part in (explored.names[key], explored.entries[key].level.encode())
    ]
    explored.writer.file(f"{ROOT}/entries.json", names, partial(_entries, explored))
    shared = {name: explored.digests(name) for name in (RATES, REASONS, PUBLISHED)}
    for key, facts in explored.entries.items():
        sources = [explored.facts[key], *(digests.get(key, "").encode() for digests in shared.values())]
        explored.writer.file(detail_path(facts), sources, partial(_entry, explored, facts))


def detail_path(facts: Facts) -> str:
    """Where an entry's own file is."""
    return f"{ROOT}/entries/{facts.year_be}-{facts.code}.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _index() -> str:
    index = Index(
        version="1",
        title="สารสนเทศตำบลต้นแบบ",
        entries=f"{ROOT}/entries.json",
        data_schema=f"{ROOT}/schema.json",
        data_package="data/datapackage.json",
        note=NOTE,
    )
    return index.model_dump_json()


def _entries(explored: Explored) -> str:
    summaries = tuple(EntrySummary(**_summary(facts)) for facts in explored.entries.values())
    return Entries(entries=summaries).model_dump_json()


def _summary(facts: Facts) -> dict[str, object]:
    own = {name: getattr(facts, name) for name in _SUMMARY}
    return {**own, "page": f"{facts.key}/index.html", "data": detail_path(facts)}


def _entry(explored: Explored, facts: Facts) -> str:
    share = json.loads(explored.shares.one(RATES, facts.key) or b"{}")
    tables = json.loads(explored.shares.one(PUBLISHED, facts.key) or b"{}")
    detail = EntryDetail(
        **_summary(facts),
        **{name: getattr(facts, name) for name in _DETAILS},
        bmn_year_be=share.get("bmn_year"),
        bmn={
            no: IndicatorCount(surveyed=surveyed, failing=failing)
            for no, (failing, surveyed) in share.get(BMN, {}).items()
        },
        nrd2c_year_be=share.get("nrd2c_year"),
        nrd2c=share.get(NRD2C, {}),
        own_comparison=share.get("own", {}),
        missing=json.loads(explored.shares.one(REASONS, facts.key) or b"{}"),
        tables={name: f"{facts.key}/{TABLES[name].download}" for name in tables},
    )
    return detail.model_dump_json()
