"""Which items of the document structure (`sections.yml`, three parts) an entry fills (rubric item 5.1.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

from tambon_showcase.edition.document import StructureItem
from tambon_showcase.maps.model import Place
from tambon_showcase.model.analysis import BmnCell, CiaReading, Nrd2cCell
from tambon_showcase.model.economy import Attraction, CultureItem, Income, Product
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.media import DocumentEntry, PhotoEntry, PlaceRow, Post
from tambon_showcase.model.people import Group, Leader, PopulationYear, Village, WorkingGroupMember
from tambon_showcase.model.projects import BudgetLine, Partner, Project
from tambon_showcase.model.row import RowT
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import BY_SLUG, CULTURE, HISTORY, LEADERS, MORE, PRODUCTS
from tambon_showcase.model.tables import table_of
from tambon_showcase.model.work import Facility
from tambon_showcase.text.person_names import person_key
from tambon_showcase.text.placeholders import is_instruction
from tambon_showcase.text.thai_text import count_letters
from tambon_showcase.text.to_come import is_under_way
from tambon_showcase.text.visible import visible_words

from .addresses import VIDEO, text_address
from .look import says_something
from .members import persons
from .posts import is_published
from .presence import Presence, StructureStatus
from .shown import Shown
from .slides import slide_shows
from .video import has_video

TEXT_LETTERS = 20
"""Fewest letters of a text that says anything of its subject (our threshold)."""
SENSIBLE_LETTERS = 60
"""Fewest letters of a text that describes its subject, about one long sentence; a shorter one lacks something (ours)."""
PROMISE_LETTERS = 120
"""Most letters of a text that says only that it is to come; a longer one says more (ours)."""
TOO_SHORT = f"เนื้อหายาวอย่างน้อย {SENSIBLE_LETTERS} ตัวอักษร"

KindT = TypeVar("KindT", Attraction, CultureItem, DocumentEntry)
FileT = TypeVar("FileT", PhotoEntry, DocumentEntry)
Part = Callable[[Shown], str]
"""Where a part of an item is in an entry, as an address; empty when it is not there."""


def _rows(row: type[RowT], keep: Callable[[RowT], object] = lambda _row: True) -> Part:
    """A table with a row worth keeping; one whose name is a dot names nothing."""
    table = table_of(row)
    name = table.declared.name_column

    def is_kept(one: RowT) -> bool:
        return bool(keep(one)) and (not name or says_something(getattr(one, name)))

    return lambda shown: table.address if any(map(is_kept, shown.entry.tables.rows(row))) else ""


def _value(read: Callable[[Entry], object], address: str) -> Part:
    return lambda shown: address if read(shown.entry) else ""


def _either(*parts: Part) -> Part:
    return lambda shown: next((address for part in parts if (address := part(shown))), "")


def _kinds(row: type[KindT], *kinds: str) -> Part:
    return _rows(row, lambda one: one.kind in kinds)


def _text(section: Section) -> Part:
    return lambda shown: text_address(section) if has_text(shown.entry, section, TEXT_LETTERS) else ""


def has_text(entry: Entry, section: Section, letters: int) -> bool:
    """Whether the text of a section has at least so many letters that readers see."""
    text = entry.texts.get(section.slug)
    return text is not None and _tells(visible_words(text.markdown), letters)


def _tells(words: str, letters: int) -> bool:
    """Whether a text is about its subject: a short one that promises it, or says how to write it, is not."""
    is_short = count_letters(words) <= PROMISE_LETTERS
    return says_something(words, letters) and not (
        is_short and (is_under_way(words) or is_instruction(words))
    )


def _pins(keep: Callable[[Place], object] = lambda _place: True) -> Part:
    return lambda shown: table_of(PlaceRow).address if any(keep(pin.place) for pin in shown.places) else ""


def _files(row: type[FileT]) -> Part:
    """A table whose rows name files, where one of the files can be opened; its name is the folder's."""
    table = table_of(row)
    return lambda shown: (
        table.address if any(shown.path(table.name, one.file) for one in shown.entry.tables.rows(row)) else ""
    )


def _of_villages(shown: Shown) -> str:
    """Where members are of whom rubric item 1.2 knows the village."""
    return table_of(WorkingGroupMember).address if any(person.moos for person in persons(shown.entry)) else ""


def _slides(shown: Shown) -> str:
    """Where the slides of rubric item 5.3 are: a file, or a link."""
    return next((found.address for found in slide_shows(shown)), "")


