"""Code that was not meant: paragraphs begun in the official Thai way (a tab or a long space), and stray fences."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import LIST_MARK, Draft, DraftLine, is_thai, width
from tambon_showcase.content.typed.marks import item_of
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

INDENTED = note(
    "T420",
    "ย่อหน้าที่ขึ้นต้นด้วย Tab หรือเว้นวรรคยาว ระบบถือเป็นย่อหน้าธรรมดา (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปคั่นย่อหน้าด้วยบรรทัดว่างหนึ่งบรรทัด ไม่ต้องเว้นหน้าย่อหน้า",
)
FENCE = note(
    "T423",
    "เครื่องหมาย ``` ทำให้ข้อความไทยกลายเป็นรหัสโปรแกรม ระบบตัดเครื่องหมายออก (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ หรือลบบรรทัดที่มี ``` ออกจากไฟล์",
)
CODE = note(
    "T424",
    "ส่วนนี้แสดงเป็นรหัสโปรแกรม (ตัวพิมพ์ดีด) เพราะขึ้นต้นด้วยเว้นวรรค 4 ตัวขึ้นไปหรือ Tab (บรรทัด {lines}): “{value}”",
    "หากเป็นข้อความธรรมดา ให้ลบช่องว่างหน้าบรรทัด",
)

_FENCE = re.compile(r"[ \t>*+.)\d-]*(`{3,}|~{3,})")
_HTML = re.compile(r"^ {0,3}<(?:!--|/?[a-zA-Z][a-zA-Z0-9:-]*(?:\s|/?>|$))", re.MULTILINE)
_LETTERS = re.compile(r"[^\W\d_]")
_DEEP = re.compile(r"(?: {0,3}\t| {4})")
_LONG = 60
"""A line as wide as this is a paragraph of its own, not a line of a verse or an address."""
_ROUNDS = 4
"""Lists inside lists may hold code within code; more is no text of an officer."""


def mend_fences(draft: Draft) -> None:
    """Take away fences around Thai prose, or never closed; code and HTML become fixed."""
    for block in blocks(draft.text, "pre"):
        if not _FENCE.match(draft.lines[block.first].text):
            continue
        inside = draft.lines[block.first + 1 : block.last + 1]
        if _is_prose(inside):
            _unfence(draft, block)
        else:
            _fix(draft, block)
    _fix_html(draft)


def mend_indents(draft: Draft) -> None:
    """Make paragraphs of what was only begun with a tab or four spaces."""
    for _ in range(_ROUNDS):
        found = [block for block in blocks(draft.text, "pre") if not draft.lines[block.first].fixed]
        thai = [block for block in found if _may_be_prose(draft, block)]
        for block in reversed(thai):
            _dedent(draft, block)
        if not thai:
            break
    for block in blocks(draft.text, "pre"):
        if not draft.lines[block.first].fixed:
            draft.say(CODE, draft.lines[block.first])
            _fix(draft, block)
    _part_paragraphs(draft)


def _is_prose(lines: list[DraftLine]) -> bool:
    letters = _LETTERS.findall("".join(line.text for line in lines))
    return bool(letters) and sum(map(is_thai, letters)) * 2 > len(letters)


def _may_be_prose(draft: Draft, block: Block) -> bool:
    quoted = any(around.tag == "blockquote" for around in block.around)
    return not quoted and any(is_thai(line.text) for line in draft.lines[block.first : block.last + 1])


def _unfence(draft: Draft, block: Block) -> None:
    opening = draft.lines[block.first]
    draft.say(FENCE, opening)
    mark = _FENCE.match(opening.text)
    last = draft.lines[block.last]
    ends = [opening]
    if mark and block.last > block.first and re.fullmatch(rf"[ \t>]*{mark[1][0]}{{3,}}[ \t]*", last.text):
        ends.append(last)
    for line in ends:
        draft.lines[draft.lines.index(line)] = line._replace(text="")


def _fix(draft: Draft, block: Block) -> None:
    for index in range(block.first, block.last + 1):
        draft.lines[index] = draft.lines[index]._replace(fixed=True, verbatim=True)


def _fix_html(draft: Draft) -> None:
    """Lines of HTML, to the next blank line, are not Markdown."""
    inside = False
    for index, line in enumerate(draft.lines if draft.has(_HTML) else ()):
        inside = bool(line.text.strip()) and (inside or _HTML.match(line.text) is not None)
        if inside:
            draft.lines[index] = line._replace(fixed=True, verbatim=True)


def _dedent(draft: Draft, block: Block) -> None:
    """Bring the block's lines back to where the text of the list around it begins, or to the margin."""
    items = [around for around in block.around if around.tag == "li"]
    mark = LIST_MARK.match(draft.lines[items[-1].first].text) if items else None
    column = len(mark[0].expandtabs(4)) if mark else 0
    rows = [line.text.expandtabs(4) for line in draft.lines[block.first : block.last + 1]]
    shared = min(len(row) - len(row.lstrip()) for row in rows if row.strip())
    for index, row in enumerate(rows, block.first):
        line = draft.lines[index]
        if row.strip():
            draft.say(INDENTED, line)
        draft.lines[index] = line._replace(text=" " * column + row[shared:] if row.strip() else "")
    if not items:
        _part_rows(draft, block)


def _part_rows(draft: Draft, block: Block) -> None:
    """Blank lines between long lines that were each begun with a tab."""
    for index in range(block.last, block.first, -1):
        upper, lower = draft.lines[index - 1], draft.lines[index]
        long = max(width(upper.text), width(lower.text)) > _LONG
        if long and upper.text.strip() and lower.text.strip() and not LIST_MARK.match(lower.text):
            draft.lines.insert(index, DraftLine(lower.number, ""))


def _part_paragraphs(draft: Draft) -> None:
    """A line begun with a tab right below a paragraph begins the next one."""
    for block in reversed(blocks(draft.text, "p")):
        if block.around:
            continue
        for index in range(block.last, block.first, -1):
            line = draft.lines[index]
            if _DEEP.match(line.text) and is_thai(line.text) and not line.fixed and not item_of(line.text):
                draft.say(INDENTED, line)
                draft.lines[index : index + 1] = [
                    DraftLine(line.number, ""),
                    line._replace(text=line.text.lstrip()),
                ]
