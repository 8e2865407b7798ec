"""Rows of a table by column, as they are shown: what is put together of several cells is searched once more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.personal_tables import Lines, PlainLines, protect_table
from tambon_showcase.content.privacy import is_masked
from tambon_showcase.finding import Finding
from tambon_showcase.formats.headings import Matched
from tambon_showcase.personal.find import MASK
from tambon_showcase.personal.plain import Plain

NamedRows = Sequence[tuple[int, Mapping[str, Plain]]]
"""Rows as (line in the file, cells by column)."""
_MASKS = re.compile(f"{MASK}(?: ?{MASK})+")
"""One name whose parts were hidden each in its cell."""


class TableDoor(NamedTuple):
    """The search for personal data in one table."""

    file: str
    allowances: Allowances = NO_ALLOWANCES

    def first(self, headings: Sequence[str], rows: Lines) -> tuple[PlainLines, list[Finding]]:
        """The rows as written with personal data masked, and what was found."""
        return protect_table(headings, rows, self.file, self.allowances)

    def again(self, headings: Sequence[str], rows: Lines) -> tuple[PlainLines, list[Finding]]:
        """As `first`, for cells that were made of masked ones: only what is hidden now is news."""
        whole, findings = self.first(headings, rows)
        return whole, [finding for finding in findings if is_masked(finding)]


def rows_by_column(
    matched: Matched, shown: Mapping[str, str], lines: PlainLines, door: TableDoor
) -> tuple[NamedRows, list[Finding]]:
    """The rows by column, and what only cells that belong together show; `shown` has the Thai headings."""
    places = matched.places
    if all(len(at) == 1 for at in places.values()):
        return [(line, {name: cells[at[0]] for name, at in places.items()}) for line, cells in lines], []
    joined = [
        (line, [_MASKS.sub(MASK, cell) for cell in matched.cells(cells).values()]) for line, cells in lines
    ]
    whole, findings = door.again([shown[name] for name in places], joined)
    return [(line, dict(zip(places, cells, strict=True))) for line, cells in whole], findings
