"""What was made of drafts, as long as they do not change."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from .drafts import DeskDraft

MadeT = TypeVar("MadeT")

FAULT_FACTOR = 4
"""How much longer a fault is believed than it took to find: it may be gone at the next try, but a try may take as long as a
worker is allowed, and every page of a draft tries."""

_State: TypeAlias = tuple[int, str, tuple[tuple[str, int, int, int], ...]]


class OfVersion(Generic[MadeT]):
    """One thing for each draft, made again when the draft has another version, or was begun or brought back at another time,
    or when its files are others: a disk that filled up between a file and the record leaves a new file in an old version."""

    def __init__(
        self, make: Callable[[DeskDraft], MadeT], lasts: Callable[[MadeT], bool] = lambda _: True
    ) -> None:
        """`lasts` says whether a thing is kept; a fault is believed for a while (`FAULT_FACTOR`)."""
        self._make, self._lasts = make, lasts
        self._made: dict[str, tuple[_State, float, MadeT]] = {}

    def of(self, draft: DeskDraft) -> MadeT:
        """The thing of a draft as it is now."""
        known, state = self._made.get(draft.code), _state(draft)
        if known and known[0] == state and time.monotonic() < known[1]:
            return known[2]
        begun = time.monotonic()
        made = self._make(draft)
        end = time.monotonic()
        end += math.inf if self._lasts(made) else FAULT_FACTOR * (end - begun)
        self._made[draft.code] = state, end, made
        return made


def _state(draft: DeskDraft) -> _State:
    """What differs between any two states of a draft, without opening a file."""
    about = ((name, path.stat()) for name, path in draft.files().items())
    files = tuple((name, one.st_mtime_ns, one.st_size, one.st_ino) for name, one in about)
    return draft.version, draft.changed, files
