"""Reads a map file that needs no GIS library: a table of places, KML, KMZ or GeoJSON."""

from __future__ import annotations

from tambon_showcase.finding import Where
from tambon_showcase.formats.csv_table import read_csv

from .geojson import read_geojson
from .kmz import read_map
from .model import Reading
from .places import places_from_rows

ENDINGS = (".csv", ".kml", ".kmz", ".geojson", ".json")
"""Endings of the files read here; everything else goes through leafmap (`gis.py`)."""


def read_any(data: bytes, file: str) -> Reading:
    """All pins, lines and areas of a file, by the ending of its name."""
    ending = file.lower().rpartition(".")[2]
    if ending == "csv":
        return _read_table(data, file)
    return read_geojson(data, file) if ending.endswith("json") else read_map(data, file)


def _read_table(data: bytes, file: str) -> Reading:
    table = read_csv(data, file)
    rows = ((Where(file, row.line), dict(zip(table.headings, row.cells, strict=True))) for row in table.rows)
    places, findings = places_from_rows(rows)
    return Reading(places, [], [*table.findings, *findings])
