"""Evidence for the rubric: what an entry shows for each item, never a score (ADR 0016)."""

from __future__ import annotations

from .checklist import Checklist, Evidence, ItemState, Kind, Line, Outcome, State
from .rubric import assess
from .structure import Presence, StructureItem, structure_state

__all__ = [
    "Checklist",
    "Evidence",
    "ItemState",
    "Kind",
    "Line",
    "Outcome",
    "Presence",
    "State",
    "StructureItem",
    "assess",
    "structure_state",
]
