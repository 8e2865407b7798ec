"""Makes pins out of named fields, be they a row of places.csv, a KML placemark or a GeoJSON feature."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.content.urls import service_url
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.text.pointers import PIN_CATEGORIES, see

from .categories import OTHER, Category
from .category_words import find_category, nearest_categories
from .fields import named_fields
from .grids import PLAIN, Grid
from .map_reading import Reading
from .model import MAX_FEATURES, Place, Position
from .positions import judged, position_from_cells, position_text
from .text import fold_lines, tidy_line

NAME_LIMIT = 200
DESCRIPTION_LIMIT = 4_000
"""Longest name and description of a pin, in characters; a longer story has a page of its own."""
_READ_LIMIT = 5 * DESCRIPTION_LIMIT
"""Characters looked at: blanks and invisible characters among them may go."""

_ALL_CATEGORIES = f"ไม่มี (หมวดทั้งหมดอยู่ใน{see(PIN_CATEGORIES)} เช่น กลุ่มออมทรัพย์ OTOP กลุ่มอาชีพ แหล่งท่องเที่ยว)"
NO_NAME = error("T320", "จุดนี้ไม่มีชื่อ (พิกัด {value})", "กรอกช่อง “ชื่อสถานที่”")
TOO_LONG = warning(
    "T321",
    "ข้อความของ “{name}” ยาวเกิน {limit} ตัวอักษร ระบบตัดส่วนเกินออก",
    "ย่อข้อความ แล้วย้ายเรื่องยาวไปไว้ในโฟลเดอร์ texts",
)
UNKNOWN_CATEGORY = warning(
    "T322",
    "ไม่รู้จักหมวด “{value}” ของ “{name}” จึงแสดงเป็น “อื่น ๆ”",
    "หมวดที่ใกล้เคียง: {near}",
)
BAD_MOO = warning("T323", "หมู่ที่ของ “{name}” ไม่ใช่เลขหมู่ 1 ถึง 99: {value}", "กรอกเลขหมู่ เช่น 5 หรือเว้นว่าง")
BAD_PHOTO = error(
    "T324", "ชื่อไฟล์ภาพของ “{name}” ใช้ไม่ได้: {value}", "ใส่เพียงชื่อไฟล์ที่อยู่ในโฟลเดอร์ photos เช่น wat.jpg"
)
REMOTE_PHOTO = warning(
    "T325", "ภาพของ “{name}” อยู่ที่เว็บอื่น จึงไม่แสดง: {value}", "ดาวน์โหลดภาพมาไว้ในโฟลเดอร์ photos แล้วใส่ชื่อไฟล์"
)
BAD_LINK = warning(
    "T326", "ลิงก์ของ “{name}” ไม่ใช่ที่อยู่ของ Google Maps: {value}", "คัดลอกลิงก์จากปุ่ม “แชร์” ของ Google Maps ใหม่"
)
TOO_MANY = error("T327", "มีจุดเกิน {value} จุด", "แบ่งหรือคัดเหลือเฉพาะสถานที่สำคัญของตำบล")


def places_from_rows(
    rows: Iterable[tuple[Where, Mapping[str, str]]], grid: Grid = PLAIN
) -> tuple[list[Place], list[Finding]]:
    """Pins of `places.csv`: one for each row with a name and a position; findings report the others."""
    places: list[Place] = []
    findings: list[Finding] = []
    for where, row in rows:
        if len(places) >= MAX_FEATURES:
            findings.append(TOO_MANY.at(where, f"{MAX_FEATURES:,}"))
            break
        place, found = place_from_fields(named_fields(row), where, grid=grid)
        places += [place] if place else []
        findings += found
    return places, findings


def place_from_fields(
    fields: Mapping[str, str], where: Where, position: Position | None = None, grid: Grid = PLAIN
) -> tuple[Place | None, list[Finding]]:
    """One pin from text fields; `position`, where the source has one of its own, is already judged."""
    name = unguarded(tidy_line(fields.get("name", "")[:_READ_LIMIT]))
    findings: list[Finding] = []
    name = _cut(name, NAME_LIMIT, name, where, findings)
    if position is None:
        free = " ".join(filter(None, (fields.get("coordinates", ""), fields.get("zone", ""))))
        cells = (fields.get("lat", ""), fields.get("lon", ""), free)
        if name or any(cells):
            position, found = position_from_cells(cells, name, where, grid)
            findings += found
    if not name:
        findings.append(NO_NAME.at(where, position_text(position) if position else "ไม่มี"))
    description = _story(fields.get("description", "")[:_READ_LIMIT])
    category, label = _category(fields.get("category", ""), name, where, findings)
    place = Place(
        name,
        category.id,
        *(position or Position(0, 0)),
        moo=_moo(fields.get("moo", ""), name, where, findings),
        description=_cut(description, DESCRIPTION_LIMIT, name, where, findings),
        photo=_photo(fields.get("photo", ""), name, where, findings),
        google_maps_url=_link(fields.get("google_maps", ""), name, where, findings),
        label=label,
        where=where,
    )
    return (place if position and name else None), findings


def add_place(fields: Mapping[str, str], written: Position, where: Where, reading: Reading) -> None:
    """Add a pin of a map file, if its position can be true; `written` is in the file's system."""
    if len(reading.places) >= MAX_FEATURES:
        if not any(finding.code == TOO_MANY.code for finding in reading.findings[-1:]):
            reading.findings.append(TOO_MANY.at(where, f"{MAX_FEATURES:,}"))
        return
    position, found = judged(
        written, tidy_line(fields.get("name", "")) or position_text(written), where, reading.grid
    )
    words = f"{fields.get('name', '')} {fields.get('description', '')}"
    reading.findings.extend([*found, *check_lost_letters(words, where)])
    if position:
        place, found = place_from_fields(fields, where, position)
        reading.findings.extend(found)
        reading.places.extend([place] if place else [])


