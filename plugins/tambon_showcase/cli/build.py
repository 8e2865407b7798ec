"""`tambon build`: the everyday build. MkDocs runs only when something besides the entries changed."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tambon_showcase.paper.engines import INSTALL_PANGO, pango_name
from tambon_showcase.settings import Settings

from .common import add_root_option, project_root

if TYPE_CHECKING:
    from tambon_showcase.publish.publisher import BuildReport


GENERATORS = ("mkdocs", "properdocs", "zensical")


def add_build_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("build", help="สร้างเว็บไซต์")
    parser.add_argument("--strict", action="store_true", help="ถ้ามีจุดที่ต้องแก้ ให้จบด้วยรหัส 1")
    parser.add_argument("--only", action="append", metavar="รหัสตำบล", help="สร้างเฉพาะตำบลนี้ (ใช้ซ้ำได้)")
    parser.add_argument(
        "--site-dir", type=Path, default=None, metavar="โฟลเดอร์", help="โฟลเดอร์ของเว็บไซต์ที่สร้าง"
    )
    parser.add_argument(
        "--generator",
        choices=GENERATORS,
        default=None,
        help="โปรแกรมที่ทำหน้าที่เขียนเองและโครงหน้า (ถ้าไม่ระบุ ใช้ตัวแรกที่ติดตั้งไว้)",
    )
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Build; 1 when `--strict` and an entry has errors, or when the generator fails."""
    from tambon_showcase.publish.generators import ShellSiteError
    from tambon_showcase.publish.publisher import publish
    from tambon_showcase.publish.shell_site import shells_for
    from tambon_showcase.site.own_files import NameTakenError

    root = project_root(chosen)
    settings = site_settings(root, chosen.site_dir)
    try:
        shells = shells_for(settings, chosen.generator)
        report = publish(settings, shells, only=frozenset(chosen.only) if chosen.only else None)
    except (ShellSiteError, NameTakenError) as problem:
        print(f"สร้างโครงหน้าเว็บไม่สำเร็จ: {problem}", file=sys.stderr)
        return 1
    _print(report, settings)
    return int(chosen.strict and report.has_errors)


def site_settings(root: Path, site_dir: Path | None) -> Settings:
    """The settings of `mkdocs.yml`, read without MkDocs; its `!ENV` values come from the environment."""
    from tambon_showcase.publish.site_config import read_config

    config = read_config(root)
    options = (
        next(
            (
                p["tambon-showcase"]
                for p in config.get("plugins", [])
                if isinstance(p, dict) and "tambon-showcase" in p
            ),
            None,
        )
        or {}
    )
    known = {
        "edit_url": "edit_url",
        "tile_address": "tile_address",
        "tile_credit": "tile_credit",
        "documents": "make_documents",
    }
    chosen = {field: options[option] for option, field in known.items() if options.get(option) is not None}
    folder = site_dir or root / config.get("site_dir", "site")
    return Settings(root, folder.resolve(), config.get("site_url") or "", config["site_name"], **chosen)


def _left_out(report: BuildReport) -> Iterator[tuple[str, str]]:
    """What entries lack because this machine could not make it; the same words for many entries are said once."""
    from tambon_showcase.documents.offer import LEFT_OUT

    return ((found.message, found.fix) for found in report.findings if found.code == LEFT_OUT.code)


def _print(report: BuildReport, settings: Settings) -> None:
    for finding in report.findings:
        if finding.is_error:
            print(
                f"{finding.place_th}: [{finding.code}] {finding.message} วิธีแก้: {finding.fix}",
                file=sys.stderr,
            )
    for (message, fix), count in Counter(_left_out(report)).items():
        print(f"{message} ({count} ตำบล) วิธีแก้: {fix}", file=sys.stderr)
    if settings.make_documents and not pango_name():
        print(INSTALL_PANGO, file=sys.stderr)
    print(f"ตำบล {report.entries} แห่ง สร้างใหม่ {report.rebuilt} ลบ {report.removed} → {settings.site_dir}")
