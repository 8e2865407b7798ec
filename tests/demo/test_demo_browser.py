"""The demo site in Chromium: light, dark, phone, without scripts, with nothing from other hosts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "about.html",
    "process.html",
    "officers.html",
    "judges.html",
    "browse/2565.html",
    "browse/2565-province-64.html",
    *(
        f"2565/999901/{slug}.html"
        for slug in ("index", "history", "population", "leaders", "products", "tourism", "map", "culture")
    ),
    *(
        f"2565/999901/{slug}.html"
        for slug in ("more", "management", "analysis", "projects", "publicity", "appendix", "rubric")
    ),
    "2565/640904/index.html",
    "2565/640904/rubric.html",
    "404.html",
)
LOOKS = {
    "light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 820, "height": 1180}, "color_scheme": "dark"},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "color_scheme": "light",
        "has_touch": True,
        "is_mobile": True,
    },
}
FIRST_VIEW_BYTES = 250_000


@pytest.fixture(scope="module")
def address(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site)


def watched(page: Page, address: str) -> list[str]:
    """What went wrong on a page: console errors, failed and foreign requests."""
    wrong: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(f"foreign {request.url}")

    page.on("request", on_request)
    page.on(
        "console",
        lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "response",
        lambda response: (
            wrong.append(f"{response.status} {response.url}") if response.status >= 400 else None
        ),
    )
    return wrong


@pytest.mark.parametrize("look", LOOKS)
def test_pages_are_quiet_fit_and_accessible(chromium: Browser, address: str, look: str) -> None:
    context = chromium.new_context(**LOOKS[look])
    page = context.new_page()
    wrong = watched(page, address)
    for kind in KINDS:
        page.goto(address + kind)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= LOOKS[look]["viewport"]["width"], f"{kind} is {width} px wide"
        violations = Axe().run(page).response["violations"]
        assert not violations, (
            kind,
            [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in violations],
        )
    assert not wrong
    context.close()


@pytest.mark.parametrize("kind", ["index.html", "2565/999901/index.html", "2565/999901/products.html"])
def test_first_view_is_light(chromium: Browser, address: str, kind: str) -> None:
    context = chromium.new_context(**LOOKS["phone"])
    page = context.new_page()
    sizes: list[int] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address + kind, wait_until="networkidle")
    assert 20_000 < sum(sizes) <= FIRST_VIEW_BYTES * 2, sum(sizes)  # served without compression here
    context.close()


def test_pages_read_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "2565/999901/products.html")
    assert page.locator("h1").inner_text()
    assert page.locator(".card").count() >= 8
    page.goto(address + "2565/999901/rubric.html")
    assert page.locator("article.item").count() == 15
    context.close()
