"""Everything on an entry's map, from all its sources: the table of places, map files and the boundary."""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from html import unescape
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.privacy import scan_text
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.once import once_for_entry
from tambon_showcase.worker.isolated import isolated

from .amounts import within_amounts
from .any_file import read_any
from .coordinates import kilometres
from .entry_places import entry_pins
from .geojson import read_boundary
from .geometry import middle_pin
from .masking import MaskedReading, mask_reading
from .model import Boundary, NumberedPlace, PlainShape
from .together import too_far

BOUNDARY_FILE = "boundary.geojson"
"""The boundary's name in an entry's folder."""
MAP_FOLDER = "maps/"
"""Folder of an entry for map files; a Google My Maps export is one."""
UNREADABLE_FILE = error("T363", "เปิดไฟล์แผนที่ไม่ได้", "ตรวจว่าไฟล์ยังอยู่และเปิดอ่านได้ แล้วลองใหม่", costs_file=True)


_WORDS = re.compile(r'"[^"\n]{5,400}"|>[^<>]{5,400}<')
"""Texts in GeoJSON, and between the tags of KML."""


class EntryMap(NamedTuple):
    """All pins, lines and areas of an entry, its boundary, and what was found while reading map files."""

    places: tuple[NumberedPlace, ...]
    shapes: tuple[PlainShape, ...]
    boundary: Boundary | None
    findings: tuple[Finding, ...]


@once_for_entry
def read_entry_map(entry: Entry, root: Path) -> EntryMap:
    """The entry's map. Findings about rows of the table are the checks' and are not here."""
    pins = [NumberedPlace(number, pin.place) for number, pin in enumerate(entry_pins(entry), 1) if pin.place]
    reading = _map_files(entry, root)
    known = {(pin.place.name, pin.place.position) for pin in pins}
    first = len(entry.tables.places) + 1
    for place in reading.places:
        if (place.name, place.position) in known:
            continue
        known.add((place.name, place.position))
        pins.append(NumberedPlace(first, place))
        first += 1
    boundary, found = _boundary(entry, root)
    near, far = _without_far(pins, boundary)
    return EntryMap(near, tuple(reading.shapes), boundary, (*reading.findings, *far, *found))


def _without_far(
    pins: list[NumberedPlace], boundary: Boundary | None
) -> tuple[tuple[NumberedPlace, ...], list[Finding]]:
    """The pins without those of map files that cannot be in the tambon: a wrong pin of a file costs itself alone."""
    of_files = [pin for pin in pins if f"/{MAP_FOLDER}" in pin.place.where.file]
    if not of_files:
        return tuple(pins), []
    middle = middle_pin([pin.place.position for pin in pins])
    far = {
        pin.number: _of_file(finding)
        for pin in of_files
        if (finding := too_far(pin.place, kilometres(pin.place.position, middle), boundary))
    }
    return tuple(pin for pin in pins if pin.number not in far), list(far.values())


def _map_files(entry: Entry, root: Path) -> MaskedReading:
    whole = MaskedReading([], [], [])
    for name in sorted(name for name in entry.files if name.startswith(MAP_FOLDER)):
        where = Where(f"{entry.folder}/{name}")
        read = functools.partial(_map_file, root, where.file, Allowances.of(entry.identity.allowances))
        reading, found = isolated(where, MaskedReading([], [], []), read)
        whole.add(reading._replace(findings=found))
    whole = within_amounts(whole)
    return whole._replace(findings=list(map(_of_file, whole.findings)))


def _of_file(finding: Finding) -> Finding:
    """What is wrong in a map file costs what it is about alone; what is about persons keeps back the entry."""
    return finding if finding.about_safety else dataclasses.replace(finding, costs_file=True)


def _map_file(root: Path, file: str, allowances: Allowances) -> tuple[MaskedReading, list[Finding]]:
    data = _bytes(root, file)
    if data is None:
        return MaskedReading([], [], []), [UNREADABLE_FILE.at(Where(file))]
    masked = mask_reading(read_any(data, file), allowances)
    return masked, masked.findings


def _boundary(entry: Entry, root: Path) -> tuple[Boundary | None, list[Finding]]:
    if BOUNDARY_FILE not in entry.files:
        return None, []
    where = Where(f"{entry.folder}/{BOUNDARY_FILE}")
    return isolated(where, None, functools.partial(_boundary_file, root, where.file))


def _boundary_file(root: Path, file: str) -> tuple[Boundary | None, list[Finding]]:
    data = _bytes(root, file)
    if data is None:
        return None, [UNREADABLE_FILE.at(Where(file))]
    boundary, found = read_boundary(data, file)
    return boundary, [*found, *_in_words(data, Where(file))]


def _in_words(data: bytes, where: Where) -> list[Finding]:
    """Personal data in the words of a boundary's file: none of them is shown, but the file is public like the others."""
    words = "\n\n".join(map(_spoken, _WORDS.findall(data.decode("utf-8", "replace"))))
    return [dataclasses.replace(one, line=0) for one in scan_text(words, where)]


def _spoken(written: str) -> str:
    """A text of GeoJSON or KML without its escapes."""
    try:
        return str(json.loads(written)) if written[0] == '"' else unescape(written)
    except ValueError:
        return written


def _bytes(root: Path, file: str) -> bytes | None:
    try:
        return (root / file).read_bytes()
    except OSError:
        return None
