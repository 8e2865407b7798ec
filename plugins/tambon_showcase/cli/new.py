"""`tambon new` and `tambon new-edition`: a folder to begin with, so that nobody starts from nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import new_edition
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.row import headings
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.folder import entry_place
from tambon_showcase.site.whole_file import make_folder

from .common import NO_TAMBON, add_root_option, add_year_option, entry_code, project_root, refuse, year_of
from .refusals import is_within

MAIN_FILE = """\
# ข้อมูลหลักของตำบล: เขียนทีละบรรทัดแบบ “ชื่อช่อง: ค่า” หลังเครื่องหมาย : เว้นหนึ่งช่อง
# บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบาย ลบได้

# รหัสตำบล 6 หลัก
code: "{code}"
# ระดับ: district (อำเภอ) หรือ province (จังหวัด)
level: {level}
name: {name}
# คำขวัญ วิสัยทัศน์ และข้อความแนะนำสั้น ๆ
motto: ""
vision: ""
summary: ""
# วันที่ปรับปรุงข้อมูลล่าสุด เช่น 15/11/2564
updated: ""

# สำนักงาน: ใช้เบอร์และอีเมลของสำนักงานเท่านั้น
office:
  name: ""
  address: ""
  phone: ""
"""


def add_new_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare both commands."""
    entry = commands.add_parser("new", help="สร้างโฟลเดอร์ของตำบลใหม่")
    entry.add_argument("code", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก")
    entry.add_argument("--level", choices=("district", "province"), default="district", help="ระดับของผลงาน")
    add_year_option(entry)
    add_root_option(entry)
    entry.set_defaults(run=run_new)
    edition = commands.add_parser("new-edition", help="เริ่มกติกาของปีใหม่จากปีเดิม")
    edition.add_argument("year", type=int, metavar="ปีใหม่", help="ปี พ.ศ. ที่จะเริ่มกติกา")
    edition.add_argument(
        "--from", dest="source", type=int, required=True, metavar="ปีเดิม", help="ปีที่คัดลอกกติกามา"
    )
    add_root_option(edition)
    edition.set_defaults(run=run_new_edition)


def run_new(chosen: argparse.Namespace) -> int:
    """Make the folder; it never touches a folder that is already there."""
    tambons = project_root(chosen) / "tambons"
    place = register.tambon(chosen.code)
    if isinstance(year := year_of(chosen, tambons.parent), str):
        return refuse(year)
    if place is None:
        return refuse(NO_TAMBON.format(code=chosen.code))
    folder = entry_place(tambons / str(year), place)
    if folder.exists():
        return refuse(f"มีโฟลเดอร์นี้แล้ว: {folder}")
    if not is_within(tambons, [folder]):
        return 2
    main_file = MAIN_FILE.format(code=chosen.code, level=chosen.level, name=place.tambon_th)
    make_folder(folder, lambda draft: _make(draft, main_file))
    print(f"สร้างแล้ว: {folder}\nขั้นต่อไป: กรอก tambon.yml แล้วตรวจด้วยคำสั่ง tambon check {chosen.code}")
    return 0


def _make(folder: Path, main_file: str) -> None:
    for name in ("texts", "tables", PHOTO_FOLDER, DOCUMENT_FOLDER):
        (folder / name).mkdir(parents=True)
    (folder / "tambon.yml").write_text(main_file, encoding="utf-8", newline="\n")
    for table in (table for table in TABLES.values() if table.declared.first):
        (folder / table.file).write_text(table_header(table), encoding="utf-8-sig", newline="")


def table_header(table: TableType) -> str:
    """The heading line of a table, ready for Excel."""
    return ",".join(headings(table.row).values()) + "\n"


def run_new_edition(chosen: argparse.Namespace) -> int:
    """Copy a year's rules."""
    tambons = project_root(chosen) / "tambons"
    if not is_within(tambons, [tambons / str(chosen.year)]):
        return 2
    try:
        folder = new_edition(tambons, chosen.year, chosen.source)
    except FileExistsError:
        return refuse(f"มีกติกาของปี {chosen.year} แล้ว")
    except FileNotFoundError:
        return refuse(f"ไม่พบกติกาของปี {chosen.source}")
    print(f"คัดลอกแล้ว: {folder}\nขั้นต่อไป: แก้ edition.yml และตรวจด้วยคำสั่ง tambon check")
    return 0
