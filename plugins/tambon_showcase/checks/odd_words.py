"""Words that say something else than their row: another village, a file's name, a number without its digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from pydantic.fields import FieldInfo

from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.find import MASK
from tambon_showcase.text.lines import lines_in_words
from tambon_showcase.text.phones import whole_phones
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .case import Case
from .damage import PHONE_WITHOUT_ZERO
from .marks import located_values

OTHER_MOO = warning(
    "T281",
    "“{value}” บอกหมู่ที่ {named} แต่ช่องหมู่ที่เป็น {moo}",
    "ตรวจว่าหมู่ใดถูก แล้วแก้ให้ตรงกัน",
)
SPACED_TWICE = warning(
    "T282",
    "“{value}” ต่างจากชื่อในบรรทัดก่อนของหมู่เดียวกันเพียงช่องไฟหรือเครื่องหมาย (บรรทัด {lines}) จึงนับเป็นสองรายการ",
    "ถ้าเป็นรายการเดียวกัน ให้ลบแถวหนึ่งออก",
)
SHORT_PHONE = warning(
    "T283",
    "เบอร์โทรศัพท์ “{value}” มีตัวเลขไม่ครบหรือเกิน",
    "เบอร์สำนักงานมี 9 หลัก เช่น 0-2000-0000 เบอร์ต่อเขียนหลังคำว่า ต่อ",
)
NO_EMAIL = warning("T284", "อีเมล “{value}” ใช้ไม่ได้", "เขียนแบบ ชื่อ@หน่วยงาน.go.th ไม่มีวรรคและจุลภาค")
NAME_OF_FILE = warning(
    "T285",
    "{what} “{value}” เป็นชื่อไฟล์ ไม่บอกว่าเป็นอะไร",
    "{fix}",
)
VAGUE_SOURCE = warning("T286", "แหล่งที่มา “{value}” กว้างเกินไป ผู้อ่านตรวจสอบไม่ได้", "บอกชื่อหน่วยงานหรือเอกสาร และปี")
_MOO = re.compile(r"(?:หมู่(?:บ้าน)?(?:ที่)?|(?<![ก-๎])ม\.)\s?([0-9]{1,2})(?![0-9])")
_SIGNS = re.compile(r"[\s\u200b.,\-–—()“”\"'’]+")
_SHORT = re.compile(r"[0-9][0-9 ().-]{4,14}")
_HOTLINE = re.compile(r"1[0-9]{3,4}|191|199")
_EXTENSION = re.compile(r"(?:ต่อ|กด|ext\.?|#|-\s?(?=[0-9]{1,2}$))\s?[0-9 ,/-]+", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_CAMERA = re.compile(
    r"(?:IMG|DSC[FN]?|DCIM|PXL|MVIMG|VID|MOV|SCAN|DOC|Document|S_+|LINE_ALBUM|messageImage|received|Screenshot|WhatsApp Image|viber_image|FB_IMG)[ _-]*[0-9][\w .()-]*"
    r"|(?:ภาพ|รูป|รูปภาพ|ภาพที่|รูปที่|image|photo|picture)[ _-]*\(?[0-9]{1,4}\)?|[0-9_ -]{6,}|[\w() .-]+\.(?:jpe?g|png|heic|pdf|docx?|xlsx?|pptx?|mp4|mov)",
    re.IGNORECASE,
)
"""What cameras, scanners, phones and chat programs call their files, bare numbers of pictures, and names of files."""
_TITLES = {
    "คำบรรยายภาพ": "เขียนว่าใครหรืออะไรอยู่ในภาพ ที่ไหน เมื่อใด",
    "ชื่อเอกสาร": "เขียนชื่อเรื่องของเอกสารอย่างที่หน้าปกเขียน",
    "ชื่อวีดิทัศน์": "เขียนชื่อเรื่องอย่างที่จะให้ผู้ชมเห็น",
}
"""What has a title, and how it is written."""
_THAI = re.compile("[ก-ฮ]")
_VAGUE = re.compile(
    r"(?:จาก|ใน|ทาง|ค้น(?:หา)?(?:จาก|ใน)?|สืบค้น(?:จาก|ใน)?)?\s?(?:อินเ[ทต]อร?์?เน็ต|internet|google|กูเกิล|เว็บ(?:ไซต์)?|web(?:site)?|โซเชียล(?:มีเดีย)?|facebook|เฟซบุ๊ก|line|ไลน์|ไม่ทราบ|เอกสาร|หนังสือ|ข้อมูล|สอบถาม|ชาวบ้าน)",
    re.IGNORECASE,
)


def _words_of_rows(row: Row, name_column: str) -> Iterator[str]:
    for name in dict.fromkeys((name_column, "position")):
        if value := getattr(row, name, None):
            yield str(value)


def names_agree_with_their_village(case: Case) -> Iterator[Finding]:
    """A name or an office that says its village is in the row of that village."""
    for table in TABLES.values():
        column = table.declared.name_column
        for row in case.entry.tables.of(table) if column and "moo" in table.row.model_fields else ():
            moo = getattr(row, "moo", None)
            for text in _words_of_rows(row, column):
                named = [int(number) for number in _MOO.findall(text.translate(ARABIC_DIGITS))]
                if moo is not None and named and moo not in named:
                    yield OTHER_MOO.at(case.entry.row_where(row), text, named=named[0], moo=moo)


def names_differ_in_more_than_signs(case: Case) -> Iterator[Finding]:
    """No two rows of one village have names that differ only in spaces and signs."""
    for table in TABLES.values():
        column = table.declared.name_column
        rows = case.entry.tables.of(table) if column and table.declared.searched else ()
        seen: dict[tuple[str, object], Row] = {}
        for row in rows:
            name = str(getattr(row, column))
            first = seen.setdefault((_SIGNS.sub("", name), getattr(row, "moo", None)), row)
            if getattr(first, column) != name:
                lines = lines_in_words((first.line, row.line))
                yield SPACED_TWICE.at(case.entry.row_where(row), name, lines=lines)


def ways_to_reach_are_whole(case: Case) -> Iterator[Finding]:
    """Telephone numbers of offices have all their digits, and addresses for mail can be written to."""
    office = case.entry.identity.office
    told = [(case.entry.where("office", "phone"), office.phone if office else None)]
    told += [(case.entry.row_where(row), row.office_phone) for row in case.entry.tables.leaders]
    for where, phone in told:
        if phone and _is_short(str(phone)) and not PHONE_WITHOUT_ZERO.fullmatch(str(phone)):
            yield SHORT_PHONE.at(where, phone)
    email = office.email if office else None
    if email and MASK not in email and not _EMAIL.fullmatch(email.strip()):
        yield NO_EMAIL.at(case.entry.where("office", "email"), email)


def _is_short(written: str) -> bool:
    """Whether a text that is one telephone number is no whole one."""
    number = _EXTENSION.sub("", written.translate(ARABIC_DIGITS)).strip()
    digits = re.sub(r"\D", "", number)
    return bool(_SHORT.fullmatch(number)) and not whole_phones(number) and not _HOTLINE.fullmatch(digits)


def titles_are_no_names_of_files(case: Case) -> Iterator[Finding]:
    """What a photo, a document or the video is called is no name of a file."""
    for where, what, words, file in _titles(case.entry):
        if words and _is_name_of_file(str(words).strip(), file or ""):
            yield NAME_OF_FILE.at(where, words, what=what, fix=_TITLES[what])


def _titles(entry: Entry) -> Iterator[tuple[Where, str, str | None, str | None]]:
    """Where each title is, of what it is, the title, and its file."""
    photo, paper, film = _TITLES
    for row in entry.tables.photos:
        yield entry.row_where(row), photo, row.caption, row.file
    for document in entry.tables.documents:
        yield entry.row_where(document), paper, document.title, document.file
    if video := entry.identity.video:
        yield entry.where("video", "title"), film, video.title, video.file


def _is_name_of_file(words: str, file: str) -> bool:
    """Whether words are a file's name; a file may well be called by a Thai title."""
    stem = PurePath(file).stem
    return bool(_CAMERA.fullmatch(words)) or words == file or (words == stem and not _THAI.search(stem))


def _holds_source(name: str, _field: FieldInfo) -> bool:
    return name == "source"


def sources_can_be_found(case: Case) -> Iterator[Finding]:
    """A source is the name of somebody or of a paper, not of all the internet."""
    for cell in located_values(case.entry, _holds_source):
        if _VAGUE.fullmatch(str(cell.value).strip()):
            yield VAGUE_SOURCE.at(cell.where, cell.value)
