"""One feature of a map file, whatever the file says it in: its geometry becomes pins, lines and areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.finding import Where

from .coordinates import parse_degrees, parse_position
from .json_value import JsonValue, as_number, kind
from .map_reading import Reading
from .model import Position, Ring
from .places import add_place
from .shapes import add_shape

KINDS = frozenset({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"})
"""Geometries of GeoJSON and of well-known text that are no collections."""


class Feature(NamedTuple):
    """What findings and pins of one feature need: its fields, its name (or number in the file), its file, and the name of an area."""

    fields: Mapping[str, str]
    name: str
    where: Where
    area: str


def read_geometry(shape: str, coordinates: JsonValue, feature: Feature, reading: Reading) -> None:
    """Read one geometry.

    Raises:
        ValueError: it holds anything but arrays of numbers.
    """
    if shape in ("Point", "MultiPoint"):
        for point in [coordinates] if shape == "Point" else _list(coordinates):
            add_place(feature.fields, _pin_position(point, feature.fields), feature.where, reading)
        return
    parts = [coordinates] if shape in ("LineString", "Polygon") else _list(coordinates)
    for part in parts:
        rings = [_line(part)] if "Line" in shape else [_line(ring) for ring in _list(part)]
        add_shape(
            feature.fields.get("name", "") or feature.area, "Polygon" in shape, rings, feature.where, reading
        )


def _pin_position(pair: JsonValue, fields: Mapping[str, str]) -> Position:
    """The position of a pin; Google's export of saved places leaves 0,0 for some and says the position beside it."""
    position = _position(pair)
    if position != (0, 0):
        return position
    lat, lon = parse_degrees(fields.get("lat", "")), parse_degrees(fields.get("lon", ""))
    if lat is not None and lon is not None:
        return Position(lat, lon)
    return parse_position(fields.get("google_maps", "")) or position


def _list(value: JsonValue) -> Sequence[JsonValue]:
    if not isinstance(value, list):
        raise ValueError(kind(value))
    return value


def _position(pair: JsonValue) -> Position:
    numbers = _list(pair)
    if len(numbers) < 2:
        raise ValueError(kind(pair))
    return Position(as_number(numbers[1]), as_number(numbers[0]))


def _line(pairs: JsonValue) -> Ring:
    return tuple(map(_position, _list(pairs)))
