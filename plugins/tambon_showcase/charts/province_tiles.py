"""The country as equal tiles with a value on each: the distribution of an indicator over provinces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from tambon_showcase.design import CHART_UNITS, HEAT_ON_WHITE

from .svg import ChartLabel, number, svg, text_line
from .tiles import SHORT_NAMES, TILES

SIDE = 36
SHADES = 4


def province_tiles(words: ChartLabel, values: Mapping[str, float]) -> Markup:
    """One tile for each province by its two-digit code; a province without a value stays empty."""
    columns, rows = (max(place[axis] for place in TILES.values()) + 1 for axis in (0, 1))
    most = max(values.values(), default=0) or 1
    shades: dict[int, list[str]] = {}
    for code in TILES:
        value = values.get(code)
        shade = 0 if value is None else 1 + min(SHADES - 1, int(value / most * SHADES))
        shades.setdefault(shade, []).append(code)
    tiles = "".join(_tiles(shade, codes) for shade, codes in sorted(shades.items()))
    labels = "".join(_labels(code, values[code]) for code in TILES if code in values)
    drawn = f'{tiles}<g text-anchor="middle" font-size="{CHART_UNITS["province"]}">{labels}</g>'
    return svg(words, columns * SIDE, rows * SIDE, drawn)


def _tiles(shade: int, codes: Iterable[str]) -> str:
    """All tiles of one shade as one shape."""
    corners = ((TILES[code][0] * SIDE + 1, TILES[code][1] * SIDE + 1) for code in codes)
    shape = "".join(f"M{x} {y}h{SIDE - 2}v{SIDE - 2}h{2 - SIDE}z" for x, y in corners)
    return f'<path class="tile-{shade}" fill="{HEAT_ON_WHITE[shade]}" d="{shape}"/>'


def _labels(code: str, value: float) -> str:
    column, row = TILES[code]
    x, y = column * SIDE + SIDE / 2, row * SIDE
    return text_line(x, y + 15, SHORT_NAMES[code]) + text_line(x, y + 29, number(value))
