"""Names of contributed files and folders: ones that every system can store and no person can misread.

Judged by name alone (nothing is opened): Windows keeps some names for itself, macOS and Linux spell Thai
differently, and invisible or look-alike letters let one file pose as another.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.personal.find import clue, find_personal
from tambon_showcase.personal.kinds import SHOWN
from tambon_showcase.text import thai_text

MAX_BYTES = 200
"""Longest name in UTF-8 bytes; file systems stop at 255 and our variants add an ending."""

ODD_CHARACTER = error(
    "T030",
    "ชื่อ “{value}” มีอักขระที่ใช้ไม่ได้: {character}",
    "เปลี่ยนชื่อ เช่น {better} (ใช้เฉพาะอักษรไทย อังกฤษ ตัวเลข ช่องว่างเดี่ยว และเครื่องหมาย - _ . ( ) ~)",
)
RESERVED = error("T031", "ชื่อ “{value}” เป็นชื่อที่ Windows สงวนไว้", "ตั้งชื่ออื่น เช่น ภาพ-1.jpg")
BAD_EDGE = error("T032", "ชื่อ “{value}” ขึ้นต้นหรือลงท้ายด้วยจุดหรือช่องว่าง", "ลบจุดหรือช่องว่างที่ต้นและท้ายชื่อ")
TOO_LONG = error("T033", "ชื่อยาวเกินไป: “{value}”", "ตั้งชื่อให้สั้นลง (ไม่เกินประมาณ 60 ตัวอักษรไทย)")
MISSPELT = error("T034", "ชื่อ “{value}” พิมพ์สระหรือวรรณยุกต์ผิดลำดับ จึงไม่ตรงกับชื่อที่อ้างถึง", "ลบชื่อเดิมแล้วพิมพ์ใหม่: {right}")
OUTSIDE = error("T035", "ชื่อ “{value}” ชี้ออกนอกโฟลเดอร์ของตำบล", "ใช้เฉพาะชื่อไฟล์ในโฟลเดอร์ของตำบล")
DUPLICATE = error("T036", "ชื่อ “{value}” ซ้ำกับ “{other}” เมื่อไม่นับตัวพิมพ์เล็กใหญ่", "เปลี่ยนชื่อไฟล์หนึ่งให้ต่างกัน")
DOUBLE_ENDING = error("T037", "ชื่อ “{value}” ซ่อนนามสกุลของโปรแกรมไว้กลางชื่อ", "ลบ {ending} ออกจากชื่อไฟล์")

PERSONAL = error(
    "T038", "ชื่อไฟล์มีข้อมูลส่วนบุคคล ({value})", "ตั้งชื่อใหม่ตามสิ่งที่อยู่ในภาพหรือเอกสาร เพราะชื่อไฟล์เห็นได้ในที่อยู่เว็บ"
)

_ODD = re.compile(r"[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59 ._()+,~-]| {2,}")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9])(?:\..*)?", re.IGNORECASE
)
_PROGRAM = re.compile(
    r"\.(exe|bat|cmd|com|scr|lnk|js|vbs|ps1|msi|jar|html?|svgz?|php|py|sh|hta|pif|dll)(?=[. ]|$)",
    re.IGNORECASE,
)


def check_name(name: str, where: Where) -> Iterator[Finding]:
    """What is wrong with one name of a file or folder (no slashes)."""
    if name in {"", ".", ".."} or "/" in name or "\\" in name or re.match(r"[A-Za-z]:", name):
        yield OUTSIDE.at(where, name)
        return
    if odd := _ODD.search(name):
        yield ODD_CHARACTER.at(where, name, character=_described(odd[0]), better=better_name(name))
    if _RESERVED.fullmatch(name):
        yield RESERVED.at(where, name)
    if name.strip(". ") != name:
        yield BAD_EDGE.at(where, name)
    if len(name.encode("utf-8", "replace")) > MAX_BYTES:
        yield TOO_LONG.at(where, name)
    if spelt(name) != name:
        yield MISSPELT.at(where, name, right=spelt(name))
    if program := _PROGRAM.search(PurePosixPath(name).stem):
        yield DOUBLE_ENDING.at(where, name, ending=program[0])


def check_names(paths: Iterable[str], where: Where) -> Iterator[Finding]:
    """What is wrong with the relative POSIX `paths` of an entry, each part and all together."""
    seen: dict[str, str] = {}
    for path in paths:
        for part in path.split("/"):
            if not _is_sound(part):
                yield from check_name(part, Where(f"{where.file}/{path}"))
        yield from _check_privacy(path, Where(f"{where.file}/{path}"))
        other = seen.setdefault(spelt(path).casefold(), path)
        if other != path:
            yield DUPLICATE.at(Where(f"{where.file}/{path}"), path, other=other)


@functools.lru_cache(4_096)
def _is_sound(name: str) -> bool:
    """Whether nothing is wrong with a name; folders, texts and tables are called the same in every entry."""
    return not any(check_name(name, Where("")))


def _check_privacy(path: str, where: Where) -> Iterator[Finding]:
    """Numbers and names of persons in a path; a camera's own number may look like any other number."""
    for hit in find_personal(path):
        if hit.kind not in SHOWN:
            yield PERSONAL.at(where, clue(path[hit.start : hit.end]))


def spelt(name: str) -> str:
    """`name` in the one spelling that texts have, too: NFC, and Thai marks in order."""
    return unicodedata.normalize("NFC", thai_text.spelt(name))


def better_name(name: str) -> str:
    """The name with every odd character as a hyphen."""
    stem, dot, ending = _ODD.sub("-", spelt(name)).rpartition(".")
    return f"{stem.strip('- ') or 'ไฟล์'}{dot}{ending}" if dot else ending.strip("- ") or "ไฟล์"


def _described(character: str) -> str:
    """A character that a reader can recognise even when it cannot be seen."""
    if len(character) > 1:
        return "ช่องว่างซ้อน"
    shown = character if character.isprintable() else ""
    return f"{shown} ({unicodedata.name(character, f'U+{ord(character):04X}')})".strip()
