"""A result as files for programs: JSON, XLSX and CSV. Contributed text stays text: no cell is ever a formula."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Sequence

from tambon_showcase.design import SHEET_FACE, print_across_a4
from tambon_showcase.finding import VALUE_LIMIT
from tambon_showcase.formats.csv_writing import csv_bytes

from .merged import MergedResult
from .shape import number_text
from .tables import CellValue, ResultTable, tables

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters that spreadsheets read as a formula (OWASP, "CSV Injection"), full-width ones included."""


def plainly() -> dict[str, object]:
    """How workbooks are written: no text becomes anything else, in a typeface that has Thai letters."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {**SHEET_FACE},
    }


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


def result_workbook(sheets: Sequence[ResultTable]) -> bytes:
    """Tables as an XLSX file: text as text, numbers as numbers, headings frozen."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, plainly()) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for table in sheets:
            sheet = book.add_worksheet(table.title)
            sheet.freeze_panes(1, 0)
            print_across_a4(sheet)
            sheet.repeat_rows(0)
            for y, row in enumerate(table.rows):
                for x, cell in enumerate(row):
                    write = sheet.write_number if isinstance(cell, int | float) else sheet.write_string
                    write(y, x, "" if cell is None else cell, bold if y == 0 else wrap)
            sheet.autofit(VALUE_LIMIT * 4)
    return out.getvalue()


def result_xlsx(result: MergedResult) -> bytes:
    """All tables of the result as one workbook."""
    return result_workbook(tables(result))
