"""What the slides say: ten to fifteen minutes from the entry's own facts. A slide without facts is left out."""

from __future__ import annotations

from tambon_showcase.model.sections import OVERVIEW
from tambon_showcase.view.source import DocumentSource

from . import place_slides as place
from . import work_slides as work
from .model import DeckPlan
from .words import picture_of


def deck_plan(source: DocumentSource) -> DeckPlan:
    """The slides of an entry, in the order of the rubric."""
    view, entry = source.view, source.view.entry
    makers = (
        place.general_slides,
        place.people_slides,
        place.products_slides,
        work.working_group_slides,
        work.structure_slides,
        work.process_slides,
        work.ranking_slides,
        work.radar_slides,
        work.problems_slides,
        work.projects_slides,
        work.results_slides,
        work.money_slides,
        place.places_slides,
        place.publicity_slides,
    )
    return DeckPlan(
        name=view.name,
        place=f"{view.district_name} {view.province_name}",
        level=view.level_name,
        office=entry.identity.office.name or "",
        year_be=entry.year_be,
        site=source.site,
        banner=source.banner,
        cover=picture_of(source.section_photo(OVERVIEW)),
        slides=tuple(slide for make in makers for slide in make(source)),
    )
