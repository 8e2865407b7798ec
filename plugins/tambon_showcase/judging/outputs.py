"""A result as files for programs: JSON, XLSX and CSV. Contributed text stays text: no cell is ever a formula."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Sequence

from tambon_showcase.design import print_across_a4
from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.formats.sheets import SheetBook, digits_wide

from .merged import MergedResult
from .shape import number_text
from .tables import CellValue, ResultTable, tables

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters that spreadsheets read as a formula (OWASP, "CSV Injection"), full-width ones included."""

NOTHING = "ไม่มีรายการ"
"""What the first sheet says of a table that has only its headings; others of these are left out."""
CONTEST = "การประกวดสารสนเทศตำบลต้นแบบ เขต {region} ปี {year}"
"""What is printed above each sheet."""
LEAST_WIDTH, MOST_WIDTH, ROOM = 7, 60, 2
"""Least and most width of a column in letters, and what is left free of it."""
HEAD_SHARE = 0.6
"""Share of a heading's letters for which a column has room: it takes two lines."""
LINE_POINTS = 15
_LOOKS: dict[str, dict[str, object]] = {
    "head": {"bold": True, "indent": 1},
    "text": {"indent": 1},
    "number": {"align": "left", "indent": 1},
    "whole": {"align": "left", "indent": 1, "num_format": "#,##0"},
}
"""Numbers begin where their heading does."""


def result_json(result: MergedResult) -> bytes:
    """Everything in the result, for programs and for comparing two merges."""
    told = {**dataclasses.asdict(result), "findings": [finding.as_json() for finding in result.findings]}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def result_csv(rows: Sequence[Sequence[CellValue]]) -> bytes:
    """A table as CSV that Excel opens with Thai text (UTF-8 with mark, CRLF)."""
    return csv_bytes([_csv_cell(cell) for cell in row] for row in rows)


def _csv_cell(cell: CellValue) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
    return "" if cell is None else number_text(cell)


def result_workbook(sheets: Sequence[ResultTable], head: str = "") -> bytes:
    """Tables as an XLSX file: text as text, numbers as numbers, headings frozen, rows as high as their lines.

    `head` is printed above each sheet; of tables without rows, which would be printed as white sheets, only a first one is there.
    """
    book = SheetBook()
    looks = {kind: book.look(text_wrap=True, valign="top", **look) for kind, look in _LOOKS.items()}
    for table in (*sheets[:1], *(table for table in sheets[1:] if len(table.rows) > 1)):
        sheet = book.sheet(table.title)
        sheet.freeze_panes(1, 0)
        sheet.hide_gridlines(0)
        print_across_a4(sheet, head)
        sheet.repeat_rows(0)
        rows: list[list[CellValue]] = table.rows if len(table.rows) > 1 else [*table.rows, [NOTHING]]
        widths = _widths(rows)
        for x, width in enumerate(widths):
            sheet.set_column(x, x, width)
        for y, row in enumerate(rows):
            # Programs that open the file differ in whether they make room for wrapped lines by themselves.
            sheet.set_row(y, LINE_POINTS * max(map(_lines, row, widths), default=1))
            for x, cell in enumerate(row):
                sheet.write(y, x, cell, looks[_kind(cell) if y else "head"])
    return book.data()


def _kind(cell: CellValue) -> str:
    if not isinstance(cell, int | float):
        return "text"
    return "whole" if cell == int(cell) else "number"


def _widths(rows: Sequence[Sequence[CellValue]]) -> list[float]:
    """Of each column, in letters: the longest value has room up to a bound, and a heading takes two lines."""
    head, *values = rows
    longest = [max((_room(row[x]) for row in values if x < len(row)), default=0) for x in range(len(head))]
    return [
        min(max(LEAST_WIDTH, most, _length(cell) * HEAD_SHARE) + ROOM, MOST_WIDTH)
        for most, cell in zip(longest, head, strict=True)
    ]


def _room(cell: CellValue) -> float:
    """The room of a cell's words up to a bound; a longer single word, such as a fingerprint, has lines of one length."""
    length, most = _length(cell), MOST_WIDTH - ROOM
    lines = 1 if " " in str(cell) else max(1, math.ceil(length / most))
    return min(math.ceil(length / lines), most)


def _length(cell: CellValue) -> float:
    """How wide a cell's words are, in digits."""
    shown = number_text(cell) if isinstance(cell, int | float) else cell or ""
    return digits_wide(shown)


def _lines(cell: CellValue, width: float) -> int:
    return max(1, math.ceil(_length(cell) / (width - ROOM)))


def result_xlsx(result: MergedResult) -> bytes:
    """All tables of the result as one workbook."""
    return result_workbook(tables(result), CONTEST.format(region=result.region, year=result.year))
