"""What every slide is built of: words fitted to a box, plates of colour, photos, lines, each spoken for who cannot see."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.design import hexadecimal
from tambon_showcase.pictures.line_breaks import unbroken
from tambon_showcase.view.source import FileFinder

from .fit import INSET, LINE, fitted
from .model import SlidePicture
from .theme import colour_of, speak_thai

if TYPE_CHECKING:
    import pptx.shapes.autoshape
    import pptx.shapes.base
    import pptx.shapes.connector
    import pptx.slide
    import pptx.text.text

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""
RECTANGLE, DISC = "RECTANGLE", "OVAL"
"""Kinds of shapes, as Office names them."""


class Look(NamedTuple):
    """How words are set: sizes in points from the largest that is tried, and the name of their colour."""

    sizes: tuple[int, ...]
    colour: str = "ink"
    bold: bool = False
    centred: bool = False
    middle: bool = False


def write(slide: pptx.slide.Slide, box: Box, lines: Sequence[str], look: Look) -> pptx.shapes.autoshape.Shape:
    """A box with lines of words at the largest size that fits."""
    from pptx.util import Inches

    shape = slide.shapes.add_textbox(*(Inches(part) for part in box))
    fill(shape.text_frame, box, lines, look)
    return shape


def plate(
    slide: pptx.slide.Slide, box: Box, colour: str, lines: Sequence[str] = (), look: Look | None = None
) -> pptx.shapes.autoshape.Shape:
    """A field of a colour, with words on it where there are any."""
    shape = _solid(slide, RECTANGLE, box, hexadecimal(colour))
    if look:
        fill(shape.text_frame, box, lines, look)
    return shape


def disc(
    slide: pptx.slide.Slide, box: Box, code: str, lines: Sequence[str] = (), look: Look | None = None
) -> pptx.shapes.autoshape.Shape:
    """A disc of a colour, given by its six digits, with words on it where there are any."""
    shape = _solid(slide, DISC, box, code)
    if look:
        fill(shape.text_frame, box, lines, look)
    return shape


def _solid(slide: pptx.slide.Slide, kind: str, box: Box, code: str) -> pptx.shapes.autoshape.Shape:
    from pptx.enum.shapes import MSO_AUTO_SHAPE_TYPE
    from pptx.util import Inches

    shape = slide.shapes.add_shape(MSO_AUTO_SHAPE_TYPE[kind], *(Inches(part) for part in box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour_of(code)
    shape.line.fill.background()
    shape.shadow.inherit = False
    describe(shape, "")
    return shape


def fill(frame: pptx.text.text.TextFrame, box: Box, lines: Sequence[str], look: Look) -> None:
    """Put lines of words into a frame of the size of `box`; the height of a line is set, whatever the typeface."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Inches, Pt

    size, shown = fitted([unbroken(line) for line in lines], box[2], box[3], look.sizes, bold=look.bold)
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = Inches(INSET)
    frame.margin_top = frame.margin_bottom = Inches(0)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if look.middle else MSO_ANCHOR.TOP
    for number, line in enumerate(shown):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()  # type: ignore[no-untyped-call]
        paragraph.alignment = PP_ALIGN.CENTER if look.centred else PP_ALIGN.LEFT
        paragraph.line_spacing = Pt(round(size * LINE))
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = line, Pt(size), look.bold
        run.font.color.rgb = colour_of(hexadecimal(look.colour))
    speak_thai(frame)


def arrow(
    slide: pptx.slide.Slide, start: tuple[float, float], end: tuple[float, float], colour: str = "kram"
) -> None:
    """A line from one place to another, in inches, with a head at its end."""
    line = _line(slide, start, end, colour)
    drawn = line.line._get_or_add_ln()
    head = drawn.makeelement(f"{{{drawn.nsmap['a']}}}tailEnd", {"type": "triangle", "w": "med", "len": "med"})
    drawn.append(head)


def _line(
    slide: pptx.slide.Slide, start: tuple[float, float], end: tuple[float, float], colour: str
) -> pptx.shapes.connector.Connector:
    from pptx.enum.shapes import MSO_CONNECTOR_TYPE
    from pptx.util import Inches, Pt

    line = slide.shapes.add_connector(MSO_CONNECTOR_TYPE.STRAIGHT, *(Inches(part) for part in (*start, *end)))
    line.line.color.rgb, line.line.width = colour_of(hexadecimal(colour)), Pt(2.5)
    describe(line, "")
    return line


def add_picture(slide: pptx.slide.Slide, picture: SlidePicture, box: Box, files: FileFinder) -> bool:
    """The photo, cut to fill the box; returns False where there is no such file."""
    from pptx.util import Inches

    content = files(picture.address)
    if content is None:
        return False
    left, top, wide, high = (Inches(part) for part in box)
    shape = slide.shapes.add_picture(io.BytesIO(content), left, top)
    too_wide = shape.width * high / (shape.height * wide)
    if too_wide > 1:
        shape.crop_left = shape.crop_right = (1 - 1 / too_wide) / 2
    else:
        shape.crop_top = shape.crop_bottom = (1 - too_wide) / 2
    shape.left, shape.top, shape.width, shape.height = left, top, wide, high
    describe(shape, picture.alt)
    return True


def describe(shape: pptx.shapes.base.BaseShape, words: str) -> None:
    """Say what a shape shows, for those who cannot see it; nothing for what only decorates."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def put(shape: pptx.shapes.base.BaseShape, box: Box) -> None:
    """Place a shape: all four sides, because one alone would move an inherited one off the slide."""
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = (Inches(part) for part in box)


HEAT = ("surface", "heat-1", "heat-2", "heat-4", "kram")
"""Colours of a grid's fields from nothing to the gravest."""
