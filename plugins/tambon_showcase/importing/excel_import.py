"""Begins an entry from an officer's workbook: each sheet goes to the table whose headings it has.

What cannot be placed is said, never guessed: an unknown sheet, and a known one with columns of its own, is also
kept as it was in a folder apart.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.document_rules import MAX_BYTES
from tambon_showcase.formats.csv_header import Header, Line, find_header, is_note, is_total
from tambon_showcase.model.fields import headings, known_headings, required_columns
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.tables import read_table

from .excel_book import Merged, Sheet, read_book
from .imported import Imported, ImportFileError, csv_file

UNKNOWN_SHEETS = "tables-from-excel"
MOST_FINDINGS = 5
"""Findings told for each table; `tambon check` tells them all."""
FEWEST_COLUMNS = 2
"""A sheet that has fewer columns of a table than this is none of its kind."""


class Match(NamedTuple):
    """A table, where each of its columns stands in a sheet (by heading), and required columns that are absent."""

    table: TableType
    columns: Mapping[str, int]
    absent: tuple[str, ...]


def import_excel(path: Path) -> Imported:
    """Take a workbook apart.

    Raises:
        ImportFileError: there is no such file, or it is no safe workbook.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportFileError(f"ไฟล์ใหญ่เกิน {MAX_BYTES // 1_000_000} MB")
        sheets, unread = read_book(path.read_bytes())
    except FileNotFoundError as problem:
        raise ImportFileError(f"ไม่พบไฟล์ {path}") from problem
    except ImportFileError as problem:
        fix = "เปิดใน Excel คัดลอกไปสมุดงานใหม่แบบ “วางเฉพาะค่า” แล้วบันทึกเป็น .xlsx"
        raise ImportFileError(f"อ่านไฟล์ {path.name} ไม่ได้: {problem} {fix}") from problem
    files: dict[str, bytes] = {}
    summary = [line for number, sheet in enumerate(sheets, 1) for line in _place(number, sheet, files)]
    return Imported(files, [*summary, *unread, *_next_steps(files)])


def _place(number: int, sheet: Sheet, files: dict[str, bytes]) -> Iterator[str]:
    """Put one sheet into `files` and say where it went."""
    name = f"แผ่น “{sheet.name}”"
    header = find_header(sheet.lines)
    if header is None:
        yield f"{name}: ว่าง ไม่ได้นำเข้า"
        return
    match = best_match(sheet.name, header)
    if match is None or match.absent or match.table.file in files:
        yield f"{name}: {_why_apart(match)} → {_keep(number, sheet, files)}"
    else:
        yield from _to_table(name, sheet, header, match, files)
        strange = [heading for heading, place in _pairs(header) if place not in match.columns.values()]
        if strange:
            words = ", ".join(_with_near(heading, match) for heading in strange)
            yield f"    คอลัมน์ที่ไม่รู้จักหรือซ้ำ: {words} → ทั้งแผ่นเก็บไว้ที่ {_keep(number, sheet, files)}"
    yield from (f"    {note}" for note in sheet.notes)


def _why_apart(match: Match | None) -> str:
    if match is None:
        return "ไม่รู้จักหัวตาราง"
    title = f"ตาราง{match.table.title} ({match.table.name})"
    if match.absent:
        return f"ใกล้เคียง{title} แต่ขาดคอลัมน์ {', '.join(match.absent)}"
    return f"เป็น{title} เหมือนแผ่นก่อนหน้า จึงไม่รวมให้เอง"


def _keep(number: int, sheet: Sheet, files: dict[str, bytes]) -> str:
    address = f"{UNKNOWN_SHEETS}/{number:02d}.csv"
    files[address] = csv_file(cells for _, cells in sheet.lines)
    return address


def _to_table(
    name: str, sheet: Sheet, header: Header, match: Match, files: dict[str, bytes]
) -> Iterator[str]:
    address = match.table.file
    below = _filled(sheet.lines[header.end :], sheet.merged)
    rows = [line for line in below if not (is_total(line[1]) or is_note(line[1]))]
    cut = [[_cell(cells, place) for place in match.columns.values()] for _, cells in rows]
    kept = [cells for cells in cut if any(cells)]
    files[address] = csv_file([list(match.columns), *kept])
    yield f"{name}: ตาราง{match.table.title} {len(kept):,} แถว → {address}"
    if len(below) > len(rows):
        yield f"    ไม่นับแถวรวมหรือหมายเหตุ {len(below) - len(rows)} แถว"
    yield from _findings(match.table, files[address], address)


def _findings(table: TableType, content: bytes, address: str) -> Iterator[str]:
    """What `tambon check` will say of the table, so that the officer mends it in the workbook already."""
    _, findings = read_table(table.name, content, address)
    for found in findings[:MOST_FINDINGS]:
        yield f"    บรรทัด {found.line}: {found.message} วิธีแก้: {found.fix}"
    if len(findings) > MOST_FINDINGS:
        yield f"    และอีก {len(findings) - MOST_FINDINGS} จุด ดูด้วย tambon check"


def _filled(lines: Iterable[Line], merged: Iterable[Merged]) -> list[Line]:
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


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _pairs(header: Header) -> list[tuple[str, int]]:
    """Each heading with the column that it stands over."""
    return list(zip(header.headings, header.columns, strict=True))


def best_match(sheet: str, header: Header) -> Match | None:
    """The table that the headings of the sheet called `sheet` fit best, or None when they fit none."""
    matches = [_match(table, header) for table in TABLES.values()]
    found = [match for match in matches if len(match.columns) >= FEWEST_COLUMNS]

    def fit(match: Match) -> tuple[bool, bool, int]:
        named = sheet.strip() in match.table.sheet_names
        return not match.absent, named, len(match.columns)

    return max(found, key=fit, default=None)


def _match(table: TableType, header: Header) -> Match:
    known, shown = known_headings(table.row), headings(table.row)
    columns: dict[str, int] = {}
    for heading, place in _pairs(header):
        # A heading under a merged one (`ประชากร / ชาย`) counts by its last part.
        name = known.get(heading) or known.get(heading.rpartition(" / ")[2])
        if name is not None:
            columns.setdefault(shown[name], place)
    required = (heading for name, heading in shown.items() if name in required_columns(table.row))
    return Match(table, columns, tuple(heading for heading in required if heading not in columns))


def _with_near(heading: str, match: Match) -> str:
    """A heading with the known one that may have been meant."""
    free = [name for name in headings(match.table.row).values() if name not in match.columns]
    near = difflib.get_close_matches(heading, free, 1)
    return f"“{heading}”" + (f" (หมายถึง “{near[0]}” หรือไม่)" if near else "")


def _next_steps(files: Mapping[str, bytes]) -> Iterator[str]:
    if any(name.startswith("tables/") for name in files):
        yield "ต่อไป: ย้ายไฟล์ใน tables/ ไปไว้ในโฟลเดอร์ของตำบล แล้วสั่ง tambon check"
    if any(name.startswith(UNKNOWN_SHEETS) for name in files):
        yield f"ไฟล์ใน {UNKNOWN_SHEETS}/ เก็บไว้ให้ย้ายข้อมูลเอง อย่าวางทั้งโฟลเดอร์ในโฟลเดอร์ของตำบล"
