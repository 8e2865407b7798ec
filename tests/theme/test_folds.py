"""What a phone folds: nothing is lost on wide screens, on paper, or to who follows an address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FOLD = ".project > .fold--phone"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=PHONE)
    yield page
    page.close()


def test_a_phone_folds_and_a_touch_opens(page: Page, gallery_address: str) -> None:
    page.goto(f"{gallery_address}projects.html")
    assert not page.locator(".logic").is_visible()
    page.locator(f"{FOLD} > summary").click()
    assert page.locator(".logic").is_visible()


def test_an_address_opens_the_fold_it_leads_into(page: Page, gallery_address: str) -> None:
    page.goto(f"{gallery_address}projects.html#project-1-logic")
    page.locator(".logic").wait_for(state="visible")
    page.goto("about:blank")
    page.goto(f"{gallery_address}projects.html#%")  # no name that a page could have
    assert not page.locator(".logic").is_visible()


def test_a_wide_screen_shows_all_and_no_handle(page: Page, gallery_address: str) -> None:
    page.set_viewport_size({"width": 820, "height": 1180})
    page.goto(f"{gallery_address}projects.html")
    if page.evaluate("CSS.supports('selector(::details-content)')"):
        assert page.locator(".logic").is_visible()
        assert not page.locator(f"{FOLD} > summary").is_visible()
    else:
        assert page.locator(f"{FOLD} > summary").is_visible()


def test_paper_shows_all_and_the_screen_is_as_before(page: Page, gallery_address: str) -> None:
    page.goto(f"{gallery_address}projects.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".logic").is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".logic").is_visible()
