"""The cells of a sheet under the columns of a table: links behind words, and days that were none when typed."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from typing import Any

from tambon_showcase.formats.csv_header import CsvLine
from tambon_showcase.formats.headings import Matched
from tambon_showcase.model.row import Row, headings
from tambon_showcase.text.excel_days import any_day

from .sheets import ImportedTable, cell_name

AGES = "ages"
LINK_COLUMNS = ("link", "google_maps")
"""Columns whose value is an address."""


@functools.cache
def is_day_column(row_type: type[Row], column: str) -> bool:
    """Whether a column holds days."""
    annotation: Any = row_type.model_fields[column].annotation
    return bool(annotation == datetime.date | None)


def is_link_column(column: str) -> bool:
    """Whether a column holds web addresses."""
    return column in LINK_COLUMNS


def fill_columns(
    sheet: ImportedTable,
    places: Sequence[int],
    matched: Matched,
    row_type: type[Row],
    rows: Sequence[CsvLine],
) -> tuple[list[dict[str, str]], list[str], list[str]]:
    """Each row's words by column, the columns, and in Thai what was put in another way than it was written.

    `places` has the column of the sheet for each matched heading.
    """
    filling = _Filling(sheet, places, matched, row_type)
    written = [filling.row(line) for line in rows]
    columns = list(matched.places)
    columns += [
        column
        for column in LINK_COLUMNS[:1]
        if column not in columns and any(row.get(column) for row in written)
    ]
    return written, columns, filling.said


def _band(day: str) -> str:
    """The age group of five years that became a whole day: 14/10/2569 was `10-14`; empty for other days."""
    low, high = sorted(any_day(day) or (0, 0))
    return f"{low}-{high}" if low % 5 == 0 and high == low + 4 else ""


class _Filling:
    """One sheet under the columns of one table."""

    def __init__(
        self, sheet: ImportedTable, places: Sequence[int], matched: Matched, row_type: type[Row]
    ) -> None:
        self._sheet, self._matched, self._row_type = sheet, matched, row_type
        self._columns = {name: [places[at] for at in found] for name, found in matched.places.items()}
        self._places = places
        self._shown = headings(row_type)
        self.said: list[str] = []

    def row(self, line: CsvLine) -> dict[str, str]:
        number, cells = line
        under = [cells[at] if at < len(cells) else "" for at in self._places]
        made = self._matched.cells(under)
        spare: list[str] = []
        for name, at in self._columns.items():
            for column in at:
                self._date(made, name, (number, column))
                if link := self._sheet.links.get((number, column), ""):
                    if is_link_column(name):
                        made[name] = link
                    else:
                        spare.append(link)
        self._spare(made, number, spare)
        return made

    def _date(self, made: dict[str, str], name: str, place: tuple[int, int]) -> None:
        """A day in a column of other things was something else when it was typed."""
        typed = self._sheet.dates.get(place)
        if typed is None or is_day_column(self._row_type, name):
            return
        where = f"แผ่น “{self._sheet.name}” ช่อง {cell_name(place)} คอลัมน์ {self._shown[name]}"
        if name == AGES and (typed := typed.replace("/", "-") or _band(made[name])):
            self.said.append(
                f"    {where}: Excel เปลี่ยนเป็นวันที่ {made[name]} น่าจะเป็น “{typed}” จึงใส่ {typed} ตรวจอีกครั้ง"
            )
            made[name] = typed
        else:
            likely = f" น่าจะพิมพ์ว่า “{typed}”" if typed else ""
            self.said.append(
                f"    {where}: เป็นวันที่ {made[name]}{likely} ถ้าไม่ใช่วันที่ ให้ตั้งช่องเป็นชนิดข้อความแล้วพิมพ์ใหม่"
            )

    def _spare(self, made: dict[str, str], number: int, links: Sequence[str]) -> None:
        """Links behind words of other columns: the row's own link if it has none, else only said."""
        for link in dict.fromkeys(links):
            if "link" in self._shown and not made.get("link"):
                made["link"] = link
            elif link not in made.values():
                self.said.append(f"    แถว {number}: ลิงก์หลังข้อความ {link} ไม่มีช่องให้ใส่ จึงไม่ได้นำเข้า")
