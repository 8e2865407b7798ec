"""Which pictures for sharing an entry gets."""

from __future__ import annotations

from collections.abc import Sequence

from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import OVERVIEW, SECTIONS
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.view.tile import Tile

from .cards import CardPlan
from .shapes import SHAPES

TITLE_LENGTH = 110
"""Longest title of a picture, in characters."""
FIGURES = 5
NUMBERS = "numbers"
"""Takes the place of a page in the name of the picture of key figures, which belongs to no page alone."""


def card_plans(source: DocumentSource) -> list[CardPlan]:
    """The overview in every shape, and each page that has a photo of its own as Open Graph picture."""
    plans = [_plan(source, OVERVIEW, shape) for shape in SHAPES]
    plans += [
        _plan(source, section, "og")
        for section in SECTIONS
        if not section.is_overview and source.section_photo(section)
    ]
    if tiles := shown_tiles(source):
        plans.append(_figures(source, tiles))
    return plans


def shown_tiles(source: DocumentSource) -> Sequence[Tile]:
    """The five key figures of their picture; an entry that publishes fewer has no such picture, and none here."""
    known = [tile for tile in source.view.tiles if tile.value is not None]
    return known[:FIGURES] if len(known) >= FIGURES else ()


def _figures(source: DocumentSource, tiles: Sequence[Tile]) -> CardPlan:
    """The picture of the overview's key figures."""
    plan = _plan(source, OVERVIEW, "square")
    figures = tuple((number(tile.value), tile.caption) for tile in tiles)
    title = f"{source.view.name}ในห้าตัวเลข"
    return plan._replace(slug=NUMBERS, title=title, place=_place(source, title), photo="", figures=figures)


def _place(source: DocumentSource, title: str) -> str:
    """Where the tambon is; a title that says its name need not be followed by it."""
    view = source.view
    return f"{view.district_name} {view.province_name}" if title.startswith(view.name) else view.place_line


def _plan(source: DocumentSource, section: Section, shape: str) -> CardPlan:
    view, identity = source.view, source.view.entry.identity
    photo = source.section_photo(section)
    title = cut(identity.motto or view.name, TITLE_LENGTH) if section.is_overview else section.title
    return CardPlan(
        slug=section.slug,
        shape=shape,
        title=title,
        place=_place(source, title),
        kicker=f"{source.site_name} ปี {view.entry.year_be}",
        foot=source.shown_site.removeprefix("https://"),
        notice=source.banner,
        photo=photo.largest if photo and photo.webp else photo.fallback if photo else "",
    )
