"""`tambon judge invite`, `tambon judge merge` and `tambon select`: what the secretary and the province run.

They work on the packs of a built site, so they need no build of their own.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.load import load_edition
from tambon_showcase.finding import Finding
from tambon_showcase.judging.invite import invitation_cards, new_committee, read_judges
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tambon_showcase.judging.outputs import result_csv, result_json, result_xlsx
from tambon_showcase.judging.pack import pack_path
from tambon_showcase.judging.papers import COMMITTEE, SHEET, Committee, committee_from_json
from tambon_showcase.judging.past import read_past
from tambon_showcase.judging.selection import candidates_from_pack, selection_desk
from tambon_showcase.judging.selection_outputs import select_xlsx
from tambon_showcase.judging.shape import read_json
from tambon_showcase.judging.tables import tables
from tambon_showcase.judging.terms import Terms, read_terms

from .common import add_root_option, project_root
from .refusals import is_free
from .written import write_results

COMMITTEE_FILE = "committee.json"
NO_MINUTES_PDF = "{reason}\nจึงไม่มี minutes.pdf เปิด minutes.html ในเบราว์เซอร์แล้วสั่งพิมพ์แทนได้"
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
    invite = inner.add_parser("invite", help="ออกคำเชิญกรรมการเป็นใบพิมพ์ที่มี QR")
    _add_place(invite)
    invite.add_argument(
        "--judges", type=Path, required=True, metavar="ไฟล์", help="CSV: เลขกรรมการ,ชื่อ,งดให้คะแนน"
    )
    invite.add_argument(
        "--site", required=True, metavar="ที่อยู่", help="ที่อยู่เว็บไซต์ เช่น https://example.go.th/tambon"
    )
    invite.set_defaults(run=run_invite)
    merging = inner.add_parser("merge", help="รวมไฟล์คะแนนของกรรมการ")
    _add_place(merging)
    merging.add_argument("sheets", nargs="+", type=Path, metavar="ไฟล์คะแนน", help="ไฟล์คะแนน (.json)")
    merging.add_argument("--committee", type=Path, metavar="ไฟล์", help="committee.json ที่ได้ตอนออกคำเชิญ")
    merging.add_argument("--vote", nargs="*", default=[], metavar="รหัสตำบล", help="ลำดับตามมติเมื่อคะแนนเสมอ")
    merging.add_argument("--use", nargs="*", default=[], metavar="ไฟล์", help="ฉบับที่นับ เมื่อแก้คะแนนสองเครื่อง")
    merging.set_defaults(run=run_merge)


def add_select_command(subparsers: Commands) -> None:
    """Declare `tambon select`."""
    select = subparsers.add_parser("select", help="ตรวจโควตาและออกรายชื่อตำบลส่งกรมฯ")
    _add_place(select)
    select.add_argument("--province", default="", metavar="รหัส", help="รหัสจังหวัดสองหลัก (ไม่ระบุ = ทั้งเขต)")
    select.add_argument("--register", type=Path, metavar="ไฟล์", help="ทะเบียนตำบลต้นแบบปีก่อน CSV: ปี,ระดับ,รหัส")
    select.set_defaults(run=run_select)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", type=int, default=2565, metavar="ปี", help="ปีของการประกวด (พ.ศ.)")
    parser.add_argument("--region", type=int, default=0, metavar="เขต", help="เขตตรวจราชการที่")
    parser.add_argument("--pack", type=Path, metavar="ไฟล์", help="ชุดข้อมูลของเขต (ปกติหาจากโฟลเดอร์ site)")
    parser.add_argument(
        "--out", type=Path, default=Path("judge-results"), metavar="โฟลเดอร์", help="โฟลเดอร์ที่วางผล"
    )
    add_root_option(parser)


def run_invite(chosen: argparse.Namespace) -> int:
    """Write the register with all secrets and the cards to print; 1 when the list of judges is wrong."""
    if not is_free([chosen.out / COMMITTEE_FILE]):
        return 1  # cards that are already out carry the secrets of that register
    terms = read_terms(_pack(chosen))
    judges, findings = read_judges(_read(chosen.judges), chosen.judges.name, terms)
    _tell(findings)
    if any(finding.is_error for finding in findings):
        return 1
    committee = new_committee(terms, judges)
    register = json.dumps(committee.as_json(), ensure_ascii=False, indent=1).encode()
    cards = invitation_cards(committee, terms, chosen.site).encode()
    if not write_results(chosen.out, {COMMITTEE_FILE: register, "invitations.html": cards}):
        return 1
    print("committee.json มีรหัสลับของกรรมการทุกคน เก็บไว้กับเลขานุการ ห้ามส่งต่อ และห้ามนำขึ้น Git")
    return 0


def run_merge(chosen: argparse.Namespace) -> int:
    """Write the result; 1 when anything was not counted or a foreign file is in the way, after naming it."""
    if not chosen.region and not chosen.pack:
        _guess_contest(chosen)
    terms = read_terms(_pack(chosen))
    committee = _committee(chosen.committee)
    files = [(path.name, _read(path)) for path in chosen.sheets]
    result = merge(files, terms, committee, chosen.vote, chosen.use)
    _tell(result.findings)
    written = write_results(chosen.out, _result_files(result, terms))
    return int(not written or any(finding.is_error for finding in result.findings))


def _result_files(result: MergedResult, terms: Terms) -> dict[str, bytes]:
    by_key = {table.key: table for table in tables(result)}
    return {
        "result.json": result_json(result),
        "result.xlsx": result_xlsx(result),
        "result.csv": result_csv(by_key["ranking"].rows),
        "items.csv": result_csv(by_key["items"].rows),
        "notes.csv": result_csv(by_key["notes"].rows),
        **_minutes(result, terms),
    }


def _minutes(result: MergedResult, terms: Terms) -> dict[str, bytes]:
    """The minutes as a page, and as a PDF where this machine can make one."""
    from tambon_showcase.judging.minutes import minutes_html, minutes_pdf
    from tambon_showcase.paper.pdf import PdfUnavailableError

    page = {"minutes.html": minutes_html(result, terms).encode()}
    try:
        return {**page, "minutes.pdf": minutes_pdf(result, terms)}
    except PdfUnavailableError as problem:
        print(NO_MINUTES_PDF.format(reason=problem), file=sys.stderr)
        return page


def run_select(chosen: argparse.Namespace) -> int:
    """Write the list for the department and print what has to be looked at first."""
    edition = load_edition(project_root(chosen) / "tambons", chosen.year).edition
    if edition is None:
        raise SystemExit(f"อ่านกติกาปี {chosen.year} ไม่ได้ ใช้คำสั่ง tambon check เพื่อดูสิ่งที่ต้องแก้")
    past, findings = _past(chosen.register)
    _tell(findings)
    candidates = candidates_from_pack(_pack(chosen))
    kept = [c for c in candidates if c.code.startswith(chosen.province)]
    desk = selection_desk(edition, chosen.province or f"เขต {chosen.region}", kept, past)
    print("\n".join(desk.warnings_th))
    written = write_results(chosen.out, {"select.xlsx": select_xlsx(desk, edition)})
    return int(not written or any(finding.is_error for finding in findings))


def _past(path: Path | None) -> tuple[list[PastModel] | None, list[Finding]]:
    return (None, []) if path is None else read_past(_read(path), path.name)


def _guess_contest(chosen: argparse.Namespace) -> None:
    """Without --region, the committee's register or the first readable sheet says which contest it is."""
    heads = [_committee(chosen.committee)] if chosen.committee else map(_sheet_head, chosen.sheets)
    found = next((head for head in heads if head), None)
    if found is None:
        raise SystemExit("ไม่มีไฟล์คะแนนที่อ่านได้ จึงไม่รู้ว่าเป็นของเขตใด")
    chosen.year, chosen.region = int(found.year), int(found.region)


