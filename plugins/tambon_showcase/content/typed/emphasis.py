"""Bold, italic and struck words against unspaced Thai.

CommonMark decides by the neighbours of a mark whether it opens or closes: a sign inside and a letter outside, and it
does neither (`**หมายเหตุ:**ข้อความ`). Languages with spaces do not meet this; Thai does in every second text.
Such a mark gets `GUARD` beside it, which counts as a sign and is taken out of the page again.
Source: CommonMark 0.31, section 6.2.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.finding import note

EMPHASIS = note(
    "T421",
    "เครื่องหมายตัวหนาหรือตัวเอียงติดกับข้อความไทย ระบบจัดให้แล้ว (บรรทัด {lines}): “{value}”",
    "ตรวจหน้าเว็บว่าตัวหนาถูกคำ ครั้งต่อไปพิมพ์ ** ชิดคำที่ต้องการ และเว้นวรรคด้านนอก เช่น **หมายเหตุ:** ข้อความ",
)
STARS = note(
    "T422",
    "เครื่องหมาย * ระหว่างตัวเลข ระบบถือเป็นเครื่องหมายคูณ ไม่ใช่ตัวเอียง (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ หรือใช้ × แทน *",
)

GUARD = "&#8203;"
"""A zero-width space as Markdown writes it: a sign for the renderer, nothing for the reader."""
ZERO_WIDTH = "\u200b"
"""What `GUARD` becomes in HTML, to be taken out."""

SHIELDED = re.compile(
    r"\\.|(`+)(?!`).*?(?<!`)\1(?!`)|\]\((?:<[^<>]*>|[^()]*(?:\([^()]*\)[^()]*)*)\)|<[^<>]+>|(?:https?://|www\.)[^\s<*]+"
)
"""Parts of a line where these signs are no marks: escapes, code, targets, tags, addresses."""
_MARK = re.compile(r"(?<!\*)\*{1,3}(?!\*)|(?<!_)_{2,3}(?!_)|(?<!~)~~(?!~)|\|")
_ANY_MARK = re.compile(r"\*|__|~~")
_BULLET = re.compile(r"[\s>]*\*\s")
_RULE = re.compile(r"[\s>]*(?:(?:\*\s*){3,}|(?:_\s*){3,})")
_TIMES = re.compile(r"(?<=\d)(\s?)\*(\s?)(?=\d)")
_LEFT_OUTSIDE = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]+")


_NEVER_SPACED = frozenset({"*", "__", "___"})
"""Marks that with a space inside are stars, products, or blanks to be filled in by hand."""


class _Pair(NamedTuple):
    opening: re.Match[str]
    closing: re.Match[str]


class _Edit(NamedTuple):
    """`instead` in place of what is from `start` to `end`."""

    start: int
    end: int
    instead: str


def mend_emphasis(draft: Draft) -> None:
    """Let every certain pair of marks be one, whatever is beside it."""
    draft.change(STARS, _without_times, _TIMES)
    draft.change(EMPHASIS, _mended, _ANY_MARK)


def _shielded(text: str) -> str:
    return SHIELDED.sub(lambda match: "\0" * len(match[0]), text)


def _without_times(text: str) -> str:
    """`3*4 เมตร ยาว 5*6`: two products in a line would make what is between them italic."""
    found = _TIMES.findall(_shielded(text))
    return _TIMES.sub(r"\1\\*\2", text) if len(found) > 1 else text


def _mended(text: str) -> str:
    if not _ANY_MARK.search(text) or _RULE.fullmatch(text):
        return text
    for _ in range(3):  # a mark that moved may have new neighbours
        edits = sorted({edit for pair in _pairs(text) for edit in _edits(text, pair)}, reverse=True)
        if not edits:
            break
        for start, end, instead in edits:
            text = text[:start] + instead + text[end:]
    return text


def _pairs(text: str) -> Iterator[_Pair]:
    """Marks of one kind taken two by two; an odd one out leaves its kind as it is. Cells keep to themselves."""
    start = bullet.end() if (bullet := _BULLET.match(text)) else 0
    cells: list[dict[str, list[re.Match[str]]]] = [{}]
    for mark in _MARK.finditer(_shielded(text), start):
        if mark[0] == "|":
            cells.append({})
        elif not (_is_space(text, mark.start() - 1) and _is_space(text, mark.end()) and len(mark[0]) == 1):
            cells[-1].setdefault(mark[0], []).append(mark)
    for marks in (marks for cell in cells for marks in cell.values() if len(marks) % 2 == 0):
        yield from (_Pair(*pair) for pair in zip(marks[::2], marks[1::2], strict=True))


def _edits(text: str, pair: _Pair) -> Iterator[_Edit]:
    """What makes the pair work: spaces moved out of it, vowels and tones into it, guards beside it."""
    mark, (start, begin), (end, after) = pair.opening[0], pair.opening.span(), pair.closing.span()
    inner = text[begin:end]
    words = inner.strip()
    if not words or (inner != words and mark in _NEVER_SPACED):
        return
    if inner != words:
        first, last = begin + inner.index(words), begin + len(inner.rstrip())
        yield from (
            _Edit(start, first, inner[: first - begin] + mark),
            _Edit(last, after, mark + text[last:end]),
        )
    elif tail := _LEFT_OUTSIDE.match(text, after):
        yield _Edit(end, tail.end(), tail[0] + mark)
    else:
        if not _opens(text, start, begin):
            yield _Edit(start, start, GUARD)
        if not _closes(text, end, after):
            yield _Edit(after, after, GUARD)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the mark there is left-flanking, and for `_` not within a word."""
    left = not _is_space(text, end) and (not _is_sign(text, end) or _is_edge(text, start - 1))
    return left and (text[start] != "_" or _is_edge(text, start - 1))


def _closes(text: str, start: int, end: int) -> bool:
    right = not _is_space(text, start - 1) and (not _is_sign(text, start - 1) or _is_edge(text, end))
    return right and (text[start] != "_" or _is_edge(text, end))


def _is_edge(text: str, place: int) -> bool:
    return _is_space(text, place) or _is_sign(text, place)


def _is_space(text: str, place: int) -> bool:
    return not text[place : place + 1].strip()


def _is_sign(text: str, place: int) -> bool:
    """Punctuation as the renderer counts it: of Unicode's symbols only those in ASCII."""
    if not 0 <= place < len(text):
        return False
    kind = unicodedata.category(text[place])
    return kind[0] == "P" or (kind[0] == "S" and text[place].isascii())
