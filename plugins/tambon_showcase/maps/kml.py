"""Reads KML as Google My Maps, Google Earth and GIS programs write it: every pin, line and area, none lost.

Own reader: of the libraries tried, none read all of the test files (docs/adr/0011-maps.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tambon_showcase.finding import Finding, Where, error, note

from .coordinates import in_thailand, is_exchanged, parse_position, plain_digits
from .grids import PLAIN, Grid
from .kml_fields import Headings, picture_findings, placemark_fields, shown_headings
from .map_reading import Reading
from .metres import read_metres
from .model import MAX_POINTS, Position, Ring
from .no_position import no_position, unreadable
from .places import NAME_LIMIT, UNKNOWN_CATEGORY, add_place, place_from_fields
from .shapes import TOO_MANY_POINTS, add_shape
from .systems import agreed, told_once
from .text import tidy_line
from .xml import LINE, NO_PINS, child_text, is_named, local_name, parse_xml

NETWORK_LINK = error(
    "T340",
    "ไฟล์นี้มีแต่ลิงก์ไปยังแผนที่ ไม่มีข้อมูลจุดอยู่ข้างใน: {value}",
    "ส่งออกใหม่โดยไม่เลือก “อัปเดตข้อมูลอยู่เสมอด้วย KML ลิงก์เครือข่าย”",
    costs_file=True,
)
LEFT_OUT = note("T341", "ข้าม {value} ซึ่งไม่ใช่จุด เส้น หรือพื้นที่", "ไม่ต้องทำอะไร หากไม่ต้องการแสดงสิ่งนี้")

_GEOMETRIES = frozenset(
    {"Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack"}
)
_NOT_SHOWN = frozenset({"GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"})


class _File(NamedTuple):
    """What stays the same while one file is read."""

    name: str
    headings: Headings
    reading: Reading
    links: list[Element]


def read_kml(data: bytes, file: str, grid: Grid | None = None) -> Reading:
    """All pins, lines and areas of a KML file. `file` is named in findings, `grid` is the system chosen for it."""
    where = Where(file)
    root, findings = parse_xml(data, where)
    if root is None:
        return Reading([], [], findings)
    used, found = agreed(None, grid, where)
    reading = Reading([], [], [*findings, *found], used or PLAIN)
    points = sum(
        len((element.text or "").split())
        for element in root.iter()
        if is_named(element, "coordinates", "coord")
    )
    if points > MAX_POINTS:
        return Reading([], [], [TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}")])
    opened = _File(file, shown_headings(root), reading, [])
    for element, folders in _walk(root, ()):
        _read_one(element, folders, opened)
    reading.findings.extend(_links(opened))
    if not any((reading.places, reading.shapes, reading.findings)):
        reading.findings.append(NO_PINS.at(where))
    return reading._replace(findings=list(_once_for_a_layer(told_once(reading.findings))))


def _once_for_a_layer(findings: list[Finding]) -> Iterator[Finding]:
    """The findings with an unknown category named at its first pin only: the layer's name is one mistake."""
    seen: set[str] = set()
    for finding in findings:
        if finding.code != UNKNOWN_CATEGORY.code or finding.value not in seen:
            yield finding
        seen.update([finding.value] if finding.code == UNKNOWN_CATEGORY.code else [])


