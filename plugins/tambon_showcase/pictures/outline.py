"""Turns the words of a drawing into outlines: WeasyPrint 70 draws SVG text letter by letter, so that Thai marks collide.

The words themselves stay in the picture's alternative text and in the table beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from tambon_showcase.design import CHART_UNITS, LIGHT

from .faces import face_path

SVG = "http://www.w3.org/2000/svg"
INK = LIGHT["ink"]
"""Colour of words that say none, as on the site."""
FALLBACK_SIZE = float(CHART_UNITS["unsized"])
FACES = {"600": "SemiBold", "700": "Bold", "bold": "Bold"}
HEAVY_CLASS = "chart__value"
"""Class of the words that the site's style sheet sets in semibold."""


class _Style(NamedTuple):
    """What words inherit from the elements around them."""

    size: float = FALLBACK_SIZE
    anchor: str = "start"
    weight: str = "400"

    def of(self, element: ET.Element) -> _Style:
        heavy = "600" if HEAVY_CLASS in (element.get("class") or "") else self.weight
        return _Style(
            float(element.get("font-size", self.size)),
            element.get("text-anchor", self.anchor),
            element.get("font-weight", heavy),
        )


def outline(drawing: str) -> str:
    """The SVG with every `<text>` as a path; the same drawing has the same result.

    Raises:
        ParseError: `drawing` is no XML; ours always is.
    """
    from defusedxml.ElementTree import fromstring

    root = fromstring(drawing)
    _outline_below(root, _Style().of(root))
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="unicode")


def _outline_below(parent: ET.Element, style: _Style) -> None:
    for index, child in enumerate(list(parent)):
        own = style.of(child)
        if child.tag == f"{{{SVG}}}text":
            parent[index] = _path(child, own)
        else:
            _outline_below(child, own)


def _path(text: ET.Element, style: _Style) -> ET.Element:
    """One `<text>` as a path; its `<tspan>`s with a place of their own start there."""
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    shapes = [_shape(text.text or "", x, y, style)]
    for span in text:
        x, y = float(span.get("x", x)), float(span.get("y", y)) + float(span.get("dy", 0))
        shapes.append(_shape("".join(span.itertext()), x, y, style.of(span)))
    attributes = {"d": "".join(shapes), "fill": text.get("fill", INK), "stroke": "none"}
    if "transform" in text.attrib:
        attributes["transform"] = text.attrib["transform"]
    return ET.Element(f"{{{SVG}}}path", attributes)


def _shape(words: str, x: float, y: float, style: _Style) -> str:
    """The outlines of one line of words, as path data."""
    if not words.strip():
        return ""
    import uharfbuzz as hb

    font = _font(FACES.get(style.weight, "Regular"))
    buffer = hb.Buffer()
    buffer.add_str(" ".join(words.split()))
    buffer.guess_segment_properties()
    buffer.language = "th"
    hb.shape(font, buffer)
    scale = style.size / font.face.upem
    width = sum(position.x_advance for position in buffer.glyph_positions) * scale
    x -= {"end": width, "middle": width / 2}.get(style.anchor, 0)
    drawn: list[str] = []
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        place = (x + position.x_offset * scale, y - position.y_offset * scale)
        drawn += _glyph(font, glyph.codepoint, place, scale)
        x += position.x_advance * scale
    return "".join(drawn)


def _glyph(font: Any, glyph: int, place: tuple[float, float], scale: float) -> Iterator[str]:
    commands = _glyph_commands(font, glyph)
    for command, points in commands:
        numbers = (
            f"{place[0] + x * scale:.2f} {place[1] - y * scale:.2f}"
            for x, y in zip(points[::2], points[1::2], strict=True)
        )
        yield command + " ".join(numbers)


@functools.cache
def _font(face: str) -> Any:
    import uharfbuzz as hb

    return hb.Font(hb.Face(hb.Blob.from_file_path(str(face_path(face)))))


@functools.cache
def _glyph_commands(font: Any, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
    """A glyph's outline in font units: path commands with their points."""
    import uharfbuzz as hb

    drawn: list[tuple[str, tuple[float, ...]]] = []
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, _: drawn.append(("M", (x, y))))
    pen.set_line_to_func(lambda x, y, _: drawn.append(("L", (x, y))))
    pen.set_quadratic_to_func(lambda *points: drawn.append(("Q", points[:4])))
    pen.set_cubic_to_func(lambda *points: drawn.append(("C", points[:6])))
    pen.set_close_path_func(lambda _: drawn.append(("Z", ())))
    font.draw_glyph(glyph, pen)
    return drawn
