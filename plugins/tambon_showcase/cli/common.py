"""What several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_root_option(parser: argparse.ArgumentParser) -> None:
    """`--root`: the project's folder, by default the nearest one above that has mkdocs.yml."""
    parser.add_argument("--root", type=Path, default=None, help="โฟลเดอร์ของโครงการ (มีไฟล์ mkdocs.yml)")


def project_root(chosen: argparse.Namespace) -> Path:
    """The project's root.

    Raises:
        SystemExit: there is no mkdocs.yml here or above.
    """
    start: Path = (chosen.root or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise SystemExit("ไม่พบไฟล์ mkdocs.yml กรุณาเปิดคำสั่งในโฟลเดอร์ของโครงการ หรือระบุ --root")
