"""Tables whose columns are parted by spaces, as they are copied from a page, a PDF or a chat: read where that is certain."""

from __future__ import annotations

import re
from collections.abc import Callable

from .csv_header import FEWEST_KNOWN, MAX_TITLE_ROWS

_GAPS = (re.compile(r"[ \u00a0]{2,}"), re.compile(r"[ \u00a0]+"))
"""Wide gaps leave names with a space whole; single spaces serve where no cell has one."""
_BARE = re.compile(r'^[^,;\t|"\n]+$', re.MULTILINE)
"""A line without any other sign that parts cells: few tables have one."""
_LONGEST = 2_000
"""Characters of a line of headings."""


def parted_by_spaces(text: str, knows: Callable[[str], bool]) -> str | None:
    """The text with tabs between its cells; None where another sign parts them, or rows have other widths.

    `knows` recognises the headings that the table may have.
    """
    if not any(" " in line for line in _BARE.findall(text)):
        return None
    lines = text.split("\n")
    for gap in _GAPS:
        first = next(
            (index for index, line in enumerate(lines[:MAX_TITLE_ROWS]) if _is_head(line, gap, knows)), None
        )
        if first is None:
            continue
        rows = [gap.split(line.strip()) if line.strip() else [] for line in lines[first:]]
        if {len(row) for row in rows if row} == {len(rows[0])} and sum(map(bool, rows)) > 1:
            return "\n".join([*lines[:first], *map("\t".join, rows)])
    return None


def _is_head(line: str, gap: re.Pattern[str], knows: Callable[[str], bool]) -> bool:
    cells = gap.split(line.strip()) if len(line) <= _LONGEST and _BARE.fullmatch(line) else []
    return len({cell for cell in cells if cell and knows(cell)}) >= FEWEST_KNOWN
