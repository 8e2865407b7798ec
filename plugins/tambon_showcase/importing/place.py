"""Puts a table of a workbook or a report where it belongs: into the table of the entry whose headings it has.

What cannot be placed is said, never guessed: an unknown table, and a known one with columns of its own, is also kept
as it was in a folder apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.formats.csv_header import CsvLine, Header, find_header
from tambon_showcase.formats.headings import Matched
from tambon_showcase.formats.transposed import upright
from tambon_showcase.model.row import headings
from tambon_showcase.model.table_type import TableType
from tambon_showcase.reading.table_headings import accepted
from tambon_showcase.reading.tables import read_table

from .blocks import knows
from .columns import fill_columns
from .imported import csv_file
from .match import Match, best_match
from .sheets import CellPosition, ImportedTable, cell_name
from .table_rows import table_rows, turned_upright, widened, with_villages

MOST_FINDINGS = 5
"""Findings shown for each table; `tambon check` shows them all."""


def place(
    number: int, name: str, sheet: ImportedTable, folder: str, files: dict[str, bytes]
) -> Iterator[str]:
    """Put one table into `files` and say in Thai where it went; `folder` is for those that have no place."""
    if turned := upright(sheet.lines, knows):
        sheet = turned_upright(sheet, turned)
    header = find_header(sheet.lines, knows)
    if header is None:
        yield f"{name}: ว่าง ไม่ได้นำเข้า"
        return
    header = widened(header, sheet.merged)
    rows = table_rows(sheet, header)
    written = header
    header, rows = with_villages(sheet, header, rows)
    match = best_match(sheet, header, rows)
    if match is None or match.absent or match.table.file in files:
        yield f"{name}: {_why_apart(match)} → {_keep(number, sheet, folder, files)}"
        yield from _behind(sheet.links)
    else:
        yield from _to_table(Placed(name, sheet, header, match, rows), files)
        if header is not written:
            yield "    บรรทัดชื่อหมู่บ้านระหว่างแถว อ่านเป็นหมู่ที่ของแถวที่อยู่ใต้บรรทัดนั้น"
        if match.matched.unknown or match.matched.twice:
            yield f"    {_strange(match.matched)} → ทั้งแผ่นเก็บไว้ที่ {_keep(number, sheet, folder, files)}"
    yield from (f"    {note}" for note in sheet.notes)


def _why_apart(match: Match | None) -> str:
    if match is None:
        return "ไม่รู้จักหัวตาราง"
    title = f"ตาราง{match.table.title} ({match.table.name})"
    if match.absent:
        return f"ใกล้เคียง{title} แต่ขาดคอลัมน์ {', '.join(match.absent)}"
    return f"เป็น{title} เหมือนตารางก่อนหน้า จึงไม่รวมให้เอง"


def _keep(number: int, sheet: ImportedTable, folder: str, files: dict[str, bytes]) -> str:
    address = f"{folder}/{number:02d}.csv"
    files[address] = csv_file(_with_links(sheet))
    return address


def _with_links(sheet: ImportedTable) -> Iterator[list[str]]:
    """The cells as they were, with the address behind a cell after its words."""
    for number, cells in sheet.lines:
        links = (sheet.links.get((number, column), "") for column in range(len(cells)))
        yield [
            f"{cell} {link}".strip() if link not in cell else cell
            for cell, link in zip(cells, links, strict=True)
        ]


class Placed(NamedTuple):
    """A sheet whose table is known."""

    name: str
    sheet: ImportedTable
    header: Header
    match: Match
    rows: Sequence[CsvLine]


def _to_table(placed: Placed, files: dict[str, bytes]) -> Iterator[str]:
    name, sheet, header, match, rows = placed
    table, shown, known = match.table, headings(match.table.row), accepted(match.table.row)
    if match.wide:
        written, said = [match.matched.cells(cells) for _, cells in match.wide.rows], list[str]()
        said.append(f"    อ่านตารางแบบกว้าง: {match.wide.understood} {match.wide.also}")
        columns = list(match.matched.places)
    else:
        written, columns, said = fill_columns(sheet, header.columns, match.matched, table.row, rows)
    places = match.matched.places
    columns.sort(key=lambda column: places.get(column, (len(header.columns),)))
    kept = [cells for cells in written if any(cells.values())]
    # A number keeps the unit it was written in: without it, 1.5 million would be published as 1.5.
    units = {known.column(pair.written): pair.written for pair in match.matched.scaled}
    files[table.file] = csv_file(
        [
            [units.get(column, shown[column]) for column in columns],
            *([cells.get(column, "") for column in columns] for cells in kept),
        ]
    )
    yield f"{name}: ตาราง{table.title} {len(kept):,} แถว → {table.file}"
    if dropped := len(sheet.lines) - header.end - len(rows):
        yield f"    ไม่นับแถวรวม หมายเหตุ ชื่อกลุ่มแถว หรือหัวตารางที่ซ้ำ {dropped} แถว"
    yield from (
        f"    อ่านหัวคอลัมน์ “{pair.written}” เป็น “{pair.heading}”"
        for pair in match.matched.read_as
        if pair.written not in units.values()
    )
    yield from said
    yield from _findings(table, files[table.file])


def _findings(table: TableType, content: bytes) -> Iterator[str]:
    """What `tambon check` will say of the table, so that the officer corrects it at the source already."""
    findings = read_table(table.name, content, table.file).findings
    for found in findings[:MOST_FINDINGS]:
        yield f"    บรรทัด {found.line}: {found.message} วิธีแก้: {found.fix}"
    if len(findings) > MOST_FINDINGS:
        yield f"    และอีก {len(findings) - MOST_FINDINGS} จุด ดูด้วย tambon check"


def _strange(matched: Matched) -> str:
    """The headings that are not ours, with the known one that may have been meant."""
    near = [
        f"“{pair.written}”" + (f" (หมายถึง “{pair.heading}” หรือไม่)" if pair.heading else "")
        for pair in matched.unknown
    ]
    return f"คอลัมน์ที่ไม่รู้จักหรือซ้ำ: {', '.join([*near, *(f'“{heading}”' for heading in matched.twice)])}"


def _behind(links: Mapping[CellPosition, str]) -> Iterator[str]:
    if links:
        cells = ", ".join(cell_name(place) for place in sorted(links)[:8])
        yield f"    ลิงก์หลังช่อง {len(links)} ช่อง ({cells}) เขียนไว้ท้ายข้อความในช่อง"
