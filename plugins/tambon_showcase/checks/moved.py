"""Captions that slid along the list of photos: each file is named after what another row says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from tambon_showcase.finding import Finding, warning
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.text.lines import lines_in_words

from .case import Case

CAPTIONS_MOVED = warning(
    "T292",
    "คำบรรยายภาพเหมือนเลื่อนไปหนึ่งแถว (บรรทัด {lines}): ชื่อไฟล์ “{value}” ตรงกับคำบรรยายของแถว{side}",
    "เลื่อนคอลัมน์คำบรรยายให้ตรงกับไฟล์ภาพ ถ้าถูกแล้ว ไม่ต้องแก้",
)
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
