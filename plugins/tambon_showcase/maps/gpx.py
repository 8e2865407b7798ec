"""Reads GPX of phones and navigation devices: waypoints are pins, tracks and routes are lines."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tambon_showcase.finding import Where

from .category_words import find_category
from .json_value import as_number
from .map_reading import Reading
from .model import MAX_POINTS, Position, Ring
from .no_position import no_position, unreadable
from .places import add_place
from .shapes import TOO_MANY_POINTS, add_shape
from .text import read_description, tidy_line
from .xml import LINE, NO_PINS, child_text, is_named, parse_xml

_POINTS = ("wpt", "rtept", "trkpt")


def read_gpx(data: bytes, file: str) -> Reading:
    """All waypoints, tracks and routes of a GPX file (always WGS 84). `file` is named in findings.

    What a device writes for itself (symbol, height, time, accuracy, its own extensions) is not shown.
    """
    where = Where(file)
    root, findings = parse_xml(data, where)
    reading = Reading([], [], findings)
    if root is None:
        return reading
    if sum(is_named(element, *_POINTS) for element in root.iter()) > MAX_POINTS:
        return Reading([], [], [TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}")])
    for element in root.iter():
        at = Where(file, int(element.get(LINE, "0")))
        if is_named(element, "wpt"):
            _read_waypoint(element, at, reading)
        elif is_named(element, "trk", "rte"):
            _read_line(element, at, reading)
    if not any((reading.places, reading.shapes, reading.findings)):
        reading.findings.append(NO_PINS.at(where))
    return reading


def _read_waypoint(element: Element, where: Where, reading: Reading) -> None:
    name = tidy_line(child_text(element, "name"))
    position = _position(element, name, where, reading)
    if position is None:
        return
    stories = [read_description(child_text(element, tag)).text for tag in ("desc", "cmt")]
    kind = child_text(element, "type")
    fields = {
        "name": name or tidy_line(stories[0])[:60],
        "category": kind if find_category(kind) else "",
        "description": "\n".join(dict.fromkeys(story for story in stories if story and story != name)),
    }
    add_place(fields, position, where, reading)


def _read_line(element: Element, where: Where, reading: Reading) -> None:
    name = tidy_line(child_text(element, "name"))
    segments = [part for part in element if is_named(part, "trkseg")] or [element]
    rings: list[Ring] = []
    for segment in segments:
        points = [point for point in segment if is_named(point, *_POINTS)]
        found = [_position(point, name, where, reading) for point in points]
        rings.append(tuple(filter(None, found)))
    if name or any(rings):  # devices write an empty track into every file
        add_shape(name, False, rings, where, reading)


def _position(element: Element, name: str, where: Where, reading: Reading) -> Position | None:
    texts = [element.get(key, "").replace(",", ".") for key in ("lat", "lon")]
    try:
        return Position(*map(as_number, texts))
    except ValueError:
        written = " ".join(texts).strip()
        found = unreadable(written, name, where) if written else no_position(name, where)
        reading.findings.append(found)
        return None
