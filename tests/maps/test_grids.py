"""Coordinate systems: reference values were computed with PROJ 9 (pyproj 3.7.2), independent of our formulas."""

from __future__ import annotations

import dataclasses
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.finding import Finding, Where
from tambon_showcase.maps.coordinates import kilometres
from tambon_showcase.maps.geojson import read_geojson
from tambon_showcase.maps.grids import GRIDS, PLAIN, are_metres, converted, grid_of, guesses, metres_between
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.place_table import read_place_table
from tambon_showcase.maps.systems import agreed

HERE = Where("a.shp")
REFERENCE = [
    (32647, 1739456.7, 630123.4, 15.730116773, 100.214507292),
    (32647, 650000, 620000, 5.879494950, 100.084010812),
    (32647, 2250000, 590000, 20.345946770, 99.862252201),
    (32648, 1800000, 250000, 16.267904222, 102.660775969),
    (32648, 1600000, 500000, 14.472649297, 105.000000000),
    (24047, 1739456.7, 630123.4, 15.732882534, 100.211405936),
    (24047, 2000000, 480000, 18.091369995, 98.807815493),
    (24048, 1700000, 300000, 15.371791721, 103.132820322),
    (4240, 15.7, 100.2, 15.701508809, 100.196727084),
    (4240, 7.0, 100.5, 7.002154625, 100.496788743),
    (3857, 1772000, 11155000, 15.717234912, 100.207069944),
]
UTM_47, UTM_48, INDIAN_47 = (grid_of(f"EPSG:{code}") or PLAIN for code in (32647, 32648, 24047))


@pytest.mark.parametrize(("code", "north", "east", "lat", "lon"), REFERENCE)
def test_metres_and_degrees_become_what_proj_makes_of_them(
    code: int, north: float, east: float, lat: float, lon: float
):
    grid = grid_of(f"EPSG:{code}")
    assert grid
    assert 1_000_000 * kilometres(converted(grid, Position(north, east)), Position(lat, lon)) < 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("EPSG:32647", 32647),
        ("epsg:24047", 24047),
        ("32648", 32648),
        ("urn:ogc:def:crs:EPSG::32647", 32647),
        ("urn:ogc:def:crs:EPSG:6.3:24048", 24048),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", 4326),
        ("EPSG:900913", 3857),
        ("EPSG:7789", None),
        ("EPSG:326470", None),
        ("", None),
        ("UTM", None),
    ],
)
def test_systems_are_known_by_their_codes_in_every_spelling(text: str, code: int | None):
    grid = grid_of(text)
    assert (grid.epsg if grid else None) == code


def test_a_wrong_datum_moves_pins_by_hundreds_of_metres_and_each_system_knows_its_rival():
    for grid in GRIDS:
        if rival := grid.rival:
            assert rival.zone == grid.zone and rival.datum != grid.datum and rival.rival == grid
            assert 350 < metres_between(grid, rival) < 600
    assert grid_of("EPSG:3857").rival is None  # type: ignore[union-attr]


def test_an_exchanged_pair_of_metres_is_put_right_and_degrees_stay_degrees():
    right = converted(UTM_47, Position(1_739_456, 630_123))
    assert converted(UTM_47, Position(630_123, 1_739_456)) == right
    assert converted(UTM_47, Position(15.7, 100.2)) == (15.7, 100.2)
    assert converted(PLAIN, Position(1_739_456, 630_123)) == (1_739_456, 630_123)


def test_metres_without_a_zone_are_guessed_for_each_zone_that_lies_in_thailand():
    found = guesses(Position(1_739_456, 630_123))
    assert [grid.zone for grid, _ in found] == [47]
    assert found[0][1] == pytest.approx((15.7301, 100.2145), abs=0.0001)
    assert [grid.zone for grid, _ in guesses(Position(1_739_456, 400_000))] == [47, 48]


@given(st.floats(), st.floats())
def test_any_numbers_are_converted_without_failing(north: float, east: float):
    for grid in GRIDS:
        converted(grid, Position(north, east))


def test_what_is_metres():
    assert are_metres(1_739_456, 630_123) and are_metres(-5_000, 5_000)
    assert not are_metres(100.2, 1_739_456) and not are_metres(math.nan, 5_000)


def test_the_system_chosen_must_be_the_one_declared():
    assert agreed(None, None, HERE) == (PLAIN, [])
    grid, findings = agreed(UTM_47, INDIAN_47, HERE)
    assert (
        grid is None and [finding.code for finding in findings] == ["T365"] and "453" in findings[0].message
    )
    grid, findings = agreed(UTM_47, UTM_48, HERE)
    assert grid is None and "มากกว่า 1,000" in findings[0].message
    for declared, chosen in ((UTM_47, None), (None, UTM_47), (UTM_47, UTM_47), (PLAIN, UTM_47)):
        grid, findings = agreed(declared, chosen, HERE)
        assert (grid, findings) == (UTM_47, [])


