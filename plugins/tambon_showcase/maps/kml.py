"""Reads KML as Google My Maps, Google Earth and GIS programs write it: every pin, line and area, none lost.

Own reader: of the libraries tried, none read all of the test files (docs/adr/0011-maps.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tambon_showcase.finding import Finding, Where, error, note, warning

from .categories import OTHER, find_category
from .coordinates import in_thailand, is_exchanged, parse_position
from .model import MAX_POINTS, Place, Position, Reading, Ring
from .places import field_of, place_from_fields
from .positions import NO_POSITION, UNREADABLE, judged
from .shapes import TOO_MANY_POINTS, add_shape
from .text import fold, fold_lines, html_to_text
from .xml import LINE, local_name, parse_xml

NETWORK_LINK = error(
    "T340",
    "ไฟล์นี้มีแต่ลิงก์ไปยังแผนที่ ไม่มีข้อมูลจุดอยู่ข้างใน: {value}",
    "ส่งออกใหม่โดยไม่เลือก “อัปเดตข้อมูลอยู่เสมอด้วย KML ลิงก์เครือข่าย”",
)
LEFT_OUT = note("T341", "ข้าม {value} ซึ่งไม่ใช่จุด เส้น หรือพื้นที่", "ไม่ต้องทำอะไร หากไม่ต้องการแสดงสิ่งนี้")
PICTURES_AT_GOOGLE = warning(
    "T342",
    "ภาพของ “{name}” อยู่ที่ Google ({value} ภาพ) ไม่ได้มากับไฟล์แผนที่",
    "ดาวน์โหลดภาพมาไว้ในโฟลเดอร์ photos แล้วใส่ชื่อไฟล์ในช่อง “ภาพ” ของ places.csv",
)
NO_PINS = warning("T343", "ไม่พบจุด เส้น หรือพื้นที่ในไฟล์นี้", "ตรวจว่าส่งออกทั้งแผนที่ ไม่ใช่ชั้นข้อมูลที่ว่าง")

_GEOMETRIES = frozenset(
    {"Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack"}
)
_NOT_SHOWN = frozenset({"GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"})
_PLAIN_FIELDS = frozenset({"gx_media_links", "description", "name"})


def read_kml(data: bytes, file: str) -> Reading:
    """All pins, lines and areas of a KML file. `file` is named in findings."""
    where = Where(file)
    root = parse_xml(data, where)
    if isinstance(root, Finding):
        return Reading([], [], [root])
    reading = Reading([], [], [])
    points = sum(
        len((element.text or "").split()) for element in root.iter() if _is(element, "coordinates", "coord")
    )
    if points > MAX_POINTS:
        return Reading([], [], [TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}")])
    for element, folder in _walk(root, ""):
        _read_one(element, folder, file, reading)
    if not any(reading):
        reading.findings.append(NO_PINS.at(where))
    return reading


def _is(element: Element, *names: str) -> bool:
    return local_name(element.tag) in names


def _walk(element: Element, folder: str) -> Iterator[tuple[Element, str]]:
    """Everything to read, with the name of the nearest folder; the parser has bounded the depth."""
    for child in element:
        if _is(child, "Folder", "Document"):
            name = fold(_text(child, "name")) if _is(child, "Folder") else ""
            yield from _walk(child, name or folder)
        elif _is(child, "Placemark", "NetworkLink", *_NOT_SHOWN):
            yield child, folder
        elif _is(child, "kml"):
            yield from _walk(child, folder)


def _text(element: Element, *names: str) -> str:
    return next((child.text or "" for child in element if _is(child, *names)), "")


def _read_one(element: Element, folder: str, file: str, reading: Reading) -> None:
    where = Where(file, int(element.get(LINE, "0")))
    if _is(element, "NetworkLink"):
        address = next((item.text or "" for item in element.iter() if _is(item, "href")), "")
        reading.findings.append(NETWORK_LINK.at(where, address))
    elif _is(element, "Placemark"):
        _read_placemark(element, folder, where, reading)
    else:
        reading.findings.append(LEFT_OUT.at(where, local_name(element.tag)))


def _read_placemark(element: Element, folder: str, where: Where, reading: Reading) -> None:
    fields = _fields(element, folder)
    name = fold(fields.get("name", ""))
    if pictures := fields.pop("pictures", ""):
        reading.findings.append(PICTURES_AT_GOOGLE.at(where, len(pictures.split("\n")), name=name))
    geometries = [geometry for child in element for geometry in _geometries(child)]
    if not geometries:
        reading.findings.append(NO_POSITION.at(where, name=name))
    for geometry in geometries:
        if _is(geometry, "Point"):
            _read_point(geometry, fields, where, reading)
        elif _is(geometry, "Model"):
            reading.findings.append(LEFT_OUT.at(where, "Model"))
        else:
            _read_shape(geometry, name, where, reading)


def _geometries(element: Element) -> Iterator[Element]:
    if _is(element, "MultiGeometry", "MultiTrack"):
        for child in element:
            yield from _geometries(child)
    elif _is(element, *_GEOMETRIES, "Model"):
        yield element


def _fields(element: Element, folder: str) -> dict[str, str]:
    """The placemark's fields, its ExtendedData among them; what is no field of ours ends the description."""
    description, pictures = html_to_text(_text(element, "description"))
    fields = {"name": _text(element, "name"), "category": folder}
    lines = [description]
    for heading, value in _extended(element):
        if heading == "gx_media_links":
            pictures += value.split()
        elif (field := field_of(heading)) and field not in _PLAIN_FIELDS:
            fields[field] = value
        elif value and fold(value) != fold(_text(element, heading)) and fold_lines(value) not in description:
            lines.append(f"{fold(heading)}: {html_to_text(value)[0]}")
    if not find_category(fields["category"]) and find_category(folder) not in (None, OTHER):
        fields["category"] = folder
    return {
        **fields,
        "description": "\n".join(filter(None, lines)),
        "pictures": "\n".join(dict.fromkeys(pictures)),
    }


