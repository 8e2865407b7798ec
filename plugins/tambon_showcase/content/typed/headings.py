"""Headings as typed (`##หัวข้อ`), hashtags, and lines of dashes or other signs between parts of a text."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import Draft, DraftLine, is_thai, width
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

HEADING = note(
    "T425",
    "หัวข้อพิมพ์ไม่ตรงรูปแบบ ระบบอ่านเป็นหัวข้อให้แล้ว (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปเว้นวรรคหลัง # เช่น ## หัวข้อ",
)
HASHTAG = note(
    "T426",
    "บรรทัดที่ขึ้นต้นด้วย # ติดกับคำ แสดงเป็นแฮชแท็ก ไม่ใช่หัวข้อ (บรรทัด {lines}): “{value}”",
    "หากต้องการให้เป็นหัวข้อ ให้เว้นวรรคหลัง #",
)
SEPARATOR = note(
    "T427",
    "เส้นใต้ย่อหน้า ระบบถือเป็นเส้นคั่น ไม่ทำให้ย่อหน้าเป็นหัวข้อ (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปเว้นบรรทัดว่างก่อนเส้นคั่น",
)
UNDERLINED = note(
    "T428",
    "เส้น --- หรือ === ใต้ข้อความทำให้ข้อความนี้เป็นหัวข้อ (บรรทัด {lines}): “{value}”",
    "หากต้องการเส้นคั่น ให้เว้นบรรทัดว่างก่อนเส้น หากต้องการหัวข้อ ไม่ต้องแก้",
)

_WIDE_SIGN = re.compile(r"^[ \t]{0,3}#*＃[#＃]*", re.MULTILINE)
_GLUED = re.compile(r"^( {0,3}#{2,6})(?=[^\s#])", re.MULTILINE)
_TAG = re.compile(r"^ {0,3}#(?=[^\W\d_])[^\s#]", re.MULTILINE)
_CLOSED = re.compile(r"^( {0,3}(#{1,6})[ \t].*[^\s#\\])\2[ \t]*$", re.MULTILINE)
_SIGNS = re.compile(r"^ {0,3}(?:={4,}|~{4,}|#{3,}|(?:[-=~*_.+]\s?){8,})\s*$", re.MULTILINE)
_UNDERLINE = re.compile(r"[ >]*(?:-+|=+)[ \t]*")
_RULE = "***"
_TITLE = 60
"""Widest line that may be a heading."""


def mend_headings(draft: Draft) -> None:
    """Read headings that lack their space, have wide signs, or end in glued ones; name hashtags."""
    draft.change(
        HEADING, lambda text: _WIDE_SIGN.sub(lambda sign: sign[0].replace("＃", "#"), text), _WIDE_SIGN
    )
    glued = draft.has(_GLUED) and any(_GLUED.match(line.text) for line in draft.lines if not line.fixed)
    draft.change(HEADING, lambda text: _GLUED.sub(r"\1 ", text), _GLUED)
    draft.change(HEADING, lambda text: _CLOSED.sub(r"\1 \2", text), _CLOSED)
    for index, line in enumerate(draft.lines if draft.has(_TAG) else ()):
        if line.fixed or not _TAG.match(line.text) or not is_thai(line.text):
            continue
        if glued and line.text.count("#") == 1 and _is_alone(draft.lines, index):
            draft.say(HEADING, line)
            draft.lines[index] = line._replace(text=line.text.replace("#", "# ", 1))
        else:
            draft.say(HASHTAG, line)


def mend_separators(draft: Draft) -> None:
    """Lines of signs part a text; under a paragraph they do not make it a heading."""
    for index, line in enumerate(draft.lines if draft.has(_SIGNS) else ()):
        above = draft.lines[index - 1].text.strip() if index else ""
        if not line.fixed and not above and _SIGNS.fullmatch(line.text) and not _is_rule(line.text):
            draft.say(SEPARATOR, line)
            draft.lines[index] = line._replace(text=_RULE)
    for block in blocks(draft.text, "h1", "h2"):
        if block.last > block.first:
            _judge_underline(draft, block)


def _judge_underline(draft: Draft, block: Block) -> None:
    """One short line with signs below it is a heading; a paragraph is not."""
    lines = draft.lines[block.first : block.last + 1]
    last = next((place for place, line in enumerate(lines) if place and _UNDERLINE.fullmatch(line.text)), 0)
    if not last:
        return
    underline, words = lines[last], lines[:last]
    if len(words) > 1 or width(words[0].text) > _TITLE:
        draft.say(SEPARATOR, underline)
        begin = underline.text[: len(underline.text) - len(underline.text.lstrip(" >"))]
        draft.lines[block.first + last] = underline._replace(text=begin + _RULE)
    elif is_thai(words[0].text):
        draft.say(UNDERLINED, words[0])


def _is_rule(text: str) -> bool:
    marks = set(text.split()) and set(text.replace(" ", "").replace("\t", ""))
    return len(marks) == 1 and marks <= set("-*_")


def _is_alone(lines: list[DraftLine], index: int) -> bool:
    around = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
    return all(not line.text.strip() for line in around)
