"""What a comparison found, in Thai: sheet / cell: old → new, and what only a person can decide."""

from __future__ import annotations

from collections.abc import Container

from tambon_showcase.finding import shorten

from .changes import BookChanges, cell_name, row_name

LONGEST = 60
"""Letters of a cell that a line repeats."""


def told(changes: BookChanges, lost: Container[str] = ()) -> list[str]:
    """Every change in Thai: sheet / cell: old → new; none of the sheets that could not be written."""
    lines = [
        f"{cell_name(one.sheet, one.row.cells, one.column)}: {_short(one.before)} → {_short(one.after)}"
        for one in changes.cells
        if one.sheet.id not in lost
    ]
    lines += [
        f"{one.sheet.title} / {row_name(one.sheet, one.cells)}: แถวใหม่"
        for one in changes.added
        if one.sheet.id not in lost
    ]
    lines += [
        f"{one.sheet.title} / {row_name(one.sheet, one.row.cells)}: ลบแถว"
        for one in changes.deleted
        if one.sheet.id not in lost
    ]
    return [*lines, *changes.said]


def asked(changes: BookChanges) -> list[str]:
    """What only a person can decide, in Thai."""
    lines = [
        f"{cell_name(one.sheet, one.row.cells, one.column)}: ตอนขอสมุดงาน {_short(one.given)} "
        f"ในโฟลเดอร์ตอนนี้ {_short(one.folder)} ในสมุดงาน {_short(one.workbook)}"
        for one in changes.conflicts
    ]
    lines += [
        f"{one.sheet.title} / {row_name(one.sheet, one.row.cells)}: ไม่มีในสมุดงานแล้ว" for one in changes.gone
    ]
    lines += [
        f"{one.sheet.title} / {row_name(one.sheet, one.row.cells)} → {row_name(one.sheet, one.cells)}: เปลี่ยนชื่อแถวเดิม หรือเป็นแถวใหม่"
        for one in changes.renamed
    ]
    return lines


def _short(text: str) -> str:
    """A cell as a line repeats it: without personal data, which a terminal or a page may keep."""
    plain = shorten(text, LONGEST)
    return f"“{plain}”" if plain else "(ว่าง)"
