"""Which table of the entry the headings of a sheet fit best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.formats.csv_header import CsvLine, Header
from tambon_showcase.formats.headings import Accepted, Matched
from tambon_showcase.formats.wide import Unfolded, unfold
from tambon_showcase.model.analysis import BmnCell, Nrd2cCell
from tambon_showcase.model.row import required_columns
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.reading.dimensions import with_dimensions
from tambon_showcase.reading.table_headings import accepted
from tambon_showcase.reading.village_numbers import parted

from .columns import LINK_COLUMNS
from .sheets import ImportedTable
from .table_rows import cell_at

FEWEST_COLUMNS = 2
"""A sheet that has fewer columns of a table than this is none of its kind."""

CODE = "key"
"""The column of codes by which other tables name a row: few papers of offices have it, and any code will do."""
FEWEST_WITHOUT_CODE = 3
_SURVEYS = {
    table_of(BmnCell).name: re.compile("จปฐ|ความจำเป็นพื้นฐาน"),
    table_of(Nrd2cCell).name: re.compile("กชช"),
}
"""How a sheet names the survey that it is of: as the other one its numbers would mean something else."""


class Match(NamedTuple):
    """A table, what the headings of a sheet mean in it, its long form if it is wide, and headings that are absent.

    `needs_codes`: nothing is absent but the codes of the rows.
    """

    table: TableType
    matched: Matched
    wide: Unfolded | None
    absent: tuple[str, ...]
    needs_codes: bool = False


def best_match(
    sheet: ImportedTable, header: Header, rows: Sequence[CsvLine], dimensions: Sequence[Dimension]
) -> Match | None:
    """The table that the headings of a sheet fit best, or None when they fit none; they may be the year's dimensions."""
    linked = bool(sheet.links)
    words = f"{sheet.name} {header.title} {' '.join(header.headings)}"
    named_surveys = {name for name, words_of in _SURVEYS.items() if words_of.search(words)}
    others = _SURVEYS.keys() - named_surveys if named_surveys else ()
    tables = [table for name, table in TABLES.items() if name not in others]
    matches = [
        _match(table, with_dimensions(accepted(table.row), dimensions, header.headings), header, rows, linked)
        for table in tables
    ]
    found = [match for match in matches if match.wide or len(match.matched.places) >= FEWEST_COLUMNS]

    def fit(match: Match) -> tuple[bool, bool, bool, int, int]:
        named = sheet.name.strip() in match.table.sheet_names or match.table.title in header.title
        own = len(match.matched.places) - len(match.matched.read_as)
        return not match.absent, match.wide is not None, named, own, len(match.matched.places)

    return max(found, key=fit, default=None)


def _match(table: TableType, known: Accepted, header: Header, rows: Sequence[CsvLine], linked: bool) -> Match:
    """How a table fits; addresses behind words (`linked`) fill its column of links."""
    cut = [(number, [cell_at(cells, at) for at in header.columns]) for number, cells in rows]
    wide = unfold(header.headings, cut, known, header.title)
    wide = None if wide and (wide.unsaid or wide.unnamed) else wide
    matched = known.match(wide.headings if wide else header.headings)
    required = (heading for name, heading in known.shown.items() if name in required_columns(table.row))
    found = {
        known.shown[name]
        for name in (*matched.places, *(LINK_COLUMNS[:1] if linked else ()))
        if name in known.shown
    }
    if _has_numbers(matched, cut, known):
        found.add(known.shown["moo"])
    absent = tuple(heading for heading in required if heading not in found)
    if absent == (known.shown.get(CODE),) and len(matched.places) >= FEWEST_WITHOUT_CODE:
        return Match(table, matched, wide, (), needs_codes=True)
    return Match(table, matched, wide, absent)


def _has_numbers(matched: Matched, rows: Sequence[tuple[int, Sequence[str]]], known: Accepted) -> bool:
    """Whether the cells of a village's name have its number too, which reading takes apart."""
    names = matched.places.get("name", ())
    if not names or "moo" not in known.shown:
        return False
    return bool(rows) and all(parted(cells[names[0]]) for _, cells in rows)
