"""Numbers a committee of five to seven judges needs. Points are cents; `stats.js` computes the same.

Sums are of whole numbers and every mean is one division, so equal means are equal to the last bit in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .model import Method

ENOUGH_TO_TRIM = 5
"""Of three or four values only the middle is left when the highest and the lowest go."""
Matrix = Sequence[Sequence[int | None]]
"""Points in cents: one row per judge, one column per entry, None where there is none."""

ROUNDS = 200
RESAMPLES = 1_000
SEED = 2565
AGREED_WELL = 0.8
AGREED_SOMEWHAT = 0.667
"""Krippendorff's customary bounds (Content Analysis, 2004, ch. 11): rely on .800, be careful down to .667."""


class Agreement(NamedTuple):
    """Krippendorff's alpha (interval) with a 95 per cent bootstrap interval, and its word."""

    alpha: float | None
    low: float | None
    high: float | None
    word: str


def mean(values: Sequence[int]) -> float:
    """The plain mean of at least one value."""
    return sum(values) / len(values)


def median(values: Sequence[int]) -> float:
    """The middle value, or the mean of the two middle ones."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return mean(ordered[half : half + 1] if len(ordered) % 2 else ordered[half - 1 : half + 1])


def trimmed(values: Sequence[int]) -> float:
    """The mean without the highest and the lowest one; with fewer than three values, the plain mean."""
    return mean(sorted(values)[1:-1] if len(values) > 2 else values)


METHODS = {"usual": trimmed, "trimmed": trimmed, "mean": mean, "median": median}


def method_for(method: Method, judges: int) -> Method:
    """The way to summarise that a region declared, or the usual one for so many judges."""
    usual: Method = "trimmed" if judges >= ENOUGH_TO_TRIM else "mean"
    return usual if method == "usual" else method


def summarise(values: Sequence[int], method: Method) -> float | None:
    """The value of `method`, or None when there is nothing to summarise."""
    return METHODS[method](values) if values else None


def adjusted(matrix: Matrix) -> list[float | None]:
    """Each entry's mean after taking out how strict each of its judges is (additive model, least squares).

    It makes entries comparable that were not seen by the same judges. None for an entry without points, and
    for all when judges and entries fall into separate groups, because nothing then links the groups.
    """
    columns = len(matrix[0]) if matrix else 0
    if not _is_connected(matrix):
        return [None] * columns
    leniency = [0.0] * len(matrix)
    level: list[float | None] = [None] * columns
    for _ in range(ROUNDS):
        level = [_centre((row[u], leniency[j]) for j, row in enumerate(matrix)) for u in range(columns)]
        leniency = [_centre(zip(row, level, strict=True)) or 0.0 for row in matrix]
        shift = sum(leniency) / len(leniency)
        leniency = [value - shift for value in leniency]
    return level


def _centre(pairs: Iterable[tuple[int | None, float | None]]) -> float | None:
    differences = [points - (offset or 0.0) for points, offset in pairs if points is not None]
    return sum(differences) / len(differences) if differences else None


def _is_connected(matrix: Matrix) -> bool:
    groups: list[set[int]] = []
    for row in matrix:
        seen = {u for u, points in enumerate(row) if points is not None}
        if seen:
            touching = [group for group in groups if group & seen]
            groups = [group for group in groups if not group & seen] + [seen.union(*touching)]
    return len(groups) == 1


class _Unit(NamedTuple):
    size: int
    total: int
    squares: int


def agreement(matrix: Matrix) -> Agreement:
    """How far judges agree over all entries; never a gate, since so few judges leave the interval wide."""
    units = list(_units(matrix))
    alpha = _alpha(units)
    if alpha is None:
        return Agreement(None, None, None, "unknown")
    draws = sorted(value for value in (_alpha(sample) for sample in _resamples(units)) if value is not None)
    low, high = _interval(draws) if len(units) > 2 and draws else (None, None)
    return Agreement(alpha, low, high, _word(alpha))


def _units(matrix: Matrix) -> Iterator[_Unit]:
    for column in zip(*matrix, strict=True):
        values = [points for points in column if points is not None]
        if len(values) > 1:
            yield _Unit(len(values), sum(values), sum(value * value for value in values))


def _alpha(units: Sequence[_Unit]) -> float | None:
    """Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", interval difference."""
    count = sum(unit.size for unit in units)
    total = sum(unit.total for unit in units)
    expected = count * sum(unit.squares for unit in units) - total * total
    if expected == 0:
        return None
    observed = sum((unit.size * unit.squares - unit.total * unit.total) / (unit.size - 1) for unit in units)
    return 1 - observed * (count - 1) / expected


def _resamples(units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    draw = random_numbers(SEED)
    for _ in range(RESAMPLES):
        yield [units[next(draw) * len(units) >> 32] for _ in units]


def _interval(draws: Sequence[float]) -> tuple[float, float]:
    last = len(draws) - 1
    return draws[last * 25 // 1000], draws[-(-last * 975 // 1000)]


def _word(alpha: float) -> str:
    if alpha >= AGREED_WELL:
        return "much"
    return "some" if alpha >= AGREED_SOMEWHAT else "little"


def random_numbers(seed: int) -> Iterator[int]:
    """Repeatable 32-bit numbers (mulberry32), the same in the browser; not for secrets."""
    state = seed
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ state >> 15) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ mixed >> 7) * (mixed | 61))) & 0xFFFFFFFF
        yield mixed ^ mixed >> 14
