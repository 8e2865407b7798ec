"""Where an entry's tambon is, as its own files or other entries of its district have it: that parts the UTM zones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import YamlValue
from tambon_showcase.maps.any_file import read_any
from tambon_showcase.maps.coordinates import in_thailand, parse_degrees
from tambon_showcase.maps.entry_map import BOUNDARY_FILE
from tambon_showcase.maps.geojson import read_boundary
from tambon_showcase.maps.geometry import middle_pin
from tambon_showcase.maps.model import Position
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.tables import table_of

_ENTRY = re.compile(r"\d{6}(?:-|$)")
_DISTRICT = 4
"""Digits of a tambon's code that name its district."""


def known_place(folders: Iterable[Path]) -> Position | None:
    """The place of the entry that one of the folders is in, or of its district; None where neither is known."""
    for folder in folders:
        inside = (folder.resolve(), *folder.resolve().parents)
        entry = next((each for each in inside if _ENTRY.match(each.name)), None)
        if entry and (place := next(_places(entry), None)):
            return place
    return None


def _places(entry: Path) -> Iterator[Position]:
    """The entry's own place, then those of its district's other entries."""
    beside = entry.parent.parent.parent.glob(f"*/*/{entry.name[:_DISTRICT]}??-*")
    for folder in (entry, *sorted(beside)):
        try:
            yield from filter(in_thailand, _written_in(folder))
        except OSError:
            continue


def _written_in(entry: Path) -> Iterator[Position]:
    main, table, outline = (entry / name for name in ("tambon.yml", table_of(PlaceRow).file, BOUNDARY_FILE))
    if main.is_file():
        yield from _office(read_yaml(main.read_bytes(), main.name).value)
    if table.is_file() and (places := read_any(table.read_bytes(), table.name).places):
        yield middle_pin([place.position for place in places])
    if outline.is_file() and (boundary := read_boundary(outline.read_bytes(), outline.name)[0]):
        yield middle_pin(boundary.rings[0])


def _office(written: Mapping[str, YamlValue] | None) -> Iterator[Position]:
    lat, lon = (parse_degrees(str((written or {}).get(key, ""))) for key in ("lat", "lon"))
    if lat is not None and lon is not None:
        yield Position(lat, lon)
