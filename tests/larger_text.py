"""Text at twice its size: by a browser's zoom, which makes the screen narrower, and by the size of letters alone."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

PHONE, TABLET, DESKTOP = (390, 844), (820, 1180), (1440, 900)
LARGER = """(times) => {
  const root = document.documentElement;
  root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * times}px`;
}"""
SEEN = """() => [document.documentElement.scrollWidth, document.querySelector(".site-header").offsetHeight]"""


def unfit(page: Page, addresses: list[str], times: float) -> list[str]:
    """The pages that scroll sideways, or whose header is more than a third of the screen, with larger letters."""
    assert page.viewport_size
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    found = []
    for address in addresses:
        page.goto(address)
        page.evaluate(LARGER, times)
        page.evaluate("document.fonts.ready")
        wide, header = page.evaluate(SEEN)
        assert header > 0
        if wide > width or header > height / 3:
            found.append(f"{address}: {wide} px wide, header {header} px at {width} × {height}")
    return found


def at(chromium: Browser, screen: tuple[int, int]) -> Page:
    return chromium.new_page(viewport={"width": screen[0], "height": screen[1]})


def zoomed(screen: tuple[int, int], percent: int) -> tuple[int, int]:
    """The screen in the pixels that a page has, when a browser zooms."""
    return screen[0] * 100 // percent, screen[1] * 100 // percent