def _sheet_head(path: Path) -> Head | None:
    body, findings = read_json(_read(path), SHEET, path.name)
    _tell(findings)
    return body and Head(body["year"], body["region"])


def _committee(path: Path | None) -> Committee | None:
    if path is None:
        return None
    value, findings = read_json(_read(path), COMMITTEE, path.name)
    _tell(findings)
    if value is None:
        raise SystemExit("ทะเบียนคำเชิญใช้ไม่ได้ ใช้ไฟล์ committee.json ที่ได้ตอนออกคำเชิญ")
    return committee_from_json(value)


def _pack(chosen: argparse.Namespace) -> bytes:
    if not chosen.region and not chosen.pack:
        raise SystemExit("ระบุเขตด้วย --region เช่น --region 5")
    return _read(chosen.pack or project_root(chosen) / "site" / pack_path(chosen.year, chosen.region))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise SystemExit(f"เปิดไฟล์ {path} ไม่ได้ ตรวจชื่อไฟล์ (ชุดข้อมูลของเขตได้จากคำสั่ง tambon build)") from None


def _tell(findings: Iterable[Finding]) -> None:
    for finding in findings:
        line = f" บรรทัด {finding.line}" if finding.line else ""
        place = f" {finding.file}{line}" if finding.file else ""
        print(f"{finding.code}{place}: {finding.message}", file=sys.stderr)
        print(f"    วิธีแก้: {finding.fix}", file=sys.stderr)
