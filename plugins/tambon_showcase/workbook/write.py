"""Writes the workbook: a start sheet, a sheet for each table, the texts, what is missing, and what was given out."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

from tambon_showcase.formats.sheets import pieces

from .columns import BookColumn, OfYear
from .contents import BookRow
from .given import given_lines
from .layout import (
    DELETE,
    GIVEN,
    LISTS,
    MAIN,
    STATUS,
    TEXT,
    TITLES,
    VALUE,
    BookSheet,
    SheetKind,
    sheets,
)
from .looks import height_of, looks
from .order import BookOrder
from .page import EXAMPLE, EXAMPLE_LINE, FIRST_LINE, SPARE_LINES, BookPage, Drop, title_cell
from .renewals import renewals
from .status import write_status
from .wide import folded, lines_of, places_across, villages_across

_MADE = datetime.datetime(2022, 1, 1)
INTRODUCTION = (
    "กรอกเฉพาะช่องสีขาว หัวสีน้ำเงินคือช่องที่ต้องกรอก คลิกที่ช่องเพื่อดูวิธีกรอก",
    "แถวตัวเอียงใต้หัวตารางเป็นตัวอย่าง ไม่ถูกนำเข้าตราบใดที่ไม่แก้",
    f"ช่องที่เว้นว่างจะคงค่าเดิม ถ้าต้องการลบค่าให้พิมพ์คำว่า {DELETE} ถ้าต้องการลบทั้งแถวให้พิมพ์ {DELETE} ในช่องแรกของแถว",
    "เพิ่มแถว เรียงแถว ย้ายคอลัมน์ และเปลี่ยนชื่อแผ่นได้ ข้อมูลที่ส่งจะเผยแพร่ทันทีและค้นพบได้ อย่าใส่ข้อมูลส่วนบุคคล",
)
PRINTED = "สมุดงานตำบล{tambon} ปี {year}"
"""What is printed above each sheet."""
_TEXT_HEIGHT, _TEXT_WIDTH, _LABEL_WIDTH, _VALUE_WIDTH = 160, 110, 34, 60


def write_book(order: BookOrder) -> bytes:
    """The workbook as a file; the same order makes the same bytes."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": "สมุดงานตำบลต้นแบบ", "created": _MADE})
        _Book(book, order).write()
    return out.getvalue()


