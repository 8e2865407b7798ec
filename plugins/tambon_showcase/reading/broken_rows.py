"""Rows that a line break inside a cell broke in two: joined where only the whole makes a row of the table."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence

from tambon_showcase.finding import Finding, Where, error, note
from tambon_showcase.formats.csv_rows import SHORT_ROW, CsvRow
from tambon_showcase.formats.csv_table import CsvTable

JOINED = note(
    "T222", "{what} ระบบต่อให้แล้ว: “{value}”", 'ครั้งต่อไปครอบช่องที่มีหลายบรรทัดหรือมีจุลภาคด้วยเครื่องหมายคำพูด "…"'
)
STRAY_LINE = error(
    "T223",
    "บรรทัดนี้มีเพียงช่องเดียว จึงไม่รู้ว่าเป็นแถวใหม่ หรือข้อความของบรรทัดก่อนหรือถัดไป: “{value}”",
    "ถ้าเป็นข้อความของบรรทัดข้างเคียง ให้รวมเป็นบรรทัดเดียว ถ้าเป็นแถวใหม่ ให้เติมจุลภาคให้ครบทุกช่อง",
)
_BROKEN_LINE = "แถวขึ้นบรรทัดใหม่กลางช่อง"
FEWEST_COLUMNS = 3
"""Columns of a table in which a line of one cell is no row for certain."""

Fits = Callable[[Sequence[str]], bool]
"""Whether cells make a row with nothing wrong."""


def with_whole_rows(table: CsvTable, file: str, fits: Fits) -> CsvTable:
    """The table with rows joined that were broken; lines of one cell that belong nowhere are taken out and named."""
    if not table.short:
        return table
    rows: list[CsvRow] = []
    findings: list[Finding] = []
    at = 0
    while at < len(table.rows):
        row = table.rows[at]
        parts = _parts(table, at)
        whole = _whole(parts, table.short)
        if parts and fits(whole) and not all(fits(part.cells) for part in parts):
            findings.append(
                JOINED.at(Where(file, row.line), " ".join(filter(None, whole)), what=_BROKEN_LINE)
            )
            rows.append(CsvRow(row.line, whole))
        elif at and _is_stray(table, row):
            findings.append(STRAY_LINE.at(Where(file, row.line), row.cells[0]))
        else:
            rows.append(row)
            parts = ()
        at += max(len(parts), 1)
    return _changed(table, rows, findings)


def _parts(table: CsvTable, first: int) -> Sequence[CsvRow]:
    """The rows from `first` that together have as many cells as the table, a broken cell counting once; or none.

    A line of one cell before a whole row may as well belong to the row before it, unless there is none.
    """
    width = len(table.headings)
    cells = table.short.get(table.rows[first].line, width)
    if cells == width:
        return ()
    for count, row in enumerate(table.rows[first + 1 :], 2):
        written = table.short.get(row.line, width)
        cells += written - 1
        if cells > width or (written == width and first):
            return ()
        if cells == width:
            return table.rows[first : first + count]
    return ()


def _whole(parts: Sequence[CsvRow], written: Mapping[int, int]) -> tuple[str, ...]:
    cells = [""]
    for part in parts:
        first, *rest = part.cells[: written.get(part.line)]
        cells = [*cells[:-1], f"{cells[-1]} {first}".strip(), *rest]
    return tuple(cells)


def _is_stray(table: CsvTable, row: CsvRow) -> bool:
    return table.short.get(row.line) == 1 and len(table.headings) >= FEWEST_COLUMNS


def _changed(table: CsvTable, rows: Sequence[CsvRow], found: Sequence[Finding]) -> CsvTable:
    """The table with other rows; of lines that are gone, or said to be joined or stray, nothing else is said."""
    lines = {row.line for row in rows} - {finding.line for finding in found}
    kept = (one for one in table.findings if one.code != SHORT_ROW.code or one.line in lines)
    stray = sum(finding.is_error for finding in found)
    return dataclasses.replace(
        table,
        rows=tuple(rows),
        findings=(*kept, *found),
        lost_rows=table.lost_rows + stray,
        short={line: count for line, count in table.short.items() if line in lines},
    )
