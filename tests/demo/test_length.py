"""How far a reader scrolls on a phone: no page of the fullest entry is endless, except the gallery of all photos."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tambon_showcase.model.sections import APPENDIX, SECTIONS

pytestmark = pytest.mark.browser

SCREEN = {"width": 390, "height": 844}
MOST_SCREENS = 12


def test_no_page_of_an_entry_is_endless(
    chromium: Browser, demo_site: Path, serve: Callable[[Path], str]
) -> None:
    page = chromium.new_page(viewport=SCREEN)
    address = serve(demo_site)
    screens = {}
    for section in SECTIONS:
        page.goto(f"{address}2565/999901/{section.address}")
        screens[section.slug] = page.evaluate("document.documentElement.scrollHeight") / SCREEN["height"]
    page.close()
    assert min(screens.values()) > 1
    assert {slug: n for slug, n in screens.items() if n > MOST_SCREENS and slug != APPENDIX.slug} == {}
