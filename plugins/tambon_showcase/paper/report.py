"""The lesson-learned report (เอกสารถอดบทเรียน): the three parts of the guideline, printed from the entry's own pages.

Nothing is written twice: each chapter is the body of the web page, drawn with the macros of paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.assess.presence import Presence, StructureStatus
from tambon_showcase.design import BAND_SVG
from tambon_showcase.edition.document import StructurePart
from tambon_showcase.maps.categories import Category
from tambon_showcase.maps.svg import symbols
from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.site.templates import environment, render
from tambon_showcase.view.entry_view import PageView
from tambon_showcase.view.source import DocumentSource

from .appendix import DataTable, data_tables
from .paper import Paper, for_paper, without_dead_links
from .pdf_style import font_faces

OWN_TEMPLATES = {"P1.6": "overview_map", "P3.1": "photos", "P3.2": "data", "P3.3": "others"}
"""Items of the structure that paper shows in another way than the web page does; each has an anchor of its own."""


class Chapter(NamedTuple):
    """A numbered chapter: its anchor, heading, the items it answers, and its body."""

    anchor: str
    number: str
    title: str
    items: Sequence[StructureStatus]
    body: Markup


def report(source: DocumentSource, *, thai_digits: bool = False) -> Paper:
    """The whole report; with `thai_digits` pages are numbered ๑ ๒ ๓."""
    drawings: dict[str, str] = {"band.svg": BAND_SVG}
    states = {state.item: state for state in source.checklist.structure}
    parts = [
        (part, list(_chapters(part, source, states, drawings))) for part in source.view.edition.document.parts
    ]
    page = render(
        "documents/report.html",
        source=source,
        view=source.view,
        entry=source.view.entry,
        parts=parts,
        fonts=Markup(font_faces()),  # noqa: S704 - our own rules
        digits="thai" if thai_digits else "decimal",
    )
    return Paper(without_dead_links(page), drawings)


def _chapters(
    part: StructurePart,
    source: DocumentSource,
    states: Mapping[str, StructureStatus],
    drawings: dict[str, str],
) -> Iterator[Chapter]:
    """The chapters of a part: its sections, or its items where it has none."""
    chapters = [(s.id, s.name_th, s.slug, s.items) for s in part.sections]
    chapters += [(item.id, item.official_th, item.slug, (item,)) for item in part.items]
    for chapter, title, slug, items in chapters:
        template = OWN_TEMPLATES.get(chapter, "")
        anchor = template or slug
        body = for_paper(_body(template, slug, source), anchor, source.site)
        drawings.update(body.drawings)
        asked = [states[item.id] for item in items if states[item.id].presence is not Presence.NOT_APPLICABLE]
        yield Chapter(anchor, chapter.removeprefix("P"), title, asked, Markup(body.html))  # noqa: S704 - see for_paper


def _body(own: str, slug: str, source: DocumentSource) -> str:
    """The `body` block of a page's template, drawn with the macros of paper."""
    section = BY_SLUG[slug]
    template = environment().get_template(f"documents/chapter_{own}.html" if own else section.template)
    values = PageView(source.view, section).values(
        checklist=source.checklist,
        map=source.map,
        map_downloads=(),
        m=environment().get_template("documents/macros.html").module,
        mm=environment().get_template("documents/map_macros.html").module,
        symbol=_symbol,
        data_tables=_data_tables(source),
    )
    return "".join(template.blocks["body"](template.new_context(values)))


def _data_tables(source: DocumentSource) -> Sequence[DataTable]:
    return data_tables(source.view.entry, source.view.edition)


def _symbol(category: Category) -> Markup:
    """One symbol of the map as a drawing of its own."""
    return Markup(  # noqa: S704 - our own symbols
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>{category.name}</title>'
        f'<defs>{symbols([category])}</defs><use href="#symbol-{category.id}" width="24" height="24"/></svg>'
    )
