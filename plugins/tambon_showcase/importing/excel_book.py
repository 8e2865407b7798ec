"""Reads a workbook into plain sheets of text, after the guard that uploaded Office files pass.

Sheets are read as a stream within bounds, because a small file may claim a million rows or merge every cell.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import closing, nullcontext
from html import unescape
from typing import Any

from tambon_showcase.formats.csv_header import CsvLine
from tambon_showcase.formats.csv_table import MAX_COLUMNS, MAX_ROWS

from .broken_xml import mended
from .excel_cells import cell_text, exact_text, likely_typed
from .excel_links import formula_link, sheet_links
from .excel_merged import merged_areas
from .excel_reach import reaches_beyond
from .excel_styles import is_struck, with_plain_styles
from .imported import ImportFileError
from .package import PackageParts, kind_of, packed, parts_of
from .sheets import CellPosition, ImportedTable, cell_name
from .word_xml import RELATION, relations

MAX_SHEETS = 60
"""Sheets read of one workbook."""
_HIDDEN = re.compile(rb"<(?:\w+:)?(?:row|col)\b[^>]*\shidden=[\"'](?:1|true)[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DRAWING = re.compile(r"xl/drawings/[^/]+\.xml")
_SHAPE_TEXT = re.compile(rb"<a:t>([^<]*)</a:t>")


def read_book(data: bytes, *, exact: bool = False) -> tuple[list[ImportedTable], list[str]]:
    """The sheets of a workbook, and what of it is not read.

    `exact`: text keeps every space, and what is hidden is read without a word, as a workbook of our own needs.

    Raises:
        ImportFileError: the bytes are no safe workbook.
    """
    if kind_of(data) != "xlsx":
        raise ImportFileError("เป็นไฟล์ Word ไม่ใช่สมุดงาน Excel (.xlsx)")
    try:
        parts, left_out = parts_of(data)
        whole, broken = mended(parts)
        sheets, unread = _read(with_plain_styles(whole), exact=exact)
    # The reader raises nearly anything on damaged sheets; all of it means the same to the officer.
    except Exception as problem:
        raise ImportFileError(
            "แผ่นงานเสียหาย เปิดใน Excel (ถ้าถามให้ซ่อม เลือก ใช่) เลือก ไฟล์ > บันทึกเป็น > Excel Workbook (*.xlsx) แล้วนำเข้าไฟล์ใหม่"
        ) from problem
    return sheets, [*left_out, *broken, *unread]


def _read(parts: PackageParts, *, exact: bool) -> tuple[list[ImportedTable], list[str]]:
    from openpyxl import load_workbook

    def opened(*, cached: bool) -> Any:
        return closing(load_workbook(io.BytesIO(packed(parts)), read_only=True, data_only=cached))

    has_formulas = any(map(_FORMULA.search, parts.values()))
    with (
        warnings.catch_warnings(action="ignore"),
        opened(cached=True) as values,
        opened(cached=False) if has_formulas else nullcontext(values) as formulas,
    ):
        pairs = list(zip(values.worksheets, formulas.worksheets, strict=True))
        read = [
            (shown.title, _sheet(shown, written, parts, exact=exact)) for shown, written in pairs[:MAX_SHEETS]
        ]
        lost = [name for name, sheet in read if sheet is None]
        lost += sorted(_sheet_names(parts) - set(values.sheetnames))
        said = [f"แผ่น “{name}” เสียหาย ไม่ได้นำเข้า เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง" for name in lost]
        sheets = [sheet for _, sheet in read if sheet]
        if not sheets:
            raise ValueError(lost)
        return sheets, [*said, *_unread(parts, len(pairs))]


def _sheet(shown: Any, written: Any, parts: PackageParts, *, exact: bool) -> ImportedTable | None:
    """A sheet, or None where it is damaged: the reader raises nearly anything then, and it costs only itself."""
    try:
        return _BookReading(shown, written, parts, exact=exact).sheet()
    except MemoryError:
        raise
    except Exception:
        return None


def _sheet_names(parts: PackageParts) -> set[str]:
    """The names of the sheets of cells by the workbook's own list; the reader passes over those it does not find."""
    from defusedxml.ElementTree import fromstring

    sheets = fromstring(parts["xl/workbook.xml"]).iter(f"{_MAIN}sheet")
    related = relations(parts, "xl/workbook.xml")
    targets = {
        each.get("name", ""): related.get(each.get(f"{RELATION}id", ""), ("", False)) for each in sheets
    }
    return {name for name, (target, _) in targets.items() if "/chartsheets/" not in f"/{target}"}


