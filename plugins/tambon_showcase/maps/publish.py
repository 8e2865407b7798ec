"""Makes everything an entry's map adds to the site: the page's values, the overview's teaser, the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry

from .entry_map import EntryMap, read_entry_map
from .exports import boundary_geojson, boundary_shapes, to_csv, to_geojson, to_gpx, to_kml
from .model import Place
from .page import MapView, Tiles, map_view
from .png import kept_png
from .svg import NOT_LEGAL, static_map

FOLDER = "map"
"""Folder of an entry's map files, below its pages."""


class Download(NamedTuple):
    """A file to take away: its address from the entry's pages and what it is for."""

    name: str
    title: str


class EntryMapParts(NamedTuple):
    """What the entry's pages show of its map."""

    view: MapView
    teaser: Markup
    downloads: tuple[Download, ...]
    findings: tuple[Finding, ...]

    @property
    def picture(self) -> str:
        """The address of the map as a picture, or empty where none was drawn."""
        return next((file.name for file in self.downloads if file.name.endswith(".png")), "")


class MapSite(NamedTuple):
    """What a map needs of its surroundings.

    `root` is the project's folder, `write` puts a file below the entry's pages, `photo` returns a picture's
    view by file name or None, `photo_address` its full web address or an empty string, `pictures` the folder
    of pictures already drawn, or None where no picture is needed.
    """

    root: Path
    write: Callable[[str, bytes], None]
    photo: Callable[[str], Any]
    photo_address: Callable[[Place], str]
    tiles: Tiles
    pictures: Path | None


def publish_map(entry: Entry, site: MapSite) -> EntryMapParts:
    """Read the entry's map, write its files, return the values for its pages."""
    content = read_entry_map(entry, site.root)
    place = entry.place
    title = f"ตำบล{place.tambon_th}"
    subtitle = f"อ.{place.district_th} จ.{place.province_th} ปีงบประมาณ {entry.year_be}"
    drawn = static_map(title, content.places, content.boundary, content.shapes)
    downloads = []
    for name, meaning, data in _files(title, subtitle, content, site, drawn):
        site.write(f"{FOLDER}/{name}", data)
        downloads.append(Download(f"{FOLDER}/{name}", meaning))
    view = map_view(title, content, site.photo, site.tiles, entry.identity.google_my_maps)
    return EntryMapParts(view, _teaser(drawn), tuple(downloads), content.findings)


def _files(
    title: str, subtitle: str, content: EntryMap, site: MapSite, drawn: str
) -> Iterator[tuple[str, str, bytes]]:
    places = [pin.place for pin in content.places]
    boundary = content.boundary
    shapes = [*content.shapes, *boundary_shapes(boundary, NOT_LEGAL)]
    if not places and not shapes:
        return
    yield (
        "places.kml",
        "KML นำเข้า Google My Maps และ Google Earth",
        to_kml(title, places, shapes, site.photo_address),
    )
    yield "places.geojson", "GeoJSON สำหรับโปรแกรมแผนที่", to_geojson(title, places, content.shapes)
    yield "places.csv", "CSV เปิดใน Excel", to_csv(places)
    yield "places.gpx", "GPX สำหรับเครื่องนำทาง", to_gpx(title, places)
    if boundary:
        yield "boundary.geojson", f"ขอบเขต (GeoJSON) {NOT_LEGAL}", boundary_geojson(title, boundary)
    yield "map.svg", "ภาพแผนที่ SVG", drawn.encode()
    if site.pictures:
        picture = kept_png(site.pictures, title, subtitle, content, content.shapes)
        yield "map.png", "ภาพแผนที่ PNG 1200×630", picture


def _teaser(drawn: str) -> Markup:
    return (
        Markup('<a class="map-teaser" href="map.html">{}</a>').format(_markup(drawn)) if drawn else Markup()
    )


def _markup(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704 - `static_map` escapes every contributed word
