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
    "2565/999901/analysis-cia-villages.html",
    "2565/999901/projects.html",
    "data.html",
    "topics/index.html",
    "topics/products.html",
    "indicators/index.html",
    "indicators/2565-bmn-22.html",
    "compare/index.html?t=999901,640904",
)
NIGHTLY = ((1440, "light"), (820, "dark"), (390, "light"))
LOOKS = [(390, "dark"), *(pytest.param(*look, marks=pytest.mark.full) for look in NIGHTLY)]
LOOKED_AT = (
    "data.html",
    "topics/products.html",
    "indicators/2565-bmn-22.html",
    "compare/index.html?t=999901,640904",
)
"""What axe examines at each change; the long pages of an entry only every night."""
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def address(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site)


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_pages_are_accessible_and_fit_with_everything_unfolded(
    chromium: Browser, address: str, width: int, scheme: str, request: pytest.FixtureRequest
) -> None:
    closely = PAGES if request.config.getoption("--full") else LOOKED_AT
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for path in PAGES:
        page.goto(address + path)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        violations = Axe().run(page).response["violations"] if path in closely else []
        assert not violations, (path, [(one["id"], one["nodes"][0]["html"][:160]) for one in violations])
    assert not wrong
    context.close()


def test_words_of_charts_stay_inside_their_drawing(page: Page, address: str) -> None:
    page.goto(address + "2565/999901/analysis.html")
    page.reload()  # the typeface is optional: on a busy machine the first look is in another one
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


CONTRAST = """() => {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const over = (...layers) => {
    for (const colour of layers) { brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); }
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const paper = getComputedStyle(document.body).backgroundColor;
  const contrast = (ink, ground) => {
    const [low, high] = [light(over(ground, ink)), light(over(ground))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const texts = [...document.querySelectorAll('svg.chart text')].map((one) => contrast(getComputedStyle(one).fill, paper));
  const shapes = [...document.querySelectorAll('svg.chart :is(path, polygon, polyline, circle)')].map((one) => {
    const { fill, stroke } = getComputedStyle(one);
    return Math.max(...[fill, stroke].filter((ink) => ink !== 'none').map((ink) => contrast(ink, paper)));
  });
  const cells = [...document.querySelectorAll('.data [class*=heat-]')].map((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return contrast(color, backgroundColor);
  });
  return [texts, shapes, cells].map((found) => [found.length, Math.min(...found)]);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_and_heat_tables_stand_out_in_light_and_dark(
    chromium: Browser, address: str, scheme: str
) -> None:
    context = chromium.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path in ("analysis", "population", "management"):
        page.goto(f"{address}2565/999901/{path}.html")
        page.evaluate(UNFOLD)
        (texts, least_text), (shapes, least_shape), (cells, least_cell) = page.evaluate(CONTRAST)
        assert texts > 5
        assert least_text >= 4.5, path
        assert shapes > 5
        assert least_shape >= 3, path
        assert not cells or least_cell >= 4.5, path
    context.close()


def test_a_frame_is_copied_and_shared_by_its_own_page(chromium: Browser, address: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "2565/999901/analysis.html")
    frame = page.locator("section.frame", has=page.locator("#bmn-ranked"))
    frame.get_by_role("button", name="คัดลอกลิงก์").click()
    expect(frame.get_by_role("status")).to_have_text("คัดลอกแล้ว")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}2565/999901/analysis-bmn-ranked.html"
    page.goto(copied)
    expect(page.get_by_role("heading", name="ตัวชี้วัด จปฐ. เรียงจากที่ไม่ผ่านมากไปน้อย")).to_be_visible()
    assert page.locator("section.frame").count() == 1
    page.get_by_role("link", name="การวิเคราะห์ทั้งหมดของตำบลทุ่งสมมติ").click()
    assert page.url == f"{address}2565/999901/analysis.html#bmn-ranked"
    context.close()


def test_all_five_dimensions_are_seen_side_by_side(page: Page, address: str) -> None:
    page.goto(address + "2565/999901/analysis.html")
    table = page.locator("#cia-villages-table .table-wrap")
    assert table.evaluate("wrap => wrap.scrollWidth <= wrap.clientWidth")


def test_no_village_is_cut_off_on_paper(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 718, "height": 1000})
    page.goto(address + "2565/999901/analysis.html")
    page.emulate_media(media="print")
    wide = (
        "wraps => wraps.filter(wrap => wrap.scrollWidth > wrap.clientWidth + 1).map(wrap => wrap.ariaLabel)"
    )
    assert page.locator(".frame .table-wrap").count() == 7
    assert page.locator(".frame .table-wrap").evaluate_all(wide) == []
    page.close()


def test_the_analysis_leads_to_the_comparison_with_its_tambon(page: Page, address: str) -> None:
    page.goto(address + "2565/999901/analysis.html")
    page.get_by_role("link", name="เปรียบเทียบตำบลทุ่งสมมติกับตำบลอื่น").click()
    expect(page.locator("#compare p[role=status]")).to_contain_text("เพิ่มอีกอย่างน้อยหนึ่งตำบล")
    expect(page.get_by_role("region", name="ข้อมูลพื้นฐาน").get_by_role("columnheader")).to_have_text(
        ["ตำบลทุ่งสมมติ (สมมติ)"]
    )


def test_an_entry_without_village_data_says_why_when_compared(page: Page, address: str) -> None:
    page.goto(address + "compare/index.html?t=999901,640904")
    row = page.get_by_role("region", name="จปฐ. ร้อยละที่ไม่ผ่าน").locator("tr", has_text="ปีข้อมูล")
    expect(row.locator("td").nth(0)).to_have_text("2564")
    expect(row.locator("td").nth(1)).to_contain_text("ไม่พบในแหล่งข้อมูลที่แสดงไว้")


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
