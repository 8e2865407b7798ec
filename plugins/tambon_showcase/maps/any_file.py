"""Reads a map file that needs no GIS library: a table of places, KML, KMZ or GeoJSON."""

from __future__ import annotations

import re

from tambon_showcase.content.file_kinds import CSV, OF_MAPS, other_kind
from tambon_showcase.finding import Where

from .geojson import read_geojson
from .gpx import read_gpx
from .grids import Grid
from .kmz import read_map
from .map_reading import Reading
from .place_table import read_place_table

ENDINGS = (".csv", ".kml", ".kmz", ".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".gpx", ".umap")
"""Endings of the files read here; everything else goes through GDAL (`gis.py`)."""
SEEN = 4_000
"""Bytes of a file in which its first element is looked for."""
_ROOT = re.compile(rb"<(?:\w+:)?(kml|gpx)[\s>]", re.IGNORECASE)


def read_any(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of a file, by its content and else by the ending of its name, which people change.

    `grid` is the system chosen for the file.
    """
    ending = file.lower().rpartition(".")[2]
    if found := other_kind(data, Where(file), *OF_MAPS, *([CSV] if ending == "csv" else [])):
        return Reading([], [], [found])
    kind = _kind(data) or ("json" if "json" in ending else ending)
    if kind == "json":
        return read_geojson(data, file, grid)
    if kind == "csv":
        return read_place_table(data, file, grid)
    return read_gpx(data, file) if kind == "gpx" else read_map(data, file, grid)


def _kind(data: bytes) -> str:
    """What the first characters say a file is; empty where they may be anything."""
    start = data[:SEEN].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x1e")
    if start[:1] in (b"{", b"["):
        return "json"
    root = _ROOT.search(start) if start[:1] == b"<" else None
    return root[1].decode().lower() if root else ""
