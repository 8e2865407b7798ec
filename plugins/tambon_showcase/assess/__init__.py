"""Evidence for the rubric: what an entry shows for each item, never a score (ADR 0016)."""

from __future__ import annotations

from .checklist import Checklist, Evidence, EvidenceKind, EvidenceState, ItemState, Observation, Outcome
from .rubric import assess
from .structure import Presence, StructureStatus, structure_state

__all__ = [
    "Checklist",
    "Evidence",
    "EvidenceKind",
    "EvidenceState",
    "ItemState",
    "Observation",
    "Outcome",
    "Presence",
    "StructureStatus",
    "assess",
    "structure_state",
]
