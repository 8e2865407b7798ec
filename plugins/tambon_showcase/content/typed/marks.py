"""How items of a list begin when they are typed or pasted: bullets of Word and keyboards, and numbers of every kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from tambon_showcase.content.typed.draft import LIST_MARK

BULLET, SIGN, LABEL = "bullet", "sign", "label"
"""A bullet is replaced by the list's own; a sign (emoji) and a label (a number) stay as typed."""

_DASHES = frozenset("-–—−")
"""A hyphen, and what Word makes of it."""
_SURE = "•●○◦▪■□▫◾◼▶►▸‣➢➤➔⮚➜✦✧❖◆◇∙⁃⦁·●｡❑❒☛☞"
_OF_WINGDINGS = "§Ø"
"""Letters that Wingdings draws as a square and an arrow; before a blank and Thai they are nothing else."""
_WORD_SIGNS = "\ue000-\uf6ff\uf71b-\uf8ff"
"""Private-use signs of Word's Symbol and Wingdings fonts, which no other machine shows (not Thai's own, F700-F71A)."""
_EMOJI = "(?:[\u2600-\u26ff\u2700-\u27bf\u2b05-\u2b55\U0001f300-\U0001faff]|[0-9]\ufe0f?\u20e3)[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
_CONSONANTS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""The order in which Thai letters number things; ฃ and ฅ are not used, ฆ is in some offices."""
_ROMAN = "i{2,3}|iv|vi{0,3}|ix|x|I{2,3}|IV|VI{0,3}|IX|X|[iI]"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
"""As Word numbers; a letter after h would be the ninth item, so that `i` is the first of these."""
_LATER = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

_MARKS = (
    (BULLET, re.compile(rf"([{_SURE}{_WORD_SIGNS}])\ufe0f?[ \t\xa0]*(?=\S)")),
    (BULLET, re.compile(r"([oüØ§vqÜ])(?:\t[ \t]*|[ ]+)(?=[\u0e01-\u0e4e“(*])")),
    (BULLET, re.compile(r"([–—−])[ \t]*(?=[^\s\d\-–—−])")),
    (BULLET, re.compile(r"(-)(?=[^\W\d_]|[“\"(]|\*\*[^\s*])")),
    (BULLET, re.compile(r"(\*)(?=[^\W\d_][^*]*$)")),
    (LABEL, re.compile(r"(\((?:\d{1,2}|[๐-๙]{1,2}|[ก-ฮ])\)|(?:[๐-๙]{1,2}|[ก-ฮ])\))[ \t]*(?=\S)")),
    (LABEL, re.compile(r"((?:\d{1,2}|[๐-๙]{1,2})(?:\.(?:\d{1,2}|[๐-๙]{1,2}))+\.?)[ \t]+(?=\S)")),
    (LABEL, re.compile(r"((?:\d{1,2}|[๐-๙]{1,2})(?:\.(?:\d{1,2}|[๐-๙]{1,2}))+\))[ \t]*(?=\S)")),
    (LABEL, re.compile(r"([๐-๙]{1,2}\.|\d{1,2}\\[.)])[ \t]*(?=[^\s\d๐-๙.])")),
    (LABEL, re.compile(r"([ก-ฮ]\.)[ \t]*(?=[^\s.])(?!\S\.)")),
    (LABEL, re.compile(rf"(\(?(?:{_ROMAN}|[a-zA-Z])[.)])[ \t]+(?=[\u0e01-\u0e4e“(*])")),
    (SIGN, re.compile(r"([→⇒⇨»])[ \t]*(?=[^\s→⇒⇨»])")),
    (SIGN, re.compile(r"(>>+|-{1,2}>|={1,2}>)[ \t]*(?=[\u0e01-\u0e4e“(])")),
    (SIGN, re.compile(rf"((?:{_EMOJI})+)[ \t]*(?=[^\s\u200d])")),
)
_ANY_MARK = re.compile("|".join(pattern.pattern for _, pattern in _MARKS))


class ListItem(NamedTuple):
    """The beginning of a line that may be an item: kind, mark as typed, its indentation, and the words behind."""

    kind: str
    mark: str
    indent: int
    words: str

    @property
    def series(self) -> str:
        """What items of one level have in common."""
        if self.kind == LABEL:
            return self.place[0] if self.place else ""
        return self.mark if self.mark in "o–—-" else self.kind

    @property
    def place(self) -> tuple[str, int] | None:
        """Where a label is in its sequence: the series (`1.`, `(ก)`, `2.x`) and its number."""
        letter = re.fullmatch(r"(\(?)([ก-ฮ])([.)])", self.mark)
        if letter:
            at = _CONSONANTS.find(letter[2])
            return (f"{letter[1]}ก{letter[3]}", at) if at >= 0 else None
        if latin := re.fullmatch(r"(\(?)([a-zA-Z]{1,4})([.)])", self.mark):
            kind, number = _latin(latin[2])
            return f"{latin[1]}{kind}{latin[3]}", number
        parts = re.fullmatch(r"(\(?(?:[\d๐-๙]+\.)*)([\d๐-๙]+)(\\?[.)]?)", self.mark)
        return (f"{parts[1]}#{parts[3]}", int(parts[2].translate(_LATER))) if parts else None


def _latin(mark: str) -> tuple[str, int]:
    """The series of a letter or a Roman number, by its capitals, and its place there from 0."""
    small = mark.lower()
    series, number = ("i", _ROMANS.index(small)) if small in _ROMANS else ("a", ord(small[0]) - ord("a"))
    return (series.upper() if mark[0].isupper() else series), number


def item_of(text: str) -> ListItem | None:
    """How `text` begins as an item, or None; what CommonMark reads as an item is not reported again."""
    rest = text.lstrip(" \t")
    if not _ANY_MARK.match(rest) or LIST_MARK.match(text):
        return None
    indent = len(text[: len(text) - len(rest)].expandtabs(4))
    for kind, pattern in _MARKS:
        if match := pattern.match(rest):
            return ListItem(kind, match[1], indent, rest[match.end() :])
    return None


def is_certain_alone(item: ListItem) -> bool:
    """Whether one such line is a list by itself: a sign of Word that would be shown as an empty box."""
    return item.kind == BULLET and re.fullmatch(f"[{_WORD_SIGNS}]", item.mark) is not None


def is_sure(item: ListItem) -> bool:
    """Whether the mark is a bullet and nothing else."""
    return (
        item.kind == BULLET and re.fullmatch(f"[{_SURE}{_OF_WINGDINGS}{_WORD_SIGNS}]", item.mark) is not None
    )


def is_part_of(above: str, item: ListItem) -> bool:
    """Whether an item right beside a list is of it: a bullet, a dash, or `2.1` right below the item `2.`."""
    if is_sure(item) or item.mark in _DASHES:
        return True
    over = LIST_MARK.match(above)
    mark = item.mark.translate(_LATER)
    return bool(over and over[1] and mark.startswith(f"{over[1]}.") and mark[len(over[1]) + 1 :])
