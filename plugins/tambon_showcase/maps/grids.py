"""The coordinate systems of Thai offices' maps, turned into WGS 84 without a GIS library.

UTM by Krüger's series in the third flattening (Karney 2011, to the fourth power: below a millimetre inside a zone);
Indian 1975 by the translation EPSG:1304 (5 metres), as the Royal Thai Survey Department's maps are converted.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import re
from collections.abc import Callable
from typing import NamedTuple

from .coordinates import in_thailand, kilometres
from .model import Position

WGS84, INDIAN = "WGS 84", "Indian 1975"
_SCALE, _FALSE_EAST = 0.9996, 500_000.0
_SHIFT = (210.0, 814.0, 289.0)
"""Indian 1975 to WGS 84 (2), EPSG:1304: metres to add to geocentric X, Y, Z."""
_SPHERE = 6_378_137.0
_METRES = 1_000.0
"""Numbers beyond this are metres: no degree is that large, no position of Thailand in UTM that small."""
_TYPICAL = (500_000.0, 1_600_000.0)


class Ellipsoid(NamedTuple):
    """Half the equator's axis in metres, and the flattening."""

    axis: float
    flattening: float

    @property
    def square(self) -> float:
        """The first eccentricity, squared."""
        return self.flattening * (2 - self.flattening)


