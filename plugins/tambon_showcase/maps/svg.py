"""The static map of an entry: one SVG that needs no script, no tile and no network, and prints."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from tambon_showcase.design import CHART_UNITS

from .categories import BY_ID, Category, used_categories
from .colours import BORDER, GROUND, SHAPE, SOFT_WORDS, WORDS
from .model import Boundary, NumberedPlace, Ring, Shape
from .projection import View, all_positions, spread
from .symbols import symbol_path

WIDTH, HEIGHT = 620, 540
"""Size of the map in SVG units."""
NOT_LEGAL = "ขอบเขตที่ตำบลจัดทำ ไม่ใช่แนวเขตทางกฎหมาย"
"""Is shown under every boundary that is drawn."""

_FONTS = "Sarabun, 'Noto Sans Thai', Tahoma, sans-serif"
_PIN = 30.0


def static_map(
    title: str,
    numbered: Sequence[NumberedPlace],
    boundary: Boundary | None = None,
    shapes: Sequence[Shape] = (),
    *,
    links: bool = False,
) -> str:
    """The map as SVG text, or an empty string where there is nothing to draw.

    With `links` each pin leads to its item in the page's list (`#places-1`).
    Symbols are defined as `#symbol-<category>`, which the page's legend and list reuse.
    """
    places = [pin.place for pin in numbered]
    positions = all_positions(places, boundary, shapes)
    if not positions:
        return ""
    view = View(positions, WIDTH, HEIGHT, 36)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="static-map" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="{"group" if links else "img"}" aria-labelledby="map-title map-text" font-family="{_FONTS}">',
        f'<title id="map-title">แผนที่ {escape(title)}</title>',
        f'<desc id="map-text">แสดงสถานที่ {len(places)} แห่ง รายชื่ออยู่ในรายการสถานที่</desc>',
        f"<defs>{symbols(used_categories(place.category for place in places))}</defs>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>',
        *(_area(view, boundary.rings) if boundary else ()),
        *(_shape(view, shape) for shape in shapes),
        *_pins(view, numbered, links),
        *_furniture(view, boundary is not None),
        "</svg>",
    ]
    return "".join(parts)


def symbols(categories: Sequence[Category]) -> str:
    """`<symbol>` elements of the categories, each a white drawing on a disc of the category's colour."""
    return "".join(
        f'<symbol id="symbol-{category.id}" viewBox="0 0 24 24">'
        f'<circle cx="12" cy="12" r="11.2" fill="{category.colour}" stroke="#fff" stroke-width="1.2"/>'
        f'<path transform="translate(5 5) scale(.583)" fill="#fff" d="{symbol_path(category.symbol)}"/>'
        "</symbol>"
        for category in categories
    )


def _area(view: View, rings: Sequence[Ring]) -> list[str]:
    return [
        f'<path d="{_path(view, rings)}Z" fill="#fff" fill-rule="evenodd" stroke="{BORDER}" '
        'stroke-width="1.6" stroke-dasharray="6 3"/>'
    ]


def _shape(view: View, shape: Shape) -> str:
    fill = f'fill="{SHAPE}" fill-opacity=".12"' if shape.closed else 'fill="none"'
    return (
        f'<path d="{_path(view, shape.rings)}" {fill} fill-rule="evenodd" stroke="{SHAPE}" stroke-width="2">'
        f"<title>{escape(shape.name)}</title></path>"
    )


def _path(view: View, rings: Sequence[Ring]) -> str:
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in view.line(ring)) for ring in rings)


def _pins(view: View, numbered: Sequence[NumberedPlace], links: bool) -> list[str]:
    true = [view.point(pin.place.position) for pin in numbered]
    shown = spread(true, _PIN + 4, (WIDTH, HEIGHT - 24))
    leaders = [
        f'<path d="M{a:.1f} {b:.1f}L{x:.1f} {y:.1f}" stroke="{SOFT_WORDS}"/>'
        f'<circle cx="{a:.1f}" cy="{b:.1f}" r="2"/>'
        for (a, b), (x, y) in zip(true, shown, strict=True)
        if math.dist((a, b), (x, y)) > 4
    ]
    return leaders + [_pin(pin, point, links) for pin, point in zip(numbered, shown, strict=True)]


def _pin(pin: NumberedPlace, point: tuple[float, float], links: bool) -> str:
    (number, place), (x, y) = pin, point
    category = BY_ID[place.category]
    drawing = (
        f"<title>{number}. {escape(place.name)} ({escape(place.label or category.name)})</title>"
        f'<use href="#symbol-{category.id}" x="{x - _PIN / 2:.1f}" y="{y - _PIN / 2:.1f}" '
        f'width="{_PIN:g}" height="{_PIN:g}"/>'
        f'<circle cx="{x + 11:.1f}" cy="{y - 11:.1f}" r="9" fill="#fff" stroke="{category.colour}"/>'
        f'<text x="{x + 11:.1f}" y="{y - 7:.1f}" font-size="{CHART_UNITS["pin"]}" text-anchor="middle" fill="#111">'
        f"{number}</text>"
    )
    if not links:
        return f"<g>{drawing}</g>"
    return f'<a href="#places-{number}" tabindex="-1" data-category="{category.id}">{drawing}</a>'


def _furniture(view: View, bounded: bool) -> list[str]:
    """Scale bar, north arrow and, with a boundary, the words that belong under every boundary."""
    kilometres, length = view.scale_bar(WIDTH / 9)
    foot = HEIGHT - 12
    end = f'x="{WIDTH - 12}" y="{foot}" text-anchor="end"'
    notice = f'<text {end} font-size="{CHART_UNITS["words"]}" fill="{SOFT_WORDS}">{NOT_LEGAL}</text>'
    return [
        f'<path d="M14 {foot - 6}v6h{length:.1f}v-6" stroke="{WORDS}" fill="none" stroke-width="1.5"/>',
        f'<text x="{22 + length:.1f}" y="{foot}" font-size="{CHART_UNITS["scale"]}" fill="{WORDS}">{kilometres:g} กม.</text>',
        f'<path d="M{WIDTH - 24} 12l7 26-7-5-7 5z" fill="{WORDS}"/>',
        f'<text x="{WIDTH - 24}" y="52" font-size="{CHART_UNITS["pin"]}" text-anchor="middle" fill="{WORDS}">เหนือ</text>',
        notice if bounded else "",
    ]
