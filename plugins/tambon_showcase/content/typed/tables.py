"""Tables as pasted: cells parted by tabs (Excel, Word), rows without the line below the heading, wide bars."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable

from tambon_showcase.content.typed.cells import join_barred, join_quoted
from tambon_showcase.content.typed.draft import Draft, DraftLine, is_thai
from tambon_showcase.content.typed.outline import blocks
from tambon_showcase.content.typed.rows import (
    BARRED,
    CELL_RULE,
    FEWEST_ROWS,
    NUMBER,
    TWO_BARS,
    cells_of,
    is_barred,
    join_rows,
    part_from_words,
    widen,
)
from tambon_showcase.finding import Rule, note

TABBED = note(
    "T429",
    "ตารางที่วางจาก Excel หรือ Word (คั่นด้วย Tab ; หรือจุลภาค) ระบบทำเป็นตารางให้แล้ว (บรรทัด {lines}): “{value}”",
    "ตรวจหน้าเว็บว่าช่องตรงหัวตาราง แถวแรกคือหัวตาราง",
)
SPACED = note(
    "T431",
    "ดูเหมือนตารางที่จัดด้วยช่องว่าง หน้าเว็บจะแสดงเป็นข้อความต่อกัน (บรรทัด {lines}): “{value}”",
    "คั่นช่องด้วย | เช่น | หมู่ที่ | ชื่อบ้าน | หรือวางจาก Excel ให้คั่นด้วย Tab",
)

_BARS = str.maketrans("｜│┃￨", "||||")
_SEMICOLONS = re.compile(r"^[^;\n&<]+(?:;[^;\n&<]*){2,}$", re.MULTILINE)
_COMMAS = re.compile(r"^[^,\n&<]+(?:,[^,\n&<]*){2,}$", re.MULTILINE)
_WIDEST_CELL = 60
_INNER_TAB = re.compile(r"\S[ ]*\t")
_MARKED = re.compile(
    r"\s*(?:[^\w\s(]|[oüØ§vq]|\(?[\d๐-๙ก-ฮa-zA-Z.]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})+(?=\t[ก-๎]))\t[^\t]*"
)
_FRAME = re.compile(r"^[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$", re.MULTILINE)
_HALVES = 2
_DIGIT = re.compile(r"\d")
_GAPS = re.compile(r"\S {3,}(?=\S)")


def mend_tables(draft: Draft) -> None:
    """Write every pasted table as the renderer reads tables; the rows become fixed."""
    join_barred(draft)
    join_quoted(draft, TABBED)
    _fix_tables(draft)
    if draft.has(_FRAME):
        _without_frames(draft)
    if draft.has(_INNER_TAB):
        _mend_runs(draft, _is_tabbed, _tabbed, _PLAIN)
        _fix_tables(draft)
    if draft.has(_SEMICOLONS):
        _mend_runs(draft, _is_parted, _parted, _PLAIN)
        _fix_tables(draft)
    if draft.has(_COMMAS):
        _mend_runs(draft, _has_commas, _of_commas, _PLAIN)
        _fix_tables(draft)
    if draft.has(TWO_BARS):
        _mend_runs(draft, is_barred, _barred, _PLAIN)
        _fix_tables(draft)
        _mend_runs(draft, is_barred, _barred, _JOINED)
        _fix_tables(draft)
    for first, last in _runs(draft.lines, _is_spaced, _PLAIN) if draft.has(_GAPS) else ():
        if last - first > 1 and any(is_thai(line.text) for line in draft.lines[first:last]):
            draft.say(SPACED, draft.lines[first])


def _without_frames(draft: Draft) -> None:
    """Leave out the lines `+-----+-----+` that programs draw around the rows of a table."""
    for index in range(len(draft.lines) - 1, -1, -1):
        line = draft.lines[index]
        beside = draft.lines[max(index - 1, 0) : index] + draft.lines[index + 1 : index + 2]
        if (
            _FRAME.fullmatch(line.text)
            and not line.fixed
            and any(TWO_BARS.match(each.text) for each in beside)
        ):
            draft.say(BARRED, line)
            del draft.lines[index]


_PLAIN, _JOINED = 0, 1
"""How many blank lines may part two rows of one table: chats double every line break between bars."""


def _fix_tables(draft: Draft) -> None:
    part_from_words(draft)
    join_rows(draft)
    for block in blocks(draft.text, "table"):
        if block.last - block.first < FEWEST_ROWS:
            continue  # a heading alone: its rows come after a blank line
        widen(draft, block)
        for index in range(block.first, block.last + 1):
            line = draft.lines[index]
            draft.lines[index] = line if line.fixed else line._replace(fixed=True)


def _is_blank(line: DraftLine) -> bool:
    return not line.text.strip()


def _runs(lines: list[DraftLine], belongs: Callable[[DraftLine], bool], blanks: int) -> list[tuple[int, int]]:
    """First and end of the lines that are together and belong, the last run first."""
    runs: list[tuple[int, int]] = []
    for index in [
        index for index, line in enumerate(lines) if line.text and not line.fixed and belongs(line)
    ]:
        between = lines[runs[-1][1] : index] if runs else []
        if runs and len(between) <= blanks and all(map(_is_blank, between)):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs[::-1]


def _mend_runs(
    draft: Draft,
    belongs: Callable[[DraftLine], bool],
    written: Callable[[Draft, list[DraftLine]], list[DraftLine]],
    blanks: int,
) -> None:
    for first, end in _runs(draft.lines, belongs, blanks):
        rows = written(draft, [line for line in draft.lines[first:end] if not _is_blank(line)])
        if not rows:
            continue
        before = [DraftLine(rows[0].number, "")] if first and not _is_blank(draft.lines[first - 1]) else []
        after = (
            [DraftLine(rows[-1].number, "")] if not all(map(_is_blank, draft.lines[end : end + 1])) else []
        )
        draft.lines[first:end] = [*before, *rows, *after]


def _is_tabbed(line: DraftLine) -> bool:
    return bool(_INNER_TAB.search(line.text.rstrip())) and not _MARKED.fullmatch(line.text)


def _tabbed(draft: Draft, lines: list[DraftLine]) -> list[DraftLine]:
    rows = [line.text.rstrip("\r\n ").split("\t") for line in lines]
    return [] if all(map(_is_verse, rows)) else _table(draft, TABBED, lines, rows)


def _is_verse(cells: list[str]) -> bool:
    """Whether a line is set in from the margin and has two halves of words, as poems are typed."""
    halves = [cell for cell in cells if cell.strip()]
    return not cells[0].strip() and len(halves) == _HALVES and not any(map(_DIGIT.search, halves))


def _is_parted(line: DraftLine) -> bool:
    return _SEMICOLONS.match(line.text) is not None


def _parted(draft: Draft, lines: list[DraftLine]) -> list[DraftLine]:
    """Cells of an export, parted by semicolons, where every line has as many."""
    rows = [line.text.strip().split(";") for line in lines]
    is_table = len(rows) > FEWEST_ROWS and len({len(row) for row in rows}) == 1
    return _table(draft, TABBED, lines, rows) if is_table else []


def _has_commas(line: DraftLine) -> bool:
    return _COMMAS.match(line.text) is not None


def _of_commas(draft: Draft, lines: list[DraftLine]) -> list[DraftLine]:
    """Cells of a CSV file: names above, and a column of numbers alone below; no sentence is written so."""
    rows = list(csv.reader([line.text.strip() for line in lines], skipinitialspace=True))
    if not FEWEST_ROWS < len(rows) == len(lines) or len({len(row) for row in rows}) > 1:
        return []
    counted = any(all(map(NUMBER.fullmatch, column)) for column in zip(*rows[1:], strict=True))
    named = not any(map(NUMBER.fullmatch, rows[0]))
    short = all(len(cell) <= _WIDEST_CELL for row in rows for cell in row)
    return _table(draft, TABBED, lines, rows) if counted and named and short else []


def _is_spaced(line: DraftLine) -> bool:
    return len(_GAPS.findall(line.text.strip())) > 1


def _barred(draft: Draft, lines: list[DraftLine]) -> list[DraftLine]:
    rows = [cells_of(line.text.translate(_BARS)) for line in lines]
    kept = [
        (line, row) for line, row in zip(lines, rows, strict=True) if not all(map(CELL_RULE.fullmatch, row))
    ]
    return _table(draft, BARRED, [line for line, _ in kept], [row for _, row in kept])


def _table(draft: Draft, rule: Rule, lines: list[DraftLine], rows: list[list[str]]) -> list[DraftLine]:
    """The rows as a table whose first row is the heading; nothing where they have no width in common."""
    if len(rows) < FEWEST_ROWS:
        return []
    wide = max(map(len, rows))
    if sum(len(row) == wide for row in rows) * 2 < len(rows):
        return []
    made: list[DraftLine] = []
    for line, row in zip(lines, rows, strict=True):
        draft.say(rule, line)
        cells = [cell.strip().replace("|", "\\|") for cell in row] + [""] * (wide - len(row))
        made.append(DraftLine(line.number, f"| {' | '.join(cells)} |"))
    made.insert(1, DraftLine(lines[0].number, "|" + "---|" * wide))
    return made
