"""The demo site in Chromium: light, dark, phone, without scripts, with nothing from other hosts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.narrow import PHONES, widest

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "about.html",
    "process.html",
    "officers.html",
    "hosting.html",
    "judges.html",
    "data.html",
    "search.html?q=ข้าว",
    "browse/index.html",
    "browse/2565.html",
    "browse/map.html",
    "browse/2565-province-64.html",
    *(
        f"2565/999901/{slug}.html"
        for slug in ("index", "history", "population", "leaders", "products", "tourism", "map", "culture")
    ),
    *(
        f"2565/999901/{slug}.html"
        for slug in ("more", "management", "analysis", "projects", "publicity", "media", "appendix", "rubric")
    ),
    "2565/640904/index.html",
    "2565/640904/rubric.html",
    "judge/index.html",
    "judge/sheet.html",
    "judge/register.html",
    "judge/scoring.html",
    "judge/merge.html",
    "judge/compare.html?year=2565&region=99&item=1.2&entries=999901",
    "judge/select-2565-17.html",
    "404.html",
)
LOOKED_AT = (
    "index.html",
    "search.html?q=ข้าว",
    "browse/map.html",
    "2565/999901/products.html",
    "2565/640904/index.html",
    "2565/640904/rubric.html",
    "404.html",
)
"""What is looked at closely at each change: axe needs seconds for a page. Every night all of them."""
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


STRIPES = """[...document.querySelectorAll(".table-scroll")]
  .map((box) => box.clientHeight - box.querySelector("table").offsetHeight).filter((left) => Math.abs(left) > 1)"""


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


@pytest.mark.parametrize(
    "look", [*(pytest.param(look, marks=pytest.mark.full) for look in ("light", "dark")), "phone"]
)
def test_pages_are_quiet_fit_and_accessible(
    chromium: Browser, address: str, look: str, request: pytest.FixtureRequest
) -> None:
    kinds = KINDS if request.config.getoption("--full") else LOOKED_AT
    context = chromium.new_context(**LOOKS[look])
    page = context.new_page()
    wrong = watched(page, address)
    for kind in kinds:
        page.goto(address + kind, wait_until="networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= LOOKS[look]["viewport"]["width"], f"{kind} is {width} px wide"
        assert page.evaluate(STRIPES) == [], f"{kind} has empty stripes above or below a table"
        violations = Axe().run(page).response["violations"]
        assert not violations, (
            kind,
            [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in violations],
        )
    assert not wrong
    context.close()


@pytest.mark.full
@pytest.mark.parametrize("width", PHONES)
def test_no_page_is_wider_than_a_phone(chromium: Browser, address: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    too_wide = {}
    for kind in KINDS:
        page.goto(address + kind)
        too_wide |= {(kind, how): px for how, px in widest(page).items() if px > width}
    page.close()
    assert too_wide == {}


def test_pages_read_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "2565/999901/products.html")
    assert page.locator("h1").inner_text()
    assert page.locator(".card").count() >= 8
    page.goto(address + "2565/999901/rubric.html")
    assert page.locator("article.item").count() == 15
    context.close()


def test_an_item_leads_to_its_comparison(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address + "2565/999901/rubric.html")
    page.locator("#item-2-1").get_by_role("link", name="เปรียบเทียบข้อ 2.1 กับตำบลอื่น").click()
    columns = page.locator(".judge-compare > section")
    columns.first.wait_for()
    assert page.locator("#judge-compare-item").input_value() == "2.1"
    assert columns.count() == 1
    assert "ตำบลทุ่งสมมติ" in page.locator(".judge-compare").inner_text()
    page.close()


@pytest.mark.parametrize("width", [320, 390, 600, 820, 1024, 1440])
def test_the_strip_of_items_stays_in_sight(chromium: Browser, address: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(address + "2565/999901/rubric.html#item-3-1")
    strip = page.locator(".strip").bounding_box()
    assert strip["y"] <= 1
    assert page.locator("#item-3-1").bounding_box()["y"] >= strip["height"]
    assert page.locator(".strip a").count() == 15
    assert all(cell.bounding_box()["height"] >= 44 for cell in page.locator(".strip a").all())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
