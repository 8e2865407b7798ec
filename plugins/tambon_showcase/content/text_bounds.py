"""Bounds that a contributed text keeps before any parser sees it, so that no text can stall or fill a build.

Measured with the renderer of `commonmark.py`: past these bounds deep block quotes take minutes and a wide
table grows 800 times; within them the worst text found takes a fraction of a second (docs/adr/0012).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from tambon_showcase.content.lines import line_of
from tambon_showcase.finding import Finding, Where, error

MAX_BYTES = 100_000
"""Size of one text; a page of the guideline's own examples has about 9,000."""
MAX_LINES = 3_000
MAX_LINE = 20_000
"""Characters in one line; Thai editors write a paragraph as one line."""
MAX_COLUMNS = 40
"""Cells in a table row: the renderer fills each short row up to the widest."""
MAX_HEADINGS = 200
MAX_NOTES = 400
"""Footnote marks."""
MAX_LINKS = 500
MAX_TAGS = 800
"""Opening angle brackets: HTML tags and addresses."""
MAX_DEPTH = 12
"""Quotes and lists inside each other."""

TOO_BIG = error("T401", "ข้อความยาวเกินไป ({value} ไบต์ รับได้ไม่เกิน {limit})", "แบ่งเนื้อหาเป็นหลายไฟล์ หรือตัดให้สั้นลง")
TOO_DENSE = error(
    "T402",
    "ข้อความมี{what}มากเกินไป ({value} รับได้ไม่เกิน {limit})",
    "ลด{what}ลง หากเป็นตารางใหญ่ให้ใส่เป็นไฟล์ในโฟลเดอร์ tables/",
)
TOO_DEEP = error(
    "T409", "รายการหรือคำพูดอ้างอิงซ้อนกันลึกกว่า {value} ชั้น", "ลดชั้นของรายการ ย่อหน้า หรือเครื่องหมาย > หน้าบรรทัด"
)
FRONT_MATTER = error(
    "T405",
    "ต้นไฟล์มีส่วนตั้งค่าที่คั่นด้วย --- ซึ่งระบบนี้ไม่ใช้",
    "ลบตั้งแต่ --- บรรทัดแรกถึง --- บรรทัดที่สอง ข้อมูลของตำบลให้ใส่ใน tambon.yml",
)

_MARK = r"[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))"
_RULE = r"[-*_ \t]+$"
_NESTING = re.compile(
    rf"^(?!{_RULE})(?:{_MARK}){{{MAX_DEPTH + 1}}}|^[ \t]{{{8 * MAX_DEPTH}}}",
    re.MULTILINE,
)
_HEADING = re.compile(r"^[ >]*(?:#{1,6}[ \t]|=+[ \t]*$|-+[ \t]*$)", re.MULTILINE)
_bars = methodcaller("count", "|")
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def check_bounds(text: str, where: Where) -> Iterator[Finding]:
    """What makes `text` too big or too deeply nested to be parsed."""
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        yield TOO_BIG.at(where, size, limit=MAX_BYTES)
        return
    for what, count, limit in _counts(text):
        if count > limit:
            yield TOO_DENSE.at(where, count, what=what, limit=limit)
    if deep := _NESTING.search(text):
        line = line_of(text, deep.start(), where)
        yield TOO_DEEP.at(line, MAX_DEPTH)


def without_front_matter(text: str, where: Where) -> tuple[str, list[Finding]]:
    """`text` with a leading `---` block blanked (line numbers stay), and the finding for it."""
    block = _FRONT_MATTER.match(text)
    if not block or ":" not in block[1]:
        return text, []
    return "\n" * block[0].count("\n") + text[block.end() :], [FRONT_MATTER.at(where)]


def _counts(text: str) -> Iterator[tuple[str, int, int]]:
    lines = text.split("\n")
    yield "บรรทัด", len(lines), MAX_LINES
    yield "ตัวอักษรในบรรทัดเดียว", max(map(len, lines)), MAX_LINE
    yield "เชิงอรรถ", text.count("[^"), MAX_NOTES
    yield "ลิงก์", sum(map(text.count, ("](", "://", "www.", "@"))), MAX_LINKS
    yield "เครื่องหมาย <", text.count("<"), MAX_TAGS
    if text.count("|") > MAX_COLUMNS:
        yield "คอลัมน์ในตาราง", max(map(_bars, lines)), MAX_COLUMNS
    if len(lines) > MAX_HEADINGS:
        yield "หัวข้อ", len(_HEADING.findall(text)), MAX_HEADINGS
