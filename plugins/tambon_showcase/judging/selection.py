"""The selection desk of a province or region: quotas, earlier models, money, and what is still lacking."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from tambon_showcase.edition.contest import Deadline
from tambon_showcase.edition.earlier import PastModel, excluding, is_whole, register_years, unseen_years
from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.quotas import AreaQuota, area_quotas

from .candidates import Candidate
from .model import CONTEST_LEVEL


@dataclasses.dataclass(frozen=True, slots=True)
class SelectionLine:
    """A candidate with what the rules say of it.

    `past` is "clear" (the whole register was looked at), "not_found" (in the rows that were imported), "found" (it was a
    model before, so the rules exclude it) or "unchecked".
    """

    candidate: Candidate
    past: str
    past_th: str
    budget: Decimal
    notes_th: tuple[str, ...]
    is_contestant: bool = True

    @property
    def may_enter(self) -> bool:
        """Whether it takes part, and nothing that is known excludes it."""
        return self.is_contestant and self.past != "found"


@dataclasses.dataclass(frozen=True, slots=True)
class SelectionDesk:
    """Everything an officer of a province or region decides on."""

    year_be: int
    title_th: str
    lines: tuple[SelectionLine, ...]
    deadlines: tuple[Deadline, ...]
    warnings_th: tuple[str, ...]
    budget: Decimal


def selection_desk(
    edition: Edition,
    title_th: str,
    candidates: Iterable[Candidate],
    past: Sequence[PastModel] | None,
    province_codes: Collection[str] = (),
) -> SelectionDesk:
    """The desk for these candidates and provinces; `past` is None when no register was imported."""
    ordered = sorted(candidates, key=lambda candidate: candidate.code)
    lines = tuple(_line(edition, candidate, past) for candidate in ordered)
    areas = tuple(area_quotas(edition, ordered, province_codes))
    return SelectionDesk(
        edition.year_be,
        title_th,
        lines,
        edition.contest.deadlines,
        (*_excluded(lines), *_gaps(edition, areas), *_beyond(edition, areas)),
        sum((line.budget for line in lines), Decimal(0)),
    )


def _excluded(lines: Iterable[SelectionLine]) -> Iterator[str]:
    for line in lines:
        if line.past == "found":
            one = line.candidate
            yield f"ตำบล{one.name_th} อำเภอ{one.district_th} ส่งประกวดไม่ได้: {line.past_th}"


def _gaps(edition: Edition, areas: Sequence[AreaQuota[Candidate]]) -> Iterator[str]:
    """What each province lacks: entries of its own level, and districts that sent any."""
    for province in dict.fromkeys(area.province_th for area in areas):
        own = [area for area in areas if area.province_th == province]
        for area in own:
            count, quota = len(area.entries), area.quota
            if area.level == CONTEST_LEVEL and count < quota:
                yield f"จังหวัด{province} มี{edition.level_name(area.level)} {count} ตำบล ยังขาดอีก {quota - count} ตำบล"
        districts = [area for area in own if area.level != CONTEST_LEVEL]
        empty = [area.district_th for area in districts if not area.entries]
        if empty:
            yield f"จังหวัด{province} ยังไม่มีตำบลใน {len(empty)} จาก {len(districts)} อำเภอ: {', '.join(empty)}"


def _line(edition: Edition, candidate: Candidate, past: Sequence[PastModel] | None) -> SelectionLine:
    state, words = _past_state(edition, candidate, past or ())
    takes_part = edition.is_contestant(candidate.code)
    is_paid = takes_part and candidate.level == CONTEST_LEVEL and state != "found"
    budget = edition.contest.money.per_tambon if is_paid else Decimal(0)
    return SelectionLine(candidate, state, words, budget, _notes(edition, candidate), takes_part)


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
    years = register_years(edition, candidate.level)
    if not years:
        return "clear", "ปีนี้ไม่มีเงื่อนไขเรื่องปีก่อน"
    span = f"ปี {years[0]}–{years[-1]}"
    if is_whole(edition, candidate.level, past):
        return "clear", f"ไม่พบในทะเบียนทั้งประเทศ {span}"
    rows = sum(row.year_be in years for row in past)
    return "not_found", f"ไม่พบใน {rows:,} แถวที่นำเข้า {span}"


def _past_words(row: PastModel) -> str:
    level = "จังหวัด" if row.level == CONTEST_LEVEL else "อำเภอ"
    moved = f" (รหัสเดิม {row.code} ยกเลิกแล้ว)" if row.is_moved else ""
    split = " ตำบลเดิมแยกเป็นหลายตำบล ให้ตรวจด้วยคน" if len(row.tambons) > 1 else ""
    return f"เคยเป็นตำบลต้นแบบระดับ{level} ปี {row.year_be}{moved}{split}"


def _beyond(edition: Edition, areas: Iterable[AreaQuota[Candidate]]) -> Iterator[str]:
    """One entry per district at any level, so many per province at province level (guideline, section 1)."""
    for area in areas:
        count, quota = len(area.entries), area.quota
        if area.beyond and area.level == CONTEST_LEVEL:
            yield f"จังหวัด{area.province_th} มี{edition.level_name(area.level)} {count} ตำบล เกินโควตาจังหวัดละ {quota} ตำบล"
        elif area.beyond:
            place = f"อำเภอ{area.district_th} จังหวัด{area.province_th}"
            yield f"{place} มี {count} ตำบล เกินโควตาอำเภอละ {quota} ตำบล"
