"""Tables that an officer names on the command line or drops on the desk: CSV, or the sheets of an Excel workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from tambon_showcase.content.documents import OLE
from tambon_showcase.finding import error
from tambon_showcase.formats.csv_table import CsvTable, read_csv
from tambon_showcase.importing.excel_book import read_book
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.sheets import ImportedTable

UNREADABLE = error(
    "T779",
    "ไฟล์ “{value}” เสีย หรือไม่ใช่ Excel (.xlsx) หรือ CSV",
    "เปิดในโปรแกรม Excel บันทึกเป็น .xlsx หรือ CSV UTF-8 แล้วลองใหม่",
)


def is_workbook(data: bytes) -> bool:
    """Whether these are the bytes of a workbook, of today or of before 2007, and not of a CSV file."""
    return data.startswith((b"PK", OLE))


def office_tables(data: bytes, file: str, knows: Callable[[str], bool]) -> list[CsvTable]:
    """The table of a CSV file, or those of a workbook's sheets; nothing of a workbook that cannot be read.

    `knows` recognises the headings, so that titles above them are never taken for headings.
    """
    if not is_workbook(data):
        return [read_csv(data, file, knows)]
    try:
        return [read_csv(_as_csv(sheet), file, knows) for sheet in read_book(data)[0]]
    except ImportFileError:
        return []


def _as_csv(sheet: ImportedTable) -> bytes:
    """A sheet with each row at the line that its program numbers it with."""
    text = io.StringIO(newline="")
    writer, at = csv.writer(text, lineterminator="\n"), 1
    for line, cells in sheet.lines:
        text.write("\n" * (line - at))
        writer.writerow(" ".join(cell.split()) for cell in cells)
        at = line + 1
    return text.getvalue().encode()
