"""Slides as PowerPoint: native charts that can be edited, notes for the speaker, words for those who cannot see.

Only the modules called `deck…` import python-pptx.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from tambon_showcase.design import SLIDE_POINTS
from tambon_showcase.view.source import FileFinder

from .charts import add_chart
from .model import DeckPlan, Slide
from .package import describe_file, drop_leftovers, finished, widen
from .shapes import KRAM, Box, add_field, add_picture, add_table, fill, put, text_box
from .theme import set_theme, speak_thai

WIDE, HIGH = 13.333, 7.5
TITLE_ONLY = 5
"""Layout of the default template that the slides use."""
TITLE_BOX = (0.6, 0.3, 12.1, 0.9)
BODY_BOX = (0.6, 1.4, 12.1, 5.2)
FOOT_BOX = (0.6, 6.85, 12.1, 0.45)
INK, WHITE, WARNING = "1F2937", "FFFFFF", "9A3412"
GRIDS: dict[int, tuple[Box, ...]] = {
    1: ((7.1, 1.5, 5.6, 4.9),),
    2: ((7.1, 1.5, 5.6, 2.4), (7.1, 4.0, 5.6, 2.4)),
    3: ((7.1, 1.5, 5.6, 2.4), (7.1, 4.0, 2.75, 2.4), (9.95, 4.0, 2.75, 2.4)),
    4: ((7.1, 1.5, 2.75, 2.4), (9.95, 1.5, 2.75, 2.4), (7.1, 4.0, 2.75, 2.4), (9.95, 4.0, 2.75, 2.4)),
}


def make_deck(plan: DeckPlan, files: FileFinder, template: Path | None = None) -> bytes:
    """The presentation; `template` is a province's own PowerPoint file whose master takes the place of ours."""
    from pptx import Presentation
    from pptx.util import Inches

    show = Presentation(str(template)) if template else Presentation()
    if template is None:
        show.slide_width, show.slide_height = Inches(WIDE), Inches(HIGH)
        widen(show, WIDE)
        drop_leftovers(show)
        set_theme(show)
    _cover(show, plan, files)
    for slide in plan.slides:
        _slide(show, slide, plan, files)
    _closing(show, plan)
    describe_file(show, plan)
    packed = io.BytesIO()
    show.save(packed)
    return finished(packed.getvalue(), len(show.slides))


def _cover(show: Any, plan: DeckPlan, files: FileFinder) -> None:
    slide = _new(show)
    if plan.cover:
        add_picture(slide, plan.cover, (0, 0, WIDE, HIGH), files)
    add_field(slide, (0, 3.9, WIDE, 3.6))
    _title(slide, f"สารสนเทศตำบลต้นแบบ {plan.name}", (0.7, 4.1, 11.9, 1.1), SLIDE_POINTS["cover"], WHITE)
    lines = (f"{plan.place} · {plan.level} ปีงบประมาณ พ.ศ. {plan.year_be}", plan.office)
    _words(slide, lines, (0.7, 5.3, 11.9, 1.2), 22, WHITE)
    _banner(slide, plan, WHITE)
    _notes(slide, f"กล่าวทักทายและแนะนำ{plan.name} {plan.place} (30 วินาที)")


def _slide(show: Any, content: Slide, plan: DeckPlan, files: FileFinder) -> None:
    slide = _new(show)
    _title(slide, content.title, TITLE_BOX, SLIDE_POINTS["title"], KRAM)
    bullets = tuple(f"• {line}" for line in content.lines)
    if content.chart:
        add_chart(slide, content.chart, BODY_BOX)
    elif content.table:
        add_table(slide, content.table, content.title, BODY_BOX)
    elif content.pictures:
        _words(slide, bullets, (0.6, 1.5, 6.2, 5.0), SLIDE_POINTS["words"], INK)
        for picture, box in zip(content.pictures, GRIDS[len(content.pictures)], strict=True):
            add_picture(slide, picture, box, files)
    else:
        _words(slide, bullets, BODY_BOX, 22, INK)
    if content.foot:
        _words(slide, (content.foot,), (0.6, 6.55, 12.1, 0.35), 12, INK)
    _banner(slide, plan, WARNING)
    _notes(slide, f"{content.notes} ({content.seconds} วินาที)")


def _closing(show: Any, plan: DeckPlan) -> None:
    slide = _new(show)
    add_field(slide, (0, 0, WIDE, HIGH))
    _title(slide, "ขอบคุณ", (0.7, 2.4, 11.9, 1.1), 40, WHITE)
    _words(slide, (f"{plan.name} {plan.place}", plan.site, plan.office), (0.7, 3.6, 11.9, 2.0), 22, WHITE)
    _banner(slide, plan, WHITE)
    _notes(slide, "ขอบคุณคณะกรรมการ และเปิดให้ซักถาม (30 วินาที)")


def _new(show: Any) -> Any:
    layouts = show.slide_layouts
    return show.slides.add_slide(layouts[min(TITLE_ONLY, len(layouts) - 1)])


def _title(slide: Any, words: str, box: Box, size: int, colour: str) -> None:
    shape = slide.shapes.title or text_box(slide, box)
    put(shape, box)
    fill(shape.text_frame, (words,), size, colour)
    shape.text_frame.paragraphs[0].runs[0].font.bold = True
    # A title drawn first would be under the cover's photo.
    slide.shapes._spTree.append(shape._element)


def _words(slide: Any, lines: tuple[str, ...], box: Box, size: int, colour: str) -> None:
    shown = tuple(line for line in lines if line)
    if shown:
        fill(text_box(slide, box).text_frame, shown, size, colour)


def _banner(slide: Any, plan: DeckPlan, colour: str) -> None:
    if plan.banner:
        _words(slide, (plan.banner,), FOOT_BOX, SLIDE_POINTS["foot"], colour)


def _notes(slide: Any, words: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    frame.text = words
    speak_thai(frame)
