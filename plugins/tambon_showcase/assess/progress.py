"""What an entry has and still lacks by rubric item, in the words of the person who fills it in. Never a score (ADR 0016)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .checklist import Checklist, Extent, ItemState, Outcome
from .rubric import assess
from .shown import Shown


class ItemProgress(NamedTuple):
    """An item that an entry must show: its number and title, how much is there, and what is lacking, most important first."""

    item: str
    title_th: str
    extent: Extent
    lacking_th: tuple[str, ...]


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
    titles = {item.id: item.title_th for item in shown.edition.rubric.items}
    return EntryProgress(shown.entry.folder, checklist.counts_th, tuple(_items(checklist, titles)))


def _items(checklist: Checklist, titles: Mapping[str, str]) -> Iterator[ItemProgress]:
    for state in checklist.items:
        if state.extent is not Extent.NOT_APPLICABLE:
            yield ItemProgress(state.item, titles[state.item], state.extent, _lacking(state))


def _lacking(state: ItemState) -> tuple[str, ...]:
    return tuple(line.text_th for line in state.lines if line.outcome is Outcome.FAIL)
