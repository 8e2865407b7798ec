"""The rubric checklist: the function that an item's data names looks at the entry, and what it saw decides.

A contributor cannot set a state. `VERIFIED` is only for items whose data says that a program can decide them
alone (`machine: full`) and of which every line passed; what a program can only find is `STATED` (ADR 0016).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tambon_showcase.edition import Edition
from tambon_showcase.edition.rubric import RubricItem
from tambon_showcase.model.entry import Entry

from . import analysis, management, pins, projects, publicity
from .checklist import Checklist, EvidenceState, ItemState, Outcome, Seen

ItemCheck = Callable[[Entry, Edition], Seen]
"""Looks at an entry for one rubric item; reads only."""

SUMMARY_DOCUMENT = "document_structure"
"""The name of the check for the summary document, which this site can print itself."""

ITEM_CHECKS: Mapping[str, ItemCheck] = {
    "workplace": management.workplace,
    "structure_and_minutes": management.structure_and_minutes,
    "appointment_order": management.appointment_order,
    "cia_of_every_village": analysis.cia_of_every_village,
    "comparison_and_ranking": analysis.comparison_and_ranking,
    "plans_and_projects": projects.plans_and_projects,
    "pinned_places": pins.pinned_places,
    "pin_details": pins.pin_details,
    "gis_published": pins.gis_published,
    "project_results": projects.project_results,
    "budget_and_partners": projects.budget_and_partners,
    SUMMARY_DOCUMENT: publicity.document_structure,
    "continuous_publicity": publicity.continuous_publicity,
    "video": publicity.video,
    "slides": publicity.slides,
}
"""The check of each item, by the name that `rubric.yml` gives it."""


def assess(entry: Entry, edition: Edition) -> Checklist:
    """The state of every item of the edition's rubric for this entry."""
    return Checklist(tuple(_item_state(entry, edition, item) for item in edition.rubric.items))


def _item_state(entry: Entry, edition: Edition, item: RubricItem) -> ItemState:
    check = ITEM_CHECKS.get(item.check)
    if check is None or item.machine == "none":
        reason = "ข้อนี้ต้องให้กรรมการพิจารณา ระบบไม่มีวิธีตรวจ"
        return (
            ItemState(item.id, EvidenceState.NEEDS_PERSON, reason)
            if _applies(entry, item)
            else _not_applicable(item)
        )
    seen = check(entry, edition)
    if not _applies(entry, item):
        return _not_applicable(item, seen)
    state = _decide(item, seen)
    return ItemState(
        item.id, state, _reason(state, seen, _declared(entry, edition, item)), seen.evidence, seen.lines
    )


def _applies(entry: Entry, item: RubricItem) -> bool:
    return entry.identity.level in item.applies_to


def _not_applicable(item: RubricItem, seen: Seen | None = None) -> ItemState:
    evidence = seen.evidence if seen else ()
    reason = "ผลงานระดับนี้ไม่ต้องมีข้อนี้" + (" แต่ตำบลแสดงไว้เพิ่มเติม" if evidence else "")
    return ItemState(item.id, EvidenceState.NOT_APPLICABLE, reason, evidence)


def _decide(item: RubricItem, seen: Seen) -> EvidenceState:
    if not seen.evidence:
        return EvidenceState.MISSING
    if seen.person_th:
        return EvidenceState.NEEDS_PERSON
    passed = all(line.outcome is Outcome.PASS for line in seen.lines)
    return EvidenceState.VERIFIED if item.machine == "full" and passed else EvidenceState.STATED


def _reason(state: EvidenceState, seen: Seen, declared: str) -> str:
    lacking = " · ".join(seen.texts(Outcome.FAIL))
    if state is EvidenceState.MISSING:
        return lacking + (f" · เหตุผลที่ให้ไว้: {declared}" if declared else "")
    if state is EvidenceState.NEEDS_PERSON:
        return seen.person_th
    if state is EvidenceState.VERIFIED:
        return "ระบบตรวจพบครบทุกอย่างที่ข้อนี้กำหนด"
    if lacking:
        return f"พบหลักฐานบางส่วน: {lacking}"
    return "ตำบลแสดงหลักฐานครบตามที่ระบบตรวจได้ คุณภาพของหลักฐานให้กรรมการพิจารณา"


def _declared(entry: Entry, edition: Edition, item: RubricItem) -> str:
    """The reasons the tambon gives for lacking what the structure links to this item, each once."""
    linked = {part.id for part in edition.structure if item.id in part.rubric}
    reasons = (missing.reason for missing in entry.identity.missing if missing.item in linked)
    return " ".join(dict.fromkeys(reasons))
