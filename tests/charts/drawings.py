"""Reading a drawing back: its texts with their places, and the bars that its paths draw."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"
_BAR = re.compile(r"M(?P<x>-?[\d.]+) (?P<y>-?[\d.]+)h(?P<wide>-?[\d.]+)v(?P<high>-?[\d.]+)")


class Placed(NamedTuple):
    """Words and where they are."""

    words: str
    x: float
    y: float
    anchor: str


class Box(NamedTuple):
    """A drawn rectangle; a negative width runs to the left."""

    x: float
    y: float
    wide: float
    high: float


def size(drawing: str) -> tuple[float, float]:
    """Width and height."""
    _, _, wide, high = map(float, (ET.fromstring(drawing).get("viewBox") or "").split())
    return wide, high


def placed(drawing: str) -> list[Placed]:
    """Every text in the order drawn."""
    return [
        Placed(
            one.text or "",
            float(one.get("x", "nan")),
            float(one.get("y", "nan")),
            one.get("text-anchor", ""),
        )
        for one in ET.fromstring(drawing).iter(f"{SVG}text")
    ]


def words(drawing: str) -> list[str]:
    """Every text in the order drawn."""
    return [one.words for one in placed(drawing)]


def boxes(drawing: str, kind: str = "") -> list[Box]:
    """Every rectangle of paths whose class is `kind`, in the order drawn."""
    paths = [one for one in ET.fromstring(drawing).iter(f"{SVG}path") if one.get("class", "") == kind]
    return [
        Box(*map(float, found.group("x", "y", "wide", "high")))
        for path in paths
        for found in _BAR.finditer(path.get("d", ""))
    ]
