"""GeoJSON text sequences: one feature a line, as GDAL, tippecanoe and data portals write large files (RFC 8142)."""

from __future__ import annotations

from collections.abc import Iterator

from .json_value import JsonValue, parse_json

_MARK = "\x1e"
"""The record separator that may be before each feature."""


def read_sequence(text: str) -> list[JsonValue] | None:
    """The values of the lines; a broken line among them is None. None alone where the lines are no sequence."""
    values = list(_values(text))
    good = sum(isinstance(value, dict) and "type" in value for value in values)
    return values if good and 2 * good > len(values) else None


def _values(text: str) -> Iterator[JsonValue]:
    for line in text.splitlines():
        if written := line.strip(f"{_MARK} \t").rstrip(","):
            try:
                yield parse_json(written)
            except ValueError:
                yield None
