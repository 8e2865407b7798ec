"""Brings a workbook into a folder: reads it, refuses another's, compares, and says everything in Thai."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.document_rules import MAX_BYTES
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.personal.find import hide_personal

from .apply import apply_changes
from .changes import Choices
from .compare import ThreeWays, compare
from .contents import BookRow, Contents
from .folder import files_of, read_files
from .layout import DELETE, MAIN, model_version, sheets
from .parcel import LooseFile, Parcel, place_files
from .read import ReadBook, read_workbook
from .telling import asked, told

OTHER_TAMBON = (
    "สมุดงานนี้เป็นของตำบลรหัส {code} ไม่ใช่ {wanted} ที่โต๊ะ ให้เปิดร่างของตำบลรหัส {code} แล้ววางที่นั่น หรือขอสมุดงานของ {wanted} "
    "(คำสั่ง: tambon import … --into {code})"
)
OTHER_YEAR = (
    "สมุดงานนี้เป็นของปี {year} แต่ผลงานเป็นปี {wanted} ขอสมุดงานปี {wanted} แล้วกรอกในเล่มใหม่ ผลงานปีก่อนใช้เป็นจุดเริ่มได้ "
    "(ที่โต๊ะ: “เริ่มจากผลงานปีก่อนของตำบล” คำสั่ง: tambon next-year {code} หรือ --year {year} ถ้าตั้งใจนำเข้าปีนั้น)"
)
OTHER_MODEL = "สมุดงานนี้ทำจากแบบรุ่นก่อน ช่องที่ยังมีในแบบปัจจุบันอ่านตามปกติ ครั้งต่อไปขอสมุดงานใหม่"
NOT_GIVEN = "ไม่พบบันทึกของค่าที่ให้ไปกับสมุดงาน (แผ่นซ่อนถูกลบหรือเสียหาย) ช่องที่ต่างจากโฟลเดอร์จึงต้องเลือกเองทุกช่อง"
UNREAD = "อ่าน {file} ในโฟลเดอร์ไม่ได้ จึงไม่เขียนทับ แก้ไฟล์นั้นก่อน (ดูด้วย tambon check {code}) แล้วนำเข้าอีกครั้ง"
SHEETS_KEPT = (
    "สมุดงานที่ส่งมาไม่มีแผ่น {sheets} ค่าเดิมของแผ่นเหล่านี้จึงยังอยู่ครบ ไม่ได้ลบ ถ้าตั้งใจลบ ให้ขอสมุดงานใหม่แล้วพิมพ์ "
    f"{DELETE} ในช่องแรกของแต่ละแถว ถ้ากรอกไว้ในแผ่นที่หายไป ให้กู้แผ่นนั้นจากเล่มเดิม แล้วนำเข้าอีกครั้ง"
)
SHEETS_EMPTY = "สมุดงานที่ส่งมาไม่มีแผ่น {sheets} ผลงานก็ยังไม่มีค่าของแผ่นเหล่านี้ จึงไม่มีอะไรเปลี่ยน ถ้าจะกรอก ให้ขอสมุดงานใหม่"
TOO_BIG = f"ไฟล์ใหญ่เกิน {MAX_BYTES // 1_000_000} MB ลบภาพที่วางในแผ่นงาน แล้วบันทึกใหม่"


class IntakeOrder(NamedTuple):
    """What is brought into a folder: a workbook (None: there is none), the tambon and year that it must be of, what a
    person decided, and the files that came with it."""

    book: ReadBook | None
    folder: Path
    code: str
    year_be: int
    choices: Choices
    parcel: Sequence[LooseFile] = ()


class Intake(NamedTuple):
    """What is to be written (an empty file is deleted), what is said, what waits for a person, and whether all is done."""

    files: Mapping[str, bytes]
    told: tuple[str, ...]
    asked: tuple[str, ...]
    refused: tuple[str, ...] = ()


def take_in(order: IntakeOrder) -> Intake:
    """Compare a workbook with the folder and make the files that change; nothing is written here.

    Raises:
        ImportFileError: the workbook cannot be used; the message says what to do.
    """
    book = _of_this_tambon(order)
    files = files_of(order.folder)
    folder = read_files(files)
    rows = _with_code(book.rows, order.code) if book else {}
    given = book.given.contents if book and book.given else None
    changes = compare(ThreeWays(given, folder.rows, rows), order.choices)
    applied = apply_changes(changes, files)
    unread = tuple(UNREAD.format(file=name, code=order.code) for name in folder.unread)
    missing = _without_sheets(book, folder.rows) if book else ()
    said = (*(_said_of(book) if book else ()), *missing, *told(changes, applied.lost), *applied.said)
    parcel = _parcel(order, {**folder.rows, **rows})
    return Intake(
        {**applied.files, **parcel.files},
        (*said, *map(hide_personal, parcel.told)),
        (*asked(changes), *map(hide_personal, parcel.asked)),
        (*unread, *applied.refused),
    )


def _with_code(rows: Contents, code: str) -> Contents:
    """The rows with the tambon's code on the first sheet, which a blank workbook may lack."""
    (main,) = rows.get(MAIN) or (BookRow({}),)
    return {**rows, MAIN: (BookRow({**main.cells, "code": main.cells.get("code") or code}),)}


def _parcel(order: IntakeOrder, contents: Contents) -> Parcel:
    if not order.parcel:
        return Parcel({}, (), ())
    return place_files(order.parcel, order.folder, contents, order.choices.conflicts)


def book_at(path: Path) -> ReadBook:
    """The workbook in a file.

    Raises:
        ImportFileError: it is not there, too large, or no workbook of ours.
    """
    if not path.is_file():
        raise ImportFileError(f"ไม่พบไฟล์ {path}")
    if path.stat().st_size > MAX_BYTES:
        raise ImportFileError(TOO_BIG)
    return read_workbook(path.read_bytes())


def _of_this_tambon(order: IntakeOrder) -> ReadBook | None:
    """The workbook, if it is of this tambon and year."""
    book = order.book
    if book is None:
        return None
    main = next(iter(book.rows.get(MAIN, ())), None)
    code = (book.given.label.code if book.given else "") or (main.cells.get("code", "") if main else "")
    if code and code != order.code:
        raise ImportFileError(OTHER_TAMBON.format(code=code, wanted=order.code))
    if book.given and book.given.label.year_be != order.year_be:
        year = book.given.label.year_be
        raise ImportFileError(OTHER_YEAR.format(year=year, wanted=order.year_be, code=order.code))
    return book


def _said_of(book: ReadBook) -> tuple[str, ...]:
    """What is odd about a workbook: its label first."""
    read = tuple(map(hide_personal, book.said))
    if book.given is None:
        return (NOT_GIVEN, *read)
    return read if book.given.label.version == model_version() else (OTHER_MODEL, *read)


def _without_sheets(book: ReadBook, folder: Contents) -> Iterator[str]:
    """What becomes of the values whose sheet did not come back; an empty one is missed only where it went out for certain."""
    gone = [one for one in sheets().values() if one.id not in book.rows]
    counts = {
        one.title: sum(bool(cell) for row in folder.get(one.id, ()) for cell in row.cells.values())
        for one in gone
    }
    if kept := ", ".join(f"“{title}” ({count} ช่อง)" for title, count in counts.items() if count):
        yield SHEETS_KEPT.format(sheets=kept)
    empty = ", ".join(f"“{title}”" for title, count in counts.items() if not count)
    if empty and book.given and book.given.label.version == model_version():
        yield SHEETS_EMPTY.format(sheets=empty)
