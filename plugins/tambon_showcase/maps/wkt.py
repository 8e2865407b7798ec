"""Well-known text (OGC 06-103r4): the column WKT of a table from Google My Maps, QGIS or PostGIS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .json_value import JsonValue, parse_json

_KINDS = {
    "POINT": "Point",
    "MULTIPOINT": "MultiPoint",
    "LINESTRING": "LineString",
    "MULTILINESTRING": "MultiLineString",
    "POLYGON": "Polygon",
    "MULTIPOLYGON": "MultiPolygon",
}
_KIND = re.compile(rf"\b({'|'.join(_KINDS)})\s*(?:ZM?|M)?\s*(?=\()", re.IGNORECASE)
_SHAPE = re.compile(
    rf"\s*(?:SRID=\d+;)?\s*(?:{'|'.join(name for name in _KINDS if name != 'POINT')}|GEOMETRYCOLLECTION)\s*(?:ZM?|M)?\s*\(",
    re.IGNORECASE,
)
_NUMBER = r"[-+]?\d{1,12}(?:\.\d{0,20})?"
_POSITION = re.compile(rf"(?<![\d.])({_NUMBER})\s+({_NUMBER})(?:\s+{_NUMBER})*+")
_BRACKETS = str.maketrans("()", "[]")


def is_shape(text: str) -> bool:
    """Whether a cell is well-known text of anything but one point."""
    return bool(_SHAPE.match(text))


def geometries(text: str) -> Iterator[tuple[str, JsonValue]]:
    """Kind and coordinates, longitude first, of each geometry in well-known text, as GeoJSON has them.

    Raises:
        ValueError: it is cut off, or holds anything but numbers.
    """
    pieces = _KIND.split(text)
    for name, written in zip(pieces[1::2], pieces[2::2], strict=True):
        kind = _KINDS[name.upper()]
        yield kind, _unwrapped(kind, parse_json(_whole(written)))


def _whole(written: str) -> str:
    """The brackets of one geometry as JSON; what follows its last bracket belongs to the collection around it."""
    depth = 0
    for at, mark in enumerate(written):
        depth += (mark == "(") - (mark == ")")
        if mark == ")" and depth == 0:
            return _POSITION.sub(_pair, written[: at + 1]).translate(_BRACKETS)
    raise ValueError(written[:60])


def _pair(position: re.Match[str]) -> str:
    return f"[{float(position[1])},{float(position[2])}]"


def _unwrapped(kind: str, coordinates: JsonValue) -> JsonValue:
    """Coordinates without the brackets that well-known text has more than GeoJSON: `POINT (1 2)`, `MULTIPOINT ((1 2))`."""
    if not isinstance(coordinates, list):
        return coordinates
    if kind == "Point":
        return coordinates[0] if coordinates else None
    if kind == "MultiPoint":
        return [
            one[0] if isinstance(one, list) and one and isinstance(one[0], list) else one
            for one in coordinates
        ]
    return coordinates
