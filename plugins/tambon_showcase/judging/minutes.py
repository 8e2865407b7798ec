"""The committee's minutes, as a page and as a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from tambon_showcase.paper.pdf import html_to_pdf
from tambon_showcase.paper.pdf_style import font_faces
from tambon_showcase.site.look import ASSETS, LOOK
from tambon_showcase.site.templates import render

from .minutes_part import MinutesSection, cell_text
from .tables import CellValue

STYLES = [LOOK / ASSETS / name for name in ("css/tokens.css", "judge/minutes.css")]
"""The page of the merge prints with the same files."""
LONGEST_WORD = 40


def minutes_html(sections: Sequence[MinutesSection], faces: str = "") -> str:
    """The minutes as a page to print on A4, with lines to sign; `faces` are rules that bring the typeface."""
    return render(
        "judge_minutes.html",
        title=sections[0].parts[0].text,
        sections=sections,
        cell_text=cell_text,
        cell_class=cell_class,
        faces=Markup(faces),  # noqa: S704 - our own rules
        style=Markup("".join(path.read_text("utf-8") for path in STYLES)),  # noqa: S704 - our own rules
    )


def cell_class(cell: CellValue) -> str:
    """Numbers, and the dash of one that is not there, below each other; a word longer than a column may break anywhere."""
    if not isinstance(cell, str):
        return "num"
    shown = cell_text(cell)
    return "any" if len(shown) > LONGEST_WORD and " " not in shown else ""


def minutes_pdf(sections: Sequence[MinutesSection]) -> bytes:
    """The minutes as PDF.

    Raises:
        PdfUnavailableError: This machine cannot make Thai PDF files.
    """
    return html_to_pdf(minutes_html(sections, font_faces()), lambda _: None)
