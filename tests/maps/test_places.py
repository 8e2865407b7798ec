import pytest

from tambon_showcase.finding import Where
from tambon_showcase.maps.categories import BY_ID, CATEGORIES, symbol_path
from tambon_showcase.maps.category_words import find_category
from tambon_showcase.maps.model import Boundary, Place, Position
from tambon_showcase.maps.places import is_google_maps, places_from_rows
from tambon_showcase.maps.together import check_activities, check_office, check_places

ROW = {"ชื่อสถานที่": "วัด ก", "หมวด": "วัด", "ละติจูด": "15.731200", "ลองจิจูด": "100.214500"}
HERE = Where("places.csv", 2)


def read(**changes: str) -> tuple[list[Place], list[str]]:
    fields = {"name": "วัด ก", "lat": "15.731200", "lon": "100.214500"} | changes
    places, findings = places_from_rows([(HERE, fields)])
    assert all(finding.file == "places.csv" and finding.line == 2 for finding in findings)
    return places, [finding.code for finding in findings]


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


@pytest.mark.parametrize(
    "address",
    [
        "https://maps.app.goo.gl/AbC",
        "https://www.google.com/maps/d/viewer?mid=1",
        "https://maps.google.com/?cid=1",
        "https://www.google.co.th/maps/place/x",
    ],
)
def test_addresses_of_google_maps(address: str):
    assert is_google_maps(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://maps.app.goo.gl/AbC",
        "https://google.com.evil.example/maps",
        "https://user@www.google.com/maps",
        "https://www.google.com/mapsevil",
        "https://www.google.com/search?q=maps",
        "https://[::1",
        "javascript:alert(1)",
    ],
)
def test_other_addresses(address: str):
    assert not is_google_maps(address)


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


def test_an_unknown_symbol_is_our_fault():
    with pytest.raises(FileNotFoundError):
        symbol_path("no-such-icon")
