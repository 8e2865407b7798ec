"""Personal data in the words of map files, hidden before anything shows them; the reader of tables hides those of rows."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Finding, Where

from .map_reading import Reading
from .model import Place, PlainPlace, PlainShape, Shape


class MaskedReading(NamedTuple):
    """What map files hold, without numbers and addresses of persons, and what was found in them."""

    places: list[PlainPlace]
    shapes: list[PlainShape]
    findings: list[Finding]

    def add(self, other: MaskedReading) -> None:
        """Take in what another file holds."""
        self.places.extend(other.places)
        self.shapes.extend(other.shapes)
        self.findings.extend(other.findings)


def mask_reading(reading: Reading, allowances: Allowances) -> MaskedReading:
    """What a map file holds as it may be shown."""
    mask = _Mask(allowances)
    places = [mask.place(place) for place in reading.places]
    shapes = [mask.shape(shape) for shape in reading.shapes]
    return MaskedReading(places, shapes, [*reading.findings, *mask.findings])


class _Mask:
    """Masks texts and gathers what was found in them."""

    def __init__(self, allowances: Allowances) -> None:
        self.findings: list[Finding] = []
        self._allowances = allowances

    def place(self, place: Place) -> PlainPlace:
        written = (place.name, place.description, place.label)
        name, description, label = (self._text(text, place.where) for text in written)
        if (name, description, label) == written:
            return PlainPlace(place)
        return PlainPlace(dataclasses.replace(place, name=name, description=description, label=label))

    def shape(self, shape: Shape) -> PlainShape:
        return PlainShape(dataclasses.replace(shape, name=self._text(shape.name, shape.where)))

    def _text(self, text: str, where: Where) -> str:
        if not text:
            return text
        shown, found = protect(text, where, self._allowances)
        self.findings += [dataclasses.replace(one, line=where.line) for one in found]
        return shown
