"""Charts are small, well-formed, say what they show, and make the same bytes each time."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tambon_showcase.charts import AgeBar, Bar, Series, YearLine, bars, pyramid, radar, years
from tambon_showcase.charts.province_tiles import province_tiles
from tambon_showcase.charts.svg import ChartLabel, fit, width_of
from tambon_showcase.charts.tiles import TILES

MOST_BYTES = 5_000
WORDS = ChartLabel("c1", "ตัวชี้วัดที่ไม่ผ่าน", "แท่งยาวคือไม่ผ่านมาก")
NAME = "ครัวเรือนมีการป้องกันอุบัติภัยและภัยธรรมชาติอย่างถูกวิธี"
SVG = "{http://www.w3.org/2000/svg}"
DIMENSIONS = [
    "การพัฒนาด้านอาชีพ",
    "การจัดการทุนชุมชน",
    "การจัดการความเสี่ยงชุมชน",
    "การแก้ปัญหาความยากจน",
    "การบริหารจัดการชุมชน",
]

CHARTS: dict[str, Callable[[], Markup]] = {
    "bars": lambda: bars(WORDS, [Bar(f"{i}. {NAME}", 30 - i, f"{30 - i}%") for i in range(1, 11)]),
    "radar": lambda: radar(
        WORDS,
        DIMENSIONS,
        [Series("หมู่ 1 บ้านทุ่งสมมติ", [4, 3, 2, 5, 1]), Series("ค่าเฉลี่ย", [3.4, 2.9, 2.9, 3.6, 2.3])],
        1,
        5,
    ),
    "pyramid": lambda: pyramid(
        WORDS, [AgeBar(f"{i * 5}-{i * 5 + 4}", 141 + i, 1_130 - i) for i in range(21)]
    ),
    "years": lambda: years(WORDS, [YearLine(2550 + i, 6_500 - 7 * i) for i in range(16)]),
    "tiles": lambda: province_tiles(WORDS, {"80": 12.3, "10": 4.0, "50": 20.0}),
    "marks": lambda: bars(
        WORDS, [Bar(f"{i}. {NAME}", 30 - i, f"{40 + i}.5% → {30 - i}.5%", 40 + i) for i in range(1, 11)]
    ),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_full_chart_is_small_well_formed_and_speaks(name: str) -> None:
    chart = CHARTS[name]()
    assert len(chart.encode()) <= MOST_BYTES
    root = ET.fromstring(chart)
    assert root.get("role") == "img"
    titles = {
        element.get("id"): element.text for element in root if element.tag in (f"{SVG}title", f"{SVG}desc")
    }
    assert [titles[name] for name in (root.get("aria-labelledby") or "").split()] == [
        WORDS.title,
        WORDS.description,
    ]
    assert root.findall(f".//{SVG}text")
    assert CHARTS[name]() == chart


def texts(chart: Markup) -> list[str]:
    return [element.text or "" for element in ET.fromstring(chart).iter(f"{SVG}text")]


def test_bars_keep_their_order_and_their_words() -> None:
    chart = bars(WORDS, [Bar("มาก", 40, "40%"), Bar("น้อย", 10, "10%")])
    assert texts(chart) == ["มาก", "40%", "น้อย", "10%"]
    long, short = (float(length) for length in re.findall(r"M0 \d+h([\d.]+)v", chart))
    assert long == pytest.approx(4 * short, rel=0.01)


def test_a_bar_of_zero_can_be_seen_and_a_full_scale_can_be_given() -> None:
    assert "h1v" in bars(WORDS, [Bar("ไม่มี", 0, "0")])
    half = bars(WORDS, [Bar("ครึ่ง", 2, "2")], most=4)
    whole = bars(WORDS, [Bar("เต็ม", 4, "2")], most=4)
    lengths = [float(re.findall(r"h([\d.]+)v", chart)[0]) for chart in (half, whole)]
    assert lengths[1] == pytest.approx(2 * lengths[0], rel=0.01)


def test_hostile_words_stay_words() -> None:
    chart = bars(ChartLabel("x", "<script>", '"&'), [Bar("<b>", 1, "</svg>")])
    assert texts(chart) == ["<b>", "</svg>"]
    assert "<script" not in chart


def test_an_earlier_value_is_a_line_across_its_bar() -> None:
    chart = bars(WORDS, [Bar("ดีขึ้น", 10, "40% → 10%", 40), Bar("แย่ลง", 40, "20% → 40%", 20)])
    ends = [float(x) for x in re.findall(r"M0 \d+h([\d.]+)v", chart)]
    marks = [float(x) for x in re.findall(r'chart__mark" fill="#9a1f3a" d="M([\d.]+) ', chart)]
    assert marks[0] == pytest.approx(4 * ends[0], rel=0.01)
    assert marks[1] == pytest.approx(ends[1] / 2, rel=0.01)


def test_a_country_full_of_numbers_stays_light() -> None:
    chart = province_tiles(WORDS, {code: 12.3 + int(code) / 10 for code in TILES})
    assert len(chart.encode()) <= 2 * MOST_BYTES
    assert len(texts(chart)) == 2 * len(TILES)


def test_radar_has_a_ring_for_each_whole_step_and_two_ways_to_tell_series_apart() -> None:
    chart = CHARTS["radar"]()
    assert [word for word in texts(chart) if word.isdigit()] == ["2", "3", "4", "5"]
    assert "stroke-dasharray" in chart
    assert all(name in texts(chart) for name in (*DIMENSIONS, "หมู่ 1 บ้านทุ่งสมมติ", "ค่าเฉลี่ย"))


def test_radar_leaves_a_gap_where_a_value_is_unknown() -> None:
    chart = radar(WORDS, DIMENSIONS, [Series("หมู่ 1", [4, None, 2, 5, 1])], 1, 5)
    assert "polyline" in chart
    assert chart.count("<circle") == 4


def test_a_value_at_the_good_end_of_the_scale_lies_in_the_centre() -> None:
    chart = radar(WORDS, DIMENSIONS, [Series("หมู่ 1", [1, 1, 1, 1, 1])], 1, 5)
    assert (
        chart.count('<circle cx="0" cy="-0"')
        + chart.count('<circle cx="0" cy="0"')
        + chart.count('<circle cx="-0"')
        == 5
    )


def test_pyramid_shows_the_oldest_on_top_and_no_bar_for_the_unknown() -> None:
    chart = pyramid(WORDS, [AgeBar("0-14", 10, 20), AgeBar("15+", None, 40)])
    ages = [word for word in texts(chart) if word in ("0-14", "15+")]
    assert ages == ["15+", "0-14"]
    assert chart.count("<path") == 3


def test_years_break_where_a_year_is_unknown() -> None:
    rows = [YearLine(2560, 10), YearLine(2561, None), YearLine(2562, 12), YearLine(2563, 13)]
    chart = years(WORDS, rows)
    assert chart.count("<path") == 1
    assert chart.count("<circle") == 3
    assert "2561" in texts(chart)


def test_many_years_label_only_the_ends_and_the_extremes() -> None:
    labels = texts(CHARTS["years"]())
    assert labels.count("6,500") == 1
    assert "6,493" not in labels


def test_every_province_has_a_tile_and_only_known_ones_a_number() -> None:
    chart = CHARTS["tiles"]()
    assert chart.count("h34v34h-34z") == len(TILES)
    assert [word for word in texts(chart) if word[0].isdigit()] == ["20", "4", "12.3"]


@given(st.text(alphabet="กขคงที่สุดน้ำเแโAb 12ัิ์้", max_size=120), st.integers(40, 400))
def test_cut_words_fit_and_never_begin_a_cluster_anew(words: str, room: int) -> None:
    cut = fit(words, room)
    assert width_of(cut) <= room
    assert cut == words or (cut.endswith("…") and words.startswith(cut[:-1]))
    rest = words.removeprefix(cut[:-1])
    assert cut == words or not rest or unicodedata.category(rest[0]) != "Mn"
