import re
from pathlib import Path

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.maps.categories import BY_ID, CATEGORIES
from tambon_showcase.maps.category_words import find_category
from tambon_showcase.maps.model import Place
from tambon_showcase.maps.places import places_from_rows
from tambon_showcase.maps.symbols import SYMBOLS, symbol_path

ROW = {"ชื่อสถานที่": "วัด ก", "หมวด": "วัด", "ละติจูด": "15.731200", "ลองจิจูด": "100.214500"}
HERE = Where("places.csv", 2)


def read(**changes: str) -> tuple[list[Place], list[str]]:
    fields = {"name": "วัด ก", "lat": "15.731200", "lon": "100.214500"} | changes
    places, findings = places_from_rows([(HERE, fields)])
    assert all(finding.file == "places.csv" and finding.line == 2 for finding in findings)
    return places, [finding.code for finding in findings]


def test_a_coarse_pair_is_named_also_where_it_is_exchanged():
    places, codes = read(lat="100.21", lon="15.73")
    assert codes == ["T307", "T309"]
    assert (places[0].lat, places[0].lon) == (15.73, 100.21)


def test_thai_headings():
    row = ROW | {
        "หมู่ที่": "หมู่ที่ ๓",
        "รายละเอียด": " บรรทัดแรก \n\n บรรทัดสอง ",
        "ภาพ": "photos/wat.jpg",
        "ลิงก์ Google Maps": "https://maps.app.goo.gl/AbC",
        "หมายเหตุ": "ไม่ใช่ช่องของเรา",
    }
    places, findings = places_from_rows([(HERE, row)])
    assert findings == []
    assert places == [
        Place(
            "วัด ก",
            "religion",
            15.7312,
            100.2145,
            3,
            "บรรทัดแรก\nบรรทัดสอง",
            "wat.jpg",
            "https://maps.app.goo.gl/AbC",
        )
    ]
    assert places[0].where == HERE


@pytest.mark.parametrize(
    ("changes", "code", "kept"),
    [
        ({"lat": "100.214500", "lon": "15.731200"}, "T307", True),
        ({"lat": "", "lon": "", "coordinates": "100.214500, 15.731200"}, "T307", True),
        ({"lat": "15.73", "lon": "100.21"}, "T309", True),
        ({"lat": "15.73", "lon": "100.214500"}, "T309", True),
        ({"lat": "15.731200", "lon": "100.21"}, "T309", True),
        ({"lat": "", "lon": ""}, "T301", False),
        ({"lat": "วัด"}, "T302", False),
        ({"lat": "", "lon": "", "coordinates": "https://maps.app.goo.gl/AbC"}, "T303", False),
        ({"lat": "", "lon": "", "coordinates": "47P 631000 1739000"}, "T304", False),
        ({"lat": "631000", "lon": "1739000"}, "T304", False),
        ({"lat": "0", "lon": "0"}, "T305", False),
        ({"lat": "48.85661", "lon": "2.35222"}, "T306", False),
        ({"name": ""}, "T320", False),
        ({"name": "ก" * 300}, "T321", True),
        ({"category": "ลานกระจ่าง"}, "T322", True),
        ({"moo": "บ้านใหม่"}, "T323", True),
        ({"moo": "0"}, "T323", True),
        ({"photo": "../../../etc/passwd"}, "T324", True),
        ({"photo": ".."}, "T324", True),
        ({"photo": "a\\b.jpg"}, "T324", True),
        ({"photo": "https://lh3.googleusercontent.com/x"}, "T325", True),
        ({"google_maps": "https://google.com.evil.example/maps"}, "T326", True),
        ({"google_maps": "javascript:alert(1)"}, "T326", True),
    ],
)
def test_each_wrong_value_is_found_and_named(changes: dict[str, str], code: str, kept: bool):
    places, codes = read(**changes)
    assert codes == [code]
    assert bool(places) is kept


def test_exchanged_coordinates_are_repaired():
    assert read(lat="100.214500", lon="15.731200")[0][0].position == (15.7312, 100.2145)


def test_an_unknown_category_keeps_the_tambons_own_word():
    place = read(category="ลานกระจ่าง")[0][0]
    assert (place.category, place.label) == ("other", "ลานกระจ่าง")


def test_one_cell_may_hold_both_numbers():
    assert read(lat="15.731200, 100.214500", lon="")[0][0].position == (15.7312, 100.2145)


def test_a_thousand_pins_are_read_and_more_than_the_limit_is_refused():
    row = {"name": "ก", "lat": "15.731200", "lon": "100.214500"}
    places, findings = places_from_rows((HERE, row) for _ in range(6000))
    assert len(places) == 5000 and [finding.code for finding in findings] == ["T327"]


def pin_with(address: str) -> str:
    places, _ = read(google_maps=address)
    return places[0].google_maps_url


@pytest.mark.parametrize(
    "address",
    [
        "https://maps.app.goo.gl/AbC",
        "https://www.google.com/maps/d/viewer?mid=1",
        "https://maps.google.com/?cid=1",
        "https://www.google.co.th/maps/place/x",
        "https://www.google.com/maps/dir//Wat+X/@15.7,100.2,15z",
    ],
)
def test_addresses_of_google_maps(address: str):
    assert pin_with(address) == address


def test_an_old_address_of_a_map_is_taken_with_https() -> None:
    assert pin_with("http://maps.app.goo.gl/AbC") == "https://maps.app.goo.gl/AbC"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://google.com.evil.example/maps",
        "https://user@www.google.com/maps",
        "https://www.google.com/mapsevil",
        "https://www.google.com/search?q=maps",
        "https://[::1",
        "javascript:alert(1)",
        "https://www.google.com/maps/../url?q=https://evil.example",
        "https://www.google.com/maps/%2e%2e/url?q=https://evil.example",
        "https://maps.google.com/url?q=https://evil.example",
        "https://maps.google.com/amp/s/evil.example",
        "https://goo.gl/AbC",
        "https://www.google.com/maps/..;/url?q=x",
    ],
)
def test_other_addresses(address: str):
    """Google's other pages lead anywhere, so only its maps are taken, in a table and in a map file."""
    assert pin_with(address) == ""


def test_every_category_is_found_by_its_names_and_no_name_means_two():
    names = [name for category in CATEGORIES for name in (category.name, *category.other_names)]
    assert len(set(names)) == len(names)
    assert all(
        find_category(f" {name} ") is category
        for category in CATEGORIES
        for name in (category.name, category.id)
    )
    assert find_category("กลุ่มออมทรัพย์ฯ") is BY_ID["savings"]
    assert find_category("") is None


def luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_every_symbol_exists_and_can_be_seen(category):
    assert symbol_path(category.symbol)[0] in "Mm"
    assert 1.05 / (luminance(category.colour) + 0.05) >= 4.5


def test_every_symbol_is_some_category_s() -> None:
    assert {category.symbol for category in CATEGORIES} == set(SYMBOLS)


def test_nothing_in_the_package_reads_files_of_a_theme() -> None:
    package = Path(__file__).parents[2] / "plugins" / "tambon_showcase"
    texts = {path.name: path.read_text("utf-8") for path in package.rglob("*.py")}
    assert [
        name for name, text in texts.items() if re.search("find_spec\\(.material|import material", text)
    ] == []
