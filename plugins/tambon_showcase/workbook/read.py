"""Reads a workbook that came back: every sheet to rows of text, whatever was moved, renamed or pasted in it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.formats.csv_header import CsvLine
from tambon_showcase.formats.headings import Matched
from tambon_showcase.importing.columns import fill_columns
from tambon_showcase.importing.excel_book import read_book
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.sheets import ImportedTable
from tambon_showcase.importing.table_rows import cell_at, filled
from tambon_showcase.text.thai_text import repair, squeeze

from .contents import BookRow, Contents
from .given import Given, given_of
from .headed import Headed, Marked, headed, marked, place_named
from .layout import GIVEN, LISTS, STATUS, TEXT, TITLES, VALUE, BookSheet, SheetKind, sheets
from .page import EXAMPLE
from .wide import unfolded

NOT_OURS = (
    "สมุดงานนี้ไม่ได้ทำด้วยคำสั่ง tambon workbook จึงเทียบกับโฟลเดอร์ของตำบลไม่ได้ "
    "ขอสมุดงานใหม่ด้วย tambon workbook แล้วคัดลอกข้อมูลไปวาง หรือใช้ tambon import … --out เพื่อแยกเป็นตาราง"
)

EXAMPLE_LEFT_OUT = "แผ่น “{sheet}”: แถว {line} เป็นแถวตัวอย่าง จึงไม่ได้อ่าน ถ้าเป็นข้อมูลจริง คัดลอกไปไว้แถวอื่น"


class ReadBook(NamedTuple):
    """What came back: what the workbook was given out with (None where that sheet is gone), its rows, and what was odd."""

    given: Given | None
    rows: Contents
    said: tuple[str, ...]


def read_workbook(data: bytes) -> ReadBook:
    """Read a workbook.

    Raises:
        ImportFileError: the bytes are no safe workbook, or none of ours; the message says what to do.
    """
    tables, unread = read_book(data, exact=True)
    reading = _BookReader(tables)
    rows = reading.rows()
    if not rows:
        raise ImportFileError(NOT_OURS)
    return ReadBook(reading.given, rows, (*reading.said, *unread))


class _BookReader:
    """One look at all sheets of a workbook."""

    def __init__(self, tables: Sequence[ImportedTable]) -> None:
        self.said: list[str] = []
        self._with_example: set[str] = set()
        self._tables = [(table, marked(table)) for table in tables]
        kept = (given_of(_lines(table)) for table, mark in self._tables if mark and mark.id == GIVEN)
        self.given: Given | None = next(kept, None)

    def rows(self) -> Contents:
        found: dict[str, Sequence[BookRow]] = {}
        titled = {sheet.title: sheet for sheet in sheets().values()}
        for table, mark in self._tables:
            sheet = sheets().get(mark.id) if mark else titled.get(table.name.strip())
            if sheet is None:
                self.said += _unknown(table, mark)
            elif sheet.id in found:
                self.said.append(
                    f"แผ่น “{table.name}” เป็น{sheet.title}เหมือนแผ่นก่อนหน้า จึงไม่ได้อ่าน รวมไว้แผ่นเดียว แล้วนำเข้าอีกครั้ง"
                )
            else:
                found[sheet.id] = tuple(self._sheet(sheet, table, mark))
        return found

    def _sheet(self, sheet: BookSheet, table: ImportedTable, mark: Marked | None) -> Iterator[BookRow]:
        self.said += [f"แผ่น “{table.name}”: {note}" for note in table.notes]
        if sheet.kind in {SheetKind.FIELDS, SheetKind.TEXTS}:
            row = _one_row(sheet, table, mark)
            self._absent(sheet, table, "ช่อง", row.cells)
            yield row
            return
        columns = headed(sheet, table, mark)
        self.said += [f"แผ่น “{table.name}”: {note}" for note in columns.said]
        if sheet.kind is SheetKind.WIDE:
            yield from wide_rows(sheet, columns)
            return
        self._absent(sheet, table, "คอลัมน์", columns.places)
        yield from self._rows(sheet, table, columns, mark)

    def _absent(self, sheet: BookSheet, table: ImportedTable, kind: str, found: Container[str]) -> None:
        """Say which columns or fields did not come back: what the folder has of them stays."""
        if absent := [one.heading for one in sheet.columns if one.id not in found]:
            self.said.append(f"แผ่น “{table.name}”: ไม่พบ{kind} {', '.join(absent)} คงค่าเดิมในโฟลเดอร์")

    def _rows(
        self, sheet: BookSheet, table: ImportedTable, columns: Headed, mark: Marked | None
    ) -> Iterator[BookRow]:
        at = mark.at if mark else -1
        lines = filled(columns.rows, table.merged)
        for (line, own), cells in zip(lines, self._cells(sheet, table, columns, lines), strict=True):
            if any(cells.values()):
                name = own[at] if 0 <= at < len(own) else ""
                row = BookRow(cells, line, int(name) if name.isdecimal() else 0)
                if self._is_row(sheet, table, row, is_example=name == EXAMPLE):
                    yield row

    def _is_row(self, sheet: BookSheet, table: ImportedTable, row: BookRow, *, is_example: bool) -> bool:
        """Whether a row is one of the officer's: the example counts only once it was changed."""
        if self.given is None and is_example:
            self.said.append(EXAMPLE_LEFT_OUT.format(sheet=table.name, line=row.line))
            return False
        examples = self.given.examples.get(sheet.id, ()) if self.given else ()
        if any(_is_same(sheet, row, example) for example in examples):
            return self._is_second(sheet, row, is_example=is_example)
        if is_example:
            self.said.append(
                f"แผ่น “{table.name}”: แถวตัวอย่าง (แถว {row.line}) ถูกแก้ จึงนำเข้าเป็นข้อมูล ตรวจว่าแก้ครบทุกช่อง"
            )
        return True

    def _is_second(self, sheet: BookSheet, row: BookRow, *, is_example: bool) -> bool:
        """Whether a row that says what the example says is one of the officer's: a numbered one, or the second."""
        is_row = not is_example and (bool(row.given) or sheet.id in self._with_example)
        self._with_example.add(sheet.id)
        return is_row

    def _cells(
        self, sheet: BookSheet, table: ImportedTable, columns: Headed, lines: Sequence[CsvLine]
    ) -> list[dict[str, str]]:
        """The cells of each row by column; where the sheet is a table, days that were none when typed are said."""
        names, places = list(columns.places), list(columns.places.values())
        if sheet.table is None:
            read = [{name: cell_at(own, at) for name, at in columns.places.items()} for _, own in lines]
        else:
            matched = Matched({name: (at,) for at, name in enumerate(names)})
            read, _, said = fill_columns(table, places, matched, sheet.table.row, lines)
            self.said += [note.strip() for note in said]
        return [{name: squeeze(repair(cell)) for name, cell in row.items()} for row in read]


