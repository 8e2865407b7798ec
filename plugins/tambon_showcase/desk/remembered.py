"""What was made of drafts, as long as they do not change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from .drafts import DeskDraft

MadeT = TypeVar("MadeT")


class OfVersion(Generic[MadeT]):
    """One thing for each draft, made again when the draft has another version, or was begun or brought back at another time."""

    def __init__(
        self, make: Callable[[DeskDraft], MadeT], lasts: Callable[[MadeT], bool] = lambda _: True
    ) -> None:
        """`lasts` says whether a thing is kept; a fault may be gone at the next try."""
        self._make, self._lasts = make, lasts
        self._made: dict[str, tuple[tuple[int, str], MadeT]] = {}

    def of(self, draft: DeskDraft) -> MadeT:
        """The thing of a draft as it is now."""
        known, state = self._made.get(draft.code), (draft.version, draft.changed)
        if known and known[0] == state:
            return known[1]
        made = self._make(draft)
        if self._lasts(made):
            self._made[draft.code] = state, made
        return made
