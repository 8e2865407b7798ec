"""What the renderer itself understands of a text: its blocks with the lines they cover.

Repairs query the renderer instead of guessing: what it takes for code, a heading, a paragraph or a list is known exactly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tambon_showcase.content.commonmark import to_outline

_BLOCK = re.compile(
    r'<(pre|p|h[12]|ol|ul|li|table|blockquote)\b[^<>]*?data-sourcepos="(\d+):(\d+)-(\d+):(\d+)"[^<>]*>'
    r"|</(ol|ul|li|blockquote)>"
)


class Block(NamedTuple):
    """A block: its tag, first and last line (0-based, both inside), and the blocks around it from outside in."""

    tag: str
    first: int
    last: int
    around: tuple[Block, ...] = ()


def blocks(text: str, *tags: str) -> list[Block]:
    """The blocks of `text` with one of `tags`, in their order."""
    return [block for block in _outline(text) if block.tag in tags]


@lru_cache(maxsize=4)
def _outline(text: str) -> tuple[Block, ...]:
    """All blocks; kept for the next repair, which mostly sees the same text."""
    found: list[Block] = []
    around: list[Block] = []
    outline = to_outline(text)
    for match in _BLOCK.finditer(outline):
        tag, first, _, last, column, closed = match.groups()
        if closed:
            around[:] = around[:-1]
            continue
        block = Block(tag, int(first) - 1, int(last) - (2 if column == "0" else 1), tuple(around))
        if tag == "table":
            rows = outline.count("<tr", match.end(), outline.find("</table>", match.end()))
            block = _below_words(found, block, rows)
        found.append(block)
        if tag in {"ol", "ul", "li", "blockquote"}:
            around.append(block)
    return tuple(found)


def _below_words(found: list[Block], table: Block, rows: int) -> Block:
    """The table without the paragraph right above it, whose lines the renderer counts as the table's."""
    head = table.last - rows
    if head > table.first and found and found[-1].tag == "p" and found[-1].first < 0:
        found[-1] = found[-1]._replace(first=table.first, last=head - 1)
    return table._replace(first=head)
