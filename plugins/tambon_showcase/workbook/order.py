"""What a workbook is made of: whose it is, what is written already, examples, what is missing, and the year's rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from tambon_showcase.assess.progress import EntryProgress
from tambon_showcase.edition import Edition

from .contents import BookRow, Contents
from .given import BookLabel, Given
from .layout import MAIN, SheetKind, sheets


@dataclasses.dataclass(frozen=True)
class BookOrder:
    """A workbook to write.

    `unnamed` are files of the folder that no row names, by sheet; `progress` is what the entry lacks, None of a blank
    workbook; `name` is the tambon's in the register.
    """

    label: BookLabel
    edition: Edition
    contents: Contents
    examples: Contents
    unnamed: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)
    progress: EntryProgress | None = None
    name: str = ""

    def rows(self, sheet: str) -> Sequence[BookRow]:
        """The rows of a sheet with their numbers, then a row for each file that no row names."""
        written = self.contents.get(sheet, ())
        files = [BookRow({"file": name}) for name in self.unnamed.get(sheet, ())]
        return [row._replace(given=number) for number, row in enumerate((*written, *files), 1)]

    @property
    def main(self) -> Mapping[str, str]:
        """The fields of `tambon.yml`; those that are known already are filled in, and come back as changes."""
        (row,) = self.contents[MAIN]
        known = {"code": self.label.code, "level": self.label.level, "name": self.name}
        return {**row.cells, **{key: row.cells.get(key) or value for key, value in known.items()}}

    @property
    def given(self) -> Given:
        """What is kept in the workbook of what it was given out with."""
        contents = {name: self.rows(name) for name in sheets()}
        return Given(self.label, contents, self.examples)


def examples_of(contents: Contents) -> Contents:
    """The fullest row of each table as an example of how it is filled in."""
    rowed = (sheet.id for sheet in sheets().values() if sheet.kind is SheetKind.ROWS)
    return {name: [max(rows, key=_filled)] for name in rowed if (rows := contents.get(name, ()))}


def _filled(row: BookRow) -> int:
    return sum(1 for cell in row.cells.values() if cell)
