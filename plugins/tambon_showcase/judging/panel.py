"""The papers of a panel on one heap, as a secretary drops them: which is which, and the result and minutes that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tambon_showcase.finding import Finding

from .meeting import MEETING_SCHEMA, PanelMeeting
from .merge import merge
from .minutes_sections import minutes_sections
from .model import PACK_SCHEMA
from .papers import COMMITTEE_SCHEMA
from .result_files import result_files
from .secretary_papers import (
    COMMITTEE_KIND,
    MEETING_KIND,
    PACK_KIND,
    NamedPaper,
    PaperKind,
    read_committee,
    read_meeting,
    read_pack,
)
from .shape import schema_of
from .terms import read_terms

READ_FIRST = "อ่านก่อน.txt"
NO_PACK = "ไม่พบชุดข้อมูลของเขต (region-เลขเขต.json) ใช้ไฟล์ที่ได้เมื่อออกคำเชิญ หรือดาวน์โหลดจาก judge/ปี/ ของเว็บไซต์"
SEVERAL = "มี{what}มากกว่าหนึ่งไฟล์ ({names}) วางเฉพาะไฟล์ที่ใช้"
NO_SHEETS = "ไม่พบไฟล์คะแนนของกรรมการ (.json) วางไฟล์ที่กรรมการส่งมา หรือ ZIP ที่เก็บไว้"
NOTHING_WRONG = "ไม่พบสิ่งที่ต้องแก้"


class PanelError(ValueError):
    """The papers make no result; the text says in Thai what to do."""


class PanelPapers(NamedTuple):
    """The papers by what they are; of the first three a result takes one."""

    packs: list[NamedPaper]
    committees: list[NamedPaper]
    meetings: list[NamedPaper]
    sheets: list[NamedPaper]


def sorted_papers(papers: Iterable[NamedPaper]) -> PanelPapers:
    """Each paper by what it says that it is; what is damaged may be a sheet, and is reported as one."""
    found = PanelPapers([], [], [], [])
    piles = {PACK_SCHEMA: found.packs, COMMITTEE_SCHEMA: found.committees, MEETING_SCHEMA: found.meetings}
    for name, data in papers:
        piles.get(schema_of(data) or "", found.sheets).append((name, data))
    return found


def panel_files(papers: PanelPapers, votes: Sequence[str] = ()) -> dict[str, bytes]:
    """The result and the minutes as files, with what the secretary has to read first.

    Raises:
        PanelError: something without which there is no result is lacking or there twice.
        PaperError: the pack, the register or the meeting is damaged.
    """
    if not (pack := _only(papers.packs, PACK_KIND)):
        raise PanelError(NO_PACK)
    if not papers.sheets:
        raise PanelError(NO_SHEETS)
    terms = read_terms(read_pack(pack))
    register = _only(papers.committees, COMMITTEE_KIND)
    noted = _only(papers.meetings, MEETING_KIND)
    committee = read_committee(register) if register else None
    meeting = read_meeting(noted) if noted else PanelMeeting()
    result = merge(papers.sheets, terms, committee, list(votes), [])
    made = result_files(result, minutes_sections(result, terms, committee, meeting))
    said = "\r\n".join([*map(_line, result.findings), made.lacking_th]).strip() or NOTHING_WRONG
    return {READ_FIRST: said.encode("utf-8-sig"), **made.files}


def _line(finding: Finding) -> str:
    return f"{finding.code} {finding.file}: {finding.message}\r\n    วิธีแก้: {finding.fix}"


def _only(papers: Sequence[NamedPaper], kind: PaperKind) -> NamedPaper | None:
    if len({data for _, data in papers}) > 1:
        names = ", ".join(name for name, _ in papers)
        raise PanelError(SEVERAL.format(what=kind.name_th, names=names))
    return papers[0] if papers else None
