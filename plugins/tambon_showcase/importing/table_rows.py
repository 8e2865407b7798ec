"""The rows of a sheet's table: turned upright, filled where cells are merged, without sums, remarks and names of groups."""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence

from tambon_showcase.formats.csv_header import (
    CsvLine,
    Header,
    is_group_line,
    is_note,
    is_total,
    village_of,
)
from tambon_showcase.formats.heading_spelling import heading_spelling
from tambon_showcase.formats.transposed import Upright
from tambon_showcase.formats.unnamed_sums import unnamed_sums
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .sheets import ImportedTable, Merged

VILLAGE = "หมู่ที่"
_OF_VILLAGES = frozenset({VILLAGE, "หมู่", "ม", "หมู่บ้าน", "ชื่อหมู่บ้าน"})
"""Headings of columns that say the village of a row."""
YEAR = "ปีข้อมูล"
_VILLAGE_OF_SHEET = re.compile(r"(?:หมู่(?:ที่)?|(?<![ก-๙])ม\.)\s*(?:ที่\s*)?([0-9]{1,2})(?![0-9])")
_VILLAGE_OF_TITLE = re.compile(r"หมู่ที่\s*([0-9]{1,2})(?![0-9])")
_SEVERAL_VILLAGES = re.compile(
    r"(?:หมู่(?:ที่|บ้าน)?|ม\.)\s*[0-9]{1,2}\s*(?:[-–—,/]|ถึง|และ)\s*(?:หมู่|ม\.)?\s*[0-9]"
)
_ONE_YEAR = re.compile(r"(?<![0-9])25[0-9]{2}(?![0-9/-])")


def turned_upright(sheet: ImportedTable, turn: Upright) -> ImportedTable:
    """A sheet whose headings were in a column, upright: each record has the number of its column as its line."""
    fields = {number: place for place, number in enumerate(turn.fields)}
    places = {
        (row, column): (column + 1, fields[row])
        for row, column in (*sheet.links, *sheet.dates)
        if row in fields
    }
    lines = (*turn.titles, turn.heading, *turn.records)
    links = {places[at]: link for at, link in sheet.links.items() if at in places}
    dates = {places[at]: day for at, day in sheet.dates.items() if at in places}
    said = f"หัวตารางอยู่ด้านซ้าย อ่านแต่ละคอลัมน์เป็นหนึ่งแถว ได้ {len(turn.records)} แถว"
    return ImportedTable(sheet.name, tuple(lines), (), (*sheet.notes, said), links, dates)


def widened(header: Header, merged: Iterable[Merged]) -> Header:
    """The header with the words of a cell merged over several columns in each that has no heading of its own."""
    named = dict(zip(header.columns, header.headings, strict=True))
    for area in merged:
        if area.first <= header.line <= area.last and area.column in named:
            for column in range(area.column + 1, area.last_column + 1):
                named.setdefault(column, named[area.column])
    columns = tuple(sorted(named))
    return Header(tuple(named[column] for column in columns), columns, header.line, header.end, header.title)


def table_rows(sheet: ImportedTable, header: Header) -> list[CsvLine]:
    """The rows below the headings, filled where cells are merged downwards, without sums, remarks and headings again."""
    below = filled(sheet.lines[header.end :], sheet.merged)
    heads = {cells for _, cells in sheet.lines[: header.end]}
    rows = [line for line in below if not (is_no_row(line[1]) or line[1] in heads)]
    sums = unnamed_sums(rows)
    return [line for at, line in enumerate(rows) if at not in sums]


def with_villages(
    sheet: ImportedTable, header: Header, rows: Sequence[CsvLine]
) -> tuple[Header, list[CsvLine]]:
    """The header and rows with a column of village numbers, where lines between the rows name the village of those below.

    As they are where the table has such a column, or no line names one.
    """
    groups = [(number, village_of(cells)) for number, cells in sheet.lines if is_group_line(cells)]
    if not groups or any(heading_spelling(heading) in _OF_VILLAGES for heading in header.headings):
        return header, list(rows)
    place = max([header.width, *(len(cells) for _, cells in rows)])
    known = dataclasses.replace(
        header, headings=(*header.headings, VILLAGE), columns=(*header.columns, place)
    )
    named = [line for line, _ in groups]
    filled = []
    for number, cells in rows:
        above = bisect.bisect_left(named, number)
        village = groups[above - 1][1] if above else ""
        filled.append((number, (*cells, *[""] * (place - len(cells)), village)))
    return known, filled


def said_of_all(sheet: ImportedTable, header: Header) -> dict[str, str]:
    """The village and the year that the name of a sheet or its title says of all its rows, by their headings.

    A workbook with a sheet for each village says them once, above the headings or on the sheet's tab.
    """
    name, title = sheet.name.translate(ARABIC_DIGITS), header.title.translate(ARABIC_DIGITS)
    words = f"{name} {title}"
    forms = {heading_spelling(heading) for heading in header.headings}
    villages = {*_VILLAGE_OF_SHEET.findall(name), *_VILLAGE_OF_TITLE.findall(title)}
    if not forms.isdisjoint(_OF_VILLAGES) or _SEVERAL_VILLAGES.search(words):
        villages = set()
    found = {VILLAGE: villages, YEAR: set(_ONE_YEAR.findall(words))}
    return {heading: values.pop() for heading, values in found.items() if len(values) == 1}


def with_columns(
    header: Header, rows: Sequence[CsvLine], added: Mapping[str, str]
) -> tuple[Header, list[CsvLine]]:
    """The header and rows with columns that say the same in every row."""
    place = max([header.width, *(len(cells) for _, cells in rows)])
    columns = (*header.columns, *range(place, place + len(added)))
    known = dataclasses.replace(header, headings=(*header.headings, *added), columns=columns)
    return known, [
        (number, (*cells, *[""] * (place - len(cells)), *added.values())) for number, cells in rows
    ]


def is_no_row(cells: Sequence[str]) -> bool:
    """Whether a line is a total, a remark, or only names the village of the lines below it."""
    return is_total(cells) or is_note(cells) or is_group_line(cells)


def filled(lines: Iterable[CsvLine], merged: Iterable[Merged]) -> list[CsvLine]:
    """The lines with the words of cells that are merged downwards in each of their rows."""
    rows = {number: list(cells) for number, cells in lines}
    for area in merged:
        words = cell_at(rows.get(area.first, ()), area.column)
        for number in range(area.first + 1, area.last + 1):
            if words and number in rows:
                cells = rows[number]
                cells += [""] * (area.column + 1 - len(cells))
                cells[area.column] = cells[area.column] or words
    return [(number, tuple(cells)) for number, cells in rows.items()]


def cell_at(cells: Sequence[str], at: int) -> str:
    """A cell of a line; lines may end early."""
    return cells[at] if at < len(cells) else ""
