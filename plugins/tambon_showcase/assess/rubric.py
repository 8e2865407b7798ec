"""The rubric checklist: the function that an item's data names looks at the entry, and what it saw decides.

A contributor can set neither extent nor basis. `SEEN` is only for items whose data says that a program can decide
them alone (`machine: full`) and of which it saw every line itself; all else that is found is `STATED` (ADR 0016).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from tambon_showcase.edition import Edition
from tambon_showcase.edition.rubric import CheckName, RubricItem
from tambon_showcase.model.entry import Entry

from . import (
    analysis,
    appointment,
    budget,
    comparison,
    gis,
    management,
    pins,
    plans,
    projects,
    publicity,
    slides,
    summary,
    workplace,
)
from .checklist import Basis, Checklist, Extent, ItemState, Observation, Outcome, Seen
from .filled_in import lost_row_lines
from .look import listed, unknown
from .shown import Shown
from .structure import structure_state
from .video import video

ItemCheck = Callable[[Shown], Seen]
"""Looks at an entry for one rubric item; reads only."""

SUMMARY_DOCUMENT: CheckName = "document_structure"
"""The name of the check for the summary document, which this site can print itself."""

ITEM_CHECKS: Mapping[CheckName, ItemCheck] = {
    "workplace": workplace.workplace,
    "structure_and_minutes": management.structure_and_minutes,
    "appointment_order": appointment.appointment_order,
    "cia_of_every_village": analysis.cia_of_every_village,
    "comparison_and_ranking": comparison.comparison_and_ranking,
    "plans_and_projects": plans.plans_and_projects,
    "pinned_places": pins.pinned_places,
    "pin_details": pins.pin_details,
    "gis_published": gis.gis_published,
    "project_results": projects.project_results,
    "budget_and_partners": budget.budget_and_partners,
    SUMMARY_DOCUMENT: summary.document_structure,
    "continuous_publicity": publicity.continuous_publicity,
    "video": video,
    "slides": slides.slides,
}
"""The check of each item, by the name that `rubric.yml` uses."""
LOOKS_FOR_ATOMS: tuple[CheckName, ...] = ("workplace", "continuous_publicity")
"""The checks that look for each thing that an item lists; of the others' lists a person sees whether all is there."""


def assess(shown: Shown) -> Checklist:
    """The extent and the basis of every item of the edition's rubric for this entry."""
    items = tuple(_item_state(shown, item) for item in shown.edition.rubric.items)
    files_of = {item.item: frozenset(map(shown.same, item.files)) for item in items}
    return Checklist(
        tuple(_with_shared_files(shown, item, files_of) for item in items), structure_state(shown)
    )


def _with_shared_files(shown: Shown, item: ItemState, files_of: Mapping[str, frozenset[str]]) -> ItemState:
    """The item with a line on each file that is evidence of other items too: a person sees whether it fits them all."""
    shared = {
        file: [other for other, files in files_of.items() if other != item.item and shown.same(file) in files]
        for evidence in item.evidence
        for file in (evidence.file, *evidence.others)
        if file
    }
    told = tuple(
        unknown(f"ไฟล์ {PurePosixPath(file).name} เป็นหลักฐานข้อ {listed(others)} ด้วย เหมาะกับทุกข้อหรือไม่")
        for file, others in shared.items()
        if others
    )
    return dataclasses.replace(item, lines=(*item.lines, *told))


def _item_state(shown: Shown, item: RubricItem) -> ItemState:
    entry, edition = shown.entry, shown.edition
    check = _check_of(item)
    if check is None or item.machine == "none":
        return _for_a_person(item) if _applies(entry, item) else _not_applicable(item)
    seen = _with_lines(check(shown), (*lost_row_lines(entry, item.check), *_atom_lines(item)))
    if not _applies(entry, item):
        return _not_applicable(item, seen)
    extent = _extent(seen)
    basis = _basis(item, seen, extent)
    reason = _reason(extent, basis, seen, _declared(entry, edition, item))
    return ItemState(item.id, extent, basis, reason, seen.evidence, seen.lines)


def _check_of(item: RubricItem) -> ItemCheck | None:
    return next((check for name, check in ITEM_CHECKS.items() if name == item.check), None)


def _with_lines(seen: Seen, more: Iterable[Observation]) -> Seen:
    return dataclasses.replace(seen, lines=(*seen.lines, *more))


def _atom_lines(item: RubricItem) -> tuple[Observation, ...]:
    if not item.atoms or item.check in LOOKS_FOR_ATOMS:
        return ()
    return (unknown(f"มี{listed(item.atoms)}หรือไม่ (แนวทางระบุทีละอย่าง ระบบตรวจแยกไม่ได้)"),)


def _applies(entry: Entry, item: RubricItem) -> bool:
    return entry.identity.level in item.applies_to


def _for_a_person(item: RubricItem) -> ItemState:
    reason = "ข้อนี้ต้องให้กรรมการพิจารณา ระบบไม่มีวิธีตรวจ"
    return ItemState(item.id, Extent.BEYOND, Basis.PERSON, reason, lines=_atom_lines(item))


def _not_applicable(item: RubricItem, seen: Seen | None = None) -> ItemState:
    evidence = seen.evidence if seen else ()
    reason = "ผลงานระดับนี้ไม่ต้องมีข้อนี้" + (" แต่ตำบลแสดงไว้เพิ่มเติม" if evidence else "")
    return ItemState(item.id, Extent.NOT_APPLICABLE, None, reason, evidence)


def _extent(seen: Seen) -> Extent:
    if not seen.evidence:
        return Extent.NONE
    return Extent.PARTIAL if seen.texts(Outcome.FAIL) else Extent.FULL


def _basis(item: RubricItem, seen: Seen, extent: Extent) -> Basis | None:
    if extent is Extent.NONE:
        return None
    if seen.person_th:
        return Basis.PERSON
    all_seen = all(line.outcome is Outcome.PASS for line in seen.lines)
    return Basis.SEEN if item.machine == "full" and all_seen else Basis.STATED


def _reason(extent: Extent, basis: Basis | None, seen: Seen, declared: str) -> str:
    lacking = " · ".join(seen.texts(Outcome.FAIL))
    if extent is Extent.NONE:
        return lacking + (f" · เหตุผลที่ให้ไว้: {declared}" if declared else "")
    if extent is Extent.PARTIAL:
        return " · ".join(filter(None, (lacking, seen.person_th)))
    if basis is Basis.PERSON:
        return seen.person_th
    if basis is Basis.SEEN:
        return "ระบบตรวจพบครบทุกอย่างที่ข้อนี้กำหนด"
    return "ตำบลแสดงหลักฐานครบตามที่ระบบตรวจได้ คุณภาพของหลักฐานให้กรรมการพิจารณา"


def _declared(entry: Entry, edition: Edition, item: RubricItem) -> str:
    """The reasons the tambon states for lacking what the structure links to this item, each once."""
    if not entry.identity.missing:
        return ""
    linked = edition.document.linked(item.id)
    reasons = (missing.reason for missing in entry.identity.missing if missing.item in linked)
    return " ".join(dict.fromkeys(reasons))
