"""An entry (ผลงาน): a tambon's showcase in an edition, as read from its folder."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where
from tambon_showcase.personal.plain import Plain

from .identity import Identity
from .row import Row
from .table_type import TableType
from .tables import Tables, table_of


@dataclasses.dataclass(frozen=True, slots=True)
class Location:
    """Where a tambon is, from the register (or from the entry itself for the fictitious one)."""

    tambon_th: str
    tambon_en: str
    district_th: str
    district_code: str
    province_th: str
    province_code: str
    region_no: int | None


class Gap(NamedTuple):
    """What is missing from a table: lines that could not be made rows, and columns that no row has."""

    rows: int = 0
    columns: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True, slots=True)
class EntryText:
    """One Markdown text of an entry, unrendered."""

    slug: str
    markdown: Plain
    where: Where


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A whole entry. `files` maps each accepted file's path inside the folder to its size in bytes.

    `video_seconds` is the measured length of the video in the folder; None where there is none or it states none.
    `lost` are keys of `tambon.yml` whose values could not be used, `gaps` what could not be read of tables: that
    something of it is absent says nothing. `elsewhere` are paths that files were meant to have which are somewhere else.
    """

    year_be: int
    folder: str
    identity: Identity
    place: Location
    tables: Tables
    texts: Mapping[str, EntryText]
    files: Mapping[str, int]
    lines: Mapping[tuple[str | int, ...], int]
    findings: tuple[Finding, ...]
    video_seconds: int | None = None
    lost: frozenset[tuple[str | int, ...]] = frozenset()
    gaps: Mapping[str, Gap] = dataclasses.field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """The 6-digit tambon code."""
        return self.identity.code

    @property
    def key(self) -> str:
        """Year and code, the entry's address: `2565/999901`."""
        return f"{self.year_be}/{self.code}"

    def where(self, *path: str | int) -> Where:
        """The line of a key of `tambon.yml`, such as `where("office", "phone")`, or of the nearest key around it."""
        known = (path[:end] for end in range(len(path), 0, -1) if path[:end] in self.lines)
        return Where(f"{self.folder}/tambon.yml", self.lines.get(next(known, path), 0))

    def is_read(self, *path: str | int) -> bool:
        """Whether a key of `tambon.yml`, with all below it, could be used or was really left out."""
        return not any(lost[: len(path)] == path or path[: len(lost)] == lost for lost in self.lost)

    def row_where(self, row: Row) -> Where:
        """The line of a row in its table."""
        return self.table_where(type(row))._replace(line=row.line)

    def table_where(self, row: type[Row]) -> Where:
        """The table with rows of this type."""
        return Where(f"{self.folder}/{table_of(row).file}", 0)

    def is_whole(self, row: type[Row]) -> bool:
        """Whether every row of a table could be read: sums over a table with lost rows would accuse wrongly."""
        file = self.table_where(row).file
        return not any(finding.is_error and finding.file == file for finding in self.findings)

    def gap(self, table: TableType) -> Gap:
        """What could not be read of a table."""
        return self.gaps.get(table.name, Gap())

    def is_left_blank(self, row: Row, column: str) -> bool:
        """Whether a cell was really left blank; one that could not be read, or lost its heading, was not."""
        value = getattr(row, column)
        is_blank = value is False or value in (
            None,
            (),
            "",
        )  # 0 equals False, and is a number that was written
        return is_blank and column not in row.unread and column not in self.gap(table_of(type(row))).columns

    def has_file(self, folder: str, name: str | None) -> bool:
        """Whether the entry has this file in a folder such as `photos`."""
        return name is not None and f"{folder}/{name}" in self.files

    def names_in(self, folder: str) -> Iterator[str]:
        """The names of the files in one folder of the entry."""
        prefix = f"{folder}/"
        return (path.removeprefix(prefix) for path in self.files if path.startswith(prefix))
