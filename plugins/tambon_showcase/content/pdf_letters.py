"""Numbers that a PDF shows and its own map of letters reads as something else.

A simple typeface names its letters twice: by the encoding, by which it is drawn, and by a map for those who copy the
text. Where the two differ in a number, what is seen is not what was looked through.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

_MAP = "/ToUnicode"
_SIMPLE = frozenset({"/Type1", "/MMType1", "/TrueType", "/Type3"})
_FEWEST_DIGITS = 9
"""Digits of the shortest number of a person: a mobile number without its zero."""


def without_maps(pdf: pikepdf.Pdf) -> bytes | None:
    """`pdf` without the maps of typefaces whose encoding names the letters as well; None where there is no such typeface."""
    fonts = [font for item in pdf.objects for font in _fonts_of(item)]
    if not fonts:
        return None
    for font in fonts:
        if _MAP in font:
            del font[_MAP]
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def other_numbers(said: Sequence[str], drawn: Sequence[str]) -> Iterator[str]:
    """The lines of pages as they are `drawn` with a number that no line of the page as it is `said` has."""
    for one, other in zip(said, drawn, strict=True):
        known = {_digits(line) for line in one.splitlines()}
        for line in other.splitlines():
            if len(digits := _digits(line)) >= _FEWEST_DIGITS and digits not in known:
                yield line


def _digits(line: str) -> str:
    return re.sub(r"\D", "", line)


def _fonts_of(item: object) -> Iterator[pikepdf.Object]:
    """Simple typefaces with both: an object of its own, or written into the resources of a page or a drawing."""
    import pikepdf

    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return
    resources = item.get("/Resources", item)
    named = resources.get("/Font") if isinstance(resources, pikepdf.Dictionary) else None
    for font in (item, *(named.values() if isinstance(named, pikepdf.Dictionary) else ())):
        is_simple = isinstance(font, pikepdf.Dictionary) and str(font.get("/Subtype")) in _SIMPLE
        if is_simple and _MAP in font and "/Encoding" in font:
            yield font
