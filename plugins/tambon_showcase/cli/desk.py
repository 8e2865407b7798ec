"""`tambon desk`: the front desk on this machine, opened by a one-time address, or a province's behind a login proxy."""

from __future__ import annotations

import argparse
import socket
from pathlib import Path

from tambon_showcase.desk.hosts import HostOptionsError
from tambon_showcase.desk.sending import is_repository
from tambon_showcase.memory.turn import BusyError, is_taken_before, take_turn
from tambon_showcase.site.ground import GroundError, put_by_people

from .build import site_settings
from .common import add_root_option, add_year_option, project_root, refuse, year_of
from .host_options import add_host_options, host_in

NEEDS_DESK = "ยังไม่ได้ติดตั้งส่วนประกอบของโต๊ะรับผลงาน สั่ง python scripts/desk.py ซึ่งติดตั้งและเปิดให้"
TAKEN = "เปิดที่พอร์ต {port} ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ สั่งใหม่ด้วยเลขอื่นตั้งแต่ 1024 ถึง 65535 เช่น --port 8766"
BUSY = "โต๊ะนี้เปิดอยู่แล้วในหน้าต่างอื่น ใช้หน้าต่างนั้น หรือปิดก่อนแล้วสั่งใหม่"
NOT_THE_DESKS = "{store} มีไฟล์ของผู้อื่นอยู่ ({names}) จึงไม่แตะต้อง ระบุ --store เป็นโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง"
NO_REPOSITORY = "ไม่พบที่เก็บ Git ที่ {repository} จึงส่งได้เฉพาะเป็น ZIP"


def add_desk_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "desk", help="เปิดโต๊ะรับผลงานในเครื่องนี้: เลือกตำบล วางไฟล์ ตรวจ และส่ง จากเบราว์เซอร์"
    )
    parser.add_argument("--port", type=int, default=8765, metavar="เลข", help="พอร์ต (ปกติ 8765)")
    parser.add_argument(
        "--store", type=Path, default=None, metavar="โฟลเดอร์", help="ที่เก็บร่าง (ปกติ .tambon-desk ในโครงการ)"
    )
    parser.add_argument(
        "--repository", type=Path, default=None, metavar="โฟลเดอร์", help="ที่เก็บ Git ที่จะส่งคำขอ (ปกติ ของโครงการ)"
    )
    add_host_options(parser)
    _add_province_options(parser)
    add_year_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run_desk)


def _add_province_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "โต๊ะของทั้งจังหวัด", "หลายคนใช้ผ่านระบบเข้าสู่ระบบที่ตั้งไว้ข้างหน้า (site_src/hosting.md) ใช้สี่ตัวเลือกแรกด้วยกัน"
    )
    group.add_argument("--owners", type=Path, metavar="ไฟล์", help="บัญชีใดทำงานของจังหวัดหรืออำเภอใด (YAML)")
    group.add_argument(
        "--address", default="", metavar="ที่อยู่", help="ที่อยู่ของโต๊ะ เช่น https://desk.example.go.th"
    )
    group.add_argument("--preview-address", default="", metavar="ที่อยู่", help="อีกชื่อหนึ่งสำหรับหน้าตัวอย่าง")
    group.add_argument("--proxy-secret", type=Path, metavar="ไฟล์", help="รหัสลับที่ใช้ร่วมกับระบบเข้าสู่ระบบ")
    group.add_argument(
        "--signed-in-header",
        default="X-Forwarded-Email",
        metavar="ชื่อ",
        help="ส่วนหัวที่บอกบัญชี (ปกติ X-Forwarded-Email)",
    )
    group.add_argument("--listen", default="127.0.0.1", metavar="ที่อยู่", help="รับการเชื่อมต่อจาก (ปกติ 127.0.0.1)")


def run_desk(chosen: argparse.Namespace) -> int:
    """Serve the desk until it is ended; drafts stay."""
    try:
        import uvicorn

        from tambon_showcase.desk.app import desk_app
        from tambon_showcase.desk.doors import DoorError, door_of
        from tambon_showcase.desk.work import Desk, DeskPlace
    except ModuleNotFoundError:
        return refuse(NEEDS_DESK)
    root = project_root(chosen)
    repository = chosen.repository or root
    try:
        store = _store(chosen.store or root / ".tambon-desk")
        door, host = door_of(chosen, store), host_in(chosen, repository)
    except (DoorError, HostOptionsError, GroundError) as problem:
        return refuse(str(problem))
    if not (0 < chosen.port < 1 << 16 and _is_free(door.listen, chosen.port)):
        return refuse(TAKEN.format(port=chosen.port))
    if isinstance(year := year_of(chosen, root), str):
        return refuse(year)
    place = DeskPlace(site_settings(root, None), store, year, _repository(repository), host)
    try:
        with take_turn(store, wait_s=1):
            app = desk_app(Desk(place), door.visitors, door.hosts)
            print(door.opened.format(store=store), flush=True)
            uvicorn.run(app, host=door.listen, port=chosen.port, log_level="warning", access_log=False)
    except BusyError:
        return refuse(BUSY)
    return 0


def _store(folder: Path) -> Path:
    """Where drafts are kept.

    Raises:
        GroundError: it is somebody's folder; what is in it may have the names of ours.
    """
    whole = folder.resolve()
    if (names := put_by_people(whole)) and not is_taken_before(whole):
        raise GroundError(NOT_THE_DESKS.format(store=whole, names=", ".join(names[:3])))
    return whole


def _is_free(listen: str, port: int) -> bool:
    """Whether this machine lets the desk listen at the port; the server itself would say so in English only."""
    try:
        socket.create_server((listen, port)).close()
    except OSError:
        return False
    return True


def _repository(folder: Path) -> Path | None:
    """The repository, if git knows it as one."""
    if is_repository(folder):
        return folder
    print(NO_REPOSITORY.format(repository=folder))
    return None
