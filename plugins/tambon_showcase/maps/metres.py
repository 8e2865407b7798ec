"""Reads metres of a UTM zone as officers write them: `47N 512345 1843210`, `E 512,345 N 1,843,210`, `๔๗P …`."""

from __future__ import annotations

import re
from typing import NamedTuple

from .model import Position

_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+)(?![\d,])")
_NUMBER = re.compile(r"(?<![\d.])0?(\d{6,8}(?:\.\d{1,17})?)(?![\d.])")
_ZONE = re.compile(r"(?<!\d)(4[78])\s*(?:[NPQRnpqr](?![A-Za-z])|(?=[\s,;:]|$|เหนือ))")
_MGRS = re.compile(r"(?<!\d)(4[78])\s*[NPQ]\s*[A-HJ-NP-Z]{2}\s*\d{2,5}\s*\d{2,5}(?!\d)", re.IGNORECASE)
_NORTH_FIRST = re.compile(r"^\D*(?:\bN(?:orthing)?\b|เหนือ|\bY\b)", re.IGNORECASE)
WEB = -1
"""The zone of Web Mercator, which has none."""
_WEB_EAST, _WEB_NORTH = (10_800_000, 11_800_000), (600_000, 2_350_000)
"""Where Thailand is in Web Mercator, in metres; no easting of a UTM zone is that large."""
_WEST, _EAST, _SOUTH, _NORTH = 100_000, 900_000, 600_000, 2_300_000
"""Where eastings and northings of Thailand are, in metres; between 600,000 and 900,000 a number may be either."""

EXPECTED = (
    f"ตะวันออก (E, X) {_WEST:,} ถึง {_EAST:,} และเหนือ (N, Y) {_SOUTH:,} ถึง {_NORTH:,} "
    "ตัวเลขนอกช่วงนี้มักเป็นฟุต กิโลเมตร หรือพิมพ์ตกไปหนึ่งหลัก"
)
"""The metres that are understood, in words, and what other numbers mostly are."""


class Metres(NamedTuple):
    """Northing and easting, and the zone where one is written (0: none; WEB: metres of Web Mercator)."""

    position: Position
    zone: int


def read_metres(text: str) -> Metres | None:
    """The northing and easting in a text (Arabic digits), in whatever order they are; None if there are none."""
    plain = _GROUPED.sub(lambda match: match[1].replace(",", ""), text)
    numbers = [float(number) for number in _NUMBER.findall(plain)]
    if len(numbers) == 2 and is_web_mercator(Position(min(numbers), max(numbers))):
        return Metres(Position(min(numbers), max(numbers)), WEB)
    if len(numbers) != 2 or not all(_WEST <= number <= _NORTH for number in numbers):
        return None
    east, north = numbers
    if east > _EAST or (north < _SOUTH <= east) or (_NORTH_FIRST.search(plain) and north <= _EAST):
        east, north = north, east
    if not (_WEST <= east <= _EAST and north >= _SOUTH):
        return None
    zone = _ZONE.search(plain)
    return Metres(Position(north, east), int(zone[1]) if zone else 0)


def is_web_mercator(position: Position) -> bool:
    """Whether northing and easting can only be metres of Web Mercator, as maps on the web count."""
    return _WEB_EAST[0] <= position.lon <= _WEB_EAST[1] and _WEB_NORTH[0] <= position.lat <= _WEB_NORTH[1]


def is_military_grid(text: str) -> bool:
    """Whether the text is a position of the military grid (MGRS), such as `47P PS 12345 67890`."""
    return bool(_MGRS.search(text))
