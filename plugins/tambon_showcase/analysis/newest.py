"""The rows of the newest year of a table that holds several years: two years together would count people twice."""

from __future__ import annotations

from collections.abc import Sequence

from tambon_showcase.model.people import AgeGroup


def newest_ages(rows: Sequence[AgeGroup]) -> tuple[AgeGroup, ...]:
    """The age groups of the newest year, in the order written; rows without a year count as the oldest."""
    newest = max((row.year_be or 0 for row in rows), default=0)
    return tuple(row for row in rows if (row.year_be or 0) == newest)
