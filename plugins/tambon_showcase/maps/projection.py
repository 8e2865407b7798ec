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


def spread(points: Sequence[Pixel], apart: float, size: tuple[float, float]) -> list[Pixel]:
    """The points moved until symbols `apart` pixels wide do not hide each other; too many points stay put."""
    if len(points) > MOST_SPREAD:
        return list(points)
    moved = [[x + math.cos(n) * _NUDGE, y + math.sin(n) * _NUDGE] for n, (x, y) in enumerate(points)]
    for _ in range(_ROUNDS):
        if not sum(_push(moved, index, apart) for index in range(len(moved))):
            break
        for point in moved:
            for axis in (0, 1):
                point[axis] = min(max(point[axis], apart / 2), size[axis] - apart / 2)
    return [(x, y) for x, y in moved]


Pixel = tuple[float, float]
MOST_SPREAD = 80
"""Most symbols that are moved apart; with more, a legible picture needs the interactive map's clusters."""
_ROUNDS = 60
_NUDGE = 0.5  # pixels by which equal points begin apart, so that they have a direction to move in


def _push(moved: list[list[float]], index: int, apart: float) -> bool:
    """Move one point and those before it half as far apart as they are too near; returns whether any was."""
    one, pushed = moved[index], False
    for other in moved[:index]:
        across, down = one[0] - other[0], one[1] - other[1]
        distance = math.hypot(across, down)
        if distance >= apart:
            continue
        push = (apart - distance) / 4 / max(distance, 0.01)
        for axis, step in ((0, across * push), (1, down * push)):
            one[axis] += step
            other[axis] -= step
        pushed = True
    return pushed


def _mercator(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))
