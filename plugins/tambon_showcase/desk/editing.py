"""Writes what was typed on a page into a draft, compared by value with what the page showed and what the draft holds now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.workbook.apply import apply_changes
from tambon_showcase.workbook.changes import Choices, Conflict, cell_name
from tambon_showcase.workbook.compare import ThreeWays, compare
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.folder import files_of, read_files, unnamed_files
from tambon_showcase.workbook.layout import sheets
from tambon_showcase.workbook.telling import told
from tambon_showcase.workbook.typed import over, pasted_rows

CHANGED = "{cell}: มีผู้อื่นแก้ระหว่างที่ท่านแก้ ในร่างตอนนี้คือ “{now}” ช่องข้างล่างยังเป็นของท่าน กดบันทึกอีกครั้งถ้าจะใช้ของท่าน"
UNREAD = "อ่าน {file} ไม่ได้ จึงแก้ในหน้านี้ไม่ได้ ส่งไฟล์นั้นใหม่ที่หน้า วางไฟล์ หรือแก้ในสมุดงาน"
NOT_EDITED = "บันทึกไม่สำเร็จ: {reason} ร่างไม่ถูกแตะต้อง ลองอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ"
NOTHING_PASTED = "ไม่พบแถวในสิ่งที่วาง คัดลอกช่วงเซลล์ใน Excel ทั้งแถว แล้ววางอีกครั้ง"


class SheetJob(NamedTuple):
    """A sheet of a draft to show."""

    folder: Path
    sheet: str


class EditOrder(NamedTuple):
    """What was typed into a sheet: the rows as they were shown and as they are now, or a text that was pasted."""

    sheet: str
    shown: tuple[BookRow, ...] = ()
    typed: tuple[BookRow, ...] = ()
    pasted: str = ""


class EditJob(NamedTuple):
    """What is to be written into the folder of a draft."""

    folder: Path
    order: EditOrder


class Edited(NamedTuple):
    """Files to write, what changed, what was refused, and cells that somebody else changed meanwhile."""

    files: Mapping[str, bytes]
    told: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    kept: tuple[Conflict, ...] = ()


def read_sheet(job: SheetJob) -> tuple[BookRow, ...] | None:
    """The rows of a sheet, then one for each photo or document without a row; None where its file cannot be read."""
    rows = read_files(files_of(job.folder), job.sheet).rows.get(job.sheet)
    if rows is None:
        return None
    offered = [name for sheet, name in unnamed_files(job.folder, {job.sheet: rows}) if sheet == job.sheet]
    return (*rows, *(BookRow({"file": name}) for name in offered))


def edit(job: EditJob) -> Edited:
    """What is to be written; nothing is written here."""
    files, order, sheet = files_of(job.folder), job.order, sheets()[job.order.sheet]
    folder = read_files(files, sheet.id)
    if folder.unread:
        return Edited({}, refused=tuple(UNREAD.format(file=name) for name in folder.unread))
    shown, typed = order.shown, order.typed
    if order.pasted:
        typed = tuple(pasted_rows(sheet, order.pasted))
        shown = over(sheet, folder.rows[sheet.id], typed)
        if not typed:
            return Edited({}, refused=(NOTHING_PASTED,))
    ways = ThreeWays({sheet.id: shown}, folder.rows, {sheet.id: typed})
    changes = compare(ways, Choices(gone="keep", renamed="rename"))
    applied = apply_changes(changes, files)
    refused = (*map(_changed, changes.conflicts), *applied.refused)
    return Edited(applied.files, (*told(changes, applied.lost), *applied.said), refused, changes.conflicts)


def not_read(_job: SheetJob, _reason: str) -> tuple[BookRow, ...] | None:
    """What is shown of a sheet whose file ended the worker."""
    return None


def not_edited(_job: EditJob, reason: str) -> Edited:
    """What is said when a file ended the worker."""
    return Edited({}, refused=(NOT_EDITED.format(reason=reason),))


def _changed(one: Conflict) -> str:
    return CHANGED.format(cell=cell_name(one.sheet, one.row.cells, one.column), now=one.folder or "(ว่าง)")
