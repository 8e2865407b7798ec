"""Which items of the document structure (`sections.yml`, three parts) an entry fills (rubric item 5.1.1)."""

from __future__ import annotations

import dataclasses
import enum
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from tambon_showcase.edition import Edition
from tambon_showcase.edition.document import StructureItem
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.sections import LEADERS
from tambon_showcase.model.tables import TABLES

from .addresses import VIDEO, page_address, table_address, text_address

PartFinder = Callable[[Entry], str]
"""Where a part of an item stands in an entry, as an address; empty when it is not there."""


class Presence(enum.StrEnum):
    """Whether an item of the structure is there."""

    PRESENT = "present"
    REASON = "reason"
    EMPTY = "empty"
    NOT_APPLICABLE = "not-applicable"


@dataclasses.dataclass(frozen=True, slots=True)
class StructureStatus:
    """One item: whether and where it is there, the tambon's reason if not, and the parts still lacking."""

    item: str
    title_th: str
    presence: Presence
    address: str
    required: bool
    reason: str = ""
    lacking: tuple[str, ...] = ()


def _rows(table: str, keep: Callable[[Any], object] = lambda _row: True) -> PartFinder:
    return lambda entry: table_address(table) if any(map(keep, entry.tables.of(TABLES[table]))) else ""


def _value(read: Callable[[Entry], object], address: str) -> PartFinder:
    return lambda entry: address if read(entry) else ""


def _either(*parts: PartFinder) -> PartFinder:
    return lambda entry: next((address for part in parts if (address := part(entry))), "")


def _kinds(table: str, *kinds: str) -> PartFinder:
    return _rows(table, lambda row: row.kind in kinds)


def _text(section: str) -> PartFinder:
    return lambda entry: text_address(section) if _has_text(entry, section) else ""


def _has_text(entry: Entry, section: str) -> bool:
    text = entry.texts.get(section)
    return text is not None and bool(text.markdown.strip())


_CIA = table_address("cia")
CULTURE_KINDS = ("ศิลปะ", "วัฒนธรรม", "ประเพณี", "ภูมิปัญญาท้องถิ่น")
"""The four things item P1.7 names."""
PARTS: Mapping[str, Mapping[str, PartFinder]] = {
    "P1.1": {"ประวัติความเป็นมา": _text("history")},
    "P1.2": {"ประชากร": _either(_rows("villages", lambda row: row.total is not None), _rows("population"))},
    "P1.3": {
        "ผู้นำชุมชน": _rows("leaders"),
        "กลุ่มองค์กร": _rows("groups"),
        "อัตลักษณ์": _value(lambda entry: entry.identity.identity, LEADERS.address),
    },
    "P1.4": {
        "ผลิตภัณฑ์ตำบล": _either(_rows("products"), _text("products")),
        "รายได้/สภาพเศรษฐกิจ": _either(_rows("income"), _text("products")),
    },
    "P1.5": {
        "แหล่งท่องเที่ยว": _kinds("attractions", "แหล่งท่องเที่ยว"),
        "การบริการ": _kinds("attractions", "ที่พัก", "ร้านอาหาร", "บริการ"),
    },
    "P1.6": {"แผนที่": _rows("places")},
    "P1.7": {kind: _either(_kinds("culture", kind), _text("culture")) for kind in CULTURE_KINDS},
    "P1.8": {"ข้อมูลอื่น ๆ": _text("more")},
    "P2.1.1": {"อาคาร/สถานที่": _rows("facilities", lambda row: row.available)},
    "P2.1.2": {"ตัวแทนหมู่บ้าน/ชุมชน": _rows("working_group", lambda row: row.moo)},
    "P2.1.3": {"คณะทำงานขับเคลื่อน": _rows("working_group")},
    "P2.2.1": {"การใช้ CIA": _value(lambda entry: entry.identity.cia.members_trained, _CIA)},
    "P2.2.2": {
        "การถ่ายทอดโปรแกรม CIA": _value(lambda entry: entry.identity.cia.teaching, _CIA),
        "การวิเคราะห์ของแต่ละหมู่บ้าน": _rows("cia", lambda row: row.value is not None),
    },
    "P2.2.3": {"ลำดับความสำคัญ": _value(lambda entry: entry.identity.cia.ranking, _CIA)},
    "P2.3.1": {"สารสนเทศภูมิศาสตร์": _rows("places")},
    "P2.3.2": {"รายละเอียดของสัญลักษณ์": _rows("places", lambda row: row.category and row.description)},
    "P2.3.3": {"การเผยแพร่แผนที่": _rows("posts", lambda row: row.is_gis)},
    "P2.4.1": {"แผนบูรณาการโครงการ": _rows("projects")},
    "P2.4.2": {"งบประมาณ": _rows("budget"), "ภาคี": _rows("partners")},
    "P2.5.1": {"การเผยแพร่": _either(_rows("posts"), _value(lambda entry: entry.identity.video, VIDEO))},
    "P2.5.2": {"Power point": _kinds("documents", "สไลด์")},
    "P3.1": {"ภาพกิจกรรม": _rows("photos")},
    "P3.2": {"ข้อมูล จปฐ.": _rows("bmn"), "ข้อมูล กชช. 2ค": _rows("nrd2c")},
    "P3.3": {"อื่น ๆ": _rows("documents")},
}
"""What each item needs, by its id. An item of a later edition that is not here reads its page's text."""


def structure_state(entry: Entry, edition: Edition) -> tuple[StructureStatus, ...]:
    """The presence of every item of the edition's document structure, in the official order."""
    items_on = Counter(item.page for item in edition.structure)
    reasons = {missing.item: missing.reason for missing in entry.identity.missing}
    return tuple(
        _state(entry, item, reasons.get(item.id, ""), _own_text(entry, item, items_on[item.page]))
        for item in edition.structure
    )


def _own_text(entry: Entry, item: StructureItem, items_on_page: int) -> str:
    """The page's text, where the page is the item's alone: elsewhere it may be about another item."""
    return _text(item.page)(entry) if items_on_page == 1 else ""


def _state(entry: Entry, item: StructureItem, reason: str, text: str) -> StructureStatus:
    found = {name: part(entry) for name, part in PARTS.get(item.id, {}).items()}
    address = next(filter(None, (*found.values(), text)), "")
    lacking = tuple(name for name, place in found.items() if not place) if address else ()
    presence = Presence.PRESENT if address else Presence.REASON if reason else Presence.EMPTY
    if entry.identity.level not in item.applies_to and not address:
        presence = Presence.NOT_APPLICABLE
    return StructureStatus(
        item.id,
        item.official_th,
        presence,
        address or page_address(item.page),
        item.required,
        reason,
        lacking,
    )
