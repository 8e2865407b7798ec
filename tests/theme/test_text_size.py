"""Every part of a page, in each shell, with the text at 150 and at 200 %."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.larger_text import DESKTOP, PHONE, at, unfit, zoomed
from tests.theme.gallery import PAGES

pytestmark = pytest.mark.browser


@pytest.fixture
def gallery_pages(gallery_address: str) -> list[str]:
    return [f"{gallery_address}{name}.html" for name in PAGES]


@pytest.mark.parametrize(
    ("screen", "percent"),
    [(PHONE, 200), *(pytest.param(*one, marks=pytest.mark.full) for one in ((PHONE, 150), (DESKTOP, 200)))],
)
def test_parts_fit_with_large_letters(
    chromium: Browser, gallery_pages: list[str], screen: tuple[int, int], percent: int
) -> None:
    page = at(chromium, screen)
    assert unfit(page, gallery_pages, percent / 100) == []
    page.close()


@pytest.mark.parametrize("percent", [pytest.param(150, marks=pytest.mark.full), 200])
def test_parts_fit_a_phone_that_is_zoomed(chromium: Browser, gallery_pages: list[str], percent: int) -> None:
    page = at(chromium, zoomed(PHONE, percent))
    assert unfit(page, gallery_pages, 1) == []
    page.close()


def test_the_header_fits_a_zoomed_phone_before_the_typeface_is_read(
    chromium: Browser, gallery_address: str
) -> None:
    page = at(chromium, zoomed(PHONE, 200))
    page.route("**/*.woff2", lambda route: route.abort())
    assert unfit(page, [f"{gallery_address}home.html"], 1) == []
    page.close()
