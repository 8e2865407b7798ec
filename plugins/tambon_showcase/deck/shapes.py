"""What every slide is built of: words fitted to a box, plates of colour, photos, lines, each spoken for who cannot see."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from tambon_showcase.design import hexadecimal
from tambon_showcase.view.source import FileFinder

from .fit import INSET, LINE, fitted
from .model import SlidePicture
from .theme import colour_of, speak_thai

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""
RECTANGLE, DISC = 1, 9
"""Kinds of shapes, as Office numbers them."""


class Look(NamedTuple):
    """How words are set: sizes in points from the largest that is tried, and the name of their colour."""

    sizes: tuple[int, ...]
    colour: str = "ink"
    bold: bool = False
    centred: bool = False
    middle: bool = False


def write(slide: Any, box: Box, lines: Sequence[str], look: Look) -> Any:
    """A box with lines of words at the largest size that fits."""
    from pptx.util import Inches

    shape = slide.shapes.add_textbox(*(Inches(part) for part in box))
    fill(shape.text_frame, box, lines, look)
    return shape


def plate(slide: Any, box: Box, colour: str, lines: Sequence[str] = (), look: Look | None = None) -> Any:
    """A field of a colour, with words on it where there are any."""
    shape = _solid(slide, RECTANGLE, box, hexadecimal(colour))
    if look:
        fill(shape.text_frame, box, lines, look)
    return shape


def disc(slide: Any, box: Box, code: str, lines: Sequence[str] = (), look: Look | None = None) -> Any:
    """A disc of a colour, given by its six digits, with words on it where there are any."""
    shape = _solid(slide, DISC, box, code)
    if look:
        fill(shape.text_frame, box, lines, look)
    return shape


def _solid(slide: Any, kind: int, box: Box, code: str) -> Any:
    from pptx.util import Inches

    shape = slide.shapes.add_shape(kind, *(Inches(part) for part in box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour_of(code)
    shape.line.fill.background()
    shape.shadow.inherit = False
    describe(shape, "")
    return shape


def fill(frame: Any, box: Box, lines: Sequence[str], look: Look) -> None:
    """Put lines of words into a frame of the size of `box`; the height of a line is set, whatever the typeface."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Inches, Pt

    size, shown = fitted(lines, box[2], box[3], look.sizes, bold=look.bold)
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = Inches(INSET)
    frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if look.middle else MSO_ANCHOR.TOP
    for number, line in enumerate(shown):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER if look.centred else PP_ALIGN.LEFT
        paragraph.line_spacing = Pt(round(size * LINE))
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = line, Pt(size), look.bold
        run.font.color.rgb = colour_of(hexadecimal(look.colour))
    speak_thai(frame)


def arrow(slide: Any, start: tuple[float, float], end: tuple[float, float], colour: str = "kram") -> None:
    """A line from one place to another, in inches, with a head at its end."""
    line = _line(slide, start, end, colour)
    drawn = line.line._get_or_add_ln()
    head = drawn.makeelement(f"{{{drawn.nsmap['a']}}}tailEnd", {"type": "triangle", "w": "med", "len": "med"})
    drawn.append(head)


def _line(slide: Any, start: tuple[float, float], end: tuple[float, float], colour: str) -> Any:
    from pptx.util import Inches, Pt

    line = slide.shapes.add_connector(1, *(Inches(part) for part in (*start, *end)))
    line.line.color.rgb, line.line.width = colour_of(hexadecimal(colour)), Pt(2.5)
    describe(line, "")
    return line


def add_picture(slide: Any, picture: SlidePicture, box: Box, files: FileFinder) -> bool:
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


def describe(shape: Any, words: str) -> None:
    """Say what a shape shows, for those who cannot see it; nothing for what only decorates."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def put(shape: Any, box: Box) -> None:
    """Place a shape: all four sides, because one alone would move an inherited one off the slide."""
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = (Inches(part) for part in box)


HEAT = ("surface", "heat-1", "heat-2", "heat-4", "kram")
"""Colours of a grid's fields from nothing to the gravest."""
