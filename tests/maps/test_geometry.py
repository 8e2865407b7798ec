"""Geometry on positions, held to figures worked out by hand: 111.32 km are a degree, and Thai degrees are narrower."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.coordinates import kilometres
from tambon_showcase.maps.geometry import (
    bounds,
    inside,
    kilometres_outside,
    middle_pin,
    simplified,
    square_kilometres,
)
from tambon_showcase.maps.model import Boundary, Position, Ring

DEGREES = st.floats(5.5, 20.6).map(lambda value: round(value, 6))
POSITIONS = st.builds(Position, DEGREES, st.floats(97.2, 105.8).map(lambda value: round(value, 6)))


def ring(*corners: tuple[float, float]) -> Ring:
    return tuple(Position(*corner) for corner in (*corners, corners[0]))


SQUARE = ring((15, 100), (15, 101), (16, 101), (16, 100))
HOLE = ring((15.4, 100.4), (15.4, 100.6), (15.6, 100.6), (15.6, 100.4))


@pytest.mark.parametrize(
    ("position", "is_inside"),
    [
        ((15.2, 100.2), True),
        ((15.5, 100.5), False),
        ((15.5, 100.3), True),
        ((15.5, 100.7), True),
        ((14.9, 100.5), False),
        ((16.1, 100.5), False),
        ((15.5, 99.9), False),
        ((15.5, 101.1), False),
    ],
)
def test_a_hole_lies_outside(position: tuple[float, float], is_inside: bool) -> None:
    assert inside(Position(*position), (SQUARE, HOLE)) is is_inside


@pytest.mark.parametrize(
    ("position", "away"),
    [
        ((15.5, 100.2), 0),
        ((14.9, 100.5), 0.1 * 111.32),
        ((16.2, 100.5), 0.2 * 111.32),
        ((15.5, 101.1), 0.1 * 111.32 * math.cos(math.radians(15.5))),
        ((14.9, 101.1), 0.1 * 111.32 * math.hypot(1, math.cos(math.radians(14.9)))),
    ],
)
def test_how_far_outside_is_the_way_to_the_nearest_side(position: tuple[float, float], away: float) -> None:
    assert kilometres_outside(Position(*position), Boundary((SQUARE,))) == pytest.approx(away)


def test_a_square_degree_is_as_large_as_it_is_there() -> None:
    whole = 111.32**2 * math.cos(math.radians(15))
    assert square_kilometres([SQUARE]) == pytest.approx(whole)
    assert square_kilometres([tuple(reversed(SQUARE))]) == pytest.approx(whole)
    assert square_kilometres([SQUARE, SQUARE]) == pytest.approx(2 * whole)
    assert square_kilometres([]) == 0


def test_the_box_holds_all_and_nothing_more() -> None:
    assert bounds([Position(15, 101), Position(16, 100), Position(14, 100.5)]) == (14, 100, 16, 101)
    with pytest.raises(ValueError, match="unpack"):
        bounds([])


def test_the_middle_is_never_the_pin_that_was_mistyped() -> None:
    near = [Position(15 + n / 100, 100 + n / 100) for n in range(3)]
    assert middle_pin([*near, Position(18, 104)]) == near[1]
    assert middle_pin([Position(18, 104)]) == Position(18, 104)
    row = [Position(15 + n / 100, 100) for n in range(7)]
    assert middle_pin(row) == row[3]
    assert middle_pin([Position(lat=one.lon - 85, lon=one.lat + 85) for one in row]).lon == row[3].lat + 85
    assert middle_pin([Position(15, 100), Position(18, 104)]) == Position(15, 100)


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [
        ((13.7563, 100.5018), (18.7883, 98.9853), 583),
        ((15, 100), (15, 100), 0),
        ((15, 100), (16, 100), 111.19),
        ((0, 0), (0, 180), 20_015),
    ],
)
def test_distances_are_those_of_an_atlas(
    one: tuple[float, float], other: tuple[float, float], away: float
) -> None:
    assert kilometres(Position(*one), Position(*other)) == pytest.approx(away, rel=0.002, abs=0.01)


@given(st.lists(POSITIONS, min_size=4, max_size=40), st.integers(4, 20))
def test_a_simplified_ring_is_short_enough_and_still_closed(points: list[Position], most: int) -> None:
    whole = (*points, points[0])
    found = simplified(whole, most)
    assert len(found) <= max(most, 4)
    assert (found[0], found[-1]) == (whole[0], whole[-1])
    assert set(found) <= set(whole)


def test_a_ring_that_is_short_enough_stays_as_it_is() -> None:
    assert simplified(SQUARE, 5) is SQUARE
    assert len(simplified(SQUARE, 4)) == 4
