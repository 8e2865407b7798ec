"""The committee's minutes, as a page and as a PDF."""

from __future__ import annotations

from markupsafe import Markup

from tambon_showcase.design import BAND, BAND_SVG
from tambon_showcase.paper.pdf import html_to_pdf
from tambon_showcase.paper.pdf_style import font_faces
from tambon_showcase.site.templates import render

from .merged import MergedResult
from .shape import number_text
from .tables import tables
from .terms import Terms
from .texts import TEXTS

WOVEN = f"data:image/svg+xml,{BAND}"
"""The woven band inside the page itself, which a browser shows without another file."""
BAND_FILE = "band.svg"


def minutes_html(result: MergedResult, terms: Terms, faces: str = "", band: str = WOVEN) -> str:
    """The committee's minutes as a page to print on A4, with lines to sign.

    `faces` are rules that bring the typeface, `band` is the address of the woven band.
    """
    shown = {table.key: table for table in tables(result)}
    return render(
        "judge_minutes.html",
        result=result,
        terms=terms,
        tables=shown,
        texts=TEXTS,
        number_text=number_text,
        faces=Markup(faces),  # noqa: S704 - our own rules
        band=Markup(band),  # noqa: S704 - our own drawing
    )


def minutes_pdf(result: MergedResult, terms: Terms) -> bytes:
    """The minutes as PDF.

    Raises:
        PdfUnavailableError: This machine cannot make Thai PDF files.
    """
    page = minutes_html(result, terms, font_faces(), BAND_FILE)
    return html_to_pdf(page, {BAND_FILE: BAND_SVG.encode()}.get)
