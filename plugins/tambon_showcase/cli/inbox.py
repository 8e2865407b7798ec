"""`tambon inbox`: what officers sent by mail or LINE becomes branches of the repository."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from .build import site_settings
from .common import add_root_option, add_year_option, project_root, refuse, year_of
from .desk import NEEDS_DESK
from .host_options import add_host_options, host_in

if TYPE_CHECKING:
    from tambon_showcase.desk.inbox import Received

NO_FOLDER = "ไม่พบโฟลเดอร์ {folder} ระบุโฟลเดอร์ที่เก็บ ZIP หรือสมุดงานที่ได้รับ"
NO_REPOSITORY = "ไม่พบที่เก็บ Git ที่ {repository} ระบุด้วย --repository"
NOTHING = "ไม่พบ ZIP สมุดงาน (.xlsx) หรือโฟลเดอร์ใน {folder}"
TAKEN = "รับแล้ว {name} → กิ่ง {branch} ต้องแก้ {errors} จุด"
REQUEST = "  คำขอ {page}"
ACCEPTED = "ตรงกับที่รับเข้าแล้วทุกไฟล์ {name} ไม่มีอะไรต้องส่ง"
REFUSED = "ไม่ได้รับ {name}: {refused}"
_MOST_TOLD = 20
"""Lines of what changed that are shown of one thing; the branch shows all."""


def add_inbox_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "inbox", help="รับผลงานที่ส่งทางอีเมลหรือ LINE (ZIP โฟลเดอร์ หรือสมุดงาน) เป็นกิ่งในที่เก็บ กิ่งละตำบล"
    )
    parser.add_argument(
        "folder", type=Path, metavar="โฟลเดอร์", help="โฟลเดอร์ของสิ่งที่ได้รับ ไม่มีอะไรในนั้นถูกย้ายหรือแก้"
    )
    parser.add_argument(
        "--repository", type=Path, default=None, metavar="ที่เก็บ", help="ที่เก็บ Git (ปกติ ของโครงการ)"
    )
    parser.add_argument(
        "--conflicts",
        choices=("folder", "workbook"),
        default="",
        help="ช่องที่ต่างกัน: ใช้ของโฟลเดอร์ หรือของสมุดงานที่ส่งมา",
    )
    add_host_options(parser)
    add_year_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run_inbox)


def run_inbox(chosen: argparse.Namespace) -> int:
    """Take what is in the folder; 1 where something was not taken."""
    try:
        from tambon_showcase.desk.hosts import HostOptionsError
        from tambon_showcase.desk.inbox import receive_all
        from tambon_showcase.desk.sending import is_repository
        from tambon_showcase.desk.work import Desk, DeskPlace
    except ModuleNotFoundError:
        return refuse(NEEDS_DESK)
    root = project_root(chosen)
    repository = chosen.repository or root
    if isinstance(year := year_of(chosen, root), str):
        return refuse(year)
    if not chosen.folder.is_dir():
        return refuse(NO_FOLDER.format(folder=chosen.folder))
    if not is_repository(repository):
        return refuse(NO_REPOSITORY.format(repository=repository))
    try:
        host = host_in(chosen, repository)
    except HostOptionsError as problem:
        return refuse(str(problem))
    with tempfile.TemporaryDirectory() as apart:
        desk = Desk(DeskPlace(site_settings(root, None), Path(apart) / "store", year, repository, host))
        found = [_print(one) for one in receive_all(desk, chosen.folder, Path(apart), chosen.conflicts)]
    if not found:
        print(NOTHING.format(folder=chosen.folder))
    return int(not found or any(one.refused for one in found))


def _print(one: Received) -> Received:
    words = REFUSED if one.refused else TAKEN if one.branch else ACCEPTED
    print(words.format(**one._asdict()), flush=True)
    if one.page:
        print(REQUEST.format(page=one.page))
    for line in one.told[:_MOST_TOLD]:
        print(f"  {line}")
    if len(one.told) > _MOST_TOLD:
        print(f"  และอีก {len(one.told) - _MOST_TOLD} รายการ")
    return one
