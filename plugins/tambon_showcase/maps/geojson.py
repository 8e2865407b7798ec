"""Reads GeoJSON (RFC 7946): pins, lines, areas and the entry's boundary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.text.decoding import decode

from .kmz import read_map
from .model import MAX_BYTES, MAX_DEPTH, MAX_FEATURES, MAX_POINTS, Boundary, Position, Reading, Ring
from .places import field_of, place_from_fields
from .positions import NO_POSITION, UNREADABLE, judged
from .shapes import TOO_MANY_POINTS, add_shape, boundary_of
from .text import fold
from .xml import NOT_TEXT, TOO_BIG, TOO_MANY_PINS

BROKEN = error("T360", "ไฟล์ GeoJSON เสียหรือไม่ครบ", "บันทึกไฟล์ใหม่จากโปรแกรมแผนที่ หรือใช้คำสั่ง tambon map draw")
NOT_GEOJSON = error("T361", "ไฟล์นี้ไม่ใช่ GeoJSON (พบ {value})", "บันทึกเป็น GeoJSON ชนิด FeatureCollection")
OTHER_CRS = error(
    "T362",
    "ไฟล์ GeoJSON ใช้ระบบพิกัดอื่น: {value}",
    "แปลงด้วยคำสั่ง tambon map import หรือส่งออกใหม่เป็น WGS 84 (EPSG:4326)",
)

Fields = dict[str, str]
_KINDS = {
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
}
_WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")


def read_geojson(data: bytes, file: str) -> Reading:
    """All pins, lines and areas of a GeoJSON file. `file` is named in findings."""
    where = Where(file)
    content = _content(data, where)
    if isinstance(content, Finding):
        return Reading([], [], [content])
    reading = Reading([], [], [])
    for feature in content:
        _read_feature(feature, where, reading)
    return reading


def read_boundary(data: bytes, file: str) -> tuple[Boundary | None, list[Finding]]:
    """The entry's boundary from GeoJSON, KML or KMZ, told apart by their content."""
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_map = start[:1] == b"<" or data[:2] in (b"PK", b"\xff\xfe", b"\xfe\xff")
    return boundary_of(read_map(data, file) if is_map else read_geojson(data, file), Where(file))


def _content(data: bytes, where: Where) -> list[dict[str, Any]] | Finding:
    """The features, after the bounds that can be counted before parsing."""
    if len(data) > MAX_BYTES:
        return TOO_BIG.at(where, MAX_BYTES // 1_000_000)
    if data.count(b"[") > 2 * MAX_POINTS:
        return TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}")
    decoded = decode(data)
    if decoded is None:
        return NOT_TEXT.at(where)
    try:
        content = json.loads(decoded.text)
    except (ValueError, RecursionError) as problem:
        return BROKEN.at(Where(where.file, getattr(problem, "lineno", 0)))
    return _features(content, where)


def _features(content: Any, where: Where) -> list[dict[str, Any]] | Finding:
    kind = content.get("type") if isinstance(content, dict) else type(content).__name__
    features = [content] if kind == "Feature" else [{"geometry": content}]
    if kind == "FeatureCollection":
        features = content.get("features")
    elif kind != "Feature" and kind not in _KINDS:
        return NOT_GEOJSON.at(where, kind)
    crs = str(content.get("crs") or _WGS84[0])
    if not any(name in crs for name in _WGS84):
        return OTHER_CRS.at(where, crs)
    if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
        return BROKEN.at(where)
    return TOO_MANY_PINS.at(where, f"{MAX_FEATURES:,}") if len(features) > MAX_FEATURES else features


def _read_feature(feature: dict[str, Any], where: Where, reading: Reading) -> None:
    fields = _fields(feature.get("properties"))
    name = fold(fields.get("name", ""))
    geometries = list(_geometries(feature.get("geometry"), 0))
    if not geometries:
        reading.findings.append(NO_POSITION.at(where, name=name))
    for kind, coordinates in geometries:
        try:
            _read_geometry(kind, coordinates, fields, where, reading)
        except (TypeError, ValueError, IndexError, KeyError):
            reading.findings.append(UNREADABLE.at(where, str(coordinates)[:200], name=name))


def _fields(properties: Any) -> Fields:
    """The properties that mean a field; what has no field of its own ends the description."""
    known: dict[str, str] = {}
    others: list[str] = []
    for heading, value in properties.items() if isinstance(properties, dict) else ():
        if not isinstance(value, str | int | float) or isinstance(value, bool) or value == "":
            continue
        if field := field_of(heading):
            known[field] = str(value)
        elif not heading.startswith(("_", "marker-", "stroke", "fill")):
            others.append(f"{fold(heading)}: {fold(value)}")
    known["description"] = "\n".join(filter(None, [known.get("description", ""), *others]))
    return known


def _geometries(geometry: Any, depth: int) -> Iterator[tuple[str, Any]]:
    if not isinstance(geometry, dict) or depth > MAX_DEPTH:
        return
    if geometry.get("type") == "GeometryCollection":
        parts = geometry.get("geometries")
        for part in parts if isinstance(parts, list) else ():
            yield from _geometries(part, depth + 1)
    elif geometry.get("type") in _KINDS:
        yield geometry["type"], geometry.get("coordinates")


def _read_geometry(kind: str, coordinates: Any, fields: Fields, where: Where, reading: Reading) -> None:
    """Read one geometry; anything but arrays of numbers raises TypeError, ValueError or IndexError."""
    if kind in ("Point", "MultiPoint"):
        for point in [coordinates] if kind == "Point" else coordinates:
            _read_point(_position(point), fields, where, reading)
        return
    name = fold(fields.get("name", ""))
    parts = [coordinates] if kind in ("LineString", "Polygon") else coordinates
    for part in parts:
        rings = [_line(part)] if "Line" in kind else [_line(ring) for ring in part]
        add_shape(name, "Polygon" in kind, rings, where, reading)


def _read_point(written: Position, fields: Fields, where: Where, reading: Reading) -> None:
    position, found = judged(written, fold(fields.get("name", "")), where)
    reading.findings.extend(found)
    if position:
        place, found = place_from_fields(fields, where, position)
        reading.findings.extend(found)
        reading.places.extend([place] if place else [])


def _position(pair: Any) -> Position:
    return Position(float(pair[1]), float(pair[0]))


def _line(pairs: Any) -> Ring:
    return tuple(map(_position, pairs))
