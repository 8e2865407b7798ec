"""The media kit page in Chromium: words copied, pictures there, links plain, and all of it without scripts too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.patience import until

pytestmark = [pytest.mark.browser, pytest.mark.documents, pytest.mark.slow]

PAGE = "2565/999901/media.html"
ENTRY = "https://tambon.example.go.th/2565/999901/"
SHARED = "window.shared = []; navigator.share = async data => { window.shared.push(data); };"
LOADED = "pictures => pictures.filter(picture => picture.complete && picture.naturalWidth > 0).length"


@pytest.fixture(scope="module")
def address(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site) + PAGE


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1440, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.removesuffix(PAGE))
    page = context.new_page()
    page.goto(address)
    return page


def test_every_copy_button_copies_the_words_above_it(page: Page) -> None:
    buttons = page.locator("button[data-copy]").all()
    assert len(buttons) >= 6
    for button in buttons:
        button.click()
        said = button.locator("xpath=..").locator("[role=status]")
        said.get_by_text("คัดลอกแล้ว").wait_for()
        words = page.locator(f"#{button.get_attribute('data-copy')}").inner_text()
        assert words.strip() and page.evaluate("navigator.clipboard.readText()") == words


def test_a_refused_copy_says_what_to_do(page: Page) -> None:
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    page.locator("button[data-copy]").first.click()
    page.get_by_text("คัดลอกไม่ได้ กรุณาเลือกข้อความแล้วคัดลอกเอง").wait_for()


def test_the_code_to_embed_names_files_that_are_there(page: Page, demo_site: Path) -> None:
    codes = page.locator("[id^=embed-] code").all_inner_texts()
    assert len(codes) == 3
    for code in codes:
        shown = page.evaluate(
            "code => { const box = document.implementation.createHTMLDocument().body; box.innerHTML = code;"
            " const [link, picture] = [box.querySelector('a'), box.querySelector('img')];"
            " return [link.href, picture.src, picture.alt, box.querySelectorAll('script, iframe').length]; }",
            code,
        )
        link, picture, words, active = shown
        assert link.startswith(ENTRY) and words and active == 0
        assert (demo_site / "2565/999901" / urlsplit(link).path.removeprefix(urlsplit(ENTRY).path)).is_file()
        assert (demo_site / "2565/999901" / picture.removeprefix(ENTRY)).is_file()


def test_share_links_are_plain_and_ask_nobody_before_a_click(context: BrowserContext, address: str) -> None:
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    names = ("แชร์ทางเฟซบุ๊ก", "แชร์ทาง LINE")
    links = [page.get_by_role("link", name=name).get_attribute("href") for name in names]
    facebook, line = (urlsplit(link or "") for link in links)
    assert (facebook.hostname, parse_qs(facebook.query)) == ("www.facebook.com", {"u": [ENTRY]})
    assert (line.hostname, parse_qs(line.query)) == ("social-plugins.line.me", {"url": [ENTRY]})
    assert {urlsplit(url).hostname for url in asked} == {"127.0.0.1"}


def test_a_desktop_without_a_share_sheet_has_no_button_for_it(page: Page) -> None:
    assert page.evaluate("navigator.share === undefined"), "this test needs a Chromium without Web Share"
    assert page.locator("[data-share-title]").is_hidden()


def test_a_phone_shares_the_entrys_own_address(context: BrowserContext, address: str) -> None:
    context.add_init_script(SHARED)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="แชร์จากโทรศัพท์").click()
    (shared,) = page.evaluate("window.shared")
    assert shared["url"] == ENTRY and "ตำบลทุ่งสมมติ" in shared["title"]


def test_pictures_load_when_they_come_near(page: Page) -> None:
    """They are lazy: a screenshot of the whole page that nobody scrolled shows the lower ones blank."""
    pictures = page.locator(".media-pictures img, .copy__picture")
    assert pictures.count() == 8
    page.wait_for_load_state("networkidle")
    assert pictures.evaluate_all(LOADED) < 8
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
    until(lambda: pictures.evaluate_all(LOADED) == 8)
    sizes = pictures.evaluate_all(
        "all => all.map(i => [i.naturalWidth / i.naturalHeight, i.getAttribute('width') / i.getAttribute('height')])"
    )
    assert all(abs(natural / told - 1) < 0.01 for natural, told in sizes)


def test_the_qr_code_is_whole(page: Page) -> None:
    drawing, code = (page.locator(f".media-qr svg{part}").bounding_box() for part in ("", " path.qrline"))
    assert drawing is not None and code is not None
    left, top = code["x"] - drawing["x"], code["y"] - drawing["y"]
    right, bottom = drawing["width"] - left - code["width"], drawing["height"] - top - code["height"]
    assert min(left, top, right, bottom) > drawing["width"] / 37, "a quiet zone is left on every side"


def test_a_phone_scrolls_only_downwards(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()


def test_without_scripts_words_and_links_are_there(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".copy__text").first.is_visible()
    assert page.locator("button:visible").count() == 0
    assert page.get_by_role("link", name="แชร์ทางเฟซบุ๊ก").is_visible()
    context.close()
