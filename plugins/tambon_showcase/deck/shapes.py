"""What is on a slide: words, tables, photos and fields, each with words for those who cannot see it."""

from __future__ import annotations

import io
from typing import Any

from tambon_showcase.design import SLIDE_POINTS, hexadecimal
from tambon_showcase.view.source import FileFinder

from .model import SlidePicture
from .theme import speak_thai

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""
KRAM, FIELD = hexadecimal("kram"), hexadecimal("kram-deep")
"""Of titles, and of what white words are on."""


def text_box(slide: Any, box: Box) -> Any:
    """An empty box for words."""
    from pptx.util import Inches

    return slide.shapes.add_textbox(*(Inches(part) for part in box))


def fill(frame: Any, lines: tuple[str, ...], size: int, colour: str) -> None:
    """Put lines of words into a text frame, at a size in points."""
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(6)
        run = paragraph.add_run()
        run.text, run.font.size = line, Pt(size)
        run.font.color.rgb = colour_of(colour)
    speak_thai(frame)


def add_table(slide: Any, rows: tuple[tuple[str, ...], ...], title: str, box: Box) -> None:
    """A table over the width of the box; columns share it by their longest words."""
    from pptx.util import Inches, Pt

    columns = len(rows[0])
    frame = slide.shapes.add_table(
        len(rows), columns, *(Inches(part) for part in (*box[:3], 0.5 * len(rows)))
    )
    describe(frame, f"ตาราง{title} {len(rows) - 1} แถว")
    for cells, row in zip(rows, frame.table.rows, strict=True):
        for words, cell in zip(cells, row.cells, strict=True):
            cell.margin_top = cell.margin_bottom = Pt(2)
            cell.text = words
            speak_thai(cell.text_frame)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(SLIDE_POINTS["table"])
    widest = [max(len(row[column]) for row in rows) for column in range(columns)]
    shares = [max(min(width, 60), 12) for width in widest]
    for column, share in zip(frame.table.columns, shares, strict=True):
        column.width = Inches(box[2] * share / sum(shares))


def add_picture(slide: Any, picture: SlidePicture, box: Box, files: FileFinder) -> None:
    """The photo, cut to fill the box; a missing one is left out."""
    from pptx.util import Inches

    content = files(picture.address)
    if content is None:
        return
    left, top, wide, high = (Inches(part) for part in box)
    shape = slide.shapes.add_picture(io.BytesIO(content), left, top)
    too_wide = shape.width * high / (shape.height * wide)
    if too_wide > 1:
        shape.crop_left = shape.crop_right = (1 - 1 / too_wide) / 2
    else:
        shape.crop_top = shape.crop_bottom = (1 - too_wide) / 2
    shape.left, shape.top, shape.width, shape.height = left, top, wide, high
    describe(shape, picture.alt)


def add_field(slide: Any, box: Box) -> None:
    """A green field under white words."""
    from pptx.util import Inches

    shape = slide.shapes.add_shape(1, *(Inches(part) for part in box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour_of(FIELD)
    shape.line.fill.background()
    shape._element.xpath(".//p:cNvPr")[0].set("descr", "")


def colour_of(code: str) -> Any:
    """A colour by its six digits."""
    from pptx.dml import color

    colours: Any = color.RGBColor  # python-pptx carries no types
    return colours.from_string(code)


def describe(shape: Any, words: str) -> None:
    """Say what a shape shows, for those who cannot see it."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def put(shape: Any, box: Box) -> None:
    """Place a shape: all four sides, because one alone would move an inherited one off the slide."""
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = (Inches(part) for part in box)
