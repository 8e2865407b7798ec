"""Rows of tables between bars: which lines are rows, and where a table ends."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import Draft, DraftLine, is_thai
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

BARRED = note(
    "T430",
    "ตารางขาดเส้น |---|---| ใต้หัวตาราง หรือพิมพ์เส้นไม่ครบ ระบบทำเป็นตารางให้แล้ว (บรรทัด {lines}): “{value}”",
    "ตรวจหน้าเว็บว่าช่องตรงหัวตาราง แถวแรกคือหัวตาราง",
)
WIDE_ROW = note(
    "T474",
    "แถวของตารางมีช่องเกินหัวตาราง ระบบเพิ่มช่องหัวว่างให้แล้ว (บรรทัด {lines}): {value}",
    "เติมชื่อหัวของช่องนั้น ถ้าไม่ใช้ ให้ลบช่องที่เกิน ถ้า | เป็นส่วนของข้อความ ให้พิมพ์ \\\\| แทน",
)
UNDER_TABLE = note(
    "T453",
    "ข้อความที่อยู่ชิดใต้ตาราง ระบบแยกออกจากตารางให้แล้ว (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปเว้นบรรทัดว่างหลังตาราง",
)

TWO_BARS = re.compile(r"^(?:[^|｜│┃￨\n]*[|｜│┃￨]){2}", re.MULTILINE)
CELL_RULE = re.compile(r"\s*:?[-–—_=]+:?\s*")
_BETWEEN = re.compile(r"(?<!\\)\|")
NUMBER = re.compile(r"[\d๐-๙][\d๐-๙.,]*%?|-")
FEWEST_ROWS = 2
_ROW_ALONE = re.compile(r"\n[ \t]*\n[ \t]*\|")


def join_rows(draft: Draft) -> None:
    """Rows behind a blank line, which would be shown as bars and words, belong to the table above."""
    for block in reversed(blocks(draft.text, "table") if draft.has(_ROW_ALONE) else []):
        _join_to(draft, block)


def _join_to(draft: Draft, block: Block) -> None:
    head, at = draft.lines[block.first], block.last + 1
    while at + 1 < len(draft.lines) and not draft.lines[at].text.strip():
        row, under = draft.lines[at + 1], draft.lines[at + 2 : at + 3]
        if row.fixed or not is_barred(row) or not _is_row_of(cells_of(head.text), cells_of(row.text)):
            return
        if any(all(map(CELL_RULE.fullmatch, cells_of(line.text))) for line in under):
            return
        draft.say(BARRED, row)
        del draft.lines[at]
        while at < len(draft.lines) and is_barred(draft.lines[at]):
            at += 1


def _is_row_of(head: list[str], row: list[str]) -> bool:
    """Whether the row is as wide as the table and no heading of another: it has a number."""
    return len(row) == len(head) and any(NUMBER.fullmatch(cell.strip()) for cell in row)


def widen(draft: Draft, table: Block) -> None:
    """Heads for cells that have none: a row's cells beyond the last head would not be shown."""
    head, rule, *rows = draft.lines[table.first : table.last + 1]
    had = len(cells_of(head.text))
    wide = [row for row in rows if _reaches_beyond(row.text, had)]
    if not wide:
        return
    for row in wide:
        draft.say(WIDE_ROW, row._replace(text=_beyond(row.text, had)))
    more = max(len(cells_of(row.text)) for row in wide) - had
    for at, line, cell in ((table.first, head, "   "), (table.first + 1, rule, "---")):
        text = line.text.rstrip().removesuffix("|") + f"|{cell}" * more + "|"
        draft.lines[at] = line._replace(text=text)


def _beyond(row: str, heads: int) -> str:
    """The first cell of a row that has no head, with its place in the row."""
    beyond = enumerate(cells_of(row)[heads:], heads + 1)
    return next(f"ช่องที่ {place} “{cell.strip()}”" for place, cell in beyond if cell.strip())


def _reaches_beyond(row: str, heads: int) -> bool:
    """Whether something is in a cell that has no head; most rows are known by their bars."""
    inside = row.count("|") - (row[:1] == "|") - (row[-1:] == "|")
    return inside >= heads and any(map(str.strip, cells_of(row)[heads:]))


def part_from_words(draft: Draft) -> None:
    """A blank line between a table and the words right under it (`ที่มา: …`), which would be cells of its last row."""
    if not draft.has(TWO_BARS):
        return
    for block in reversed(blocks(draft.text, "table")):
        rows = range(block.first + FEWEST_ROWS, block.last + 1)
        bare = (at for at in rows if "|" not in draft.lines[at].text)
        under = next((at for at in bare if is_thai(draft.lines[at].text)), None)
        if under is not None and not any("|" in line.text for line in draft.lines[under : block.last + 1]):
            draft.say(UNDER_TABLE, draft.lines[under])
            draft.lines.insert(under, DraftLine(draft.lines[under].number, ""))


def is_barred(line: DraftLine) -> bool:
    """Whether a line looks like a row between bars, and is no link."""
    return TWO_BARS.match(line.text) is not None and "](" not in line.text[:2]


def cells_of(text: str) -> list[str]:
    """The cells of a row between bars; a bar behind a backslash is a letter."""
    return [
        cell.replace("\\|", "|") for cell in _BETWEEN.split(text.strip().removeprefix("|").removesuffix("|"))
    ]
