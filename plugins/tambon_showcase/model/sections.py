"""The pages of an entry, in the official order of the document's three parts."""

from __future__ import annotations

from typing import NamedTuple

PART_NAMES = {
    0: "",
    1: "ส่วนที่ 1 ข้อมูลทั่วไป",
    2: "ส่วนที่ 2 แนวทางการพัฒนา",
    3: "ส่วนที่ 3 ภาคผนวก",
    4: "สำหรับกรรมการ",
}


class Section(NamedTuple):
    """One page of an entry. `items` are the parts of the document structure it answers, `kind` its shell.

    A page that only repeats others is not searched.
    """

    slug: str
    part: int
    title: str
    short: str
    items: tuple[str, ...] = ()
    kind: str = "section"
    searched: bool = True


SECTIONS = (
    Section("index", 0, "ภาพรวม", "ภาพรวม", kind="entry"),
    Section("history", 1, "ประวัติความเป็นมา", "ประวัติความเป็นมา", ("P1.1",)),
    Section("population", 1, "ประชากร", "ประชากร", ("P1.2",)),
    Section("leaders", 1, "ผู้นำชุมชน กลุ่มองค์กร อัตลักษณ์", "ผู้นำและกลุ่มองค์กร", ("P1.3",)),
    Section("products", 1, "ผลิตภัณฑ์ รายได้ และสภาพเศรษฐกิจ", "ผลิตภัณฑ์และรายได้", ("P1.4",)),
    Section("tourism", 1, "แหล่งท่องเที่ยวและการบริการ", "ท่องเที่ยวและบริการ", ("P1.5",)),
    Section("map", 1, "แผนที่", "แผนที่", ("P1.6", "P2.3.1", "P2.3.2", "P2.3.3")),
    Section("culture", 1, "ศิลปะ วัฒนธรรม ประเพณี ภูมิปัญญาท้องถิ่น", "ศิลปวัฒนธรรม", ("P1.7",)),
    Section("more", 1, "ข้อมูลอื่น ๆ", "ข้อมูลอื่น ๆ", ("P1.8",)),
    Section("management", 2, "การบริหารจัดการ", "การบริหารจัดการ", ("P2.1.1", "P2.1.2", "P2.1.3")),
    Section("analysis", 2, "การวิเคราะห์ข้อมูล", "การวิเคราะห์ข้อมูล", ("P2.2.1", "P2.2.2", "P2.2.3")),
    Section("projects", 2, "แผนงาน โครงการ และงบประมาณ", "แผนงานและโครงการ", ("P2.4.1", "P2.4.2")),
    Section("publicity", 2, "การเผยแพร่ประชาสัมพันธ์และการนำเสนอ", "การเผยแพร่", ("P2.5.1", "P2.5.2")),
    Section("media", 2, "ชุดประชาสัมพันธ์", "ชุดประชาสัมพันธ์", searched=False),
    Section("appendix", 3, "ภาคผนวก", "ภาคผนวก", ("P3.1", "P3.2", "P3.3")),
    Section("rubric", 4, "หลักฐานตามเกณฑ์การคัดเลือก", "หลักฐานตามเกณฑ์", kind="rubric"),
)
BY_SLUG = {section.slug: section for section in SECTIONS}


def neighbours(section: Section) -> tuple[Section | None, Section | None]:
    """The page before and the page after, in reading order."""
    index = SECTIONS.index(section)
    before = SECTIONS[index - 1] if index else None
    after = SECTIONS[index + 1] if index + 1 < len(SECTIONS) else None
    return before, after
