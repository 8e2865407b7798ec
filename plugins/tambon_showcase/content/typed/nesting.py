"""What the renderer takes into an item of a list though it was typed outside, and items that were moved in too far."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import LIST_MARK, Draft, DraftLine, width
from tambon_showcase.content.typed.lists import LIST
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

RUN_ON = note(
    "T443",
    "ย่อหน้าที่อยู่ชิดใต้รายการ ระบบแยกออกจากข้อสุดท้ายให้แล้ว (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปเว้นบรรทัดว่างหลังรายการ",
)

_MARK = r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]"
_SUSPECT = re.compile(
    rf"^[ \t]*{_MARK}.*\n(?![ \t]*{_MARK})[^\s#>|]|^[ ]{{4,}}{_MARK}|^\t+{_MARK}", re.MULTILINE
)
"""Words at the margin right under an item, or an item far from the margin: without either nothing is to be done."""
_WRAPPED = 60
"""Width of an item from which its words may go on in the next line: shorter ones were not wrapped."""


def mend_nesting(draft: Draft) -> None:
    """Part the paragraph right under a list from its last item, and bring items that are too far in to their list."""
    if not draft.has(_SUSPECT):
        return
    items = blocks(draft.text, "li")
    begins = {item.first for item in items}
    for item in reversed(items):
        inside = range(item.first + 1, min(item.last + 1, len(draft.lines)))
        own = [at for at in inside if at not in begins and _innermost(items, at) is item]
        _bring_out(draft, [at for at in own if _is_too_far_in(draft.lines, at)], item)
        is_last = item.last == _outermost(item).last or draft.lines[item.first].text[:1].isspace()
        if own and is_last and _runs_on(draft.lines, item, own[0]):
            draft.say(RUN_ON, draft.lines[own[0]])
            draft.lines.insert(own[0], DraftLine(draft.lines[own[0]].number, ""))


def _innermost(items: list[Block], at: int) -> Block:
    return next(item for item in reversed(items) if item.first <= at <= item.last)


def _outermost(item: Block) -> Block:
    return next((block for block in item.around if block.tag in {"ol", "ul"}), item)


def _runs_on(lines: list[DraftLine], item: Block, at: int) -> bool:
    """Whether the line is a paragraph's: at the margin, right under an item too short to be wrapped."""
    line = lines[at]
    at_margin = bool(line.text.strip()) and not line.text[0].isspace() and not LIST_MARK.match(line.text)
    is_right_under = at == item.first + 1 and not line.fixed
    return at_margin and is_right_under and width(lines[item.first].text) < _WRAPPED


def _is_too_far_in(lines: list[DraftLine], at: int) -> bool:
    line = lines[at]
    is_item = LIST_MARK.match(line.text) is not None and line.text[:4].isspace()
    return is_item and not line.fixed and bool(lines[at - 1].text.strip())


def _bring_out(draft: Draft, deep: list[int], item: Block) -> None:
    """Write these items where the items of a list inside `item` begin; those further in stay so."""
    mark = LIST_MARK.match(draft.lines[item.first].text)
    column = len(mark[0].expandtabs(4)) if mark else 2
    too_far = _indent(draft.lines[deep[0]]) - column if deep else 0
    for at in deep:
        line = draft.lines[at]
        draft.say(LIST, line)
        draft.lines[at] = line._replace(text=" " * max(_indent(line) - too_far, column) + line.text.lstrip())


def _indent(line: DraftLine) -> int:
    return len(line.text) - len(line.text.lstrip())
