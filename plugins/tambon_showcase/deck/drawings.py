"""Draws the one thing that a slide shows: figures, lines from problem to result, steps, a change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tambon_showcase.design import SLIDE_INCHES, SLIDE_POINTS, hexadecimal
from tambon_showcase.view.source import FileFinder

from .model import BeforeAfter, Flow, Flows, KeyFigures, Steps, Tiers
from .shapes import Box, Look, add_picture, arrow, disc, plate, write

if TYPE_CHECKING:
    import pptx.slide

GAP = SLIDE_INCHES["gap"]
"""Room between two plates, in inches."""
FIGURE = Look(SLIDE_POINTS["figure"], "kram", bold=True)
LABEL = Look(SLIDE_POINTS["label"], "ink-soft")
LINES = Look(SLIDE_POINTS["lines"])
HEAD = Look(SLIDE_POINTS["topic"], "kram", bold=True)
ON_KRAM = Look(SLIDE_POINTS["head"], "on-kram", bold=True, middle=True)
SMALL, NAMED = SLIDE_POINTS["small"], SLIDE_POINTS["names"]
FLOW_COLUMNS = (("ปัญหา", "lac"), ("โครงการ", "gold"), ("ผล", "leaf"))
NO_PROBLEM, NO_PROJECT, NO_RESULT = "ไม่ได้ระบุปัญหา", "ยังไม่มีโครงการ", "ยังไม่มีผลที่วัดได้"
FIGURES_SHARE = 0.6
"""Part of a slide that figures take where lines follow."""
FLOW_HIGH, TIER_HIGH = 2.2, 1.6
"""Highest that a line of a flow and a tier are drawn, in inches."""


def draw_facts(slide: pptx.slide.Slide, facts: KeyFigures, box: Box, files: FileFinder) -> None:
    """Plates of figures, lines below them, the photo at the right."""
    left, top, wide, high = box
    picture = facts.picture
    pictured = picture is not None and add_picture(slide, picture, (left + wide - 5.6, top, 5.6, high), files)
    room = wide - 5.6 - GAP if pictured else wide
    used = _figures(slide, facts, (left, top, room, high), widest=2 if pictured else 3)
    if facts.lines and not facts.figures and not pictured:
        _listed(slide, facts.lines, box)
    elif facts.lines:
        write(slide, (left, top + used, room, high - used), facts.lines, LINES)


def _listed(slide: pptx.slide.Slide, lines: Sequence[str], box: Box) -> None:
    """Lines that have a slide to themselves: each on a plate, so that few do not leave it white."""
    left, top, wide, high = box
    tall = (high + GAP) / len(lines)
    for number, line in enumerate(lines):
        at = (left, top + number * tall, wide, tall - GAP)
        plate(slide, at, "surface")
        plate(slide, (*at[:2], 0.08, at[3]), "gold")
        write(slide, (left + 0.1, at[1], wide - 0.1, at[3]), (line,), LINES._replace(middle=True))


def _figures(slide: pptx.slide.Slide, facts: KeyFigures, box: Box, widest: int) -> float:
    """Plates that fill the box, or its upper part where lines follow; returns the height that they take."""
    left, top, wide, high = box
    count = len(facts.figures)
    if not count:
        return 0.0
    across = 2 if count in (2, 4) else min(count, widest)
    rows = -(-count // across)
    tall = (high * FIGURES_SHARE if facts.lines else high + GAP) / rows - GAP
    each = (wide - GAP * (across - 1)) / across
    for number, (figure, label) in enumerate(facts.figures):
        row, column = divmod(number, across)
        at = (left + column * (each + GAP), top + row * (tall + GAP), each, tall)
        _figure(slide, at, figure, label)
    return rows * (tall + GAP) + 0.1


def _figure(slide: pptx.slide.Slide, box: Box, figure: str, label: str) -> None:
    left, top, wide, high = box
    plate(slide, box, "surface")
    plate(slide, (left, top, 0.08, high), "gold")
    write(slide, (left + 0.1, top, wide - 0.1, high * 0.58), (figure,), FIGURE._replace(middle=True))
    write(slide, (left + 0.1, top + high * 0.58, wide - 0.1, high * 0.42), (label,), LABEL)


def draw_flows(slide: pptx.slide.Slide, flows: Flows, box: Box, _files: FileFinder) -> None:
    """Each problem's own line, through its project to its result."""
    left, top, wide, high = box
    link = 0.5
    each = (wide - 2 * link) / 3
    for number, (title, colour) in enumerate(FLOW_COLUMNS):
        look = HEAD._replace(colour=f"{colour}-ink")
        write(slide, (left + number * (each + link), top, each, 0.36), (title,), look)
    tall = min((high - 0.4) / len(flows.lines), FLOW_HIGH)
    for number, flow in enumerate(flows.lines):
        _flow(slide, flow, (left, top + 0.4 + number * tall, each, tall - GAP), link)