def guarded(text: str) -> str:
    """`text` so that a spreadsheet shows it instead of running it as a formula."""
    return f"'{text}" if text[:1] in tuple("=+-@") else text


def unguarded(text: str) -> str:
    """Undo `guarded`, so that our own CSV reads back equal."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def _cut(text: str, limit: int, name: str, where: Where, findings: list[Finding]) -> str:
    if len(text) > limit:
        findings.append(TOO_LONG.at(where, name=name, limit=f"{limit:,}"))
    return text[:limit].rstrip()


@functools.lru_cache(maxsize=16)
def _story(text: str) -> str:
    """A description made tidy; remembered, because a feature of many points has the same one for each."""
    return unguarded(fold_lines(text))


def _category(text: str, name: str, where: Where, findings: list[Finding]) -> tuple[Category, str]:
    """The category and, where the word is unknown, the word as label."""
    word = unguarded(tidy_line(text))[:NAME_LIMIT]
    known = find_category(word) if word else OTHER
    if known is None:
        near = " ".join(nearest_categories(word)) or _ALL_CATEGORIES
        findings.append(UNKNOWN_CATEGORY.at(where, word, name=name, near=near))
        return OTHER, word
    return known, ""


def _moo(text: str, name: str, where: Where, findings: list[Finding]) -> int | None:
    word = tidy_line(text)
    if word in ("", "-"):
        return None
    match = re.fullmatch(r"(?:หมู่ที่|หมู่|ม\.)?\s*0?(\d{1,2})(?:\.0)?", word)
    if match and int(match[1]):
        return int(match[1])
    findings.append(BAD_MOO.at(where, word, name=name))
    return None


def _photo(text: str, name: str, where: Where, findings: list[Finding]) -> str:
    word = tidy_line(text)
    if word in ("", "-"):
        return ""
    if re.match(r"[A-Za-z][\w+.-]+:", word):
        findings.append(REMOTE_PHOTO.at(where, word, name=name))
        return ""
    file = word.removeprefix("photos/")
    if PurePosixPath(file).name != file or "\\" in file or file in (".", ".."):
        findings.append(BAD_PHOTO.at(where, word, name=name))
        return ""
    return file


def _link(text: str, name: str, where: Where, findings: list[Finding]) -> str:
    word = tidy_line(text)
    if word in ("", "-"):
        return ""
    address = re.sub(
        r"^(?:https?://)?(?=[\w.-]+/)", "https://", word
    )  # typed without a scheme, or an old address
    if url := service_url("google-maps", address):
        return url
    findings.append(BAD_LINK.at(where, word, name=name))
    return ""
