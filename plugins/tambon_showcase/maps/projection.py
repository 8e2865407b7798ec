"""Web Mercator, fitted to a picture; shared by the SVG and the PNG map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from .geometry import KM_PER_DEGREE, bounds
from .model import Boundary, Place, Position, Ring, Shape

SMALLEST_SPAN = 0.01
"""Narrowest view in degrees (about 1 km), so that a single pin is not zoomed in without end."""
_BAR_KM = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)


class View:
    """Puts positions on a picture of `width` by `height` pixels with `margin` free around them."""

    def __init__(self, positions: Iterable[Position], width: float, height: float, margin: float) -> None:
        box = bounds(positions)
        south, north = _mercator(box.south), _mercator(box.north)
        self.scale = min(
            (width - 2 * margin) / max(box.east - box.west, SMALLEST_SPAN),
            (height - 2 * margin) / max(north - south, SMALLEST_SPAN),
        )
        self._left = width / 2 - self.scale * (box.west + box.east) / 2
        self._top = height / 2 + self.scale * (south + north) / 2
        self._kilometre = self.scale / (KM_PER_DEGREE * math.cos(math.radians((box.south + box.north) / 2)))

    def point(self, position: Position) -> tuple[float, float]:
        """Pixels from the left and the top."""
        return self._left + self.scale * position.lon, self._top - self.scale * _mercator(position.lat)

    def line(self, ring: Ring) -> list[tuple[float, float]]:
        """The pixels of a line, without those that fall on the one before."""
        points = [self.point(position) for position in ring]
        kept = points[:1]
        for point in points[1:]:
            if math.dist(point, kept[-1]) >= 1:
                kept.append(point)
        return kept

    def scale_bar(self, shortest: float) -> tuple[float, float]:
        """A round number of kilometres and its length in pixels, at least `shortest`."""
        kilometres = next((km for km in _BAR_KM if km * self._kilometre >= shortest), _BAR_KM[-1])
        return kilometres, kilometres * self._kilometre


def all_positions(
    places: Sequence[Place], boundary: Boundary | None, shapes: Sequence[Shape]
) -> list[Position]:
    """Every position that a map has to show."""
    rings = [ring for shape in shapes for ring in shape.rings] + list(boundary.rings if boundary else ())
    return [place.position for place in places] + [position for ring in rings for position in ring]


def spread(
    points: Sequence[tuple[float, float]], apart: float, size: tuple[float, float]
) -> list[tuple[float, float]]:
    """The points moved until symbols `apart` pixels wide do not hide each other; too many points stay put."""
    if len(points) > MOST_SPREAD:
        return list(points)
    moved = [list(point) for point in points]
    for _ in range(_ROUNDS):
        if not sum(_push(moved, index, apart) for index in range(len(moved))):
            break
    return [_kept_in((x, y), apart / 2, size) for x, y in moved]


MOST_SPREAD = 80
"""Most symbols that are moved apart; with more, a legible picture needs the interactive map's clusters."""
_ROUNDS = 40


def _push(moved: list[list[float]], index: int, apart: float) -> bool:
    one, pushed = moved[index], False
    for number, other in enumerate(moved[:index]):
        across, down = one[0] - other[0], one[1] - other[1]
        if abs(across) < apart and abs(down) < apart and (distance := math.hypot(across, down)) < apart:
            if distance < 0.01:
                across, down, distance = math.cos(number), math.sin(number), 1.0
            push = (apart - distance) / 2 + 0.1
            for point, sign in ((one, push), (other, -push)):
                point[0] += across / distance * sign
                point[1] += down / distance * sign
            pushed = True
    return pushed


def _kept_in(point: tuple[float, float], margin: float, size: tuple[float, float]) -> tuple[float, float]:
    x, y = (min(max(value, margin), limit - margin) for value, limit in zip(point, size, strict=True))
    return x, y


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))
