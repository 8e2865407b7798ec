"""Reads a map file that needs no GIS library: a table of places, KML, KMZ or GeoJSON."""

from __future__ import annotations

from .geojson import read_geojson
from .gpx import read_gpx
from .grids import Grid
from .kmz import read_map
from .map_reading import Reading
from .place_table import read_place_table

ENDINGS = (".csv", ".kml", ".kmz", ".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".gpx")
"""Endings of the files read here; everything else goes through GDAL (`gis.py`)."""


def read_any(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of a file, by the ending of its name; `grid` is the system chosen for it."""
    ending = file.lower().rpartition(".")[2]
    if "json" in ending:
        return read_geojson(data, file, grid)
    if ending == "csv":
        return read_place_table(data, file, grid)
    return read_gpx(data, file) if ending == "gpx" else read_map(data, file, grid)
