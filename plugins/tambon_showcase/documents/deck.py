"""Slides as PowerPoint: native charts that can be edited, notes for the speaker, words for those who cannot see.

The one room where python-pptx is imported.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .deck_charts import add_chart
from .deck_model import DeckPlan, Picture, Slide
from .deck_theme import set_theme, speak_thai, with_fixed_times

Files = Callable[[str], bytes | None]
Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""

WIDE, HIGH = 13.333, 7.5
TITLE_ONLY, BLANK = 5, 6
"""Layouts of the default template that the slides use."""
TITLE_BOX = (0.6, 0.3, 12.1, 0.9)
BODY_BOX = (0.6, 1.4, 12.1, 5.2)
FOOT_BOX = (0.6, 6.85, 12.1, 0.45)
GREEN, INK, WHITE, WARNING = "14532D", "1F2937", "FFFFFF", "9A3412"
GRIDS: dict[int, tuple[Box, ...]] = {
    1: ((7.1, 1.5, 5.6, 4.9),),
    2: ((7.1, 1.5, 5.6, 2.4), (7.1, 4.0, 5.6, 2.4)),
    3: ((7.1, 1.5, 5.6, 2.4), (7.1, 4.0, 2.75, 2.4), (9.95, 4.0, 2.75, 2.4)),
    4: ((7.1, 1.5, 2.75, 2.4), (9.95, 1.5, 2.75, 2.4), (7.1, 4.0, 2.75, 2.4), (9.95, 4.0, 2.75, 2.4)),
}


def make_deck(plan: DeckPlan, files: Files, template: Path | None = None) -> bytes:
    """The presentation; `template` is a province's own PowerPoint file whose master takes the place of ours."""
    from pptx import Presentation
    from pptx.util import Inches

    show = Presentation(str(template)) if template else Presentation()
    if template is None:
        show.slide_width, show.slide_height = Inches(WIDE), Inches(HIGH)
        set_theme(show)
    _cover(show, plan, files)
    for slide in plan.slides:
        _slide(show, slide, plan, files)
    _closing(show, plan)
    properties = show.core_properties
    properties.title = f"{plan.name} {plan.place} ปี {plan.year_be}"
    properties.author, properties.language = plan.office or plan.name, "th-TH"
    packed = io.BytesIO()
    show.save(packed)
    return with_fixed_times(packed.getvalue())


def _cover(show: Any, plan: DeckPlan, files: Files) -> None:
    slide = _new(show)
    if plan.cover:
        _picture(slide, plan.cover, (0, 0, WIDE, HIGH), files)
    _field(slide, (0, 3.9, WIDE, 3.6))
    _title(slide, f"สารสนเทศตำบลต้นแบบ {plan.name}", (0.7, 4.1, 11.9, 1.1), 38, WHITE)
    lines = (f"{plan.place} · {plan.level} ปีงบประมาณ พ.ศ. {plan.year_be}", plan.office)
    _words(slide, lines, (0.7, 5.3, 11.9, 1.2), 22, WHITE)
    _banner(slide, plan, WHITE)
    _notes(slide, f"กล่าวทักทายและแนะนำ{plan.name} {plan.place} (30 วินาที)")


def _slide(show: Any, content: Slide, plan: DeckPlan, files: Files) -> None:
    slide = _new(show)
    _title(slide, content.title, TITLE_BOX, 30, GREEN)
    bullets = tuple(f"• {line}" for line in content.lines)
    if content.chart:
        add_chart(slide, content.chart, BODY_BOX)
    elif content.table:
        _table(slide, content.table, content.title)
    elif content.pictures:
        _words(slide, bullets, (0.6, 1.5, 6.2, 5.0), 20, INK)
        for picture, box in zip(content.pictures, GRIDS[len(content.pictures)], strict=True):
            _picture(slide, picture, box, files)
    else:
        _words(slide, bullets, BODY_BOX, 22, INK)
    if content.source:
        _words(slide, (f"ที่มา: {content.source}",), (0.6, 6.55, 12.1, 0.35), 12, INK)
    _banner(slide, plan, WARNING)
    _notes(slide, f"{content.notes} ({content.seconds} วินาที)")


