"""All pages of one entry: bodies from templates, put into the theme's shells."""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from tambon_showcase.analysis import Analysis, analyse
from tambon_showcase.analysis.entry_charts import entry_charts
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.assess.checklist import Checklist
from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.maps.model import Place
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import EntryMapParts, MapSite, publish_map
from tambon_showcase.model.entry import Entry
from tambon_showcase.publish.entry_files import EntryFiles
from tambon_showcase.search import SearchDocument
from tambon_showcase.settings import Settings

from .environment import render
from .files import DocumentView, place_documents, write_table_files
from .frame import EntryFrame, PageFrame, shell_values
from .frame_pages import frame_pages
from .lookups import NO_PAPERS, Ingredients
from .made_evidence import with_made_report
from .media import MediaView
from .page import EntryView, PageView
from .papers import Papers
from .photos import PhotoView, place_photos
from .rubric import RubricView
from .search_text import search_document
from .sections import SECTIONS, Section
from .texts import render_texts
from .video import place_video, video_block

if TYPE_CHECKING:
    from tambon_showcase.pipeline import Workshop


@dataclasses.dataclass(frozen=True)
class EntryPages:
    """The finished pages by file name, what the search learns, what was found and computed on the way."""

    html: Mapping[str, str]
    documents: tuple[SearchDocument, ...]
    findings: tuple[Finding, ...]
    view: EntryView
    checklist: Checklist
    analysis: Analysis
    lacks_documents: bool


class PreparedEntry(NamedTuple):
    """An entry with its photos, files, map and charts made, ready for pages and documents."""

    view: EntryView
    maps: EntryMapParts
    analysis: Analysis
    findings: tuple[Finding, ...]


def render_entry(
    entry: Entry, edition: Edition, checklist: Checklist, files: EntryFiles, workshop: Workshop
) -> EntryPages:
    """Every page of an entry; photos, documents and tables are put into the site on the way."""
    settings = workshop.settings
    prepared = prepare_entry(entry, edition, files, workshop)
    maps = prepared.maps
    papers = _papers(prepared, checklist, files, workshop)
    checklist = with_made_report(checklist, edition, papers)
    view = EntryView(entry, edition, dataclasses.replace(prepared.view.made, papers=papers))
    frame = EntryFrame.of(view, settings, edition)
    pages: dict[str, str] = {}
    found: list[SearchDocument] = []
    for section in SECTIONS:
        body = _body(_page(view, section, checklist, settings, maps), checklist, maps)
        values = shell_values(PageFrame(frame, section), body)
        pages[f"{section.slug}.html"] = workshop.shells.kinds[section.kind].fill(values)
        if section.searched:
            found.append(search_document(view, section, body))
    pages.update(frame_pages(frame, workshop.shells))
    findings = (*prepared.findings, *papers.findings)
    return EntryPages(pages, tuple(found), findings, view, checklist, prepared.analysis, papers.lacking)


def prepare_entry(entry: Entry, edition: Edition, files: EntryFiles, workshop: Workshop) -> PreparedEntry:
    """Put photos, files, map and tables into the site, and gather what pages and documents show."""
    settings = workshop.settings
    photos, findings = place_photos(entry, edition, settings, files)
    documents, found_in = place_documents(entry, settings, files)
    own_video, found_in_video = place_video(entry, settings, files)
    findings += [*found_in, *found_in_video]
    texts = render_texts(entry, photos, documents)
    findings += [finding for text in texts.values() for finding in text.findings]
    maps = publish_map(entry, _map_site(entry, photos, files, settings))
    made = _ingredients(entry, texts, photos, documents, files)
    analysis = analyse(entry, edition)
    frames = analysis_frames(analysis, entry, edition, files.write)
    made = dataclasses.replace(
        made,
        map_teaser=maps.teaser,
        place_count=len(maps.view.places),
        frames=frames,
        video_block=video_block(entry, own_video, photos),
    )
    view = EntryView(entry, edition, made)
    return PreparedEntry(view, maps, analysis, tuple(findings))


def _papers(prepared: PreparedEntry, checklist: Checklist, files: EntryFiles, workshop: Workshop) -> Papers:
    """The documents of the entry that are ready; none where the site makes none."""
    if not workshop.settings.make_documents:
        return NO_PAPERS
    from tambon_showcase.documents.make import shelf_of
    from tambon_showcase.documents.offer import offer
    from tambon_showcase.documents.sources import Source

    source = Source.of(prepared, checklist, workshop.settings, files.folder)
    return offer(source, files, shelf_of(workshop))


def _page(
    view: EntryView, section: Section, checklist: Checklist, settings: Settings, maps: EntryMapParts
) -> PageView:
    """What the page's template sees; two pages show more than the entry's view has."""
    if section.slug == "rubric":
        return RubricView(view, section, checklist)
    if section.slug == "media":
        site = f"{settings.site_url}{view.entry.key}/" if settings.site_url else ""
        return MediaView(view, site, maps.picture)
    return PageView(view, section)


def _body(page: PageView, checklist: Checklist, maps: EntryMapParts) -> str:
    values = {"page": page, "entry": page.entry, "t": page.entry.tables, "checklist": checklist}
    return render(f"entry/{page.section.slug}.html", **values, map=maps.view, map_downloads=maps.downloads)


def _map_site(
    entry: Entry, photos: Mapping[str, PhotoView], files: EntryFiles, settings: Settings
) -> MapSite:
    def address(place: Place) -> str:
        photo = photos.get(place.photo)
        return (
            f"{settings.site_url}{entry.key}/{quote(photo.fallback)}" if photo and settings.site_url else ""
        )

    tiles = Tiles(settings.tile_address, settings.tile_credit)
    pictures = settings.cache_dir / "maps" if settings.make_documents else None
    return MapSite(settings.root, files.write, photos.get, address, tiles, pictures)


def _ingredients(
    entry: Entry,
    texts: Mapping[str, RenderedText],
    photos: Mapping[str, PhotoView],
    documents: Mapping[str, DocumentView],
    files: EntryFiles,
) -> Ingredients:
    return Ingredients(
        texts,
        photos,
        documents,
        downloads=write_table_files(entry, files),
        charts=entry_charts(entry),
    )


def render_notice(key: str, findings: Iterable[Finding], workshop: Workshop) -> dict[str, str]:
    """The page that stands in for an entry that cannot be shown: what to mend, and nothing of the entry."""
    errors = [finding for finding in findings if finding.is_error]
    title = f"ตำบลรหัส {key.split('/')[1]}"
    body = render("entry/notice.html", title=title, errors=errors)
    values = {"title": html.escape(title), "description": "หน้านี้ยังแสดงไม่ได้", "content": body}
    return {"index.html": workshop.shells.kinds["notice"].fill(values)}
