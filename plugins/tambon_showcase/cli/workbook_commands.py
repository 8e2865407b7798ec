"""`tambon workbook` makes the workbook that an officer fills in; `import --into` in `file_commands.py` brings it back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase import register
from tambon_showcase.edition import edition_years
from tambon_showcase.worker.pool import run_one

from .common import (
    NO_TAMBON,
    add_root_option,
    entry_folder,
    faults_dir,
    project_root,
    refuse,
    save,
    without_edition,
)
from .refusals import is_free

if TYPE_CHECKING:
    from tambon_showcase.edition import Edition
    from tambon_showcase.workbook.contents import Contents

NO_CODE = "ระบุรหัสตำบล 6 หลัก หรือใช้ --blank เพื่อทำสมุดงานเปล่าที่ใช้ได้ทุกตำบล"
BROKEN_EDITION = "อ่านกติกาของปี {year} ไม่ได้ ให้ผู้ดูแลตรวจด้วย tambon check"
NOT_MADE = "ทำสมุดงานไม่สำเร็จ: {reason} ตรวจด้วย tambon check {code}"


class BookJob(NamedTuple):
    """A workbook to make: of which tambon (empty: any), year and level, from which folder, in which project."""

    root: Path
    code: str
    year_be: int
    level: str
    folder: Path | None


def add_workbook_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "workbook", help="ทำสมุดงาน Excel สำหรับกรอกข้อมูลของตำบล (นำกลับด้วย import --into)"
    )
    parser.add_argument("code", nargs="?", default="", metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก")
    parser.add_argument("--blank", action="store_true", help="สมุดงานเปล่า ไม่มีข้อมูลเดิม")
    parser.add_argument("--level", choices=("district", "province"), default="district", help="ระดับของผลงาน")
    parser.add_argument("--out", type=Path, required=True, metavar="ไฟล์", help="ไฟล์ .xlsx ที่จะเขียน")
    parser.add_argument("--year", type=int, default=None, metavar="ปี", help="ปีงบประมาณ (ไม่ระบุ = ปีล่าสุด)")
    add_root_option(parser)
    parser.set_defaults(run=run_workbook)


def run_workbook(chosen: argparse.Namespace) -> int:
    """Make the workbook in a bounded worker; a tambon that has no folder yet gets a blank one."""
    root = project_root(chosen)
    years = edition_years(root / "tambons")
    year = chosen.year or max(years, default=0)
    if refusal := _refusal(chosen, year, years):
        return refuse(refusal)
    if not is_free([chosen.out]):
        return 1
    folder = None if chosen.blank else entry_folder(root, year, chosen.code)
    job = BookJob(root, chosen.code, year, chosen.level, folder)
    content = run_one(_made, job, _not_made, faults_dir())
    if failed := save(content, chosen.out):
        return failed
    print(f"กรอกใน Excel แล้วนำกลับด้วย tambon import {chosen.out} --into {chosen.code or 'รหัสตำบล'}")
    return 0


def _refusal(chosen: argparse.Namespace, year: int, years: tuple[int, ...]) -> str:
    if year not in years:
        return without_edition(year, years)
    if not chosen.code:
        return "" if chosen.blank else NO_CODE
    has_place = register.tambon(chosen.code) or entry_folder(project_root(chosen), year, chosen.code)
    return "" if has_place else NO_TAMBON.format(code=chosen.code)


def _made(job: BookJob) -> bytes | str:
    """The workbook."""
    from tambon_showcase.assess.progress import entry_progress
    from tambon_showcase.edition import load_editions
    from tambon_showcase.examine import look_at
    from tambon_showcase.settings import Settings
    from tambon_showcase.view.prepare import shown
    from tambon_showcase.workbook.folder import files_of, read_files, unnamed_files
    from tambon_showcase.workbook.given import BookLabel
    from tambon_showcase.workbook.layout import model_version
    from tambon_showcase.workbook.order import BookOrder, examples_of
    from tambon_showcase.workbook.write import write_book

    settings = Settings(job.root, job.root / "site")
    edition = load_editions(settings.tambons_dir)[0].get(job.year_be)
    if edition is None:
        return BROKEN_EDITION.format(year=job.year_be)
    place = register.tambon(job.code)
    label = BookLabel(job.code, job.year_be, job.level, model_version())
    examples = examples_of(_example(job, edition))
    name = place.tambon_th if place else ""
    if job.folder is None:
        return write_book(BookOrder(label, edition, read_files({}).rows, examples, name=name))
    read = read_files(files_of(job.folder))
    entry, materials, _ = look_at(job.folder, edition, settings)
    progress = entry_progress(shown(entry, edition, settings, materials)) if entry and materials else None
    label = label._replace(level=entry.identity.level if entry else job.level)
    unnamed: dict[str, list[str]] = {}
    for sheet, name in unnamed_files(job.folder, read.rows):
        unnamed.setdefault(sheet, []).append(name)
    return write_book(BookOrder(label, edition, read.rows, examples, unnamed, progress, name))


def _example(job: BookJob, edition: Edition) -> Contents:
    """What the fictitious tambon wrote: every sheet shows one of its rows, so that an example never grows stale."""
    from tambon_showcase.workbook.folder import files_of, read_files

    for place in edition.contest.fictitious_places:
        if (folder := entry_folder(job.root, job.year_be, place.code)) and folder != job.folder:
            return read_files(files_of(folder)).rows
    return {}


def _not_made(job: BookJob, reason: str) -> str:
    return NOT_MADE.format(reason=reason, code=job.code)
