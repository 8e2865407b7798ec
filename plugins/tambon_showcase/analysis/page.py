"""Frames as HTML, and their files: one CSV for each frame and one workbook with a sheet for each."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from tambon_showcase.content.spreadsheet_safety import download_cell
from tambon_showcase.design import print_across_a4
from tambon_showcase.edition import Edition
from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.formats.sheets import SheetBook, digits_wide
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.sections import ANALYSIS
from tambon_showcase.site.templates import render
from tambon_showcase.text.thai_values import format_decimal, format_int

from .frame import Column, Frame, FrameTable, Value
from .frames import frames
from .values import Analysis

WORKBOOK = "data/analysis.xlsx"
SHADES = 4
FOLDED = 15
"""A longer table opens on a click; its lead and chart already say the most serious things."""
SHORT = 12
"""A longer text gets a wider column."""
_LINE = 16
"""Points of a line in a workbook."""
_NOT_IN_SHEET = re.compile(r"[\[\]:*?/\\]+")
_MADE = datetime.datetime(2022, 1, 1)
"""Written into every workbook instead of the present moment, so that equal data makes equal files."""

Write = Callable[[str, bytes], None]
"""Writes a file of the entry by its name."""


class ShownCell(NamedTuple):
    """A cell of a frame's table as the page shows it."""

    text: str
    kind: str


def analysis_frames(analysis: Analysis, entry: Entry, edition: Edition, write: Write) -> tuple[Frame, ...]:
    """The frames of an entry's analysis; their files are written on the way."""
    found = tuple(frames(analysis, entry, edition))
    if found:
        place = entry.place
        where = f"ตำบล{place.tambon_th} อำเภอ{place.district_th} จังหวัด{place.province_th} ปี {entry.year_be}"
        write(WORKBOOK, frames_workbook(found, f"การวิเคราะห์ข้อมูล {where}", entry.identity.office.name or ""))
    for frame in found:
        write(f"data/{frame.name}.csv", frame_csv(frame.file))
    return found


def frame_html(frame: Frame, picture: str = "") -> Markup:
    """A frame as HTML; `picture` is the address of its picture for sharing, which has a page of its own, or empty."""
    body = render(
        "analysis/frame.html",
        frame=frame,
        **shown_cells(frame),
        folded=len(frame.table.rows) > FOLDED,
        workbook=WORKBOOK,
        picture=picture,
        address=ANALYSIS.inner(frame.name).address if picture else f"#{frame.name}",
    )
    return Markup(body)  # noqa: S704 - a template with autoescape made it


def shown_cells(frame: Frame) -> dict[str, object]:
    """The table's rows and its total as shown cells, shaded over the range that their columns share."""
    table = frame.table
    ranges = {heat: _range(table, heat, frame) for heat in {column.heat for column in table.columns} - {""}}

    def shown(row: Sequence[Value]) -> list[ShownCell]:
        return [_cell(column, value, ranges) for column, value in zip(table.columns, row, strict=True)]

    return {"rows": [shown(row) for row in table.rows], "total": shown(table.total) if table.total else []}


def _range(table: FrameTable, heat: str, frame: Frame) -> tuple[float, float]:
    if frame.bounds:
        return frame.bounds
    shaded = [index for index, column in enumerate(table.columns) if column.heat == heat]
    values = [row[index] for row in table.rows for index in shaded]
    numbers = [value for value in values if isinstance(value, int | float)]
    return 0.0, max(numbers, default=0) or 1.0


def _cell(column: Column, value: Value, ranges: dict[str, tuple[float, float]]) -> ShownCell:
    if value is None:
        return ShownCell("ไม่มีข้อมูล", "num none" if column.is_number else "none")
    if isinstance(value, str):
        return ShownCell(value, "num none" if column.is_number else "long" if len(value) > SHORT else "")
    text = (
        format_int(value)
        if isinstance(value, int)
        else format_decimal(value, 2 if column.heat in TWO_DECIMALS else 1)
    )
    return ShownCell(text, f"num{_shade(value, ranges[column.heat])}" if column.heat else "num")


