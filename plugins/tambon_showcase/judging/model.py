"""What judging knows: entries in brief, the rubric's text, and a region's scoring.

Points are kept as whole hundredths (`cents`), so that sums and ties are exact here and in the browser.
"""

from __future__ import annotations

import dataclasses
from typing import Literal

Method = Literal["usual", "trimmed", "mean", "median"]
"""`usual`: trimmed, and the mean below five judges, where the trimmed mean would be the median."""
GapRule = Literal["total-out", "others-mean"]
"""What an item does that a judge forgot: the whole total is out, or it is filled with the mean of those who scored it."""
TieKind = Literal["groups", "mean", "wins", "vote"]

PACK_SCHEMA = "judge-pack/1"
NOT_APPLICABLE = "not-applicable"
CONTEST_LEVEL = "province"
"""Regional contests are between the province-level entries (guideline FY 2565, quarter 4)."""
CENTS = 100
"""Parts of one point: the finest step a region may declare is 0.01."""


@dataclasses.dataclass(frozen=True, slots=True)
class ItemBrief:
    """One rubric item of one entry; `extent` and `basis` ("" where nothing is) are the checklist's words, never a score."""

    item: str
    extent: str
    basis: str
    reason: str
    evidence: tuple[tuple[str, str], ...] = ()
    """Pairs of Thai label and address (from the site's root, or https)."""
    looked: tuple[str, ...] = ()
    """What the program looked at and saw, a Thai line each."""
    unknown: str = ""
    """What the program could not know, so that a person has to look."""
    late: str = ""
    """What became another after the deadline."""


@dataclasses.dataclass(frozen=True, slots=True)
class PackFile:
    """A file of the site that the offline pack keeps: address from the site's root, size in bytes."""

    address: str
    size: int


@dataclasses.dataclass(frozen=True, slots=True)
class EntryBrief:
    """What a judge's pack and the selection desk need of an entry; it holds no person's name.

    `files` are kept for work without a network, `large` only where a judge chooses them. `late` says what was changed after
    the deadline; the items are as they were at it.
    """

    code: str
    year_be: int
    level: str
    name_th: str
    district_th: str
    province_th: str
    region_no: int
    address: str
    items: tuple[ItemBrief, ...] = ()
    files: tuple[PackFile, ...] = ()
    large: tuple[PackFile, ...] = ()
    late: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ScoreLevel:
    """What a judge should have seen to award `start` cents or more."""

    start: int
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class ItemPoints:
    """Full points of one rubric item in cents, with the levels that describe them."""

    item: str
    full: int
    levels: tuple[ScoreLevel, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class TieRule:
    """One step of the declared order in which equal totals are separated."""

    by: TieKind
    groups: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Scoring:
    """The points a region's committee declared. The guideline of FY 2565 itself declares no points."""

    name: str
    source: str
    step: int
    items: tuple[ItemPoints, ...]
    ties: tuple[TieRule, ...]
    method: Method = "usual"
    gaps: GapRule = "total-out"
    discuss: int = 30
    """Difference between judges, in per cent of the full points, above which they should talk first."""
