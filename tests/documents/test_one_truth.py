"""Whatever is made of any entry says the same numbers as its pages: slides, report, poster, checklist, score sheet, cards,
captions, the page of the media kit, what judges are handed, and what programs read: tables, the analysis in a workbook, the API.

Numbers of the entries are large or broken, so that no two of them are alike by chance. A number of a paper that no page
has is a second sum of the same thing; the pages are what readers hold the others against.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.analysis import Analysis
from tambon_showcase.assess.progress import entry_progress
from tambon_showcase.charts import Bar
from tambon_showcase.deck.model import PlaceMap, Slide
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.documents.captions import captions
from tambon_showcase.judging.brief import entry_brief
from tambon_showcase.judging.judged import Judged
from tambon_showcase.memory.facts import Facts, entry_facts
from tambon_showcase.memory.shares import entry_shares
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import CiaScale
from tambon_showcase.model.sections import MEDIA
from tambon_showcase.model.tables import OFFERED
from tambon_showcase.pages.entry import render_entry
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.poster import poster
from tambon_showcase.paper.report import report
from tambon_showcase.pictures.frame_cards import frame_cards
from tambon_showcase.pictures.share import card_plans
from tambon_showcase.portal.api import _entry
from tambon_showcase.portal.explored import Explored
from tambon_showcase.review.entries import entry_change
from tambon_showcase.settings import Settings
from tambon_showcase.view.files import table_csv
from tambon_showcase.view.lookups import NO_PAPERS
from tests.document_cases import SITE, prepared, source_of
from tests.entries import ROOT, edition
from tests.entries import shown as seen
from tests.small_project import SHELLS
from tests.views import bare_entry

MOOS = (1, 2, 3)
people = st.integers(1_000, 99_999)
maybe_people = st.one_of(st.none(), people)
money = st.one_of(st.none(), st.decimals(1_000, 10**6, places=2))
measured = st.decimals(1_000, 9_999, places=2)
reading = st.one_of(st.none(), st.decimals(0, 5, places=2))


def rows(columns: dict[str, st.SearchStrategy[Any]], *fixed: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A table with a row for each of `fixed`, whose other columns are drawn."""
    return st.tuples(
        *(st.fixed_dictionaries(columns).map(lambda row, own=own: {**row, **own}) for own in fixed)
    ).map(list)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry with something in every table that has numbers."""
    sexes = {"male": maybe_people, "female": maybe_people}
    counted = {**sexes, "total": maybe_people, "households": maybe_people, "source": st.sampled_from("กข")}
    villages = [{"moo": str(moo), "name": f"บ้าน{moo}", "year_be": "2564"} for moo in MOOS]
    ages = [{"ages": band, "year_be": year} for year in ("2563", "2564") for band in ("0-14", "15-59", "60+")]
    cells = [{"moo": str(moo), "dimension": one} for moo in MOOS for one in edition().dimension_ids]
    surveys = [{"moo": str(moo), "indicator": str(no), "year_be": "2564"} for moo in MOOS for no in (1, 10)]
    projects = [
        {"key": f"PJ{n}", "name": f"โครงการ{n}", "problems": "PB1", "status": "เสร็จแล้ว"} for n in MOOS
    ]
    lines = [{"project": f"PJ{n}", "source": f"แหล่ง{n}", "year_be": "2565"} for n in (1, 1, 2)]
    kinds = st.sampled_from(("อบจ.", "เอกชน", None))
    failing = st.integers(0, 999)
    tables = {
        "villages": draw(rows(counted, *villages)),
        "population": draw(rows(counted, *({"year_be": year} for year in ("2563", "2564")))),
        "ages": draw(rows({"male": people, "female": people}, *ages)),
        "products": draw(
            rows(
                {"price": money, "otop_stars": st.sampled_from(("3", None))}, {"name": "ผ้า"}, {"name": "ข้าว"}
            )
        ),
        "income": draw(rows({"value": money}, {"item": "ข้าว", "year_be": "2564"})),
        "problems": [{"key": "PB1", "name": "น้ำไม่พอ", "dimension": "d1", "rank": "1", "moos": "1, 2"}],
        "projects": draw(rows({"before": measured, "after": measured}, *projects)),
        "budget": draw(rows({"amount": money, "kind": kinds}, *lines)),
        "cia": draw(rows({"value": reading, "reason": st.just("ไม่แสดงค่า")}, *cells)),
        "bmn": draw(rows({"surveyed": st.integers(1_001, 5_000), "failing": failing}, *surveys)),
        "working_group": [{"name": "นายหนึ่ง", "role": "ประธาน", "uses_cia": "ได้"}],
        "posts": [{"day": "1/2/2565", "channel": "เว็บไซต์", "link": "https://a.go.th/1", "title": "แผนที่"}],
    }
    scale = CiaScale(
        scale_min="0", scale_max="5", higher_is=draw(st.sampled_from(("better", "worse"))), members_trained=17
    )
    text = {"summary": "ตำบลสมมติ", "identity": "จดก่อนแล้วค่อยตกลง", "lat": 15.9, "lon": 100.1}
    return bare_entry(
        {name: [_plain(row) for row in found] for name, found in tables.items()}, cia=scale, **text
    )


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: None if value is None else str(value) for key, value in row.items()}


class Made:
    """Everything that is made of an entry, before it is drawn or set in type."""

    def __init__(self, entry: Entry) -> None:
        ready = prepared(entry, framed=True)
        source, place = source_of(ready), Settings(ROOT, Path("site"), "https://example.go.th/")
        self.view, self.checklist = ready.view, source.checklist
        pages = render_entry(ready, source.checklist, NO_PAPERS, place, SHELLS).html
        kit, facts = pages.pop(MEDIA.address), entry_facts(self.view)
        self.brief = entry_brief(facts, Judged(source.checklist), ROOT / "none")
        papers = (report(source).html, checklist_paper(source).html)
        self.counted = [pages["index.html"], pages["rubric.html"], *papers]
        self.pages = numbers("".join(pages.values()))
        self.papers = {
            "slides": set(of_plan(deck_plan(source).slides)),
            "report": numbers(report(source).html),
            "poster": numbers(poster(source).html),
            "checklist": numbers(checklist_paper(source).html),
            "score sheet": numbers(scoring_form(source).html),
            "kit": numbers(kit),
            "judges' brief": set(of_plan(self.brief.items)),
            "lists of entries": set(of_plan((facts.population, facts.households))),
            "cards": set(of_plan(card_plans(source))),
            "pictures of frames": set(of_plan(frame_cards(source))),
            "captions": set(of_plan(captions(self.view, SITE, ""))),
        }
        self.data = {
            "tables": set(_cells(entry)),
            "analysis": {number for frame in ready.view.made.frames for number in of_plan(frame.table.rows)},
            "API": set(numbers_in(" ".join(_api(facts, entry, ready.view.made.analysis)))),
        }


def _cells(entry: Entry) -> Iterator[Decimal]:
    """The numbers of the tables that readers take away without those of surveys (pages say shares of them) and without days."""
    for table in (one for one in OFFERED if not one.declared.survey):
        text = re.sub(r"\d{4}-\d\d-\d\d", "", table_csv(table, entry.tables.of(table)).decode("utf-8-sig"))
        yield from (number for row in csv.reader(io.StringIO(text)) for number in numbers_in(" ".join(row)))


def _api(facts: Facts, entry: Entry, analysis: Analysis) -> list[str]:
    """The values of the entry's own file of the API."""
    shares = dict(entry_shares(entry, analysis, {}))
    explored = SimpleNamespace(shares=SimpleNamespace(one=lambda kind, _: shares.get(kind, b"")))
    said = json.loads(_entry(cast("Explored", explored), facts))
    return re.findall(r"-?\d[\d.]*", json.dumps({**said, "lat": None, "lon": None}))


