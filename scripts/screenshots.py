"""Photograph the overview and the rubric page of entries in a built site, on a phone and on a desk.

    python scripts/screenshots.py SITE FOLDER CODE...

Uses the machine's Chrome, Edge or Chromium. Pages get nothing from the network.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from playwright.sync_api import sync_playwright

from browsers import start_chromium
from serving import served

PAGES = ("index", "rubric")
NO_BROWSER = "ถ่ายภาพหน้าจอไม่ได้ เพราะเครื่องนี้ไม่มี Chrome, Edge หรือ Chromium (no browser here)"
WIDTHS = {"phone": 390, "desk": 1440}
HEIGHT = 1000
TIMEOUT_MS = 20_000


def main(site: Path, folder: Path, codes: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(site) as address:
        browser = start_chromium(playwright)
        if not browser:
            raise SystemExit(NO_BROWSER)
        for width_name, width in WIDTHS.items():
            context = browser.new_context(viewport={"width": width, "height": HEIGHT}, locale="th-TH")
            context.route(
                lambda url: not url.startswith((address, "data:", "blob:")), lambda route: route.abort()
            )
            tab = context.new_page()
            for page in pages(site, codes):
                tab.goto(address + page, timeout=TIMEOUT_MS, wait_until="load")
                name = page.removesuffix(".html").replace("/", "-")
                tab.screenshot(path=folder / f"{name}-{width_name}.png", full_page=True, timeout=TIMEOUT_MS)
            context.close()


def pages(site: Path, codes: list[str]) -> list[str]:
    """The pages to photograph that the site has, as `2565/640904/index.html`."""
    found = [site.glob(f"[0-9]*/{code}/{page}.html") for code in codes for page in PAGES]
    return [path.relative_to(site).as_posix() for paths in found for path in sorted(paths)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