def _closing(show: Any, plan: DeckPlan) -> None:
    slide = _new(show)
    _field(slide, (0, 0, WIDE, HIGH))
    _title(slide, "ขอบคุณ", (0.7, 2.4, 11.9, 1.1), 40, WHITE)
    _words(slide, (f"{plan.name} {plan.place}", plan.site, plan.office), (0.7, 3.6, 11.9, 2.0), 22, WHITE)
    _banner(slide, plan, WHITE)
    _notes(slide, "ขอบคุณคณะกรรมการ และเปิดให้ซักถาม (30 วินาที)")


def _new(show: Any) -> Any:
    layouts = show.slide_layouts
    return show.slides.add_slide(layouts[min(TITLE_ONLY, len(layouts) - 1)])


def _title(slide: Any, words: str, box: Box, size: int, colour: str) -> None:
    shape = slide.shapes.title or _text_box(slide, box)
    _place(shape, box)
    _fill(shape.text_frame, (words,), size, colour)
    shape.text_frame.paragraphs[0].runs[0].font.bold = True
    # A title drawn first would lie under the cover's photo.
    slide.shapes._spTree.append(shape._element)


def _words(slide: Any, lines: tuple[str, ...], box: Box, size: int, colour: str) -> None:
    shown = tuple(line for line in lines if line)
    if shown:
        _fill(_text_box(slide, box).text_frame, shown, size, colour)


def _banner(slide: Any, plan: DeckPlan, colour: str) -> None:
    if plan.banner:
        _words(slide, (plan.banner,), FOOT_BOX, 12, colour)


def _text_box(slide: Any, box: Box) -> Any:
    from pptx.util import Inches

    return slide.shapes.add_textbox(*(Inches(part) for part in box))


def _fill(frame: Any, lines: tuple[str, ...], size: int, colour: str) -> None:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(6)
        run = paragraph.add_run()
        run.text, run.font.size = line, Pt(size)
        run.font.color.rgb = _colour(colour)
    speak_thai(frame)


def _table(slide: Any, rows: tuple[tuple[str, ...], ...], title: str) -> None:
    from pptx.util import Inches, Pt

    columns = len(rows[0])
    frame = slide.shapes.add_table(
        len(rows), columns, *(Inches(part) for part in (*BODY_BOX[:3], 0.5 * len(rows)))
    )
    _describe(frame, f"ตาราง{title} {len(rows) - 1} แถว")
    for cells, row in zip(rows, frame.table.rows, strict=True):
        for words, cell in zip(cells, row.cells, strict=True):
            cell.margin_top = cell.margin_bottom = Pt(2)
            cell.text = words
            speak_thai(cell.text_frame)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(13)
    widest = [max(len(row[column]) for row in rows) for column in range(columns)]
    shares = [max(min(width, 60), 12) for width in widest]
    for column, share in zip(frame.table.columns, shares, strict=True):
        column.width = Inches(BODY_BOX[2] * share / sum(shares))


def _picture(slide: Any, picture: Picture, box: Box, files: Files) -> None:
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
    _describe(shape, picture.alt)


def _field(slide: Any, box: Box) -> None:
    """A green field under white words."""
    from pptx.util import Inches

    shape = slide.shapes.add_shape(1, *(Inches(part) for part in box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = _colour(GREEN)
    shape.line.fill.background()
    shape._element.xpath(".//p:cNvPr")[0].set("descr", "")


def _colour(code: str) -> Any:
    from pptx.dml import color

    colours: Any = color.RGBColor  # python-pptx carries no types
    return colours.from_string(code)


def _describe(shape: Any, words: str) -> None:
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def _place(shape: Any, box: Box) -> None:
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = (Inches(part) for part in box)


def _notes(slide: Any, words: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    frame.text = words
    speak_thai(frame)