def as_shown(found: set[Decimal]) -> Iterator[tuple[Decimal, set[Decimal]]]:
    """Numbers of data, and how pages write each: data have more decimals than pages have room for."""
    for number in found:
        is_whole_on_pages = number % 1 and not round(number, 1) % 1
        if (number >= 10 or number == round(number, 2)) and not is_whole_on_pages:
            yield number, {number, *(round(number, places) for places in (0, 1, 2))}


def numbers(html: str) -> set[Decimal]:
    """The numbers of a page, also those of its drawings and of what is read aloud in place of them."""
    words = re.sub(r"<style.*?</style>|<script.*?</script>", " ", html, flags=re.DOTALL)
    aloud = re.findall(r'(?:alt|aria-label)="([^"]*)"', words)
    return set(numbers_in(" ".join([re.sub(r"<[^<>]*>", " ", words), *aloud])))


def numbers_in(words: str) -> Iterator[Decimal]:
    """Numbers that are no year and no number of an item: from 1,000 on, or with decimals."""
    for found in re.findall(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.]*\d)", words):
        number = Decimal(found.replace(",", ""))
        decimals = found.partition(".")[2].rstrip("0")
        is_broken = number % 1 and (number >= 10 or len(decimals) > 1)
        if not 2500 <= number <= 2600 and (number >= 1_000 or is_broken):
            yield number


