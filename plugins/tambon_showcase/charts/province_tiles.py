"""The country as equal tiles with a value on each: the distribution of an indicator over provinces."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from tambon_showcase.maps.tiles import SHORT_NAMES, TILES

from .svg import Words, number, svg, text

SIDE = 36
SHADES = 4


def province_tiles(words: Words, values: Mapping[str, float]) -> Markup:
    """One tile for each province by its two-digit code; a province without a value stays empty."""
    columns, rows = (max(place[axis] for place in TILES.values()) + 1 for axis in (0, 1))
    most = max(values.values(), default=0) or 1
    tiles = "".join(_tile(code, values.get(code), most) for code in TILES)
    return svg(words, columns * SIDE, rows * SIDE, f'<g text-anchor="middle" font-size="11">{tiles}</g>')


def _tile(code: str, value: float | None, most: float) -> str:
    column, row = TILES[code]
    x, y = column * SIDE, row * SIDE
    shade = 0 if value is None else 1 + min(SHADES - 1, int(value / most * SHADES))
    shape = f'<path class="tile-{shade}" d="M{x + 1} {y + 1}h{SIDE - 2}v{SIDE - 2}h{2 - SIDE}z"/>'
    if value is None:
        return shape
    return shape + text(x + SIDE / 2, y + 15, SHORT_NAMES[code]) + text(x + SIDE / 2, y + 29, number(value))
