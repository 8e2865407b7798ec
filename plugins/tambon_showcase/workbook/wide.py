"""Wide sheets: a line for each indicator or dimension, and the villages across; folded and unfolded here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.model.people import Village
from tambon_showcase.model.tables import table_of

from .columns import BookColumn
from .contents import BookRow, Contents
from .layout import DELETE, REASON, BookSheet

NEW_VILLAGES = 15
"""Villages across where the table of villages is still empty."""


class WideLine(NamedTuple):
    """A line of a wide sheet: the cells that name it, and in words what it is about."""

    named: Mapping[str, str]
    words: str


class WidePlace(NamedTuple):
    """A column of a wide sheet: the village's number, and the measure (or reason) in it."""

    moo: str
    column: BookColumn

    @property
    def id(self) -> str:
        """Its name in the hidden line: `3:failing`."""
        return f"{self.moo}:{self.column.id}"


def villages_across(sheet: BookSheet, contents: Contents) -> dict[str, str]:
    """The number of each village and its name: those of the table, and those that only this sheet has."""
    moo = sheet.by_id["moo"]
    named = [(row.cells.get("moo", ""), row.cells.get("name", "")) for row in contents.get(_VILLAGES, ())]
    named += [(row.cells.get("moo", ""), "") for row in contents.get(sheet.id, ())]
    found: dict[str, str] = {}
    for written, name in named:
        if isinstance(number := moo.value(written), int):
            found.setdefault(str(number), name)
    return found or {str(number): "" for number in range(1, NEW_VILLAGES + 1)}


_VILLAGES = table_of(Village).name


def places_across(sheet: BookSheet, contents: Contents) -> list[WidePlace]:
    """The columns of all villages. A reason is written in the cell of the measure it explains, unless both are there."""
    columns = list(sheet.measures)
    if any(_has_both(sheet, row) for row in contents.get(sheet.id, ())):
        columns.append(sheet.by_id[REASON])
    return [WidePlace(moo, column) for moo in villages_across(sheet, contents) for column in columns]


def _has_both(sheet: BookSheet, row: BookRow) -> bool:
    """Whether a row's reason and value cannot be distinguished in one cell: both are there, or each looks like the other."""
    reason, value = row.cells.get(REASON, ""), row.cells.get(sheet.reasoned, "")
    return _is_reason(sheet, value) or (bool(reason) and (bool(value) or not _is_reason(sheet, reason)))


def _is_reason(sheet: BookSheet, written: str) -> bool:
    """Whether a cell for a number says in words why there is none; what begins with a digit is a number gone wrong."""
    words = isinstance(sheet.by_id[sheet.reasoned].value(written), str)
    return words and written != DELETE and written.strip()[:1].isalpha()


def lines_of(sheet: BookSheet, contents: Contents, edition: Edition) -> list[WideLine]:
    """Every line: what the edition declares in its data year, and whatever else was written."""
    table = sheet.table
    assert table is not None
    if table.declared.survey:
        year = str(edition.data_year_be)
        known = [
            WideLine({"indicator": str(one.no), "year_be": year}, one.name_th)
            for one in edition.indicators(table)
        ]
    else:
        known = [WideLine({"dimension": one}, edition.dimension_name(one)) for one in edition.dimension_ids]
    words = {tuple(line.named.get(name) for name in sheet.across[:1]): line.words for line in known}
    found = {_values(sheet, line.named): line for line in known}
    for row in contents.get(sheet.id, ()):
        named = {name: row.cells.get(name, "") for name in sheet.across}
        said = words.get((named[sheet.across[0]],), "")
        found.setdefault(_values(sheet, named), WideLine(named, said))
    return list(found.values())


def _values(sheet: BookSheet, named: Mapping[str, str]) -> tuple[object, ...]:
    return tuple(sheet.by_id[name].value(named.get(name, "")) for name in sheet.across)


def folded(
    sheet: BookSheet, contents: Contents, lines: Sequence[WideLine], places: Sequence[WidePlace]
) -> Iterator[tuple[WideLine, list[str]]]:
    """Each line with the cells of its villages."""
    moo = sheet.by_id["moo"]
    rows = {
        (_values(sheet, row.cells), str(moo.value(row.cells.get("moo", "")))): row.cells
        for row in contents.get(sheet.id, ())
    }
    has_reasons = any(place.column.id == REASON for place in places)
    for line in lines:
        named = _values(sheet, line.named)
        cells = [rows.get((named, place.moo), {}) for place in places]
        yield (
            line,
            [
                _cell(sheet, place, row, has_reasons=has_reasons)
                for place, row in zip(places, cells, strict=True)
            ],
        )


def _cell(sheet: BookSheet, place: WidePlace, row: Mapping[str, str], *, has_reasons: bool) -> str:
    cell = row.get(place.column.id, "")
    explains = place.column.id == sheet.reasoned and not has_reasons
    return cell or (row.get(REASON, "") if explains else "")


def unfolded(
    sheet: BookSheet, lines: Sequence[Mapping[str, str]], places: Mapping[str, WidePlace]
) -> Iterator[BookRow]:
    """The rows of all villages, village by village; `lines` have the cells by the names of the columns."""
    moos = dict.fromkeys(place.moo for place in places.values())
    for moo in moos:
        own = [(name, place.column) for name, place in places.items() if place.moo == moo]
        for line in lines:
            cells = {"moo": moo, **{name: line.get(name, "") for name in sheet.across}}
            cells |= {column.id: line.get(name, "") for name, column in own}
            yield BookRow(_with_reason(sheet, cells))


def _with_reason(sheet: BookSheet, cells: dict[str, str]) -> dict[str, str]:
    """The cells with words that were written in place of a number as the reason; each deletes the other."""
    written = cells.get(sheet.reasoned, "")
    if not written or REASON in cells:
        return cells
    if _is_reason(sheet, written):
        return {**cells, sheet.reasoned: DELETE, REASON: written}
    return {**cells, REASON: DELETE}
