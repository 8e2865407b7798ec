"""A deck in words, slide by slide, as a person would read it aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tambon_showcase.deck.model import (
    BeforeAfter,
    Chart,
    DeckPlan,
    Flows,
    KeyFigures,
    PlaceMap,
    Slide,
    SlidePicture,
    Steps,
    Tiers,
    VillageGrid,
)


def told(plan: DeckPlan) -> Iterator[str]:
    """The cover and every slide: `#` titles, `-` lines, `|` cells, `[…]` pictures, `=` the source, `>` what is spoken."""
    yield f"{plan.name} · {plan.place} · {plan.level} {plan.year_be} · {plan.office or 'ไม่บอกสำนักงาน'}"
    yield f"{plan.banner} · {plan.site}"
    yield f"{plan.opening} + … + {plan.closing} = {plan.seconds} วินาที"
    if plan.cover:
        yield _picture(plan.cover)
    for slide in plan.slides:
        yield ""
        yield from _slide(slide)


def _slide(slide: Slide) -> Iterator[str]:
    yield f"# {slide.title} ({slide.seconds} วินาที)"
    yield f"~ {slide.topic}"
    yield from BODIES[type(slide.body)](slide.body)
    if slide.source:
        yield f"= {slide.source}"
    yield f"> {slide.notes}"


def _picture(picture: SlidePicture) -> str:
    return f"[{picture.address}: {picture.alt}]"


def _chart(chart: Chart) -> Iterator[str]:
    names = " | ".join(name for name, _ in chart.series)
    yield f"{chart.kind} {chart.number_format} | {names}"
    for number, category in enumerate(chart.categories):
        values = " | ".join(f"{values[number]:g}" for _, values in chart.series)
        yield f"| {category} | {values}{' *' if number in chart.marked else ''}"


def _facts(facts: KeyFigures) -> Iterator[str]:
    yield from (f"| {figure} | {label}" for figure, label in facts.figures)
    yield from (f"- {line}" for line in facts.lines)
    if facts.picture:
        yield _picture(facts.picture)


def _grid(grid: VillageGrid) -> Iterator[str]:
    yield f"| {grid.corner} | {' | '.join(grid.columns)}"
    for name, cells in grid.rows:
        yield f"| {name} | {' | '.join(f'{cell.words}/{cell.level}' for cell in cells)}"


def _flows(flows: Flows) -> Iterator[str]:
    yield from (" -> ".join(words or "…" for words in flow) for flow in flows.lines)


def _steps(steps: Steps) -> Iterator[str]:
    yield from (f"- {name}: {done}" for name, done in steps.steps)


def _tiers(tiers: Tiers) -> Iterator[str]:
    yield from (f"- {name}: {' | '.join(people)}" for name, people in tiers.tiers)


def _change(change: BeforeAfter) -> Iterator[str]:
    yield f"{change.before} -> {change.after} {change.unit}{' (แย่ลง)' if change.worse else ''}"
    yield from (_picture(picture) if picture else "[ไม่มีภาพ]" for picture in change.pictures)


def _map(drawn: PlaceMap) -> Iterator[str]:
    yield f"({len(drawn.outlines)} เส้น {len(drawn.pins)} หมุด) {drawn.notice}"
    yield from (f"- {words}" for words, _ in drawn.legend)


BODIES: dict[type, Callable[[Any], Iterator[str]]] = {
    Chart: _chart,
    KeyFigures: _facts,
    VillageGrid: _grid,
    Flows: _flows,
    Steps: _steps,
    Tiers: _tiers,
    BeforeAfter: _change,
    PlaceMap: _map,
}
