"""One spelling of a text before it is searched: odd marks, letters set apart and numbers in words hide nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tambon_showcase.text.thai_text import spelt

from .said import RUN, WORD, digit_of

_MARKS = re.compile("\u0e40{2,}|[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\uf700-\uf71a]+\u0e32?")
"""Letters that only the order of marks can change, with the one that sara am is made of."""
_APART = re.compile("[\u0e01-\u0e4e]{1,3}(?: [\u0e01-\u0e4e]{1,3}){4,60}")
"""Letters with blanks between them, as news write words that networks suppress (`ป่ ว ย ติ ดเ ตี ย ง`)."""
_BLANK = re.compile(" ")
_KEYCAP = re.compile("\ufe0f?\u20e3")
"""What draws a key around the digit before it."""
_DASH = r"[ \t\xa0]{0,2}[-~\u2022\u2027\u2219\u30fb\u00b7\u2010-\u2015\u2212\ufe58\ufe63\uff0d][ \t\xa0]{0,2}"
_BETWEEN_DIGITS = re.compile(rf"(?<=\d){_DASH}(?=[\dOolI])|(?<=[OolI]){_DASH}(?=\d)")
"""A dash or a dot in the middle of a line between two digits, with blanks around it; O and l may be digits."""
RAISED, LOWERED = "\ufff9", "\ufffb"
"""What parts words above or below the line from their surroundings; no text of a contributor has these signs."""
_RAISED_SIGNS = re.compile(f"[{RAISED}{LOWERED}]")
_SMALL = "\u00b2\u00b3\u00b9\u2070-\u208e"
NOTE_MARK = re.compile(
    rf"{RAISED}[^{RAISED}{LOWERED}]{{0,40}}{LOWERED}|(?<=\d)[-. ]?[{_SMALL}\u2020\u2021]{{1,4}}(?![{_SMALL}])|(?<![{_SMALL}])[{_SMALL}]{{1,4}}(?=\d)"
    r"|(?<=\d)(?:[-. ]?\^?\[\^?[^\[\]\n]{1,40}\]\^?|\^\d{1,2}\^)(?=[-. ]?\d)"
)
"""The mark of a footnote beside a digit: a reader leaves it out of the number."""


DOUBLED = re.compile(r"(?<=\S)[ \xa0]{2}(?=\S)")
"""Two blanks where one is meant; more of them are the border of a column."""


def with_one_blank(text: str) -> tuple[str, Sequence[int]]:
    """`text` with one blank for each two, and the place of each of its letters in `text`."""
    return _written(text, range(len(text) + 1), DOUBLED, lambda _: " ")


def without_marks(text: str) -> tuple[str, Sequence[int]]:
    """`text` without marks of footnotes in numbers, and the place of each of its letters in `text`."""
    return _written(text, range(len(text) + 1), NOTE_MARK, lambda _: "")


def in_order(text: str, places: Sequence[int] = ()) -> tuple[str, Sequence[int]]:
    """`text` in one spelling, and the place of each of its letters (and of its end) in `text`, or where `places` say."""
    places = places or range(len(text) + 1)
    if not text.isascii():
        text = text.replace("\xa0", " ")
        if RAISED in text:
            text, places = _written(text, places, _RAISED_SIGNS, lambda _: "")
        if spelt(text) != text:
            text, places = _written(text, places, _MARKS, lambda run: spelt(run[0]))
        if RUN.search(text):
            text, places = _within(text, places, RUN, WORD, lambda word: digit_of(word[0]))
        if _APART.search(text):
            text, places = _within(text, places, _APART, _BLANK, lambda _: "")
        if "\u20e3" in text:
            text, places = _written(text, places, _KEYCAP, lambda _: "")
    if _BETWEEN_DIGITS.search(text):
        text, places = _written(text, places, _BETWEEN_DIGITS, lambda _: "-")
    return text, places


def _within(
    text: str,
    places: Sequence[int],
    run: re.Pattern[str],
    pattern: re.Pattern[str],
    write: Callable[[re.Match[str]], str],
) -> tuple[str, Sequence[int]]:
    """As `_written`, only inside of what is like `run`."""
    ends = {at for found in run.finditer(text) for at in range(*found.span())}
    return _written(text, places, pattern, lambda match: write(match) if match.start() in ends else match[0])


def _written(
    text: str, known: Sequence[int], pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]
) -> tuple[str, Sequence[int]]:
    """`text` with what is like `pattern` changed, and the place of each letter by the places that are `known`."""
    written: list[str] = []
    places: list[int] = []
    position = 0
    for run in pattern.finditer(text):
        right = write(run)
        if right != run[0]:
            written += [text[position : run.start()], right]
            places += known[position : run.start()]
            places += [known[min(run.start() + at, run.end() - 1)] for at in range(len(right))]
            position = run.end()
    return "".join([*written, text[position:]]), [*places, *known[position:]]
