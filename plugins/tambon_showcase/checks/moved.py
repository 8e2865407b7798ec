"""What slid by a row: captions beside the files of other rows, numbers beside other villages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import get_args

from tambon_showcase.finding import Finding, warning
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.lines import lines_in_words

from .case import Case

CAPTIONS_MOVED = warning(
    "T292",
    "คำบรรยายภาพเหมือนเลื่อนไปหนึ่งแถว (บรรทัด {lines}): ชื่อไฟล์ “{value}” ตรงกับคำบรรยายของแถว{side}",
    "เลื่อนคอลัมน์คำบรรยายให้ตรงกับไฟล์ภาพ ถ้าถูกแล้ว ไม่ต้องแก้",
)
NUMBERS_MOVED = warning(
    "T625",
    "ช่อง {value} ว่างเฉพาะแถว{end}ของตาราง ตัวเลขทั้งคอลัมน์อาจเลื่อน{way}หนึ่งแถว",
    "เทียบกับต้นฉบับ ถ้าเลื่อน ให้วางทั้งคอลัมน์ใหม่ให้ตรงแถว ถ้าไม่เลื่อน ให้กรอกค่า หรือเหตุผลที่ไม่มีข้อมูล",
)
FEWEST_ROWS = 8
"""Rows of a column from which one that alone is blank says something of the others."""
_ENDS = ((0, {"end": "แรก", "way": "ลง"}), (-1, {"end": "สุดท้าย", "way": "ขึ้น"}))
FEWEST_MOVED = 3
"""Photos that fit the next row's caption; fewer may be chance."""
FEWEST_LETTERS = 4
"""Thai letters of a file's name that say what is in the photo; `วัด` is in many captions."""
_SIDES = {1: "ถัดไป", -1: "ก่อนหน้า"}
_NO_LETTER = re.compile(r"[^ก-๎]+")


def captions_are_beside_their_photos(case: Case) -> Iterator[Finding]:
    """No three photos are named after the captions of the rows below or above them, and hardly any after its own."""
    rows = case.entry.tables.photos
    own = _fitting(rows, 0)
    for step, side in _SIDES.items():
        moved = _fitting(rows, step)
        if len(moved) >= FEWEST_MOVED and 2 * len(own) < len(moved):
            lines = lines_in_words(row.line for row in moved)
            yield CAPTIONS_MOVED.at(case.entry.row_where(moved[0]), moved[0].file, side=side, lines=lines)
            return


def _fitting(rows: Sequence[PhotoEntry], step: int) -> list[PhotoEntry]:
    """The photos whose file is named as the caption `step` rows further says."""
    pairs = [(row, rows[at + step].caption) for at, row in enumerate(rows) if 0 <= at + step < len(rows)]
    return [row for row, caption in pairs if _fits(row.file, caption)]


def _fits(file: str, caption: str) -> bool:
    name = _NO_LETTER.sub("", PurePosixPath(file).stem)
    return len(name) >= FEWEST_LETTERS and name in _NO_LETTER.sub("", caption)


def numbers_are_beside_their_rows(case: Case) -> Iterator[Finding]:
    """No column of villages or ages is blank in its first or last row alone, as one that was pasted a row too low or high."""
    for table in _IN_ORDER:
        rows = case.entry.tables.of(table)
        columns = _numbers(table) if len(rows) >= FEWEST_ROWS else ()
        for end, told in _ENDS:
            blank = [name for name in columns if getattr(rows[end], name) is None]
            moved = [name for name in blank if _is_alone(case, rows, rows[end], name)]
            if moved and (
                table.declared.reasoned or moved == [name for name in columns if _is_used(rows, name)]
            ):
                shown = headings(table.row)
                yield NUMBERS_MOVED.at(
                    case.entry.row_where(rows[end]), [shown[name] for name in moved], **told
                )


_IN_ORDER = [
    table
    for table in TABLES.values()
    if table.declared.unique
    and (table.declared.figures or table.declared.reasoned)
    and table.key[0] != "year_be"
]
"""Tables of numbers whose source has the villages or ages in the same order."""


def _numbers(table: TableType) -> Sequence[str]:
    """The columns of numbers that are of a row, not what the row is of."""
    numbers = (
        name for name, info in table.row.model_fields.items() if _NUMBERS & {*get_args(info.annotation)}
    )
    return [name for name in numbers if name in headings(table.row) and name not in (*table.key, "year_be")]


_NUMBERS = {int, float}


def _is_used(rows: Sequence[Row], name: str) -> bool:
    return any(getattr(row, name) is not None for row in rows)


def _is_alone(case: Case, rows: Sequence[Row], row: Row, name: str) -> bool:
    """Whether a cell was left blank, and no other of its column but those that slid away from their reasons."""
    blank = [one for one in rows if getattr(one, name) is None and not getattr(one, "reason", None)]
    left = [one for one in rows if getattr(one, name) is not None and getattr(one, "reason", None)]
    return row in blank and len(blank) <= 1 + len(left) and case.entry.is_left_blank(row, name)
