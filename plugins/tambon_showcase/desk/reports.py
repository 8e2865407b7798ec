"""A Word report that was dropped: its texts, tables and photos go to their places, as in `tambon import`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.importing.imported import Imported, ImportFileError
from tambon_showcase.importing.word_import import import_word
from tambon_showcase.model.sections import MORE, SECTIONS
from tambon_showcase.reading.advice import FOLDERS
from tambon_showcase.workbook.parcel import LooseFile

ENDING = ".docx"
FEWEST_TEXTS = 2
"""Headings of ours that a report has at least: an order or minutes, which stay documents, have none or one by chance."""
TAKEN_APART = "{name}: เป็นรายงาน จึงแยกเป็นข้อความ ตาราง และภาพ ไม่ได้เก็บไว้เป็นเอกสาร ถ้าใช้เป็นหลักฐานด้วย ให้บันทึกเป็น PDF แล้วส่งไฟล์นั้น"
NO_TABLE = "{name}: ตารางนี้ไม่ตรงกับตารางของเรา ไม่ได้นำเข้า คัดลอกค่าเข้าสมุดงานเอง"
_TEXTS = frozenset(section.text_file for section in SECTIONS if section is not MORE)


class Parts(NamedTuple):
    """What a report was taken apart into, and what is said of it in Thai."""

    files: tuple[LooseFile, ...]
    told: tuple[str, ...]


def parts_of(loose: LooseFile, dimensions: Sequence[Dimension] = ()) -> Parts | None:
    """The parts of a report; nothing for a document that is none, or that cannot be read: the check says why."""
    if not loose.name.lower().endswith(ENDING):
        return None
    with tempfile.TemporaryDirectory() as apart:
        path = Path(apart) / f"report{ENDING}"
        path.write_bytes(loose.data)
        try:
            made = import_word(path, dimensions)
        except ImportFileError:
            return None
    if len(_TEXTS & made.files.keys()) < FEWEST_TEXTS:
        return None
    files = {name: data for name, data in made.files.items() if name.partition("/")[0] in FOLDERS}
    return Parts(
        tuple(LooseFile(name, data, name) for name, data in files.items()),
        (TAKEN_APART.format(name=loose.name), *_said(made, files)),
    )


def _said(made: Imported, files: dict[str, bytes]) -> Iterator[str]:
    """What the summary says beside what went where, which is said of every file that is taken in."""
    yield from (NO_TABLE.format(name=name.rpartition("/")[2]) for name in made.files if name not in files)
    yield from (line for line in made.summary if not any(f"→ {name}" in line for name in made.files))