def _flow(slide: pptx.slide.Slide, flow: Flow, box: Box, link: float) -> None:
    left, top, each, tall = box
    shown = (
        flow.problem or NO_PROBLEM,
        flow.project or NO_PROJECT,
        flow.result or (NO_RESULT if flow.project else "–"),
    )
    for number, (words, (_, colour)) in enumerate(zip(shown, FLOW_COLUMNS, strict=True)):
        at = left + number * (each + link)
        known = words == (flow.problem, flow.project, flow.result)[number]
        tone = colour if known else "ash"
        plate(
            slide,
            (at, top, each, tall),
            f"{tone}-field",
            (words,),
            Look(NAMED, "ink" if known else "ash-ink", middle=True),
        )
        if number:
            arrow(slide, (at - link + 0.04, top + tall / 2), (at - 0.04, top + tall / 2))


def draw_steps(slide: pptx.slide.Slide, steps: Steps, box: Box, _files: FileFinder) -> None:
    """Numbered columns side by side, joined by arrows."""
    left, top, wide, high = box
    each = (wide - GAP * (len(steps.steps) - 1)) / len(steps.steps)
    for number, (name, done) in enumerate(steps.steps):
        at = left + number * (each + GAP)
        plate(slide, (at, top + 0.4, each, high - 0.4), "surface")
        if number:
            arrow(slide, (at - each / 2 - GAP + 0.4, top + 0.4), (at + each / 2 - 0.42, top + 0.4))
        disc(
            slide,
            (at + each / 2 - 0.4, top, 0.8, 0.8),
            hexadecimal("kram"),
            (str(number + 1),),
            Look(SLIDE_POINTS["lines"], "on-kram", bold=True, centred=True, middle=True),
        )
        write(slide, (at, top + 0.95, each, 0.85), (name,), Look(SMALL, "kram", bold=True, centred=True))
        write(slide, (at, top + 1.85, each, high - 1.95), (done,), Look(SMALL))


def draw_tiers(slide: pptx.slide.Slide, tiers: Tiers, box: Box, _files: FileFinder) -> None:
    """The head above, the villages below, one line down between them."""
    left, top, wide, high = box
    named = 2.9
    tall = min(high / len(tiers.tiers), TIER_HIGH)
    for number, (title, people) in enumerate(tiers.tiers):
        at = top + number * tall
        plate(slide, (left, at, named, tall - GAP), "kram", (title,), ON_KRAM)
        room = wide - named - GAP
        each = (room - GAP * (len(people) - 1)) / len(people)
        for place, words in enumerate(people):
            spot = (left + named + GAP + place * (each + GAP), at, each, tall - GAP)
            plate(slide, spot, "surface", (words,), Look(SMALL, middle=True))
        if number:
            arrow(slide, (left + named / 2, at - GAP), (left + named / 2, at))


def draw_change(slide: pptx.slide.Slide, change: BeforeAfter, box: Box, files: FileFinder) -> None:
    """Before at the left, after at the right, each photo over its value; one photo alone has both values beside it."""
    left, top, wide, high = box
    link = 0.5
    each = (wide - link) / 2
    values = ((f"ก่อน {change.before}", "lac"), (f"หลัง {change.after}", "lac" if change.worse else "leaf"))
    only = next((picture for picture in change.pictures if picture), None)
    if only and None in change.pictures:
        add_picture(slide, only, (left, top, each, high), files)
        tall = (high - link) / 2
        for number, (words, colour) in enumerate(values):
            _value(
                slide,
                (left + each + link, top + number * (tall + link), each, tall),
                words,
                change.unit,
                colour,
            )
        middle = left + each + link + each / 2
        arrow(slide, (middle, top + tall + 0.05), (middle, top + tall + link - 0.05))
        return
    for number, (words, colour) in enumerate(values):
        at, picture = left + number * (each + link), change.pictures[number]
        if picture:
            add_picture(slide, picture, (at, top, each, high - 1.1), files)
        _value(slide, (at, top + high - 1.0, each, 1.0), words, change.unit, colour)
    arrow(slide, (left + each + 0.05, top + high - 0.5), (left + each + link - 0.05, top + high - 0.5))


def _value(slide: pptx.slide.Slide, box: Box, words: str, unit: str, colour: str) -> None:
    look = Look(SLIDE_POINTS["value"], f"{colour}-ink", bold=True, centred=True, middle=True)
    plate(slide, box, f"{colour}-field", (f"{words} {unit}".strip(),), look)
