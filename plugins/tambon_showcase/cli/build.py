"""`tambon build`: the everyday build. MkDocs runs only when something besides the entries changed."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tambon_showcase.model.handbook import told
from tambon_showcase.paper.engines import INSTALL_PANGO, pango_name
from tambon_showcase.settings import Settings, SettingsError

from .common import add_root_option, entry_code, project_root, province_code

if TYPE_CHECKING:
    from tambon_showcase.finding import Finding
    from tambon_showcase.publish.wishes import BuildReport, BuildWishes

NO_ADDRESS = (
    "ยังไม่ได้บอกที่อยู่ของเว็บไซต์ (site_url ใน mkdocs.yml หรือ TAMBON_SITE_URL) จึงไม่มี feed.xml, sitemap.xml, "
    "ลิงก์แชร์ และคิวอาร์โค้ดบนโปสเตอร์"
)
NO_HISTORY = (
    "ไม่พบประวัติ git ทั้งหมดของโครงการ (ไม่มี git, โคลนแบบตื้น, หรือโฟลเดอร์เป็นของผู้ใช้อื่น) จึงไม่มี feed.xml วิธีแก้: "
    "git fetch --unshallow หรือ git config --global --add safe.directory {root}"
)
CHANGED_OUTSIDE = (
    "มีไฟล์หรือโฟลเดอร์ที่คำสั่งนี้เคยสร้าง {count:,} แห่งไม่ตรงกับที่สร้างไว้ (ถูกแก้ ลบ หรือเสียหาย) เช่น {example} จึงไม่ได้ใช้และสร้างใหม่แล้ว "
    "ถ้าไม่ได้ทำเอง ให้ตรวจว่าโปรแกรมใดเขียนลงที่นั้น"
)
OLD_RULES_STATUS = 3
"""What the build ends with when the rules of a year cannot be read and the last good ones were followed."""
GENERATORS = ("mkdocs", "properdocs", "zensical")


def add_build_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("build", help="สร้างเว็บไซต์")
    some = parser.add_mutually_exclusive_group()
    some.add_argument(
        "--only",
        action="append",
        type=entry_code,
        metavar="รหัสตำบล",
        help="สร้างเฉพาะตำบลนี้ ตำบลอื่นคงเดิม (ใช้ซ้ำได้)",
    )
    some.add_argument(
        "--province",
        action="append",
        dest="only",
        type=province_code,
        metavar="จังหวัด",
        help="สร้างเฉพาะตำบลของจังหวัดนี้ (ชื่อหรือรหัส ใช้ซ้ำได้)",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--site-dir",
        type=Path,
        default=None,
        metavar="โฟลเดอร์",
        help="โฟลเดอร์ของเว็บไซต์ที่สร้าง ต้องใหม่ ว่าง หรือเคยสร้างด้วยคำสั่งนี้",
    )
    where.add_argument(
        "--part",
        type=Path,
        default=None,
        metavar="โฟลเดอร์",
        help="สร้างเฉพาะหน้าของตำบลลงโฟลเดอร์นี้ เพื่อนำไปรวมด้วย tambon unite บนเครื่องอื่น",
    )
    add_options_of_builds(parser)
    parser.set_defaults(run=run)


def add_options_of_builds(parser: argparse.ArgumentParser) -> None:
    """Declare the options of every command that builds."""
    parser.add_argument("--strict", action="store_true", help="ถ้ามีจุดที่ต้องแก้ ให้จบด้วยรหัส 1")
    parser.add_argument(
        "--base",
        type=Path,
        default=None,
        metavar="โฟลเดอร์",
        help="โฟลเดอร์โครงการของกิ่งหลัก เมื่อสร้างหน้าตัวอย่างของคำขอ (ข้อยกเว้นที่คำขอเพิ่มยังไม่มีผล)",
    )
    parser.add_argument("--allow-fewer", action="store_true", help="ครั้งนี้เผยแพร่แม้ตำบลที่เผยแพร่จะลดลงมากกว่าที่ตั้งไว้")
    parser.add_argument(
        "--generator",
        choices=GENERATORS,
        default=None,
        help="โปรแกรมที่ทำหน้าที่เขียนเองและโครงหน้า (ถ้าไม่ระบุ ใช้ตัวแรกที่ติดตั้งไว้)",
    )
    add_root_option(parser)


def run(chosen: argparse.Namespace) -> int:
    """Build the site, some of its entries, or a part for another machine."""
    from tambon_showcase.publish.wishes import BuildWishes

    return build(chosen, chosen.part or chosen.site_dir, BuildWishes(frozenset(chosen.only or ())))


def build(chosen: argparse.Namespace, site_dir: Path | None, wishes: BuildWishes) -> int:
    """Build; 1 when `--strict` and an entry has errors, or when nothing or not every year was published.

    `OLD_RULES_STATUS` when all is published, a year of it by older rules.
    """
    from tambon_showcase.memory.turn import BusyError, take_turn
    from tambon_showcase.publish.losses import LossError
    from tambon_showcase.publish.parts import PartError, check_parts
    from tambon_showcase.publish.run_generator import ShellSiteError
    from tambon_showcase.publish.shell_site import claim_site
    from tambon_showcase.site.ground import GroundError
    from tambon_showcase.site.own_files import NameTakenError

    settings = site_settings(project_root(chosen), site_dir)
    base = chosen.base.resolve() if chosen.base else None
    settings = dataclasses.replace(settings, base=base, is_part=bool(getattr(chosen, "part", None)))
    try:
        check_parts(wishes.parts)
        claim_site(settings)
        with take_turn(settings.cache_dir):
            report = _build(settings, chosen, wishes)
    except LossError as problem:
        _print_errors(problem.findings)
        print(problem, file=sys.stderr)
        return 1
    except (GroundError, BusyError, PartError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except (ShellSiteError, NameTakenError) as problem:
        print(f"สร้างโครงหน้าเว็บไม่สำเร็จ: {problem}", file=sys.stderr)
        return 1
    _print(report, settings)
    if report.left_out or (chosen.strict and report.has_errors):
        return 1
    return OLD_RULES_STATUS if report.old_rules else 0


def _build(settings: Settings, chosen: argparse.Namespace, wishes: BuildWishes) -> BuildReport:
    from tambon_showcase.publish.publisher import publish
    from tambon_showcase.publish.shell_site import pages_dir, shells_for

    shells = shells_for(settings, chosen.generator)
    wishes = dataclasses.replace(wishes, pages=pages_dir(settings), allow_fewer=chosen.allow_fewer)
    return publish(settings, shells, wishes)


def site_settings(root: Path, site_dir: Path | None) -> Settings:
    """The settings of `mkdocs.yml`.

    Raises:
        SystemExit: a setting cannot be used; the text says which.
    """
    from tambon_showcase.publish import site_config

    try:
        return site_config.site_settings(root, site_dir)
    except SettingsError as problem:
        raise SystemExit(str(problem)) from None


def _left_out(report: BuildReport) -> Iterator[tuple[str, str]]:
    """What entries lack because this machine could not make it; the same words for many entries are said once."""
    from tambon_showcase.documents.offer import LEFT_OUT

    return ((found.message, found.fix) for found in report.findings if found.code == LEFT_OUT.code)


def _print_errors(findings: Iterable[Finding]) -> None:
    for finding in findings:
        if finding.is_error:
            print(
                f"{finding.place_th}: [{finding.code}] {finding.message} วิธีแก้: {told(finding.fix)}",
                file=sys.stderr,
            )


def _print(report: BuildReport, settings: Settings) -> None:
    from tambon_showcase.publish.history import revision

    _print_errors(report.findings)
    for (message, fix), count in Counter(_left_out(report)).items():
        print(f"{message} ({count} ตำบล) วิธีแก้: {fix}", file=sys.stderr)
    if settings.make_documents and not pango_name():
        print(INSTALL_PANGO, file=sys.stderr)
    if not settings.site_url:
        print(NO_ADDRESS, file=sys.stderr)
    elif not revision(settings.root):
        print(NO_HISTORY.format(root=settings.root), file=sys.stderr)
    if outside := report.changed_outside:
        print(CHANGED_OUTSIDE.format(count=len(outside), example=outside[0]), file=sys.stderr)
    print(f"ตำบล {report.entries} แห่ง สร้างใหม่ {report.rebuilt} ลบ {report.removed} → {settings.site_dir}")
