"""All that one map file holds, gathered while it is read."""

from __future__ import annotations

from typing import NamedTuple

from tambon_showcase.finding import Finding

from .grids import PLAIN, Grid
from .model import Place, Shape


class Reading(NamedTuple):
    """Pins, lines and areas of a map file and what was found; `grid` is the system its numbers are in."""

    places: list[Place]
    shapes: list[Shape]
    findings: list[Finding]
    grid: Grid = PLAIN

    def add(self, other: Reading) -> None:
        """Take in what another file or layer holds."""
        self.places.extend(other.places)
        self.shapes.extend(other.shapes)
        self.findings.extend(other.findings)
