"""Where the words of a PDF are, as poppler finds them."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

MM = 72 / 25.4
SPACE = "{http://www.w3.org/1999/xhtml}"


class Word(NamedTuple):
    """A word and its box in millimetres from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout
    corners = ("xMin", "yMin", "xMax", "yMax")
    return [
        [
            Word(word.text or "", *(float(word.get(corner, 0)) / MM for corner in corners))
            for word in page.iter(f"{SPACE}word")
        ]
        for page in ET.fromstring(told).iter(f"{SPACE}page")
    ]