def table(rows: str, crs: str) -> list[Finding]:
    return read_place_table(f"ชื่อ,เหนือ,ตะวันออก\n{rows}".encode(), "จุด.csv", grid_of(crs)).findings


def test_what_was_converted_says_once_how_far_the_other_datum_is():
    (found,) = table("วัด ก,1739456,650123\nวัด ข,1739466,650133\n", "EPSG:32647")
    assert found.code == "T364" and "24047" in found.message and "453" in found.message


def test_degrees_in_a_file_of_metres_are_not_said_to_be_converted():
    assert table("วัด ก,15.73012,100.21451\n", "EPSG:32647") == []
    assert [found.code for found in table("วัด ก,9,9\n", "EPSG:32647")] == ["T306"]


def test_a_zone_is_doubted_once_where_the_other_zone_is_in_thailand_too():
    near = "วัด ก,1739456,400123\nวัด ข,1739466,400133\n"
    for crs, other, place in (
        ("32647", "32648", "104.0"),
        ("32648", "32647", "98.0"),
        ("24048", "24047", "98.0"),
    ):
        doubts = [found for found in table(near, crs) if found.code == "T366"]
        assert [found.line for found in doubts] == [2]
        assert f"EPSG:{other}" in doubts[0].fix and place in doubts[0].message
    assert "T366" not in [found.code for found in table("วัด ก,47P 1739456,400123\n", "32647")]
    assert "T366" not in [found.code for found in table("วัด ก,1739456,650123\n", "32647")]


@pytest.mark.parametrize(
    ("near", "crs", "easting", "codes"),
    [
        (Position(15.7, 98.4), "32647", 400_123, ["T364"]),  # Mae Sot's side: 98 E is a zone's own edge
        (
            Position(15.3, 105.4),
            "32648",
            570_123,
            ["T364"],
        ),  # Khong Chiam, whose metres are of 99.8 E in zone 47
        (Position(15.7, 104.2), "32647", 400_123, ["T367"]),
        (Position(15.3, 99.9), "24048", 570_123, ["T367"]),
        (Position(15.7, 101.2), "32647", 400_123, ["T364", "T366"]),  # near neither: who knows
        (None, "32648", 650_123, ["T367"]),  # 106.4 E is in no part of Thailand
        (None, "32647", 400_123, ["T364", "T366"]),
    ],
)
def test_the_tambons_own_place_says_which_zone_is_meant(
    near: Position | None, crs: str, easting: int, codes: list[str]
):
    grid = dataclasses.replace(grid_of(crs), near=near)
    rows = f"ชื่อ,เหนือ,ตะวันออก\nวัด ก,1739456,{easting}\n".encode()
    findings = read_place_table(rows, "จุด.csv", grid).findings
    assert sorted(found.code for found in findings) == codes
    line = '{"type":"Feature","properties":{"name":"ทาง"},"geometry":{"type":"LineString","coordinates":[[%d,1739456],[%d,1739956]]}}'
    drawn = read_geojson((line % (easting, easting)).encode(), "ทาง.geojson", grid)
    assert sorted(found.code for found in drawn.findings) == codes
    assert bool(drawn.shapes) == ("T367" not in codes)


def test_a_zone_that_the_file_declares_is_not_doubted():
    point = (
        b'{"type":"Feature","properties":{"name":"a"},"crs":"EPSG:32647",'
        b'"geometry":{"type":"Point","coordinates":[400123,1739456]}}'
    )
    assert [found.code for found in read_geojson(point, "a.geojson").findings] == ["T364"]
    chosen = read_geojson(point.replace(b'"crs":"EPSG:32647",', b""), "a.geojson", UTM_47).findings
    assert sorted(found.code for found in chosen) == ["T364", "T366"]


@pytest.mark.parametrize(
    ("row", "what"),
    [("6047277,1680922", "feet"), ("184321,512345", "a digit lost"), ("1843.21,512.345", "kilometres")],
)
def test_numbers_that_are_no_metres_are_answered_with_the_range(row: str, what: str):
    (found,) = table(f"วัด ก,{row}\n", "32647")
    assert (
        found.code == "T302" and "100,000 ถึง 900,000" in found.fix and "600,000 ถึง 2,300,000" in found.fix
    ), what


def test_a_pin_without_a_position_is_told_of_metres_only_where_they_were_chosen():
    (metres,), (degrees,) = table("วัด ก,,\n", "32647"), table("วัด ก,,\n", "")
    assert metres.code == degrees.code == "T301"
    assert "โซน 47" in metres.fix and "โซน" not in degrees.fix
