"""Tables in several parts: one sheet for each village, and a table that goes on with its headings on the next page."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from tambon_showcase.formats.csv_header import CsvLine, Header
from tambon_showcase.formats.heading_spelling import numbers_rows
from tambon_showcase.model.row import Row, headings, required_columns
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .match import CODE
from .table_rows import cell_at

VILLAGE_KEY = "moo"

Rows = Sequence[Mapping[str, str]]


class Earlier:
    """The rows that an entry's table has already from an earlier part."""

    def __init__(self, row_type: type[Row], content: bytes) -> None:
        self._row_type = row_type
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        names = {heading: name for name, heading in headings(row_type).items()}
        self.columns = [names.get(heading, "") for heading in lines[0]]
        self._rows = [dict(zip(self.columns, cells, strict=False)) for cells in lines[1:]]

    def goes_on(self, columns: Sequence[str], rows: Rows, *, is_said: bool) -> bool:
        """Whether `rows` certainly are more of this table.

        They have its columns and none of its rows, and are of other villages, or something says so (`is_said`).
        """
        if set(columns) != set(self.columns) or not rows:
            return False
        return (is_said or VILLAGE_KEY in required_columns(self._row_type)) and not self._keys(
            self._rows
        ) & self._keys(rows)

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def _keys(self, rows: Rows) -> set[tuple[str, ...]]:
        """By what rows are known; the same name may be of another village."""
        names = sorted({*required_columns(self._row_type), VILLAGE_KEY})
        return {tuple(row.get(name, "") for name in names) for row in rows}


def with_codes(table: str, rows: Rows, first: int) -> list[dict[str, str]]:
    """Rows with codes of their own in their order: `PJ1`, `PJ2` … of `projects`, `PB1` … of `problems`."""
    letters = (table[0] + table[3]).upper()
    return [{**row, CODE: f"{letters}{number}"} for number, row in enumerate(rows, first)]


def numbers_go_on(header: Header, rows: Sequence[CsvLine], count: int) -> bool:
    """Whether the rows are numbered, and the first number follows on `count` rows."""
    if not numbers_rows(header.headings[0]) or not rows:
        return False
    number = cell_at(rows[0][1], header.columns[0]).translate(ARABIC_DIGITS)
    return number.rstrip(".") == str(count + 1)
