"""Everything that is published of one map: `published/` holds what readers see and what they take away, read by a person.

Drawing and page are there with each element on a line of its own; the other files are as they are written.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tambon_showcase.maps.entry_map import EntryMap
from tambon_showcase.maps.exports import boundary_geojson, boundary_shapes, to_csv, to_geojson, to_gpx, to_kml
from tambon_showcase.maps.model import Boundary, NumberedPlace, Place, Position, Shape
from tambon_showcase.maps.page import Tiles, map_view
from tambon_showcase.maps.svg import NOT_LEGAL, static_map
from tambon_showcase.site.templates import environment

PUBLISHED = Path(__file__).parent / "published"
TITLE = 'ตำบล "ทุ่ง" <สมมติ> & เพื่อน'
PLACES = (
    Place("กลุ่มออมทรัพย์บ้านหนึ่ง", "savings", 15.70111, 100.20111, 1, "ออมทุกเดือน\nที่ศาลา", "pond.jpg", ""),
    Place("=HYPERLINK(1)", "other", 15.71, 100.21, None, "<b>&]]>", "", "", "สวน"),
    Place("ร้าน “ป้า”", "shop", 15.70112, 100.20112, 12, "", "lost.jpg", "https://maps.app.goo.gl/AbC"),
    Place("วัดไกล", "religion", 15.75, 100.25),
)
BOUNDARY = Boundary(
    (
        tuple(
            Position(*corner)
            for corner in ((15.69, 100.19), (15.69, 100.26), (15.76, 100.26), (15.69, 100.19))
        ),
    )
)
ROUTE = Shape(
    "ทาง<ไปวัด>", False, (tuple(Position(15.70 + step / 100, 100.20 + step / 100) for step in range(4)),)
)
POND = Shape("สระ", True, (BOUNDARY.rings[0], tuple(reversed(BOUNDARY.rings[0]))))
CONTENT = EntryMap(
    tuple(NumberedPlace(number, place) for number, place in enumerate(PLACES, 1)), (ROUTE, POND), BOUNDARY, ()
)
TILES = Tiles("https://tile.example/{z}/{x}/{y}.png", "© ผู้ทำ")
PAGE = (
    '{% import "map_macros.html" as mm %}{{ mm.map_box(map) }}{{ mm.map_my_maps(map) }}'
    "{{ mm.map_legend(map) }}{{ mm.map_pins(map) }}"
)


def page() -> str:
    view = map_view(
        TITLE, CONTENT, lambda _: None, TILES, "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl"
    )
    return environment().from_string(PAGE).render(map=view)


def on_lines(markup: str) -> str:
    """Each element on a line of its own, drawings of symbols and blanks cut short."""
    short = re.sub(r'(<path transform="[^"]*" fill="#fff" d=")[^"]*', r"\1…", markup)
    lines = (line.strip() for line in short.replace("><", ">\n<").splitlines())
    return "\n".join(filter(None, lines)) + "\n"


def address(place: Place) -> str:
    return f"https://example.go.th/{place.photo}" if place.photo == "pond.jpg" else ""


FILES = {
    "page.html": lambda: on_lines(page()),
    "map.svg": lambda: on_lines(static_map(TITLE, CONTENT.places, BOUNDARY, CONTENT.shapes)),
    "nothing.svg": lambda: on_lines(static_map(TITLE, (), None, (ROUTE,), links=True)),
    "places.kml": lambda: to_kml(
        TITLE, PLACES, [*CONTENT.shapes, *boundary_shapes(BOUNDARY, NOT_LEGAL)], address
    ).decode(),
    "places.geojson": lambda: to_geojson(TITLE, PLACES, CONTENT.shapes).decode().replace("},{", "},\n{"),
    "places.csv": lambda: to_csv(PLACES).decode("utf-8-sig").replace("\r\n", "\n"),
    "places.gpx": lambda: to_gpx(TITLE, PLACES).decode(),
    "boundary.geojson": lambda: boundary_geojson(TITLE, BOUNDARY).decode(),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_published_of_a_map(name: str) -> None:
    assert FILES[name]() == (PUBLISHED / name).read_text("utf-8")


def test_nothing_else_lies_there() -> None:
    assert {path.name for path in PUBLISHED.iterdir()} == set(FILES)


def test_a_map_of_nothing_is_no_drawing() -> None:
    assert static_map(TITLE, ()) == ""
