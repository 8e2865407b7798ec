"""The papers of a panel on one heap, as a secretary drops them: which is which, and the result and minutes that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tambon_showcase.finding import Finding

from .meeting import MEETING, MEETING_SCHEMA, PanelMeeting, meeting_from_json
from .merge import merge
from .minutes_sections import minutes_sections
from .model import PACK_SCHEMA
from .opened_pack import NotPackError, OpenedPack, open_pack
from .papers import COMMITTEE, COMMITTEE_SCHEMA, committee_from_json
from .result_files import result_files
from .shape import JsonShape, read_json, schema_of
from .terms import read_terms

NamedPaper = tuple[str, bytes]
READ_FIRST = "อ่านก่อน.txt"
NO_PACK = "ไม่พบชุดข้อมูลของเขต (region-เลขเขต.json) ใช้ไฟล์ที่ได้เมื่อออกคำเชิญ หรือดาวน์โหลดจาก judge/ปี/ ของเว็บไซต์"
SEVERAL = "มี{what}มากกว่าหนึ่งไฟล์ ({names}) วางเฉพาะไฟล์ที่ใช้"
BROKEN = "{name} เสียหาย หรือไม่ใช่{what} ดาวน์โหลดใหม่ แล้ววางอีกครั้ง"
NO_SHEETS = "ไม่พบไฟล์คะแนนของกรรมการ (.json) วางไฟล์ที่กรรมการส่งมา หรือ ZIP ที่เก็บไว้"
NOTHING_WRONG = "ไม่พบสิ่งที่ต้องแก้"
_PACK, _COMMITTEE, _MEETING = "ชุดข้อมูลของเขต", "ทะเบียนคำเชิญ", "รายละเอียดการประชุม"


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
        PanelError: something without which there is no result is lacking, damaged or there twice.
    """
    terms = read_terms(_pack(papers))
    if not papers.sheets:
        raise PanelError(NO_SHEETS)
    register = _value(papers.committees, _COMMITTEE, COMMITTEE)
    noted = _value(papers.meetings, _MEETING, MEETING)
    committee = None if register is None else committee_from_json(register)
    meeting = PanelMeeting() if noted is None else meeting_from_json(noted)
    result = merge(papers.sheets, terms, committee, list(votes), [])
    made = result_files(result, minutes_sections(result, terms, committee, meeting))
    said = "\r\n".join([*map(_line, result.findings), made.lacking_th]).strip() or NOTHING_WRONG
    return {READ_FIRST: said.encode("utf-8-sig"), **made.files}


def _line(finding: Finding) -> str:
    return f"{finding.code} {finding.file}: {finding.message}\r\n    วิธีแก้: {finding.fix}"


def _only(papers: Sequence[NamedPaper], what: str) -> NamedPaper | None:
    if len({data for _, data in papers}) > 1:
        raise PanelError(SEVERAL.format(what=what, names=", ".join(name for name, _ in papers)))
    return papers[0] if papers else None


def _pack(papers: PanelPapers) -> OpenedPack:
    if not (found := _only(papers.packs, _PACK)):
        raise PanelError(NO_PACK)
    try:
        return open_pack(found[1])
    except NotPackError:
        raise PanelError(BROKEN.format(name=found[0], what=_PACK)) from None


def _value(papers: Sequence[NamedPaper], what: str, shape: JsonShape) -> Any:
    """What the one paper of a kind holds; None where there is no such paper."""
    if not (found := _only(papers, what)):
        return None
    value, _ = read_json(found[1], shape, found[0])
    if value is None:
        raise PanelError(BROKEN.format(name=found[0], what=what))
    return value
