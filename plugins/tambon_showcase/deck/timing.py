"""How long each slide is spoken about: together as long as the edition declares."""

from __future__ import annotations

import dataclasses

from .model import DeckPlan

ROUND = 5
"""Seconds to which the time of a slide is rounded down."""


def timed(plan: DeckPlan, declared: int) -> DeckPlan:
    """The plan in `declared` seconds: long slides are shortened alike, and what is left over is for questions."""
    asked = sum(slide.seconds for slide in plan.slides)
    room = max(declared - plan.opening - plan.closing, 0)
    share = min(room / asked, 1.0) if asked else 1.0
    slides = tuple(
        dataclasses.replace(slide, seconds=max(ROUND, int(slide.seconds * share) // ROUND * ROUND))
        for slide in plan.slides
    )
    spoken = sum(slide.seconds for slide in slides)
    return dataclasses.replace(plan, slides=slides, closing=declared - plan.opening - spoken)
