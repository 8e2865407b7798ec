"""Slides as PowerPoint: native charts that can be edited, notes for the speaker, words for those who cannot see.

Only the modules called `deck…` import python-pptx.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tambon_showcase.design import SLIDE_INCHES, SLIDE_POINTS
from tambon_showcase.pictures.band import band_png
from tambon_showcase.pictures.qr import qr_png
from tambon_showcase.site.office_file import finished
from tambon_showcase.text.addresses import shown_address
from tambon_showcase.text.durations import length_th
from tambon_showcase.view.source import FileFinder

from .charts import draw_chart
from .drawings import draw_change, draw_facts, draw_flows, draw_steps, draw_tiers
from .fit import BODY_BOX
from .grid import draw_grid
from .model import BeforeAfter, Chart, DeckPlan, Flows, KeyFigures, PlaceMap, Slide, Steps, Tiers, VillageGrid
from .package import describe_file, drop_leftovers, widen
from .place_map import draw_map
from .shapes import Box, Look, add_picture, describe, fill, plate, put, write
from .theme import set_band, set_theme, speak_thai

if TYPE_CHECKING:
    import pptx.presentation
    import pptx.slide

WIDE, HIGH = 13.333, 7.5
TITLE_ONLY = 5
"""Layout of the default template that the slides use."""
BAND = SLIDE_INCHES["band"]
"""Height of the woven band along the upper edge, in inches."""
TOPIC_BOX = (0.5, 0.36, 12.33, 0.34)
TITLE_BOX = (0.5, 0.68, 12.33, 0.98)
SOURCE_BOX = (0.5, 6.42, 12.33, 0.47)
FOOT_BOX = (0.5, 6.9, 12.33, 0.47)
TITLE = Look(SLIDE_POINTS["title"], "kram", bold=True, middle=True)
TOPIC = Look(SLIDE_POINTS["topic"], "gold-ink", bold=True)
FOOT = Look(SLIDE_POINTS["foot"], "ink-soft")
COVER_TITLE = Look(SLIDE_POINTS["cover"], "on-kram", bold=True)
COVER_WORDS = Look(SLIDE_POINTS["cover_words"], "on-kram")
DRAWINGS: dict[type, Callable[[pptx.slide.Slide, Any, Box, FileFinder], None]] = {
    Chart: draw_chart,
    KeyFigures: draw_facts,
    VillageGrid: draw_grid,
    Flows: draw_flows,
    Steps: draw_steps,
    Tiers: draw_tiers,
    BeforeAfter: draw_change,
    PlaceMap: draw_map,
}
"""How each kind of body is drawn."""


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
        set_band(show, band_png(), (0, 0, WIDE, BAND))
    _cover(show, plan, files)
    spoken = plan.opening
    for slide in plan.slides:
        spoken += slide.seconds
        _slide(show, slide, plan, files, spoken)
    _closing(show, plan)
    describe_file(show, plan)
    packed = io.BytesIO()
    show.save(packed)
    return finished(packed.getvalue(), len(show.slides))


def _cover(show: pptx.presentation.Presentation, plan: DeckPlan, files: FileFinder) -> None:
    slide = _new(show)
    photo = plan.cover
    pictured = photo is not None and add_picture(slide, photo, (0, 0, WIDE, 4.0), files)
    top = 3.9 if pictured else 0.0
    plate(slide, (0, top, WIDE, HIGH - top), "kram-deep")
    _band(slide, (0, top, WIDE, 0.4))
    top = top + 0.55 if pictured else 2.2
    _title(slide, f"สารสนเทศตำบลต้นแบบ {plan.name}", (0.6, top, 12.1, 1.0), COVER_TITLE)
    _lift_title(slide)
    lines = (f"{plan.place} · {plan.level} ปีงบประมาณ พ.ศ. {plan.year_be}", plan.office)
    _words(slide, lines, (0.6, top + 1.05, 12.1, 1.1), COVER_WORDS)
    _banner(slide, plan, "on-kram")
    length = length_th(plan.seconds)
    words = f"กล่าวทักทายและแนะนำ{plan.name} {plan.place}\nเวลารวมทั้งชุด {length}"
    _notes(slide, words, plan.opening, plan.opening)


def _slide(
    show: pptx.presentation.Presentation, content: Slide, plan: DeckPlan, files: FileFinder, spoken: int
) -> None:
    slide = _new(show)
    _title(slide, content.title, TITLE_BOX, TITLE)
    write(slide, TOPIC_BOX, (content.topic,), TOPIC)
    DRAWINGS[type(content.body)](slide, content.body, BODY_BOX, files)
    _words(slide, (content.source,), SOURCE_BOX, FOOT)
    _banner(slide, plan, "warning")
    _notes(
        slide, "\n".join(part for part in (content.notes, content.source) if part), content.seconds, spoken
    )


def _closing(show: pptx.presentation.Presentation, plan: DeckPlan) -> None:
    slide = _new(show)
    plate(slide, (0, 0, WIDE, HIGH), "kram-deep")
    _band(slide, (0, 0, WIDE, 0.4))
    code = qr_png(plan.site)
    room = 7.4 if code else 12.1
    _title(slide, "ขอบคุณ ยินดีตอบคำถาม", (0.6, 1.7, room, 1.0), COVER_TITLE)
    _lift_title(slide)
    _words(
        slide,
        (f"{plan.name} {plan.place}", plan.office, shown_address(plan.site)),
        (0.6, 2.9, room, 2.8),
        COVER_WORDS,
    )
    if code:
        _picture(slide, code, (8.6, 1.6, 4.1, 4.1), f"คิวอาร์โค้ดไปยัง {shown_address(plan.site)}")
    _banner(slide, plan, "on-kram")
    _notes(slide, "ขอบคุณคณะกรรมการ เวลาที่เหลือเป็นของคำถาม", plan.closing, plan.seconds)


def _new(show: pptx.presentation.Presentation) -> pptx.slide.Slide:
    layouts = show.slide_layouts
    added: pptx.slide.Slide = show.slides.add_slide(layouts[min(TITLE_ONLY, len(layouts) - 1)])
    return added


def _lift_title(slide: pptx.slide.Slide) -> None:
    """Draw the title last, over the field of colour."""
    title = slide.shapes.title
    assert title is not None
    slide.shapes._spTree.append(title._element)


def _title(slide: pptx.slide.Slide, words: str, box: Box, look: Look) -> None:
    shape = slide.shapes.title
    if shape is None:
        write(slide, box, (words,), look)
        return
    put(shape, box)
    fill(shape.text_frame, box, (words,), look)


def _words(slide: pptx.slide.Slide, lines: tuple[str, ...], box: Box, look: Look) -> None:
    shown = tuple(line for line in lines if line)
    if shown:
        write(slide, box, shown, look)


def _banner(slide: pptx.slide.Slide, plan: DeckPlan, colour: str) -> None:
    _words(slide, (plan.banner,), FOOT_BOX, FOOT._replace(colour=colour))


def _band(slide: pptx.slide.Slide, box: Box) -> None:
    _picture(slide, band_png(), box, "")


def _picture(slide: pptx.slide.Slide, content: bytes, box: Box, words: str) -> None:
    from pptx.util import Inches

    shape = slide.shapes.add_picture(io.BytesIO(content), *(Inches(part) for part in box))
    describe(shape, words)


def _notes(slide: pptx.slide.Slide, words: str, seconds: int, spoken: int) -> None:
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = f"{words}\nใช้เวลา {length_th(seconds)} (พูดจบเมื่อครบ {length_th(spoken)})"
    speak_thai(frame)
