import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.coordinates import (
    THAILAND_LAT,
    THAILAND_LON,
    decimals,
    is_exchanged,
    is_short_link,
    is_short_plus_code,
    kilometres,
    parse_degrees,
    parse_position,
    short_plus_code_near,
)
from tambon_showcase.maps.metres import is_military_grid, read_metres
from tambon_showcase.maps.model import Position

LATS = st.floats(*THAILAND_LAT).map(lambda value: round(value, 6))
LONS = st.floats(*THAILAND_LON).map(lambda value: round(value, 6))


@pytest.mark.parametrize(
    "text",
    [
        "15.7312, 100.2145",
        "15.7312,100.2145",
        "15.7312 100.2145",
        "(15.7312, 100.2145)",
        "๑๕.๗๓๑๒, ๑๐๐.๒๑๔๕",
        "15,7312 100,2145",
        "15,7312; 100,2145",
        "15.7312 N, 100.2145 E",
        "100.2145 E, 15.7312 N",
        "15.7312° N 100.2145° E",
        "ละติจูด 15.7312 ลองจิจูด 100.2145",
        "15°43'52.32\"N 100°12'52.2\"E",
        "15° 43′ 52.32″ N, 100° 12′ 52.2″ E",
        "100°12'52.2\"E, 15°43'52.32\"N",
        "15°43'52.32\"เหนือ 100°12'52.2\"ตะวันออก",
        "https://www.google.com/maps?q=15.7312,100.2145",
        "https://www.google.com/maps/search/?api=1&query=15.7312%2C100.2145",
        "https://maps.google.com/?ll=15.7312,100.2145&z=15",
        "https://www.google.com/maps/@15.7312,100.2145,17z",
        "https://www.google.com/maps/place/15.7312,100.2145",
        "https://www.google.com/maps/place/x/@15.0,100.0,17z/data=!3m1!4b1!4m6!3m5!1s0x0!8m2!3d15.7312!4d100.2145",
    ],
)
def test_every_way_to_write_one_position(text: str):
    position = parse_position(text)
    assert position is not None
    assert position == pytest.approx((15.7312, 100.2145), abs=1e-4)


def test_plus_code():
    assert parse_position("7P72P6J7+FR ตำบลตัวอย่าง") == pytest.approx((15.7312, 100.2146), abs=0.0003)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "วัดเหนือ",
        "15.7",
        "https://maps.app.goo.gl/AbCdEf",
        "47P 631000 1739000",
        "P6J7+FR",
        "1" * 5000,
    ],
)
def test_nothing_is_guessed(text: str):
    assert parse_position(text) is None


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("15.7312", 15.7312),
        ("15,7312", 15.7312),
        ("๑๕.๗๓", 15.73),
        ("15 . 73", 15.73),
        ("N15.73", 15.73),
        ("15.73°", 15.73),
        ("15°43'52.32\"N", 15.7312),
        ("15.5 S", -15.5),
        ("abc", None),
        ("", None),
        ("1e5", None),
    ],
)
def test_degrees(text: str, degrees: float | None):
    assert parse_degrees(text) == (degrees if degrees is None else pytest.approx(degrees, abs=1e-6))


@given(LATS, LONS)
def test_written_decimals_read_back(lat: float, lon: float):
    assert parse_position(f"{lat:.6f}, {lon:.6f}") == Position(lat, lon)
    assert (parse_degrees(f"{lat:.6f}"), parse_degrees(f"{lon:.6f}".replace(".", ","))) == (lat, lon)


@given(LATS, LONS)
def test_an_exchanged_pair_is_never_taken_for_a_right_one(lat: float, lon: float):
    assert is_exchanged(Position(lon, lat)) and not is_exchanged(Position(lat, lon))


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str):
    parse_position(text)
    parse_degrees(text)
    read_metres(text)
    is_military_grid(text)


def test_kinds_of_text_that_hold_no_degrees():
    assert is_short_link("https://maps.app.goo.gl/AbCdEf") and not is_short_link(
        "https://www.google.com/maps"
    )
    assert is_short_plus_code("PQ7V+8C ทุ่งทอง") and not is_short_plus_code("7P52PQ7V+8C")
    assert is_military_grid("47P PS 31000 39000") and not is_military_grid("47P 631000 1739000")


def test_distance_of_a_degree_and_decimals():
    assert kilometres(Position(15, 100), Position(16, 100)) == pytest.approx(111.19, abs=0.1)
    assert [decimals(value) for value in (15.0, 15.7, 15.7312, 100.123456789)] == [0, 1, 4, 6]


@pytest.mark.parametrize(
    ("code", "near", "full"),
    [
        ("X4HV+MW", (13.97, 100.04), "7P52X4HV+MW"),
        ("9G8F+6X", (47.4, 8.6), "8FVC9G8F+6X"),
        ("22WM+PW ก", (13.99, 100.99), "7P6322WM+PW"),
    ],
)
def test_a_short_plus_code_is_read_beside_its_place(code: str, near: tuple[float, float], full: str) -> None:
    """Short codes and their areas of the Open Location Code specification's own tests, and one over the edge of a square."""
    whole = parse_position(full)
    found = short_plus_code_near(code, Position(*near))
    assert whole is not None and found is not None and kilometres(whole, found) < 0.02
