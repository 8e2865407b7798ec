"""The typeface of papers, as rules for their style sheets."""

from __future__ import annotations

FONT_FOLDER = "fonts/"
LOOKS = {
    "Regular": "",
    "Italic": "font-style:italic;",
    "SemiBold": "font-weight:600;",
    "Bold": "font-weight:700;",
}


def font_faces() -> str:
    """`@font-face` rules for every face of Sarabun that papers use."""
    return "".join(
        f'@font-face{{font-family:Sarabun;{look}src:url("{FONT_FOLDER}Sarabun-{face}.ttf")}}'
        for face, look in LOOKS.items()
    )
