"""Puts a table of a workbook or a report where it belongs: into the table of the entry whose headings it has.

What cannot be placed is said, never guessed: an unknown table, and a known one with columns of its own, is also kept
as it was in a folder apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.formats.csv_header import CsvLine, Header, find_header, is_group_line, is_note, is_total
from tambon_showcase.formats.headings import Matched
from tambon_showcase.formats.transposed import Upright, upright
from tambon_showcase.formats.wide import Unfolded, unfold
from tambon_showcase.model.fields import headings, required_columns
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted
from tambon_showcase.reading.tables import read_table

from .blocks import knows
from .columns import LINK_COLUMNS, fill_columns
from .imported import csv_file
from .sheets import CellPosition, ImportedTable, Merged, cell_name

MOST_FINDINGS = 5
"""Findings shown for each table; `tambon check` shows them all."""
FEWEST_COLUMNS = 2
"""A sheet that has fewer columns of a table than this is none of its kind."""


class Match(NamedTuple):
    """A table, what the headings of a sheet mean in it, its long form if it is wide, and headings that are absent."""

    table: TableType
    matched: Matched
    wide: Unfolded | None
    absent: tuple[str, ...]


def place(
    number: int, name: str, sheet: ImportedTable, folder: str, files: dict[str, bytes]
) -> Iterator[str]:
    """Put one table into `files` and say in Thai where it went; `folder` is for those that have no place."""
    if turned := upright(sheet.lines, knows):
        sheet = _turned(sheet, turned)
    header = find_header(sheet.lines, knows)
    if header is None:
        yield f"{name}: ว่าง ไม่ได้นำเข้า"
        return
    header = _widened(header, sheet.merged)
    rows = _rows(sheet, header)
    match = best_match(sheet, header, rows)
    if match is None or match.absent or match.table.file in files:
        yield f"{name}: {_why_apart(match)} → {_keep(number, sheet, folder, files)}"
        yield from _behind(sheet.links)
    else:
        yield from _to_table(Placed(name, sheet, header, match, rows), files)
        if match.matched.unknown or match.matched.twice:
            yield f"    {_strange(match.matched)} → ทั้งแผ่นเก็บไว้ที่ {_keep(number, sheet, folder, files)}"
    yield from (f"    {note}" for note in sheet.notes)


def _turned(sheet: ImportedTable, turned: Upright) -> ImportedTable:
    """A sheet whose headings were in a column, upright: each record has the number of its column as its line."""
    fields = {number: place for place, number in enumerate(turned.fields)}
    places = {
        (row, column): (column + 1, fields[row])
        for row, column in (*sheet.links, *sheet.dates)
        if row in fields
    }
    lines = (*turned.titles, turned.heading, *turned.records)
    links = {places[at]: link for at, link in sheet.links.items() if at in places}
    dates = {places[at]: day for at, day in sheet.dates.items() if at in places}
    said = f"หัวตารางอยู่ด้านซ้าย อ่านแต่ละคอลัมน์เป็นหนึ่งแถว ได้ {len(turned.records)} แถว"
    return ImportedTable(sheet.name, tuple(lines), (), (*sheet.notes, said), links, dates)


def _widened(header: Header, merged: Iterable[Merged]) -> Header:
    """The header with the words of a cell merged over several columns in each that has no heading of its own."""
    named = dict(zip(header.columns, header.headings, strict=True))
    for area in merged:
        if area.first <= header.line <= area.last and area.column in named:
            for column in range(area.column + 1, area.last_column + 1):
                named.setdefault(column, named[area.column])
    columns = tuple(sorted(named))
    return Header(tuple(named[column] for column in columns), columns, header.line, header.end, header.title)


def _rows(sheet: ImportedTable, header: Header) -> list[CsvLine]:
    """The rows below the headings, filled where cells are merged downwards, without sums, remarks and headings again."""
    below = _filled(sheet.lines[header.end :], sheet.merged)
    heads = {cells for _, cells in sheet.lines[: header.end]}
    return [line for line in below if not (_is_no_row(line[1]) or line[1] in heads)]


def _is_no_row(cells: Sequence[str]) -> bool:
    return is_total(cells) or is_note(cells) or is_group_line(cells)


def _filled(lines: Iterable[CsvLine], merged: Iterable[Merged]) -> list[CsvLine]:
    """The lines with the words of cells that are merged downwards in each of their rows."""
    rows = {number: list(cells) for number, cells in lines}
    for area in merged:
        words = _cell(rows.get(area.first, ()), area.column)
        for number in range(area.first + 1, area.last + 1):
            if words and number in rows:
                cells = rows[number]
                cells += [""] * (area.column + 1 - len(cells))
                cells[area.column] = cells[area.column] or words
    return [(number, tuple(cells)) for number, cells in rows.items()]


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""


def best_match(sheet: ImportedTable, header: Header, rows: Sequence[CsvLine]) -> Match | None:
    """The table that the headings of a sheet fit best, or None when they fit none."""
    linked = bool(sheet.links)
    matches = [_match(table, header, rows, linked) for table in TABLES.values()]
    found = [match for match in matches if match.wide or len(match.matched.places) >= FEWEST_COLUMNS]

    def fit(match: Match) -> tuple[bool, bool, bool, int, int]:
        named = sheet.name.strip() in match.table.sheet_names or match.table.title in header.title
        own = len(match.matched.places) - len(match.matched.read_as)
        return not match.absent, match.wide is not None, named, own, len(match.matched.places)

    return max(found, key=fit, default=None)


def _match(table: TableType, header: Header, rows: Sequence[CsvLine], linked: bool) -> Match:
    """How a table fits; addresses behind words (`linked`) fill its column of links."""
    known = accepted(table.row)
    cut = [(number, [_cell(cells, at) for at in header.columns]) for number, cells in rows]
    wide = unfold(header.headings, cut, known, header.title)
    wide = None if wide and (wide.unsaid or wide.unnamed) else wide
    matched = known.match(wide.headings if wide else header.headings)
    required = (heading for name, heading in known.shown.items() if name in required_columns(table.row))
    found = {
        known.shown[name]
        for name in (*matched.places, *(LINK_COLUMNS[:1] if linked else ()))
        if name in known.shown
    }
    return Match(table, matched, wide, tuple(heading for heading in required if heading not in found))


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
    table, shown = match.table, headings(match.table.row)
    if match.wide:
        written, said = [match.matched.cells(cells) for _, cells in match.wide.rows], list[str]()
        said.append(f"    อ่านตารางแบบกว้าง: {match.wide.understood} {match.wide.also}")
        columns = list(match.matched.places)
    else:
        written, columns, said = fill_columns(sheet, header.columns, match.matched, table.row, rows)
    places = match.matched.places
    columns.sort(key=lambda column: places.get(column, (len(header.columns),)))
    kept = [cells for cells in written if any(cells.values())]
    files[table.file] = csv_file(
        [
            [shown[column] for column in columns],
            *([cells.get(column, "") for column in columns] for cells in kept),
        ]
    )
    yield f"{name}: ตาราง{table.title} {len(kept):,} แถว → {table.file}"
    if dropped := len(sheet.lines) - header.end - len(rows):
        yield f"    ไม่นับแถวรวม หมายเหตุ ชื่อกลุ่มแถว หรือหัวตารางที่ซ้ำ {dropped} แถว"
    yield from (f"    อ่านหัวคอลัมน์ “{pair.written}” เป็น “{pair.heading}”" for pair in match.matched.read_as)
    yield from (
        f"    คอลัมน์ “{pair.written}” ใช้หน่วย {pair.heading} แปลงตัวเลขก่อนใช้" for pair in match.matched.scaled
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
