"""The rubric page's view: official wording beside the evidence and its state."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tambon_showcase.assess.checklist import Checklist, EvidenceState, Outcome
from tambon_showcase.model.sections import RUBRIC

from .entry_view import EntryView, PageView

OUTCOME_NAMES = {Outcome.PASS: "พบ", Outcome.FAIL: "ไม่พบ", Outcome.UNKNOWN: "ตรวจไม่ได้"}
MEANINGS = {
    EvidenceState.VERIFIED: "ระบบตรวจจากข้อมูลและไฟล์แล้วพบครบตามข้อที่ตรวจได้",
    EvidenceState.STATED: "ตำบลแจ้งว่ามี แต่ระบบยังตรวจยืนยันไม่ได้ทั้งหมด",
    EvidenceState.MISSING: "ยังไม่มีข้อมูลหรือไฟล์ที่ใช้เป็นหลักฐาน",
    EvidenceState.NOT_APPLICABLE: "แนวทางไม่ได้กำหนดสำหรับระดับของตำบลนี้",
    EvidenceState.NEEDS_PERSON: "เรื่องที่ต้องใช้คนดู ระบบตัดสินแทนไม่ได้",
}


class RubricView(PageView):
    """The rubric page of one entry."""

    def __init__(self, view: EntryView, checklist: Checklist) -> None:
        super().__init__(view, RUBRIC)
        self._checklist = checklist

    @property
    def rubric_groups(self) -> list[tuple[Any, list[tuple[Any, Any]]]]:
        """Each group of the rubric with its items and their states."""
        states = {state.item: state for state in self._checklist.items}
        return [
            (group, [(item, states[item.id]) for item in group.items if item.id in states])
            for group in self.view.edition.rubric.groups
        ]

    @property
    def state_legend(self) -> list[tuple[str, str, str, int]]:
        """Each state: its value, its name, what it means, and how many items have it."""
        counts = Counter(item.state for item in self._checklist.items)
        return [(state.value, state.label_th, meaning, counts[state]) for state, meaning in MEANINGS.items()]

    def outcome_name(self, outcome: Outcome) -> str:
        """What the program says of one thing it looked at."""
        return OUTCOME_NAMES[outcome]

    def item_anchor(self, item: str) -> str:
        """`item-1-2` for rubric item 1.2."""
        return f"item-{item.replace('.', '-')}"
