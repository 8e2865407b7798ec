"""What a PowerPoint file says of itself, without what python-pptx's own template brings: its author, its thumbnail, 4:3."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from .model import DeckPlan

if TYPE_CHECKING:
    import pptx.presentation

WIDE_TEMPLATE = 10.0
"""Width in inches for which the template's master and layouts were drawn."""
LANGUAGE = "th-TH"
SHEET = "ข้อมูล"
"""The one sheet of the workbook behind a chart."""
FIXED_TIME = (2022, 1, 1, 0, 0, 0)
FIXED_STAMP = rb"\g<1>2022-01-01T00:00:00Z"
_NOT_OURS = re.compile(r"/(?:thumbnail|printerSettings)$")
_FORMULA = re.compile(rb"(<c:f>)Sheet1!")
_SHEET_NAME = re.compile(rb'(<sheet [^>]*name=")Sheet1"')
_APP = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>tambon-showcase</Application><PresentationFormat>16:9</PresentationFormat><Slides>{slides}</Slides>\
<Notes>{slides}</Notes></Properties>"""


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


def finished(packed: bytes, slides: int) -> bytes:
    """The file with one fixed time everywhere, Thai names of sheets, and our own words about the program."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = _part(name, source.read(name), slides)
            target.writestr(zipfile.ZipInfo(name, FIXED_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _part(name: str, content: bytes, slides: int) -> bytes:
    if name.endswith(".xlsx"):
        return finished(content, 0)
    if name == "docProps/core.xml":
        return re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", FIXED_STAMP, content)
    if name == "docProps/app.xml" and slides:
        return _APP.format(slides=slides).encode()
    if name.startswith("ppt/charts/"):
        return _FORMULA.sub(rb"\1'" + SHEET.encode() + b"'!", content)
    return _SHEET_NAME.sub(rb"\1" + SHEET.encode() + b'"', content) if name == "xl/workbook.xml" else content
