"""Personal data in tables, cell by cell; lists of persons or households are refused as a whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.households import check_headings
from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.content.privacy import mask_personal, protect
from tambon_showcase.finding import Finding, Where
from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.plight import PLIGHT

_CELL = "\0"
"""Parts cells in the text that is searched; no contributed text holds it and no pattern reaches across it."""

_CONTEXT = re.compile(rf"บัญชี|ธนาคาร|line|ไลน์|{PLIGHT.pattern}", re.IGNORECASE)
"""Headings that lend the cells below them a meaning that the cells alone do not have."""

Lines = Sequence[tuple[int, Sequence[str]]]
"""Rows as (line in the file, cells)."""


def protect_table(
    headings: Sequence[str], rows: Lines, file: str, allowances: Allowances = NO_ALLOWANCES
) -> tuple[Lines, list[Finding]]:
    """The rows with personal data masked, and what was found; a heading counts as context for its cells."""
    findings = list(check_headings(headings, Where(file, 1)))
    findings += [
        found
        for line, cells in ((1, headings), *rows)
        for found in check_lost_letters(" ".join(cells), Where(file, line))
    ]
    if _is_quiet(headings, rows):
        return rows, findings
    protected: list[tuple[int, Sequence[str]]] = []
    for line, cells in rows:
        masked, found = _protect_row(headings, cells, Where(file, line), allowances)
        findings += found
        protected.append((line, masked))
    return protected, findings


def _is_quiet(headings: Sequence[str], rows: Lines) -> bool:
    """Whether one look at the whole table shows that no row needs a closer one."""
    if any(_CONTEXT.search(heading) for heading in headings):
        return False
    cells = _CELL.join(_CELL.join(cells) for _, cells in rows)
    return cells.replace(_CELL, "").isprintable() and not find_personal(cells)


def _protect_row(
    headings: Sequence[str], cells: Sequence[str], where: Where, allowances: Allowances
) -> tuple[Sequence[str], list[Finding]]:
    cleaned = [without_invisible(cell, where) for cell in cells]
    starts = [f"{heading}: " for heading in headings] + [""] * (len(cells) - len(headings))
    named = [start + text for start, (text, _) in zip(starts, cleaned, strict=False)]
    masked, findings = mask_personal(_CELL.join(named), where, allowances)
    shown = [_without_heading(part, start) for start, part in zip(starts, masked.split(_CELL), strict=False)]
    masked, across = mask_personal(_CELL.join(shown), where, allowances)
    shown, findings = masked.split(_CELL), _unlike(findings, across)
    return shown, [*(finding for _, found in cleaned for finding in found), *findings]


def _without_heading(part: str, start: str) -> str:
    """A cell without its heading, of which the end may be masked with what the cell holds."""
    same = sum(
        1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(start, part, strict=False))
    )
    return part[same:]


def _unlike(findings: list[Finding], others: Iterable[Finding]) -> list[Finding]:
    """All findings, those of a second look only where the first did not report the same."""
    known = {(one.code, one.value) for one in findings}
    return [*findings, *(one for one in others if (one.code, one.value) not in known)]


def protect_values(
    value: Any, lines: Mapping[tuple[str | int, ...], int], file: str, allowances: Allowances = NO_ALLOWANCES
) -> tuple[Any, list[Finding]]:
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

    return visit(value, ()), findings
