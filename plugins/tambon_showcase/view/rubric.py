"""The rubric page's view: official wording beside the evidence and its state."""

from __future__ import annotations

from tambon_showcase.assess.checklist import Basis, Checklist, Evidence, Extent, ItemState, Outcome
from tambon_showcase.edition.rubric import RubricGroup, RubricItem
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.sections import RUBRIC

from .entry_view import EntryView, PageView
from .files import DocumentView
from .photos import PhotoView

OUTCOME_NAMES = {
    Outcome.PASS: "พบ",
    Outcome.STATED: "ตำบลระบุ",
    Outcome.FAIL: "ยังไม่ครบ",
    Outcome.UNKNOWN: "ตรวจไม่ได้",
}
EXTENT_MEANINGS = {
    Extent.FULL: "พบทุกอย่างที่ระบบตรวจได้ คุณภาพให้กรรมการพิจารณา",
    Extent.PARTIAL: "พบบางอย่าง แต่ละข้อบอกว่ายังขาดอะไร",
    Extent.NONE: "ยังไม่มีข้อมูลหรือไฟล์ที่ใช้เป็นหลักฐาน",
    Extent.NOT_APPLICABLE: "แนวทางไม่ได้กำหนดสำหรับระดับของตำบลนี้ จึงไม่นับ",
    Extent.BEYOND: "กรรมการดูเอง จึงไม่นับ",
}
BASIS_MEANINGS = {
    Basis.SEEN: "ระบบเห็นเองจากข้อมูลและไฟล์ ครบทุกอย่างที่แนวทางระบุ",
    Basis.STATED: "ตำบลแจ้งว่ามี ระบบตรวจยืนยันเองไม่ได้ทั้งหมด",
    Basis.PERSON: "ต้องใช้คนดู ระบบตัดสินแทนไม่ได้",
}


class RubricView(PageView):
    """The rubric page of one entry."""

    def __init__(self, view: EntryView, checklist: Checklist) -> None:
        super().__init__(view, RUBRIC)
        self._checklist = checklist

    @property
    def rubric_groups(self) -> list[tuple[RubricGroup, list[tuple[RubricItem, ItemState]]]]:
        """Each group of the rubric with its items and their states."""
        states = {state.item: state for state in self._checklist.items}
        return [
            (group, [(item, states[item.id]) for item in group.items if item.id in states])
            for group in self.view.edition.rubric.groups
        ]

    @property
    def extents(self) -> list[tuple[Extent, str, int]]:
        """Each extent: what it means, and how many items have it; what no check can look for only where a year has such."""
        counted = (
            (extent, meaning, self._checklist.count(extent)) for extent, meaning in EXTENT_MEANINGS.items()
        )
        return [one for one in counted if one[2] or one[0] is not Extent.BEYOND]

    @property
    def bases(self) -> list[tuple[Basis, str]]:
        """Each basis and what it means."""
        return list(BASIS_MEANINGS.items())

    @property
    def owed(self) -> list[str]:
        """What an entry of this level hands in, by name."""
        level = self.view.entry.identity.level
        return [output.name_th for output in self.view.edition.outputs_owed(level)]

    def photo_of(self, evidence: Evidence) -> PhotoView | None:
        """The photo that is the evidence, or None."""
        folder, _, name = evidence.file.partition("/")
        return self.view.photo(name) if folder == PHOTO_FOLDER else None

    def document_of(self, evidence: Evidence) -> DocumentView | None:
        """The document that is the evidence, or None."""
        folder, _, name = evidence.file.partition("/")
        return self.view.document(name) if folder == DOCUMENT_FOLDER else None

    def outcome_name(self, outcome: Outcome) -> str:
        """What the program says of one thing it looked at."""
        return OUTCOME_NAMES[outcome]
