"""A frame: one question of the analysis, with its chart, its table, its file, its source and year."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.charts import Ranked
from tambon_showcase.model.entry import Entry

Value = str | int | float | None
"""A cell: None is unknown (never 0); a text in a column of numbers says why there is no number."""


class Column(NamedTuple):
    """A column of a frame's table; a heat column is shaded by value, `heat` names who shares its scale."""

    title: str
    is_number: bool = False
    heat: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FrameTable:
    """Rows under columns; the first column names the row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """One part of the analysis. `name` is its stable anchor; `file` is what downloads hold, with source lines.

    `ranked` are its most serious rows as bars, which the picture for sharing shows too. `status` is said beside the
    title in a few words, such as whose comparison it is.
    """

    name: str
    title: str
    lead: str
    table: FrameTable
    file: FrameTable
    source: str
    ranked: Ranked | None = None
    charts: tuple[Markup, ...] = ()
    more_charts: tuple[Markup, ...] = ()
    notes: tuple[str, ...] = ()
    status: str = ""
    bounds: tuple[float, float] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class VillageName:
    """A village's number and what it is called in tables."""

    moo: int
    name: str

    @property
    def title(self) -> str:
        """`หมู่ 3 บ้านดอนลานทอ`."""
        return f"หมู่ {self.moo} {self.name}".strip()


class Names:
    """Villages of an entry by their numbers."""

    def __init__(self, entry: Entry) -> None:
        self._names = {village.moo: village.name for village in entry.tables.villages}

    def village(self, moo: int) -> VillageName:
        """A village, also one that the table of villages does not have."""
        return VillageName(moo, self._names.get(moo, ""))

    def title(self, moo: int) -> str:
        """`หมู่ 3 บ้านดอนลานทอ`."""
        return self.village(moo).title

    def listed(self, numbers: Sequence[int]) -> str:
        """`3 บ้านดอนลานทอ, 5 บ้านเนินตะวัน`, or a dash where there is none."""
        return ", ".join(f"{moo} {self._names.get(moo, '')}".strip() for moo in numbers) or "–"


def reasons_of(pairs: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """`หมู่ 2, 3 ไม่มีข้อมูลบางข้อ: ยังไม่ได้สำรวจ`: each reason once, with the villages that state it."""
    found: dict[str, set[int]] = {}
    for reason, moo in pairs:
        found.setdefault(reason, set()).add(moo)
    told = sorted((sorted(villages), reason) for reason, villages in found.items() if reason)
    return tuple(f"หมู่ {moos(villages)} ไม่มีข้อมูลบางข้อ: {reason}" for villages, reason in told)


def first_th(name: str, equal: int) -> str:
    """`คือ “น้ำ”`, or of several that share the first place ` 3 ข้อเท่ากัน ข้อแรกคือ “น้ำ”`."""
    return f"{f' {equal} ข้อเท่ากัน ข้อแรก' if equal > 1 else ''}คือ “{name}”"


def moos(numbers: Sequence[int]) -> str:
    """`1, 3, 5`, or a dash where there is none."""
    return ", ".join(map(str, numbers)) or "–"


def lines(numbers: Sequence[int]) -> str:
    """Lines of the source table as downloads contain them."""
    return " ".join(map(str, sorted(numbers)))
