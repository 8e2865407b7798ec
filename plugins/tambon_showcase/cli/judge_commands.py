"""`tambon judge invite` and `tambon judge merge`: what the secretary runs.

They work on the packs of a built site, so they need no build of their own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.minutes_sections import minutes_sections
from tambon_showcase.judging.papers import SHEET
from tambon_showcase.judging.shape import read_json
from tambon_showcase.judging.terms import read_terms
from tambon_showcase.judging.typed import typed_codes

from .common import add_root_option, add_year_option
from .judge_desk import meeting_of, pack_of, register_of, report
from .judge_invite import add_invite
from .judge_sheets import sheet_files
from .written import write_results

Commands = Any
"""argparse keeps the type of its subparsers to itself."""


class Head(NamedTuple):
    """Which contest a sheet belongs to."""

    year: str
    region: str


def add_judge_commands(subparsers: Commands) -> None:
    """Declare `tambon judge invite` and `tambon judge merge`."""
    judge = subparsers.add_parser("judge", help="คำเชิญกรรมการ และรวมคะแนน")
    inner = judge.add_subparsers(title="คำสั่ง", metavar="คำสั่ง", required=True)
    add_invite(inner, add_place)
    merging = inner.add_parser("merge", help="รวมไฟล์คะแนนของกรรมการ")
    add_place(merging)
    merging.add_argument(
        "sheets", nargs="+", type=Path, metavar="ไฟล์คะแนน", help="ไฟล์คะแนน (.json) โฟลเดอร์ หรือ ZIP"
    )
    merging.add_argument("--committee", type=Path, metavar="ไฟล์", help="committee.json ที่ได้ตอนออกคำเชิญ")
    merging.add_argument(
        "--meeting", type=Path, metavar="ไฟล์", help="meeting.json จากหน้ารวมคะแนน: เวลา สถานที่ ผู้มาประชุม มติ"
    )
    merging.add_argument("--vote", nargs="*", default=[], metavar="รหัสตำบล", help="ลำดับตามมติเมื่อคะแนนเสมอ")
    merging.add_argument("--use", nargs="*", default=[], metavar="ไฟล์", help="ฉบับที่นับ เมื่อแก้คะแนนสองเครื่อง")
    merging.set_defaults(run=run_merge)


def add_place(parser: argparse.ArgumentParser) -> None:
    """The options that say which contest, and where results go."""
    add_year_option(parser)
    parser.add_argument("--region", type=int, default=0, metavar="เขต", help="เขตตรวจราชการที่")
    parser.add_argument("--pack", type=Path, metavar="ไฟล์", help="ชุดข้อมูลของเขต (ปกติหาจากโฟลเดอร์ site)")
    parser.add_argument(
        "--out", type=Path, default=Path("judge-results"), metavar="โฟลเดอร์", help="โฟลเดอร์ที่วางผล"
    )
    add_root_option(parser)


def run_merge(chosen: argparse.Namespace) -> int:
    """Write the result; 1 when anything was not counted or a foreign file is in the way, after naming it."""
    from tambon_showcase.judging.result_files import result_files

    files = sheet_files(chosen.sheets)
    if not chosen.region and not chosen.pack:
        _guess_contest(chosen, files)
    terms = read_terms(pack_of(chosen))
    committee = register_of(chosen.committee)
    meeting = meeting_of(chosen.meeting)
    result = merge(files, terms, committee, typed_codes(" ".join(chosen.vote)), chosen.use)
    report(result.findings)
    sections = minutes_sections(result, terms, committee, meeting)
    made = result_files(result, sections)
    if made.lacking_th:
        print(made.lacking_th, file=sys.stderr)
    written = write_results(chosen.out, made.files)
    return int(not written or any(finding.is_error for finding in result.findings))


def _guess_contest(chosen: argparse.Namespace, files: Sequence[tuple[str, bytes]]) -> None:
    """Without --region, the committee's register or the first readable sheet says which contest it is."""
    heads = [register_of(chosen.committee)] if chosen.committee else (_sheet_head(*file) for file in files)
    found = next((head for head in heads if head), None)
    if found is None:
        raise SystemExit("ไม่มีไฟล์คะแนนที่อ่านได้ จึงไม่รู้ว่าเป็นของเขตใด")
    chosen.year, chosen.region = int(found.year), int(found.region)


def _sheet_head(name: str, data: bytes) -> Head | None:
    body, findings = read_json(data, SHEET, name)
    report(findings)
    return body and Head(body["year"], body["region"])
