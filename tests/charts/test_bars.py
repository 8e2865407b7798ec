"""Bars are as long as their values, stay inside the drawing, and have whole labels where these fit."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tambon_showcase.charts.bars import BAR, LARGER, ROW, WIDTH, Bar, Ranked, bars
from tambon_showcase.charts.svg import ChartLabel, fit, width_of

from .drawings import boxes, placed, size, words

WORDS = ChartLabel("c", "t", "d")
VALUES = st.lists(st.floats(0, 1e6, allow_nan=False), min_size=1, max_size=12)


@given(VALUES)
@example([5e-324, 2.2e-308])
def test_bars_keep_the_proportions_of_their_values(values: list[float]) -> None:
    drawn = boxes(bars(WORDS, [Bar("ก", value, "x") for value in values]))
    longest = max(values)
    full = max(box.wide for box in drawn)
    for value, box in zip(values, drawn, strict=True):
        assert box.wide == pytest.approx(max(1, full * value / (longest or 1)), abs=1.1)


@given(VALUES, st.text("กขค123%", max_size=30))
@example([2.2e-308], "")
def test_nothing_stands_outside_the_drawing(values: list[float], shown: str) -> None:
    drawing = bars(WORDS, [Bar("ก" * 200, value, shown, value / 2) for value in values])
    wide, high = size(drawing)
    for one in placed(drawing):
        assert one.x >= 0 and one.x + width_of(one.words) <= wide + 1
        assert 0 < one.y <= high
    for box in (*boxes(drawing), *boxes(drawing, "chart__mark")):
        assert box.x >= 0 and box.x + box.wide <= wide and box.y + abs(box.high) <= high


def test_every_row_has_its_label_above_its_bar_and_its_value_behind_it() -> None:
    drawing = bars(WORDS, [Bar("หนึ่ง", 2, "2 คน"), Bar("สอง", 1, "1 คน")])
    assert size(drawing) == (WIDTH, 2 * ROW)
    first, second = boxes(drawing)
    label, value, second_label, second_value = placed(drawing)
    assert (label.words, value.words, second_label.words, second_value.words) == (
        "หนึ่ง",
        "2 คน",
        "สอง",
        "1 คน",
    )
    assert label.y < first.y < value.y <= first.y + BAR + 2 < second_label.y < second.y
    assert value.x > first.wide and second_value.x > second.wide
    assert second.y - first.y == ROW


def test_a_label_as_wide_as_a_phone_is_whole_and_a_wider_one_is_cut() -> None:
    whole = "ก" * int(WIDTH / LARGER / 7)
    assert words(bars(WORDS, [Bar(whole, 1, "1")]))[0] == whole
    cut = words(bars(WORDS, [Bar(whole + "ขค", 1, "1")]))[0]
    assert cut.endswith("…") and whole.startswith(cut[:-1]) and len(cut) >= len(whole) - 2


def test_values_stand_behind_an_earlier_value_that_is_longer() -> None:
    drawing = bars(WORDS, [Bar("ลดลง", 10, "40 → 10", 40)])
    (mark,) = boxes(drawing, "chart__mark")
    value = placed(drawing)[1]
    assert value.x > mark.x + mark.wide


def test_without_an_earlier_value_there_is_no_line_and_an_earlier_zero_has_one() -> None:
    assert boxes(bars(WORDS, [Bar("ก", 10, "10")]), "chart__mark") == []
    (mark,) = boxes(bars(WORDS, [Bar("ก", 10, "10", 0)]), "chart__mark")
    assert mark.x == 0


def test_the_value_of_a_full_bar_is_the_scale_or_the_longest_of_values_and_marks() -> None:
    rows = (Bar("ก", 10, "10"), Bar("ข", 5, "5", 40))
    assert Ranked(WORDS, rows).most == 40
    assert Ranked(WORDS, rows, 100).most == 100
    assert Ranked(WORDS, (Bar("ก", 0, "0"),)).most == 1
    assert Ranked(WORDS, rows, 100).drawing == bars(WORDS, rows, 100)
    assert Ranked(WORDS, rows, 100).drawing != bars(WORDS, rows)


def test_no_bars_make_no_error() -> None:
    assert words(bars(WORDS, [])) == []


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("สวัสดี", 100, "สวัสดี"),
        ("กกกกกกกกกก", 70, "กกกกกกกกกก"),  # ten letters of seven units just fit
        ("กกกกกกกกกกก", 70, "กกกกกกกก…"),
        ("ที่นี่ที่นี่ที่นี่", 35, "ที่นี่ที่…"),
        ("กก เกก", 35, "กก…"),  # neither a blank nor a vowel that belongs to the next letter is left
        ("", 10, ""),
    ],
)
def test_words_are_cut_between_letters(text: str, room: float, shown: str) -> None:
    assert fit(text, room) == shown
    assert width_of(fit(text, room)) <= room


@given(st.text(max_size=40))
def test_marks_above_and_below_take_no_room(text: str) -> None:
    assert width_of(text + "ิ์ุ่") == width_of(text)


def test_a_ranking_has_its_title_above_it_where_readers_see_it() -> None:
    ranked = Ranked(ChartLabel("c", "ก < ข", "d"), (Bar("ก", 1, "1"),))
    assert (
        ranked.titled
        == f'<figure class="frame__chart"><figcaption>ก &lt; ข</figcaption>{ranked.drawing}</figure>'
    )
