"""What `tambon.yml` says of the tambon agrees with the register, the edition and the rest of the folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from tambon_showcase.assess import Presence, Shown, structure_state
from tambon_showcase.edition.contest import LEVEL_NAMES
from tambon_showcase.finding import Finding, error, warning
from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.text.pointers import DOCUMENT_ITEMS, see

from .case import Case
from .marks import near

NAME_DIFFERS = error(
    "T150", "ชื่อ “{value}” ไม่ตรงกับทะเบียน ซึ่งรหัสนี้คือตำบล{registered}", "แก้ชื่อให้ตรง หรือตรวจว่าใช้รหัสตำบลถูก"
)
TOPIC_UNKNOWN = warning(
    "T151",
    "ไม่มีหัวเรื่อง “{value}” ในรายการของปีนี้",
    "เลือกจากหัวเรื่องท้ายไฟล์ _rules/edition.yml ของปีนี้ (ที่ใกล้เคียง: {near})",
)
ITEM_UNKNOWN = error(
    "T152", "ไม่มีหัวข้อรหัส “{value}” ในโครงสร้างเอกสารของปีนี้", f"ใช้รหัส เช่น P1.4 ตามรายการใน{see(DOCUMENT_ITEMS)}"
)
NOT_MISSING = warning(
    "T153", "หัวข้อ {value} {title} ระบุว่ายังไม่มีข้อมูล แต่พบข้อมูลแล้ว", "ลบหัวข้อนี้ออกจาก missing หรือลบข้อมูลที่กรอกไว้"
)
ITEM_TWICE = warning("T154", "หัวข้อ {value} อยู่ใน missing มากกว่าหนึ่งครั้ง", "เหลือไว้เพียงครั้งเดียว")
PAGE_UNKNOWN = error(
    "T155",
    "เรื่องเด่นชี้ไปยังหน้า “{value}” ซึ่งไม่มี",
    "ใช้ชื่อหน้า เช่น ผลิตภัณฑ์ ท่องเที่ยว แผนที่ หรือ โครงการ (ที่ใกล้เคียง: {near})",
)
LEVEL_UNKNOWN = error("T158", "ปีนี้ไม่มีผลงาน{value}", "ตรวจปีของโฟลเดอร์ หรือเลือกระดับที่ปีนี้มี: {known}")
PREFIXES = ("ตำบล", "ต.", "แขวง")
"""What officers write before a tambon's name."""


def name_matches_register(case: Case) -> Iterator[Finding]:
    """The name is the register's name of the code."""
    name, registered = case.entry.identity.name, case.entry.place.tambon_th
    is_this_tambon = PurePosixPath(case.entry.folder).name.startswith(case.entry.code)
    if name and is_this_tambon and _bare(name) != registered:
        yield NAME_DIFFERS.at(case.entry.where("name"), name, registered=registered)


def _bare(name: str) -> str:
    found = next((prefix for prefix in PREFIXES if name.startswith(prefix)), "")
    return name.removeprefix(found).strip()


def level_is_of_the_edition(case: Case) -> Iterator[Finding]:
    """The level of the entry is one that this edition selects tambons for."""
    levels = {level.id: level.name_th for level in case.edition.contest.levels}
    own = case.entry.identity.level
    if own not in levels:
        yield LEVEL_UNKNOWN.at(case.entry.where("level"), LEVEL_NAMES[own], known=", ".join(levels.values()))


def topics_are_known(case: Case) -> Iterator[Finding]:
    """Every topic is one by which readers of this edition browse."""
    known = case.edition.contest.topics
    for number, topic in enumerate(case.entry.identity.topics):
        if topic not in known:
            yield TOPIC_UNKNOWN.at(case.entry.where("topics", number), topic, near=near(topic, known))


def missing_items_are_missing(case: Case) -> Iterator[Finding]:
    """What is declared missing is an item of the structure, declared once, and really missing."""
    states = {
        state.item: state for state in structure_state(Shown.whole(case.entry, case.edition, case.root))
    }
    seen: set[str] = set()
    for number, missing in enumerate(case.entry.identity.missing):
        where, state = case.entry.where("missing", number), states.get(missing.item)
        if missing.item in seen:
            yield ITEM_TWICE.at(where, missing.item)
        elif state is None:
            yield ITEM_UNKNOWN.at(where, missing.item)
        elif state.presence is Presence.PRESENT and not state.lacking:
            yield NOT_MISSING.at(where, missing.item, title=state.title_th)
        seen.add(missing.item)


def highlights_lead_somewhere(case: Case) -> Iterator[Finding]:
    """Every highlight that names a page names one the entry has."""
    known = sorted(BY_SLUG)
    for number, highlight in enumerate(case.entry.identity.highlights):
        if highlight.page and highlight.page not in known:
            yield PAGE_UNKNOWN.at(
                case.entry.where("highlights", number, "page"),
                highlight.page,
                near=near(highlight.page, known),
            )
