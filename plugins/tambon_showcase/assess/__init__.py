"""Evidence for the rubric: what an entry shows for each item, never a score (ADR 0016)."""

from __future__ import annotations

from .checklist import Basis, Checklist, Evidence, EvidenceKind, Extent, ItemState, Observation, Outcome
from .presence import Presence, StructureStatus
from .rubric import assess
from .shown import Shown
from .structure import structure_state

__all__ = [
    "Basis",
    "Checklist",
    "Evidence",
    "EvidenceKind",
    "Extent",
    "ItemState",
    "Observation",
    "Outcome",
    "Presence",
    "Shown",
    "StructureStatus",
    "assess",
    "structure_state",
]
