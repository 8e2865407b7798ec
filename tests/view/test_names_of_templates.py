"""Templates use of the page and the entry's view only what they have: a slip would show only with the right data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from tambon_showcase.assess import assess
from tambon_showcase.maps.publish import EntryMapParts
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import ANALYSIS, SECTIONS
from tambon_showcase.pages.entry import PAGE_VIEWS, PageParts
from tambon_showcase.pages.frame_pages import FramePageView
from tambon_showcase.settings import Settings
from tambon_showcase.site.templates import TEMPLATES, environment
from tambon_showcase.view.entry_view import EntryView, PageView
from tambon_showcase.view.lookups import Ingredients
from tests.entries import base_entry, edition, shown

VIEW = EntryView(base_entry(), edition(), Ingredients({}, {}, {}))
PAPER = sorted(path.name for path in (TEMPLATES / "documents").glob("*.html"))


def asked(template: str, name: str) -> set[str]:
    """What a template uses of `name`: `{"photo", "reason"}`."""
    source = environment().loader.get_source(environment(), template)[0]
    return {
        node.attr
        for node in environment().parse(source).find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == name
    }


def page_of(section: Section) -> PageView:
    """The page as its template sees it."""
    checklist = assess(shown(base_entry()))
    settings = Settings(Path(), Path(), "https://example.go.th/")
    make = PAGE_VIEWS.get(section)
    return (
        make(PageParts(VIEW, checklist, settings, EntryMapParts(None, "", (), ())))
        if make
        else PageView(VIEW, section)
    )


def templates() -> Iterator[str]:
    yield from (
        f"{folder}/{path.name}"
        for folder in ("entry", "analysis", "documents")
        for path in (TEMPLATES / folder).glob("*.html")
    )
    yield "macros.html"


@pytest.mark.parametrize("template", sorted(templates()))
def test_the_view_has_what_is_asked_of_it(template: str) -> None:
    assert [
        name for name in asked(template, "view") if not hasattr(EntryView, name) and not hasattr(VIEW, name)
    ] == []


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_each_page_has_what_its_template_asks_of_it(section: Section) -> None:
    page = page_of(section)
    names = asked(section.template, "page") | asked("entry/base.html", "page")
    assert [name for name in names if not hasattr(page, name)] == []


def test_the_page_of_a_frame_has_what_its_template_asks_of_it() -> None:
    names = asked("entry/frame.html", "page")
    assert names == {"alone"}
    assert issubclass(FramePageView, PageView)
    assert ANALYSIS.template == "entry/analysis.html"


def test_what_is_no_name_of_a_page_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = PageView(VIEW, ANALYSIS).photo  # type: ignore[attr-defined]


def test_rows_are_numbered_by_their_table_and_line_not_by_their_place_in_memory() -> None:
    rows = base_entry().tables.projects
    assert [VIEW.number(row.model_copy()) for row in rows] == list(range(1, len(rows) + 1))
    meeting = base_entry().tables.meetings[0]
    assert meeting.line == rows[0].line
    assert VIEW.number(meeting) == 1


def test_a_page_counts_what_is_declared() -> None:
    said = {section.slug: VIEW.teaser(section) for section in SECTIONS}
    assert said["population"] == f"{len(base_entry().tables.villages)} หมู่บ้าน"
    assert said["rubric"] == f"{len(edition().rubric.items)} ข้อตามเกณฑ์"
    assert said["tourism"] == "ยังไม่มีข้อมูลเผยแพร่"
    assert "พร้อมโพสต์" in said["media"], "the site itself fills it"
