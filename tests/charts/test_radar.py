"""The radar: each value on its own axis, at its share of the scale, and nothing filled where one is unknown."""

from __future__ import annotations

import re
from math import atan2, hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.charts.radar import PHONE, RADIUS, Series, radar, small_radar
from tambon_showcase.charts.svg import ChartLabel, width_of

from .drawings import placed, size, words

WORDS = ChartLabel("c", "t", "d")
AXES = ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า"]


def shape(values: list[float | None], least: float = 0, most: float = 10) -> list[tuple[float, float]]:
    drawing = radar(WORDS, AXES, [Series("ก", values)], least, most)
    found = re.search(r'chart__shape--1[^>]*><poly\w+ points="([^"]*)"', drawing)
    assert found
    return [tuple(map(float, point.split(","))) for point in found[1].split()]  # type: ignore[misc]


@given(st.lists(st.integers(2, 10), min_size=5, max_size=5))
def test_each_value_lies_on_its_axis_at_its_share_of_the_scale(values: list[int]) -> None:
    for index, (value, (x, y)) in enumerate(zip(values, shape(list(values), least=1), strict=True)):
        assert hypot(x, y) == pytest.approx(RADIUS * (value - 1) / 9, abs=0.2)
        turn = atan2(x, -y) % (2 * pi)
        assert min(abs(turn - 2 * pi * index / 5), 2 * pi - abs(turn - 2 * pi * index / 5)) < 0.02


def test_an_unknown_value_is_left_out_and_the_others_keep_their_axes() -> None:
    whole, gap = shape([10, 8, 6, 4, 2]), shape([10, None, 6, 4, 2])
    assert gap == [whole[0], *whole[2:]]


@pytest.mark.parametrize(
    ("least", "most", "rings"),
    [
        (0, 3, ["1", "2", "3"]),
        (1, 5, ["2", "3", "4", "5"]),
        (0, 5, ["1", "2", "3", "4", "5"]),
        (0, 10, ["2.5", "5", "7.5", "10"]),
        (0, 1.5, ["0.4", "0.8", "1.1", "1.5"]),
        (1, 2, ["2"]),
    ],
)
def test_rings_are_whole_steps_or_quarters(least: float, most: float, rings: list[str]) -> None:
    drawing = radar(WORDS, AXES, [Series("ก", [least] * 5)], least, most)
    assert [one for one in words(drawing) if re.fullmatch(r"[\d.]+", one)] == rings


def test_labels_stand_outside_on_their_own_side_and_inside_the_drawing() -> None:
    axes = ["การพัฒนาด้านอาชีพ", "การจัดการทุนชุมชน", "ความเสี่ยง", "ความยากจน", "การบริหารจัดการชุมชน"]
    drawing = radar(WORDS, axes, [Series("ก", [1] * 5)], 0, 5)
    wide, _ = size(drawing)
    labels = {one.words: one for one in placed(drawing)}
    assert [labels[axis].anchor for axis in axes] == ["middle", "", "", "end", "end"]
    for axis in axes:
        one = labels[axis]
        start = {"": one.x, "end": one.x - width_of(axis), "middle": one.x - width_of(axis) / 2}[one.anchor]
        assert -wide / 2 <= start and start + width_of(axis) <= wide / 2 + 1


def test_both_series_are_named_and_only_the_first_has_dots() -> None:
    drawing = radar(WORDS, AXES, [Series("หมู่ 1", [5] * 5), Series("ทั้งตำบล", [3] * 5)], 0, 5)
    assert words(drawing)[-2:] == ["หมู่ 1", "ทั้งตำบล"]
    assert drawing.count("<circle") == 5
    assert drawing.count("stroke-dasharray") == 2  # the second's line, and its key


def test_a_small_radar_has_letters_for_its_axes_and_its_name_whole_or_cut() -> None:
    for name in ("หมู่ 1 บ้านสมมติ", "หมู่ 1 " + "ยาว" * 40):
        drawing = small_radar(WORDS, AXES, [Series(name, [1] * 5), Series("ค่าเฉลี่ย", [2] * 5)], 0, 5)
        wide, high = size(drawing)
        *letters, below = placed(drawing)
        assert "".join(one.words for one in letters) == "กขคงจ"
        assert name.startswith(below.words.rstrip("…")) and PHONE * width_of(below.words) <= wide
        assert all(0 < one.x + wide / 2 < wide and one.y < high for one in letters)
        assert drawing.count("chart__shape--") == 2
