"""The parts that minutes are made of; page, PDF and DOCX only lay them out."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from textwrap import wrap
from typing import Literal

from .shape import number_text
from .tables import CellValue
from .texts import TEXTS

PartKind = Literal["title", "under", "heading", "text", "list", "table", "lines", "sign"]
WORDS = TEXTS["minutes"]
_FINGERPRINT, _GROUP = re.compile("[0-9a-f]{64}"), 8
"""A SHA-256, and the letters of it that are read in one breath."""


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesPart:
    """One part: `text` is its words or a table's caption, empty where a heading is one, `rows` are lines of a list (one cell each) or of a table."""

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
    position: str
    role: str
    absent: str

    @property
    def in_office(self) -> str:
        """Name, office, and what they are in this committee."""
        return " ".join(filter(None, (self.name, self.position, WORDS["roles"][self.role])))


def list_part(lines: Sequence[str]) -> MinutesPart:
    """A numbered list of lines."""
    return MinutesPart("list", rows=[[line] for line in lines])


def sign_part(name: str, position: str, role: str) -> MinutesPart:
    """A line to sign on; below it name, office and role, each on a line of its own."""
    return MinutesPart("sign", "\n".join(filter(None, (WORDS["sign"], f"({name})", position, role))))


def cell_text(cell: CellValue) -> str:
    """A cell as every layout writes it; a fingerprint in groups, which lines break between and people read out."""
    if isinstance(cell, str):
        return " ".join(wrap(cell, _GROUP)) if _FINGERPRINT.fullmatch(cell) else cell
    return str(WORDS["dash"]) if cell is None else number_text(cell)
