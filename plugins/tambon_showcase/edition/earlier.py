"""Who was a model tambon before, and whom that excludes: decided once, for the check and for the selection desk."""

from __future__ import annotations

import dataclasses
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

    Source: guideline FY 2565, section 1; years and levels are those of the edition's selection.
    """
    rule = selection_of(edition, level)
    if rule is None or not edition.is_contestant(code):
        return []
    return [row for row in past if code in row.tambons and _counts(row, rule)]


def unseen_years(edition: Edition, code: str, level: str, past: Iterable[PastModel]) -> list[int]:
    """The years that count for this level and for which the register holds no row of the tambon's province."""
    rule = selection_of(edition, level)
    seen = {row.year_be for row in past if row.code.startswith(code[:2])}
    return sorted(set(years_of(rule)) - seen) if rule else []


def selection_of(edition: Edition, level: str) -> Selection | None:
    """How tambons are selected for a level; None where the edition selects nobody for it."""
    return next((rule for rule in edition.contest.selection if rule.level == level), None)


def years_of(rule: Selection) -> range:
    """The years (B.E.) in which having been a model tambon excludes."""
    return range(rule.excluded_from_be, rule.excluded_to_be + 1)


def _counts(row: PastModel, rule: Selection) -> bool:
    return row.year_be in years_of(rule) and row.level in rule.excluded_levels
