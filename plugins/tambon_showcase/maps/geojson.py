"""Reads GeoJSON (RFC 7946, and what QGIS and ArcGIS write besides): pins, lines, areas and the entry's boundary."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tambon_showcase.finding import Finding, Where, error

from .features import KINDS, Feature, read_geometry
from .fields import area_name, pin_fields
from .grids import PLAIN, Grid, grid_of
from .json_value import DeepError, JsonValue, as_list, as_object, as_text, kind, parse_json
from .kmz import read_map
from .map_reading import Reading
from .model import MAX_FEATURES, MAX_POINTS, Boundary
from .no_position import no_position, unreadable
from .opening import opened
from .properties import properties_of
from .sequences import read_sequence
from .shapes import TOO_MANY_POINTS, boundary_of
from .systems import OTHER_CRS, agreed, told_once
from .text import tidy_line
from .xml import NO_PINS, TOO_DEEP, TOO_MANY_PINS

BROKEN = error(
    "T360", "ไฟล์ GeoJSON เสียหรือไม่ครบ", "บันทึกไฟล์ใหม่จากโปรแกรมแผนที่ หรือใช้คำสั่ง tambon map draw", costs_file=True
)
NOT_GEOJSON = error(
    "T361", "ไฟล์นี้ไม่ใช่ GeoJSON (พบ {value})", "บันทึกเป็น GeoJSON ชนิด FeatureCollection", costs_file=True
)

UMAP = "umap"
"""The type of uMap's whole maps, whose layers are collections."""
_COLLECTIONS = ("FeatureCollection", "GeometryCollection")


def read_geojson(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of a GeoJSON file. `file` is named in findings, `grid` is the system chosen."""
    where = Where(file)
    content = _content(data, where)
    if isinstance(content, Finding):
        return Reading([], [], [content])
    declared = _declared(content)
    if declared and grid_of(declared) is None:
        return Reading([], [], [OTHER_CRS.at(where, declared)])
    known = grid_of(declared) if declared else None
    used, findings = agreed(known, grid, where)
    reading = Reading([], [], findings, used or PLAIN)
    if used is None:
        return reading
    features = list(_features(content))
    if len(features) > MAX_FEATURES:
        return Reading([], [], [TOO_MANY_PINS.at(where, f"{MAX_FEATURES:,}")])
    for number, feature in enumerate(features, 1):
        _read_feature(feature, number, where, reading)
    if not features:
        reading.findings.append(NO_PINS.at(where))
    is_declared = known is not None and not known.is_plain
    return reading._replace(findings=told_once(reading.findings, is_declared=is_declared))


def read_boundary(data: bytes, file: str) -> tuple[Boundary | None, list[Finding]]:
    """The entry's boundary from GeoJSON, KML or KMZ, distinguished by their content."""
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_map = start[:1] == b"<" or data[:2] in (b"PK", b"\xff\xfe", b"\xfe\xff")
    return boundary_of(read_map(data, file) if is_map else read_geojson(data, file), Where(file))


def _content(data: bytes, where: Where) -> dict[str, JsonValue] | Finding:
    """The file's object, after the bounds that can be counted before parsing."""
    if data.count(b"[") > 2 * MAX_POINTS:
        return TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}")
    text = opened(data, where)
    if isinstance(text, Finding):
        return text
    try:
        content = parse_json(text)
    except DeepError:
        return TOO_DEEP.at(where)
    except ValueError as problem:
        content = read_sequence(text)
        if content is None:
            return BROKEN.at(Where(where.file, getattr(problem, "lineno", 0)))
    if isinstance(content, list) and any(map(as_object, content)):  # features alone
        content = {"type": "FeatureCollection", "features": content}
    if isinstance(content, dict) and as_text(content.get("type")) == UMAP:
        content = {"type": "FeatureCollection", "features": content.get("layers")}
    known = {"Feature", *_COLLECTIONS, *KINDS}
    if isinstance(content, dict) and (as_text(content.get("type")) in known or "features" in content):
        return content
    return NOT_GEOJSON.at(where, as_text(as_object(content).get("type")) or kind(content))


def _declared(content: dict[str, JsonValue]) -> str:
    """The coordinate system that the file names: `crs` of QGIS (GeoJSON 2008), `spatialReference` of ArcGIS."""
    reference = as_object(content.get("spatialReference"))
    if reference:
        return f"EPSG:{as_text(reference.get('latestWkid')) or as_text(reference.get('wkid'))}".replace(
            "102100", "3857"
        )
    crs = content.get("crs")
    return as_text(crs) or as_text(as_object(as_object(crs).get("properties")).get("name"))


def _features(content: JsonValue) -> Iterator[dict[str, JsonValue]]:
    """Every feature in collections of collections; a bare geometry is a feature without properties.

    What is no feature is one without anything, so that its number is named.
    """
    item = as_object(content)
    name = as_text(item.get("type"))
    if name == "FeatureCollection" or ("features" in item and name != "Feature"):
        for part in as_list(item.get("features")):
            yield from _features(part)
    elif name in KINDS or name == "GeometryCollection":
        yield {"geometry": content}
    else:
        yield item


def _read_feature(item: dict[str, JsonValue], number: int, where: Where, reading: Reading) -> None:
    fields = _fields(item)
    area = tidy_line(area_name(properties_of(item)))
    feature = Feature(fields, tidy_line(fields.get("name", "")) or f"สิ่งที่ {number} ในไฟล์", where, area)
    geometries = list(_geometries(item.get("geometry")))
    if not geometries:
        reading.findings.append(no_position(feature.name, where, reading.grid))
    for shape, coordinates in geometries:
        try:
            read_geometry(shape, coordinates, feature, reading)
        except (ValueError, OverflowError):
            reading.findings.append(unreadable(json.dumps(coordinates), feature.name, where, reading.grid))


def _fields(feature: dict[str, JsonValue]) -> dict[str, str]:
    """The properties that mean a field; what has no field of its own ends the description."""
    return pin_fields(properties_of(feature).items())


def _geometries(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """Kind and coordinates of a geometry, of each part of a collection, or of an ArcGIS geometry."""
    geometry = as_object(value)
    name = as_text(geometry.get("type"))
    if name == "GeometryCollection":
        for part in as_list(geometry.get("geometries")):
            yield from _geometries(part)
    elif name in KINDS:
        yield name, geometry.get("coordinates")
    elif "x" in geometry and "y" in geometry:
        yield "Point", [geometry["x"], geometry["y"]]
    elif not name:
        ours = {"points": "MultiPoint", "paths": "MultiLineString", "rings": "Polygon"}
        yield from ((ours[key], geometry[key]) for key in ours if key in geometry)
