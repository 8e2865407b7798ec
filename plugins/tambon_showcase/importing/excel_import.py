"""Begins an entry from an officer's workbook: each sheet goes to the table whose headings it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tambon_showcase.content.document_rules import MAX_BYTES
from tambon_showcase.edition.indicators import Dimension

from .blocks import split_tables
from .excel_book import read_book
from .imported import Imported, ImportFileError
from .place import Taken, place

UNKNOWN_SHEETS = "tables-from-excel"


def import_excel(path: Path, dimensions: Sequence[Dimension] = ()) -> Imported:
    """Take a workbook apart; the year's `dimensions` may be over columns of values.

    Raises:
        ImportFileError: there is no such file, or it is no safe workbook.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportFileError(f"ไฟล์ใหญ่เกิน {MAX_BYTES // 1_000_000} MB ลบภาพหรือแผ่นที่ไม่ใช้แล้วบันทึกใหม่")
        sheets, unread = read_book(path.read_bytes())
    except FileNotFoundError as problem:
        raise ImportFileError(f"ไม่พบไฟล์ {path}") from problem
    except ImportFileError as problem:
        raise ImportFileError(f"อ่านไฟล์ {path.name} ไม่ได้: {problem}") from problem
    files: dict[str, bytes] = {}
    summary: list[str] = []
    taken = Taken(files, UNKNOWN_SHEETS, dimensions)
    number = 0
    for sheet in sheets:
        tables = list(split_tables(sheet)) or [sheet]
        for count, table in enumerate(tables, 1):
            number += 1
            part = f" ตารางที่ {count}" if len(tables) > 1 else ""
            shown = table if count == len(tables) else table._replace(notes=())
            summary += place(number, f"แผ่น “{sheet.name}”{part}", shown, taken)
    return Imported(files, [*summary, *unread, *_next_steps(files)])


def _next_steps(files: Mapping[str, bytes]) -> Iterator[str]:
    if not files:
        yield "ไม่มีตารางให้นำเข้า ตรวจว่าข้อมูลอยู่ในช่องของแผ่นงาน ไม่ใช่ภาพหรือกล่องข้อความ"
    if any(name.startswith("tables/") for name in files):
        yield "ต่อไป: ย้ายไฟล์ใน tables/ ไปไว้ในโฟลเดอร์ของตำบล แล้วสั่ง tambon check"
    if any(name.startswith(UNKNOWN_SHEETS) for name in files):
        yield f"ไฟล์ใน {UNKNOWN_SHEETS}/ เก็บไว้ให้ย้ายข้อมูลเอง อย่าวางทั้งโฟลเดอร์ในโฟลเดอร์ของตำบล"
