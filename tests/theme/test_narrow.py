"""Every part of a page, in each shell, on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.narrow import PHONES, widest
from tests.theme.gallery import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "width", [PHONES[0], *(pytest.param(one, marks=pytest.mark.full) for one in PHONES[1:])]
)
def test_no_part_is_wider_than_a_phone(chromium: Browser, gallery_address: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    too_wide = {}
    for name in PAGES:
        page.goto(f"{gallery_address}{name}.html")
        too_wide |= {(name, how): px for how, px in widest(page).items() if px > width}
    page.close()
    assert too_wide == {}
