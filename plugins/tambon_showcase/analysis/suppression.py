"""Hiding small counts so that no sum reveals them.

A village's count of 1 to 4 persons or households is hidden (dimensions.yml `small_cells`; k = 5 is this site's
own rule). Where the tambon's total is shown too, the hidden count could be found by subtraction, so further
villages are hidden until every hidden count may be anything from 1 to 4, or else the total is hidden.
Which of two hidden counts is small and which only covers it is never said.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from tambon_showcase.content.small_cells import HIDDEN, SMALLEST_SHOWN, is_small
from tambon_showcase.model.analysis import BmnCell

KeyT = TypeVar("KeyT", int, str)


HIDDEN_REASON = f"{HIDDEN}: จำนวน 1 ถึง 4 หรือต้องปิดไว้ด้วยเพื่อไม่ให้คำนวณย้อนได้"
"""What a published row says in place of a hidden number."""


class SurveyCount(NamedTuple):
    """Surveyed units and the failing ones among them; None where nothing is known."""

    surveyed: int | None
    failing: int | None


class ShownCount(NamedTuple):
    """What may be shown of a `SurveyCount`: a number is None when it is unknown or hidden."""

    surveyed: int | None
    failing: int | None
    hidden: bool = False

    @property
    def rate(self) -> float | None:
        """Failing units per hundred surveyed ones; None when a number is not shown or nobody was surveyed."""
        if self.failing is None or not self.surveyed:
            return None
        return self.failing / self.surveyed * 100


class SuppressedCounts(NamedTuple, Generic[KeyT]):
    """One indicator: what may be shown of each village and of their total."""

    cells: Mapping[KeyT, ShownCount]
    total: ShownCount


def suppress(counts: Mapping[KeyT, SurveyCount]) -> SuppressedCounts[KeyT]:
    """What may be shown of one indicator in one year, by village. The total sums villages with both numbers."""
    whole = {key: one for key, one in counts.items() if one.surveyed is not None and one.failing is not None}
    surveyed = {key: one.surveyed or 0 for key, one in whole.items()}
    failing = {key: one.failing or 0 for key, one in whole.items()}
    hidden_surveyed, surveyed_safe = _close({k for k, n in surveyed.items() if is_small(n)}, surveyed, {})
    few = {key for key, count in failing.items() if is_small(count)} | hidden_surveyed
    most = {key: count for key, count in surveyed.items() if key not in hidden_surveyed}
    hidden_failing, failing_safe = _close(few, failing, most) if surveyed_safe else (few, False)
    cells = {key: _cell(one, key in hidden_surveyed, key in hidden_failing) for key, one in counts.items()}
    total = ShownCount(None, None)
    if whole:
        sums = SurveyCount(sum(surveyed.values()), sum(failing.values()))
        total = _cell(sums, not surveyed_safe, not failing_safe)
    return SuppressedCounts(cells, total)


def published_rows(rows: Sequence[BmnCell]) -> tuple[BmnCell, ...]:
    """A จปฐ. table as anyone may have it: hidden numbers are blank, and the row says why.

    Villages are keyed as in the analysis, so that both hide the same: two choices of cover would uncover each other.
    """
    groups: dict[tuple[int | None, int | None], dict[int, SurveyCount]] = {}
    for row in rows:
        groups.setdefault((row.year_be, row.indicator), {})[row.moo or 0] = SurveyCount(
            row.surveyed, row.failing
        )
    shown = {group: suppress(counts).cells for group, counts in groups.items()}
    return tuple(_published(row, shown[row.year_be, row.indicator][row.moo or 0]) for row in rows)


def _published(row: BmnCell, shown: ShownCount) -> BmnCell:
    if not shown.hidden:
        return row
    return row.model_copy(
        update={"surveyed": shown.surveyed, "failing": shown.failing, "reason": HIDDEN_REASON}
    )


def _close(hidden: set[KeyT], values: Mapping[KeyT, int], most: Mapping[KeyT, int]) -> tuple[set[KeyT], bool]:
    """`hidden` with the smallest further villages that its sum needs, and whether the total may then be shown."""
    if not any(values[key] for key in hidden):
        return hidden, True
    spare = sorted((count, key) for key, count in values.items() if count >= SMALLEST_SHOWN)
    grown = set(hidden)
    while not _is_safe(grown, values, most):
        cover = next((key for _, key in spare if key not in grown), None)
        if cover is None:
            return hidden, False
        grown.add(cover)
    return grown, True


def _is_safe(hidden: set[KeyT], values: Mapping[KeyT, int], most: Mapping[KeyT, int]) -> bool:
    """Whether each small count may still be anything from 1 to 4, though the sum of the hidden is known.

    `most` is the largest count that a reader must think possible, if they know one.
    """
    total = sum(values[key] for key in hidden)
    for key in (key for key in hidden if is_small(values[key])):
        most_of_others = sum(most.get(other, math.inf) for other in hidden if other != key)
        if total - most_of_others > 1 or total - (len(hidden) - 1) < SMALLEST_SHOWN - 1:
            return False
    return len(hidden) > 1


def _cell(one: SurveyCount, hide_surveyed: bool, hide_failing: bool) -> ShownCount:
    """A lone number, which is in no total, only has to be large enough itself."""
    hide_surveyed = hide_surveyed or is_small(one.surveyed or 0)
    hide_failing = hide_failing or hide_surveyed or is_small(one.failing or 0)
    return ShownCount(
        None if hide_surveyed else one.surveyed,
        None if hide_failing else one.failing,
        (hide_surveyed and one.surveyed is not None) or (hide_failing and one.failing is not None),
    )
