"""Where the evidence of each check is written, and what of it could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tambon_showcase.edition.rubric import CheckName
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES

from .checklist import Observation
from .look import listed, unknown

FILLED_IN: Mapping[str, str] = {
    "workplace": "tables/facilities.csv",
    "structure_and_minutes": "tables/working_group.csv และ tables/meetings.csv",
    "appointment_order": "tables/orders.csv",
    "cia_of_every_village": "tables/cia.csv tables/bmn.csv และ tables/nrd2c.csv",
    "comparison_and_ranking": "tables/cia.csv และช่อง cia ใน tambon.yml",
    "plans_and_projects": "tables/plans.csv และ tables/projects.csv",
    "pinned_places": "tables/places.csv",
    "pin_details": "tables/places.csv",
    "gis_published": "tables/posts.csv",
    "project_results": "tables/projects.csv",
    "budget_and_partners": "tables/budget.csv และ tables/partners.csv",
    "document_structure": "texts/ และตารางของหัวข้อที่ขาด",
    "continuous_publicity": "tables/posts.csv",
    "video": "ช่อง video ใน tambon.yml",
    "slides": "documents/ และ tables/documents.csv",
}
"""Where the evidence of each check of `rubric.yml` is written."""
_TABLE = re.compile(r"tables/(\w+)\.csv")
OF_ALL_ELSE: CheckName = "document_structure"
"""The check that looks at every table which no other check names."""


def tables_of(check: str) -> tuple[TableType, ...]:
    """The tables in which the evidence of a check is written."""
    if check != OF_ALL_ELSE:
        return tuple(TABLES[name] for name in _TABLE.findall(FILLED_IN.get(check, "")))
    named = {name for written in FILLED_IN.values() for name in _TABLE.findall(written)}
    return tuple(table for name, table in TABLES.items() if name not in named)


def lost_row_lines(entry: Entry, check: str) -> Iterator[Observation]:
    """A line for rows that could not be used: what they say is neither there nor absent."""
    lost = [
        f"{table.title} {entry.gap(table).rows} แถว" for table in tables_of(check) if entry.gap(table).rows
    ]
    if lost:
        yield unknown(f"แถวที่ระบบใช้ไม่ได้จึงไม่นับ มีอะไรที่ควรนับหรือไม่ (ดูผลการตรวจ): {listed(lost)}")
