"""The score sheets that a secretary received, however they came: files, folders, ZIPs, or names with * as Windows leaves them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.judging.secretary_papers import may_be_paper
from tambon_showcase.judging.shape import schema_of
from tambon_showcase.workbook.parcel import unpack

from .judge_desk import read_file

SHEET_START = "judge-sheet/"
OTHER_PAPER = "ข้าม {name}: ไม่ใช่ไฟล์คะแนน"
NO_MATCH = "ไม่พบไฟล์ตาม {pattern} ตรวจชื่อโฟลเดอร์ หรือระบุโฟลเดอร์หรือ ZIP ที่เก็บไฟล์คะแนนแทน"
NO_SHEET = "ไม่พบไฟล์คะแนน (.json) ใน {place} ไฟล์คะแนนได้จากปุ่ม “ดาวน์โหลดไฟล์คะแนน” ในแบบให้คะแนนของกรรมการ"


def sheet_files(paths: Iterable[Path]) -> list[tuple[str, bytes]]:
    """Name and bytes of every sheet; other papers in a folder or ZIP are named on the error stream and left out.

    Raises:
        SystemExit: something that was named is not there, cannot be opened, or holds no sheet.
    """
    return [sheet for path in paths for place in _matching(path) for sheet in _in(place)]


def _matching(path: Path) -> list[Path]:
    """The path, or those that a pattern means: Windows hands a command the pattern itself."""
    if path.exists() or not set(path.name) & set("*?"):
        return [path]
    found = sorted(path.parent.glob(path.name))
    if not found:
        raise SystemExit(NO_MATCH.format(pattern=path))
    return found


def _in(place: Path) -> list[tuple[str, bytes]]:
    if not place.is_dir() and place.suffix.lower() != ".zip":
        return [(place.name, read_file(place))]
    try:
        found = list(_sheets(place))
    except ImportFileError as problem:
        raise SystemExit(str(problem)) from None
    if not found:
        raise SystemExit(NO_SHEET.format(place=place))
    return found


def _sheets(place: Path) -> Iterator[tuple[str, bytes]]:
    for file in unpack(place):
        if not may_be_paper((file.name, file.data)):
            continue
        name = f"{place.name}/{file.path}"
        if _is_other_paper(file.data):
            print(OTHER_PAPER.format(name=name), file=sys.stderr)
        else:
            yield name, file.data


def _is_other_paper(data: bytes) -> bool:
    """Whether this is sound JSON of another kind; what is damaged may be a sheet, and is reported as one."""
    schema = schema_of(data)
    return schema is not None and not schema.startswith(SHEET_START)
