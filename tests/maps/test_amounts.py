"""What all map files of an entry hold together: bounded, and named once at the file where it becomes too much."""

from __future__ import annotations

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.maps import amounts
from tambon_showcase.maps.amounts import within_amounts
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import Place, Position, Shape


@pytest.fixture(autouse=True)
def low_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(amounts, "MAX_FEATURES", 3)
    monkeypatch.setattr(amounts, "MAX_POINTS", 4)
    monkeypatch.setattr(amounts, "MAX_STORIES", 10)


def pin(name: str, story: str = "") -> Place:
    return Place(name, "other", 15.7, 100.2, description=story, where=Where(f"{name}.kml", 7))


def line(name: str, points: int) -> Shape:
    return Shape(name, False, ((Position(15.7, 100.2),) * points,), Where(f"{name}.kml", 7))


def told(reading: Reading) -> list[tuple[str, str, int]]:
    return [(found.code, found.file, found.line) for found in reading.findings]


def test_as_much_as_allowed_stays_as_it_is() -> None:
    whole = Reading([pin("ก", "12345"), pin("ข", "67890"), pin("ค")], [line("ง", 2), line("จ", 2)], [])
    assert within_amounts(whole) == whole


def test_pins_beyond_the_bound_are_left_out() -> None:
    reading = within_amounts(Reading([pin(name) for name in "กขคงจ"], [], []))
    assert [place.name for place in reading.places] == ["ก", "ข", "ค"]
    assert told(reading) == [("T327", "ง.kml", 0)]


def test_pins_whose_stories_are_too_much_stay_without_them() -> None:
    reading = within_amounts(Reading([pin("ก", "123456"), pin("ข", "12345"), pin("ค", "1")], [], []))
    assert [(place.name, place.description) for place in reading.places] == [
        ("ก", "123456"),
        ("ข", ""),
        ("ค", ""),
    ]
    assert told(reading) == [("T328", "ข.kml", 0)]


def test_lines_with_too_many_points_are_left_out() -> None:
    reading = within_amounts(Reading([], [line("ก", 3), line("ข", 2), line("ค", 1)], []))
    assert [shape.name for shape in reading.shapes] == ["ก"]
    assert told(reading) == [("T344", "ข.kml", 0)]
