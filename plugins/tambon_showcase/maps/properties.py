"""The properties of a GeoJSON feature as headings and texts, also those that a program keeps one level deeper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .fields import is_technical
from .json_value import JsonValue, as_list, as_object, as_text
from .text import search_key

_DRAWING = frozenset({"style", "styles", "options", "symbol", "bbox"})
"""Objects that say how a feature is drawn, not what it is."""


def properties_of(feature: dict[str, JsonValue]) -> dict[str, str]:
    """The properties of a feature (of ArcGIS: its attributes) as text.

    A property inside an object (Google's saved places: `location: {name: …}`) counts as the feature's own, unless
    that has one of the same name.
    """
    properties = as_object(feature.get("properties")) or as_object(feature.get("attributes"))
    found: dict[str, str] = {}
    for heading, value in _texts(properties):
        found[heading] = found.get(heading) or value
    return found


def _texts(properties: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    """Texts first, then what is inside objects."""
    for heading, value in properties.items():
        if not isinstance(value, dict):
            yield heading, ", ".join(filter(None, map(as_text, as_list(value)))) or as_text(value)
    for heading, value in properties.items():
        if isinstance(value, dict) and not is_technical(heading) and search_key(heading) not in _DRAWING:
            yield from _texts(value)
