"""Takes what an officer dropped: a workbook goes into the draft's tables by value, all else to its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.personal.find import hide_personal
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.intake import Intake, IntakeOrder, take_in
from tambon_showcase.workbook.parcel import LooseFile, unpack
from tambon_showcase.workbook.read import NOT_OURS, ReadBook, read_workbook

from .reports import Parts, parts_of

_BOOKS = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods", ".fods", ".et", ".gsheet", ".numbers"}
)
"""Endings of what may be our workbook in another program's form: read, or refused with the menu that saves it rightly."""
SEVERAL = "ส่งสมุดงานมา {count} เล่ม ({names}) จึงไม่ได้อ่านทั้งหมด เลือกเล่มล่าสุดเล่มเดียวแล้วส่งใหม่ ไฟล์อื่นเก็บแล้ว"
NOT_TAKEN = "อ่านไฟล์ที่ส่งไม่สำเร็จ: {reason} ร่างไม่ถูกแตะต้อง ส่งทีละไฟล์เพื่อหาไฟล์ที่เสีย แล้วบันทึกไฟล์นั้นใหม่จากโปรแกรมเดิม"


class TakeJob(NamedTuple):
    """What was sent, and the draft that it is for; the year's `dimensions` may be over columns of values."""

    upload: Path
    folder: Path
    code: str
    year_be: int
    choices: Choices
    dimensions: Sequence[Dimension] = ()


class Sorted(NamedTuple):
    """What was sent, sorted: workbooks of ours by name, all else, and in Thai what cannot be read."""

    books: Sequence[tuple[str, ReadBook]]
    others: tuple[LooseFile, ...]
    refused: tuple[str, ...]


def take(job: TakeJob) -> Intake:
    """What changes in the draft; nothing is written here."""
    try:
        found = sorted_files(list(unpack(job.upload)))
        book = found.books[0][1] if len(found.books) == 1 else None
        others, told = (found.others, ()) if found.books else _taken_apart(found.others, job.dimensions)
        taken = take_in(IntakeOrder(book, job.folder, job.code, job.year_be, job.choices, others))
    except ImportFileError as problem:
        return Intake({}, (), (), (str(problem),))
    several = ", ".join(name for name, _ in found.books)
    said = (SEVERAL.format(count=len(found.books), names=several),) if len(found.books) > 1 else ()
    return taken._replace(
        told=(*map(hide_personal, told), *taken.told), refused=(*taken.refused, *found.refused, *said)
    )


def _taken_apart(
    parcel: Sequence[LooseFile], dimensions: Sequence[Dimension]
) -> tuple[tuple[LooseFile, ...], tuple[str, ...]]:
    """The files with each Word report in its parts, and what is said of reports. Beside a workbook a report stays a document:
    both would write the same tables."""
    parts = [parts_of(one, dimensions) or Parts((one,), ()) for one in parcel]
    files = tuple(file for part in parts for file in part.files)
    return files, tuple(line for part in parts for line in part.told)


def not_taken(_job: TakeJob, reason: str) -> Intake:
    """What is said when what was sent ended the worker."""
    return Intake({}, (), (), (NOT_TAKEN.format(reason=reason),))


def sorted_files(parcel: Sequence[LooseFile]) -> Sorted:
    """What was sent, sorted by what it is."""
    books: list[tuple[str, ReadBook]] = []
    others: list[LooseFile] = []
    refused: list[str] = []
    for one in parcel:
        if one.fault:
            refused.append(hide_personal(one.fault))
            continue
        if PurePosixPath(one.name).suffix.lower() not in _BOOKS:
            others.append(one)
            continue
        try:
            books.append((one.name, read_workbook(one.data)))
        except ImportFileError as problem:
            if str(problem) == NOT_OURS:  # a table of somebody's: a paper like others
                others.append(one)
            else:
                refused.append(f"{one.name}: {problem}")
    return Sorted(books, tuple(others), tuple(refused))