def of_plan(part: Any) -> Iterator[Decimal]:
    """The same of a plan of slides or pictures: its words and the values of its charts."""
    if isinstance(part, str):
        yield from numbers_in(part)
    elif isinstance(part, float | int | Decimal) and not isinstance(part, bool):
        yield from numbers_in(f"{abs(Decimal(str(part))):f}".removesuffix(".0"))
    elif isinstance(part, Bar):  # its words say the value, its length only draws it
        yield from of_plan((part.label, part.shown))
    elif isinstance(part, Slide):
        yield from of_plan((part.title, part.body, part.notes, part.source))
    elif isinstance(part, list | tuple) and not isinstance(part, PlaceMap):
        for one in part:
            yield from of_plan(one)
    elif dataclasses.is_dataclass(part):
        yield from of_plan(tuple(getattr(part, field.name) for field in dataclasses.fields(part)))


@settings(max_examples=4, deadline=None)
@given(entries())
def test_no_paper_says_a_number_that_no_page_says(entry: Entry) -> None:
    made = Made(entry)
    assert made.pages, "numbers that nobody sees are compared with nothing"
    assert {name: found - made.pages for name, found in made.papers.items() if found - made.pages} == {}


@settings(max_examples=2, deadline=None)
@given(entries())
def test_no_data_hold_a_number_that_no_page_says(entry: Entry) -> None:
    made = Made(entry)
    lost = {
        name: {number for number, shown in as_shown(found) if not shown & made.pages}
        for name, found in made.data.items()
    }
    assert {name: numbers for name, numbers in lost.items() if numbers} == {}
    assert all(made.data.values()), "data without numbers are compared with nothing"
    people = made.view.entry.tables.villages[0].total
    assert people is None or people in made.data["tables"]


@settings(max_examples=4, deadline=None)
@given(entries())
def test_the_key_figures_are_the_same_wherever_they_are_told(entry: Entry) -> None:
    made = Made(entry)
    told = {Decimal(tile.value) for tile in made.view.tiles if tile.value and tile.value >= 1_000}
    for name in ("slides", "report"):
        assert told <= made.papers[name], name
    shown = [Decimal(tile.value) for tile in made.view.tiles if tile.value is not None][:5]
    assert {value for value in shown if value >= 1_000} <= made.papers["poster"]
    if made.view.figures.total.known:
        assert made.view.figures.total.known in made.pages & made.papers["report"] & made.papers["slides"]


@settings(max_examples=2, deadline=None)
@given(entries())
def test_how_much_is_there_is_counted_alike_wherever_it_is_told(entry: Entry) -> None:
    """On the overview, the rubric's page and its paper, in the report, for officers, for judges, and for reviewers of the change."""
    made, whole = Made(entry), seen(entry)
    counts = made.checklist.counts_th
    assert all(counts in html for html in made.counted)
    assert entry_progress(whole).counts_th == counts
    handed = Counter(item.extent for item in made.brief.items)
    assert [handed[extent] for extent, _ in made.checklist.counts] == [n for _, n in made.checklist.counts]
    reviewed = entry_change(None, whole, ()).complete_after
    assert reviewed == tuple(number for _, number in made.checklist.counts)
