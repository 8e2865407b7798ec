"""The rubric checklist of an entry: evidence and its state for each item, never a score (ADR 0016)."""

from __future__ import annotations

import dataclasses
import enum


class EvidenceState(enum.StrEnum):
    """What can be said of the evidence for a rubric item. The values are also the names of CSS states."""

    VERIFIED = "verified"
    STATED = "stated"
    MISSING = "missing"
    NOT_APPLICABLE = "not-applicable"
    NEEDS_PERSON = "needs-person"

    @property
    def label_th(self) -> str:
        """The state in the words a reader sees."""
        return _LABELS[self]


_LABELS = {
    EvidenceState.VERIFIED: "ตรวจพบโดยระบบ",
    EvidenceState.STATED: "ตำบลระบุ",
    EvidenceState.MISSING: "ยังไม่พบหลักฐาน",
    EvidenceState.NOT_APPLICABLE: "ไม่ต้องมีในระดับนี้",
    EvidenceState.NEEDS_PERSON: "ให้กรรมการพิจารณา",
}


class EvidenceKind(enum.StrEnum):
    """What a piece of evidence is; the values are also the names of CSS kinds."""

    PAGE = "page"
    PHOTO = "photo"
    DOCUMENT = "document"
    TABLE = "table"
    PIN = "pin"
    POST = "post"
    VIDEO = "video"


class Outcome(enum.StrEnum):
    """What the program saw of one thing it looked at; `UNKNOWN` is for what no program can see."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. `address` is relative to the entry's folder on the site."""

    label_th: str
    address: str
    kind: EvidenceKind


@dataclasses.dataclass(frozen=True, slots=True)
class Observation:
    """One thing looked at, and what was seen."""

    outcome: Outcome
    text_th: str


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """What the check of one item saw. `person_th` says why only a person can decide, where that is so."""

    evidence: tuple[Evidence, ...]
    lines: tuple[Observation, ...]
    person_th: str = ""

    def texts(self, outcome: Outcome) -> tuple[str, ...]:
        """The texts of the lines of one outcome."""
        return tuple(line.text_th for line in self.lines if line.outcome is outcome)


@dataclasses.dataclass(frozen=True, slots=True)
class ItemState:
    """The state of one rubric item, why, its evidence, and what the program looked at."""

    item: str
    state: EvidenceState
    reason_th: str
    evidence: tuple[Evidence, ...] = ()
    lines: tuple[Observation, ...] = ()

    @property
    def looked_at_th(self) -> str:
        """What the program looked at, in one sentence."""
        return " · ".join(line.text_th for line in self.lines if line.outcome is not Outcome.UNKNOWN)

    @property
    def unknown_th(self) -> str:
        """What the program could not know, in one sentence."""
        return " · ".join(line.text_th for line in self.lines if line.outcome is Outcome.UNKNOWN)

    @property
    def is_done(self) -> bool:
        """Whether the item counts as having evidence."""
        shown = self.state is EvidenceState.NEEDS_PERSON and bool(self.evidence)
        return shown or self.state in (EvidenceState.VERIFIED, EvidenceState.STATED)


@dataclasses.dataclass(frozen=True, slots=True)
class Checklist:
    """Every item of an edition's rubric for one entry, in the rubric's order."""

    items: tuple[ItemState, ...]

    @property
    def done(self) -> int:
        """How many applicable items have evidence (ความครบถ้วนของหลักฐาน)."""
        return sum(item.is_done for item in self.items)

    @property
    def applicable(self) -> int:
        """How many items this level of entry owes."""
        return sum(item.state is not EvidenceState.NOT_APPLICABLE for item in self.items)

    def __getitem__(self, item: str) -> ItemState:
        """The state of the item with this id.

        Raises:
            KeyError: the edition has no such item.
        """
        found = next((state for state in self.items if state.item == item), None)
        if found is None:
            raise KeyError(item)
        return found
