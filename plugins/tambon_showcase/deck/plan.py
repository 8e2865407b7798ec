"""What the slides say: a talk as long as the edition declares, from the entry's own facts; no fact, no slide."""

from __future__ import annotations

import dataclasses

from tambon_showcase.model.sections import OVERVIEW
from tambon_showcase.view.source import DocumentSource

from . import place_slides as place
from . import problem_slides as problem
from . import village_slides as village
from . import work_slides as work
from .model import DeckPlan
from .timing import timed
from .words import picture_of

MAKERS = (
    place.general_slides,
    place.people_slides,
    work.working_group_slides,
    work.process_slides,
    village.ranking_slides,
    village.village_slides,
    village.indicator_slides,
    problem.problems_slides,
    problem.flow_slides,
    work.results_slides,
    work.money_slides,
    place.places_slides,
    place.products_slides,
    place.publicity_slides,
)
"""Makes each slide, in the order of the talk: who we are, what we found, what we did, what came of it."""


def deck_plan(source: DocumentSource) -> DeckPlan:
    """The slides of an entry."""
    view, entry = source.view, source.view.entry
    plan = DeckPlan(
        name=view.name,
        place=f"{view.district_name} {view.province_name}",
        level=view.level_name,
        office=entry.identity.office.name or "",
        year_be=entry.year_be,
        site=source.site,
        banner=source.banner,
        cover=picture_of(source.section_photo(OVERVIEW)),
        slides=tuple(
            dataclasses.replace(slide, source=view.without_codes(slide.source))
            for make in MAKERS
            for slide in make(source)
        ),
    )
    return timed(plan, view.edition.thresholds.slides_seconds)
