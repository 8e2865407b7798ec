"""What the summary of an import says of a table, in Thai: its faults, its strange headings, its links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tambon_showcase.formats.headings import Matched
from tambon_showcase.model.handbook import told
from tambon_showcase.model.table_type import TableType
from tambon_showcase.reading.tables import read_table

from .sheets import CellPosition, cell_name

MOST_FINDINGS = 5
"""Findings shown for each table; `tambon check` shows them all."""


def findings_of(table: TableType, content: bytes) -> Iterator[str]:
    """What `tambon check` will say of the table, so that the officer corrects it at the source already."""
    findings = read_table(table.name, content, table.file).findings
    for found in findings[:MOST_FINDINGS]:
        yield f"    บรรทัด {found.line}: {found.message} วิธีแก้: {told(found.fix)}"
    if len(findings) > MOST_FINDINGS:
        yield f"    และอีก {len(findings) - MOST_FINDINGS} จุด ดูด้วย tambon check"


def strange(matched: Matched) -> str:
    """The headings that are not ours, with the known one that may have been meant."""
    near = [
        f"“{pair.written}”" + (f" (หมายถึง “{pair.heading}” หรือไม่)" if pair.heading else "")
        for pair in matched.unknown
    ]
    return f"คอลัมน์ที่ไม่รู้จักหรือซ้ำ: {', '.join([*near, *(f'“{heading}”' for heading in matched.twice)])}"


def behind(links: Mapping[CellPosition, str]) -> Iterator[str]:
    """Where addresses were behind words."""
    if links:
        cells = ", ".join(cell_name(place) for place in sorted(links)[:8])
        yield f"    ลิงก์หลังช่อง {len(links)} ช่อง ({cells}) เขียนไว้ท้ายข้อความในช่อง"
