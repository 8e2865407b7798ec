"""Villages whose number and name are in one cell, as most lists of a district have them: `หมู่ที่ 1 บ้านน้ำใส`."""

from __future__ import annotations

import dataclasses
import re

from tambon_showcase.finding import Finding, Where, note
from tambon_showcase.formats.csv_rows import CsvRow
from tambon_showcase.formats.csv_table import CsvTable
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.model.row import Row, required_columns

NUMBER_APART = note(
    "T227",
    "คอลัมน์ “{value}” มีเลขหมู่และชื่อหมู่บ้านในช่องเดียว ระบบแยกเป็น{moo}และ{name}ให้แล้ว",
    "ไม่ต้องแก้ ถ้าแยกไม่ตรงกับที่ตั้งใจ ให้ทำเป็นสองคอลัมน์ตามแบบ",
)
_MOO, _NAME = "moo", "name"
_NUMBER = r"(?:หมู่(?:ที่|บ้านที่)?|ม\.)\s*(?P<moo>[0-9๐-๙]{1,2})"
_BOTH = tuple(
    re.compile(form)
    for form in (
        rf"{_NUMBER}\s*[:,(-]?\s*(?P<name>[^\W\d]\D*?)\)?",
        rf"(?P<name>[^\W\d]\D*?)\s*[:,(-]?\s*{_NUMBER}\)?",
    )
)


def with_village_numbers(
    text: CsvTable, row_type: type[Row], known: Accepted, file: str
) -> tuple[CsvTable, list[Finding]]:
    """A table of villages with a column of numbers, where each name has its number beside it and no column has."""
    if not {_MOO, _NAME} <= required_columns(row_type):
        return text, []
    places = known.match(text.headings).places
    if _MOO in places or len(places.get(_NAME, ())) != 1:
        return text, []
    (place,) = places[_NAME]
    apart = [parted(row.cells[place]) for row in text.rows]
    found = [both for both in apart if both]
    if not found or len(found) < len(apart):
        return text, []
    shown = known.shown
    rows = tuple(
        CsvRow(row.line, (moo, *row.cells[:place], name, *row.cells[place + 1 :]))
        for row, (moo, name) in zip(text.rows, found, strict=True)
    )
    said = NUMBER_APART.at(
        Where(file, text.header_line), text.headings[place], moo=shown[_MOO], name=shown[_NAME]
    )
    return dataclasses.replace(text, headings=(shown[_MOO], *text.headings), rows=rows), [said]


def parted(cell: str) -> tuple[str, str] | None:
    """The number and the name in a cell; None where it has not both."""
    found = next((match for form in _BOTH if (match := form.fullmatch(cell))), None)
    return (found["moo"], found["name"]) if found else None
