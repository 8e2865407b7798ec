"""An A3 poster: cover photo, five numbers, highlights, and a QR code to the entry's pages."""

from __future__ import annotations

from markupsafe import Markup

from tambon_showcase.design import BAND_SVG
from tambon_showcase.model.sections import OVERVIEW
from tambon_showcase.pictures.qr import qr_svg
from tambon_showcase.site.templates import render
from tambon_showcase.text.cut import cut
from tambon_showcase.view.source import DocumentSource

from .paper import Paper
from .pdf_style import font_faces

MARKS = 4
"""How many highlights a poster shows."""
TEXT_LENGTH = 130
"""Longest text of a highlight: more would run into the foot of the poster."""
NUMBERS = 5
"""How many key figures a poster or an infographic shows; unpublished ones are left out."""


def poster(source: DocumentSource) -> Paper:
    """The poster of an entry; without an address on the web it has no QR code."""
    code = qr_svg(source.site)
    marks = source.view.entry.identity.highlights[:MARKS]
    page = render(
        "documents/poster.html",
        source=source,
        view=source.view,
        entry=source.view.entry,
        photo=source.section_photo(OVERVIEW),
        tiles=[tile for tile in source.view.tiles if tile.value is not None][:NUMBERS],
        marks=[(mark, cut(mark.text or "", TEXT_LENGTH), source.view.photo(mark.photo)) for mark in marks],
        code=code,
        fonts=Markup(font_faces()),  # noqa: S704 - our own rules
    )
    return Paper(page, {"band.svg": BAND_SVG, **({"code.svg": code} if code else {})})
