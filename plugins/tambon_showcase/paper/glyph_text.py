"""Which text each glyph of a font represents, found from the font itself."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

THAI = range(0x0E00, 0x0E80)


@functools.cache
def glyph_text(path: Path) -> Mapping[int, str]:
    """Glyph id -> text for the font at `path`: its character map, closed over its glyph substitutions.

    Thai letters come first where two characters share a glyph.
    """
    from fontTools.ttLib import TTFont

    with TTFont(path) as font:
        ids = {name: number for number, name in enumerate(font.getGlyphOrder())}
        text: dict[str, str] = {}
        for code, name in sorted(font.getBestCmap().items(), key=lambda pair: pair[0] not in THAI):
            text.setdefault(name, chr(code))
        tables = _substitutions(font)
        known = -1
        while known != len(text):
            known = len(text)
            for kind, table in tables:
                for glyph, meaning in _meanings(kind, table, text):
                    text.setdefault(glyph, meaning)
    return {ids[name]: meaning for name, meaning in text.items() if name in ids}


def _substitutions(font: Any) -> list[tuple[int, Any]]:
    found = []
    lookups = font["GSUB"].table.LookupList.Lookup if "GSUB" in font else ()
    for lookup in lookups:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            found.append((getattr(inner, "LookupType", lookup.LookupType), inner))
    return found


def _meanings(kind: int, table: Any, text: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The glyphs that one substitution makes of glyphs already known, with their text."""
    if kind == 1:
        yield from ((to, text[glyph]) for glyph, to in table.mapping.items() if glyph in text)
    elif kind == 2:
        yield from (
            (to[0], text[glyph]) for glyph, to in table.mapping.items() if glyph in text and len(to) == 1
        )
    elif kind == 3:
        yield from (
            (to, text[glyph]) for glyph, others in table.alternates.items() if glyph in text for to in others
        )
    elif kind == 4:
        for first, ligatures in table.ligatures.items():
            for ligature in ligatures:
                parts = [first, *ligature.Component]
                if all(part in text for part in parts):
                    yield ligature.LigGlyph, "".join(text[part] for part in parts)
