"""Slides, captions and pages say the same numbers of any entry, because all of them write down the same figures."""

from __future__ import annotations

import re
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.assess import Checklist
from tambon_showcase.deck.model import Body, Chart, Flows, KeyFigures, VillageGrid
from tambon_showcase.deck.place_slides import people_slides
from tambon_showcase.deck.problem_slides import flow_slides
from tambon_showcase.deck.village_slides import indicator_slides, village_slides
from tambon_showcase.deck.words import MOST_VILLAGES
from tambon_showcase.deck.work_slides import money_slides, working_group_slides
from tambon_showcase.model.identity import CiaScale
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import MANAGEMENT, POPULATION, PROJECTS
from tambon_showcase.site.templates import render
from tambon_showcase.view.entry_view import EntryView, PageView
from tambon_showcase.view.source import DocumentSource
from tests.document_cases import prepared, source_of
from tests.views import bare_entry, view

KINDS = ("อบจ.", "ส่วนราชการ", "อปท. ของตำบล", None)
money = st.one_of(st.none(), st.decimals(0, 10**6, places=2).map(str))
budget_line = st.fixed_dictionaries({"kind": st.sampled_from(KINDS), "amount": money}).map(
    lambda row: {"project": "PJ1", "source": "แหล่ง", "year_be": "2565", **row}
)
band = st.fixed_dictionaries({"male": st.integers(0, 999).map(str), "female": st.integers(0, 999).map(str)})
years = st.lists(st.tuples(band, band, band), min_size=1, max_size=2).map(
    lambda found: [
        {"ages": ages, **one, "year_be": str(2564 - back), "source": "ทะเบียน"}
        for back, bands in enumerate(found)
        for ages, one in zip(("0-14", "15-59", "60+"), bands, strict=True)
    ]
)
answers = st.lists(st.sampled_from(("ได้", "ไม่ได้", None)), min_size=1, max_size=9)


def shown(tables: dict[str, Any]) -> EntryView:
    return view(bare_entry(tables))


def source(of: EntryView) -> DocumentSource:
    """As much of a source as these slides look at."""
    return cast("DocumentSource", SimpleNamespace(view=of))


def as_written(bar: float) -> Decimal:
    """A bar as it was before the slide made it a float."""
    return Decimal(str(bar))


def amounts(body: Body) -> tuple[float, ...]:
    """What the bars of a slide show, or the one figure of it."""
    if isinstance(body, Chart):
        return body.series[0][1]
    assert isinstance(body, KeyFigures)
    return tuple(float(figure.replace(",", "")) for figure, _ in body.figures)


def page(of: EntryView, section: Section) -> str:
    values = PageView(of, section).values(checklist=Checklist(()), map=None, map_downloads=())
    return render(section.template, **values)


@settings(max_examples=25, deadline=None)
@given(st.lists(budget_line, min_size=1, max_size=6))
def test_the_sum_on_the_slide_is_the_sum_on_the_page(lines: list[dict[str, Any]]) -> None:
    of = shown({"budget": lines})
    assert of.figures.total.words_th in page(of, PROJECTS)
    for slide in money_slides(source(of)):
        assert of.figures.total.words_th in slide.notes
        assert sum(map(as_written, amounts(slide.body))) == of.figures.total.known


@settings(max_examples=25, deadline=None)
@given(years)
def test_the_slide_counts_the_people_of_one_year_as_the_page_does(rows: list[dict[str, Any]]) -> None:
    of = shown({"ages": rows})
    men = sum(int(row["male"]) for row in rows if row["year_be"] == "2564")
    (slide,) = people_slides(source(of))
    assert f"ชาย {men:,} คน" in slide.notes
    ages = page(of, POPULATION)
    assert all(f">{int(row['male']):,}<" in ages for row in rows if row["year_be"] == "2564")


@settings(max_examples=25, deadline=None)
@given(answers)
def test_the_slide_counts_who_uses_cia_as_the_page_lists_them(found: list[str | None]) -> None:
    rows = [{"name": f"คน {n}", "role": "กรรมการ", "uses_cia": answer} for n, answer in enumerate(found)]
    of = shown({"working_group": rows})
    (slide,) = working_group_slides(source(of))
    able = page(of, MANAGEMENT).count("<td>ได้</td>")
    assert (f"ใช้โปรแกรม CIA ได้ {able} คน" in slide.notes) is bool(able)


@settings(max_examples=25, deadline=None)
@given(st.lists(budget_line, min_size=1, max_size=6))
def test_what_a_project_cost_is_the_same_on_the_line_of_its_problem(lines: list[dict[str, Any]]) -> None:
    project = {"key": "PJ1", "name": "ขุดสระ", "problems": "PB1"}
    of = shown({"problems": [{"key": "PB1", "name": "น้ำ"}], "projects": [project], "budget": lines})
    funding = of.budget_of(of.projects[0])
    assert funding
    (flow,) = [flow for slide in flow_slides(source(of)) for flow in cast("Flows", slide.body).lines]
    assert f"(งบ {funding.total.words_th})" in flow.project
    assert funding.total.words_th in page(of, PROJECTS)


