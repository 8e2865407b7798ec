"""What to do with a file or folder that an entry does not take: one thing, to the name and the place.

A browser adds `(1)`, Windows hides `.txt`, a phone writes capitals, an officer names a table in Thai: each is one step
from right, and the advice names that step.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from tambon_showcase.content.file_kinds import AS_PDF, SCAN_OR_PHOTO
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.tables import TABLES

from .other_forms import BECOMES, FOLDER_FILES, IMPORT_MAP, SHEETS

PHOTOS = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".svg", ".heic", ".heif")
ENDINGS = {
    PHOTO_FOLDER: PHOTOS,
    DOCUMENT_FOLDER: (".pdf", ".docx", ".pptx", ".xlsx"),
    "maps": (".kml", ".kmz", ".geojson"),
    VIDEO_FOLDER: (".mp4", ".vtt", ".srt"),
}
"""Endings of the files that each folder takes."""
ROOT_FILES = ("tambon.yml", "boundary.geojson")
TEXT_SLUGS = tuple(section.slug for section in SECTIONS if section.has_text)
"""Names of the Markdown texts: one for each section of parts 1 and 2 of the document."""
FOLDERS = ("texts", "tables", *ENDINGS)
_FOLDER_WORDS = {
    PHOTO_FOLDER: ("ภาพ", "รูป", "image", "picture", "pic", "img", "dcim"),
    DOCUMENT_FOLDER: ("เอกสาร", "doc", "file", "ไฟล์"),
    "tables": ("ตาราง", "table", "csv", "data", "ข้อมูล"),
    "texts": ("ข้อความ", "เนื้อหา", "text"),
    "maps": ("แผนที่", "map", "kml", "gis", "พิกัด"),
    VIDEO_FOLDER: ("วีดิ", "วิดี", "วีดี", "คลิป", "video", "clip"),
}
_SHEET_TEXTS = (".txt", ".tsv", ".tab", ".prn")
"""What Excel calls "Text (Tab delimited)", "Text (MS-DOS)" and "Formatted Text": tables that only are named otherwise."""
_TO_BECOME_TEXT = {("tables", ".xlsx"), ("texts", ".docx")}
"""Office files in the place of a table or a text: they are to be saved otherwise, not moved."""
_TO_IMPORT = frozenset({("tables", ".xlsx"), ("texts", ".docx")})
"""Papers that are where their content belongs: not the file is misplaced, its content is to be taken out."""
_PICTURES = (*PHOTOS, ".tif", ".tiff", ".bmp", ".gif")
_OF_PAPERS = (PHOTO_FOLDER, DOCUMENT_FOLDER)
_PAPER = re.compile(
    r"รายงาน|บันทึกการ|หนังสือ|คำสั่ง|ประกาศ|ระเบียบวาระ|แผนพัฒนา|สแกน|เอกสาร|scan|minutes|order|mou|report",
    re.IGNORECASE,
)
"""Words in the names of papers: a picture so called is a page of one."""
_COPY = re.compile(
    r"(?:\s*[(\[]\d{1,3}[)\]]|\s*-\s*(?:copy|สำเนา)|\s+copy|~\d{1,3}|_\d{1,2}"
    r"|[\s_-]+(?:แก้ไข\S{0,20}|ล่าสุด|ใหม่|final|new|edited|v\d{1,2}))+$",
    re.IGNORECASE,
)
_COPY_OF = re.compile(r"^(?:copy of|สำเนาของ)\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:[0-9๐-๙]{1,2}[.)_ -]+)?(?:ตาราง(?:ที่\s?[0-9๐-๙]{1,2})?\s*)?(?=\S)")
"""How people put their files in order: `01_หมู่บ้าน`, `ตารางหมู่บ้าน`."""
_OF_MAPS = {".csv", ".zip"}
"""Files among the maps that `tambon map import` reads: a list of places, a shapefile as offices send it."""
_SECOND_ENDING = re.compile(
    r"(\.(?:yml|yaml|csv|md|kml|geojson|json))\.(?:txt|text|xml|json|html?|ya?ml)$", re.IGNORECASE
)
"""What Notepad, mail programs and browsers append to a file whose kind they do not know, or take for their own."""


def meant(place: str) -> str:
    """The path that an item was probably meant to have, or an empty text; `place` is its path inside the entry."""
    own_name = _SECOND_ENDING.sub(r"\1", PurePosixPath(place).name)
    name = own_name.lower()
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    stem = _COPY_OF.sub("", _COPY.sub("", stem)).strip()
    inside = place.rpartition("/")[0]
    if stem == "tambon" and ending in {".yml", ".yaml", ".txt"}:
        return "tambon.yml"
    if stem == "boundary" and ending in {".geojson", ".json"}:
        return "boundary.geojson"
    if ending == ".csv" or (inside == "tables" and ending in _SHEET_TEXTS):
        table = table_called(stem) or table_called(
            stem.rpartition(" - ")[2]
        )  # as Google Sheets names a sheet
        return f"tables/{table}.csv" if table else ""
    if ending in {".md", ".markdown", ".txt"}:
        text = text_called(stem)
        return f"texts/{text}.md" if text else ""
    if (inside, ending) in _TO_BECOME_TEXT:
        return ""
    fits = (folder for folder, endings in ENDINGS.items() if ending in endings)
    folder = "" if (inside, ending) in _TO_IMPORT else next(fits, "")
    right = f"{folder}/{own_name}"
    return right if folder and right != place else ""


def places_meant(place: str) -> Iterator[str]:
    """Paths at which a misplaced file may belong, the most likely first: one step from where it is."""
    path = PurePosixPath(place)
    yield meant(place)
    if len(path.parts) > 1:
        first, *rest = path.parts
        if folder := folder_called(first):
            yield f"{folder}/{path.name}"
            yield meant(f"{folder}/{path.name}")
        if first not in FOLDERS:
            yield "/".join(rest)
            yield meant("/".join(rest))


def become_of(place: str, meant_place: str) -> Iterator[str]:
    """What a photo or document of a kind that is not taken will be called when it is saved as one that is."""
    path = PurePosixPath(place)
    folder = str(path.parent)
    is_nearly = path.suffix.lower() in (*PHOTOS, *BECOMES, "")
    if is_nearly and folder in _OF_PAPERS and meant_place.partition("/")[0] in ("", PHOTO_FOLDER):
        yield from (f"{folder}/{path.stem}{ending}" for ending in ENDINGS[folder])


def table_called(stem: str) -> str:
    """The table that a file's name means: its own name, nearly it, a word of it, or Thai words of one title only."""
    stem = _NUMBERED.sub("", stem)
    known = {table.name: table.title for table in TABLES.values()}
    plain = stem.replace("-", "_").replace(" ", "_")
    if plain in known:
        return plain
    exact = [name for name, title in known.items() if title == stem]
    part = [name for name, title in known.items() if len(stem) > 3 and (stem in title or title in stem)]
    near = difflib.get_close_matches(plain, known, 1, cutoff=0.75)
    return next(iter([*exact, *(part if len(part) == 1 else []), *near, *_word_in(stem, known)]), "")