def _walk(element: Element, folders: tuple[str, ...]) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Everything to read, with the names of the folders around it; the parser has bounded the depth."""
    for child in element:
        if is_named(child, "Folder", "Document"):
            name = tidy_line(child_text(child, "name")[:NAME_LIMIT]) if is_named(child, "Folder") else ""
            yield from _walk(child, (*folders, name) if name else folders)
        elif is_named(child, "Placemark", "NetworkLink", *_NOT_SHOWN):
            yield child, folders
        elif is_named(child, "kml"):
            yield from _walk(child, folders)


def _links(opened: _File) -> Iterator[Finding]:
    """Links to other maps: nothing but links is an error, a link beside pins is left out."""
    for link in opened.links:
        where = Where(opened.name, int(link.get(LINE, "0")))
        address = next((item.text or "" for item in link.iter() if is_named(item, "href")), "").strip()
        has_more = opened.reading.places or opened.reading.shapes
        yield LEFT_OUT.at(where, f"ลิงก์ {address}") if has_more else NETWORK_LINK.at(where, address)


def _read_one(element: Element, folders: tuple[str, ...], opened: _File) -> None:
    where = Where(opened.name, int(element.get(LINE, "0")))
    findings = opened.reading.findings
    if is_named(element, "NetworkLink"):
        opened.links.append(element)
    elif is_named(element, "Placemark"):
        _read_placemark(element, folders, where, opened)
    else:
        shown = f"{local_name(element.tag)} “{tidy_line(child_text(element, 'name'))}”"
        findings.append(LEFT_OUT.at(where, shown.removesuffix(" “”")))


def _read_placemark(element: Element, folders: tuple[str, ...], where: Where, opened: _File) -> None:
    reading = opened.reading
    fields, pictures = placemark_fields(element, folders, opened.headings)
    name = tidy_line(fields.get("name", ""))
    reading.findings.extend(picture_findings(name, pictures, where))
    geometries = [geometry for child in element for geometry in _geometries(child)]
    if not geometries:
        _read_data_alone(fields, where, reading)
    for geometry in geometries:
        if is_named(geometry, "Point"):
            _read_point(geometry, fields, where, reading)
        elif is_named(geometry, "Model"):
            reading.findings.append(LEFT_OUT.at(where, "Model"))
        else:
            _read_shape(geometry, name, where, reading)


def _read_data_alone(fields: dict[str, str], where: Where, reading: Reading) -> None:
    """A placemark without geometry is a pin where its data holds the position."""
    place, found = place_from_fields(fields, where, grid=reading.grid)
    reading.findings.extend(found)
    reading.places.extend([place] if place else [])


def _geometries(element: Element) -> Iterator[Element]:
    if is_named(element, "MultiGeometry", "MultiTrack"):
        for child in element:
            yield from _geometries(child)
    elif is_named(element, *_GEOMETRIES, "Model"):
        yield element


def _read_point(geometry: Element, fields: dict[str, str], where: Where, reading: Reading) -> None:
    text = child_text(geometry, "coordinates")
    name = tidy_line(fields.get("name", ""))
    if not text.strip():
        reading.findings.append(no_position(name, where, reading.grid))
        return
    written = _point(text)
    if written is None:
        reading.findings.append(unreadable(text, name, where, reading.grid))
        return
    add_place(fields, written, where, reading)


def _point(text: str) -> Position | None:
    """A point as KML has it, longitude first; failing that, as people write it."""
    positions = _positions(text)
    if positions and (in_thailand(positions[0]) or is_exchanged(positions[0])):
        return positions[0]
    loose = parse_position(text)
    if loose and is_exchanged(loose):
        return Position(loose.lon, loose.lat)
    if loose and (not positions or in_thailand(loose)):
        return loose
    metres = read_metres(plain_digits(text))
    return next(iter(positions or ()), metres.position if metres else None)


def _positions(text: str) -> list[Position] | None:
    """KML's `lon,lat[,altitude]` tuples, with blanks around commas as some write them; None if unreadable."""
    tuples = ",".join(part.strip() for part in text.split(",")).split()
    try:
        numbers = [list(map(float, item.split(",")[:2])) for item in tuples]
        return [Position(lat, lon) for lon, lat in numbers]
    except ValueError:
        return None


def _read_shape(geometry: Element, name: str, where: Where, reading: Reading) -> None:
    rings: list[Ring] = []
    for element in geometry.iter():
        if not is_named(element, "coordinates"):
            continue
        line = _positions(element.text or "")
        if line is None:
            reading.findings.append(unreadable(element.text or "", name, where, reading.grid))
            return
        rings.append(tuple(line))
    if track := [_track_point(item.text or "") for item in geometry.iter() if is_named(item, "coord")]:
        rings.append(tuple(filter(None, track)))
    add_shape(name, is_named(geometry, "Polygon"), rings, where, reading)


def _track_point(text: str) -> Position | None:
    return next(iter(_positions(",".join(text.split())) or ()), None)
