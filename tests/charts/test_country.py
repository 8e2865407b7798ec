"""The outline of the country: places are where they are, and the outline is one that a reader knows."""

from __future__ import annotations

import re

import pytest

from tambon_showcase.charts.country import HEIGHT, OUTLINE, RINGS, WIDTH, mark, position


def is_inside(lat: float, lon: float) -> bool:
    """Whether a point is on land: a line to the east crosses a ring an odd number of times."""
    crossings = 0
    for ring in RINGS:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            crosses = (y1 > lat) != (y2 > lat)
            crossings += crosses and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("place", "lat", "lon"),
    [
        ("ลพบุรี", 14.80, 100.65),
        ("แม่สาย", 20.40, 99.88),
        ("เบตง", 5.82, 101.08),
        ("โขงเจียม", 15.32, 105.45),
        ("แม่สะเรียง", 18.16, 97.93),
        ("ภูเก็ต", 7.98, 98.34),
        ("เกาะสมุย", 9.50, 99.99),
    ],
)
def test_places_of_all_corners_are_in_the_country(place: str, lat: float, lon: float) -> None:
    assert is_inside(lat, lon), place


@pytest.mark.parametrize(
    ("place", "lat", "lon"),
    [("เวียงจันทน์", 18.02, 102.63), ("อ่าวไทย", 11.0, 101.0), ("ปีนัง", 5.41, 100.33), ("ย่างกุ้ง", 16.8, 96.15)],
)
def test_places_abroad_and_at_sea_are_not(place: str, lat: float, lon: float) -> None:
    assert not is_inside(lat, lon), place


def test_the_drawing_holds_the_whole_country() -> None:
    corners = [position(lat, lon) for ring in RINGS for lon, lat in ring]
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in corners)
    assert str(OUTLINE).count("z") == len(RINGS)
    assert len(OUTLINE) < 1_500, "it is in every list of tambons"


def test_a_mark_is_where_the_place_is() -> None:
    x, y = position(14.674, 100.597)
    assert re.search(rf'cx="{x}" cy="{y}"', mark(14.674, 100.597))
    assert position(15.674, 100.597)[1] < y, "north is above"
    assert position(14.674, 101.597)[0] > x, "east is to the right"


@pytest.mark.parametrize(("lat", "lon"), [(None, None), (14.0, None), (None, 100.0)])
def test_without_a_position_nothing_is_marked(lat: float | None, lon: float | None) -> None:
    assert not mark(lat, lon)
