"""Evidence opened in place beside the score, the bar that stays, and the shared screen that cannot know a score."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from tests.judging.conftest import open_sheet
from tests.judging.harness import ASSETS

pytestmark = pytest.mark.browser

HELD_ACROSS = {"width": 1180, "height": 820}
IMPORT = re.compile(r'^import [^;]*?"\./([\w-]+\.js)";', re.MULTILINE)
KNOWS_SCORES = {"store.js", "desk.js", "invite.js"}


def evidence(page: Page, item: str = "1.1") -> FrameLocator:
    """Open an item's evidence and return the frame it is in."""
    page.get_by_role("link", name=f"หลักฐานข้อ {item}").click()
    opened = page.frame_locator(".judge-look iframe")
    expect(opened.get_by_role("heading")).to_contain_text("หน้า rubric ของ 999901")
    return opened


def points(page: Page, item: str, value: str) -> None:
    page.get_by_role("group", name=item).get_by_role("radio", name=value, exact=True).check()


def test_held_across_evidence_is_beside_the_item_which_is_scored_meanwhile(
    chromium: Browser, judge_site: str
):
    with chromium.new_context(viewport=HELD_ACROSS) as context:
        page = open_sheet(context, judge_site)
        evidence(page, "2.1")
        link, look = (page.locator(name) for name in ("a:has-text('หลักฐานข้อ 2.1')", ".judge-look"))
        item, place = link.bounding_box(), look.bounding_box()
        assert item and place
        assert item["x"] + item["width"] <= place["x"]
        assert 0 <= item["y"] <= HELD_ACROSS["height"], "the item stays in sight when the column narrows"
        points(page, "2.1", "7.5")
        expect(look).to_be_visible()
        expect(page.locator(".judge-bar")).to_contain_text("7.5 คะแนน")
        page.get_by_role("button", name="กลับไปที่ข้อ").click()
        expect(look).to_be_hidden()
        expect(link).to_be_focused()


def test_held_upright_evidence_covers_the_sheet_and_escape_goes_back(sheet_page: Page):
    evidence(sheet_page)
    expect(sheet_page.get_by_role("dialog")).to_be_visible()
    assert Axe().run(sheet_page).response["violations"] == []
    sheet_page.keyboard.press("Escape")
    expect(sheet_page.get_by_role("dialog")).to_be_hidden()
    expect(sheet_page.get_by_role("link", name="หลักฐานข้อ 1.1")).to_be_focused()


def test_only_the_evidence_is_shown_and_its_scripts_do_not_run(sheet_page: Page):
    opened = evidence(sheet_page)
    expect(opened.locator(".site-header")).to_be_hidden()
    expect(opened.get_by_role("link", name="อ้างอิง")).to_have_attribute("target", "_blank")
    bounds = sheet_page.locator(".judge-look iframe").get_attribute("sandbox")
    assert bounds and "allow-scripts" not in bounds and "allow-top-navigation" not in bounds


def test_with_a_key_held_the_link_does_what_links_do(sheet_page: Page):
    with sheet_page.context.expect_page() as opened:
        sheet_page.get_by_role("link", name="หลักฐานข้อ 1.1").click(modifiers=["Control"])
    opened.value.wait_for_url("**/rubric.html*")
    expect(sheet_page.locator(".judge-look")).to_be_hidden()


def test_the_bar_leads_to_the_entries_beside_and_the_index_to_each_item(sheet_page: Page):
    back, on = (sheet_page.get_by_role("button", name=name) for name in ("‹ ผลงานก่อน", "ผลงานถัดไป ›"))
    expect(back).to_be_disabled()
    first = sheet_page.locator(".judge-bar strong").inner_text()
    on.click()
    expect(sheet_page.locator(".judge-bar strong")).not_to_have_text(first)
    back.click()
    expect(sheet_page.locator(".judge-bar strong")).to_have_text(first)
    points(sheet_page, "1.1", "3.5")
    index = sheet_page.get_by_role("navigation", name="ข้อของผลงานนี้")
    expect(index.get_by_role("button", name="ไปที่ข้อ 1.1 ให้คะแนนแล้ว")).to_have_text("1.1 ✓")
    index.get_by_role("button", name="ไปที่ข้อ 2.1 ยังไม่ได้ให้คะแนน").click()
    expect(sheet_page.get_by_role("group", name="2.1").get_by_role("radio").first).to_be_focused()


def test_the_shared_screen_goes_through_all_evidence_by_button_and_key(
    tablet: BrowserContext, judge_site: str
):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/show.html?year=2565&region=99&entries=999901,999902&item=2.1")
    place = page.locator(".judge-show-place")
    expect(place).to_have_text("1 จาก 2")
    expect(page.frame_locator("iframe").get_by_role("heading")).to_contain_text("ของ 999901")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("ArrowRight")
    expect(page.frame_locator("iframe").get_by_role("heading")).to_contain_text("ของ 999902")
    expect(page.get_by_role("button", name="ถัดไป ›")).to_be_disabled()
    page.keyboard.press("ArrowRight")
    expect(place).to_have_text("2 จาก 2")
    page.get_by_role("button", name="‹ ก่อนหน้า").click()
    expect(place).to_have_text("1 จาก 2")
    page.get_by_role("button", name="เต็มจอ").click()
    expect(page.locator(".judge-show:fullscreen")).to_be_visible()


@pytest.mark.parametrize(
    "asked", ["", "?year=2565&region=77&entries=999901", "?year=2565&region=99&entries=1"]
)
def test_a_shared_screen_without_anything_to_show_says_where_to_begin(
    tablet: BrowserContext, judge_site: str, asked: str
):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/show.html{asked}")
    expect(page.get_by_role("alert")).to_contain_text("เปรียบเทียบทีละข้อ")


def test_the_shared_screen_never_shows_what_its_judge_gave(tablet: BrowserContext, judge_site: str):
    page = open_sheet(tablet, judge_site)
    points(page, "2.1", "7.5")
    expect(page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="นำเสนอบนจอรวม").click()
    expect(opened.value.locator(".judge-show-place")).to_contain_text("1 จาก")
    assert "7.5" not in opened.value.locator("body").inner_text()


def test_no_module_of_the_shared_screen_reaches_what_a_judge_keeps() -> None:
    seen, open_ = set(), ["show_page.js"]
    while open_:
        name = open_.pop()
        seen.add(name)
        found = IMPORT.findall((ASSETS / name).read_text("utf-8"))
        open_ += [one for one in found if one not in seen]
    assert "region_pack.js" in seen
    assert not seen & KNOWS_SCORES