@pytest.mark.parametrize("direction", ["น้อยลง", "มากขึ้น"])
def test_a_result_for_the_worse_is_said_to_be_one_on_the_slide_and_on_the_page(direction: str) -> None:
    row = {"key": "PJ1", "name": "ขุดบ่อ", "before": "5", "after": "9", "direction": direction, "unit": "คน"}
    of = shown({"projects": [row]})
    worse = direction == "น้อยลง"
    (flow,) = [flow for slide in flow_slides(source(of)) for flow in cast("Flows", slide.body).lines]
    assert flow.result == ("5 → 9 คน แย่ลงจากก่อนทำ" if worse else "5 → 9 คน")
    assert page(of, PROJECTS).count("แย่ลงจากก่อนทำ") == (2 if worse else 0)


def test_baht_are_written_alike_on_every_slide_and_on_the_page() -> None:
    project = {"key": "PJ1", "name": "ทอผ้า", "before": "95101.5", "after": "99000", "unit": "บาท/ปี"}
    paid = {"project": "PJ1", "source": "แหล่ง", "kind": "อบจ.", "amount": "1000.5"}
    of = shown({"projects": [project], "budget": [paid]})
    (flow,) = [flow for slide in flow_slides(source(of)) for flow in cast("Flows", slide.body).lines]
    assert flow.result == "95,101.50 → 99,000 บาท/ปี"
    (slide,) = money_slides(source(of))
    assert slide.body == KeyFigures((("1,000.50", "บาท · อบจ."),))
    assert {">1,000.50<", ">95,101.50<", ">+3,898.50<"} <= set(re.findall(">[+0-9,.]+<", page(of, PROJECTS)))


@pytest.mark.parametrize(("worst", "villages"), [(30, 30), (26, 30), (3, 30), (1, 2)])
def test_the_bars_that_are_marked_are_those_that_are_drawn(worst: int, villages: int) -> None:
    """Villages may share the first place, more of them than a slide shows."""
    rows = [
        {"moo": str(moo), "indicator": "10", "surveyed": "100", "failing": "40" if moo <= worst else "20"}
        for moo in range(1, villages + 1)
    ]
    names = [{"moo": str(moo), "name": f"บ้าน{moo}"} for moo in range(1, villages + 1)]
    entry = bare_entry({"bmn": [{**row, "year_be": "2564"} for row in rows], "villages": names})
    (slide,) = indicator_slides(source_of(prepared(entry)))
    chart = cast("Chart", slide.body)
    assert set(chart.marked) <= set(range(len(chart.categories)))
    assert len(chart.marked) == (worst if worst < len(chart.categories) else 0)


def test_nothing_is_said_to_fail_most_where_nothing_fails() -> None:
    rows = [
        {"moo": moo, "indicator": "10", "surveyed": "100", "failing": "0", "year_be": "2564"}
        for moo in ("1", "2")
    ]
    assert list(indicator_slides(source_of(prepared(bare_entry({"bmn": rows}))))) == []


@pytest.mark.parametrize(("graver", "after"), [(1, ""), (2, " รองลงมาคือหมู่ 2, 3")])
def test_villages_that_follow_are_named_only_where_no_other_is_as_grave(graver: int, after: str) -> None:
    values = {1: "5", **dict.fromkeys(range(2, 2 + graver), "3"), **dict.fromkeys(range(2 + graver, 6), "2")}
    values |= {2: "2", 3: "2"} if graver == 1 else {}
    (slide,) = village_slides(rated(values))
    assert slide.title == f"หมู่ 1 มีปัญหามากที่สุด{after}"


def rated(values: dict[int, str]) -> DocumentSource:
    """An entry whose villages have the same value in every dimension."""
    cells = [
        {"moo": str(moo), "dimension": f"d{no}", "value": value}
        for moo, value in values.items()
        for no in range(1, 6)
    ]
    scale = CiaScale(scale_min="1", scale_max="5", higher_is="worse")
    return source_of(prepared(bare_entry({"cia": cells}, cia=scale)))


@pytest.mark.parametrize(("value", "most"), [("4.33", 21), ("4.5", MOST_VILLAGES), ("4", MOST_VILLAGES)])
def test_only_villages_that_have_room_for_their_number_are_beside_each_other(value: str, most: int) -> None:
    (slide,) = village_slides(rated({**dict.fromkeys(range(1, 31), "2"), 17: value}))
    assert len(cast("VillageGrid", slide.body).columns) == most
    assert slide.source.endswith(f"แสดง {most} จาก 30 หมู่บ้าน")
