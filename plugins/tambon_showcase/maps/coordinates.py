"""Reads a position as officers write it: decimals, Thai digits, degrees and minutes, web addresses."""

from __future__ import annotations

import math
import re
from urllib.parse import unquote

from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .angles import ALONG_LONGITUDE, HALF, angle, angle_pair, signed
from .model import DECIMALS, Position
from .text import tidy_line

THAILAND_LAT = (5.5, 20.6)
THAILAND_LON = (97.2, 105.8)
"""Box around Thailand in degrees; its two ranges never overlap, so an exchanged pair is certain."""
TEXT_LIMIT = 2_000
"""Longest text searched for a position, in characters; the longest Google Maps address stays below."""

_DECIMAL = r"[-+]?\d{1,3}[.,]\d{1,17}"
_NUMBER = r"[-+]?\d{1,3}(?:[.,]\d{1,17})?"
_DECIMAL_ANGLE = re.compile(rf"({HALF})?\s*({_NUMBER})\s*°?\s*({HALF})?")
_IN_ADDRESS = (
    re.compile(rf"!3d({_NUMBER})!4d({_NUMBER})"),
    re.compile(
        rf"[?&](?:q|query|destination|daddr|ll|sll|center|viewpoint)=(?:loc:)?\s*({_NUMBER})\s*,\s*\+?({_NUMBER})"
    ),
    re.compile(rf"/(?:place|search|dir)/(?:[^@]*?/)?({_DECIMAL})\s*,\s*\+?({_DECIMAL})"),
    re.compile(rf"@({_NUMBER}),({_NUMBER})"),
    re.compile(rf"[?&]mlat=({_NUMBER})&mlon=({_NUMBER})"),
    re.compile(rf"#map=\d{{1,2}}/({_NUMBER})/({_NUMBER})"),
    re.compile(rf"[?&]cp=({_NUMBER})~({_NUMBER})"),
)
_POINTED = r"[-+]?\d{1,3}(?:\.\d{1,17})?"
_PAIRS = (
    re.compile(rf"({_NUMBER})\s*[,;|/]\s+({_NUMBER})"),
    re.compile(rf"({_NUMBER})[;|/ ]\s*({_NUMBER})"),
    re.compile(rf"({_POINTED}),({_POINTED})"),
)
_WKT_POINT = re.compile(
    rf"(?:SRID=\d+;)?\s*POINT(?:\s*ZM?|\s*M)?\s*\(\s*({_NUMBER})\s+({_NUMBER})[^)]*\)", re.IGNORECASE
)
"""A point in well-known text (OGC 06-103r4), longitude first: the column WKT of Google My Maps and QGIS."""
_BEFORE_HALF = re.compile(rf"(?<![\d.])({_DECIMAL})(?![\d.])\s*°?\s*({HALF})?")
_AFTER_HALF = re.compile(rf"(?:^|(?<=[\s,;/|(]))({HALF})[\s:=.]*({_DECIMAL})(?![\d.])")
_PLUS_ALPHABET = "23456789CFGHJMPQRVWX"
_PLUS_CODE = re.compile(rf"(?<![A-Z0-9])([{_PLUS_ALPHABET}]{{8}})\+([{_PLUS_ALPHABET}]{{2,7}})(?![A-Z0-9])")
_SHORT_PLUS_CODE = re.compile(
    rf"(?<![A-Z0-9])[{_PLUS_ALPHABET}]{{4,6}}\+[{_PLUS_ALPHABET}]{{2,3}}(?![A-Z0-9])"
)
_GROUPED = re.compile(r"([-+]?\d{1,3})((?:\.\d{3}){2,})")
_SCIENTIFIC = re.compile(r"\d(?:\.\d{1,17})?E\+0?[12]", re.IGNORECASE)


def parse_position(text: str) -> Position | None:
    """The position in a cell with both numbers, well-known text, a Google Maps address or a full plus code, or None."""
    plain = plain_digits(text)
    if match := _WKT_POINT.fullmatch(plain):
        return Position(_float(match[2]), _float(match[1]))
    if "://" in plain or plain.startswith("www."):
        return _in_address(unquote(plain))
    return angle_pair(plain) or _pair_of_numbers(plain) or _plus_code(plain)


def parse_degrees(text: str) -> float | None:
    """One latitude or longitude in degrees, from decimals or degrees-minutes-seconds; None if unreadable."""
    plain = plain_digits(text).strip("'\"`,; ") if "°" not in text else plain_digits(text)
    if match := _GROUPED.fullmatch(plain):
        return float(f"{match[1]}.{match[2].replace('.', '')}")
    if _SCIENTIFIC.fullmatch(plain):
        return float(plain)
    match = _DECIMAL_ANGLE.fullmatch(plain) or _DECIMAL_ANGLE.fullmatch(plain.replace(" ", ""))
    return signed(_float(match[2]), match[1] or match[3]) if match else angle(plain_digits(text))


