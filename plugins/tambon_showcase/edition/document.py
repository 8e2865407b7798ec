"""The lesson-learned document (`sections.yml`) and the process of 5 ร่วม (`process.yml`)."""

from __future__ import annotations

from .base import RuleRecord
from .contest import Level


class StructureItem(RuleRecord):
    """One of the items the document must have. `page` is the slug of the section that shows it.

    `parts` are the things that the official words name one by one.
    """

    id: str
    official_th: str
    en: str
    page: str
    required: bool
    parts: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()
    applies_to: tuple[Level, ...] = ("province", "district")
    note_th: str = ""


class StructureSection(RuleRecord):
    """A numbered section of part 2."""

    id: str
    official_th: str
    page: str
    rubric: tuple[str, ...] = ()
    items: tuple[StructureItem, ...]


class StructurePart(RuleRecord):
    """A part of the document: with sections (part 2) or items only (parts 1 and 3)."""

    id: str
    official_th: str
    en: str
    sections: tuple[StructureSection, ...] = ()
    items: tuple[StructureItem, ...] = ()

    @property
    def all_items(self) -> tuple[StructureItem, ...]:
        """The items of the part, whether they are in sections or not."""
        return self.items + tuple(item for section in self.sections for item in section.items)


class Structure(RuleRecord):
    """The three parts; content may be added, but nothing that they name may be left out."""

    rule_official_th: str
    rule_note_th: str = ""
    parts: tuple[StructurePart, ...]

    @property
    def items(self) -> tuple[StructureItem, ...]:
        """Every item, in the official order."""
        return tuple(item for part in self.parts for item in part.all_items)


class SubStep(RuleRecord):
    """A sub-step of 5 ร่วม, the kinds of evidence it leaves and the rubric items it serves."""

    id: str
    official_th: str
    en: str
    evidence: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()


class Step(RuleRecord):
    """One of the five steps."""

    id: str
    official_th: str
    en: str
    sub_steps: tuple[SubStep, ...]


class Process(RuleRecord):
    """กระบวนการ 5 ร่วม."""

    official_title_th: str
    steps: tuple[Step, ...]
