"""What was made of drafts, as long as they do not change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from .drafts import DeskDraft

MadeT = TypeVar("MadeT")


class OfVersion(Generic[MadeT]):
    """One thing for each draft, made again when the draft has another version."""

    def __init__(
        self, make: Callable[[DeskDraft], MadeT], lasts: Callable[[MadeT], bool] = lambda _: True
    ) -> None:
        """`lasts` says whether a thing is kept; a fault may be gone at the next try."""
        self._make, self._lasts = make, lasts
        self._made: dict[str, tuple[int, MadeT]] = {}

    def of(self, draft: DeskDraft) -> MadeT:
        """The thing of a draft as it is now."""
        known = self._made.get(draft.code)
        if known and known[0] == draft.version:
            return known[1]
        made = self._make(draft)
        if self._lasts(made):
            self._made[draft.code] = draft.version, made
        return made
