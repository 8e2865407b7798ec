"""The rubric as paper: the entry's evidence on A4, and a blank form that a committee fills in by hand."""

from __future__ import annotations

import re

from markupsafe import Markup

from tambon_showcase.assess.checklist import Extent
from tambon_showcase.design import BAND_SVG
from tambon_showcase.edition.rubric import RubricItem
from tambon_showcase.site.templates import render
from tambon_showcase.text.cut import cut
from tambon_showcase.view.rubric import RubricView
from tambon_showcase.view.source import DocumentSource

from .paper import Paper
from .pdf_style import font_faces

LONGEST_LABEL, LONGEST_REASON = 160, 700
"""Characters of one piece of evidence and of a reason on paper; the web page has all of them."""
_CODE = re.compile(r"\bP\d(?:\.\d+)*\s+(?=[^\s(])")


def checklist_paper(source: DocumentSource) -> Paper:
    """The state and evidence of every item; never a score."""
    return _paper("documents/checklist.html", source)


def scoring_form(source: DocumentSource) -> Paper:
    """A blank form with the items of the rubric; points only where a committee has announced them itself."""
    counted = [state.item for state in source.checklist.items if state.extent is not Extent.NOT_APPLICABLE]
    return _paper("documents/scoring_form.html", source, points=source.points, counted=counted)


def _paper(template: str, source: DocumentSource, **more: object) -> Paper:
    page = RubricView(source.view, source.checklist)
    values = page.values(
        checklist=source.checklist,
        source=source,
        official=_official,
        evidence=_evidence,
        reason=_reason,
        **more,
    )
    return Paper(render(template, **values, fonts=Markup(font_faces())), {"band.svg": BAND_SVG})  # noqa: S704 - our own rules


def _official(rule: RubricItem) -> str:
    """The department's words for an item, without its number, which has a column of its own."""
    return rule.official_th.removeprefix(f"{rule.id} ")


def _evidence(label: str) -> str:
    return cut(_without_codes(label), LONGEST_LABEL)


def _reason(words: str) -> str:
    return cut(_without_codes(words), LONGEST_REASON)


def _without_codes(words: str) -> str:
    """Words without our numbers of the document's structure (`P2.1`) before a name: on paper nobody can look them up."""
    return _CODE.sub("", words)
