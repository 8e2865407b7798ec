"""What a map holds: pins, lines, areas, the entry's boundary, and the limits every reader keeps."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple, NewType

from tambon_showcase.finding import Where

MAX_BYTES = 20_000_000
"""Largest map file read, in bytes (unpacked, for KMZ)."""
MAX_FEATURES = 5_000
"""Most pins, lines and areas read from one file; Google My Maps itself takes 2,000 in a layer."""
MAX_POINTS = 200_000
"""Most positions read from one file, all lines and boundaries together."""
MAX_DEPTH = 60
"""Deepest nesting of folders or arrays; real files stay below ten."""
DECIMALS = 6
"""Decimals kept of a degree: 0.1 metre, finer than any phone measures."""


class Position(NamedTuple):
    """A position in degrees of WGS 84, latitude first, as people say it."""

    lat: float
    lon: float


Ring = tuple[Position, ...]
"""A line of positions; of an area it is closed: the last position repeats the first."""


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A pin; `label` is the tambon's own word where the category is `other`, `photo` a file in `photos/`."""

    name: str
    category: str
    lat: float
    lon: float
    moo: int | None = None
    description: str = ""
    photo: str = ""
    google_maps_url: str = ""
    label: str = ""
    where: Where = dataclasses.field(default=Where(""), compare=False)

    @property
    def position(self) -> Position:
        """The pin's position."""
        return Position(self.lat, self.lon)


PlainPlace = NewType("PlainPlace", Place)
"""A pin whose words were searched for personal data: of a row, or masked in its file."""


class NumberedPlace(NamedTuple):
    """A pin and the number it has on the page: rows of the table first, then pins of map files."""

    number: int
    place: PlainPlace


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """A line (`closed` False) such as a tourist route, or an area with its holes."""

    name: str
    closed: bool
    rings: tuple[Ring, ...]
    where: Where = dataclasses.field(default=Where(""), compare=False)


PlainShape = NewType("PlainShape", Shape)
"""A line or an area whose name was searched for personal data."""


@dataclasses.dataclass(frozen=True, slots=True)
class Boundary:
    """The area the tambon says it covers, never a legal boundary; rings by the even-odd rule."""

    rings: tuple[Ring, ...]
    where: Where = dataclasses.field(default=Where(""), compare=False)
