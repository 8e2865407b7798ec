"""Reads a map file that needs no GIS library: a table of places, KML, KMZ or GeoJSON."""

from __future__ import annotations

from tambon_showcase.finding import Where
from tambon_showcase.formats.csv_table import read_csv

from .geojson import read_geojson
from .gpx import read_gpx
from .grids import PLAIN, Grid
from .kmz import read_map
from .map_reading import Reading
from .places import places_from_rows
from .systems import agreed

ENDINGS = (".csv", ".kml", ".kmz", ".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".gpx")
"""Endings of the files read here; everything else goes through GDAL (`gis.py`)."""


def read_any(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of a file, by the ending of its name; `grid` is the system chosen for it."""
    ending = file.lower().rpartition(".")[2]
    if "json" in ending:
        return read_geojson(data, file, grid)
    if ending == "csv":
        return _read_table(data, file, grid)
    return read_gpx(data, file) if ending == "gpx" else read_map(data, file, grid)


def _read_table(data: bytes, file: str, grid: Grid | None) -> Reading:
    table = read_csv(data, file)
    used, findings = agreed(None, grid, Where(file))
    rows = ((Where(file, row.line), dict(zip(table.headings, row.cells, strict=True))) for row in table.rows)
    places, found = places_from_rows(rows, used or PLAIN)
    return Reading(places, [], [*table.findings, *findings, *found])
