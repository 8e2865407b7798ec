"""A text while it is repaired: its lines with their numbers in the officer's file, and what was said about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tambon_showcase.finding import Finding, Rule, Where

THAI = re.compile("[\u0e01-\u0e4e]")
LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|(\d{1,9})([.)]))(?:[ \t]+(?=\S)|$)", re.ASCII)
"""How CommonMark begins an item; the groups are the number and its mark."""

_OVER_LETTERS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


class DraftLine(NamedTuple):
    """One line; a `fixed` line belongs to a table, code or HTML; `verbatim` ones (code, HTML) hold no Markdown."""

    number: int
    text: str
    fixed: bool = False
    verbatim: bool = False


@dataclass(slots=True)
class Draft:
    """The lines of one text. A repair replaces lines and says what it understood."""

    lines: list[DraftLine]
    said: dict[Rule, list[tuple[int, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Draft:
        """The draft of `text`, whose first line has the number 1."""
        return cls([DraftLine(number, line) for number, line in enumerate(text.split("\n"), 1)])

    @property
    def text(self) -> str:
        """The text as repaired so far."""
        return "\n".join([line.text for line in self.lines])

    def say(self, rule: Rule, line: DraftLine) -> None:
        """Note that `rule` was met on `line`."""
        places = self.said.setdefault(rule, [])
        if all(number != line.number for number, _ in places):
            places.append((line.number, line.text.strip()))

    def has(self, sign: re.Pattern[str]) -> bool:
        """Whether `sign` is anywhere in the text: most texts need no repair, and one look shows it."""
        return sign.search(self.text) is not None

    def change(self, rule: Rule, mend: Callable[[str], str], sign: re.Pattern[str]) -> None:
        """Pass the lines of Markdown that have a `sign` through `mend`, and say where that changed something."""
        if not self.has(sign):
            return
        for index, line in enumerate(self.lines):
            mended = line.text if line.verbatim or not sign.search(line.text) else mend(line.text)
            if mended != line.text:
                self.say(rule, line)
                self.lines[index] = line._replace(text=mended)

    def findings(self, where: Where, apart: Mapping[Rule, Container[int]] | None = None) -> Iterator[Finding]:
        """One finding for each rule met, at its first line; `where` is the place of the text's first line.

        `apart` are lines of the file of which nothing is said by a rule, because something else is.
        """
        before = max(where.line, 1) - 1
        for rule, places in self.said.items():
            away = apart.get(rule, ()) if apart else ()
            told = [(number + before, text) for number, text in places if number + before not in away]
            numbers = sorted(number for number, _ in told)
            if numbers:
                yield rule.at(Where(where.file, numbers[0]), min(told)[1], lines=spans(numbers))


def spans(numbers: list[int]) -> str:
    """Ascending line numbers in words: `3, 5–7`."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    shown = [f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts]
    return ", ".join(shown[:8]) + (" และอื่น ๆ" if len(shown) > 8 else "")


def width(text: str) -> int:
    """Letters that take room in a line: Thai vowels and tones above and below take none."""
    return len(_OVER_LETTERS.sub("", text))


def is_thai(text: str) -> bool:
    """Whether `text` has Thai letters: what officers write, and code never is."""
    return THAI.search(text) is not None
