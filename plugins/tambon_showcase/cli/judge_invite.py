"""`tambon judge invite`: the register and the cards; a second time it changes what the secretary names, and nothing else."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tambon_showcase.finding import Finding
from tambon_showcase.judging.invite import invitation_cards, new_committee
from tambon_showcase.judging.judges_list import committee_faults, read_judges
from tambon_showcase.judging.papers import Committee
from tambon_showcase.judging.reissue import changes_th, reissued
from tambon_showcase.judging.secretary_papers import read_committee, read_pack
from tambon_showcase.judging.terms import Terms, read_terms

from .judge_desk import opened, pack_paper, paper_in, read_file, report
from .refusals import is_free
from .written import write_results

COMMITTEE_FILE = "committee.json"
CARDS_FILE = "invitations.html"
SECRETS = f"/{COMMITTEE_FILE}\n/committee-*.json\n/{CARDS_FILE}\n"
"""What git must not see of the folder, wherever it is."""


def add_invite(inner: Any, add_place: Callable[[argparse.ArgumentParser], None]) -> None:
    """Declare the command."""
    invite = inner.add_parser("invite", help="ออกคำเชิญกรรมการเป็นใบพิมพ์ที่มี QR")
    add_place(invite)
    invite.add_argument(
        "--judges",
        type=Path,
        required=True,
        metavar="ไฟล์",
        help="CSV หรือ Excel: เลขกรรมการ,ชื่อ,งดให้คะแนน (และตำแหน่ง)",
    )
    invite.add_argument(
        "--site", required=True, metavar="ที่อยู่", help="ที่อยู่เว็บไซต์ เช่น https://example.go.th/tambon"
    )
    invite.add_argument("--update", action="store_true", help="ปรับทะเบียนคำเชิญที่มีอยู่ รหัสลับเดิมไม่เปลี่ยน")
    invite.add_argument(
        "--withdraw", nargs="*", default=[], metavar="เลข", help="ถอนกรรมการหรือผลงาน (ใช้กับ --update)"
    )
    invite.add_argument(
        "--replace", nargs="*", default=[], metavar="เลข", help="ออกรหัสลับใหม่ให้กรรมการ (ใช้กับ --update)"
    )
    invite.set_defaults(run=run_invite)


def run_invite(chosen: argparse.Namespace) -> int:
    """Write the register, the cards, and the pack as it is judged; 1 when the list of judges is wrong."""
    register = chosen.out / COMMITTEE_FILE
    if not chosen.update and not is_free([register]):
        print("เพิ่ม เปลี่ยน หรือถอนกรรมการและผลงานในทะเบียนเดิมได้ด้วย --update รหัสลับของคนอื่นไม่เปลี่ยน", file=sys.stderr)
        return 1  # cards that are already out carry the secrets of that register
    pack = pack_paper(chosen)
    terms = read_terms(opened(pack, read_pack))
    before = paper_in(register) if chosen.update else None
    old = opened(before, read_committee) if before else None
    judges, findings = read_judges(read_file(chosen.judges), chosen.judges.name, terms, old)
    if _is_refused(findings) or (old and not _is_known(chosen, old, terms)):
        return 1
    committee = (
        reissued(old, judges, terms, chosen.withdraw, chosen.replace) if old else new_committee(terms, judges)
    )
    if _is_refused(committee_faults(committee, chosen.judges.name)):
        return 1
    kept = {f"region-{terms.region}.json": pack[1]}
    if before and old:
        print("\n".join(changes_th(old, committee)) or "ไม่มีอะไรเปลี่ยน")
        kept[f"committee-{old.issue}.json"] = before[1]
    return _write(chosen, terms, committee, kept)


def _is_refused(findings: Iterable[Finding]) -> bool:
    """Whether something has to be corrected first; all of it is said."""
    found = list(findings)
    report(found)
    return any(finding.is_error for finding in found)


def _is_known(chosen: argparse.Namespace, old: Committee, terms: Terms) -> bool:
    """Whether the register is of this contest, and has everybody whom the options name."""
    known = {*(judge.id for judge in old.judges), *old.entries}
    strange = [name for name in (*chosen.withdraw, *chosen.replace) if name not in known]
    is_other = (old.year, old.region) != (terms.year, terms.region)
    if strange or is_other:
        print(
            f"ทะเบียนใน {chosen.out} ไม่มี {' '.join(strange) or f'การประกวดปี {terms.year} เขต {terms.region}'}",
            file=sys.stderr,
        )
    return not (strange or is_other)


def _write(chosen: argparse.Namespace, terms: Terms, committee: Committee, kept: dict[str, bytes]) -> int:
    text = json.dumps(committee.as_json(), ensure_ascii=False, indent=1)
    cards = invitation_cards(committee, terms, chosen.site)
    files = {
        ".gitignore": SECRETS.encode(),
        **kept,
        COMMITTEE_FILE: text.encode(),
        CARDS_FILE: cards.encode(),
    }
    if not write_results(chosen.out, files):
        return 1
    print("committee.json มีรหัสลับของกรรมการทุกคน เก็บไว้กับเลขานุการ ห้ามส่งต่อ และห้ามนำขึ้น Git")
    return 0