_ELLIPSOIDS = {
    WGS84: Ellipsoid(6_378_137.0, 1 / 298.257223563),
    INDIAN: Ellipsoid(6_377_276.345, 1 / 300.8017),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """A coordinate system: its EPSG code, datum, and UTM zone (0: degrees, -1: Web Mercator).

    `near` is where the numbers should be, if that is known of the tambon whose file it is.
    """

    epsg: int
    datum: str
    zone: int
    near: Position | None = dataclasses.field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The name as people say it, with its code."""
        kind = f" / UTM {self.zone}N" if self.zone > 0 else " / Web Mercator" if self.zone else ""
        return f"{self.datum}{kind} (EPSG:{self.epsg})"

    @property
    def is_plain(self) -> bool:
        """Whether its numbers are degrees of WGS 84, which need no conversion."""
        return self.zone == 0 and self.datum == WGS84

    @property
    def rival(self) -> Grid | None:
        """The same zone or degrees on the other datum, with which it is mistaken; None for Web Mercator."""
        return next((grid for grid in GRIDS if grid.zone == self.zone and grid.datum != self.datum), None)

    @property
    def neighbour(self) -> Grid | None:
        """The other UTM zone of Thailand on the same datum; None for what has no zone."""
        others = (grid for grid in GRIDS if grid.zone > 0 and grid.datum == self.datum)
        return next((grid for grid in others if grid != self), None) if self.zone > 0 else None


GRIDS = (
    Grid(4326, WGS84, 0),
    Grid(4240, INDIAN, 0),
    Grid(32647, WGS84, 47),
    Grid(32648, WGS84, 48),
    Grid(24047, INDIAN, 47),
    Grid(24048, INDIAN, 48),
    Grid(3857, WGS84, -1),
)
PLAIN, MERCATOR = GRIDS[0], GRIDS[-1]
_BY_CODE = {grid.epsg: grid for grid in GRIDS} | {900913: MERCATOR, 102100: MERCATOR, 3785: MERCATOR}


def grid_of(text: str) -> Grid | None:
    """The system named by `EPSG:32647`, `urn:ogc:def:crs:EPSG::32647`, `32647` or `CRS84`; None if another."""
    if re.search(r"CRS:?84", text, re.IGNORECASE):
        return PLAIN
    match = re.search(r"(?:epsg|^)\W*(?:[\d.]*:)?(\d{4,6})(?!\d)", text.strip(), re.IGNORECASE)
    return _BY_CODE.get(int(match[1])) if match else None


def are_metres(first: float, second: float) -> bool:
    """Whether two numbers are metres of a projection rather than degrees."""
    return abs(first) > _METRES and abs(second) > _METRES


def converted(grid: Grid, position: Position) -> Position:
    """The position in WGS 84 of northing or latitude, easting or longitude in `grid`.

    An exchanged pair is put right where only the exchange is in Thailand; degrees in a file of metres stay
    degrees. What cannot be converted comes back as it was.
    """
    if grid.is_plain or (grid.zone and not are_metres(*position)):
        return position
    found = _to_wgs84(grid, position)
    other = _to_wgs84(grid, Position(position.lon, position.lat))
    return other if in_thailand(other) and not in_thailand(found) else found


def guesses(position: Position) -> list[tuple[Grid, Position]]:
    """What metres would be as WGS 84 in each Thai zone, where that is in Thailand."""
    tried = [(grid, converted(grid, position)) for grid in GRIDS if grid.zone > 0 and grid.datum == WGS84]
    return [(grid, found) for grid, found in tried if in_thailand(found)]


@functools.lru_cache
def metres_between(grid: Grid, other: Grid) -> int:
    """How far the same numbers are apart in two systems, in metres, in the middle of the zone."""
    numbers = Position(_TYPICAL[1], _TYPICAL[0]) if grid.zone else Position(14.5, 100.5)
    return round(1_000 * kilometres(converted(grid, numbers), converted(other, numbers)))


def _to_wgs84(grid: Grid, written: Position) -> Position:
    try:
        degrees = _PROJECTIONS[min(grid.zone, 1)](grid, written)
        return _shifted(degrees) if grid.datum == INDIAN else degrees
    except (OverflowError, ValueError):
        return written


def _from_utm(grid: Grid, written: Position) -> Position:
    """Krüger's inverse series: Karney, Transverse Mercator with an accuracy of a few nanometers, 2011, eq. 36."""
    axis, flattening = _ELLIPSOIDS[grid.datum]
    n = flattening / (2 - flattening)
    radius = axis / (1 + n) * (1 + n**2 / 4 + n**4 / 64) * _SCALE
    up, across = written.lat / radius, (written.lon - _FALSE_EAST) / radius
    beta = (
        n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96 - n**4 / 360,
        n**2 / 48 + n**3 / 15 - 437 * n**4 / 1440,
        17 * n**3 / 480 - 37 * n**4 / 840,
        4397 * n**4 / 161_280,
    )
    angle = up - sum(b * math.sin(2 * j * up) * math.cosh(2 * j * across) for j, b in enumerate(beta, 1))
    aside = across - sum(b * math.cos(2 * j * up) * math.sinh(2 * j * across) for j, b in enumerate(beta, 1))
    conformal = math.asin(math.sin(angle) / math.cosh(aside))
    delta = (
        2 * n - 2 * n**2 / 3 - 2 * n**3 + 116 * n**4 / 45,
        7 * n**2 / 3 - 8 * n**3 / 5 - 227 * n**4 / 45,
        56 * n**3 / 15 - 136 * n**4 / 35,
        4279 * n**4 / 630,
    )
    lat = conformal + sum(d * math.sin(2 * j * conformal) for j, d in enumerate(delta, 1))
    lon = math.atan2(math.sinh(aside), math.cos(angle))
    return Position(math.degrees(lat), math.degrees(lon) + 6 * grid.zone - 183)


def _from_mercator(_: Grid, written: Position) -> Position:
    lat = 2 * math.atan(math.exp(written.lat / _SPHERE)) - math.pi / 2
    return Position(math.degrees(lat), math.degrees(written.lon / _SPHERE))


def _from_degrees(_: Grid, written: Position) -> Position:
    return written


_PROJECTIONS: dict[int, Callable[[Grid, Position], Position]] = {
    1: _from_utm,
    0: _from_degrees,
    -1: _from_mercator,
}


def _shifted(position: Position) -> Position:
    """From Indian 1975 to WGS 84 by way of geocentric metres, height 0."""
    axis, square = _ELLIPSOIDS[INDIAN].axis, _ELLIPSOIDS[INDIAN].square
    lat, lon = map(math.radians, position)
    normal = axis / math.sqrt(1 - square * math.sin(lat) ** 2)
    x = normal * math.cos(lat) * math.cos(lon) + _SHIFT[0]
    y = normal * math.cos(lat) * math.sin(lon) + _SHIFT[1]
    z = normal * (1 - square) * math.sin(lat) + _SHIFT[2]
    return _geodetic(x, y, z)


def _geodetic(x: float, y: float, z: float) -> Position:
    """Bowring's formula, exact to a micrometre near the ground."""
    axis, square = _ELLIPSOIDS[WGS84].axis, _ELLIPSOIDS[WGS84].square
    minor = axis * math.sqrt(1 - square)
    across = math.hypot(x, y)
    reduced = math.atan2(z * axis, across * minor)
    up = z + square / (1 - square) * minor * math.sin(reduced) ** 3
    out = across - square * axis * math.cos(reduced) ** 3
    return Position(math.degrees(math.atan2(up, out)), math.degrees(math.atan2(y, x)))
