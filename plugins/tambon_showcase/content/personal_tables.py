"""Personal data in tables, cell by cell; lists of persons or households are refused as a whole."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NewType, cast

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import check_headings
from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.content.privacy import Sighting, hide, protect, sightings
from tambon_showcase.finding import Finding, Where
from tambon_showcase.personal.columns import TELEPHONE_HEADING
from tambon_showcase.personal.counts import without_counts
from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.plain import Plain
from tambon_showcase.personal.plight_words import PLIGHT

_CELL = "\0"
"""Parts cells in the text that is searched; no contributed text holds it and no pattern reaches across it."""

_CONTEXT = re.compile(rf"บัญชี|ธนาคาร|line|ไลน์|{TELEPHONE_HEADING.pattern}|{PLIGHT.pattern}", re.IGNORECASE)
"""Headings that lend the cells below them a meaning that the cells alone do not have."""

Lines = Sequence[tuple[int, Sequence[str]]]
"""Rows as (line in the file, cells)."""
PlainLines = Sequence[tuple[int, Sequence[Plain]]]
"""As `Lines`, with personal data masked."""
PlainTree = NewType("PlainTree", dict[str, Any])
"""Mappings, lists and texts with personal data masked."""


def protect_table(
    headings: Sequence[str], rows: Lines, file: str, allowances: Allowances = NO_ALLOWANCES
) -> tuple[PlainLines, list[Finding]]:
    """The rows with personal data masked, and what was found; a heading counts as context for its cells."""
    findings = list(check_headings(headings, Where(file, 1)))
    findings += [
        found
        for line, cells in ((1, headings), *rows)
        for found in check_lost_letters(" ".join(cells), Where(file, line))
    ]
    if _is_quiet(headings, rows):
        return cast("PlainLines", rows), findings
    protected: list[tuple[int, Sequence[Plain]]] = []
    for line, cells in rows:
        masked, found = _protect_row(headings, cells, Where(file, line), allowances)
        findings += found
        protected.append((line, masked))
    return protected, findings


def _is_quiet(headings: Sequence[str], rows: Lines) -> bool:
    """Whether one look at the whole table shows that no row needs a closer one."""
    if any(_CONTEXT.search(heading) for heading in headings):
        return False
    cells = [_CELL.join(cells) for cells in (headings, *(cells for _, cells in rows))]
    return "".join(cells).replace(_CELL, "").isprintable() and not find_personal("\n".join(cells))


def _protect_row(
    headings: Sequence[str], cells: Sequence[str], where: Where, allowances: Allowances
) -> tuple[Sequence[Plain], list[Finding]]:
    """A row is searched twice, with the headings before its cells and without them, and masked once."""
    cleaned = [without_invisible(cell, where) for cell in cells]
    texts = [text for text, _ in cleaned]
    findings = [finding for _, found in cleaned for finding in found]
    below = _below_headings(headings, texts, where, allowances)
    row = _CELL.join(texts)
    searched = _CELL.join(without_counts(headings, texts))
    across = [one for one in sightings(searched, where, allowances) if not _is_hidden_by(below, one)]
    shown = list(map(Plain, hide(row, [*below, *across]).split(_CELL)))
    return shown, [*findings, *_unlike([one.finding for one in below], [one.finding for one in across])]


def _below_headings(
    headings: Sequence[str], texts: Sequence[str], where: Where, allowances: Allowances
) -> list[Sighting]:
    """What is found in the cells with their headings before them, by its places in the cells alone."""
    starts = [f"{heading}: " for heading, _ in zip(headings, texts, strict=False)]
    starts += [""] * (len(texts) - len(starts))
    begins = [
        0,
        *itertools.accumulate(len(start) + len(text) + 1 for start, text in zip(starts, texts, strict=True)),
    ]
    cells = [0, *itertools.accumulate(len(text) + 1 for text in texts)]

    def in_cells(place: int) -> int:
        number = bisect.bisect_right(begins, place) - 1
        return cells[number] + max(place - begins[number] - len(starts[number]), 0)

    named = _CELL.join(start + text for start, text in zip(starts, texts, strict=True))
    found = sightings(named, where, allowances)
    return [one._replace(start=in_cells(one.start), end=in_cells(one.end)) for one in found]


def _is_hidden_by(known: Iterable[Sighting], other: Sighting) -> bool:
    return any(one.is_hidden and one.start <= other.start and other.end <= one.end for one in known)


def _unlike(findings: list[Finding], others: Iterable[Finding]) -> list[Finding]:
    """All findings, those of a second search only where the first did not report the same."""
    known = {(one.code, one.value) for one in findings}
    return [*findings, *(one for one in others if (one.code, one.value) not in known)]


def protect_values(
    value: Mapping[str, Any],
    lines: Mapping[tuple[str | int, ...], int],
    file: str,
    allowances: Allowances = NO_ALLOWANCES,
) -> tuple[PlainTree, list[Finding]]:
    """A tree of mappings, lists and texts (read from YAML) with personal data masked."""
    findings: list[Finding] = []

    def visit(node: Any, path: tuple[str | int, ...]) -> Any:
        if isinstance(node, str):
            text, found = protect(node, Where(file, lines.get(path, 0)), allowances)
            findings.extend(found)
            return text
        if isinstance(node, dict):
            return {key: visit(each, (*path, key)) for key, each in node.items()}
        if isinstance(node, list):
            return [visit(each, (*path, place)) for place, each in enumerate(node)]
        return node

    return PlainTree(visit(value, ())), findings
