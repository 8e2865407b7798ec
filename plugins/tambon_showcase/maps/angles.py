"""Reads degrees, minutes and seconds: with their signs, in Thai or English words, or with nothing but separators."""

from __future__ import annotations

import re

from .model import Position

HALF = r"(?:[NSEWnsew](?![A-Za-z])|เหนือ|ใต้|ตะวันออก|ตะวันตก)"
_WEST_OR_SOUTH = frozenset({"S", "W", "ใต้", "ตะวันตก"})
ALONG_LONGITUDE = frozenset({"E", "W", "ตะวันออก", "ตะวันตก"})

_WORDS = (
    (
        re.compile(
            r"(?:ฟิ|พิ|วิ)ลิปดา|\bsec(?:onds?)?\b\.?|''|′′|’’|[″”“]|(?<=\d)\s?(?-i:s)(?![a-z])", re.IGNORECASE
        ),
        '"',
    ),
    (re.compile(r"ลิปดา|\bmin(?:utes?)?\b\.?|[′’‘`´]|(?<=\d)\s?(?-i:m)(?![a-z])", re.IGNORECASE), "'"),
    (
        re.compile(
            r"องศา|\bdeg(?:rees?)?\b\.?|[ºo˚∘](?![a-z])|(?<=\d)\s?(?-i:d)(?![a-z])|(?<=\d)\s*\u0e4d",
            re.IGNORECASE,
        ),
        "°",
    ),
)
_PART = r"(\d{1,2}(?:[.,]\d{1,9})?)(?![\d.,]*\d)"
_ANGLE = re.compile(
    rf"({HALF})?\s*(?<![\d.])(?<!\d,)(\d{{1,3}})\s*°\s*(?:{_PART}\s*(?!\s*°)(?:'\s*)?(?:{_PART}\s*(?!\s*°)(?:\"\s*)?)?)?({HALF})?"
)
_BY = r"(?:\s*[:\-]\s*|\s+)"
_BARE = rf"({HALF})?\s*(\d{{1,3}}){_BY}{_PART}(?:{_BY}{_PART})?\s*({HALF})?"
_BARE_ANGLE = re.compile(_BARE)
_BARE_PAIR = re.compile(rf"{_BARE}\s*[,;/|]?\s*{_BARE}")


def angle(text: str) -> float | None:
    """One angle in degrees, `15°43'52.3"N` or `15-43-52.3`; None if the text is none."""
    plain = _signs(text)
    match = _ANGLE.fullmatch(plain) or _BARE_ANGLE.fullmatch(plain)
    return _value(match.groups())[0] if match else None


def angle_pair(text: str) -> Position | None:
    """Two angles, latitude first unless their halves say otherwise; None if there are not two."""
    plain = _signs(text)
    if "°" in plain:
        found = [_value(match.groups()) for match in _ANGLE.finditer(plain)]
    else:
        match = _BARE_PAIR.fullmatch(plain.strip("()[] "))
        found = [_value(match.groups()[:5]), _value(match.groups()[5:])] if match else []
    if len(found) != 2 or any(value is None for value, _ in found):
        return None
    (first, half), (second, _) = ((value or 0.0, half) for value, half in found)
    return Position(second, first) if half in ALONG_LONGITUDE else Position(first, second)


def signed(value: float, half: str | None) -> float:
    """The value, negative where the half is south or west."""
    return -abs(value) if half and half.upper() in _WEST_OR_SOUTH else value


def _signs(text: str) -> str:
    for words, sign in _WORDS:
        text = words.sub(sign, text)
    return text.strip()


def _value(parts: tuple[str | None, ...]) -> tuple[float | None, str]:
    """Degrees and half; no degrees where there are 60 minutes or seconds and more."""
    before, *numbers, after = parts
    degrees, minutes, seconds = (float((part or "0").replace(",", ".")) for part in numbers)
    half = (before or after or "").upper()
    if minutes >= 60 or seconds >= 60:
        return None, half
    return signed(degrees + minutes / 60 + seconds / 3600, half), half