def text_called(stem: str) -> str:
    """The text that a file's name means: its own name, nearly it, or a word of its headings."""
    if stem in TEXT_SLUGS:
        return stem
    words = [section.slug for section in SECTIONS if section.has_text and _named(stem, section.heading_words)]
    near = difflib.get_close_matches(stem, TEXT_SLUGS, 1, cutoff=0.75)
    return next(iter([*words, *near, *_word_in(stem, TEXT_SLUGS)]), "")


def _word_in(stem: str, names: Iterable[str]) -> list[str]:
    """The one name that is a word of a longer name: programs and people put computers, days and their own names beside it.

    OneDrive: `income-DESKTOP-4F2K9QS`; Google Sheets: `orders - ชีต1`; Dropbox: `income (Somchai's conflicted copy)`.
    """
    found = [name for name in names if re.search(rf"(?<![a-z]){name}(?![a-z])", stem)]
    return found if len(found) == 1 else []


def folder_called(name: str) -> str:
    """The folder that another name means, or an empty text."""
    plain = name.lower()
    near = difflib.get_close_matches(plain, FOLDERS, 1, cutoff=0.75)
    words = [folder for folder, words in _FOLDER_WORDS.items() if _named(plain, words)]
    return next(iter([*near, *words]), "")


def _named(text: str, words: Iterable[str]) -> bool:
    return any(word.lower() in text for word in words)


def what_to_do(place: str) -> str:
    """The one thing to do with a file at `place` that is not taken, in Thai."""
    path = PurePosixPath(place)
    if str(path.parent) == DOCUMENT_FOLDER and path.suffix.lower() in _PICTURES:
        return AS_PDF if _PAPER.search(path.stem) else SCAN_OR_PHOTO
    target = PurePosixPath(meant(place))
    if target.name:
        if target.parent == path.parent:
            return f"เปลี่ยนชื่อเป็น {target.name} (ถ้ามีไฟล์ชื่อนั้นอยู่แล้ว ให้เหลือไฟล์ที่ถูกต้องไฟล์เดียว)"
        folder = f"{target.parent}/" if target.parent.name else "โฟลเดอร์ของตำบล"
        renamed = f" แล้วเปลี่ยนชื่อเป็น {target.name}" if target.name != path.name else ""
        return f"ย้ายไปไว้ใน {folder}{renamed}"
    is_of_maps = str(path.parent) == "maps" and path.suffix.lower() in _OF_MAPS
    if str(path.parent) == "tables" and path.suffix.lower() in SHEETS:
        return _as_table(path)
    known = IMPORT_MAP if is_of_maps else FOLDER_FILES.get(path.suffix.lower(), "")
    return known.format(name=path.name) or _by_folder(path)


def _as_table(path: PurePosixPath) -> str:
    """How a workbook among the tables becomes one; `tambon import` reads only one of today's kind."""
    table = table_called(path.stem.lower()) or "ชื่อตาราง"
    whole = f" หรือสั่ง tambon import {path.name} --out โฟลเดอร์ใหม่" if path.suffix.lower() == ".xlsx" else ""
    return f"ใน Excel หรือ WPS เลือก บันทึกเป็น > CSV UTF-8 ตั้งชื่อ {table}.csv{whole}"


def _by_folder(path: PurePosixPath) -> str:
    match str(path.parent), path.suffix.lower():
        case ("tables", _):
            return f"ตั้งชื่อตามตาราง: {' '.join(TABLES)} ตามด้วย .csv"
        case ("texts", ".docx" | ".doc"):
            return f"สั่ง tambon import {path.name} --out โฟลเดอร์ใหม่ หรือคัดลอกข้อความลงไฟล์ .md"
        case ("texts", _):
            return f"ตั้งชื่อตามหัวข้อ: {' '.join(TEXT_SLUGS)} ตามด้วย .md"
        case (folder, _) if folder in ENDINGS:
            return f"ใน {folder}/ ใช้ไฟล์ชนิด {' '.join(ENDINGS[folder])}"
        case _:
            return f"ในโฟลเดอร์ตำบลมีได้เฉพาะ {' '.join(ROOT_FILES)} ย้ายไฟล์นี้ไปโฟลเดอร์ย่อยที่ตรงชนิด หรือลบออก"
