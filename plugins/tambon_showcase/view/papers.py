"""Documents and pictures made of an entry, as its pages link them. Only what exists is here."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import NamedTuple

from tambon_showcase.finding import Finding
from tambon_showcase.model.sections import ANALYSIS, OVERVIEW

from .files import DocumentView


class Card(NamedTuple):
    """A picture for sharing: its address from the entry's pages, its size in pixels, and what it shows."""

    address: str
    width: int
    height: int
    alt: str


class ChartCard(NamedTuple):
    """A chart for other sites: what it is called, the page it is on, and its picture."""

    title: str
    page: str
    picture: Card


@dataclasses.dataclass(frozen=True)
class Papers:
    """`documents` by kind; `cards` by page, `shapes` of the overview by shape, `frames` of the analysis by name.

    `charts` are for other sites. `lacking`: more is still to be made. `stopped`: the maker of one
    was stopped, which is no result.
    """

    documents: Mapping[str, DocumentView] = dataclasses.field(default_factory=dict)
    cards: Mapping[str, Card] = dataclasses.field(default_factory=dict)
    shapes: Mapping[str, Card] = dataclasses.field(default_factory=dict)
    frames: Mapping[str, Card] = dataclasses.field(default_factory=dict)
    charts: tuple[ChartCard, ...] = ()
    lacking: bool = False
    stopped: bool = False
    findings: tuple[Finding, ...] = ()

    def card(self, slug: str) -> Card | None:
        """The picture of a page or of a frame's page, or the overview's for pages without one."""
        of_frames = {ANALYSIS.inner(name).slug: card for name, card in self.frames.items()}
        return self.cards.get(slug) or of_frames.get(slug) or self.cards.get(OVERVIEW.slug)
