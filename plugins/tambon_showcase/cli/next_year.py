"""`tambon next-year`: a tambon's entry of a new year begins as a copy of its last one, with a list of what must be renewed."""

from __future__ import annotations

import argparse
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import edition_years
from tambon_showcase.reading.folder import earlier_entries, entry_folder, entry_place
from tambon_showcase.site.whole_file import copy_folder, make_folder
from tambon_showcase.worker.pool import run_one

from .common import add_root_option, entry_code, faults_dir, project_root, refuse
from .refusals import is_within

NO_ENTRY = "ไม่พบผลงานของตำบลรหัส {code} ในปีก่อน {year} เริ่มใหม่ด้วย tambon new {code}"
NO_EDITION = "ไม่พบกติกาของปี {year} ให้ผู้ดูแลสั่ง tambon new-edition {year} --from {last} ก่อน"
THERE = "มีโฟลเดอร์ของปี {year} แล้ว: {folder} ขอสมุดงานด้วย tambon workbook {code} --out สมุดงาน.xlsx"
MADE = "คัดลอก {source} เป็น {folder}"
RENEW = "ต้องปรับปรุงสำหรับปี {year}:"
NEXT = "ขั้นต่อไป: กรอกใน Excel ด้วย tambon workbook {code} --out สมุดงาน.xlsx หรือแก้ในโฟลเดอร์ แล้วตรวจด้วย tambon check {code}"


def add_next_year_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("next-year", help="เริ่มผลงานปีใหม่ของตำบลจากปีก่อน และบอกสิ่งที่ต้องปรับปรุง")
    parser.add_argument("code", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก")
    parser.add_argument("--year", type=int, default=None, metavar="ปี", help="ปีใหม่ (ไม่ระบุ = ปีล่าสุดที่มีกติกา)")
    add_root_option(parser)
    parser.set_defaults(run=run_next_year)


def run_next_year(chosen: argparse.Namespace) -> int:
    """Copy the newest earlier entry; nothing that is there is touched."""
    from tambon_showcase.workbook.renewals import RenewJob, nothing_renewed, renewals_of

    root, code = project_root(chosen), chosen.code
    years = edition_years(root / "tambons")
    year = chosen.year or max(years, default=0)
    if year not in years:
        return refuse(NO_EDITION.format(year=year, last=max(years, default="ปีเดิม")))
    if code.isdecimal() and (there := entry_folder(root, year, code)):
        return refuse(THERE.format(year=year, folder=there, code=code))
    earlier = earlier_entries(root, year, code).get(code)
    if earlier is None:
        return refuse(NO_ENTRY.format(code=code, year=year))
    source = earlier[1]
    folder = _target(root, year, source, code)
    if not is_within(root / "tambons", [folder]):
        return 2
    make_folder(folder, lambda draft: copy_folder(source, draft))
    print(MADE.format(source=source, folder=folder))
    stale = run_one(renewals_of, RenewJob(root, year, folder), nothing_renewed, faults_dir())
    print(*([RENEW.format(year=year), *(f"  {line}" for line in stale)] if stale else ()), sep="\n")
    print(NEXT.format(code=code))
    return 0


def _target(root: Path, year: int, source: Path, code: str) -> Path:
    """The place of the new entry; names are the register's, which may have changed since."""
    place = register.tambon(code)
    of_year = root / "tambons" / str(year)
    return entry_place(of_year, place) if place else of_year / source.parent.name / source.name
