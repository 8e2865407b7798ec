"""Lines in the middle of a table that are headings again: a print-out's second page, or a second table on the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from tambon_showcase.content.personal_tables import Lines
from tambon_showcase.finding import Finding, Where, error, note
from tambon_showcase.formats.heading_spelling import heading_spelling

from .table_headings import heads_a_table

HEAD_AGAIN = note("T217", "ไม่นับบรรทัดนี้เพราะเป็นหัวตารางซ้ำ: “{value}”", "ไม่ต้องแก้ ครั้งต่อไปให้มีหัวตารางเพียงบรรทัดเดียว")
SECOND_TABLE = error(
    "T218",
    "ตั้งแต่บรรทัดนี้เป็นตารางที่สอง จึงไม่ถูกอ่าน: “{value}”",
    "ย้ายตารางที่สองไปเป็นไฟล์ CSV ของตัวเอง หนึ่งไฟล์มีตารางเดียว",
)
FEWEST_ALIKE = 3
"""Cells of a line that repeat the headings above them; fewer may be chance."""


def without_second_heads(headings: Sequence[str], lines: Lines, file: str) -> tuple[Lines, list[Finding]]:
    """The lines up to a second table, without those that only repeat the headings, and what was found."""
    kept: list[tuple[int, Sequence[str]]] = []
    findings: list[Finding] = []
    spelt = [heading_spelling(heading) for heading in headings]
    for line, cells in lines:
        filled = [(heading, cell) for heading, cell in zip(spelt, cells, strict=False) if cell]
        alike = sum(heading == heading_spelling(cell) for heading, cell in filled)
        is_again = alike >= min(FEWEST_ALIKE, len(headings)) and alike * 2 > len(filled)
        if not is_again and not heads_a_table(cells):
            kept.append((line, cells))
            continue
        shown = " ".join(cell for _, cell in filled)
        if alike < len(filled):
            return kept, [*findings, SECOND_TABLE.at(Where(file, line), shown)]
        findings.append(HEAD_AGAIN.at(Where(file, line), shown))
    return kept, findings
