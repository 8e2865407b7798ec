"""A reader's own copy: pages that were opened open without a network, and go when the site takes them away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from serving import served
from tests.patience import until
from tests.theme.gallery import ROOT

pytestmark = pytest.mark.browser

WORKER = ROOT / "plugins/tambon_showcase/theme/assets/tambon/site-worker.js"
OFFLINE = "ไม่มีสัญญาณ กำลังแสดงหน้าที่เก็บไว้ในเครื่องนี้ เมื่อ "
KEPT = """async () => {
  const cache = await caches.open("reader-pages");
  return (await cache.keys()).map(({ url }) => url);
}"""
TEXT = """async (url) => (await (await caches.open("reader-pages")).match(url)).text()"""
CHOICE = '<button type="button" class="button button--quiet" data-tambon-keeping hidden></button>'


@pytest.fixture
def site(gallery_site: Path, tmp_path: Path) -> Path:
    """A site of its own, which a test may change, with a page of judges and the reader's choice."""
    folder = Path(shutil.copytree(gallery_site, tmp_path / "site"))
    shutil.copy(WORKER, folder / WORKER.name)
    page = (folder / "overview.html").read_text(encoding="utf-8")
    (folder / "privacy.html").write_text(page.replace("</main>", f"{CHOICE}</main>"), encoding="utf-8")
    (folder / "judge").mkdir()
    (folder / "judge/sheet.html").write_text(
        '<script src="../assets/tambon/site.js"></script>', encoding="utf-8"
    )
    return folder


@pytest.fixture
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where that site is."""
    return serve(site)


@pytest.fixture
def phone(chromium_with_workers: Browser) -> Iterator[BrowserContext]:
    """A reader's phone that has never been here; an uncaught error in a page fails the test."""
    context = chromium_with_workers.new_context(viewport={"width": 390, "height": 844}, locale="th-TH")
    errors: list[str] = []
    context.on("weberror", lambda problem: errors.append(str(problem.error)))
    yield context
    context.close()
    assert errors == []


def opened(page: Page, address: str) -> Page:
    """The page, once all of it is kept."""
    page.goto(address)
    until(lambda: address.partition("?")[0] in page.evaluate(KEPT))
    return page


def go_offline(phone: BrowserContext, page: Page) -> None:
    """Without a network, and without the browser's own copies, which older browsers show before they notice."""
    phone.new_cdp_session(page).send("Network.clearBrowserCache")
    phone.set_offline(True)


def a_day_later(page: Page) -> None:
    page.evaluate("localStorage.removeItem('tambon-kept-renewed')")


def kept(page: Page, name: str) -> bool:
    return any(url.endswith(f"/{name}") for url in page.evaluate(KEPT))


def test_an_opened_page_opens_without_a_network_and_says_since_when(
    phone: BrowserContext, site: Path, address: str
) -> None:
    page = opened(phone.new_page(), f"{address}overview.html?q=ความลับ")
    opened(page, f"{address}population.html")
    go_offline(phone, page)
    page.goto(f"{address}overview.html")
    expect(page.locator("h1 + [role=status]")).to_contain_text(OFFLINE)
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Sarabun")
    assert all(page.evaluate("[...document.styleSheets].map((sheet) => sheet.cssRules.length > 0)"))
    phone.set_offline(False)
    page.reload()
    expect(page.locator("h1 + [role=status]")).to_have_count(0)
    assert not [url for url in page.evaluate(KEPT) if "?" in url]


def test_a_page_that_was_never_opened_names_those_that_were(
    phone: BrowserContext, site: Path, address: str
) -> None:
    page = opened(phone.new_page(), f"{address}overview.html")
    title = page.title()
    go_offline(phone, page)
    page.goto(f"{address}population.html")
    expect(page.get_by_role("heading")).to_contain_text("เครื่องนี้ยังไม่เคยเปิดหน้านี้")
    expect(page.get_by_role("link", name=title)).to_have_attribute("href", f"{address}overview.html")


def test_what_the_site_took_away_goes_and_what_it_changed_is_renewed(
    phone: BrowserContext, site: Path, address: str
) -> None:
    page = opened(phone.new_page(), f"{address}overview.html")
    opened(page, f"{address}population.html")
    (site / "overview.html").unlink()
    population = site / "population.html"
    population.write_text(population.read_text(encoding="utf-8") + "<p>ใหม่</p>", encoding="utf-8")
    a_day_later(page)
    page.goto(f"{address}home.html")
    until(lambda: not kept(page, "overview.html"))
    until(lambda: "<p>ใหม่</p>" in page.evaluate(TEXT, f"{address}population.html"))


def test_a_page_that_is_found_to_be_gone_is_no_longer_kept(
    phone: BrowserContext, site: Path, address: str
) -> None:
    page = opened(phone.new_page(), f"{address}overview.html")
    (site / "overview.html").unlink()
    answer = page.reload()
    assert answer is not None and answer.status == 404
    assert not kept(page, "overview.html")


def test_nothing_is_kept_of_judges_pages_or_where_the_reader_saves_on_data(
    phone: BrowserContext, site: Path, address: str
) -> None:
    page = opened(phone.new_page(), f"{address}overview.html")
    page.goto(f"{address}judge/sheet.html")
    opened(page, f"{address}population.html")
    assert not kept(page, "sheet.html")
    phone.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.goto(f"{address}home.html", wait_until="load")
    page.wait_for_timeout(500)
    assert not kept(page, "home.html")


def test_a_reader_may_say_no_and_yes_again(phone: BrowserContext, site: Path, address: str) -> None:
    page = opened(phone.new_page(), f"{address}privacy.html")
    page.get_by_role("button", name="ลบหน้าที่เก็บไว้ และไม่เก็บอีก").click()
    again = page.get_by_role("button", name="เก็บหน้าที่เปิดไว้ในเครื่องนี้อีกครั้ง")
    expect(again).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    page.goto(f"{address}overview.html", wait_until="load")
    page.wait_for_timeout(500)
    assert page.evaluate("caches.keys()") == []
    page.goto(f"{address}privacy.html")
    again.click()
    opened(page, f"{address}overview.html")


@pytest.mark.full
def test_firefox_opens_kept_pages_when_the_site_is_not_there(steered_firefox: Browser, site: Path) -> None:
    context = steered_firefox.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    with served(site) as address:
        opened(page, f"{address}overview.html")
    title = page.title()
    page.goto(f"{address}population.html")
    expect(page.get_by_role("heading")).to_contain_text("เครื่องนี้ยังไม่เคยเปิดหน้านี้")
    page.get_by_role("link", name=title).click()
    expect(page).to_have_title(title)
    context.close()
