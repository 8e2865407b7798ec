"""What follows from the order in which an entry's pages are read: the parts they belong to, and their neighbours."""

from __future__ import annotations

from collections.abc import Collection

from .section import Section
from .sections import SECTIONS

PART_NAMES = {
    0: "",
    1: "ส่วนที่ 1 ข้อมูลทั่วไป",
    2: "ส่วนที่ 2 แนวทางการพัฒนา",
    3: "ส่วนที่ 3 ภาคผนวก",
    4: "สำหรับกรรมการ",
}
"""What each part is called; the overview is a part without a name."""
PARTS = tuple((name, [one for one in SECTIONS if one.part == part]) for part, name in PART_NAMES.items())
"""Every part's name with its pages."""


def neighbours(section: Section, passed: Collection[Section] = ()) -> tuple[Section | None, Section | None]:
    """The page before and the page after, without those that a reader is led past."""
    index = SECTIONS.index(section)
    before = (one for one in reversed(SECTIONS[:index]) if one not in passed)
    after = (one for one in SECTIONS[index + 1 :] if one not in passed)
    return next(before, None), next(after, None)
