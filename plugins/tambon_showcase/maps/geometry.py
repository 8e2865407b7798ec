"""Plane geometry on positions: inside, distance, simplification, bounds. Small enough to need no library."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .coordinates import kilometres
from .model import Boundary, Position, Ring

KM_PER_DEGREE = 111.32
"""Kilometres in a degree of latitude (and of longitude on the equator)."""


class BoundingBox(NamedTuple):
    """A box in degrees."""

    south: float
    west: float
    north: float
    east: float


def bounds(positions: Iterable[Position]) -> BoundingBox:
    """The box around `positions`.

    Raises:
        ValueError: there is no position.
    """
    lats, lons = zip(*positions, strict=True)
    return BoundingBox(min(lats), min(lons), max(lats), max(lons))


def inside(position: Position, rings: Iterable[Ring]) -> bool:
    """Whether the position is in the area of `rings` (even-odd rule, so holes count as outside)."""
    crossings = sum(_crosses(position, start, end) for start, end in _sides(rings))
    return crossings % 2 == 1


def kilometres_outside(position: Position, boundary: Boundary) -> float:
    """How far outside the boundary the position is, in kilometres; 0 inside."""
    if inside(position, boundary.rings):
        return 0.0
    return min(_to_side(position, start, end) for start, end in _sides(boundary.rings))


def square_kilometres(rings: Iterable[Ring]) -> float:
    """Area of the rings' sum (shoelace on a local plane), without subtracting holes."""
    total = 0.0
    for ring in rings:
        width = math.cos(math.radians(ring[0].lat))
        total += abs(sum(a.lon * b.lat - b.lon * a.lat for a, b in _sides([ring]))) / 2 * width
    return total * KM_PER_DEGREE**2


def middle_pin(positions: Sequence[Position]) -> Position:
    """One of the positions: the nearest to the medians of latitude and longitude, so never an outlier."""
    lat = sorted(position.lat for position in positions)[(len(positions) - 1) // 2]
    lon = sorted(position.lon for position in positions)[(len(positions) - 1) // 2]
    return min(positions, key=lambda position: kilometres(position, Position(lat, lon)))


def simplified(ring: Ring, most: int) -> Ring:
    """The ring with at most `most` positions: near ones are dropped, with a growing spacing, until it fits.

    Time is linear in the ring's length whatever its shape, so a hostile boundary cannot hold up a build.
    """
    kept, spacing = ring, 0.00001
    while len(kept) > most:
        kept, spacing = _spaced(kept, spacing), spacing * 2
    return kept if len(kept) >= min(4, len(ring)) else ring[:: math.ceil(len(ring) / (most - 1))] + ring[-1:]


def _spaced(ring: Ring, spacing: float) -> Ring:
    kept = [ring[0]]
    for position in ring[1:-1]:
        if math.dist(kept[-1], position) >= spacing:
            kept.append(position)
    return (*kept, ring[-1])


def _sides(rings: Iterable[Ring]) -> Iterator[tuple[Position, Position]]:
    for ring in rings:
        yield from itertools.pairwise(ring)


def _crosses(position: Position, start: Position, end: Position) -> bool:
    if (start.lat > position.lat) == (end.lat > position.lat):
        return False
    across = (position.lat - start.lat) / (end.lat - start.lat)
    return position.lon < start.lon + across * (end.lon - start.lon)


def _plane_distance(point: Position, start: Position, end: Position) -> float:
    """Distance in degrees from `point` to the side from `start` to `end`."""
    along = (end.lat - start.lat, end.lon - start.lon)
    length = along[0] ** 2 + along[1] ** 2
    from_start = (point.lat - start.lat, point.lon - start.lon)
    share = (from_start[0] * along[0] + from_start[1] * along[1]) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return math.hypot(from_start[0] - share * along[0], from_start[1] - share * along[1])


def _to_side(point: Position, start: Position, end: Position) -> float:
    width = math.cos(math.radians(point.lat))
    flat = [Position(item.lat, item.lon * width) for item in (point, start, end)]
    return _plane_distance(*flat) * KM_PER_DEGREE
