"""Who was a model tambon before, and whom that excludes: decided once, for the check and for the selection desk."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable

from .contest import Selection
from .edition import Edition


@dataclasses.dataclass(frozen=True, slots=True)
class PastModel:
    """An earlier model tambon: year in B.E., level, the code as registered, and today's tambon codes."""

    year_be: int
    level: str
    code: str
    tambons: tuple[str, ...]

    @property
    def is_moved(self) -> bool:
        """Whether the registered code is no longer in use and had to be followed."""
        return self.code[:6] not in self.tambons


def excluding(edition: Edition, code: str, level: str, past: Iterable[PastModel]) -> list[PastModel]:
    """The rows of the register that keep a tambon from entering at `level`; examples from public sources do not enter.

    Source: guideline FY 2565, section 1; years and levels are those of the edition's selection. Entries of a province
    are selected from those of its districts, so what excludes there excludes here.
    """
    if not edition.is_contestant(code):
        return []
    return [row for row in past if code in row.tambons and excludes(edition, level, row)]


def excludes(edition: Edition, level: str, row: PastModel) -> bool:
    """Whether a tambon that was this one earlier may not enter at `level`."""
    return any(_counts(row, rule) for rule in selections_of(edition, level))


def register_years(edition: Edition, level: str) -> list[int]:
    """The years (B.E.) in which having been a model tambon excludes from `level`."""
    rules = selections_of(edition, level)
    return sorted({year for rule in rules for year in _years_of(rule)})


def unseen_years(edition: Edition, code: str, level: str, past: Iterable[PastModel]) -> list[int]:
    """The years that count for this level and for which the register holds no row of the tambon's province."""
    seen = {row.year_be for row in past if row.code.startswith(code[:2])}
    return [year for year in register_years(edition, level) if year not in seen]


def is_whole(edition: Edition, level: str, past: Iterable[PastModel]) -> bool:
    """Whether the register has as many rows of every year that counts as the department said that there are."""
    rows = Counter(row.year_be for row in past)
    said = edition.contest.registry_rows
    return all(year in said and rows[year] >= said[year] for year in register_years(edition, level))


def selections_of(edition: Edition, level: str) -> list[Selection]:
    """How tambons are selected for a level, and for the level that they are selected from; empty where nobody is."""
    rules: dict[str, Selection] = {rule.level: rule for rule in edition.contest.selection}
    own = rules.get(level)
    if own is None:
        return []
    before = rules.get(own.selected_from) if own.selected_from else None
    return [own, before] if before and before is not own else [own]


def _years_of(rule: Selection) -> range:
    return range(rule.excluded_from_be, rule.excluded_to_be + 1)


def _counts(row: PastModel, rule: Selection) -> bool:
    return row.year_be in _years_of(rule) and row.level in rule.excluded_levels
