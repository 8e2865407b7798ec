"""The static map, the picture, the tiles, the geometry beneath them."""

import gzip
import io
import math
import time
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tambon_showcase.charts.tiles import CLASSES, SHORT_NAMES, TILES, province_names, tile_legend, tile_map
from tambon_showcase.maps.geometry import (
    inside,
    kilometres_outside,
    middle_pin,
    simplified,
    square_kilometres,
)
from tambon_showcase.maps.model import Boundary, NumberedPlace, Place, Position, Shape
from tambon_showcase.maps.png import png_map
from tambon_showcase.maps.projection import View, spread
from tambon_showcase.maps.svg import NOT_LEGAL, static_map

SQUARE = tuple(
    Position(*pair) for pair in [(15.6, 100.1), (15.6, 100.3), (15.8, 100.3), (15.8, 100.1), (15.6, 100.1)]
)
HOLE = tuple(Position(*pair) for pair in [(15.69, 100.19), (15.69, 100.21), (15.71, 100.21), (15.69, 100.19)])
BOUNDARY = Boundary((SQUARE,))


def pins(count: int, name: str = "วัด") -> list[NumberedPlace]:
    return [
        NumberedPlace(n, Place(f"{name} {n}", "religion", 15.7 + n % 40 / 1000, 100.2 + n // 40 / 1000))
        for n in range(1, count + 1)
    ]


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter() if element.text]


def test_map_has_pins_scale_north_and_the_words_under_the_boundary():
    svg = static_map("ตำบล ก", pins(3), BOUNDARY, [Shape("ทาง", False, (SQUARE[:2],))], links=True)
    assert {"1", "2", "3", "เหนือ", NOT_LEGAL, "ทาง", "แผนที่ ตำบล ก"} <= set(texts(svg))
    assert any(text.endswith(" กม.") for text in texts(svg))
    assert 'href="#places-2"' in svg and "style=" not in svg and "<script" not in svg


def test_no_boundary_no_words_about_it_and_nothing_to_draw_is_nothing():
    assert NOT_LEGAL not in texts(static_map("ก", pins(1)))
    assert static_map("ก", []) == ""


def test_hostile_names_stay_text():
    evil = '</title><script>alert(1)</script>"onload="x'
    svg = static_map(evil, pins(1, evil), BOUNDARY, [Shape(evil, True, (SQUARE,))])
    tags = {element.tag.rsplit("}", 1)[-1] for element in ElementTree.fromstring(svg).iter()}
    assert "script" not in tags and not any("onload" in e.attrib for e in ElementTree.fromstring(svg).iter())


def test_a_thousand_pins_are_drawn_in_a_second():
    start = time.process_time()
    svg = static_map("ก", pins(1000), BOUNDARY)
    assert svg.count("<use ") == 1000
    assert time.process_time() - start < 1


def test_symbols_do_not_hide_each_other():
    shown = spread([(100.0, 100.0)] * 12, 30, (600, 500))
    gaps = [math.dist(a, b) for index, a in enumerate(shown) for b in shown[:index]]
    assert min(gaps) > 22
    assert all(15 <= x <= 585 and 15 <= y <= 485 for x, y in shown)


def test_many_symbols_stay_where_they_are():
    points = [(float(n), 5.0) for n in range(100)]
    assert spread(points, 30, (600, 500)) == points


def test_the_view_keeps_shape_and_order():
    view = View(SQUARE, 600, 500, 30)
    west, east = view.point(Position(15.7, 100.1)), view.point(Position(15.7, 100.3))
    north, south = view.point(Position(15.8, 100.2)), view.point(Position(15.6, 100.2))
    assert west[0] < east[0] and north[1] < south[1]
    kilometres, length = view.scale_bar(60)
    degree = 111.32 * math.cos(math.radians(15.7))
    assert length / kilometres == pytest.approx((east[0] - west[0]) / (0.2 * degree), rel=0.01)


def test_scale_bars_are_of_round_lengths():
    spans = [0.01 * 1.3**step for step in range(28)]
    views = [View([Position(15.0, 100.0), Position(15.0, 100.0 + span)], 600, 500, 30) for span in spans]
    assert {view.scale_bar(60)[0] for view in views} == {0.2, 0.5, 1, 2, 5, 10, 20, 50, 100}
    assert {view.scale_bar(20)[0] for view in views} == {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50}


def test_picture_for_sharing():
    data = png_map("ตำบลบ้านใหญ่ที่มีชื่อยาวมากเกินกว่าจะอยู่ในบรรทัดเดียวได้", "อ.ก", pins(30), BOUNDARY)
    image = Image.open(io.BytesIO(data))
    assert (image.size, image.format) == ((1200, 630), "PNG")
    assert len(data) < 100_000
    colours = {colour for _, colour in image.convert("RGB").getcolors(2000)}
    assert any(
        max(abs(a - b) for a, b in zip(colour, (0x9A, 0x4A, 0x00), strict=True)) < 12 for colour in colours
    )
    assert data == png_map("ตำบลบ้านใหญ่ที่มีชื่อยาวมากเกินกว่าจะอยู่ในบรรทัดเดียวได้", "อ.ก", pins(30), BOUNDARY)


def test_the_lines_of_a_picture_for_sharing_keep_their_distance_from_its_edges():
    image = Image.open(io.BytesIO(png_map("ก", "ข", [], BOUNDARY))).convert("L").crop((0, 0, 740, 630))
    left, top, right, bottom = image.point(lambda grey: 255 * (grey < 150)).getbbox()
    assert min(left, top, 740 - right, 630 - bottom) == pytest.approx(44, abs=2)


def test_inside_outside_and_holes():
    middle = Position(15.7, 100.2)
    assert inside(middle, [SQUARE]) and not inside(Position(15.9, 100.2), [SQUARE])
    assert not inside(Position(15.695, 100.205), [SQUARE, HOLE])
    assert kilometres_outside(middle, BOUNDARY) == 0
    assert kilometres_outside(Position(15.9, 100.2), BOUNDARY) == pytest.approx(11.13, abs=0.05)


def test_area_in_square_kilometres():
    assert square_kilometres([SQUARE]) == pytest.approx(
        22.264 * 22.264 * math.cos(math.radians(15.6)), rel=0.01
    )


def test_the_middle_pin_is_not_the_odd_one_out():
    near = [Position(15.7, 100.2), Position(15.71, 100.21)]
    assert middle_pin([*near, Position(18, 99)]) in near


@given(st.integers(10, 400), st.integers(8, 60))
def test_simplified_rings_stay_closed_and_short(count: int, most: int):
    angles = [2 * math.pi * n / count for n in range(count)]
    ring = tuple(Position(15.7 + math.cos(a) / 20, 100.2 + math.sin(a) / 20) for a in angles)
    short = simplified((*ring, ring[0]), most)
    assert 4 <= len(short) <= most + 1 and short[0] == short[-1]
    assert set(short) <= set(ring)


def test_a_ring_of_one_place_does_not_vanish():
    assert len(simplified((Position(15.7, 100.2),) * 500, 50)) >= 4


def test_tiles_hold_every_province_once():
    assert set(TILES) == set(province_names()) == set(SHORT_NAMES)
    assert len(set(TILES.values())) == len(set(SHORT_NAMES.values())) == 77


@pytest.mark.parametrize(
    ("one", "other"),
    [("57", "56"), ("57", "50"), ("10", "12"), ("90", "94"), ("30", "31"), ("77", "86"), ("34", "33")],
)
def test_neighbours_are_near(one: str, other: str):
    assert math.dist(TILES[one], TILES[other]) < 2


def test_the_tile_map_is_light_linked_and_says_every_number():
    svg = tile_map({"57": 12, "10": 1}, lambda code: f'browse/"{code}".html')
    root = ElementTree.fromstring(svg)
    links = [element for element in root if element.tag.endswith("}a")]
    assert len(root) == 77 and len(gzip.compress(svg.encode())) < 20_000
    assert {element.get("aria-label") for element in links} == {"เชียงราย 12 ตำบล", "กรุงเทพมหานคร 1 ตำบล"}
    assert "<title>น่าน 0 ตำบล</title>" in svg
    assert links[0].get("href") == 'browse/"57".html'


def test_the_legend_names_only_shades_that_stand_on_the_map():
    assert tile_legend({"57": 12}) == [(CLASSES[0][1], "ยังไม่มี"), (CLASSES[3][1], "10–29 ตำบล")]
    assert tile_legend(dict.fromkeys(TILES, 99)) == [(CLASSES[4][1], "30 ตำบลขึ้นไป")]
