"""The lesson-learned document (`sections.yml`) and the process of 5 ร่วม (`process.yml`)."""

from __future__ import annotations

from pydantic import Field

from tambon_showcase.model.sections import MORE, SECTIONS

from .base import RuleRecord
from .contest import Level

PAGES = tuple(section.slug for section in SECTIONS if 0 < section.part < 4 and section.searched)
"""The pages that may show an item of the document: those of its three parts that hold what the tambon wrote."""


class OnPage(RuleRecord):
    """Something that a page of an entry shows; `page` is what the rules call the page."""

    page: str

    @property
    def slug(self) -> str:
        """The page that shows it; where the rules name no page that exists, the one for everything else."""
        return self.page if self.page in PAGES else MORE.slug


class StructureItem(OnPage):
    """One of the items the document must have.

    `parts` are the things that the official words name one by one.
    """

    id: str
    official_th: str
    required: bool
    parts: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()
    applies_to: tuple[Level, ...] = ("province", "district")
    note_th: str = ""


class StructureSection(OnPage):
    """A numbered section of part 2."""

    id: str
    official_th: str
    items: tuple[StructureItem, ...] = Field(min_length=1)

    @property
    def name_th(self) -> str:
        """The official words without the number before them: `2.1 การบริหารจัดการ` is `การบริหารจัดการ`."""
        number, _, name = self.official_th.partition(" ")
        return name.strip() if name and number[:1].isdigit() else self.official_th


class StructurePart(RuleRecord):
    """A part of the document: with sections (part 2) or items only (parts 1 and 3)."""

    id: str
    official_th: str
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
    parts: tuple[StructurePart, ...] = Field(min_length=1)

    @property
    def items(self) -> tuple[StructureItem, ...]:
        """Every item, in the official order."""
        return tuple(item for part in self.parts for item in part.all_items)

    def linked(self, rubric_item: str) -> frozenset[str]:
        """The ids of the items that lead to an item of the rubric."""
        return frozenset(item.id for item in self.items if rubric_item in item.rubric)


class SubStep(RuleRecord):
    """A sub-step of 5 ร่วม, the kinds of evidence it leaves and the rubric items it serves."""

    id: str
    official_th: str
    evidence: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()


class Step(RuleRecord):
    """One of the five steps."""

    id: str
    official_th: str
    sub_steps: tuple[SubStep, ...] = Field(min_length=1)


class Process(RuleRecord):
    """กระบวนการ 5 ร่วม."""

    official_title_th: str
    steps: tuple[Step, ...] = Field(min_length=1)
