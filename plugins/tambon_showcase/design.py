"""The site's one look as values: every colour, the woven band, sizes. Pages, paper, slides, pictures and charts read them.

The stylesheet's `tokens.css` says the same to browsers, so that a site may replace it; a test holds both together.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

_DATA: dict[str, Any] = json.loads(Path(__file__).with_name("design.json").read_text(encoding="utf-8"))
LIGHT: dict[str, str] = {**_DATA["light"], **_DATA["shared"]}
"""Colours on a light ground, as on paper, by name: `#1f4580`."""
DARK: dict[str, str] = {**_DATA["dark"], **_DATA["shared"]}
PRINTED: dict[str, str] = _DATA["printed"]
"""Colours of a page of the site that is printed: black on white, whatever the reader's screen shows."""
LENGTHS: dict[str, str] = _DATA["lengths"]
TYPE: dict[str, str] = _DATA["type"]
"""Sizes of words on pages, by what they are for: `--type-small` of the stylesheet."""
SPACE: dict[str, str] = _DATA["space"]
"""Steps of the room around and between things on pages, from the smallest: `--space-1`."""
PAPER_TYPE: dict[str, str] = _DATA["paper_type"]
"""Sizes of words on paper, by what they are for."""
PAPER_SPACE: dict[str, str] = _DATA["paper_space"]
"""Steps of the room around and between things on paper, from the smallest; what is larger places the parts of a page."""
SLIDE_POINTS: dict[str, tuple[int, ...]] = {
    name: tuple(sizes) for name, sizes in _DATA["slide_points"].items()
}
"""Sizes of words on slides by what they are for, in points, the largest first: the first that fits is taken."""
SLIDE_CHART_POINTS: tuple[tuple[int, int], ...] = tuple(map(tuple, _DATA["slide_chart_points"]))
"""Up to how many categories a chart's words are of which size in points."""
SLIDE_INCHES: dict[str, float] = _DATA["slide_inches"]
"""Height of the band, room between plates, and room left and right in a box."""
PICTURE_TITLES: dict[str, tuple[int, ...]] = {
    name: tuple(sizes) for name, sizes in _DATA["picture_titles"].items()
}
"""Sizes of titles of pictures for sharing, in pixels, the largest first: the first that fits is taken."""
PICTURE_PIXELS: dict[str, int] = _DATA["picture_pixels"]
"""Sizes of the other words of pictures, and the room around them, in pixels."""
CHART_UNITS: dict[str, int] = _DATA["chart_units"]
"""Sizes of words of charts, in units of the drawing."""
TILE_SHADES: tuple[tuple[int, str, str], ...] = tuple(map(tuple, _DATA["tile_shades"]))
"""Fewest entries of each shade of the country's map, its colour and the colour of the letters on it."""
HEAT_ON_WHITE: tuple[str, ...] = tuple(_DATA["heat_on_white"])
"""Shades of a chart for readers without the site's stylesheet: empty, then from low to high."""
BAND: str = _DATA["band"]
"""The woven band (ลายขิด) as an SVG picture of 24 × 10 units, encoded for an address (`data:image/svg+xml,…`)."""
BAND_SVG = unquote(BAND)
"""The same as text."""
KRAM, LAC = LIGHT["kram"], LIGHT["lac-ink"]
"""The two colours of charts: indigo for what is shown, lac for what it is compared with."""


MOST_HEAD = 200
"""Letters of what is printed above a sheet: Excel takes 255 with its own signs."""
SHEET_FACE = MappingProxyType({"font_name": "Tahoma", "font_size": 10})
"""Words in sheets: on every Windows with Thai letters, which Calibri has not; LibreOffice takes another where it is absent.

A workbook gets a copy: xlsxwriter writes into what it gets."""


def print_across_a4(sheet: Any, head: str = "") -> None:
    """Print a sheet of a workbook (xlsxwriter) on A4 on its side, all columns on one page, its number below.

    `head` says above each page of what it is; a sheet whose first line says so has none.
    """
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if head:
        sheet.set_header(f"&L{' '.join(head.split())[:MOST_HEAD].replace('&', '&&')}&R&A")
    sheet.set_footer("&R&P / &N")


def rgb(name: str) -> tuple[int, int, int]:
    """A colour as red, green and blue."""
    red, green, blue = bytes.fromhex(LIGHT[name][1:])
    return red, green, blue


def hexadecimal(name: str) -> str:
    """A colour as Office files write it: `1F4580`."""
    return LIGHT[name][1:].upper()
