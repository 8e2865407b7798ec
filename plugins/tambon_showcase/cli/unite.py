"""`tambon unite`: the site from parts that other machines have built by `tambon build --part`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .build import add_options_of_builds, build


def add_unite_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("unite", help="รวมส่วนที่สร้างบนเครื่องอื่นด้วย tambon build --part เป็นเว็บไซต์เดียว")
    parser.add_argument("parts", nargs="+", type=Path, metavar="โฟลเดอร์", help="โฟลเดอร์ของแต่ละส่วน")
    parser.add_argument(
        "--site-dir", type=Path, default=None, metavar="โฟลเดอร์", help="โฟลเดอร์ของเว็บไซต์ที่สร้าง"
    )
    add_options_of_builds(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Build the site; what no part has as it is to be is compiled here."""
    from tambon_showcase.publish.wishes import BuildWishes

    return build(chosen, chosen.site_dir, BuildWishes(parts=tuple(chosen.parts)))
