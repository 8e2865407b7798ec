"""What can be said of an item of the document structure."""

from __future__ import annotations

import dataclasses
import enum


class Presence(enum.StrEnum):
    """Whether an item of the structure is there."""

    PRESENT = "present"
    REASON = "reason"
    EMPTY = "empty"
    NOT_APPLICABLE = "not-applicable"


@dataclasses.dataclass(frozen=True, slots=True)
class StructureStatus:
    """One item: whether and where it is there, the tambon's reason if not, and the parts still lacking."""

    item: str
    title_th: str
    presence: Presence
    address: str
    required: bool
    reason: str = ""
    lacking: tuple[str, ...] = ()
