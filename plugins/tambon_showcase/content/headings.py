"""Headings of a contributed text: levels that fit under the page, ids that collide with nothing."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from tambon_showcase.content.links import LinkContext, slug

LOWEST = 6
"""HTML's deepest heading."""

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


class Heading(NamedTuple):
    """A heading as placed on the page: HTML level, id, and its words as plain text."""

    level: int
    id: str
    text: str


class _Places:
    """Levels and ids used so far in one text."""

    def __init__(self, context: LinkContext, top: int) -> None:
        self.context = context
        self.shift = context.level - top
        self.headings: list[Heading] = []
        self.ids: set[str] = set()

    def place(self, match: re.Match[str]) -> str:
        text = " ".join(unescape(_TAG.sub("", match[2])).split())
        previous = self.headings[-1].level if self.headings else self.context.level - 1
        level = min(int(match[1]) + self.shift, previous + 1, LOWEST)
        heading = Heading(level, self._free_id(slug(text) or "section"), text)
        self.headings.append(heading)
        return f'<h{level} id="{heading.id}">{match[2]}</h{level}>'

    def _free_id(self, name: str) -> str:
        base = f"{self.context.prefix}-{name}"
        number, free = 1, base
        while free in self.ids:
            number += 1
            free = f"{base}-{number}"
        self.ids.add(free)
        return free


def place_headings(html: str, context: LinkContext) -> tuple[str, tuple[Heading, ...]]:
    """`html` with headings that begin at `context.level` and skip no level, each with a prefixed id."""
    levels = [int(match[1]) for match in _HEADING.finditer(html)]
    if not levels:
        return html, ()
    places = _Places(context, min(levels))
    return _HEADING.sub(places.place, html), tuple(places.headings)
