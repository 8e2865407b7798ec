"""All pages of one entry: bodies from templates, put into the theme's shells."""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tambon_showcase.assess.checklist import Checklist
from tambon_showcase.maps.publish import EntryMapParts
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import MEDIA, RUBRIC, SECTIONS
from tambon_showcase.register import TambonName
from tambon_showcase.search import SearchDocument
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.templates import render
from tambon_showcase.view.entry_view import EntryView, PageView
from tambon_showcase.view.papers import Papers
from tambon_showcase.view.prepare import PreparedEntry
from tambon_showcase.view.rubric import RubricView

from .citations import Citations
from .frame import EntryFrame, PageFrame, shell_values
from .frame_pages import frame_pages
from .made_evidence import with_made_report
from .media import MediaView
from .search_text import says_something, search_document


@dataclasses.dataclass(frozen=True)
class EntryPages:
    """The finished pages by file name, what the search learns, and what they were made from."""

    html: Mapping[str, str]
    documents: tuple[SearchDocument, ...]
    view: EntryView
    checklist: Checklist


class PageParts(NamedTuple):
    """What a page that shows more than the entry's view is made from."""

    view: EntryView
    checklist: Checklist
    settings: Settings
    maps: EntryMapParts


def _rubric(parts: PageParts) -> PageView:
    return RubricView(parts.view, parts.checklist)


def _media(parts: PageParts) -> PageView:
    site = parts.settings.site_url
    return MediaView(parts.view, f"{site}{parts.view.entry.key}/" if site else "", parts.maps.picture)


UNPUBLISHED = "entry/unpublished.html"
"""The template of a page that has nothing to read yet."""
PAGE_VIEWS: Mapping[Section, Callable[[PageParts], PageView]] = {RUBRIC: _rubric, MEDIA: _media}
"""Pages whose templates see more than a plain `PageView`."""


def render_entry(
    prepared: PreparedEntry, checklist: Checklist, papers: Papers, settings: Settings, shells: Shells
) -> EntryPages:
    """Every page of an entry, with links to the documents made of it."""
    entry, edition, maps = prepared.view.entry, prepared.view.edition, prepared.maps
    checklist = with_made_report(checklist, edition, papers)
    view = EntryView(entry, edition, dataclasses.replace(prepared.view.made, papers=papers))
    frame = EntryFrame.of(view, settings, edition)
    citations = Citations(entry.tables.sources)
    parts = PageParts(view, checklist, settings, maps)
    pages: dict[str, str] = {}
    found: list[SearchDocument] = []
    for section in SECTIONS:
        body = citations.link(_body(_page(section, parts), checklist, maps))
        document = search_document(view, section, body) if section.searched else None
        if document and says_something(document, view.lead):
            found.append(document)
        elif section in view.unpublished:  # one box that says so, not one below each of its headings
            body = render(UNPUBLISHED, **PageView(view, section).values(checklist=checklist))
        pages[section.address] = shells.kinds[section.kind].fill(
            shell_values(PageFrame(frame, section), body)
        )
    pages.update(frame_pages(frame, shells))
    return EntryPages(pages, tuple(found), view, checklist)


def _page(section: Section, parts: PageParts) -> PageView:
    make = PAGE_VIEWS.get(section)
    return make(parts) if make else PageView(parts.view, section)


def _body(page: PageView, checklist: Checklist, maps: EntryMapParts) -> str:
    return render(
        page.section.template,
        **page.values(checklist=checklist, map=maps.view, map_downloads=maps.downloads),
    )


def render_notice(code: str, place: TambonName | None, shells: Shells) -> dict[str, str]:
    """The page in place of an entry that cannot be shown: its name in the register, and nothing of the entry.

    What is wrong is for its officers (`tambon check`, the comment on their request), never for the public.
    """
    title = f"ตำบล{place.tambon_th}" if place else f"ตำบลรหัส {code}"
    body = render("entry/notice.html", title=title, place=place)
    values = {"title": html.escape(title), "description": "หน้านี้ยังแสดงไม่ได้", "content": body}
    return {"index.html": shells.kinds["notice"].fill(values)}
