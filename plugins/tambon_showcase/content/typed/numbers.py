"""Numbered lists of CommonMark as typed: `2.ข้อความ` without its space, a list right below a paragraph, a new count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tambon_showcase.content.typed.draft import LIST_MARK, Draft, DraftLine
from tambon_showcase.content.typed.lists import LIST
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

RESTART = note(
    "T433",
    "เลขข้อเริ่มนับ 1 ใหม่ ระบบแยกเป็นรายการใหม่ให้แล้ว (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปใส่หัวข้อหรือข้อความคั่นระหว่างรายการ",
)
GAP = note(
    "T434",
    "เลขข้อไม่เรียงกัน หน้าเว็บจะนับต่อจากข้อแรกเอง (บรรทัด {lines}): “{value}”",
    "ตรวจเลขข้อ หากต้องการเลขตามที่พิมพ์ ให้เขียนแบบ (1) หรือ ๑.",
)

_GLUED = re.compile(r"^([ \t]*)(\d{1,2})([.)])(?=[^\s\d.,)])", re.ASCII)
_NUMBER = re.compile(r"^([ \t]*)(\d{1,9})([.)])[ \t]", re.ASCII)
_EITHER = re.compile(r"^[ \t]*\d{1,9}[.)]", re.ASCII | re.MULTILINE)
_NEAR = 8
"""Lines within which the number before or after must be."""


class _Numbered(NamedTuple):
    """An item with its number, and the sign behind that."""

    at: int
    number: int
    sign: str


def mend_numbers(draft: Draft) -> None:
    """Make numbered items of lines that are certainly meant so, and let each count begin where it was typed."""
    _part_glued(draft)
    _part_from_paragraphs(draft)
    for numbers in _counts(draft):
        _look_at(draft, numbers)


def _part_glued(draft: Draft) -> None:
    """A number glued to its words is an item when the number before or after it is near."""
    numbered = list(_numbered(draft.lines)) if draft.has(_EITHER) else []
    for place, item in enumerate(numbered):
        line = draft.lines[item.at]
        around = numbered[max(place - _NEAR, 0) : place + _NEAR + 1]
        mended = _GLUED.sub(r"\1\2\3 ", line.text)
        if mended != line.text and any(_is_neighbour(item, other) for other in around):
            draft.say(LIST, line)
            draft.lines[item.at] = line._replace(text=mended)


def _numbered(lines: list[DraftLine]) -> Iterator[_Numbered]:
    for index, line in enumerate(lines):
        match = None if line.fixed else _GLUED.match(line.text) or _NUMBER.match(line.text)
        if match:
            yield _Numbered(index, int(match[2]), match[3])


def _is_neighbour(item: _Numbered, other: _Numbered) -> bool:
    near = abs(item.at - other.at) <= _NEAR
    return near and item.sign == other.sign and abs(item.number - other.number) == 1


def _part_from_paragraphs(draft: Draft) -> None:
    """A list that does not begin with 1 cannot begin below a paragraph without a blank line."""
    for block in reversed(blocks(draft.text, "p")):
        marks = [
            (index, int(mark[1]))
            for index in range(block.first + 1, block.last + 1)
            if (mark := LIST_MARK.match(draft.lines[index].text)) and mark[1]
        ]
        if len(marks) > 1 and all(after - before == 1 for (_, before), (_, after) in pairwise(marks)):
            line = draft.lines[marks[0][0]]
            draft.say(LIST, line)
            draft.lines.insert(marks[0][0], DraftLine(line.number, ""))


def _counts(draft: Draft) -> list[list[_Numbered]]:
    """The numbered items of each list."""
    lists = defaultdict[Block, list[_Numbered]](list)
    for item in blocks(draft.text, "li"):
        mark = LIST_MARK.match(draft.lines[item.first].text)
        if item.around and mark and mark[1]:
            lists[item.around[-1]].append(_Numbered(item.first, int(mark[1]), mark[2]))
    return list(lists.values())


def _is_a_slip(numbers: list[_Numbered], restart: int) -> bool:
    """Whether the items after a 1 are numbered as if it were not one (`1. 1. 3.`): then it is no beginning."""
    after = [(place, item.number) for place, item in enumerate(numbers) if item.at > restart]
    return bool(after) and all(number == numbers[0].number + place for place, number in after)


def _look_at(draft: Draft, numbers: list[_Numbered]) -> None:
    """Let a second count begin a list of its own, and name a count with gaps."""
    steps = {after.number - before.number for before, after in pairwise(numbers)}
    if steps <= {0} or steps <= {1}:
        return
    restart = next((item.at for item in numbers[1:] if item.number == 1), None)
    if restart is None or _is_a_slip(numbers, restart):
        draft.say(GAP, draft.lines[numbers[0].at])
        return
    draft.say(RESTART, draft.lines[restart])
    other = ")" if numbers[0].sign == "." else "."
    for item in numbers:
        if item.at >= restart:
            line = draft.lines[item.at]
            draft.lines[item.at] = line._replace(text=line.text.replace(item.sign, other, 1))
