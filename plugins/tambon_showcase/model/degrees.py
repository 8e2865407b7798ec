"""A latitude or longitude as it is copied from a map or a telephone."""

from __future__ import annotations

import re

from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.thai_text import ARABIC_DIGITS
from tambon_showcase.text.thai_values import ThaiValueError

_BOTH_DEGREES = re.compile(r"\(?([0-9]{1,3}\.[0-9]+)\s*[,; ]\s*([0-9]{1,3}\.[0-9]+)\)?")
_MINUTES = re.compile(
    r"[NE]?\s?([0-9]{1,3})\s?[°º]\s?([0-9]{1,2})\s?['’′]\s?(?:([0-9]{1,2}(?:\.[0-9]+)?)\s?(?:[\"”″]|'')?)?\s?[NE]?"
)
_COMMA = re.compile(r"(?<![0-9,.])([0-9]{1,3}),(?=[0-9]{4,}(?![0-9,.]))")
"""A comma in place of the point, as programs in some languages write it; three digits behind it would be thousands."""
_AROUND_DEGREES = re.compile(r"^[NE]\s?(?=[0-9])|\s?°?\s?[NE]?$")


def degrees(text: str) -> float:
    """`18.95012`, also `18.95012° N`. Google Maps copies both numbers as one text: each belongs in its own key."""
    if both := _BOTH_DEGREES.fullmatch(text.strip().translate(ARABIC_DIGITS)):
        raise ThaiValueError("ช่องนี้มีพิกัดสองจำนวน", f"แยกเป็นสองบรรทัด lat: {both[1]} และ lon: {both[2]}")
    if parts := _MINUTES.fullmatch(text.strip().translate(ARABIC_DIGITS)):
        decimal = int(parts[1]) + int(parts[2]) / 60 + float(parts[3] or 0) / 3600
        raise ThaiValueError("เขียนเป็นองศา ลิปดา ฟิลิปดา", f"เขียนเป็นทศนิยม: {decimal:.6f}")
    pointed = _COMMA.sub(r"\1.", text.strip().translate(ARABIC_DIGITS))
    return float(thai.parse_decimal(_AROUND_DEGREES.sub("", pointed)))
