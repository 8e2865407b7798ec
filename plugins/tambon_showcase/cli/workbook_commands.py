"""`tambon workbook` makes the workbook that an officer fills in; `import --into` in `file_commands.py` brings it back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tambon_showcase import register
from tambon_showcase.reading.folder import entry_folder
from tambon_showcase.worker.pool import run_one

from .common import (
    NO_TAMBON,
    add_root_option,
    add_year_option,
    entry_code,
    faults_dir,
    project_root,
    refuse,
    save,
    year_of,
)
from .refusals import is_free

if TYPE_CHECKING:
    from tambon_showcase.desk.book import BookJob

NO_CODE = "ระบุรหัสตำบล 6 หลัก หรือใช้ --blank เพื่อทำสมุดงานเปล่าที่ใช้ได้ทุกตำบล"
NOT_MADE = "ทำสมุดงานไม่สำเร็จ: {reason} ตรวจด้วย tambon check {code}"


def add_workbook_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "workbook", help="ทำสมุดงาน Excel สำหรับกรอกข้อมูลของตำบล (นำกลับด้วย import --into)"
    )
    parser.add_argument(
        "code", nargs="?", default="", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก"
    )
    parser.add_argument("--blank", action="store_true", help="สมุดงานเปล่า ไม่มีข้อมูลเดิม")
    parser.add_argument("--level", choices=("district", "province"), default="district", help="ระดับของผลงาน")
    parser.add_argument("--out", type=Path, required=True, metavar="ไฟล์", help="ไฟล์ .xlsx ที่จะเขียน")
    add_year_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run_workbook)


def run_workbook(chosen: argparse.Namespace) -> int:
    """Make the workbook in a bounded worker; a tambon that has no folder yet gets a blank one."""
    from tambon_showcase.desk.book import BookJob

    root = project_root(chosen)
    if isinstance(year := year_of(chosen, root), str):
        return refuse(year)
    if refusal := _refusal(chosen, year):
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


def _refusal(chosen: argparse.Namespace, year: int) -> str:
    if not chosen.code:
        return "" if chosen.blank else NO_CODE
    has_place = register.tambon(chosen.code) or entry_folder(project_root(chosen), year, chosen.code)
    return "" if has_place else NO_TAMBON.format(code=chosen.code)


def _made(job: BookJob) -> bytes | str:
    """The workbook; what makes it is loaded in the worker."""
    from tambon_showcase.desk.book import make_book

    return make_book(job)


def _not_made(job: BookJob, reason: str) -> str:
    return NOT_MADE.format(reason=reason, code=job.code)
