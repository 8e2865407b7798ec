"""The selection desk of a province or region: quotas, earlier models, money, and what is still lacking."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from tambon_showcase.assess.checklist import Extent
from tambon_showcase.edition.contest import Deadline
from tambon_showcase.edition.earlier import PastModel, excluding, selection_of, unseen_years, years_of
from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.quotas import area_quotas

from .model import CONTEST_LEVEL, EntryBrief


@dataclasses.dataclass(frozen=True, slots=True)
class Candidate:
    """An entry as the desk sees it; `lacks` are the rubric items without any evidence yet."""

    code: str
    level: str
    name_th: str
    district_th: str
    province_th: str
    address: str
    lacks: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SelectionLine:
    """A candidate with what the rules say of it.

    `past` is "clear", "found" (it was a model before, so the rules exclude it) or "unchecked".
    """

    candidate: Candidate
    past: str
    past_th: str
    budget: Decimal
    notes_th: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SelectionDesk:
    """Everything an officer of a province or region decides on."""

    year_be: int
    title_th: str
    lines: tuple[SelectionLine, ...]
    deadlines: tuple[Deadline, ...]
    warnings_th: tuple[str, ...]
    budget: Decimal


def candidates_from_briefs(entries: Iterable[EntryBrief]) -> list[Candidate]:
    """Candidates from the entries of a build."""
    return [
        Candidate(
            entry.code,
            entry.level,
            entry.name_th,
            entry.district_th,
            entry.province_th,
            entry.address,
            tuple(item.item for item in entry.items if item.extent == Extent.NONE),
        )
        for entry in entries
    ]


def candidates_from_pack(data: bytes) -> list[Candidate]:
    """Candidates from a region's pack, for the command that runs without a build."""
    return [
        Candidate(
            entry["code"],
            entry["level"],
            entry["name"],
            entry["district"],
            entry["province"],
            entry["address"],
            tuple(item["id"] for item in entry["items"] if item["extent"] == Extent.NONE),
        )
        for entry in json.loads(data)["entries"]
    ]


def selection_desk(
    edition: Edition, title_th: str, candidates: Iterable[Candidate], past: Sequence[PastModel] | None
) -> SelectionDesk:
    """The desk for these candidates; `past` is None when no register was imported."""
    ordered = sorted(candidates, key=lambda candidate: candidate.code)
    lines = tuple(_line(edition, candidate, past) for candidate in ordered)
    return SelectionDesk(
        edition.year_be,
        title_th,
        lines,
        edition.contest.deadlines,
        tuple(_quota_warnings(edition, ordered)),
        sum((line.budget for line in lines), Decimal(0)),
    )


def _line(edition: Edition, candidate: Candidate, past: Sequence[PastModel] | None) -> SelectionLine:
    state, words = _past_state(edition, candidate, past or ())
    is_paid = candidate.level == CONTEST_LEVEL and edition.is_contestant(candidate.code)
    budget = edition.contest.money.per_tambon if is_paid else Decimal(0)
    return SelectionLine(candidate, state, words, budget, _notes(edition, candidate))


def _notes(edition: Edition, candidate: Candidate) -> tuple[str, ...]:
    if edition.is_demonstration(candidate.code):
        return ("ตัวอย่างจากแหล่งข้อมูลสาธารณะ ไม่ใช่ผลงานที่ตำบลส่งประกวด",)
    return ("ตำบลสมมติเพื่อการสาธิต",) if edition.is_fictitious(candidate.code) else ()


def _past_state(edition: Edition, candidate: Candidate, past: Sequence[PastModel]) -> tuple[str, str]:
    if edition.is_fictitious(candidate.code):
        return "clear", "ตำบลสมมติ ไม่มีในทะเบียน"
    if found := excluding(edition, candidate.code, candidate.level, past):
        return "found", ", ".join(map(_past_words, found))
    if unseen := unseen_years(edition, candidate.code, candidate.level, past):
        return "unchecked", f"ยังไม่ได้ตรวจ (ไม่มีทะเบียนของจังหวัดปี {', '.join(map(str, unseen))})"
    rule = selection_of(edition, candidate.level)
    years = years_of(rule) if rule else range(0)
    return "clear", f"ไม่พบในทะเบียนปี {years[0]}–{years[-1]}" if years else "ปีนี้ไม่มีเงื่อนไขเรื่องปีก่อน"


def _past_words(row: PastModel) -> str:
    level = "จังหวัด" if row.level == CONTEST_LEVEL else "อำเภอ"
    moved = f" (รหัสเดิม {row.code} ยกเลิกแล้ว)" if row.is_moved else ""
    split = " ตำบลเดิมแยกเป็นหลายตำบล ให้ตรวจด้วยคน" if len(row.tambons) > 1 else ""
    return f"เคยเป็นตำบลต้นแบบระดับ{level} ปี {row.year_be}{moved}{split}"


def _quota_warnings(edition: Edition, candidates: Sequence[Candidate]) -> Iterable[str]:
    """One entry per district at any level, so many per province at province level (guideline, section 1)."""
    for area in area_quotas(edition, candidates):
        count, quota = len(area.entries), area.quota
        if area.level == CONTEST_LEVEL:
            told = f"จังหวัด{area.province_th} มีระดับจังหวัด {count} ตำบล"
            if count < quota:
                yield f"{told} ยังขาดอีก {quota - count} ตำบล"
            elif count > quota:
                yield f"{told} เกินโควตาจังหวัดละ {quota} ตำบล"
        elif count > quota:
            place = f"อำเภอ{area.district_th} จังหวัด{area.province_th}"
            yield f"{place} มี {count} ตำบล เกินโควตาอำเภอละ {quota} ตำบล"
