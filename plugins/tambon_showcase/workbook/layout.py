"""Which sheets the workbook has and which columns each: pure data, made from the model and nothing else."""

from __future__ import annotations

import dataclasses
import enum
import functools
import hashlib
from collections.abc import Iterator, Mapping

from pydantic.fields import FieldInfo

from tambon_showcase.formats.wide import can_be_wide
from tambon_showcase.model.handbook import record_in
from tambon_showcase.model.identity import Allowance, Identity
from tambon_showcase.model.row import Record, headings
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted

from .columns import BookColumn, OfYear

MAIN, TEXTS, STATUS, LISTS, GIVEN = "main", "texts", "status", "lists", "given"
"""Sheets that are no table: `tambon.yml`, the texts, what is missing, the words of drop-downs, and what was given out."""
TITLES = {MAIN: "เริ่มที่นี่", TEXTS: "ข้อความ", STATUS: "สถานะ", LISTS: "รายการคำ", GIVEN: "_tambon"}
MARK = "tambon:"
"""How the first cell of a hidden line begins that names a sheet and its columns."""
TEXT, VALUE = "text", "value"
"""Names of the columns of the sheets that have no rows: texts, and fields below each other."""
REASON = "reason"
DELETE = "ลบ"
"""The word in a cell that deletes its value, and in a cell of the key its row."""
LONGEST_TITLE = 31
"""Letters of a sheet's name in Excel."""
_REVIEWERS = frozenset({Allowance})
"""Records that only reviewers write; no officer fills them in."""


class SheetKind(enum.StrEnum):
    """How a sheet is laid out: fields below each other, rows, rows with the villages across, or texts."""

    FIELDS = "fields"
    ROWS = "rows"
    WIDE = "wide"
    TEXTS = "texts"


@dataclasses.dataclass(frozen=True)
class BookSheet:
    """One sheet that an officer fills in; `key` are the columns that name a row, `table` the table it is, if any."""

    id: str
    title: str
    kind: SheetKind
    columns: tuple[BookColumn, ...]
    key: tuple[str, ...] = ()
    table: TableType | None = None

    @functools.cached_property
    def by_id(self) -> Mapping[str, BookColumn]:
        """Every column by its name in the model."""
        return {column.id: column for column in self.columns}

    def of_year(self, said: OfYear) -> BookSheet:
        """The sheet with what the rules of a year say of its columns."""
        columns = tuple(dataclasses.replace(one, of_year=said) for one in self.columns)
        return dataclasses.replace(self, columns=columns)

    @property
    def measures(self) -> tuple[BookColumn, ...]:
        """The columns of a wide sheet that each village has: all that neither name a row nor hold a reason."""
        return tuple(one for one in self.columns if one.id not in self.key and one.id != REASON)

    @property
    def across(self) -> tuple[str, ...]:
        """The columns of a wide sheet that name a line of it: the key without the village."""
        return tuple(name for name in self.key if name != "moo")

    @property
    def reasoned(self) -> str:
        """The measure in whose cell the reason may be written instead of a number."""
        return self.table.declared.reasoned if self.table else ""


def _fields(model: type[Record], path: tuple[str, ...], title: str) -> Iterator[BookColumn]:
    for name, info in model.model_fields.items():
        inner = record_in(info.annotation)
        shown = f"{title}: {info.title}" if title else str(info.title)
        if inner is None:
            yield BookColumn(".".join((*path, name)), shown, info)
        elif not _is_list(info):
            yield from _fields(inner, (*path, name), str(info.title))


def _is_list(info: FieldInfo) -> bool:
    return getattr(info.annotation, "__origin__", None) is tuple


def _lists() -> Iterator[BookSheet]:
    """The lists of `tambon.yml`, such as its highlights; the first field names an item."""
    for name, info in Identity.model_fields.items():
        inner = record_in(info.annotation)
        if inner is not None and _is_list(info) and inner not in _REVIEWERS:
            columns = tuple(BookColumn(field, str(of.title), of) for field, of in inner.model_fields.items())
            yield BookSheet(name, _sheet_title(str(info.title)), SheetKind.ROWS, columns, (columns[0].id,))


def _table(table: TableType) -> BookSheet:
    columns = tuple(
        BookColumn(name, heading, table.row.model_fields[name])
        for name, heading in headings(table.row).items()
    )
    kind = SheetKind.WIDE if can_be_wide(accepted(table.row)) and table.declared.reasoned else SheetKind.ROWS
    return BookSheet(table.name, _sheet_title(table.title), kind, columns, table.key, table)


def _sheet_title(title: str) -> str:
    """A table's title without what follows a bracket or comma, at most as long as Excel takes it, cut between words."""
    plain = title.partition(" (")[0].partition(",")[0]
    return plain if len(plain) <= LONGEST_TITLE else plain[:LONGEST_TITLE].rpartition(" ")[0]


@functools.cache
def sheets() -> Mapping[str, BookSheet]:
    """Every sheet that an officer fills in, by its name, in the order of the workbook."""
    texts = tuple(
        BookColumn(section.slug, section.title, is_long=True) for section in SECTIONS if section.has_text
    )
    made = (
        BookSheet(MAIN, TITLES[MAIN], SheetKind.FIELDS, tuple(_fields(Identity, (), ""))),
        *_lists(),
        BookSheet(TEXTS, TITLES[TEXTS], SheetKind.TEXTS, texts),
        *map(_table, TABLES.values()),
    )
    return {sheet.id: sheet for sheet in made}


@functools.cache
def model_version() -> str:
    """Eight letters that change when a sheet or a column is added, removed or renamed in the model."""
    names = [f"{sheet.id}.{column.id}" for sheet in sheets().values() for column in sheet.columns]
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:8]
