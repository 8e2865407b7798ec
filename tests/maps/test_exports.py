import csv
import io
import json
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.finding import Where
from tambon_showcase.maps.categories import CATEGORIES, OTHER
from tambon_showcase.maps.category_words import find_category
from tambon_showcase.maps.coordinates import THAILAND_LAT, THAILAND_LON
from tambon_showcase.maps.exports import boundary_geojson, boundary_shapes, to_csv, to_geojson, to_gpx, to_kml
from tambon_showcase.maps.geojson import read_boundary, read_geojson
from tambon_showcase.maps.kml import read_kml
from tambon_showcase.maps.model import Boundary, Place, Position, Shape
from tambon_showcase.maps.places import places_from_rows
from tambon_showcase.maps.text import fold_lines, tidy_line

LAT = st.floats(*THAILAND_LAT).map(lambda value: round(value, 6))
LON = st.floats(*THAILAND_LON).map(lambda value: round(value, 6))
TEXT = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "'=1", "ก ำ", "<b>&amp;</b>", "a]]>b", "เเม่น้ำ", '"', "@", "ก\nข", "'"]
)
POSITION = st.builds(Position, LAT, LON)


@st.composite
def places(draw: st.DrawFn) -> Place:
    label = draw(st.just("") | TEXT.map(tidy_line))
    category = draw(st.sampled_from(CATEGORIES))
    if label and not find_category(label) and label not in ("-", "'-"):
        category = OTHER
    else:
        label = ""
    return Place(
        name=draw(TEXT.map(tidy_line).filter(readable)) or "ก",
        category=category.id,
        lat=draw(LAT),
        lon=draw(LON),
        moo=draw(st.none() | st.integers(1, 99)),
        description=draw(TEXT.map(fold_lines).filter(readable)),
        photo=draw(st.sampled_from(["", "wat.jpg", "ภาพ 1.png"])),
        google_maps_url=draw(st.sampled_from(["", "https://maps.app.goo.gl/AbC"])),
        label=label if readable(label) else "",
    )


def readable(text: str) -> bool:
    """A leading apostrophe before a formula sign is the mark of a guarded cell, so no name begins so."""
    return not (text[:1] == "'" and text[1:2] in tuple("=+-@"))


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    line = draw(st.lists(POSITION, min_size=3, max_size=6))
    closed = draw(st.booleans())
    return Shape(draw(TEXT.map(tidy_line)), closed, (tuple([*line, line[0]] if closed else line),))


@settings(max_examples=60)
@given(st.lists(places(), max_size=4), st.lists(shapes(), max_size=2))
def test_kml_reads_back_equal(pins: list[Place], lines: list[Shape]):
    reading = read_kml(to_kml("ตำบล", pins, lines), "a.kml")
    order = [category.id for category in CATEGORIES]
    assert reading.places == sorted(pins, key=lambda place: order.index(place.category))
    assert reading.shapes == lines


@settings(max_examples=60)
@given(st.lists(places(), max_size=4), st.lists(shapes(), max_size=2))
def test_geojson_reads_back_equal(pins: list[Place], lines: list[Shape]):
    reading = read_geojson(to_geojson("ตำบล", pins, lines), "a.geojson")
    assert (reading.places, reading.shapes) == (pins, lines)


@settings(max_examples=60)
@given(st.lists(places(), max_size=4))
def test_csv_reads_back_equal_and_never_holds_a_formula(pins: list[Place]):
    text = to_csv(pins).decode("utf-8-sig")
    assert to_csv(pins).startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row.values())
    read, findings = places_from_rows((Where("a.csv", number), row) for number, row in enumerate(rows, 2))
    assert read == pins
    assert not [finding for finding in findings if finding.is_error]


def test_boundary_reads_back_equal():
    ring = tuple(Position(15.7 + lat, 100.2 + lon) for lat, lon in [(0, 0), (0, 0.1), (0.1, 0.1), (0, 0)])
    boundary = Boundary((ring, tuple(Position(p.lat + 0.2, p.lon) for p in ring)))
    assert read_boundary(boundary_geojson("ตำบล", boundary), "b.geojson")[0] == Boundary(
        tuple(tuple(Position(round(p.lat, 6), round(p.lon, 6)) for p in ring) for ring in boundary.rings)
    )
    assert [shape.rings for shape in boundary_shapes(boundary, "ขอบเขต")] == [
        (ring,) for ring in boundary.rings
    ]
    assert boundary_shapes(None, "") == []


PIN = Place("วัด <ก> & ข", "religion", 15.7312, 100.2145, 3, "บรรทัดหนึ่ง\nสอง ]]> <b>", "wat.jpg")


def test_kml_is_what_my_maps_takes():
    text = to_kml("ตำบล", [PIN], (), lambda place: f"https://example.go.th/{place.photo}?a=1&b=2").decode()
    root = ElementTree.fromstring(text)
    assert root.tag == "{http://www.opengis.net/kml/2.2}kml" and "<kml xmlns=" in text and "kml:" not in text
    assert root.find(".//{*}Folder/{*}name").text == "ศาสนสถาน"
    assert root.find(".//{*}Style").get("id") == "icon-1899-9A4A00"
    assert root.find(".//{*}Style//{*}color").text == "ff004a9a"
    story = root.find(".//{*}Placemark/{*}description").text
    assert story.startswith('<img src="https://example.go.th/wat.jpg?a=1&amp;b=2"')
    assert root.find(".//{*}coordinates").text == "100.214500,15.731200,0"


def test_gpx_is_well_formed_and_escaped():
    root = ElementTree.fromstring(to_gpx("ตำบล & ข", [PIN]))
    point = root.find("{*}wpt")
    assert (point.get("lat"), point.get("lon")) == ("15.731200", "100.214500")
    assert point.find("{*}name").text == PIN.name


def test_geojson_writes_longitude_first():
    feature = json.loads(to_geojson("ตำบล", [PIN]))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [100.2145, 15.7312]}


def test_equal_places_give_equal_bytes():
    assert to_kml("ก", [PIN]) == to_kml("ก", [PIN])
