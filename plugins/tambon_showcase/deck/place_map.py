"""The map on a slide, drawn with PowerPoint's own shapes: it can be edited, and needs no network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tambon_showcase.design import SLIDE_POINTS, hexadecimal
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.page import MapView
from tambon_showcase.maps.projection import View, spread
from tambon_showcase.view.source import FileFinder

from .model import MapPin, PlaceMap
from .shapes import Box, Look, describe, disc, plate, write
from .theme import colour_of

if TYPE_CHECKING:
    import pptx.slide

WIDE, HIGH = 1500.0, 1000.0
"""The map's own measure, on which pins and outlines are placed."""
MARGIN, PIN = 60.0, 40.0
LEGEND = 4.3
"""Width of the legend, in inches."""
NOTICE = 0.34
"""Height of what is said under an outline, in inches."""


def place_map(view: MapView, description: str) -> PlaceMap:
    """The drawn map of an entry's pins and its outline."""
    positions = [Position(float(place.lat), float(place.lon)) for place in view.places]
    drawn = View([*positions, *(spot for ring in view.boundary for spot in ring)], WIDE, HIGH, MARGIN)
    spots = spread([drawn.point(position) for position in positions], PIN, (WIDE, HIGH))
    pins = tuple(
        MapPin(x / WIDE, y / HIGH, place.category.colour)
        for place, (x, y) in zip(view.places, spots, strict=True)
    )
    outlines = tuple(tuple((x / WIDE, y / HIGH) for x, y in drawn.line(ring)) for ring in view.boundary)
    legend = tuple((f"{category.name} {count} แห่ง", category.colour) for category, count in view.legend)
    return PlaceMap(description, outlines, pins, legend, view.notice)


def draw_map(slide: pptx.slide.Slide, drawn: PlaceMap, box: Box, _files: FileFinder) -> None:
    """The map at the left, what its colours mean at the right."""
    left, top, wide, high = box
    width = min(wide - LEGEND - 0.3, (high - NOTICE * bool(drawn.notice)) * WIDE / HIGH)
    tall = width * HIGH / WIDE
    ground = plate(slide, (left, top, width, tall), "sunken")
    describe(ground, drawn.description)
    for outline in drawn.outlines:
        _outline(slide, [(left + x * width, top + y * tall) for x, y in outline])
    size = PIN / WIDE * width
    for pin in drawn.pins:
        at = (left + pin.across * width - size / 2, top + pin.down * tall - size / 2, size, size)
        disc(slide, at, pin.colour)
    if drawn.notice:
        write(
            slide, (left, top + tall, width, NOTICE), (drawn.notice,), Look(SLIDE_POINTS["foot"], "ink-soft")
        )
    _legend(slide, drawn.legend, (left + width + 0.3, top, LEGEND, high))


def _outline(slide: pptx.slide.Slide, corners: Sequence[tuple[float, float]]) -> None:
    from pptx.util import Inches, Pt

    if len(corners) < 3:
        return
    points = [(Inches(x), Inches(y)) for x, y in corners]
    builder = slide.shapes.build_freeform(*points[0])
    builder.add_line_segments(points[1:], close=True)
    shape = builder.convert_to_shape()
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour_of(hexadecimal("surface"))
    shape.line.color.rgb, shape.line.width = colour_of(hexadecimal("ink-soft")), Pt(1.25)
    shape.shadow.inherit = False
    describe(shape, "")


def _legend(slide: pptx.slide.Slide, legend: Sequence[tuple[str, str]], box: Box) -> None:
    left, top, wide, high = box
    step = min(high / max(len(legend), 1), 0.5)
    for number, (words, colour) in enumerate(legend):
        at = top + number * step
        disc(slide, (left, at + step / 2 - 0.1, 0.2, 0.2), colour)
        write(slide, (left + 0.25, at, wide - 0.25, step), (words,), Look(SLIDE_POINTS["small"], middle=True))
