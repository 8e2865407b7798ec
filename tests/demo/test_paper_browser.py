"""Pages printed by Chromium on A4: how many sheets, nothing wider than the paper, where it comes from on each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pdf_words import words_of

pytestmark = pytest.mark.browser

PAPER_WIDTH = 672
"""What the margins leave of A4, in pixels of CSS."""
FOOT_MM = 280.0
"""Below it is the margin of a sheet."""
WIDER = f"""() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getClientRects().length && one.getBoundingClientRect().right > {PAPER_WIDTH} + 1)
  .map((one) => one.outerHTML.slice(0, 90))"""
ADDRESS = "document.querySelector('link[rel=canonical]')?.href ?? location.href"
SHEETS = {
    "2565/999901/index.html": 2,
    "2565/640904/index.html": 2,
    "2565/999901/projects.html": 9,
    "2565/999901/population.html": 4,
    "2565/999901/products.html": 4,
    "2565/999901/map.html": 6,
    "2565/999901/rubric.html": 14,
    "2565/999901/analysis-nrd2c-ranked.html": 3,
    "2565/640904/history.html": 2,
    "index.html": 3,
    "browse/map.html": 3,
    "search.html": 1,
    "compare/index.html": 1,
    "judge/sheet.html": 2,
    "judge/select-2565-99.html": 2,
}
"""The pages and how many sheets each may take at most."""


@pytest.fixture(scope="module")
def printer(
    chromium: Browser, demo_site: Path, serve: Callable[[Path], str]
) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the demo site as a printer lays it out."""
    page, address = chromium.new_page(viewport={"width": PAPER_WIDTH, "height": 1000}), serve(demo_site)
    page.emulate_media(media="print")

    def opened(name: str) -> Page:
        page.goto(address + name)
        return page

    yield opened
    page.close()


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_fits_its_sheets(name: str, printer: Callable[[str], Page], tmp_path: Path) -> None:
    page = printer(name)
    assert page.evaluate(WIDER) == []
    page.pdf(path=str(tmp_path / "a.pdf"), prefer_css_page_size=True)
    sheets = words_of(tmp_path / "a.pdf")
    assert len(sheets) <= SHEETS[name]
    address = page.evaluate(ADDRESS)
    assert address.removesuffix("index.html").endswith(name.removesuffix("index.html"))
    for number, words in enumerate(sheets, 1):
        foot = [word.text for word in words if word.top > FOOT_MM]
        assert foot[0] == address
        assert foot[-1] == f"{number}/{len(sheets)}"
        assert any(re.fullmatch(r"25[6-9]\d", word) for word in foot)


def test_several_projects_share_a_sheet(printer: Callable[[str], Page]) -> None:
    page = printer("2565/999901/projects.html")
    heights = page.eval_on_selector_all(
        ".project", "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) == 6
    assert (
        page.locator(".footnote-backref").count() and not page.locator(".footnote-backref").first.is_visible()
    )
    assert sum(heights) < 4 * 1002  # pixels of a sheet between its margins


def test_paper_waits_for_the_screen(chromium: Browser, demo_site: Path, serve: Callable[[Path], str]) -> None:
    """Its stylesheet is requested last, and the page is shown without it."""
    page = chromium.new_page()
    page.route("**/paper.css", lambda route: None)
    page.goto(serve(demo_site) + "2565/999901/index.html", wait_until="commit")
    page.get_by_role("heading", level=1).wait_for()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Sarabun")
    page.close()