def _extended(element: Element) -> Iterator[tuple[str, str]]:
    for item in element.iter():
        if _is(item, "Data"):
            yield item.get("name") or "", (_text(item, "value")).strip()
        elif _is(item, "SimpleData"):
            yield item.get("name") or "", (item.text or "").strip()


def _read_point(geometry: Element, fields: dict[str, str], where: Where, reading: Reading) -> None:
    text = _text(geometry, "coordinates")
    name = fold(fields["name"])
    if not text.strip():
        reading.findings.append(NO_POSITION.at(where, name=name))
        return
    written = _point(text)
    if written is None:
        reading.findings.append(UNREADABLE.at(where, text, name=name))
        return
    position, found = judged(written, name, where)
    reading.findings.extend(found)
    if position:
        place, found = place_from_fields(fields, where, position)
        reading.findings.extend(found)
        reading.places.extend([place] if isinstance(place, Place) else [])


def _point(text: str) -> Position | None:
    """A point as KML has it, longitude first; failing that, as people write it."""
    positions = _positions(text)
    if positions and (in_thailand(positions[0]) or is_exchanged(positions[0])):
        return positions[0]
    loose = parse_position(text)
    if loose and is_exchanged(loose):
        return Position(loose.lon, loose.lat)
    return loose if loose and (not positions or in_thailand(loose)) else next(iter(positions or ()), None)


def _positions(text: str) -> list[Position] | None:
    """KML's `lon,lat[,altitude]` tuples, with blanks around commas as some write them; None if unreadable."""
    tuples = re.sub(r"\s*,\s*", ",", text.strip()).split()
    try:
        numbers = [list(map(float, item.split(",")[:2])) for item in tuples]
        return [Position(lat, lon) for lon, lat in numbers]
    except ValueError:
        return None


def _read_shape(geometry: Element, name: str, where: Where, reading: Reading) -> None:
    rings: list[Ring] = []
    for element in geometry.iter():
        if not _is(element, "coordinates"):
            continue
        line = _positions(element.text or "")
        if line is None:
            reading.findings.append(UNREADABLE.at(where, element.text or "", name=name))
            return
        rings.append(tuple(line))
    if track := [_track_point(item.text or "") for item in geometry.iter() if _is(item, "coord")]:
        rings.append(tuple(filter(None, track)))
    add_shape(name, _is(geometry, "Polygon"), rings, where, reading)


def _track_point(text: str) -> Position | None:
    return next(iter(_positions(",".join(text.split())) or ()), None)
