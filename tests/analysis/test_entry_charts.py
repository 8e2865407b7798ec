"""Charts of other pages: drawn only from enough, with the right people, and described in words that are true."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from markupsafe import Markup

from tambon_showcase.analysis.entry_charts import entry_charts
from tests.views import bare_entry

SVG = "{http://www.w3.org/2000/svg}"


def drawn(name: str, **tables: list[dict[str, Any]]) -> Markup | None:
    return entry_charts(bare_entry(tables)).get(name)


def texts(chart: Markup | None) -> list[str]:
    assert chart is not None
    return [element.text or "" for element in ET.fromstring(chart).iter(f"{SVG}text")]


def described(chart: Markup | None) -> tuple[str, str]:
    assert chart is not None
    root = ET.fromstring(chart)
    return tuple(root.findtext(f".//{SVG}{part}") or "" for part in ("title", "desc"))  # type: ignore[return-value]


def years(*rows: tuple[str | None, str | None]) -> list[dict[str, Any]]:
    return [{"year_be": year, "total": total} for year, total in rows]


def test_an_entry_without_tables_has_no_chart() -> None:
    assert entry_charts(bare_entry()) == {}


def test_two_known_years_make_a_line_and_one_does_not() -> None:
    assert drawn("population_years", population=years(("2563", "500"))) is None
    assert drawn("population_years", population=years(("2563", "500"), ("2564", None))) is None
    assert drawn("population_years", population=years(("2563", "500"), ("2564", "490"))) is not None


def test_the_line_is_told_from_its_first_to_its_last_known_year() -> None:
    rows = years(("2564", "1480"), ("2562", "1500"), ("2565", None), ("2563", None))
    title, words = described(drawn("population_years", population=rows))
    assert title == "ประชากรของตำบล ปี 2562 ถึง 2564"
    assert words.startswith("ปี 2562 มี 1,500 คน ปี 2564 มี 1,480 คน")
    shown = texts(drawn("population_years", population=rows))
    assert {"1,500", "1,480", "2563", "2565"} <= set(shown)


def ages(*rows: tuple[str, str | None, str | None, str]) -> list[dict[str, Any]]:
    return [dict(zip(("ages", "male", "female", "year_be"), row, strict=True)) for row in rows]


ROWS = (("0-14", "10", "20", "2564"), ("15-59", "70", "5", "2564"), ("60+", "8", "80", "2564"))


def test_a_pyramid_needs_three_known_groups_of_one_year() -> None:
    assert drawn("ages", ages=ages(*ROWS[:2])) is None
    assert drawn("ages", ages=ages(*ROWS[:2], ("60+", None, None, "2564"))) is None
    assert drawn("ages", ages=ages(*ROWS[:2], ("60+", "8", "80", "2563"))) is None
    assert drawn("ages", ages=ages(*ROWS)) is not None


def test_men_stand_left_and_women_right() -> None:
    chart = drawn("ages", ages=ages(*ROWS))
    assert chart is not None
    men, women = (
        re.findall(r">([\d,]+)</text>", part)
        for part in (chart.split("chart__fill")[1].split("chart__other")[0], chart.split("chart__other")[1])
    )
    assert men == ["8", "70", "10"] and women == ["80", "5", "20"]


def test_the_newest_year_is_drawn_and_its_largest_group_named() -> None:
    old = (("0-14", "1000", "1000", "2560"), ("15-59", "1", "1", "2560"), ("60+", "1", "1", "2560"))
    title, words = described(drawn("ages", ages=ages(*old, *ROWS)))
    assert title == "พีระมิดประชากร ปี 2564"
    assert words.endswith("ช่วงอายุที่มีมากที่สุดคือ 60+ ปี")  # 88 against 75
    assert "1,000" not in texts(drawn("ages", ages=ages(*old, *ROWS)))


def test_ages_without_a_year_are_drawn_without_one() -> None:
    rows = [{"ages": name, "male": male, "female": female} for name, male, female, _ in ROWS]
    assert described(drawn("ages", ages=rows))[0] == "พีระมิดประชากร"


def members(*moos: int | None) -> list[dict[str, Any]]:
    return [{"name": f"นายคน{n}", "role": "กรรมการ", "moo": moo} for n, moo in enumerate(moos)]


def villages(count: int) -> list[dict[str, Any]]:
    return [{"moo": moo, "name": f"บ้าน{moo}"} for moo in range(count, 0, -1)]


def test_each_village_has_a_bar_also_one_without_a_member() -> None:
    chart = drawn("working_group", villages=villages(3), working_group=members(1, 1, 3, None))
    assert texts(chart) == [
        "หมู่ 1 บ้าน1",
        "2 คน",
        "หมู่ 2 บ้าน2",
        "ยังไม่มีผู้แทน",
        "หมู่ 3 บ้าน3",
        "1 คน",
    ]
    assert described(chart)[1] == "ยังไม่มีผู้แทนของ หมู่ 2"


def test_one_person_for_several_villages_is_said() -> None:
    one = [{"name": "นายหนึ่ง", "role": role, "moo": moo} for role, moo in (("ประธาน", 1), ("กรรมการ", 2))]
    chart = drawn("working_group", villages=villages(3), working_group=one)
    assert texts(chart)[1::2] == ["1 คน (ร่วมกับหมู่อื่น)"] * 2 + ["ยังไม่มีผู้แทน"]
    assert described(chart)[1] == "ยังไม่มีผู้แทนของ หมู่ 3 คนเดียวเป็นผู้แทนหลายหมู่: หมู่ 1, หมู่ 2"


def test_a_group_of_all_villages_says_so() -> None:
    chart = drawn("working_group", villages=villages(2), working_group=members(1, 2))
    assert described(chart)[1] == "มีผู้แทนครบทุกหมู่บ้าน"


@pytest.mark.parametrize("rows", [members(None, None), []])
def test_members_of_no_village_make_no_chart(rows: list[dict[str, Any]]) -> None:
    assert drawn("working_group", villages=villages(2), working_group=rows) is None
    assert drawn("working_group", working_group=members(1)) is None


@pytest.mark.parametrize(("count", "label"), [(14, "หมู่ 1 บ้าน1"), (15, "หมู่ 1")])
def test_many_villages_are_numbered_only(count: int, label: str) -> None:
    chart = drawn("working_group", villages=villages(count), working_group=members(1))
    assert texts(chart)[0] == label


def test_a_village_that_only_the_role_names_is_represented() -> None:
    rows = [{"name": "นายหนึ่ง", "role": "ผู้ใหญ่บ้าน หมู่ที่ 2"}]
    chart = drawn("working_group", villages=villages(2), working_group=rows)
    assert texts(chart) == texts(drawn("working_group", villages=villages(2), working_group=members(2)))
