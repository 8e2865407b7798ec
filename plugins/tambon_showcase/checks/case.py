"""What a check sees."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Callable, Iterable
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.fields import FileIn

from .marks import Named, named_values


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

    def files_named(self, folder: str) -> set[str]:
        """The files of `folder` that tambon.yml or a table names, whether they are there or not."""
        return {
            str(named.value)
            for named in self.named
            if isinstance(named.mark, FileIn) and folder in named.mark.folders
        }


Check = Callable[[Case], Iterable[Finding]]
"""One thing that is checked; its docstring says it in one sentence. Never raises for contributed input."""
