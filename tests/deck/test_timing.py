"""The talk is as long as declared, whatever there is to say."""

from __future__ import annotations

import pytest

from tambon_showcase.deck.model import DeckPlan, KeyFigures, Slide
from tambon_showcase.deck.timing import timed


def plan(*seconds: int) -> DeckPlan:
    slides = tuple(Slide("ก", "ก", KeyFigures(), "พูด", "", each) for each in seconds)
    return DeckPlan("ก", "ข", "ค", "", 2565, "", "", None, slides)


@pytest.mark.parametrize("seconds", [(), (30,), (30, 60, 90), (40,) * 16, (5,) * 16])
@pytest.mark.parametrize("declared", [120, 420, 900])
def test_all_slides_together_last_as_long_as_declared(seconds: tuple[int, ...], declared: int) -> None:
    made = timed(plan(*seconds), declared)
    assert made.seconds == declared
    assert all(5 <= slide.seconds <= asked for slide, asked in zip(made.slides, seconds, strict=True))
    assert made.closing >= 20


def test_long_slides_are_shortened_alike() -> None:
    made = timed(plan(100, 300), 240)
    assert [slide.seconds for slide in made.slides] == [50, 150]


def test_what_is_left_over_is_for_questions_and_no_slide_is_drawn_out() -> None:
    made = timed(plan(30), 420)
    assert (made.slides[0].seconds, made.closing) == (30, 370)
