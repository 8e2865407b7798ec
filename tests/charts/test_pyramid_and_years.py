"""Pyramid and line: the right side, the right height, the right distance in time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.charts.pyramid import MIDDLE, ROW, WIDTH, AgeBar, pyramid
from tambon_showcase.charts.svg import ChartLabel, n, number, width_of
from tambon_showcase.charts.years import LABELLED, YearLine, years

from .drawings import SVG, boxes, placed, size, words

WORDS = ChartLabel("c", "t", "d")
COUNT = st.none() | st.integers(0, 9_999)


@given(st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=21))
def test_men_run_left_and_women_right_from_the_column_of_ages(
    people: list[tuple[int | None, int | None]],
) -> None:
    drawing = pyramid(WORDS, [AgeBar(str(i), *one) for i, one in enumerate(people)])
    wide, high = size(drawing)
    drawn = boxes(drawing)
    most = max((count for one in people for count in one if count), default=1)
    men = [one[0] for one in reversed(people) if one[0] is not None]
    women = [one[1] for one in reversed(people) if one[1] is not None]
    left, right = drawn[: len(men)], drawn[len(men) :]
    room = (WIDTH - MIDDLE) / 2 - 5 - width_of(number(most))
    for count, box in zip(men, left, strict=True):
        assert box.x == (WIDTH - MIDDLE) / 2 and box.wide == pytest.approx(-room * count / most, abs=0.1)
    for count, box in zip(women, right, strict=True):
        assert box.x == (WIDTH + MIDDLE) / 2 and box.wide == pytest.approx(room * count / most, abs=0.1)
    for one in placed(drawing):
        start = one.x - width_of(one.words) if one.anchor == "end" else one.x
        assert start >= -1 and one.y <= high and one.x <= wide


def test_a_row_holds_the_two_bars_of_its_ages_the_oldest_on_top() -> None:
    drawing = pyramid(WORDS, [AgeBar("0-14", 10, 20), AgeBar("15+", 30, 40)])
    men, older_men, women, older_women = (boxes(drawing)[i] for i in (1, 0, 3, 2))
    ages = {one.words: one.y for one in placed(drawing) if one.words in ("0-14", "15+")}
    assert older_men.y == older_women.y < men.y == women.y
    assert men.y - older_men.y == ROW
    assert older_men.y < ages["15+"] < men.y < ages["0-14"] <= size(drawing)[1]
    assert (men.wide, women.wide) == (pytest.approx(older_women.wide / -4, abs=0.2), older_women.wide / 2)
    heads = {one.words: one.x for one in placed(drawing) if "คน" in one.words}
    assert heads["ชาย (คน)"] < heads["หญิง (คน)"]


def points(drawing: str) -> list[tuple[float, float]]:
    return [
        (float(one.get("cx", "nan")), float(one.get("cy", "nan")))
        for one in ET.fromstring(drawing).iter(f"{SVG}circle")
    ]


def test_years_stand_as_far_apart_as_they_are_in_time_and_more_is_higher() -> None:
    drawn = points(years(WORDS, [YearLine(2560, 100), YearLine(2561, 50), YearLine(2564, 75)]))
    (x1, y1), (x2, y2), (x3, y3) = drawn
    assert (x3 - x2) == pytest.approx(3 * (x2 - x1), abs=0.2)
    assert y1 < y3 < y2
    assert y2 - y3 == pytest.approx(y3 - y1, abs=0.2)


def test_a_line_joins_neighbours_only() -> None:
    rows = [YearLine(2560, 1), YearLine(2561, 2), YearLine(2562, None), YearLine(2563, 3)]
    drawing = years(WORDS, rows)
    first, second, _ = points(drawing)
    assert re.findall(r'<path d="([^"]+)"', drawing) == [
        f"M{n(first[0])} {n(first[1])}L{n(second[0])} {n(second[1])}"
    ]


def test_a_year_that_was_not_asked_for_breaks_nothing() -> None:
    assert years(WORDS, [YearLine(2560, 1), YearLine(2564, 2)]).count("<path") == 1


@given(st.lists(st.none() | st.integers(0, 99_999), min_size=1, max_size=25).filter(any))
def test_dots_and_words_stay_inside_and_every_unknown_year_is_named(values: list[int | None]) -> None:
    drawing = years(WORDS, [YearLine(2540 + i, value) for i, value in enumerate(values)])
    wide, high = size(drawing)
    assert all(0 <= x <= wide and 0 <= y <= high for x, y in points(drawing))
    assert len(points(drawing)) == sum(value is not None for value in values)
    named = words(drawing)
    assert all(str(2540 + i) in named for i, value in enumerate(values) if value is None)
    assert all(0 <= one.x <= wide for one in placed(drawing))


@pytest.mark.parametrize(("count", "all_named"), [(LABELLED, True), (LABELLED + 1, False)])
def test_few_years_have_all_their_numbers_many_only_the_telling_ones(count: int, all_named: bool) -> None:
    values = [100, 300, *range(201, 201 + count - 4), 50, 250]
    named = [
        one
        for one in words(years(WORDS, [YearLine(2550 + i, v) for i, v in enumerate(values)]))
        if len(one) < 4
    ]
    assert named == [str(v) for v in values] if all_named else named == ["100", "300", "50", "250"]


def test_a_level_line_and_a_single_year_are_drawn() -> None:
    assert len(points(years(WORDS, [YearLine(2563, 5), YearLine(2564, 5)]))) == 2
    assert len(points(years(WORDS, [YearLine(2564, 5)]))) == 1
