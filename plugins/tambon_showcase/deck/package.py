"""What a PowerPoint file says of itself, without what python-pptx's own template brings: its author, its thumbnail, 4:3."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tambon_showcase.site.office_file import LANGUAGE

from .model import DeckPlan

if TYPE_CHECKING:
    import pptx.presentation

WIDE_TEMPLATE = 10.0
"""Width in inches for which the template's master and layouts were drawn."""
_NOT_OURS = re.compile(r"/(?:thumbnail|printerSettings)$")


def widen(show: pptx.presentation.Presentation, width: float) -> None:
    """Stretch the template's master and layouts to a slide of `width` inches, and forget that it was 4:3."""
    share = width / WIDE_TEMPLATE
    for sheet in (show.slide_master, *show.slide_layouts):
        for shape in sheet.shapes:
            place = shape._element.spPr.xfrm
            if place is not None:
                shape.left, shape.width = round(shape.left * share), round(shape.width * share)
    show.part._element.find(f"{{{_MAIN}}}sldSz").attrib.pop("type", None)


_MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"


def drop_leftovers(show: pptx.presentation.Presentation) -> None:
    """Leave out the template's thumbnail and the settings of somebody's printer."""
    for owner in (show.part.package, show.part):
        for name, relation in list(owner._rels.items()):
            if _NOT_OURS.search(relation.reltype):
                owner._rels.pop(name)


def describe_file(show: pptx.presentation.Presentation, plan: DeckPlan) -> None:
    """Title, author and language of the file: the tambon's own."""
    properties = show.core_properties
    properties.title = f"{plan.name} {plan.place} ปี {plan.year_be}"
    properties.author = properties.last_modified_by = plan.office or plan.name
    properties.comments, properties.language = plan.banner, LANGUAGE
