"""Tile maps: every province once, touched by its own link, shaded by its own number, and readable."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape

import geothai
import pytest

from tambon_showcase.charts.province_tiles import province_tiles
from tambon_showcase.charts.svg import ChartLabel
from tambon_showcase.charts.tiles import CLASSES, SHORT_NAMES, TILES, province_names, tile_legend, tile_map
from tambon_showcase.design import HEAT_ON_WHITE

from .drawings import SVG, placed

CODES = {province.code for province in geothai.provinces()}
NEIGHBOURS = [
    ("10", "12"),
    ("64", "65"),
    ("34", "33"),
    ("90", "91"),
    ("50", "51"),
    ("95", "96"),
    ("83", "82"),
]


def links(counts: dict[str, int]) -> dict[str, ET.Element]:
    root = ET.fromstring(tile_map(counts, lambda code: f"p.html?a=1&code={code}"))
    return {(link.get("href") or "").rpartition("=")[2]: link for link in root.iter(f"{SVG}a")}


def test_every_province_has_a_place_of_its_own_and_a_short_name_of_its_own() -> None:
    assert set(TILES) == set(SHORT_NAMES) == CODES == set(province_names())
    assert len(set(TILES.values())) == len(CODES) == 77
    assert len(set(SHORT_NAMES.values())) == len(CODES)
    assert all(len(name) == 2 for name in SHORT_NAMES.values())


@pytest.mark.parametrize(("one", "other"), NEIGHBOURS)
def test_neighbours_touch(one: str, other: str) -> None:
    (x1, y1), (x2, y2) = TILES[one], TILES[other]
    assert max(abs(x1 - x2), abs(y1 - y2)) == 1


def test_north_is_up_and_east_is_right() -> None:
    assert TILES["57"][1] < TILES["10"][1] < TILES["90"][1]  # เชียงราย, กรุงเทพมหานคร, สงขลา
    assert TILES["71"][0] < TILES["10"][0] < TILES["34"][0]  # กาญจนบุรี, อุบลราชธานี


def test_a_tile_leads_to_its_own_province_and_says_its_name_and_number() -> None:
    found = links(dict.fromkeys(CODES, 1234))
    assert set(found) == CODES
    for code, link in found.items():
        assert (
            link.get("aria-label") == link.findtext(f"{SVG}title") == f"{province_names()[code]} 1,234 ตำบล"
        )
        assert [one.text for one in link.iter(f"{SVG}text")] == [SHORT_NAMES[code], "1234"]


def test_a_province_without_entries_is_named_and_no_stop_for_a_keyboard() -> None:
    assert set(links({"64": 1, "10": 0})) == {"64"}
    root = ET.fromstring(tile_map({"64": 1}, str))
    quiet = {
        one.findtext(f"{SVG}title"): [text.text for text in one.iter(f"{SVG}text")]
        for one in root.iter(f"{SVG}g")
    }
    assert len(quiet) == 76
    assert quiet["กรุงเทพมหานคร 0 ตำบล"] == [SHORT_NAMES["10"]]


@pytest.mark.parametrize(
    ("count", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (29, 3), (30, 4), (5000, 4)]
)
def test_a_shade_begins_at_its_fewest(count: int, shade: int) -> None:
    root = ET.fromstring(tile_map({"64": count}, str))
    tile = next(one for one in root if (one.findtext(f"{SVG}title") or "").startswith("สุโขทัย"))
    rect = tile.find(f"{SVG}rect")
    assert rect is not None and rect.get("fill") == CLASSES[shade][1]


def test_the_legend_explains_the_shades_that_are_there_and_no_others() -> None:
    assert tile_legend({}) == [(CLASSES[0][1], "ยังไม่มี")]
    told = tile_legend({"64": 2, "10": 12, "50": 31, "51": 5})
    assert [text for _, text in told] == ["ยังไม่มี", "1–2 ตำบล", "3–9 ตำบล", "10–29 ตำบล", "30 ตำบลขึ้นไป"]
    assert [colour for colour, _ in told] == [colour for _, colour, _ in CLASSES]
    assert [text for _, text in tile_legend(dict.fromkeys(CODES, 1))] == ["1–2 ตำบล"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("fewest", "fill", "ink"), CLASSES)
def test_letters_can_be_read_on_every_shade(fewest: int, fill: str, ink: str) -> None:
    light, dark = sorted((luminance(fill), luminance(ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5, fewest


def test_no_two_tiles_overlap_and_all_lie_inside() -> None:
    drawing = tile_map({}, str)
    _, _, wide, high = map(int, re.search('viewBox="(.+?)"', drawing)[1].split())  # type: ignore[index]
    corners = [(int(x), int(y)) for x, y in re.findall(r'<rect x="(\d+)" y="(\d+)"', drawing)]
    side = int(re.search(r'width="(\d+)" height="\1"', drawing)[1])  # type: ignore[index]
    assert all(x + side <= wide and y + side <= high for x, y in corners)
    assert all(
        abs(x1 - x2) >= side or abs(y1 - y2) >= side
        for i, (x1, y1) in enumerate(corners)
        for x2, y2 in corners[:i]
    )


def test_addresses_cannot_leave_their_attribute() -> None:
    assert '"><script>' in unescape(tile_map({"10": 1}, lambda _: '"><script>'))
    assert "<script>" not in tile_map({"10": 1}, lambda _: '"><script>')


def shades(values: dict[str, float]) -> dict[str, int]:
    """The shade of each province's tile, by finding which path draws its corner."""
    root = ET.fromstring(province_tiles(ChartLabel("c", "t", "d"), values))
    at = {(36 * x + 1, 36 * y + 1): code for code, (x, y) in TILES.items()}
    return {
        at[int(x), int(y)]: int((path.get("class") or "").removeprefix("tile-"))
        for path in root.iter(f"{SVG}path")
        for x, y in re.findall(r"M(\d+) (\d+)", path.get("d") or "")
    }


def test_a_provinces_shade_is_its_part_of_the_highest_value() -> None:
    found = shades({"10": 100, "11": 75, "12": 74, "13": 25, "14": 24, "15": 0})
    assert [found[code] for code in ("10", "11", "12", "13", "14", "15", "50")] == [4, 4, 3, 2, 1, 1, 0]
    assert len(found) == len(CODES)
    assert set(shades({"10": 0.0}).values()) == {0, 1}
    assert len(HEAT_ON_WHITE) == 5


def test_a_value_stands_on_the_tile_of_its_province() -> None:
    said = placed(province_tiles(ChartLabel("c", "t", "d"), {"64": 12.34}))
    column, row = TILES["64"]
    assert [one.words for one in said] == ["สท", "12.3"]
    assert all(36 * column < one.x < 36 * (column + 1) and 36 * row < one.y < 36 * (row + 1) for one in said)
