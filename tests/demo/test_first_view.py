"""What a cheap phone loads before the reader does anything, from a server that compresses text as every web server does."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from serving import QuietHandler, served

pytestmark = pytest.mark.browser

FETCHED_AHEAD = """() => [...document.images]
  .filter((one) => one.loading === "lazy" && one.getBoundingClientRect().top > innerHeight)
  .map((one) => one.currentSrc)"""
"""Lazy pictures below the first screen: how far ahead a browser fetches them is its own choice (1,250 to 3,000 px)."""
FIRST_VIEW_BYTES = 250_000
MOST_REQUESTS = 12
MOST_MOVED = 0.02
"""Cumulative layout shift that a reader still takes for a page at rest (a fifth of what web.dev calls good)."""
WATCH_MOVES = """window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.moved += one.value)))
  .observe({ type: "layout-shift", buffered: true });"""
LATE_S = 1.0
"""How much later than the page its typeface, pictures, scripts and data come on a slow network."""
TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml"}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PAGES = (
    "index.html",
    "browse/index.html",
    "browse/map.html",
    "topics/products.html",
    "indicators/2565-bmn-22.html",
    "compare/index.html",
    "search.html",
    "judge/index.html",
    "2565/999901/index.html",
    "2565/999901/products.html",
    "2565/999901/map.html",
    "2565/999901/analysis.html",
    "2565/999901/rubric.html",
)


class _Compressing(QuietHandler):
    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        is_text = path.suffix in TEXT
        content = gzip.compress(path.read_bytes(), 6) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
        return None


class _Late(QuietHandler):
    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        if Path(self.path.split("?")[0]).suffix not in {"", ".html", ".css"}:
            time.sleep(LATE_S)
        super().do_GET()


@pytest.fixture(scope="module")
def compressed(demo_site: Path) -> Iterator[str]:
    """Address of the demo site behind a server that compresses text."""
    with served(demo_site, _Compressing) as address:
        yield address


@pytest.mark.parametrize("kind", PAGES)
def test_first_view_is_light_and_at_rest(chromium: Browser, compressed: str, kind: str) -> None:
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.add_init_script(WATCH_MOVES)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    loaded: dict[str, int] = {}

    def on_response(response: Response) -> None:
        loaded[response.url] = int(response.headers["content-length"])

    page.on("response", on_response)
    page.goto(compressed + kind, wait_until="networkidle")
    assert loaded[compressed + "assets/tambon/site.css"] > 5_000
    for ahead in page.evaluate(FETCHED_AHEAD):
        loaded.pop(ahead, None)
    assert sum(loaded.values()) <= FIRST_VIEW_BYTES, sorted(loaded.items(), key=lambda pair: -pair[1])[:5]
    assert page.evaluate("window.moved") <= MOST_MOVED
    if kind != "search.html":  # whose index is several files
        assert len(loaded) <= MOST_REQUESTS, sorted(loaded)
    assert not said
    context.close()


@pytest.mark.parametrize(
    "kind",
    [
        "index.html",
        pytest.param("compare/index.html", marks=pytest.mark.full),
        pytest.param("search.html", marks=pytest.mark.full),
        "2565/999901/rubric.html",
    ],
)
def test_what_comes_late_moves_nothing(chromium: Browser, demo_site: Path, kind: str) -> None:
    with served(demo_site, _Late) as address:
        page = chromium.new_page(**PHONE)
        page.add_init_script(WATCH_MOVES)
        page.goto(f"{address}{kind}", wait_until="networkidle")
        assert "Sarabun" in page.evaluate("[...document.fonts].map((one) => one.family).join()")
        assert page.evaluate("window.moved") <= MOST_MOVED
        page.close()


def test_half_a_header_has_its_height(chromium: Browser, demo_site: Path) -> None:
    """A browser may paint what it has read so far; when the rest comes, the page below must not move."""
    height = "document.querySelector('.site-header__bar').getBoundingClientRect().height"
    take = "document.querySelectorAll('.site-header__bar > :not(.brand, .site-search)').forEach((one) => one.remove())"
    with served(demo_site) as address:
        page = chromium.new_page(**PHONE)
        page.goto(f"{address}compare/index.html", wait_until="networkidle")
        whole = page.evaluate(height)
        page.evaluate(take)
        assert page.evaluate(height) == whole
        page.close()
