"""The people of an entry as its pages count them. Missing is never zero: a sum with a gap is no sum."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from tambon_showcase.model.people import PopulationYear

from .lookups import Lookups


class PeopleView(Lookups):
    """Population by village and by year."""

    @property
    def villages_are_counted(self) -> bool:
        """Whether any number of people or households of a village is published."""
        rows = self.entry.tables.villages
        return any({row.male, row.female, row.total, row.households} != {None} for row in rows)

    @functools.cached_property
    def village_total(self) -> PopulationYear:
        """The villages' sum; a column with a gap has no sum, because missing is not zero."""
        rows = self.entry.tables.villages
        return PopulationYear.model_construct(
            year_be=None,
            male=_sum([row.male for row in rows]),
            female=_sum([row.female for row in rows]),
            total=_sum([row.total for row in rows]),
            households=_sum([row.households for row in rows]),
        )

    @functools.cached_property
    def population_by_year(self) -> list[PopulationYear]:
        """Population rows from the newest year."""
        return sorted(self.entry.tables.population, key=lambda row: -(row.year_be or 0))

    @property
    def latest_population(self) -> PopulationYear | None:
        """The newest year that has a total, at the latest the edition's data year."""
        rows = [row for row in self.population_by_year if row.total is not None]
        fitting = [row for row in rows if (row.year_be or 0) <= self.edition.data_year_be]
        return next(iter(fitting or rows), None)


def _sum(values: Sequence[int | None]) -> int | None:
    """The sum, or None when any value is missing."""
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None
