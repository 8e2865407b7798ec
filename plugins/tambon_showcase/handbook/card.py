"""The quick card: two sheets for an officer's desk, made from what the handbook is made from."""

from __future__ import annotations

from markupsafe import Markup

from tambon_showcase.design import BAND_SVG
from tambon_showcase.paper.paper import Paper
from tambon_showcase.paper.pdf import PdfUnavailableError, no_files, print_paper
from tambon_showcase.paper.pdf_style import font_faces
from tambon_showcase.site.templates import render
from tambon_showcase.text.pointers import FOLDER

from .pages import Handbook

CARD = f"{FOLDER}quick-card.pdf"
"""Where the card is, from the root of the site."""


def quick_card(book: Handbook) -> Paper:
    """The card as a page to print."""
    fonts = Markup(font_faces())  # noqa: S704 - our own rules
    return Paper(render("handbook/card.html", book=book, fonts=fonts), {"band.svg": BAND_SVG})


def card_pdf(book: Handbook) -> bytes:
    """The card as PDF; nothing where this machine sets no Thai."""
    try:
        return print_paper(quick_card(book), no_files)
    except PdfUnavailableError:
        return b""
