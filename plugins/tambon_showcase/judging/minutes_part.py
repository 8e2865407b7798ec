"""The parts that minutes are made of; page, PDF and DOCX only lay them out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

from .shape import number_text
from .tables import CellValue
from .texts import TEXTS

PartKind = Literal["title", "under", "heading", "text", "list", "table", "lines", "sign"]
WORDS = TEXTS["minutes"]


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesPart:
    """One part: `text` is its words or a table's caption, `rows` are lines of a list (one cell each) or of a table."""

    kind: PartKind
    text: str = ""
    rows: list[list[CellValue]] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesSection:
    """Parts that belong together: the body, what stays beside the signatures, or the annex on sheets of its own."""

    kind: Literal["body", "end", "annex"]
    parts: list[MinutesPart]


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesMember:
    """A judge as the minutes name them."""

    id: str
    name: str
    role: str
    absent: str

    @property
    def in_office(self) -> str:
        """Name and what they are in this committee."""
        return f"{self.name} {WORDS['roles'][self.role]}"


def list_part(lines: Sequence[str]) -> MinutesPart:
    """A numbered list of lines."""
    return MinutesPart("list", rows=[[line] for line in lines])


def cell_text(cell: CellValue) -> str:
    """A cell as every layout writes it."""
    return WORDS["dash"] if cell is None else number_text(cell) if isinstance(cell, int | float) else cell
