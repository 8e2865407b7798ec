import json
import math
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.geojson import read_boundary, read_geojson
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import MAX_FEATURES
from tambon_showcase.maps.shapes import MAX_BOUNDARY_POINTS

from .samples import kml, kmz, my_maps

SQUARE = [[100.1, 15.6], [100.3, 15.6], [100.3, 15.8], [100.1, 15.8], [100.1, 15.6]]


def read(geometry: Any, **properties: Any) -> Reading:
    feature = {"type": "Feature", "geometry": geometry, "properties": properties}
    return read_geojson(
        json.dumps({"type": "FeatureCollection", "features": [feature]}).encode(), "a.geojson"
    )


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_a_pin_with_thai_properties():
    reading = read(
        {"type": "Point", "coordinates": [100.2145, 15.7312]}, ชื่อ="วัด ก", หมวด="วัด", หมู่ที่=3, ก่อตั้ง=2500
    )
    (place,) = reading.places
    assert (place.name, place.category, place.moo, place.position) == (
        "วัด ก",
        "religion",
        3,
        (15.7312, 100.2145),
    )
    assert place.description == "ก่อตั้ง: 2500"


@pytest.mark.parametrize(
    ("geometry", "places", "shapes"),
    [
        ({"type": "MultiPoint", "coordinates": [[100.2145, 15.7312], [100.2146, 15.7313]]}, 2, 0),
        ({"type": "LineString", "coordinates": SQUARE}, 0, 1),
        ({"type": "MultiLineString", "coordinates": [SQUARE, SQUARE]}, 0, 2),
        ({"type": "Polygon", "coordinates": [SQUARE]}, 0, 1),
        ({"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}, 0, 2),
        (
            {
                "type": "GeometryCollection",
                "geometries": [{"type": "Point", "coordinates": [100.2145, 15.7312]}],
            },
            1,
            0,
        ),
    ],
)
def test_every_kind_of_geometry(geometry: Any, places: int, shapes: int):
    reading = read(geometry, name="ก")
    assert (len(reading.places), len(reading.shapes)) == (places, shapes)
    assert reading.findings == []


def test_exchanged_coordinates_are_repaired_and_told():
    point = read({"type": "Point", "coordinates": [15.7312, 100.2145]}, name="ก")
    assert point.places[0].position == (15.7312, 100.2145) and codes(point) == ["T307"]
    area = read({"type": "Polygon", "coordinates": [[pair[::-1] for pair in SQUARE]]}, name="ก")
    assert area.shapes[0].rings[0][0] == (15.6, 100.1) and codes(area) == ["T307"]


DEEP = b'{"type":"GeometryCollection","geometries":[' * 100 + b"]}" * 100


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "T360"),
        (b"{", "T360"),
        (b"[" * 100_000, "T335"),
        (b"[]", "T361"),
        (b"7", "T361"),
        (b'{"type":"Topology"}', "T361"),
        (b'{"type":"FeatureCollection"}', "T343"),
        (b'{"type":"FeatureCollection","features":[1]}', "T301"),
        (
            b'{"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::32646"}}}',
            "T362",
        ),
        (b'{"type":"Feature","geometry":null,"properties":null}', "T301"),
        (b'{"type":"Point","coordinates":["x",{}]}', "T302"),
        (b'{"type":"Polygon","coordinates":7}', "T302"),
        (b'{"type":"Point","coordinates":[NaN,Infinity]}', "T302"),
        (b'{"type":"Point","coordinates":[631000,1739000]}', "T304"),
        (DEEP, "T335"),
        (b'{"type":"FeatureCollection","features":[' + b"{}," * MAX_FEATURES + b"{}]}", "T336"),
        (b"[" * 400_001, "T344"),
        (b" " * 20_000_001, "T330"),
        (b"\x80\x81\x82\x83", "T331"),
    ],
)
def test_broken_and_hostile_files(data: bytes, code: str):
    reading = read_geojson(data, "a.geojson")
    assert reading.places == [] and reading.shapes == []
    assert code in codes(reading)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["Point", "Polygon", "Feature"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "coordinates", "features", "geometry", "properties", "name"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON, st.sampled_from(["FeatureCollection", "Feature", "Point", "Polygon", "MultiPolygon"]))
