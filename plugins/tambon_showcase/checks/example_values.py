"""Names and numbers of the example in the tables of a real entry: one alone may be chance, several are a copy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tambon_showcase.model.economy import Attraction, CultureItem, Product
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.people import Group, Leader, Village, WorkingGroupMember
from tambon_showcase.model.projects import Project
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES, table_of

PEOPLE = frozenset(table_of(row).name for row in (Leader, WorkingGroupMember))
"""Tables of people: given name and family name together are somebody's own."""
NAMED = frozenset(
    table_of(row).name for row in (Village, Group, Product, Attraction, CultureItem, Project, PlaceRow)
)
"""Tables of what a tambon calls its own, one of which another may call the same."""
FEW = 3
"""Names of such things that two tambons do not share in one table by chance."""
SURE_ROW, SURE_TABLE, SURE_SHARE = 9, 12, 0.95
"""Digits that one row, or the different numbers of several, share with the example's; and the part of a long table of small numbers."""
LONG_TABLE = 40
_SHORTEST_NAME, _FIGURE = 6, 3
_NOT_FIGURES = re.compile(r"[^0-9,\n]+")
_YEARS = re.compile(r"(?<![0-9])(?:[0-3]?[0-9][01]?[0-9])?25[0-9]{2}(?![0-9])")
_COMMAS = re.compile(r",{2,}")
_EDGES = re.compile(r"^,|,$", re.MULTILINE)
_TWO_LONG = re.compile(r"^(?:.*,)?[0-9]{3,},(?:.*,)?[0-9]{3,}(?:,.*)?$", re.MULTILINE)
"""Rows with two long numbers: only these may be enough to be known by, and most rows have one at the most."""
_PHONE = re.compile(r"(?<![0-9])0[0-9]{8,9}(?![0-9])")
_MARK = "ตัวละครสมมติ"


class ExampleValues(NamedTuple):
    """What of the example's tables is its own; names and rows of numbers are each with their table: `villages:1,372`."""

    people: frozenset[str]
    names: frozenset[str]
    rows: frozenset[str]
    phones: frozenset[str]


class Shared(NamedTuple):
    """What a table shares with the example: what cannot be chance, and what may be."""

    surely: frozenset[str]
    perhaps: frozenset[str]


NOTHING = Shared(frozenset(), frozenset())


def values_of(tables: Iterable[tuple[str, str, str]]) -> ExampleValues:
    """The example's values, of each file's name, its headings, and its lines in plain form."""
    people: set[str] = set()
    names: set[str] = set()
    rows: set[str] = set()
    phones: set[str] = set()
    for table, heading, plain in tables:
        phones.update(_PHONE.findall(plain))
        if table in TABLES:
            rows.update(f"{table}:{row}" for row in pieces(plain))
        if table in PEOPLE:
            people.update(cell.replace(_MARK, "") for cell in _named(table, heading, plain))
        if table in NAMED:
            names.update(f"{table}:{cell}" for cell in _named(table, heading, plain))
    return ExampleValues(*map(frozenset, (people - {""}, names, rows, phones)))


def shared(values: ExampleValues, table: str, plain: str, cells: set[str]) -> Shared:
    """What a file has in common with the example: pieces of its lines, as `pieces` has them."""
    surely = values.phones.intersection(_PHONE.findall(plain))
    people = values.people & cells
    surely |= people if len(people) > 1 else frozenset()
    names = {cell for cell in cells if f"{table}:{cell}" in values.names}
    perhaps = people | (names if len(names) >= FEW else set())
    return Shared(surely | _copied_rows(values, table, plain), perhaps)


def pieces(line: str) -> list[str]:
    """What of plain lines is held beside the example's values, besides their cells."""
    rows = figures(line)
    return [*rows, *_strong_of(rows), *_PHONE.findall(line)]


def figures(plain: str) -> list[str]:
    """Of each line its numbers alone, without years and days: those are alike everywhere."""
    only = _COMMAS.sub(",", _YEARS.sub("", _NOT_FIGURES.sub("", plain)))
    return list(filter(None, _EDGES.sub("", only).split("\n")))


def _copied_rows(values: ExampleValues, table: str, plain: str) -> frozenset[str]:
    written = figures(plain)
    same = {row for row in written if f"{table}:{row}" in values.rows}
    strong = frozenset(row for row in _strong_of(written) if f"{table}:{row}" in values.rows)
    if len(same) >= max(LONG_TABLE, SURE_SHARE * len(set(written))):
        return strong | same
    numbers = {number for row in same for number in _telling(row)}
    return strong | same if sum(map(len, numbers)) >= SURE_TABLE else strong


def _strong_of(rows: list[str]) -> list[str]:
    return list(filter(None, map(_strong, _TWO_LONG.findall("\n".join(rows)))))


def _strong(row: str) -> str:
    """The rare numbers of a row where they are enough to know it by; else nothing."""
    if sum(map(len, telling := _telling(row))) < SURE_ROW:
        return ""
    return "=" + ",".join(telling)


def _telling(row: str) -> list[str]:
    """The numbers of a row that are not alike by chance: of three digits and more, before the zeros of a round one."""
    numbers = (number.rstrip("0") if number.endswith("00") else number for number in row.split(","))
    return [kept for number in numbers if len(kept := number.lstrip("0")) >= _FIGURE]


def _named(table: str, heading: str, plain: str) -> Iterable[str]:
    row, name = TABLES[table].row, TABLES[table].declared.name_column
    head = heading.split(",")
    place = head.index(headings(row)[name]) if headings(row)[name] in head else len(head)
    cells = (line.split(",")[place : place + 1] for line in plain.split("\n"))
    return [cell for some in cells for cell in some if len(cell) >= _SHORTEST_NAME]
