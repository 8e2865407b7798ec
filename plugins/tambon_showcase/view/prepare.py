"""Everything that an entry's pages and documents show, made once: texts, photos, files, map, charts, analysis."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.entry_charts import entry_charts
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.assess.shown import Shown
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.content.photo_files import prepare
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.maps.model import Place
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import EntryMapParts, MapSite, publish_map
from tambon_showcase.model.entry import Entry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles, Sink

from .entry_view import EntryView
from .files import DocumentView, place_documents, write_table_files
from .lookups import Ingredients
from .photos import PhotoReader, PhotoView, place_photos
from .texts import render_texts
from .video import OwnVideo, place_video, video_block


class Materials(NamedTuple):
    """An entry's photos, documents, video and texts, each read by itself, and what was found in them."""

    photos: Mapping[str, PhotoView]
    documents: Mapping[str, DocumentView]
    document_facts: Mapping[str, DocumentFacts]
    own_video: OwnVideo | None
    texts: Mapping[str, RenderedText]
    findings: tuple[Finding, ...]


class PreparedEntry(NamedTuple):
    """An entry with its photos, files, map and charts made, ready for pages and documents."""

    view: EntryView
    maps: EntryMapParts


def gather(
    entry: Entry, edition: Edition, settings: Settings, files: Sink, read_photo: PhotoReader = prepare
) -> Materials:
    """Open all that the entry brings along and put it into the site."""
    photos, of_photos = place_photos(entry, edition, settings, files, read_photo)
    documents, document_facts, of_documents = place_documents(entry, settings, files)
    own_video, of_video = place_video(entry, settings, files)
    texts = render_texts(entry, photos, documents)
    of_texts = [finding for text in texts.values() for finding in text.findings]
    findings = (*of_photos, *of_documents, *of_video, *of_texts)
    return Materials(photos, documents, document_facts, own_video, texts, findings)


def shown(entry: Entry, edition: Edition, settings: Settings, materials: Materials) -> Shown:
    """The entry as readers can open it: without the files that were kept back, with the pins of its map."""
    video = entry.identity.video
    files = {f"photos/{name}" for name in materials.photos} | {
        f"documents/{name}" for name in materials.documents
    }
    files |= {f"videos/{video.file}"} if video and materials.own_video else set()
    return Shown.of(entry, edition, settings.root, frozenset(files), materials.document_facts)


def prepare_entry(
    entry: Entry, edition: Edition, settings: Settings, files: EntryFiles, materials: Materials
) -> PreparedEntry:
    """Put map and tables into the site, and bring together what pages and documents show."""
    photos, documents, _, own_video, texts, _ = materials
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
        analysis=analysis,
    )
    view = EntryView(entry, edition, made)
    return PreparedEntry(view, maps)


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
