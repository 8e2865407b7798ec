"""The points that a region's committee declared for its contest, as a paper prints them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from decimal import Decimal


@dataclasses.dataclass(frozen=True, slots=True)
class DeclaredPoints:
    """What a committee declared itself; the guideline of FY 2565 names no points.

    Attributes:
        name: What the committee calls its points.
        source: The document that declares them.
        full: The full points of each item of the rubric.
    """

    name: str
    source: str
    full: Mapping[str, Decimal]

    def of(self, item: str) -> str:
        """The full points of an item as written by hand: `10`, `2.5`."""
        return f"{self.full[item].normalize():f}"

    def total(self, items: Collection[str]) -> str:
        """The sum of the full points of these items."""
        return f"{sum((self.full[item] for item in items), Decimal()).normalize():f}"