_CIA = table_of(CiaReading).address
CULTURE_KINDS = ("ศิลปะ", "วัฒนธรรม", "ประเพณี", "ภูมิปัญญาท้องถิ่น")
"""The four things item P1.7 names."""
PARTS: Mapping[str, Mapping[str, Part]] = {
    "P1.1": {"ประวัติความเป็นมา": _text(HISTORY)},
    "P1.2": {
        "ประชากร": _either(
            _rows(Village, lambda row: row.male or row.female or row.total), _rows(PopulationYear)
        )
    },
    "P1.3": {
        "ผู้นำชุมชน": _rows(Leader, lambda row: person_key(row.name)),
        "กลุ่มองค์กร": _rows(Group),
        "อัตลักษณ์": _value(lambda entry: says_something(entry.identity.identity), LEADERS.address),
    },
    "P1.4": {
        "ผลิตภัณฑ์ตำบล": _either(_rows(Product), _text(PRODUCTS)),
        "รายได้/สภาพเศรษฐกิจ": _either(_rows(Income, lambda row: row.value is not None), _text(PRODUCTS)),
    },
    "P1.5": {
        "แหล่งท่องเที่ยว": _kinds(Attraction, "แหล่งท่องเที่ยว"),
        "การบริการ": _kinds(Attraction, "ที่พัก", "ร้านอาหาร", "บริการ"),
    },
    "P1.6": {"แผนที่": _pins()},
    "P1.7": {kind: _either(_kinds(CultureItem, kind), _text(CULTURE)) for kind in CULTURE_KINDS},
    "P1.8": {"ข้อมูลอื่น ๆ": _text(MORE)},
    "P2.1.1": {"อาคาร/สถานที่": _rows(Facility, lambda row: row.available)},
    "P2.1.2": {"ตัวแทนหมู่บ้าน/ชุมชน": _of_villages},
    "P2.1.3": {"คณะทำงานขับเคลื่อน": _rows(WorkingGroupMember)},
    "P2.2.1": {"การใช้ CIA": _rows(WorkingGroupMember, lambda row: row.can_use_cia)},
    "P2.2.2": {
        "การถ่ายทอดโปรแกรม CIA": _value(lambda entry: says_something(entry.identity.cia.teaching), _CIA),
        "การวิเคราะห์ของแต่ละหมู่บ้าน": _rows(CiaReading, lambda row: row.value is not None),
    },
    "P2.2.3": {"ลำดับความสำคัญ": _value(lambda entry: entry.identity.cia.ranking, _CIA)},
    "P2.3.1": {"สารสนเทศภูมิศาสตร์": _pins()},
    "P2.3.2": {
        "รายละเอียดของสัญลักษณ์": _pins(lambda place: place.category and says_something(place.description))
    },
    "P2.3.3": {"การเผยแพร่แผนที่": _rows(Post, lambda row: row.is_gis and is_published(row))},
    "P2.4.1": {"แผนบูรณาการโครงการ": _rows(Project)},
    "P2.4.2": {"งบประมาณ": _rows(BudgetLine), "ภาคี": _rows(Partner)},
    "P2.5.1": {
        "การเผยแพร่": _either(_rows(Post, is_published), lambda shown: VIDEO if has_video(shown) else "")
    },
    "P2.5.2": {"Power point": _slides},
    "P3.1": {"ภาพกิจกรรม": _files(PhotoEntry)},
    "P3.2": {"ข้อมูล จปฐ.": _rows(BmnCell), "ข้อมูล กชช. 2ค": _rows(Nrd2cCell)},
    "P3.3": {"อื่น ๆ": _files(DocumentEntry)},
}
"""What each item needs, by its id. An item of a later edition that is not here reads its page's text."""


def structure_state(shown: Shown) -> tuple[StructureStatus, ...]:
    """The presence of every item of the edition's document structure, in the official order."""
    entry, structure = shown.entry, shown.edition.structure
    items_on = Counter(item.slug for item in structure)
    reasons: dict[str, str] = {missing.item: missing.reason for missing in entry.identity.missing}
    return tuple(
        _state(shown, item, reasons.get(item.id, ""), _own_text(shown, item, items_on[item.slug]))
        for item in structure
    )


def _own_text(shown: Shown, item: StructureItem, items_on_page: int) -> str:
    """The page's text, where the page is the item's alone: elsewhere it may be about another item."""
    return _text(BY_SLUG[item.slug])(shown) if items_on_page == 1 else ""


def _state(shown: Shown, item: StructureItem, reason: str, text: str) -> StructureStatus:
    page = BY_SLUG[item.slug]
    known = PARTS.get(item.id, {})
    found = {name: part(shown) for name, part in known.items() if not item.parts or name in item.parts}
    address = next(filter(None, (*found.values(), text)), "")
    lacking = [name for name, place in found.items() if not place] if address else []
    short = address == text_address(page) and not has_text(shown.entry, page, SENSIBLE_LETTERS)
    lacking += [TOO_SHORT] if short else []
    presence = Presence.PRESENT if address else Presence.REASON if reason else Presence.EMPTY
    if shown.entry.identity.level not in item.applies_to and not address:
        presence = Presence.NOT_APPLICABLE
    return StructureStatus(
        item.id,
        item.official_th,
        presence,
        address or page.address,
        item.required,
        reason,
        tuple(lacking),
    )
