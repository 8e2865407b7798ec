"""Markdown as people type it, made the Markdown that they meant: once, before the renderer.

Only what is certain is repaired, and each repair is reported to the officer with its lines; right CommonMark stays as it is.
The order matters: characters before lines, code and tables before lists, blocks before what is inside a line.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tambon_showcase.content.links import BROKEN_LINK, FOREIGN_IMAGE
from tambon_showcase.content.typed.blocks import mend_fences, mend_indents
from tambon_showcase.content.typed.draft import Draft, DraftLine
from tambon_showcase.content.typed.embed_code import mend_embed_code
from tambon_showcase.content.typed.emphasis import mend_emphasis
from tambon_showcase.content.typed.headings import mend_headings, mend_separators
from tambon_showcase.content.typed.line_breaks import mend_line_breaks
from tambon_showcase.content.typed.lists import mend_lists
from tambon_showcase.content.typed.nesting import mend_nesting
from tambon_showcase.content.typed.numbers import mend_numbers
from tambon_showcase.content.typed.pasted import mend_signs, mend_spacers, mend_spaces, mend_word_html
from tambon_showcase.content.typed.tables import mend_tables
from tambon_showcase.content.typed.targets import TARGET, mend_addresses, mend_pictures, mend_targets
from tambon_showcase.content.typed.unclosed import mend_unclosed
from tambon_showcase.finding import Finding, Where

MENDS: tuple[Callable[[Draft], None], ...] = (
    mend_embed_code,
    mend_word_html,
    mend_pictures,
    mend_spaces,
    mend_unclosed,
    mend_fences,
    mend_spacers,
    mend_tables,
    mend_indents,
    mend_headings,
    mend_separators,
    mend_numbers,
    mend_lists,
    mend_nesting,
    mend_signs,
    mend_line_breaks,
    mend_targets,
    mend_addresses,
    mend_emphasis,
)

_NOWHERE = (FOREIGN_IMAGE.code, BROKEN_LINK.code)
_ROUNDS = 4
"""What one repair uncovers, another repairs; a repaired text needs no more."""


class Meant(NamedTuple):
    """A text as it was meant: `numbers` has the line of the file for each line of `text`."""

    text: str
    numbers: tuple[int, ...]
    draft: Draft
    where: Where

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was repaired."""
        return tuple(self.draft.findings(self.where))

    def with_page(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """What was repaired, and findings about the page of `text`; a target that leads nowhere is reported once."""
        placed = self._in_file(findings)
        nowhere = {one.line for one in placed if one.code in _NOWHERE}
        return (*self.draft.findings(self.where, {TARGET: nowhere}), *placed)

    def _in_file(self, findings: Iterable[Finding]) -> list[Finding]:
        """Findings about `text` with their lines in the officer's file."""
        before = max(self.where.line, 1) - 1
        placed = []
        for finding in findings:
            index = min(max(finding.line - before, 1), len(self.numbers)) - 1
            placed.append(dataclasses.replace(finding, line=self.numbers[index] + before))
        return placed


def as_meant(text: str, where: Where) -> Meant:
    """`text` (with `\\n` only, within the bounds, beginning at `where`) as its writer meant it."""
    draft = Draft.of(text)
    for _ in range(_ROUNDS):
        before = draft.text
        for mend in MENDS:
            mend(draft)
        if draft.text == before:
            break
        draft.lines = [DraftLine(line.number, line.text) if line.fixed else line for line in draft.lines]
    numbers = tuple([line.number for line in draft.lines])
    return Meant(draft.text, numbers, draft, where)
