"""A deck in words, slide by slide, as a person would read it aloud."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.deck.model import Chart, DeckPlan, Slide, SlidePicture


def told(plan: DeckPlan) -> Iterator[str]:
    """The cover and every slide: `-` lines, `|` cells, `[…]` pictures, `=` the foot, `>` what is spoken."""
    yield f"{plan.name} · {plan.place} · {plan.level} {plan.year_be} · {plan.office or 'ไม่บอกสำนักงาน'}"
    yield f"{plan.banner} · {plan.site}"
    if plan.cover:
        yield _picture(plan.cover)
    for slide in plan.slides:
        yield ""
        yield from _slide(slide)


def _slide(slide: Slide) -> Iterator[str]:
    yield f"# {slide.title} ({slide.seconds} วินาที)"
    yield from (f"- {line}" for line in slide.lines)
    yield from map(_picture, slide.pictures)
    if slide.chart:
        yield from _chart(slide.chart)
    yield from (f"| {' | '.join(cells)}" for cells in slide.table)
    if slide.foot:
        yield f"= {slide.foot}"
    yield f"> {slide.notes}"


def _picture(picture: SlidePicture) -> str:
    return f"[{picture.address}: {picture.alt}]"


def _chart(chart: Chart) -> Iterator[str]:
    names = " | ".join(name for name, _ in chart.series)
    yield f"~ {chart.kind} {chart.number_format} | {names}"
    for number, category in enumerate(chart.categories):
        values = " | ".join(f"{values[number]:g}" for _, values in chart.series)
        yield f"~ {category} | {values}"
