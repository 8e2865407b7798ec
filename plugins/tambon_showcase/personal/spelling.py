"""Thai marks in their order before a text is searched: a mark typed twice, or sara am in two pieces, hides no word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tambon_showcase.text.thai_text import spelt

_RUN = re.compile("\u0e40{2,}|[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\uf700-\uf71a]+\u0e32?")
"""Letters that only the order of marks can change, with the one that sara am is made of."""


def in_order(text: str) -> tuple[str, Sequence[int]]:
    """`text` in one spelling, and the place of each of its letters (and of its end) in `text`."""
    if text.isascii() or spelt(text) == text:
        return text, range(len(text) + 1)
    written: list[str] = []
    places: list[int] = []
    position = 0
    for run in _RUN.finditer(text):
        right = spelt(run[0])
        if right != run[0]:
            written += [text[position : run.start()], right]
            places += range(position, run.start())
            places += [min(run.start() + at, run.end() - 1) for at in range(len(right))]
            position = run.end()
    return "".join([*written, text[position:]]), [*places, *range(position, len(text) + 1)]
