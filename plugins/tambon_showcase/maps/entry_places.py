"""The pins of an entry, from the rows of its table of places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.once import once_for_entry

from .model import PlainPlace
from .places import place_from_fields


class Pin(NamedTuple):
    """A row of the table of places and the pin it makes; None where it has no usable position."""

    row: PlaceRow
    place: PlainPlace | None
    findings: Sequence[Finding]


@once_for_entry
def entry_pins(entry: Entry) -> tuple[Pin, ...]:
    """Every row of the table of places, in the order written."""
    return tuple(_pin(entry, row) for row in entry.tables.places)


def _pin(entry: Entry, row: PlaceRow) -> Pin:
    fields = {name: str(value) for name, value in row.model_dump().items() if value is not None}
    place, findings = place_from_fields(fields, entry.row_where(row))
    return Pin(row, PlainPlace(place) if place else None, findings)
