"""What the secretary's commands read: the pack, the register, other files; and how they report what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from tambon_showcase.finding import Finding
from tambon_showcase.judging.meeting import MEETING, PanelMeeting, meeting_from_json
from tambon_showcase.judging.opened_pack import NotPackError, OpenedPack, open_pack
from tambon_showcase.judging.pack import pack_path
from tambon_showcase.judging.papers import COMMITTEE, Committee, committee_from_json
from tambon_showcase.judging.shape import read_json

from .build import site_settings
from .common import newest_year, project_root


def read_register(path: Path | None) -> Committee | None:
    """The register in a file, or None without one. Raises SystemExit when it cannot be used."""
    if path is None:
        return None
    value, findings = read_json(read_file(path), COMMITTEE, path.name)
    report(findings)
    if value is None:
        raise SystemExit("ทะเบียนคำเชิญใช้ไม่ได้ ใช้ไฟล์ committee.json ที่ได้ตอนออกคำเชิญ")
    return committee_from_json(value)


def read_meeting(path: Path | None) -> PanelMeeting:
    """The meeting in a file; an empty one, to fill in by hand, without it. Raises SystemExit when it cannot be used."""
    if path is None:
        return PanelMeeting()
    value, findings = read_json(read_file(path), MEETING, path.name)
    report(findings)
    if value is None:
        raise SystemExit("รายละเอียดการประชุมใช้ไม่ได้ ใช้ไฟล์ meeting.json ที่ดาวน์โหลดจากหน้ารวมคะแนน")
    return meeting_from_json(value)


def pack_of(chosen: argparse.Namespace) -> OpenedPack:
    """The region's pack that the command was started for. Raises SystemExit when it cannot be used."""
    try:
        return open_pack(pack_bytes(chosen))
    except NotPackError:
        raise SystemExit(
            f"{_pack_path(chosen)} ไม่ใช่ชุดข้อมูลของเขต หรือเสียหาย ใช้ไฟล์ region-<เลขเขต>.json ที่คำสั่ง tambon build เขียนไว้ใน site/judge/<ปี>/"
        ) from None


def pack_bytes(chosen: argparse.Namespace) -> bytes:
    """The file of that pack. Raises SystemExit, in words, when it does not open."""
    return read_file(_pack_path(chosen))


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
