"""Pins, the tambon's own position and its boundary, held against each other."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.maps.categories import CATEGORIES
from tambon_showcase.maps.model import Boundary, Place, Position
from tambon_showcase.maps.together import check_activities, check_office, check_places

HERE = Where("places.csv", 2)


def pin(name: str, lat: float, lon: float, category: str = "other") -> Place:
    return Place(name, category, lat, lon, where=Where("places.csv", 9))


def found(places: list[Place], boundary: Boundary | None = None) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in check_places(places, boundary)]


def test_a_pin_far_from_the_others_is_an_error_on_that_pin():
    near = [pin(f"ใกล้ {n}", 15.70 + n / 100, 100.2) for n in range(3)]
    ((code, message),) = found([*near, pin("ไกล", 16.5, 100.2)])
    assert code == "T308" and "ไกล" in message


def test_two_pins_far_apart_cannot_both_be_right():
    assert [code for code, _ in found([pin("ก", 15.7, 100.2), pin("ข", 15.7, 100.9)])] == ["T308"]


def square(half: float) -> Boundary:
    """A square around 15.7, 100.2 with sides of twice `half` degrees."""
    corners = [(-1, -1), (-1, 1), (1, 1), (1, -1), (-1, -1)]
    return Boundary((tuple(Position(15.7 + half * up, 100.2 + half * across) for up, across in corners),))


@pytest.mark.parametrize(
    ("boundary", "codes"),
    [(None, ["T313"]), (square(0.05), ["T308"]), (square(0.2), ["T310"]), (square(0.3), [])],
    ids=["size unknown: a question", "small: an error", "large, but outside", "large and inside"],
)
def test_a_pin_27_km_away_depends_on_how_large_the_tambon_is(boundary: Boundary | None, codes: list[str]):
    pins = [pin(f"ใกล้ {n}", 15.70 + n / 1000, 100.2) for n in range(3)]
    assert [code for code, _ in found([*pins, pin("ไกล", 15.701, 100.453)], boundary)] == codes


def test_a_pin_20_km_away_is_never_an_error_however_small_the_boundary_shows_the_tambon():
    pins = [pin(f"ใกล้ {n}", 15.70 + n / 1000, 100.2) for n in range(3)]
    assert [code for code, _ in found([*pins, pin("ไกล", 15.701, 100.387)], square(0.02))] == ["T310"]


@pytest.mark.parametrize(
    ("degrees", "boundary", "codes"),
    [
        (0.1, None, []),
        (0.3, None, ["T318"]),
        (2.2, None, ["T317"]),
        (0.3, square(0.05), ["T317"]),
        (0.3, square(0.3), []),
    ],
)
def test_the_tambons_own_position_is_held_against_its_pins(
    degrees: float, boundary: Boundary | None, codes: list[str]
):
    office = Position(15.7 + degrees, 100.2)
    findings = list(check_office(office, [pin("ก", 15.7, 100.2)], boundary, Where("tambon.yml", 7)))
    assert [finding.code for finding in findings] == codes
    assert all(finding.line == 7 and str(round(degrees * 111.19)) in finding.message for finding in findings)


def test_without_pins_the_boundary_tells_where_the_tambon_is():
    far = list(check_office(Position(17.9, 100.2), [], square(0.05), HERE))
    assert [finding.code for finding in far] == ["T317"] and "ขอบเขต" in far[0].message
    assert not list(check_office(Position(17.9, 100.2), [], None, HERE))


def test_pins_outside_the_given_boundary_warn():
    square = [(15.6, 100.1), (15.6, 100.3), (15.8, 100.3), (15.8, 100.1), (15.6, 100.1)]
    boundary = Boundary((tuple(Position(*corner) for corner in square),))
    inside, edge, outside = pin("ใน", 15.7, 100.2), pin("ขอบ", 15.8005, 100.2), pin("นอก", 15.85, 100.2)
    ((code, message),) = found([inside, edge, outside], boundary)
    assert code == "T310" and "นอก" in message and "5.6" in message


def test_a_pin_that_stands_twice():
    assert [
        code for code, _ in found([pin("ก", 15.7, 100.2), pin("ก", 15.7, 100.2), pin("ข", 15.7, 100.2)])
    ] == ["T311"]


def test_no_pins_no_findings():
    assert found([]) == []


def test_development_activities_are_asked_for():
    assert [finding.code for finding in check_activities(0, HERE)] == ["T312"]
    assert not list(check_activities(1, HERE))
    assert {category.id for category in CATEGORIES if category.activity} >= {"savings", "otop"}


@pytest.mark.parametrize(
    ("villages", "told"),
    [((1, 4), ["T339"]), ((1, 1), []), ((1, None), []), ((None, 4), []), ((1, 4, 4), ["T339", "T339"])],
)  # fmt: skip
def test_one_position_is_not_in_two_villages(villages: tuple[int | None, ...], told: list[str]) -> None:
    pins = [
        dataclasses.replace(pin(f"จุด {number}", 15.7, 100.2), moo=moo) for number, moo in enumerate(villages)
    ]
    assert [code for code, _ in found(pins)] == told


def test_pins_beside_each_other_may_be_of_two_villages() -> None:
    pins = [
        dataclasses.replace(pin("วัด", 15.7, 100.2), moo=1),
        dataclasses.replace(pin("ตลาด", 15.70001, 100.2), moo=2),
    ]
    assert found(pins) == []
