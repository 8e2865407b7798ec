"""What the merge of a region's sheets results in: each judge, each entry's outcome, each item, and what is missing."""

from __future__ import annotations

import dataclasses

from tambon_showcase.finding import Finding

from .cells import Note
from .stats import Agreement


@dataclasses.dataclass(frozen=True, slots=True)
class JudgeLine:
    """A judge whose sheet counts, for the audit trail."""

    id: str
    name: str
    file: str
    sha256: str
    revision: str
    saved: str
    build: str
    verified: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """One entry's outcome. Values are cents; `totals` are in the judges' order, None where none counts."""

    code: str
    name: str
    full: int
    totals: tuple[int | None, ...]
    value: float | None
    trimmed: float | None
    mean: float | None
    median: float | None
    adjusted: float | None
    rank: int | None
    tie: str


@dataclasses.dataclass(frozen=True, slots=True)
class ItemLine:
    """All judges' points and words for one item of one entry."""

    code: str
    item: str
    full: int | None
    points: tuple[int | None, ...]
    judgements: tuple[str, ...]
    spread: float | None
    """Highest minus lowest, as a share of the full points."""
    discuss: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MissingTotal:
    """Why a judge's total is missing: recused, absent (nothing was said) or incomplete (which items); or how it was filled."""

    code: str
    judge: str
    why: str
    items: tuple[str, ...]
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class RivalLine:
    """What one of several sheets, changed side by side by one judge, says of an entry on which they differ."""

    judge: str
    code: str
    file: str
    sha256: str
    total: int
    """Sum of the points in it, complete or not."""
    answered: int
    counted: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MergedResult:
    """The merged outcome of a region's contest. It never lands on the public site by itself."""

    year: str
    region: str
    rubric: str
    scored: bool
    method: str
    gap_rule: str
    judges: tuple[JudgeLine, ...]
    standings: tuple[Standing, ...]
    items: tuple[ItemLine, ...]
    gaps: tuple[MissingTotal, ...]
    notes: tuple[Note, ...]
    agreement: Agreement
    votes: tuple[str, ...]
    rivals: tuple[RivalLine, ...]
    findings: tuple[Finding, ...]
