"""`tambon import FILE --into CODE`: brings a workbook back into its folder; no row is lost without a person's word."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase import register
from tambon_showcase.edition import edition_years
from tambon_showcase.reading.folder import entry_folder, entry_place
from tambon_showcase.site.whole_file import write_files
from tambon_showcase.worker.pool import run_one

from .common import (
    NO_TAMBON,
    NOT_READ,
    add_root_option,
    add_year_option,
    entry_code,
    faults_dir,
    project_root,
    refuse,
)
from .refusals import is_within

if TYPE_CHECKING:
    from tambon_showcase.workbook.changes import Choices
    from tambon_showcase.workbook.intake import Intake

NOTHING_NEW = "ไม่มีอะไรเปลี่ยน โฟลเดอร์ไม่ถูกแตะต้อง"
TO_DECIDE = """
รอการตัดสินใจ {count} แห่ง ยังไม่ได้เขียนส่วนนี้:"""
HOW = (
    "ตรวจทีละข้อ แล้วสั่งอีกครั้งพร้อมตัวเลือก: --conflicts folder (คงค่าในโฟลเดอร์) หรือ workbook (ใช้ค่าในสมุดงาน), "
    "--gone keep (เก็บแถวไว้) หรือ delete (ลบ), --renamed rename (เปลี่ยนชื่อแถวเดิม) หรือ add (เป็นแถวใหม่)"
)


class IntoJob(NamedTuple):
    """A workbook to bring into a folder, with the ZIP or folder of its photos, if any."""

    book: Path
    parcel: Path | None
    folder: Path
    code: str
    year_be: int
    choices: Choices


def add_into_options(parser: argparse.ArgumentParser) -> None:
    """`--into` and what a person decides."""
    parser.add_argument(
        "--into",
        default="",
        type=entry_code,
        metavar="รหัสตำบล",
        help="นำสมุดงานของ tambon workbook เข้าโฟลเดอร์ของตำบล",
    )
    parser.add_argument(
        "--conflicts", choices=("folder", "workbook"), default="", help="ช่องที่เปลี่ยนทั้งสองฝั่ง ใช้ค่าจากที่ใด"
    )
    parser.add_argument("--gone", choices=("keep", "delete"), default="", help="แถวที่ไม่มีในสมุดงานแล้ว")
    parser.add_argument("--renamed", choices=("rename", "add"), default="", help="แถวที่กุญแจเปลี่ยน")
    parser.add_argument("--dry-run", action="store_true", help="แสดงสิ่งที่จะเปลี่ยน ไม่เขียนไฟล์")
    add_year_option(parser)
    add_root_option(parser)


def run_into(chosen: argparse.Namespace) -> int:
    """Bring a workbook into a folder; 1 while something waits for a person's word."""
    from tambon_showcase.workbook.changes import Choices

    root = project_root(chosen)
    year = chosen.year or max(edition_years(root / "tambons"), default=0)
    folder = folder_of(root, year, chosen.into)
    if folder is None:
        return refuse(NO_TAMBON.format(code=chosen.into))
    choices = Choices(chosen.conflicts, chosen.gone, chosen.renamed)
    job = IntoJob(chosen.file, chosen.parcel, folder, chosen.into, year, choices)
    if not is_within(root / "tambons", [folder]):
        return 2
    taken = run_one(_taken, job, _not_taken, faults_dir())
    if isinstance(taken, str):
        print(taken, file=sys.stderr)
        return 1
    if not is_within(folder, (folder / name for name in taken.files)):
        return 2
    return _finish(taken, folder, chosen)


def _finish(taken: Intake, folder: Path, chosen: argparse.Namespace) -> int:
    print("\n".join(taken.told or ((NOTHING_NEW,) if not taken.files else ())))
    if not chosen.dry_run:
        write_files(folder, taken.files)
    if taken.asked:
        print(TO_DECIDE.format(count=len(taken.asked)), *(f"  {line}" for line in taken.asked), HOW, sep="\n")
    print(*taken.refused, sep="\n", end="\n" if taken.refused else "", file=sys.stderr)
    if taken.files and not chosen.dry_run:
        print(f"เขียน {len(taken.files)} ไฟล์ใน {folder}\nขั้นต่อไป: ตรวจด้วยคำสั่ง tambon check {chosen.into}")
    return int(bool(taken.asked or taken.refused))


def folder_of(root: Path, year: int, code: str) -> Path | None:
    """The folder of a tambon's entry in a year, also one that is not there yet; None for a code that is no tambon's."""
    found, place = entry_folder(root, year, code), register.tambon(code)
    return found or (entry_place(root / "tambons" / str(year), place) if place else None)


def _taken(job: IntoJob) -> Intake | str:
    """What the workbook changes, or why it cannot be used."""
    from tambon_showcase.importing.imported import ImportFileError
    from tambon_showcase.workbook.intake import IntakeOrder, book_at, take_in
    from tambon_showcase.workbook.parcel import unpack

    try:
        parcel = tuple(unpack(job.parcel)) if job.parcel else ()
        return take_in(IntakeOrder(book_at(job.book), job.folder, job.code, job.year_be, job.choices, parcel))
    except ImportFileError as problem:
        return f"อ่านสมุดงานไม่ได้: {problem}"


def _not_taken(_job: IntoJob, reason: str) -> str:
    return NOT_READ.format(reason=reason)
