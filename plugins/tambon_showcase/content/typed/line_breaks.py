"""Enter inside a paragraph: short lines (verses, addresses, posts of LINE and Facebook) stay lines of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from tambon_showcase.content.typed.draft import Draft, DraftLine, is_thai, width
from tambon_showcase.content.typed.outline import Block, blocks
from tambon_showcase.finding import note

BREAKS = note(
    "T435",
    "บรรทัดสั้นที่กด Enter คั่นไว้ ระบบขึ้นบรรทัดใหม่ให้ตามที่พิมพ์ (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ หากต้องการให้เป็นย่อหน้าเดียวกัน ให้พิมพ์ต่อกันโดยไม่กด Enter",
)

_SHORT = 50
"""A paragraph whose every line is at most so wide was not wrapped by an editor: each line was meant."""
_UNWRAPPED = 150
"""No editor wraps lines as wide as this: such a text has one line for each paragraph."""
_OWN = re.compile(r"[\s>]*(?:!?\[[^\[\]]*\]\([^()]*\)\s*$|\[[!^]|<)")
"""Lines that are a photo, a footnote, a notice mark or HTML."""

_SIGN = re.compile(r"[\s>]*(?:[#@•–—☎✆✉★☆]|[\u2600-\u27bf\U0001f300-\U0001faff])")
"""How lines of a post begin."""


def mend_line_breaks(draft: Draft) -> None:
    """Keep the line breaks of Thai paragraphs that were not made by wrapping."""
    for block in blocks(draft.text, "p"):
        lines = draft.lines[block.first : block.last + 1]
        if (
            len(lines) > 1
            and any(is_thai(line.text) for line in lines)
            and not any(line.fixed for line in lines)
        ):
            _keep_breaks(draft, block, lines)


def _keep_breaks(draft: Draft, block: Block, lines: list[DraftLine]) -> None:
    widest = max(width(line.text.strip()) for line in lines)
    for index, (line, following) in enumerate(pairwise(lines), block.first):
        if line.text.endswith(("  ", "\\")) or _OWN.match(line.text) or _OWN.match(following.text):
            continue
        signs = _SIGN.match(line.text) or _SIGN.match(following.text)
        short = width(line.text.strip()) * 2 < widest
        if widest <= _SHORT or widest > _UNWRAPPED or (signs and short):
            draft.say(BREAKS, line)
            draft.lines[index] = line._replace(text=line.text.rstrip() + "  ")
