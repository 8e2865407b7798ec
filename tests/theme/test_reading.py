"""What a reader meets in a real browser: no error, no other host, all in reach, on screen and paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.theme import gallery

pytestmark = pytest.mark.browser

DESKTOP = {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark", "has_touch": True}
FINGER = 44
"""Smallest side of what a finger must hit, in CSS pixels."""
FINGERED = (".menu-button", ".entry-bar li a", ".pager a", ".filters a", ".strip__cell")


@pytest.fixture(
    scope="module",
    params=[pytest.param(DESKTOP, marks=pytest.mark.full), PHONE],
    ids=["desktop-light", "phone-dark"],
)
def reader(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(**request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(**{**PHONE, "java_script_enabled": False})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", gallery.PAGES)
def test_page_is_clean_and_within_reach(reader: Page, gallery_address: str, name: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    reader.on("console", lambda message: said.append(message.text))
    reader.on("pageerror", lambda error: said.append(str(error)))
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto(f"{gallery_address}{name}.html")
    assert Axe().run(reader).response["violations"] == []
    assert [words for words in said if "popover API ships" not in words] == []  # Chromium 109 speaks of it
    assert [url for url in asked if not url.startswith((gallery_address, "data:"))] == []


@pytest.mark.parametrize("name", gallery.PAGES)
@pytest.mark.parametrize("width", [320, 820])
def test_page_never_scrolls_sideways(phone: Page, gallery_address: str, name: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 800})
    phone.goto(f"{gallery_address}{name}.html")
    wide = phone.locator("xpath=//*").evaluate_all(_OUTSIDE, width)
    assert wide == []


_OUTSIDE = """(all, width) => all
    .filter(e => !e.closest('.table-wrap, .entry-bar__scroll, .md-overlay, .prose table, [popover]'))
    .filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.outerHTML.slice(0, 90))"""


def test_menu_opens_without_javascript(phone: Page, gallery_address: str) -> None:
    phone.goto(f"{gallery_address}population.html")
    menu = phone.get_by_role("navigation", name="เมนูหลัก")
    if phone.evaluate("'popover' in HTMLElement.prototype"):
        assert menu.count() == 0 or not menu.is_visible()
        phone.get_by_role("button", name="เมนู").tap()
    else:  # the whole row is there, and no button that does nothing
        assert phone.get_by_role("button", name="เมนู").count() == 0
    assert menu.get_by_role("link", name="กระบวนการ", exact=True).is_visible()


def test_first_tab_leads_to_the_content(reader: Page, gallery_address: str) -> None:
    reader.goto(f"{gallery_address}population.html")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**#content")


def test_reader_changes_the_ground_and_it_stays(chromium: Browser, gallery_address: str) -> None:
    page = chromium.new_page(**DESKTOP)
    page.goto(f"{gallery_address}home.html")
    page.get_by_title("เปลี่ยนเป็นพื้นสีเข้ม").click()
    page.goto(f"{gallery_address}rubric.html")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.close()


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name,
{ configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });"""


def test_without_storage_the_ground_still_changes(chromium: Browser, gallery_address: str) -> None:
    page = chromium.new_page(**DESKTOP)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(f"{gallery_address}home.html")
    page.get_by_title("เปลี่ยนเป็นพื้นสีเข้ม").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert faults == []
    page.close()


@pytest.mark.parametrize("selector", FINGERED)
def test_target_is_as_large_as_a_finger(phone: Page, gallery_address: str, selector: str) -> None:
    pages = {".filters a": "browse", ".strip__cell": "rubric"}
    phone.goto(f"{gallery_address}{pages.get(selector, 'population')}.html")
    boxes = phone.locator(selector).evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    assert boxes
    if selector == ".menu-button" and not phone.evaluate("'popover' in HTMLElement.prototype"):
        assert boxes[0]["width"] == 0, "a button that does nothing"
        return
    assert all(min(box["height"], box["width"]) >= FINGER for box in boxes)


def test_section_bar_stays_in_sight(reader: Page, gallery_address: str) -> None:
    reader.goto(f"{gallery_address}population.html")
    reader.mouse.wheel(0, 700)
    reader.wait_for_timeout(200)
    box: Any = reader.locator(".entry-bar").bounding_box()
    assert -1 <= box["y"] <= 1


def test_sarabun_is_what_is_seen(reader: Page, gallery_address: str) -> None:
    reader.goto(f"{gallery_address}population.html")
    loaded = "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + f.weight)"
    assert {"Sarabun400", "Sarabun700"} <= set(reader.evaluate(loaded))


def test_paper_shows_words_and_no_menu(reader: Page, gallery_address: str) -> None:
    reader.goto(f"{gallery_address}rubric.html")
    reader.emulate_media(media="print")
    hidden = (".site-header", ".entry-bar", ".breadcrumbs", ".site-footer")
    assert not any(reader.locator(selector).is_visible() for selector in hidden)
    assert reader.locator(".state", has_text="ครบตามที่ตรวจได้").first.is_visible()
    assert reader.locator(".basis", has_text="ตรวจพบโดยระบบ").first.is_visible()
    assert reader.locator(".banner").is_visible()
    reader.emulate_media(media="screen")
