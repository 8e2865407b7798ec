"""Files that pages offer: the entry's own documents, and its tables as CSV that Excel opens rightly."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tambon_showcase.analysis.suppression import published_rows
from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.documents import DocumentFacts, inspect
from tambon_showcase.content.spreadsheet_safety import download_cell
from tambon_showcase.finding import Finding, Where
from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.row import headings
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import OFFERED
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import Sink
from tambon_showcase.worker.isolated import isolated


@dataclasses.dataclass(frozen=True, slots=True)
class DocumentView:
    """A document for the templates; its address is relative to the entry's pages."""

    title: str
    address: str
    kind_and_size: str


def place_documents(
    entry: Entry, settings: Settings, files: Sink
) -> tuple[Mapping[str, DocumentView], Mapping[str, DocumentFacts], list[Finding]]:
    """Put the entry's documents into the site; one that is unsafe or shows personal data is kept back (and found)."""
    allowances = Allowances.of(entry.identity.allowances)
    titles: dict[str, str] = {row.file: row.title for row in entry.tables.documents}
    views: dict[str, DocumentView] = {}
    facts_of: dict[str, DocumentFacts] = {}
    findings: list[Finding] = []
    for path in sorted(entry.files):
        if not path.startswith("documents/"):
            continue
        name, where = path.removeprefix("documents/"), Where(f"{entry.folder}/{path}")
        title = titles.get(name, name)
        look = functools.partial(inspect, settings.root / where.file, where, allowances, title=title)
        document, found = isolated(where, None, look)
        findings += found
        if document is not None:
            files.write(path, document.data)
            facts_of[name] = document.facts
            views[name] = DocumentView(title, path, f"{_kind(name)} · {readable_size(len(document.data))}")
    return views, facts_of, findings


def _kind(name: str) -> str:
    return Path(name).suffix.lstrip(".").upper()


def readable_size(size: int) -> str:
    """`240 KB`, `2.4 MB`."""
    return f"{max(1, round(size / 1000)):,} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def write_table_files(entry: Entry, files: Sink) -> list[tuple[TableType, int]]:
    """Write each table as `data/<table>.csv` (BOM, so that Excel shows Thai); returns the tables and their rows."""
    written = []
    for table in OFFERED:
        rows = entry.tables.of(table)
        if rows:
            files.write(table.download, table_csv(table, rows))
            written.append((table, len(rows)))
    return written


def table_csv(table: TableType, rows: Sequence[Any]) -> bytes:
    """A table as CSV with its Thai headings; cells that a spreadsheet would run as formulas are made text.

    What the analysis page hides is hidden here too.
    """
    columns = headings(table.row)
    shown = published_rows(rows) if table.declared.hides_small_counts else rows
    rows_of = (
        ["" if (value := getattr(row, name)) is None else download_cell(_text(value)) for name in columns]
        for row in shown
    )
    return csv_bytes([columns.values(), *rows_of])


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # as the tambon wrote it: 33280, not 33280.0
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
