"""Reads a workbook into plain sheets of text, after the guard that uploaded Office files pass.

Sheets are read as a stream within bounds, because a small file may claim a million rows or merge every cell.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.documents import OLE
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.formats.csv_header import Line
from tambon_showcase.formats.csv_table import MAX_COLUMNS, MAX_ROWS

from .excel_cells import cell_text
from .imported import ImportFileError

MAX_SHEETS = 60
MAX_MERGED = 5_000
MAX_MERGED_ROWS = 200
"""Bounds: sheets read, merged areas looked at, and rows of one merged area that are filled."""
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_HIDDEN = re.compile(rb"<(?:\w+:)?(?:row|col)\b[^>]*\shidden=\"(?:1|true)\"")


class Merged(NamedTuple):
    """Cells merged down one column: the column's index, and the first and last row as the sheet numbers them."""

    column: int
    first: int
    last: int


class Sheet(NamedTuple):
    """A sheet: its lines that hold anything, cells merged downwards, and what an officer must know of it."""

    name: str
    lines: tuple[Line, ...]
    merged: tuple[Merged, ...]
    notes: tuple[str, ...]


def read_book(data: bytes) -> tuple[list[Sheet], list[str]]:
    """The sheets of a workbook, and what of it is not read.

    Raises:
        ImportFileError: the bytes are no safe workbook.
    """
    if data.startswith(OLE):
        raise ImportFileError("เป็น Excel รุ่นเก่า (.xls) หรือใส่รหัสผ่าน")
    try:
        kind, _ = read_office(data)
    except UnsafeDocumentError as problem:
        raise ImportFileError(problem.rule.message.format(value=problem.value)) from problem
    if kind != "xlsx":
        raise ImportFileError("ไม่ใช่สมุดงาน Excel (.xlsx)")
    try:
        return _read(data)
    # The reader raises nearly anything on damaged sheets; all of it means the same to the officer.
    except Exception as problem:
        raise ImportFileError(f"อ่านแผ่นงานไม่ได้ ({type(problem).__name__})") from problem


def _read(data: bytes) -> tuple[list[Sheet], list[str]]:
    from openpyxl import load_workbook

    def opened(*, cached: bool) -> Any:
        return closing(load_workbook(io.BytesIO(data), read_only=True, data_only=cached))

    with (
        warnings.catch_warnings(action="ignore"),
        opened(cached=True) as values,
        opened(cached=False) as formulas,
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        pairs = list(zip(values.worksheets, formulas.worksheets, strict=True))
        sheets = [_sheet(shown, written, archive) for shown, written in pairs[:MAX_SHEETS]]
        return sheets, list(_unread(archive.namelist(), len(pairs)))


def _unread(parts: list[str], sheets: int) -> Iterator[str]:
    pictures = sum(part.startswith("xl/media/") for part in parts)
    if pictures:
        yield f"ภาพในสมุดงาน {pictures} ภาพไม่ได้นำเข้า บันทึกภาพเป็น JPG แล้วใส่ใน photos/ เอง"
    if any(part.startswith("xl/charts/") for part in parts):
        yield "กราฟในสมุดงานไม่ได้นำเข้า เว็บไซต์วาดกราฟจากตารางให้เอง"
    if any("comments" in part.lower() for part in parts):
        yield "ความคิดเห็นในช่อง (comment) ไม่ได้นำเข้า"
    if sheets > MAX_SHEETS:
        yield f"มี {sheets} แผ่น นำเข้าเพียง {MAX_SHEETS} แผ่นแรก"


def _sheet(shown: Any, written: Any, archive: zipfile.ZipFile) -> Sheet:
    # openpyxl tells merged cells only of sheets that it has unpacked into memory as a whole.
    xml = archive.read(shown._worksheet_path)
    lines: list[Line] = []
    formulas, blank, errors = 0, list[str](), list[str]()
    bounds = {"max_row": MAX_ROWS, "max_col": MAX_COLUMNS}
    for number, (row, sources) in enumerate(
        zip(shown.iter_rows(**bounds), written.iter_rows(**bounds), strict=True), 1
    ):
        cells = tuple(cell_text(cell) for cell in row)
        if any(cells):
            lines.append((number, cells))
        errors += [cell.coordinate for cell in row if cell.value is not None and cell.data_type == "e"]
        for cell, source in zip(row, sources, strict=True):
            if source.value is not None and source.data_type == "f":
                formulas += 1
                blank += [source.coordinate] if cell.value is None else []
    notes = _notes(shown, xml, formulas, blank, errors)
    return Sheet(shown.title, _narrow(lines), tuple(_merged(xml)), tuple(notes))


def _narrow(lines: list[Line]) -> tuple[Line, ...]:
    """The lines, all as wide as the last column that holds anything."""
    width = max((index for _, cells in lines for index, cell in enumerate(cells, 1) if cell), default=0)
    return tuple((number, cells[:width]) for number, cells in lines)


def _notes(sheet: Any, xml: bytes, formulas: int, blank: list[str], errors: list[str]) -> Iterator[str]:
    if sheet.sheet_state != "visible":
        yield "แผ่นนี้ซ่อนอยู่ในสมุดงาน ตรวจก่อนว่าตั้งใจเผยแพร่"
    if hidden := len(_HIDDEN.findall(xml)):
        yield f"มีแถวหรือคอลัมน์ที่ซ่อนไว้ {hidden} ช่วง นำเข้ามาด้วย ตรวจก่อนว่าตั้งใจเผยแพร่"
    if formulas:
        yield f"มีสูตร {formulas:,} ช่อง ใช้ค่าที่ Excel คำนวณไว้"
    if blank:
        yield f"สูตรที่ยังไม่มีค่า {len(blank):,} ช่อง จึงเว้นว่าง: {_some(blank)} (เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง)"
    if errors:
        yield f"ช่องที่ Excel คำนวณผิด {len(errors):,} ช่อง จึงเว้นว่าง: {_some(errors)}"
    if (sheet.max_row or 0) > MAX_ROWS or (sheet.max_column or 0) > MAX_COLUMNS:
        yield f"อ่านเพียง {MAX_ROWS:,} แถวและ {MAX_COLUMNS} คอลัมน์แรก"


def _some(cells: list[str]) -> str:
    return ", ".join(cells[:8]) + (" ..." if len(cells) > 8 else "")


def _merged(xml: bytes) -> Iterator[Merged]:
    from openpyxl.utils import column_index_from_string

    for count, found in enumerate(_MERGED.finditer(xml)):
        if count >= MAX_MERGED:
            return
        left, right = (column_index_from_string(found[side].decode()) - 1 for side in (1, 3))
        first, last = int(found[2]), int(found[4])
        if left == right and first < last:
            yield Merged(left, first, min(last, first + MAX_MERGED_ROWS))
