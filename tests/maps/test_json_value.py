"""JSON from outside: no type is taken for granted anywhere, and examples once found by chance stay."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tambon_showcase.maps.geojson import read_geojson
from tambon_showcase.maps.json_value import (
    DeepError,
    as_list,
    as_number,
    as_object,
    as_text,
    kind,
    parse_json,
)
from tambon_showcase.maps.model import MAX_DEPTH

KEYS = [
    "type",
    "coordinates",
    "geometry",
    "geometries",
    "features",
    "properties",
    "attributes",
    "crs",
    "name",
    "rings",
]
NAMES = [
    "Feature",
    "FeatureCollection",
    "Point",
    "Polygon",
    "MultiLineString",
    "GeometryCollection",
    "EPSG:32647",
    "15.7",
]
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(NAMES) | st.text(max_size=5)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=25,
)


def wrapped(value: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": [value]}).encode()


@given(VALUES)
@example({"geometry": {"type": []}})
@example({"geometry": {"type": {}}})
@example({"geometry": {"type": ["Point"], "coordinates": [1, 2]}})
@example({"type": []})
@example({"type": {}, "features": {}})
@example({"type": "Feature", "properties": [], "geometry": {"type": "Point", "coordinates": [10**400, 15]}})
@example({"type": "Feature", "properties": {"name": ["ก"]}, "geometry": {"type": "Point", "coordinates": {}}})
@example({"geometry": {"type": "Point", "coordinates": [True, False]}})
@example({"geometry": {"type": "Polygon", "coordinates": [[["100.2", "15.7"], [None]]]}})
@example({"geometry": {"type": "GeometryCollection", "geometries": {"type": "Point"}}})
@example({"geometry": {"rings": 7}})
@example({"geometry": {"x": None, "y": []}})
def test_any_json_is_read_and_its_loss_is_named(value: Any):
    for data in (wrapped(value), json.dumps(value).encode()):
        reading = read_geojson(data, "a.geojson")
        assert reading.places or reading.shapes or reading.findings
        assert all(finding.file == "a.geojson" for finding in reading.findings)


@pytest.mark.parametrize("member", ["crs", "spatialReference"])
@pytest.mark.parametrize(
    "value", ["[]", "{}", "7", "null", '{"properties":[]}', '{"properties":{"name":{}}}', '{"wkid":[]}']
)
def test_a_system_of_any_type_is_read_or_named(member: str, value: str):
    point = '{"type":"Point","coordinates":[100.2001,15.7001]}'
    data = f'{{"type":"FeatureCollection","{member}":{value},"features":[{point}]}}'
    reading = read_geojson(data.encode(), "a.geojson")
    assert reading.places or reading.findings


def test_numbers_no_number_can_be_are_kept_apart():
    assert parse_json("[NaN, -Infinity, 1" + "0" * 5_000 + ", 12]")[3] == 12  # type: ignore[index]
    for value in (float("nan"), float("inf"), True, None, [], {}, "ก", "", "nan"):
        with pytest.raises(ValueError):
            as_number(value)
    assert [as_number(value) for value in (1, 1.5, "1.5", " 2 ")] == [1, 1.5, 1.5, 2]


def test_values_of_another_type_are_none_of_ours():
    assert as_object([]) == {} and as_list({}) == () and as_list("ก") == ()
    assert [as_text(value) for value in ("ก", 3, 3.0, 3.5, True, None, [], {})] == [
        "ก",
        "3",
        "3",
        "3.5",
        "",
        "",
        "",
        "",
    ]
    assert (
        kind([1, 2]) == "รายการ 2 ค่า"
        and kind({}) == "วัตถุ 0 ค่า"
        and kind(None) == "ค่าว่าง"
        and len(kind("ก" * 99)) == 60
    )


def test_depth_is_counted_before_anything_is_built():
    assert parse_json("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert parse_json(json.dumps(["[" * 500, '"[']))
    for text in (
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        '{"a":' * 500,
        '["' + '\\"' * 9 + '",' + "[" * 99,
    ):
        with pytest.raises(DeepError):
            parse_json(text)
