"""What a check sees."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry


@dataclasses.dataclass(frozen=True, slots=True)
class Case:
    """An entry, the rules of its year, the project's root (where `entry.folder` begins), and today."""

    entry: Entry
    edition: Edition
    root: Path
    today: datetime.date


Check = Callable[[Case], Iterable[Finding]]
"""One thing that is checked; its docstring says it in one sentence. Never raises for contributed input."""
