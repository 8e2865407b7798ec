"""Analysis and pages across entries in Chromium: accessible, within the screen, and doing what they offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGES = (
    "2565/999901/analysis.html",
    "2565/999901/projects.html",
    "data.html",
    "topics/index.html",
    "topics/products.html",
    "indicators/index.html",
    "indicators/2565-bmn-22.html",
    "compare/index.html?t=999901,640904",
)
LOOKS = [(1440, "light"), (820, "dark"), (390, "light"), (390, "dark")]
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def address(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site)


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_pages_are_accessible_and_fit_with_everything_unfolded(
    chromium: Browser, address: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for path in PAGES:
        page.goto(address + path)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        violations = Axe().run(page).response["violations"]
        assert not violations, (path, [(one["id"], one["nodes"][0]["html"][:160]) for one in violations])
    assert not wrong
    context.close()


def test_words_of_charts_stay_inside_their_drawing(page: Page, address: str) -> None:
    page.goto(address + "2565/999901/analysis.html")
    page.evaluate(UNFOLD)
    outside = page.evaluate(
        """() => [...document.querySelectorAll('svg.chart')].flatMap(chart => {
             const box = chart.getBoundingClientRect();
             return [...chart.querySelectorAll('text')].filter(text => {
               const own = text.getBoundingClientRect();
               return own.left < box.left - 2 || own.right > box.right + 2 || own.bottom > box.bottom + 2;
             }).map(text => text.textContent);
           })"""
    )
    assert page.locator("svg.chart").count() > 10
    assert outside == []


def test_a_link_to_a_frame_leads_to_it(page: Page, address: str) -> None:
    page.goto(address + "2565/999901/analysis.html#own-comparison")
    expect(page.get_by_role("heading", name="เปรียบเทียบรายด้านจากข้อมูล จปฐ.")).to_be_in_viewport()


def test_a_topic_is_narrowed_by_words_and_kind(page: Page, address: str) -> None:
    page.goto(address + "topics/products.html")
    rows = page.locator("#topic-list tbody tr:visible")
    expect(page.locator("#topic-words")).to_be_visible()
    everything = rows.count()
    page.get_by_label("ค้นในรายการนี้").fill("กล้วย")
    assert 0 < rows.count() < everything
    page.get_by_label("ค้นในรายการนี้").fill("")
    page.get_by_label("ประเภท").select_option("อาหาร")
    assert 0 < rows.count() < everything
    expect(page.locator("article p[role=status]")).to_contain_text(f"จาก {everything}")


def test_entries_are_compared_by_address_and_by_choice(page: Page, address: str) -> None:
    page.goto(address + "compare/index.html?t=999901,2565-640904")
    status = page.locator("#compare p[role=status]")
    expect(status).to_contain_text("แสดง 2 ตำบล")
    heads = page.get_by_role("region", name="ข้อมูลพื้นฐาน").get_by_role("columnheader")
    expect(heads).to_have_text(["ตำบลทุ่งสมมติ (สมมติ)", "ตำบลกลางดง"])
    page.locator("#compare-field").fill("160104")
    page.get_by_role("button", name="เพิ่ม", exact=True).click()
    expect(heads).to_have_count(3)
    assert page.url.endswith("?t=2565-999901,2565-640904,2565-160104")
    page.get_by_role("button", name="นำออก ตำบลกลางดง").click()
    expect(heads).to_have_count(2)


def test_an_unknown_name_and_a_fifth_entry_are_refused_in_words(page: Page, address: str) -> None:
    page.goto(address + "compare/index.html?t=999901,640904,160104,670316")
    status = page.locator("#compare p[role=status]")
    expect(status).to_contain_text("แสดง 4 ตำบล")
    page.locator("#compare-field").fill("ไม่มีตำบลนี้")
    page.get_by_role("button", name="เพิ่ม", exact=True).click()
    expect(status).to_contain_text("ไม่พบตำบลนี้")
    page.locator("#compare-field").fill("960704")
    page.get_by_role("button", name="เพิ่ม", exact=True).click()
    expect(status).to_contain_text("ไม่เกิน 4 ตำบล")
