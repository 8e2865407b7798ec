"""What a check sees."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.fields import FileIn, RefersTo

from .marks import Named, named_values, unknown_rows

MANY_TABLES = 3
"""Tables that all name a village which is not there: then the village is missing, and not its number wrong."""


@dataclasses.dataclass(frozen=True)
class Case:
    """An entry, the rules of its year, the project's root (where `entry.folder` begins), and today."""

    entry: Entry
    edition: Edition
    root: Path
    today: datetime.date

    @functools.cached_property
    def named(self) -> tuple[Named, ...]:
        """Every value that names a file or a row of another table."""
        return tuple(named_values(self.entry))

    @functools.cached_property
    def unknown_rows(self) -> Mapping[RefersTo, Mapping[object, Sequence[Named]]]:
        """What is named of each table and not there; what a line that could not be read may have been is left out."""
        named = unknown_rows(self.entry, self.named)
        return {mark: absent for mark, absent in named.items() if absent}

    @functools.cached_property
    def absent_moos(self) -> frozenset[object]:
        """Villages that the village table lacks, to judge by the many tables that name them."""
        found = self.unknown_rows.get(RefersTo("villages", "moo"), {})
        return frozenset(
            moo for moo, places in found.items() if len({named.where.file for named in places}) >= MANY_TABLES
        )

    def files_named(self, folder: str) -> set[str]:
        """The files of `folder` that tambon.yml or a table names, whether they are there or not."""
        return {
            str(named.value)
            for named in self.named
            if isinstance(named.mark, FileIn) and folder in named.mark.folders
        }


Check = Callable[[Case], Iterable[Finding]]
"""One thing that is checked; its docstring says it in one sentence. Never raises for contributed input."""