def _unread(parts: PackageParts, sheets: int) -> Iterator[str]:
    pictures = sum(part.startswith("xl/media/") for part in parts)
    if pictures:
        yield f"ภาพในสมุดงาน {pictures} ภาพไม่ได้นำเข้า บันทึกภาพเป็น JPG แล้วใส่ใน photos/ เอง"
    if any(part.startswith("xl/charts/") for part in parts):
        yield "กราฟในสมุดงานไม่ได้นำเข้า เว็บไซต์วาดกราฟจากตารางให้เอง"
    if any("comments" in part.lower() for part in parts):
        yield "ความคิดเห็นในช่อง (comment) ไม่ได้นำเข้า"
    shapes = (_SHAPE_TEXT.findall(parts[part]) for part in parts if _DRAWING.fullmatch(part))
    for words in filter(None, (b"".join(found).decode("utf-8", "replace").strip() for found in shapes)):
        yield f"ข้อความในกล่องหรือรูปร่าง “{unescape(words)[:60]}” ไม่ได้นำเข้า พิมพ์ลงในช่อง หรือใส่เอง"
    if sheets > MAX_SHEETS:
        yield f"มี {sheets} แผ่น นำเข้าเพียง {MAX_SHEETS} แผ่นแรก"


_CELLS = (
    "มีข้อความขีดฆ่า {:,} ช่อง นำเข้ามาด้วย ถ้าหมายถึงยกเลิก ให้ลบออก: {}",
    "สูตรที่ยังไม่มีค่า {:,} ช่อง จึงเว้นว่าง: {} (เปิดใน Excel บันทึกใหม่ แล้วนำเข้าอีกครั้ง)",
    "ช่องที่ Excel คำนวณผิด {:,} ช่อง จึงเว้นว่าง: {}",
)


class _BookReading:
    """One look at a sheet: the values that Excel kept beside the formulas that made them."""

    def __init__(self, shown: Any, written: Any, parts: PackageParts, *, exact: bool) -> None:
        self._shown, self._exact = shown, exact
        # openpyxl knows merged cells and links only of sheets that it has unpacked into memory as a whole.
        self._xml = parts[shown._worksheet_path]
        self._written = written if _FORMULA.search(self._xml) else None
        self._links = sheet_links(shown._worksheet_path, parts)
        self._dates: dict[CellPosition, str] = {}
        self._blank: list[str] = []
        self._errors: list[str] = []
        self._formulas = 0
        self._struck: list[str] = []

    def sheet(self) -> ImportedTable:
        lines: list[CsvLine] = []
        for number, (row, sources) in enumerate(self._rows(), 1):
            # A row is as wide as MAX_COLUMNS, and most of its cells are empty.
            cells = tuple(
                "" if cell.value is source.value is None else self._cell((number, column), cell, source)
                for column, (cell, source) in enumerate(zip(row, sources, strict=True))
            )
            if any(cells):
                lines.append((number, cells))
        return ImportedTable(
            self._shown.title,
            _narrow(lines),
            tuple(merged_areas(self._xml)),
            tuple(self._notes()),
            self._links,
            self._dates,
        )

    def _rows(self) -> Iterator[tuple[Any, Any]]:
        """The cells of each row as Excel kept them and as they were written, which differ only where there are formulas."""
        bounds = {"max_row": MAX_ROWS, "max_col": MAX_COLUMNS}
        shown = self._shown.iter_rows(**bounds)
        if self._written is None:
            return ((row, row) for row in shown)
        return zip(shown, self._written.iter_rows(**bounds), strict=True)

    def _cell(self, place: CellPosition, cell: Any, source: Any) -> str:
        words = exact_text(cell) if self._exact else cell_text(cell)
        if cell.value is not None and cell.data_type == "e":
            self._errors.append(cell_name(place))
        if source.value is not None and source.data_type == "f":
            self._formulas += 1
            if link := formula_link(str(source.value)):
                self._links[place] = link.address
                words = words or link.words
            elif cell.value is None:
                self._blank.append(cell_name(place))
        if cell.value is not None and is_struck(cell):
            self._struck.append(cell_name(place))
        if cell.value is not None and cell.is_date:
            self._dates[place] = likely_typed(cell)
        return words

    def _notes(self) -> Iterator[str]:
        if not self._exact and self._shown.sheet_state != "visible":
            yield "แผ่นนี้ซ่อนอยู่ในสมุดงาน ตรวจก่อนว่าตั้งใจเผยแพร่"
        if not self._exact and (hidden := len(_HIDDEN.findall(self._xml))):
            yield f"มีแถวหรือคอลัมน์ที่ซ่อนไว้ {hidden} ช่วง นำเข้ามาด้วย ตรวจก่อนว่าตั้งใจเผยแพร่"
        if self._formulas:
            yield f"มีสูตร {self._formulas:,} ช่อง ใช้ค่าที่ Excel คำนวณไว้"
        for cells, words in zip((self._struck, self._blank, self._errors), _CELLS, strict=True):
            if cells:
                yield words.format(len(cells), _some(cells))
        if reaches_beyond(self._xml, self._shown.max_row, self._shown.max_column):
            yield f"อ่านเพียง {MAX_ROWS:,} แถวและ {MAX_COLUMNS} คอลัมน์แรก"


def _narrow(lines: list[CsvLine]) -> tuple[CsvLine, ...]:
    """The lines, all as wide as the last column that holds anything."""
    width = max((index for _, cells in lines for index, cell in enumerate(cells, 1) if cell), default=0)
    return tuple((number, cells[:width]) for number, cells in lines)


def _some(cells: list[str]) -> str:
    return ", ".join(cells[:8]) + (" ..." if len(cells) > 8 else "")
