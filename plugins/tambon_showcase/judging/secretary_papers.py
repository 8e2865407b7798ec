"""The papers that a secretary hands over: the region's pack, the register of invitations, the meeting; or why one is of no use."""

from __future__ import annotations

from typing import Any, NamedTuple

from .meeting import MEETING, PanelMeeting, meeting_from_json
from .opened_pack import NotPackError, OpenedPack, open_pack
from .papers import COMMITTEE, Committee, committee_from_json
from .shape import JsonShape, read_json, schema_of

NamedPaper = tuple[str, bytes]
"""A file's name, as people know it, and its bytes."""


class PaperKind(NamedTuple):
    """What a paper is called, and where the right one comes from."""

    name_th: str
    source_th: str


PACK_KIND = PaperKind(
    "ชุดข้อมูลของเขต",
    "region-<เลขเขต>.json ที่ได้เมื่อออกคำเชิญ หรือที่คำสั่ง tambon build เขียนไว้ใน judge/<ปี>/ ของเว็บไซต์",
)
COMMITTEE_KIND = PaperKind("ทะเบียนคำเชิญ", "committee.json ที่ได้เมื่อออกคำเชิญ")
MEETING_KIND = PaperKind("รายละเอียดการประชุม", "meeting.json ที่ดาวน์โหลดจากหน้ารวมคะแนน")


class PaperError(ValueError):
    """A paper is of no use; the text says in Thai which, and where the right one comes from."""

    def __init__(self, name: str, kind: PaperKind) -> None:
        super().__init__(f"{name} ไม่ใช่{kind.name_th} หรือเสียหาย ใช้ไฟล์ {kind.source_th}")


def may_be_paper(paper: NamedPaper) -> bool:
    """Whether a file in a folder or ZIP is for the merge: by its ending, or by what it says, since chat programs rename."""
    name, data = paper
    return name.lower().endswith(".json") or (schema_of(data) or "").startswith("judge-")


def read_pack(paper: NamedPaper) -> OpenedPack:
    """The region's pack. Raises PaperError."""
    name, data = paper
    try:
        return open_pack(data)
    except NotPackError:
        raise PaperError(name, PACK_KIND) from None


def read_committee(paper: NamedPaper) -> Committee:
    """The register of invitations. Raises PaperError."""
    return committee_from_json(_value(paper, COMMITTEE, COMMITTEE_KIND))


def read_meeting(paper: NamedPaper) -> PanelMeeting:
    """The meeting. Raises PaperError."""
    return meeting_from_json(_value(paper, MEETING, MEETING_KIND))


def _value(paper: NamedPaper, shape: JsonShape, kind: PaperKind) -> Any:
    name, data = paper
    value, _ = read_json(data, shape, name)
    if value is None:
        raise PaperError(name, kind)
    return value