def in_thailand(position: Position) -> bool:
    """Whether the position is in the box around Thailand."""
    return _within(position.lat, THAILAND_LAT) and _within(position.lon, THAILAND_LON)


def is_exchanged(position: Position) -> bool:
    """Whether latitude and longitude are in each other's place."""
    return _within(position.lat, THAILAND_LON) and _within(position.lon, THAILAND_LAT)


def rounded_position(position: Position) -> Position:
    """The position with the decimals that are kept."""
    return Position(round(position.lat, DECIMALS), round(position.lon, DECIMALS))


def decimals(value: float) -> int:
    """How many decimals the number needs (at most DECIMALS)."""
    return len(f"{value:.{DECIMALS}f}".rstrip("0").partition(".")[2])


def is_short_link(text: str) -> bool:
    """Whether the text is a shortened Google Maps address, which holds no position to read."""
    return bool(re.search(r"//(maps\.app\.goo\.gl|goo\.gl/maps|g\.co|share\.google)", text))


def is_short_plus_code(text: str) -> bool:
    """Whether the text holds a plus code without its area (`PQ7V+8C`), which alone is no position."""
    return bool(_SHORT_PLUS_CODE.search(plain_digits(text).upper()))


def short_plus_code_near(text: str, near: Position) -> Position | None:
    """The place of a plus code without its area that is closest to `near`, as Google Maps reads it beside a place's name."""
    match = _SHORT_PLUS_CODE.search(plain_digits(text).upper())
    if match is None or match[0].index("+") != 4:
        return None
    digits = [_PLUS_ALPHABET.index(char) for char in match[0].replace("+", "")][:6]
    inside = (sum(digit / 20 / 20**place for place, digit in enumerate(digits[half::2])) for half in (0, 1))
    return Position(*(_closest(part, at) for part, at in zip(inside, near, strict=True)))


def _closest(part: float, at: float) -> float:
    """The number of degrees with this part of a degree that is closest to `at`."""
    return part + round(at - part)


def plain_digits(text: str) -> str:
    """The text in one spelling with Arabic digits, cut at TEXT_LIMIT."""
    return tidy_line(text[:TEXT_LIMIT]).translate(ARABIC_DIGITS)


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _pair_of_numbers(text: str) -> Position | None:
    inner = text.strip("()[] ")
    for pattern in _PAIRS:
        if match := pattern.fullmatch(inner):
            return Position(_float(match[1]), _float(match[2]))
    return _labelled(inner)


def _labelled(text: str) -> Position | None:
    """Two numbers with halves or words around them: `15.7 N, 100.2 E`, `E 100.2 N 15.7`, `ละติจูด 15.7 ลองจิจูด 100.2`."""
    before = [(number, half) for half, number in _AFTER_HALF.findall(text)]
    found = before if len(before) == 2 else _BEFORE_HALF.findall(text)
    if len(found) != 2:
        return None
    first, second = (signed(_float(number), half) for number, half in found)
    return Position(second, first) if found[0][1].upper() in ALONG_LONGITUDE else Position(first, second)


def _in_address(address: str) -> Position | None:
    for pattern in _IN_ADDRESS:
        if match := pattern.search(address):
            return Position(_float(match[1]), _float(match[2]))
    return angle_pair(address.replace("+", " "))


def _plus_code(text: str) -> Position | None:
    """Decode a full plus code (Open Location Code specification): the middle of its cell."""
    match = _PLUS_CODE.search(text.upper())
    if match is None:
        return None
    digits = [_PLUS_ALPHABET.index(char) for char in match[1] + match[2]]
    pairs, grid = digits[:10], digits[10:]
    lat = sum(digit * 20 / 20**place for place, digit in enumerate(pairs[::2])) - 90
    lon = sum(digit * 20 / 20**place for place, digit in enumerate(pairs[1::2])) - 180
    height = width = 20 / 20 ** (len(pairs) // 2 - 1)
    for digit in grid:
        height, width = height / 5, width / 4
        lat, lon = lat + digit // 4 * height, lon + digit % 4 * width
    return Position(lat + height / 2, lon + width / 2)


def kilometres(one: Position, other: Position) -> float:
    """Distance along the earth's surface (haversine, mean radius 6,371 km)."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*one, *other))
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 12_742 * math.asin(math.sqrt(min(1.0, half)))