TWO_DECIMALS = ("mean", "value")
"""Scales whose means need two decimals, because they separate ties."""


def _shade(value: float, bounds: tuple[float, float]) -> str:
    """The class of a shade; `bounds` run from the good end to the serious one."""
    good, grave = bounds
    share = (value - good) / (grave - good)
    return f" heat-{min(SHADES, int(share * (SHADES + 1)))}" if share >= 1 / (SHADES + 1) else ""


def frame_csv(table: FrameTable) -> bytes:
    """A frame's file as CSV that Excel opens with Thai letters; unknown is blank."""
    rows = ([_plain(value) for value in row] for row in (*table.rows, *_totals(table)))
    return csv_bytes([[column.title for column in table.columns], *rows])


def _totals(table: FrameTable) -> tuple[tuple[Value, ...], ...]:
    return (table.total,) if table.total else ()


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return format_decimal(value, 4).replace(",", "")
    return download_cell(value) if isinstance(value, str) else str(value)


def _sheet_name(place: int, title: str) -> str:
    """A name that Excel takes: up to 31 characters, none of its signs, no two the same."""
    return f"{place} {_NOT_IN_SHEET.sub(' ', title)}"[:31].rstrip(" '")


def _set_room(sheet: Any, table: FrameTable) -> None:
    """Columns as wide as what they hold, and rows as high: not every program makes them so by itself."""
    rows = (*table.rows, *_totals(table))
    longest = max((len(str(row[0])) for row in rows), default=0)
    widths = [max(12, min(longest, 60)), *(12 if column.is_number else 26 for column in table.columns[1:])]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width + 1)
    sheet.set_row(3, _LINE * (1 + _lines([column.title for column in table.columns], widths)))
    for number, row in enumerate(rows, 4):
        if (lines := _lines(row, widths)) > 1:
            sheet.set_row(number, _LINE * lines)


def _lines(row: Sequence[Value], widths: Sequence[int]) -> int:
    """How many lines the longest text of a row takes."""
    texts = zip(row, widths, strict=False)  # rules that were narrowed leave values without a column
    return max(math.ceil(digits_wide(text) / width) if isinstance(text, str) else 1 for text, width in texts)


def frames_workbook(found: Sequence[Frame], title: str, office: str) -> bytes:
    """All frames' tables as one workbook; texts are never formulas. Lines of the source are in the CSV files."""
    book = SheetBook({"created": _MADE, "title": title, "author": office})
    bold, looks = book.look(bold=True), _Looks(book)
    for place, frame in enumerate(found, 1):
        sheet, table = book.sheet(_sheet_name(place, frame.title)), frame.table
        sheet.write(0, 0, frame.title, bold)
        sheet.write(1, 0, " · ".join(filter(None, (frame.source, frame.status))))
        for at, column in enumerate(table.columns):
            sheet.write(3, at, column.title, looks.of(column, column.title, bold=True))
            for number, row in enumerate((*table.rows, *_totals(table)), 4):
                sheet.write(number, at, _in_full(row[at]), looks.of(column, row[at]))
        _set_room(sheet, table)
        print_across_a4(sheet, title)
    return book.data()


def _in_full(value: Value) -> Value:
    return round(value, 4) if isinstance(value, float) else value


class _Looks:
    """How cells of frames look: a number as the page shows it, in full where it is read on; a name never cut."""

    def __init__(self, book: SheetBook) -> None:
        self._book = book
        self._made: dict[tuple[object, ...], Any] = {}

    def of(self, column: Column, value: Value, bold: bool = False) -> Any:
        decimals = ("0.00" if column.heat in TWO_DECIMALS else "0.0") if isinstance(value, float) else "#,##0"
        key = (column.is_number, decimals, bold)
        if key not in self._made:
            side: dict[str, object] = (
                {"align": "right"} if column.is_number else {"align": "left", "indent": 1}
            )
            self._made[key] = self._book.look(
                text_wrap=True, valign="top", bold=bold, num_format=decimals, **side
            )
        return self._made[key]
