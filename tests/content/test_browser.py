"""Attacks in a real browser without any content policy: nothing may run, load, move or hide."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import render_markdown
from tambon_showcase.finding import Where
from tests.content.hostile_texts import ALL, SCRIPTS

pytestmark = pytest.mark.browser

FRAME = (
    '<!doctype html><html><head><title>x</title></head><body><header class="md-header">หัว</header>'
    '<article class="md-content">{}</article><footer class="md-footer">ท้าย</footer></body></html>'
)
ADDRESS = "http://tambon.test/page.html"
TOGETHER = 12
"""Attacks that are shown on one page at each change; every night each has a page of its own too."""
SEEN_BOTH = (
    "['.md-header','.md-footer'].every(s => document.querySelector(s)?.getBoundingClientRect().height > 0)"
)
CLICK_ALL = (
    "document.querySelectorAll('article a').forEach(a => { if (a.protocol === 'javascript:') a.click() })"
)

SEEN_EACH = "[...document.querySelectorAll('article > section')].filter(s => s.getBoundingClientRect().height > 0).length"


class Visit:
    """One browser page whose network is ours: it records what was requested."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.body = ""
        self.asked: list[str] = []
        page.add_init_script("window.pwn = () => { top.pwned = true }")
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url == ADDRESS:
            route.fulfill(status=200, content_type="text/html; charset=utf-8", body=FRAME.format(self.body))
        else:
            self.asked.append(route.request.url)
            route.fulfill(status=200, content_type="text/html", body="")

    def open(self, body: str) -> None:
        self.body, self.asked = body, []
        self.page.goto(ADDRESS, wait_until="load")
        self.page.evaluate(CLICK_ALL)
        self.page.wait_for_timeout(30)

    @property
    def pwned(self) -> bool:
        return bool(self.page.evaluate("!!top.pwned"))


@pytest.fixture(scope="module")
def visit(chromium: Browser) -> Iterator[Visit]:
    page = chromium.new_page()
    page.set_default_timeout(10_000)
    yield Visit(page)
    page.close()


def render(text: str) -> str:
    return str(render_markdown(text, LinkContext("history"), Where("x.md", 1)).html)


def test_the_browser_would_run_such_scripts(visit: Visit) -> None:
    visit.open(SCRIPTS[2])
    visit.page.wait_for_function("top.pwned")
    assert visit.pwned
    visit.open("<img src='https://evil.example/t.gif'>")
    assert visit.asked == ["https://evil.example/t.gif"]


@pytest.mark.parametrize(
    "attacks",
    [
        *(ALL[at : at + TOGETHER] for at in range(0, len(ALL), TOGETHER)),
        *(pytest.param([one], marks=pytest.mark.full) for one in ALL),
    ],
)
def test_nothing_runs_loads_moves_or_hides(visit: Visit, attacks: list[str]) -> None:
    shown = (render(f"ก่อน\n\n{attack}\n\nหลัง") for attack in attacks)
    visit.open("".join(f"<section>{html}</section>" for html in shown))
    assert not visit.pwned
    assert visit.asked == []
    assert visit.page.url == ADDRESS
    assert visit.page.evaluate(SEEN_BOTH)
    assert visit.page.evaluate(SEEN_EACH) == len(attacks)
    assert (
        visit.page.locator(
            "article form, article input, article iframe, article [style], article [id^='__']"
        ).count()
        == 0
    )
