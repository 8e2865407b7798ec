"""What an entry has and still lacks by rubric item, in the words of the person who fills it in. Never a score (ADR 0016)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tambon_showcase.edition.rubric import RubricItem

from .checklist import COUNTED, Checklist, Extent, ItemState, Outcome
from .filled_in import FILLED_IN
from .rubric import assess
from .shown import Shown


class ItemProgress(NamedTuple):
    """An item that an entry must show: its number and title, how much is there, what is lacking, most important first,
    and where it is written."""

    item: str
    title_th: str
    extent: Extent
    lacking_th: tuple[str, ...]
    filled_in: str


class EntryProgress(NamedTuple):
    """How far an entry has come; `folder` is seen from the project's root, `counts_th` is the sum in words."""

    folder: str
    counts_th: str
    items: tuple[ItemProgress, ...]

    def of(self, extent: Extent) -> tuple[ItemProgress, ...]:
        """The items of which that much is there."""
        return tuple(item for item in self.items if item.extent is extent)


def entry_progress(shown: Shown) -> EntryProgress:
    """What an entry shows for every item that its level must show."""
    checklist = assess(shown)
    known = {item.id: item for item in shown.edition.rubric.items}
    return EntryProgress(shown.entry.folder, checklist.counts_th, tuple(_items(checklist, known)))


def _items(checklist: Checklist, known: Mapping[str, RubricItem]) -> Iterator[ItemProgress]:
    for state in checklist.items:
        if state.extent in COUNTED:
            item, lacking = known[state.item], _lacking(state)
            yield ItemProgress(item.id, item.title_th, state.extent, lacking, FILLED_IN.get(item.check, ""))


def _lacking(state: ItemState) -> tuple[str, ...]:
    return tuple(line.text_th for line in state.lines if line.outcome is Outcome.FAIL)
