"""The outline of Thailand with one place marked on it, so that a reader sees at once where a tambon is.

The outline is Natural Earth's (public domain), simplified to about 6 km: a picture, no boundary in law.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from markupsafe import Markup

from tambon_showcase.design import LIGHT

RINGS: list[list[tuple[float, float]]] = json.loads(
    Path(__file__).with_name("thailand.json").read_text(encoding="utf-8")
)["rings"]
"""The mainland and the largest islands as closed lines of longitude and latitude, in degrees."""
WIDTH, HEIGHT = 348, 620
_WEST, _NORTH = 97.0, 20.8
_UNITS = 40
"""Units of the drawing in a degree of latitude."""
_NARROWER = 0.97
"""A degree of longitude beside one of latitude, at the middle of the country."""


def position(lat: float, lon: float) -> tuple[int, int]:
    """Where a place is on the drawing, in units from its upper left corner."""
    return round((lon - _WEST) * _NARROWER * _UNITS), round((_NORTH - lat) * _UNITS)


def _line(ring: list[tuple[float, float]]) -> str:
    points = [position(lat, lon) for lon, lat in ring]
    steps = " ".join(f"{x - a},{y - b}" for (a, b), (x, y) in itertools.pairwise(points))
    return f"M{points[0][0]},{points[0][1]}l{steps}z"


OUTLINE = Markup('<path fill="{}" d="{}"/>').format(LIGHT["kram"], "".join(map(_line, RINGS)))
"""The country in units of the drawing."""


def mark(lat: float | None, lon: float | None) -> Markup:
    """The mark of a place on the drawing; nothing where its position is not known."""
    if lat is None or lon is None:
        return Markup()
    x, y = position(lat, lon)
    return Markup('<circle cx="{}" cy="{}" r="20" fill="{}"/>').format(x, y, LIGHT["gold-bright"])
