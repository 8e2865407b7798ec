"""What the analysis of an entry returns: frozen, plain values. `lines` are lines of the entry's own CSV file."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import NamedTuple

from .suppression import ShownCount


class VillageCount(NamedTuple):
    """One จปฐ. indicator in one village: what may be shown of it, and why a number is missing."""

    moo: int
    shown: ShownCount
    reason: str
    line: int


@dataclasses.dataclass(frozen=True, slots=True)
class BmnResult:
    """One จปฐ. indicator in the whole tambon. `rank` 1 fails most; ties share a rank; None is not ranked.

    `worse` are the villages whose shown failing rate is above the tambon's.
    """

    no: int
    name: str
    unit: str
    total: ShownCount
    rank: int | None
    worse: tuple[int, ...]
    villages: tuple[VillageCount, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """Where the numbers are in `tables/bmn.csv`."""
        return tuple(village.line for village in self.villages)


@dataclasses.dataclass(frozen=True, slots=True)
class BmnYear:
    """จปฐ. of one year, the indicator that fails most first; `absent` are villages without any row."""

    year_be: int
    results: tuple[BmnResult, ...]
    absent: tuple[int, ...]

    @property
    def by_no(self) -> dict[int, BmnResult]:
        """The results by the number of their indicator."""
        return {result.no: result for result in self.results}


@dataclasses.dataclass(frozen=True, slots=True)
class Nrd2cResult:
    """One กชช.2ค indicator: the villages at each score, the gravest score first.

    `share` is the part of the scored villages that have the gravest score (0 to 100), `share_low` of those
    below the best score. `lines` are of `tables/nrd2c.csv`.
    """

    no: int
    name: str
    levels: tuple[tuple[int, tuple[int, ...]], ...]
    share: float
    share_low: float
    rank: int
    lines: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Nrd2cYear:
    """กชช.2ค of one year, the indicator with most villages at the gravest score first.

    `unscored` has the reason of each village without any score, as the tambon states it (cities have no กชช.2ค),
    `blanks` the reasons of the single scores that other villages lack.
    """

    year_be: int
    results: tuple[Nrd2cResult, ...]
    unscored: tuple[tuple[int, str], ...]
    blanks: tuple[tuple[str, int], ...] = ()


class GridCell(NamedTuple):
    """One village and dimension: the value, or why there is none; `used` of `whole` indicators were known."""

    value: float | None
    reason: str = ""
    used: int = 1
    whole: int = 1
    line: int = 0


class RankedDimension(NamedTuple):
    """A dimension of the comparison: its mean and its place, 1 the gravest; ties share a place."""

    dimension: str
    name: str
    mean: float | None
    rank: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class Comparison:
    """Villages by dimensions: `cells[village][dimension]`, in the orders of `moos` and of the edition."""

    moos: tuple[int, ...]
    dimensions: tuple[RankedDimension, ...]
    cells: tuple[tuple[GridCell, ...], ...]

    @property
    def ranked(self) -> tuple[RankedDimension, ...]:
        """The dimensions from the gravest; those without a mean come last."""
        return tuple(sorted(self.dimensions, key=lambda one: (one.rank is None, one.rank or 0)))

    @property
    def has_ties(self) -> bool:
        """Whether two dimensions share a place."""
        places = [one.rank for one in self.dimensions if one.rank]
        return len(places) > len(set(places))

    @property
    def means(self) -> Mapping[str, float]:
        """The mean of each dimension that has one."""
        return {one.dimension: one.mean for one in self.dimensions if one.mean is not None}

    @property
    def has_blanks(self) -> bool:
        """Whether some village has no value of some dimension, so that a mean is not of all villages."""
        return any(cell.value is None for row in self.cells for cell in row)


@dataclasses.dataclass(frozen=True, slots=True)
class Cia:
    """What the committee read off the CIA program, beside its declared ranking; no number here is a CIA score.

    `least`, `most` and `higher_is` are None unless the whole scale is declared; without it nothing is ranked.
    `agrees` is None when the declared ranking cannot be compared, or not in all dimensions.
    """

    comparison: Comparison
    least: float | None
    most: float | None
    higher_is: str | None
    program: str
    year_be: int | None
    declared: tuple[str, ...]
    reason: str
    agrees: bool | None


class RateChange(NamedTuple):
    """One จปฐ. indicator's failing rate in each of `years`; None where it may not be shown."""

    no: int
    name: str
    rates: tuple[float | None, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Changes:
    """Change between years with the same indicators."""

    years: tuple[int, ...]
    rows: tuple[RateChange, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Analysis:
    """Everything computed from an entry's village tables; a part without data is None."""

    bmn: BmnYear | None = None
    nrd2c: Nrd2cYear | None = None
    cia: Cia | None = None
    own: Comparison | None = None
    changes: Changes | None = None
