"""Metres of a UTM zone and degrees without signs, in every order and spelling that officers type."""

from __future__ import annotations

import pytest

from tambon_showcase.maps.angles import angle, angle_pair
from tambon_showcase.maps.metres import read_metres
from tambon_showcase.maps.model import Position

PLACE = Position(1_843_210, 512_345)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("512345 1843210", 0),
        ("1843210 512345", 0),
        ("512345,1843210", 0),
        ("0512345 / 1843210", 0),
        ("E 512,345 N 1,843,210", 0),
        ("N 1843210 E 512345", 0),
        ("512345mE 1843210mN", 0),
        ("X=512345 Y=1843210", 0),
        ("47N 512345 1843210", 47),
        ("47P 0512345 1843210", 47),
        ("48Q 512345 1843210", 48),
        ("โซน 47 ตะวันออก 512345 เหนือ 1843210", 47),
        ("512345 1843210 47", 47),
    ],
)
def test_metres_in_any_order_with_and_without_zone(text: str, zone: int):
    assert read_metres(text) == (PLACE, zone)


def test_in_the_south_both_numbers_may_be_either_so_words_and_order_decide():
    assert read_metres("620000 780000") == (Position(780_000, 620_000), 0)
    assert read_metres("N 780000 E 620000") == (Position(780_000, 620_000), 0)
    assert read_metres("780000 520000") == (Position(780_000, 520_000), 0)
    assert read_metres("1739456 630123") == (Position(1_739_456, 630_123), 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "512345",
        "512345 1843210 999999",
        "15.731200, 100.214500",
        "12345 67890",
        "950000 950000",
        "512345 9843210",
    ],
)
def test_other_numbers_are_no_metres(text: str):
    assert read_metres(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "15°43'52.3\"N 100°12'52.2\"E",
        "E100°12'52.2\" N15°43'52.3\"",
        "15 43 52.3 N 100 12 52.2 E",
        "15-43-52.3, 100-12-52.2",
        "15:43:52.3 100:12:52.2",
        "15 องศา 43 ลิปดา 52.3 ฟิลิปดา 100 องศา 12 ลิปดา 52.2 ฟิลิปดา",
        "15 deg 43 min 52.3 sec N 100 deg 12 min 52.2 sec E",
        "15 43.8717 100 12.87",
    ],
)
def test_degrees_minutes_and_seconds_however_they_are_marked(text: str):
    assert angle_pair(text) == pytest.approx((15.731194, 100.2145), abs=0.000002)


@pytest.mark.parametrize("text", ["15 60 10", "15 10 60", "15°75'", "15 10 10 10", "15"])
def test_sixty_minutes_are_a_typing_error_and_no_angle(text: str):
    assert angle(text) is None


def test_halves_decide_the_sign_and_the_order():
    assert angle("15 30 0 S") == -15.5 and angle("100°30'") == 100.5
    assert angle_pair("15 30 0 S 100 30 0 E") == (-15.5, 100.5)
    assert angle_pair("100 30 0 E 15 30 0 N") == (15.5, 100.5)
    assert angle_pair("15°30'") is None and angle_pair("15 60 0 N 100 0 0 E") is None
