"""The site's one look as values: every colour, the woven band, sizes. Pages, paper, slides, pictures and charts read them.

The stylesheet's `tokens.css` says the same to browsers, so that a site may replace it; a test holds both together.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

_DATA: dict[str, Any] = json.loads(Path(__file__).with_name("design.json").read_text(encoding="utf-8"))
LIGHT: dict[str, str] = {**_DATA["light"], **_DATA["shared"]}
"""Colours on a light ground, as on paper, by name: `#1f4580`."""
DARK: dict[str, str] = {**_DATA["dark"], **_DATA["shared"]}
LENGTHS: dict[str, str] = _DATA["lengths"]
SLIDE_POINTS: dict[str, tuple[int, ...]] = {
    name: tuple(sizes) for name, sizes in _DATA["slide_points"].items()
}
"""Sizes of words on slides by what they are for, in points, the largest first: the first that fits is taken."""
BAND: str = _DATA["band"]
"""The woven band (ลายขิด) as an SVG picture of 24 × 10 units, encoded for an address (`data:image/svg+xml,…`)."""
BAND_SVG = unquote(BAND)
"""The same as text."""
KRAM, LAC = LIGHT["kram"], LIGHT["lac-ink"]
"""The two colours of charts: indigo for what is shown, lac for what it is compared with."""


def rgb(name: str) -> tuple[int, int, int]:
    """A colour as red, green and blue."""
    red, green, blue = bytes.fromhex(LIGHT[name][1:])
    return red, green, blue


def hexadecimal(name: str) -> str:
    """A colour as Office files write it: `1F4580`."""
    return LIGHT[name][1:].upper()
