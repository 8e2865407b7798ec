"""Marks that Git writes into a file where two people changed the same lines, and that somebody committed with it."""

from __future__ import annotations

import re

from tambon_showcase.finding import Finding, Where, error

UNMERGED = error(
    "T164",
    "ไฟล์นี้มีเครื่องหมายของ Git ตรงที่สองคนแก้บรรทัดเดียวกัน: “{value}”",
    "เลือกเนื้อหาที่ถูกต้องระหว่าง <<<<<<< กับ >>>>>>> แล้วลบบรรทัดที่ขึ้นต้นด้วย <<<<<<< ======= และ >>>>>>> ออกทุกบรรทัด",
)
_BEGIN, _END = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE), re.compile(r"^>{7}(?: |$)", re.MULTILINE)


def unmerged(text: str, file: str) -> Finding | None:
    """What is said of a file with such marks: which of its lines count, nobody can know."""
    begin = _BEGIN.search(text)
    if not begin or not _END.search(text, begin.end()):
        return None
    return UNMERGED.at(Where(file, text.count("\n", 0, begin.start()) + 1), begin[0])
