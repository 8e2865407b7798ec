"""Everything that an entry's pages and documents show, made once: texts, photos, files, map, charts, analysis."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from tambon_showcase.analysis import Analysis, analyse
from tambon_showcase.analysis.entry_charts import entry_charts
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.maps.model import Place
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import EntryMapParts, MapSite, publish_map
from tambon_showcase.model.entry import Entry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles

from .entry_view import EntryView
from .files import DocumentView, place_documents, write_table_files
from .lookups import Ingredients
from .photos import PhotoView, place_photos
from .texts import render_texts
from .video import place_video, video_block


class PreparedEntry(NamedTuple):
    """An entry with its photos, files, map and charts made, ready for pages and documents."""

    view: EntryView
    maps: EntryMapParts
    analysis: Analysis
    findings: tuple[Finding, ...]


def prepare_entry(entry: Entry, edition: Edition, settings: Settings, files: EntryFiles) -> PreparedEntry:
    """Put photos, files, map and tables into the site, and gather what pages and documents show."""
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
