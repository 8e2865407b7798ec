"""Hiding small counts so that no sum reveals them, to a reader who knows these rules as well (docs/adr/0024).

A village's count of 1 to 4 persons or households is hidden (dimensions.yml `small_cells`; k = 5 is this site's own rule),
and no other: which larger village is hidden with it would depend on the hidden number and so betray it. The total
of the tambon is shown where each hidden count may still be anything from 1 to 4, whatever the rest is; elsewhere it is
an estimate made of the shown counts alone.
"""

from __future__ import annotations

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
    is_estimate: bool = False
    """Whether `failing` is an estimate: the shown counts, and 2.5 for each hidden one."""

    @property
    def counted(self) -> int | None:
        """The failing units as they were counted; None for an estimate, which is no number of open data."""
        return None if self.is_estimate else self.failing

    @property
    def about_th(self) -> str:
        """The word before an estimate; nothing before a count."""
        return "ประมาณ " if self.is_estimate else ""

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
    cells = {key: _cell(one) for key, one in counts.items()}
    whole = [one for one in counts.values() if one.surveyed is not None and one.failing is not None]
    surveyed = _sum([one.surveyed or 0 for one in whole])
    if not whole:
        return SuppressedCounts(cells, ShownCount(None, None))
    if any(is_small(one.surveyed or 0) for one in whole):
        shown = surveyed.total if surveyed.is_safe else None
        return SuppressedCounts(cells, ShownCount(shown, None, hidden=True))
    return SuppressedCounts(cells, _total(surveyed.total, _sum([one.failing or 0 for one in whole])))


def published_rows(rows: Sequence[BmnCell]) -> tuple[BmnCell, ...]:
    """A จปฐ. table as anyone may have it: hidden numbers are blank, and the row says why.

    Each row is judged by itself: a village that is there twice by mistake is hidden twice.
    """
    return tuple(map(_published, rows))


def _published(row: BmnCell) -> BmnCell:
    shown = _cell(SurveyCount(row.surveyed, row.failing))
    if not shown.hidden:
        return row
    return row.model_copy(
        update={"surveyed": shown.surveyed, "failing": shown.failing, "reason": HIDDEN_REASON}
    )


class _Sum(NamedTuple):
    """A sum of counts: all of it, the part that is shown, and how many counts are hidden."""

    total: int
    shown: int
    hidden: int

    @property
    def is_safe(self) -> bool:
        """Whether each hidden count may be anything from 1 to 4 though the sum of the hidden ones is known.

        One of them is 4 only if the others, at least 1 each, leave room for it, and 1 only if they can fill the rest.
        """
        rest, others, largest = self.total - self.shown, self.hidden - 1, SMALLEST_SHOWN - 1
        return not self.hidden or largest + others <= rest <= 1 + largest * others

    @property
    def estimate(self) -> int:
        """The total with the middle of 1 to 4 for each hidden count."""
        return self.shown + SMALLEST_SHOWN * self.hidden // 2


def _sum(counts: Sequence[int]) -> _Sum:
    hidden = [count for count in counts if is_small(count)]
    return _Sum(sum(counts), sum(counts) - sum(hidden), len(hidden))


def _total(surveyed: int, failing: _Sum) -> ShownCount:
    if failing.is_safe:
        return ShownCount(surveyed, failing.total)
    if not failing.shown:  # an estimate of nothing but hidden counts says nothing
        return ShownCount(surveyed, None, hidden=True)
    return ShownCount(surveyed, failing.estimate, is_estimate=True)


def _cell(one: SurveyCount) -> ShownCount:
    """A village's numbers; few surveyed hide how many of them fail."""
    hide_surveyed = is_small(one.surveyed or 0)
    hide_failing = hide_surveyed or is_small(one.failing or 0)
    return ShownCount(
        None if hide_surveyed else one.surveyed,
        None if hide_failing else one.failing,
        (hide_surveyed and one.surveyed is not None) or (hide_failing and one.failing is not None),
    )
