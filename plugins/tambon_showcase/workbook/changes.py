"""What comparing three versions of an entry finds: cells to write, rows to add, and what only a person can decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from tambon_showcase.personal.find import hide_personal

from .contents import BookRow
from .layout import BookSheet

Choice: TypeAlias = Literal["", "folder", "workbook"]
"""Which of two a person chose; empty while nobody did."""


class CellChange(NamedTuple):
    """A cell that is written: in which row of the folder, what was there and what is there now."""

    sheet: BookSheet
    row: BookRow
    column: str
    before: str
    after: str


class RowAdded(NamedTuple):
    """A row that the folder does not have yet."""

    sheet: BookSheet
    cells: Mapping[str, str]


class RowGone(NamedTuple):
    """A row of the folder that is deleted: by the word for it, or because it is in the workbook no more."""

    sheet: BookSheet
    row: BookRow


class Conflict(NamedTuple):
    """A cell that the folder and the workbook both changed, each in its way."""

    sheet: BookSheet
    column: str
    row: BookRow
    given: str
    folder: str
    workbook: str


class Renamed(NamedTuple):
    """A row whose key is another now: the row in the folder, and its cells in the workbook."""

    sheet: BookSheet
    row: BookRow
    cells: Mapping[str, str]


class BookChanges(NamedTuple):
    """All that is to be written, and all that waits for a person's word."""

    cells: tuple[CellChange, ...] = ()
    added: tuple[RowAdded, ...] = ()
    deleted: tuple[RowGone, ...] = ()
    gone: tuple[RowGone, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    said: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether something waits for a person's word."""
        return bool(self.gone or self.renamed or self.conflicts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not (self.cells or self.added or self.deleted)


class Choices(NamedTuple):
    """What a person decided: conflicts, rows that are gone, and keys that changed."""

    conflicts: Choice = ""
    gone: Literal["", "keep", "delete"] = ""
    renamed: Literal["", "rename", "add"] = ""


def cell_name(sheet: BookSheet, row: Mapping[str, str], column: str) -> str:
    """`ประชากรรายหมู่บ้าน / หมู่ที่ 5 / ชาย`, as an officer finds it again."""
    return " / ".join(filter(None, (sheet.title, row_name(sheet, row), sheet.by_id[column].heading)))


def row_name(sheet: BookSheet, row: Mapping[str, str]) -> str:
    """The cells that name a row, with their headings where they are numbers, without personal data."""
    named = ((sheet.by_id[name], row.get(name, "")) for name in sheet.key)
    words = (f"{one.heading} {cell}" if one.is_number else cell for one, cell in named if cell)
    return hide_personal(" ".join(words))
