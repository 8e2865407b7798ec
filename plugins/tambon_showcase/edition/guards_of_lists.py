"""Whether the things that an item lists are those of its official words, and those that need a picture are on the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tambon_showcase.finding import Finding, warning
from tambon_showcase.formats.yaml_walk import KeyPath

from .rubric import RubricItem
from .rule_lines import RuleLines

NOT_OFFICIAL = warning(
    "T728",
    "ส่วนย่อย “{value}” ไม่มีในข้อความของแนวทาง “{official}”",
    "เขียนส่วนย่อยให้ตรงกับคำใน official_th ระบบตรวจทีละส่วนตามคำนี้",
)
NOT_LISTED = warning(
    "T740",
    "สิ่งที่ต้องมีภาพ “{value}” ไม่มีในช่อง atoms ของข้อนี้ จึงไม่มีผล",
    "ใช้ค่าใดค่าหนึ่ง: {known} หรือลบออก",
)

_WORD_ENDS = re.compile(r"(?![ก-๏])|และ|หรือ|ของ|ที่|สำหรับ|เพื่อ|ใน|กับ|จาก|ต่าง|รวม|พร้อม|ให้|ได้|เป็น|มี|อย่าง")
"""What follows a whole word: no letter, or the beginning of a word that often follows another."""


def not_official(
    lines: RuleLines, file: str, path: KeyPath, parts: Iterable[str], official: str
) -> Iterator[Finding]:
    """The things of a list that the words of the guideline do not have."""
    for at, part in enumerate(parts):
        if part not in official:
            yield NOT_OFFICIAL.at(lines.where(file, (*path, at)), part, official=official)


def cut_short(lines: RuleLines, path: KeyPath, atoms: Iterable[str], official: str) -> Iterator[Finding]:
    """The things of a list that are only the beginning of a word of the guideline."""
    for at, atom in enumerate(atoms):
        after = [official[found.end() :] for found in re.finditer(re.escape(atom), official)]
        if after and not any(_WORD_ENDS.match(rest) for rest in after):
            yield NOT_OFFICIAL.at(lines.where("rubric.yml", (*path, at)), atom, official=official)


def not_listed(lines: RuleLines, path: KeyPath, item: RubricItem) -> Iterator[Finding]:
    """Things that need a picture and are not on the list; where the list itself has a wrong word, that is said alone."""
    if any(atom not in item.official_th for atom in item.atoms):
        return
    for at, thing in enumerate(item.pictured):
        if thing not in item.atoms:
            yield NOT_LISTED.at(lines.where("rubric.yml", (*path, at)), thing, known=", ".join(item.atoms))