class _Book:
    """One workbook being written."""

    def __init__(self, book: Any, order: BookOrder) -> None:
        self._book, self._order = book, order
        self._styles = looks(book)
        self._sheets = [sheet.of_year(OfYear.of(order.edition)) for sheet in sheets().values()]
        self._last = {name: FIRST_LINE + len(order.rows(name)) + SPARE_LINES for name in sheets()}
        ranges = {
            (sheet.id, column.id): title_cell(sheet, column.id, self._last[sheet.id])
            for sheet in sheets().values()
            for column in sheet.columns
            if sheet.kind is SheetKind.ROWS
        }
        self._drop = Drop(dict(self._lists()), ranges)

    def write(self) -> None:
        writers = {
            SheetKind.FIELDS: self._fields,
            SheetKind.ROWS: self._rows,
            SheetKind.WIDE: self._wide,
            SheetKind.TEXTS: self._texts,
        }
        main, year = self._order.main, self._order.label.year_be
        printed = PRINTED.format(tambon=main["name"] or f" {main['code']}", year=year)
        for sheet in self._sheets:
            page = BookPage(
                self._book.add_worksheet(sheet.title), sheet.id, self._styles, self._drop, printed
            )
            writers[sheet.kind](sheet, page)
            page.close()
            if sheet.id == MAIN and self._order.progress:
                stale = list(renewals(self._order.contents, self._order.edition))
                write_status(
                    self._book.add_worksheet(TITLES[STATUS]),
                    self._order.progress,
                    stale,
                    self._styles,
                    printed,
                )
        self._hidden()

    def _lists(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """The range of each list of words on the sheet of lists."""
        lists = dict.fromkeys(c.words for sheet in self._sheets for c in sheet.columns if c.words)
        for at, words in enumerate(lists):
            letter = chr(ord("A") + at)
            yield words, f"='{TITLES[LISTS]}'!${letter}$1:${letter}${len(words)}"

    def _fields(self, sheet: BookSheet, page: BookPage) -> None:
        styles, cells = self._styles, self._order.main
        for at, width in enumerate((_LABEL_WIDTH, _VALUE_WIDTH, _VALUE_WIDTH), 1):
            page.page.set_column(at, at, width)
        page.page.write_string(0, 2, VALUE)
        page.page.write_string(1, 1, f"สมุดงานตำบล{cells['name']} ปี {self._order.label.year_be}", styles.title)
        for line, words in enumerate(INTRODUCTION, 2):
            page.page.merge_range(line, 1, line, 3, words, styles.words)
        for line, column in enumerate(sheet.columns, 3 + len(INTRODUCTION)):
            text = cells.get(column.id, "")
            page.page.set_row(line, height_of([(column.heading, _LABEL_WIDTH), (text, _VALUE_WIDTH)]))
            page.page.write_string(line, 0, column.id)
            page.page.write_string(
                line, 1, column.heading, styles.required if column.is_required else styles.label
            )
            page.cell(line, 2, column, text)
            page.page.write_string(line, 3, column.hint, styles.words)
            page.offer(line, line, 2, column)

    def _rows(self, sheet: BookSheet, page: BookPage) -> None:
        page.head([(column.id, column, column.heading) for column in sheet.columns])
        for line, name, row in self._lines(sheet):
            page.row(line, name, sheet.columns, [row.cells.get(column.id, "") for column in sheet.columns])
        for at, column in enumerate(sheet.columns, 1):
            page.offer(EXAMPLE_LINE, self._last[sheet.id], at, column)

    def _lines(self, sheet: BookSheet) -> Iterator[tuple[int, str, BookRow]]:
        for row in self._order.examples.get(sheet.id, ()):
            yield EXAMPLE_LINE, EXAMPLE, row
        for line, row in enumerate(self._order.rows(sheet.id), FIRST_LINE):
            yield line, str(row.given), row

    def _wide(self, sheet: BookSheet, page: BookPage) -> None:
        contents = self._order.contents
        places, villages = places_across(sheet, contents), villages_across(sheet, contents)
        across = [sheet.by_id[name] for name in sheet.across]
        about = BookColumn("", "เรื่อง")
        heads = [(column.id, column, column.heading) for column in across]
        heads.insert(1, ("", about, about.heading))
        heads += [
            (one.id, one.column, f"หมู่ที่ {one.moo} {villages[one.moo]} / {one.column.heading}")
            for one in places
        ]
        page.head([(name, column, " ".join(words.split())) for name, column, words in heads])
        lines = lines_of(sheet, contents, self._order.edition)
        for line, (named, cells) in enumerate(folded(sheet, contents, lines, places), EXAMPLE_LINE):
            first = [named.named[name] for name in sheet.across]
            first.insert(1, named.words)
            page.row(line, "", [column for _, column, _ in heads], [*first, *cells])
        for at, place in enumerate(places, len(across) + 2):
            page.offer(EXAMPLE_LINE, EXAMPLE_LINE + len(lines), at, place.column)
        page.page.freeze_panes(EXAMPLE_LINE, len(across) + 2)

    def _texts(self, sheet: BookSheet, page: BookPage) -> None:
        (row,) = self._order.contents[sheet.id]
        cut = {column.id: pieces(row.cells.get(column.id, "")) for column in sheet.columns}
        most = max(map(len, cut.values()))
        texts = [BookColumn(TEXT, "ข้อความ (เว้นบรรทัดเมื่อขึ้นย่อหน้าใหม่)", is_long=True)] * most
        page.head([("", BookColumn("", "หมวด"), "หมวด"), *((TEXT, one, one.heading) for one in texts)])
        page.page.set_column(2, 1 + most, _TEXT_WIDTH, self._styles.text)
        for line, column in enumerate(sheet.columns, EXAMPLE_LINE):
            page.page.set_row(line, _TEXT_HEIGHT)
            page.page.write_string(line, 0, column.id)
            page.page.write_string(line, 1, column.heading, self._styles.label)
            for at, part in enumerate(cut[column.id], 2):
                page.cell(line, at, texts[0], part)

    def _hidden(self) -> None:
        page = self._book.add_worksheet(TITLES[LISTS])
        for at, words in enumerate(self._drop.words):
            page.write_column(0, at, words)
        page.hide()
        kept = self._book.add_worksheet(TITLES[GIVEN])
        for line, cells in enumerate(given_lines(self._order.given)):
            for at, cell in enumerate(cells):
                kept.write_string(line, at, cell)
        kept.very_hidden()
