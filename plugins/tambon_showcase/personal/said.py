"""Numbers of persons in words, or digit by digit with words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import Hit, Kind

_SPELT = {
    word: str(digit)
    for digit, word in enumerate(("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"))
}
_ONE = rf"(?:{'|'.join(rf'{word}(?:[ ]?[(]?{digit}[)]?(?![0-9]))?' for word, digit in _SPELT.items())})"
RUN = re.compile(rf"{_ONE}(?:[ \t,./-]{{0,3}}(?:{_ONE}|[0-9])){{7,16}}")
"""At least eight digits of which the first is a word; the digit itself may come right behind its word."""
WORD = re.compile(_ONE)
_LETTER = re.compile("|".join(_SPELT))

_CARD = re.compile(r"บัตร|ประจำตัว|ประชาชน|\b[CP]?ID\b")
_PARTED = re.compile(r"[^\d\n]{0,30}(\d(?:\D{1,25}\d){12})(?!\d)")
_PLACED = re.compile(r"(?:หลัก|ตัว|ช่อง)\s?(?:ที่)?\s?(\d{1,2})\D{1,12}(\d)(?!\d)")
TOLD_SIGNS = re.compile(rf"{_CARD.pattern}|(?:หลัก|ตัว|ช่อง)\s?(?:ที่)?\s?1")
"""A text without any of these names no number digit by digit with words between."""
_DIGITS = 13


def digit_of(word: str) -> str:
    """The digit that a spelt digit means."""
    found = _LETTER.match(word)
    return _SPELT[found[0]] if found else word


def told_digits(folded: str) -> Iterator[tuple[str, Hit]]:
    """Thirteen digits that words part from each other, after the word for a card or each with its place, and where they are."""
    for card in _CARD.finditer(folded):
        if found := _PARTED.match(folded, card.end()):
            yield re.sub(r"\D", "", found[1]), Hit(Kind.ID, *found.span(1))
    run: list[re.Match[str]] = []
    for placed in _PLACED.finditer(folded):
        run = [*run, placed] if int(placed[1]) == len(run) + 1 else [placed]
        if len(run) == _DIGITS:
            yield "".join(each[2] for each in run), Hit(Kind.ID, run[0].start(), placed.end())
