"""Every kind of page of the demo with the text at 100, 150 and 200 %."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.demo.test_demo_browser import KINDS
from tests.larger_text import DESKTOP, PHONE, TABLET, at, unfit, zoomed

pytestmark = [pytest.mark.browser, pytest.mark.full]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("screen", [PHONE, TABLET, DESKTOP], ids=["phone", "tablet", "desktop"])
def test_every_kind_of_page_fits(
    chromium: Browser,
    demo_site: Path,
    serve: Callable[[Path], str],
    screen: tuple[int, int],
    percent: int,
) -> None:
    address = serve(demo_site)
    pages = [address + kind for kind in KINDS]
    letters, zoom = at(chromium, screen), at(chromium, zoomed(screen, percent))
    assert unfit(letters, pages, percent / 100) == []
    assert unfit(zoom, pages, 1) == []
    letters.close()
    zoom.close()
