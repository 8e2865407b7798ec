"""The register of earlier model tambons as a file that an officer names: Excel or CSV. A build reads only CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tambon_showcase.content.documents import OLE
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import CsvTable, read_csv
from tambon_showcase.importing.excel_book import read_book
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.sheets import ImportedTable

from .past import ACCEPTED, lacking, read_past, rows_of

UNREADABLE = error(
    "T779",
    "ไฟล์ทะเบียน “{value}” เสีย หรือไม่ใช่ Excel (.xlsx) หรือ CSV",
    "เปิดในโปรแกรม Excel บันทึกเป็น .xlsx หรือ CSV UTF-8 แล้วลองใหม่",
)


def read_past_file(data: bytes, file: str) -> tuple[list[PastModel], list[Finding]]:
    """The rows of the register's CSV or Excel file, and what is wrong in it."""
    if not data.startswith((b"PK", OLE)):
        return read_past(data, file)
    try:
        return rows_of(_sheets(data, file), file)
    except ImportFileError:
        return [], [UNREADABLE.at(Where(file), Path(file).name)]


def _sheets(data: bytes, file: str) -> list[CsvTable]:
    """The sheets that hold a register, a year each perhaps; the first one where none does, so that it says why."""
    tables = [read_csv(_as_csv(sheet), file, ACCEPTED.knows) for sheet in read_book(data)[0]]
    return [table for table in tables if not lacking(table.headings)] or tables[:1]


def _as_csv(sheet: ImportedTable) -> bytes:
    """A sheet with each row at the line that its program numbers it with."""
    text = io.StringIO(newline="")
    writer, at = csv.writer(text, lineterminator="\n"), 1
    for line, cells in sheet.lines:
        text.write("\n" * (line - at))
        writer.writerow(" ".join(cell.split()) for cell in cells)
        at = line + 1
    return text.getvalue().encode()