def _lines(table: ImportedTable) -> list[list[str]]:
    """The lines without the empty cells at their ends."""
    lines = []
    for _, cells in table.lines:
        width = max((at for at, cell in enumerate(cells, 1) if cell), default=0)
        lines.append(list(cells[:width]))
    return lines


def _unknown(table: ImportedTable, mark: Marked | None) -> Iterator[str]:
    own = {TITLES[name] for name in (STATUS, LISTS, GIVEN)}
    if mark and mark.id not in {STATUS, GIVEN}:
        yield f"แผ่น “{table.name}” ไม่มีในแบบปัจจุบัน จึงไม่ได้อ่าน ขอสมุดงานใหม่ด้วย tambon workbook แล้วคัดลอกข้อมูลไปวาง"
    elif not mark and table.lines and table.name not in own:
        yield f"แผ่น “{table.name}” ไม่ใช่แผ่นของสมุดงาน จึงไม่ได้อ่าน ถ้ามีข้อมูล ให้คัดลอกไปวางในแผ่นที่ตรงเรื่อง"


def _one_row(sheet: BookSheet, table: ImportedTable, mark: Marked | None) -> BookRow:
    """Fields below each other, or texts: the name of each is in its line, or its words are."""
    at = mark.at if mark else 0
    wanted = VALUE if sheet.kind is SheetKind.FIELDS else TEXT
    places = [place for place, name in enumerate(mark.names if mark else ()) if name == wanted]
    titled = {one.heading: one.id for one in sheet.columns}
    cells: dict[str, str] = {}
    for _, own in mark.below if mark else table.lines:
        name = (
            cell_at(own, at)
            if cell_at(own, at) in sheet.by_id
            else titled.get(cell_at(own, at + 1).strip(), "")
        )
        if name:
            parts = [cell_at(own, place) for place in places or [at + 2]]
            column = sheet.by_id[name]
            cells[name] = "".join(parts) if column.is_long else squeeze(repair(parts[0]))
    return BookRow(cells)


def wide_rows(sheet: BookSheet, columns: Headed) -> Iterator[BookRow]:
    """The rows of a sheet that has the villages across, one value in a row."""
    lines = [line for line in columns.cells() if line.get(sheet.across[0])]
    places = {name: place for name in columns.places if (place := place_named(sheet, name))}
    yield from unfolded(sheet, lines, places)


def _is_same(sheet: BookSheet, row: BookRow, other: BookRow) -> bool:
    return all(
        column.is_same(row.cells.get(column.id, ""), other.cells.get(column.id, ""))
        for column in sheet.columns
    )
