"""Lines and areas are judged like pins: exchanged as a whole, closed, and in Thailand with every position."""

from __future__ import annotations

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.maps.grids import PLAIN, Grid, grid_of
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.positions import judged, position_from_cells
from tambon_showcase.maps.shapes import add_shape, boundary_of

HERE = Where("a.kml", 7)
RING = tuple(Position(*pair) for pair in [(15.70001, 100.20002), (15.71, 100.2), (15.71, 100.21)])


def added(*rings: tuple[Position, ...], closed: bool = True, grid: Grid = PLAIN) -> Reading:
    reading = Reading([], [], [], grid)
    add_shape("เขต", closed, list(rings), HERE, reading)
    assert all(
        (finding.file, finding.line) == HERE and "เขต" in finding.message for finding in reading.findings
    )
    return reading


def exchanged(ring: tuple[Position, ...]) -> tuple[Position, ...]:
    return tuple(Position(position.lon, position.lat) for position in ring)


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_a_ring_is_closed_and_a_line_is_not():
    assert added(RING).shapes[0].rings == ((*RING, RING[0]),)
    assert added((*RING, RING[0])).shapes[0].rings == ((*RING, RING[0]),)
    assert added(RING, closed=False).shapes[0].rings == (RING,)


def test_a_shape_that_is_exchanged_as_a_whole_is_put_right_and_told():
    reading = added(exchanged(RING), exchanged(RING), closed=False)
    assert reading.shapes[0].rings == (RING, RING) and codes(reading) == ["T307"]


@pytest.mark.parametrize("odd", [Position(100.2, 15.7), Position(48.8, 2.3), Position(0, 0)])
def test_one_odd_position_refuses_the_shape_and_none_is_exchanged(odd: Position):
    for rings in ([(*RING, odd)], [RING, (odd, *RING)]):
        reading = added(*rings)
        assert reading.shapes == [] and codes(reading) == ["T305" if odd == (0, 0) else "T306"]


def test_too_few_positions_are_no_shape():
    for ring, closed in ((RING[:2], True), (RING[:1], False), ((), True)):
        assert codes(added(ring, closed=closed)) == ["T301"]
    assert len(added(RING[:2], closed=False).shapes) == 1


def test_metres_are_converted_by_the_system_of_the_file_and_named_without_one():
    metres = (Position(1_739_456, 630_123), Position(1_739_556, 630_123))
    assert codes(added(metres, closed=False)) == ["T304"]
    reading = Reading([], [], [], grid_of("EPSG:32647") or PLAIN)
    add_shape("เขต", False, [metres], HERE, reading)
    (shape,) = reading.shapes
    assert codes(reading) == ["T364"] and shape.rings[0][0] == pytest.approx(
        (15.730114, 100.214499), abs=0.00001
    )


@pytest.mark.parametrize(
    ("lat", "lon", "coarse"),
    [
        (15.731, 100.214, False),
        (15.73, 100.214, True),
        (15.731, 100.21, True),
        (15.7, 100.2, True),
        (15.7312, 100.2145, False),
    ],
)
def test_a_position_is_coarse_below_three_decimals_in_either_number(lat: float, lon: float, coarse: bool):
    _, found = judged(Position(lat, lon), "ก", HERE)
    assert [finding.code for finding in found] == (["T309"] if coarse else [])
    repaired, found = judged(Position(lon, lat), "ก", HERE)
    assert repaired == (lat, lon) and [finding.code for finding in found] == [
        "T307",
        *(["T309"] if coarse else []),
    ]


@pytest.mark.parametrize("ring", [RING[:1], (Position(48.8, 2.3), *RING), exchanged(RING)])
def test_a_track_without_a_name_is_called_so(ring: tuple[Position, ...]):
    reading = Reading([], [], [], PLAIN)
    add_shape("", False, [ring], HERE, reading)
    (finding,) = reading.findings
    assert "ไม่มีชื่อ" in finding.message and "“”" not in finding.message


@pytest.mark.parametrize(("north", "told"), [("15.7040", []), ("15.7050", ["T353"])])
def test_a_second_place_is_told_beyond_half_a_kilometre(north: str, told: list[str]):
    """0.44 and 0.56 kilometres north of the pin."""
    _, findings = position_from_cells(("15.70001", "100.20002", f"{north}, 100.20002"), "วัด", HERE)
    assert [finding.code for finding in findings] == told


def test_a_boundary_that_is_exchanged_is_put_right_and_told():
    boundary, findings = boundary_of(added(exchanged(RING)), HERE)
    assert boundary and boundary.rings == ((*RING, RING[0]),)
    assert [finding.code for finding in findings] == ["T307"]
