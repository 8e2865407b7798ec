"""The rubric as paper: the entry's evidence on A4, and a blank form that a committee fills in by hand."""

from __future__ import annotations

from markupsafe import Markup

from tambon_showcase.site.templates import render
from tambon_showcase.view.rubric import RubricView
from tambon_showcase.view.source import DocumentSource

from .paper import Paper
from .pdf_style import font_faces


def checklist_paper(source: DocumentSource) -> Paper:
    """The state and evidence of every item; never a score."""
    return _paper("documents/checklist.html", source)


def scoring_form(source: DocumentSource) -> Paper:
    """A blank form with the items of the rubric; points only where a committee has announced them itself."""
    return _paper("documents/scoring_form.html", source)


def _paper(template: str, source: DocumentSource) -> Paper:
    page = RubricView(source.view, source.checklist)
    values = page.values(checklist=source.checklist, source=source)
    return Paper(render(template, **values, fonts=Markup(font_faces())), {})  # noqa: S704 - our own rules
