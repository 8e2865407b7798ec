"""What the secretary's commands read: the pack, the register, other files; and how they report what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from tambon_showcase.finding import Finding
from tambon_showcase.judging.meeting import PanelMeeting
from tambon_showcase.judging.opened_pack import OpenedPack
from tambon_showcase.judging.pack import pack_path
from tambon_showcase.judging.papers import Committee
from tambon_showcase.judging.secretary_papers import (
    NamedPaper,
    PaperError,
    read_committee,
    read_meeting,
    read_pack,
)

from .build import site_settings
from .common import newest_year, project_root

Read = TypeVar("Read")


def register_of(path: Path | None) -> Committee | None:
    """The register in a file, or None without one. Raises SystemExit when it is of no use."""
    return None if path is None else opened(paper_in(path), read_committee)


def meeting_of(path: Path | None) -> PanelMeeting:
    """The meeting in a file; an empty one, to fill in by hand, without it. Raises SystemExit when it is of no use."""
    return PanelMeeting() if path is None else opened(paper_in(path), read_meeting)


def pack_of(chosen: argparse.Namespace) -> OpenedPack:
    """The region's pack that the command was started for. Raises SystemExit when it is of no use."""
    return opened(pack_paper(chosen), read_pack)


def pack_paper(chosen: argparse.Namespace) -> NamedPaper:
    """The file of that pack. Raises SystemExit, in words, when it does not open."""
    return paper_in(_pack_path(chosen))


def opened(paper: NamedPaper, read: Callable[[NamedPaper], Read]) -> Read:
    """What a secretary's paper holds. Raises SystemExit, in words, when it is of no use."""
    try:
        return read(paper)
    except PaperError as problem:
        raise SystemExit(str(problem)) from None


def paper_in(path: Path) -> NamedPaper:
    """The paper in a file. Raises SystemExit, in words, when it does not open."""
    return str(path), read_file(path)


def _pack_path(chosen: argparse.Namespace) -> Path:
    if not chosen.region and not chosen.pack:
        raise SystemExit("ระบุเขตด้วย --region เช่น --region 5")
    return chosen.pack or _published(chosen)


def _published(chosen: argparse.Namespace) -> Path:
    root = project_root(chosen)
    return site_settings(root, None).site_dir / pack_path(newest_year(chosen, root), chosen.region)


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises SystemExit, in words, when it does not open."""
    try:
        return path.read_bytes()
    except OSError:
        raise SystemExit(f"เปิดไฟล์ {path} ไม่ได้ ตรวจชื่อไฟล์ (ชุดข้อมูลของเขตได้จากคำสั่ง tambon build)") from None


def report(findings: Iterable[Finding]) -> None:
    """Print findings on the error stream, each with its fix."""
    for finding in findings:
        line = f" บรรทัด {finding.line}" if finding.line else ""
        place = f" {finding.file}{line}" if finding.file else ""
        print(f"{finding.code}{place}: {finding.message}", file=sys.stderr)
        print(f"    วิธีแก้: {finding.fix}", file=sys.stderr)