def test_any_json_is_read_without_failing(content: Any, kind: str):
    body = {**content, "type": kind} if isinstance(content, dict) else {"type": kind, "coordinates": content}
    read_geojson(json.dumps(body).encode(), "a.geojson")


def boundary_file(points: int) -> bytes:
    angles = (2 * math.pi * index / points for index in range(points + 1))
    ring = [[round(100.2 + 0.05 * math.cos(a), 6), round(15.7 + 0.05 * math.sin(a), 6)] for a in angles]
    return json.dumps({"type": "Polygon", "coordinates": [ring]}, separators=(",", ":")).encode()


def test_boundary_from_geojson_and_from_my_maps():
    boundary, findings = read_boundary(boundary_file(50), "boundary.geojson")
    assert boundary and len(boundary.rings[0]) == 51 and findings == []
    assert read_boundary(my_maps(), "boundary.kml")[0] is not None
    assert read_boundary(kmz(("doc.kml", my_maps())), "boundary.kmz")[0] is not None


def test_a_long_boundary_is_simplified_and_said_so():
    boundary, findings = read_boundary(boundary_file(10_000), "boundary.geojson")
    assert boundary is not None
    assert 200 < len(boundary.rings[0]) <= MAX_BOUNDARY_POINTS
    assert boundary.rings[0][0] == boundary.rings[0][-1]
    assert [finding.code for finding in findings] == ["T352"]


def test_a_million_points_are_refused_quickly():
    ring = b"[100.2,15.7]," * 1_000_000 + b"[100.2,15.7]"
    data = b'{"type":"Polygon","coordinates":[[' + ring + b"]]}"
    start = time.process_time()
    boundary, findings = read_boundary(data, "boundary.geojson")
    assert boundary is None and findings[0].code in ("T344", "T330")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (
            kml("<Placemark><name>ก</name><Point><coordinates>100.2,15.7</coordinates></Point></Placemark>"),
            "T350",
        ),
        (b'{"type":"Polygon","coordinates":[[[2,48],[3,48],[3,49],[2,48]]]}', "T306"),
        (b'{"type":"Polygon","coordinates":[[[100,15],[101,15]]]}', "T301"),
        (b"<html></html>", "T332"),
    ],
)
def test_what_is_no_boundary(data: bytes, code: str):
    boundary, findings = read_boundary(data, "boundary.geojson")
    assert boundary is None and code in [finding.code for finding in findings]


def test_a_province_is_no_tambon():
    ring = [[99, 15], [101, 15], [101, 17], [99, 17], [99, 15]]
    boundary, findings = read_boundary(
        json.dumps({"type": "Polygon", "coordinates": [ring]}).encode(), "b.geojson"
    )
    assert boundary and [finding.code for finding in findings] == ["T351"]


def test_an_area_is_named_by_the_columns_of_thai_offices_and_a_pin_is_not() -> None:
    square = [[[100.0, 15.8], [100.2, 15.8], [100.2, 16.0], [100.0, 15.8]]]
    columns = {"TAM_NAM_T": "ตำบลทดสอบ", "AMP_NAM_T": "อำเภอทดสอบ"}
    shapes = (
        {"type": "Polygon", "coordinates": square},
        {"type": "Point", "coordinates": [100.12345, 15.91234]},
    )
    features = [{"type": "Feature", "properties": columns, "geometry": shape} for shape in shapes]
    reading = read_geojson(
        json.dumps({"type": "FeatureCollection", "features": features}).encode(), "a.geojson"
    )
    assert [shape.name for shape in reading.shapes] == ["ตำบลทดสอบ"]
    assert [place.name for place in reading.places] != ["ตำบลทดสอบ"]
