"""Photos, documents and videos: each is described, used, and allowed to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from tambon_showcase.finding import Finding, Where, note, warning
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER
from tambon_showcase.model.media import DocumentEntry, PhotoEntry
from tambon_showcase.model.sections import BY_SLUG, SECTIONS
from tambon_showcase.model.tables import table_of
from tambon_showcase.personal.find import hide_personal

from .case import Case
from .marks import near

PHOTO_UNUSED = note(
    "T552", "ยังไม่ได้ใช้ภาพ “{value}” ในหน้าใด", "เพิ่มแถวใน tables/photos.csv เพื่อแสดงในภาคผนวก หรือลบภาพออก"
)
DOCUMENT_UNUSED = note(
    "T553", "ยังไม่ได้ใช้เอกสาร “{value}” ในหน้าใด", "เพิ่มแถวใน tables/documents.csv หรือลบไฟล์ออก"
)
VIDEO_UNUSED = note(
    "T559",
    "ยังไม่ได้ใช้ไฟล์ “{value}” ในหน้าใด",
    "ใส่ชื่อไฟล์ในช่อง file หรือ captions ของ video ใน tambon.yml หรือลบไฟล์ออก",
)
NO_CAPTION = warning("T554", "ภาพ “{value}” ยังไม่มีคำบรรยาย", "เพิ่มแถวของภาพนี้ใน tables/photos.csv พร้อมคำบรรยาย")
NO_ALT = warning(
    "T555", "ภาพ “{value}” ยังไม่มีคำอธิบายสำหรับผู้ที่มองไม่เห็น", "เขียนสั้น ๆ ว่าในภาพมีอะไร เช่น ชาวบ้านหกคนนั่งทอผ้าใต้ถุนบ้าน"
)
PAGE_UNKNOWN = warning(
    "T514",
    "ไม่มีหน้าชื่อ “{value}” (ช่อง หมวด) จึงแสดงภาพนี้ในภาคผนวกเท่านั้น",
    "ใช้ชื่อหน้า เช่น ประวัติ ประชากร ผลิตภัณฑ์ ท่องเที่ยว วัฒนธรรม แผนที่ หรือ โครงการ (ที่ใกล้เคียง: {near})",
)
NO_CONSENT = warning(
    "T556",
    "ภาพ “{value}” มีเด็กหรือผู้ป่วย แต่ยังไม่ระบุว่าได้รับความยินยอม",
    "ขอความยินยอมจากผู้ปกครองหรือผู้ป่วยก่อน แล้วกรอก ใช่ หรือเปลี่ยนภาพ",
)
NOT_CHECKED = warning(
    "T557",
    "ยังไม่มีผู้ยืนยันว่าเอกสาร “{value}” ไม่มีข้อมูลส่วนบุคคล",
    "เปิดอ่านว่าไม่มีเลขบัตรประชาชนหรือที่อยู่บ้าน แล้วกรอก ใช่ ในช่องตรวจแล้ว",
)
SAME_BEFORE = warning(
    "T560",
    "ภาพก่อนและภาพหลังของโครงการ “{name}” เป็นภาพเดียวกัน: {value}",
    "ใส่ภาพที่ถ่ายหลังทำเสร็จในช่อง ภาพหลัง หรือเว้นว่างถ้ายังไม่มี",
)
NO_TITLE = warning("T558", "เอกสาร “{value}” ยังไม่มีชื่อและประเภท", "เพิ่มแถวของเอกสารนี้ใน tables/documents.csv")


def _shown(case: Case, folder: str) -> set[str]:
    """The files of `folder` that are there and that a table, tambon.yml or a text names."""
    texts = "\n".join(text.markdown for text in case.entry.texts.values())
    named = case.files_named(folder)
    return {
        name for name in case.entry.names_in(folder) if name in named or name in texts or quote(name) in texts
    }


def _where(entry: Entry, folder: str, name: str) -> Where:
    return Where(f"{entry.folder}/{folder}/{name}")


def files_are_used(case: Case) -> Iterator[Finding]:
    """Every photo, document and video in the folder is shown somewhere."""
    rules = ((PHOTO_FOLDER, PHOTO_UNUSED), (DOCUMENT_FOLDER, DOCUMENT_UNUSED), (VIDEO_FOLDER, VIDEO_UNUSED))
    for folder, rule in rules:
        for name in sorted(set(case.entry.names_in(folder)) - _shown(case, folder)):
            if hide_personal(name) == name:  # a file that needs another name is not looked for by this one
                yield rule.at(_where(case.entry, folder, name), name)


def used_files_are_described(case: Case) -> Iterator[Finding]:
    """Every photo that is shown has a caption, every document a title."""
    described_in = ((PhotoEntry, NO_CAPTION), (DocumentEntry, NO_TITLE))
    for table, rule in ((table_of(row), rule) for row, rule in described_in):
        folder = table.name
        described = {row.file for row in case.entry.tables.of(table)}
        nameless = sorted(_shown(case, folder) - described)
        # a row that could not be read, or names a file that is not there, may be the row of such a file
        unsure = case.entry.gap(table).rows + len(described - set(case.entry.names_in(folder)))
        for name in nameless if len(nameless) > unsure else ():
            yield rule.at(_where(case.entry, folder, name), name)


def photos_can_be_heard(case: Case) -> Iterator[Finding]:
    """Every photo has a text for those who cannot see it."""
    for row in case.entry.tables.photos:
        if case.entry.is_left_blank(row, "alt"):
            yield NO_ALT.at(case.entry.row_where(row), row.file)


def photos_name_pages(case: Case) -> Iterator[Finding]:
    """A photo that is to be shown on a page names one that there is."""
    for row in case.entry.tables.photos:
        if row.section and row.section not in BY_SLUG:
            where = case.entry.row_where(row)
            yield PAGE_UNKNOWN.at(where, row.section, near=near(row.section, [one.short for one in SECTIONS]))


def children_consented(case: Case) -> Iterator[Finding]:
    """A photo of children or patients has consent (W6 of docs/personal-data.md)."""
    for row in case.entry.tables.photos:
        if row.people == "เด็กหรือผู้ป่วย" and case.entry.is_left_blank(row, "consent"):
            yield NO_CONSENT.at(case.entry.row_where(row), row.file)


def documents_were_read(case: Case) -> Iterator[Finding]:
    """Somebody confirms that a document holds no personal data: a scan cannot be searched (W8 of docs/personal-data.md)."""
    for row in case.entry.tables.documents:
        if case.entry.is_left_blank(row, "checked_for_personal_data"):
            yield NOT_CHECKED.at(case.entry.row_where(row), row.file)


def photos_show_a_change(case: Case) -> Iterator[Finding]:
    """What a project looked like after is another photo than before."""
    for row in case.entry.tables.projects:
        if row.photo_after and row.photo_after == row.photo_before:
            yield SAME_BEFORE.at(case.entry.row_where(row), row.photo_after, name=row.name)
