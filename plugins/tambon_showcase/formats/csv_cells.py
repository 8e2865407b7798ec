"""Cells of a CSV table as text: what spreadsheets write for errors, for text and for lines between rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, error

MAX_CELL = 5_000
"""Characters of one cell."""

LONG_CELL = error("T206", "ช่องนี้ยาวเกิน {limit} ตัวอักษร: “{value}”", "ตรวจเครื่องหมายคำพูดที่ไม่ได้ปิด หรือย่อความ")
EXCEL_ERROR = error("T214", "ช่องนี้เป็นข้อผิดพลาดจาก Excel: “{value}”", "แก้สูตรหรือขยายคอลัมน์ใน Excel แล้วบันทึกใหม่")

_EXCEL_ERROR = re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|N/A|NULL!|NUM!|#+)")
_ODD_CELL = re.compile(rf"[#'=]|.{{{MAX_CELL + 1}}}", re.DOTALL)
_LINE_OF_MARKS = re.compile(r"|:?[-=_–—]{3,}:?")
"""A cell without words: empty, or of a line drawn between rows, as Markdown and printed reports have it."""
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
"""How programs keep leading zeros through Excel: a formula that is only its text."""
_TEXT_MARK = re.compile(r"'(?=[0-9๐-๙=+\-@])")


class FoundInCells(NamedTuple):
    """What is found in the cells of a file: all of it, and by column."""

    file: str
    findings: list[Finding]
    spoiled: dict[int, list[Finding]]
    longest: int

    def found(self, column: int, finding: Finding) -> str:
        """Keep what was found in a column; the cell counts as blank."""
        self.findings.append(finding)
        self.spoiled.setdefault(column, []).append(finding)
        return ""


def read_cells(texts: tuple[str, ...], line: int, cells: FoundInCells) -> tuple[str, ...]:
    """The words of a line's cells; none where the line is empty or only drawn between rows."""
    if any(map(_ODD_CELL.match, texts)):
        where = Where(cells.file, line)
        texts = tuple(_odd_cell(text, column, where, cells) for column, text in enumerate(texts))
    return () if all(map(_LINE_OF_MARKS.fullmatch, texts)) else texts


def _odd_cell(text: str, column: int, where: Where, cells: FoundInCells) -> str:
    if len(text) > cells.longest:
        return cells.found(column, LONG_CELL.at(where, text, limit=cells.longest))
    if _EXCEL_ERROR.fullmatch(text):
        return cells.found(column, EXCEL_ERROR.at(where, text))
    if kept := _KEPT_AS_TEXT.fullmatch(text):
        return kept[1].strip()
    return _TEXT_MARK.sub("", text, count=1) if _TEXT_MARK.match(text) else text


def counts_rows(column: Sequence[str]) -> bool:
    """Whether these are the numbers that pandas writes before its rows, or Excel's own copied with them."""
    return any(column == [str(number) for number in range(first, first + len(column))] for first in (0, 1))
