"""The rubric checklist of an entry, never a score (ADR 0016).

Each item has two marks that are kept apart: the extent of its evidence (full, partial, none) and the basis of that
extent (seen by the program, stated by the tambon, for a person to judge).
"""

from __future__ import annotations

import dataclasses
import enum

from tambon_showcase.edition.rubric import anchor_of

from .presence import StructureStatus


class Extent(enum.StrEnum):
    """How much of a rubric item's evidence is there. The values are also the names of CSS states."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    NOT_APPLICABLE = "not-applicable"
    BEYOND = "beyond"

    @property
    def label_th(self) -> str:
        """The extent in the words a reader sees."""
        return _EXTENTS[self]


_EXTENTS = {
    Extent.FULL: "ครบตามที่ตรวจได้",
    Extent.PARTIAL: "บางส่วน",
    Extent.NONE: "ยังไม่พบ",
    Extent.NOT_APPLICABLE: "ไม่ต้องมีในระดับนี้",
    Extent.BEYOND: "ระบบไม่มีวิธีตรวจ",
}
COUNTED = (Extent.FULL, Extent.PARTIAL, Extent.NONE)
"""The extents that are counted: what does not apply, and what no check can look for, is in no count."""


class Basis(enum.StrEnum):
    """On what an item's extent rests. The values are also the names of CSS marks."""

    SEEN = "seen"
    STATED = "stated"
    PERSON = "person"

    @property
    def label_th(self) -> str:
        """The basis in the words a reader sees."""
        return _BASES[self]


_BASES = {
    Basis.SEEN: "ตรวจพบโดยระบบ",
    Basis.STATED: "ตำบลระบุ",
    Basis.PERSON: "ให้กรรมการพิจารณา",
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
    """What the program saw of one thing: found, only said by the tambon, not found, or beyond any program."""

    PASS = "pass"  # noqa: S105
    STATED = "stated"
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence.

    `address` is relative to the entry's folder on the site and opens the place on a page; `file` is the path in the
    entry's folder of the file behind it, such as `documents/order.pdf`, or empty. `places` are headings in that file, each
    with the number of its page (from 1). `others` are the files behind a link to a whole table.
    """

    label_th: str
    address: str
    kind: EvidenceKind
    file: str = ""
    places: tuple[tuple[str, int], ...] = ()
    others: tuple[str, ...] = ()


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
    """One rubric item: how much of it is there, on what that rests (None where nothing is), why, and the evidence."""

    item: str
    extent: Extent
    basis: Basis | None
    reason_th: str
    evidence: tuple[Evidence, ...] = ()
    lines: tuple[Observation, ...] = ()

    @property
    def anchor(self) -> str:
        """Where the item is on the rubric page: `item-1-2` for item 1.2."""
        return anchor_of(self.item)

    @property
    def files(self) -> frozenset[str]:
        """The files of the entry's folder that are its evidence."""
        return frozenset(file for one in self.evidence for file in (one.file, *one.others) if file)

    @property
    def looked_at_th(self) -> str:
        """What the program looked at, in one sentence."""
        return " · ".join(line.text_th for line in self.lines if line.outcome is not Outcome.UNKNOWN)

    @property
    def unknown_th(self) -> str:
        """What the program could not know, in one sentence."""
        return " · ".join(line.text_th for line in self.lines if line.outcome is Outcome.UNKNOWN)


@dataclasses.dataclass(frozen=True, slots=True)
class Checklist:
    """Every item of an edition's rubric for one entry, in the rubric's order."""

    items: tuple[ItemState, ...]
    structure: tuple[StructureStatus, ...] = ()
    """Every item of the document's structure, in the official order."""

    def count(self, extent: Extent) -> int:
        """How many items have this extent."""
        return sum(item.extent is extent for item in self.items)

    @property
    def counts(self) -> tuple[tuple[Extent, int], ...]:
        """The number of items that are full, partial and not found (ความครบถ้วนของหลักฐาน); never a score."""
        return tuple((extent, self.count(extent)) for extent in COUNTED)

    @property
    def applicable(self) -> int:
        """How many items this level of entry must show, as far as there are checks that look for them."""
        return sum(number for _, number in self.counts)

    @property
    def counts_th(self) -> str:
        """`ครบตามที่ตรวจได้ 9 ข้อ · บางส่วน 4 ข้อ · ยังไม่พบ 2 ข้อ จาก 15 ข้อ`: the same words on every page and paper."""
        told = " · ".join(f"{extent.label_th} {number} ข้อ" for extent, number in self.counts)
        beyond = self.count(Extent.BEYOND)
        rest = f" (อีก {beyond} ข้อให้กรรมการพิจารณา)" if beyond else ""
        return f"{told} จาก {self.applicable} ข้อ{rest}"

    def shown_on(self, address: str) -> tuple[ItemState, ...]:
        """The items whose evidence is on the page with this address: the way back from evidence to its item."""
        return tuple(
            item
            for item in self.items
            if any(evidence.address.partition("#")[0] == address for evidence in item.evidence)
        )

    def resting_on(self, kind: EvidenceKind) -> tuple[ItemState, ...]:
        """The items that have evidence of this kind."""
        return tuple(
            item
            for item in self.items
            if any(evidence.kind is EvidenceKind(kind) for evidence in item.evidence)
        )

    def __getitem__(self, item: str) -> ItemState:
        """The item with this id.

        Raises:
            KeyError: the edition has no such item.
        """
        found = next((state for state in self.items if state.item == item), None)
        if found is None:
            raise KeyError(item)
        return found
