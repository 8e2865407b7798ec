"""The rubric (`rubric.yml`): groups and items in the guideline's words, and which function checks each."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from pydantic import Field

from .base import ItemNumber, RuleRecord
from .contest import Level, Machine

CheckName: TypeAlias = Literal[
    "workplace",
    "structure_and_minutes",
    "appointment_order",
    "cia_of_every_village",
    "comparison_and_ranking",
    "plans_and_projects",
    "pinned_places",
    "pin_details",
    "gis_published",
    "project_results",
    "budget_and_partners",
    "document_structure",
    "continuous_publicity",
    "video",
    "slides",
]
"""The functions that look for evidence of an item; `assess/rubric.py` has them."""
CHECK_NAMES: tuple[str, ...] = get_args(CheckName)


class RubricItem(RuleRecord):
    """A leaf item: `official_th` is the guideline's; title, description and judge's question are this site's.

    `check` names the function that looks for evidence; `atoms` are the things that the official words list, `pictured` those
    of them that this site looks for a picture of.
    """

    id: ItemNumber
    title_th: str
    official_th: str
    official_parts_th: tuple[str, ...] = ()
    note_th: str = ""
    describe_th: str
    atoms: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    evidence_kinds: tuple[str, ...] = Field(min_length=1)
    applies_to: tuple[Level, ...] = Field(min_length=1)
    check: str
    machine: Machine
    judge_question_th: str

    @property
    def anchor(self) -> str:
        """Where it is on a page that lists the items."""
        return anchor_of(self.id)


def anchor_of(item_id: str) -> str:
    """`item-1-2` for item 1.2, on the rubric page and on the page of the rules."""
    return f"item-{item_id.replace('.', '-')}"


class RubricGroup(RuleRecord):
    """A group of items (เกณฑ์หลัก)."""

    id: ItemNumber
    title_th: str
    official_th: str
    official_more_th: tuple[str, ...] = ()
    note_th: str = ""
    items: tuple[RubricItem, ...] = Field(min_length=1)


class Rubric(RuleRecord):
    """The whole rubric. The guideline publishes no points, so there are none here."""

    weights_published: bool
    groups: tuple[RubricGroup, ...] = Field(min_length=1)

    @property
    def items(self) -> tuple[RubricItem, ...]:
        """Every leaf item, in the guideline's order."""
        return tuple(item for group in self.groups for item in group.items)

    def checked_by(self, check: CheckName) -> tuple[RubricItem, ...]:
        """The items whose evidence a function looks for."""
        return tuple(item for item in self.items if item.check == check)

    def item(self, item_id: str) -> RubricItem:
        """The item with this id.

        Raises:
            KeyError: the edition has no such item.
        """
        found = next((item for item in self.items if item.id == item_id), None)
        if found is None:
            raise KeyError(item_id)
        return found
