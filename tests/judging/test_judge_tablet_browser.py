"""A judge's tablet: kept at the first opening, large files where chosen, and no sheet inside another app's window."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tambon_showcase.judging.invite import invite_link
from tests.judging.conftest import TABLET, open_sheet
from tests.judging.example import committee
from tests.judging.harness import build_site

pytestmark = pytest.mark.browser

LINE = "Mozilla/5.0 (Linux; Android 14; SM-X210; wv) Chrome/126.0.0.0 Mobile Safari/537.36 Line/14.9.0/IAB"
FILM = bytes(range(200))
PART = """async ([address, range]) => {
  const answer = await fetch(address, { headers: { Range: range } });
  return [answer.status, answer.headers.get("Content-Range"), [...new Uint8Array(await answer.arrayBuffer())]];
}"""


def kept(page: Page) -> None:
    expect(page.locator("[data-judge-kept]")).to_contain_text("พร้อมใช้แบบไม่มีสัญญาณแล้ว", timeout=20_000)


def test_all_that_is_needed_is_kept_at_the_first_opening(tablet: BrowserContext, judge_site: str):
    page = open_sheet(tablet, judge_site)
    kept(page)
    tablet.set_offline(True)
    page.reload()
    expect(page.locator(".judge-item").first).to_be_visible()


def test_a_network_that_goes_at_the_first_opening_is_said_and_may_be_tried_again(
    tablet: BrowserContext, judge_site: str
):
    tablet.add_init_script("""
        const workers = navigator.serviceWorker;
        const register = workers?.register.bind(workers);
        let lost = 0;
        if (workers) workers.register = (...given) => lost++ ? register(...given) : Promise.reject(new TypeError("no network"));
    """)
    page = open_sheet(tablet, judge_site)
    expect(page.locator("[data-judge-kept]")).to_contain_text("ดาวน์โหลดไว้ใช้ไม่สำเร็จ")
    page.get_by_role("button", name="ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ").click()
    kept(page)


def test_what_a_cut_network_left_out_is_taken_when_it_is_back(tablet: BrowserContext, judge_site: str):
    answers = {"are": 404}
    tablet.route(
        "**/2565/999902/*", lambda route: route.fulfill(status=404) if answers else route.continue_()
    )
    page = open_sheet(tablet, judge_site)
    said = page.locator("[data-judge-say]")
    expect(said).to_contain_text("ดาวน์โหลดไม่ครบ ขาด")
    answers.clear()
    tablet.set_offline(True)
    tablet.set_offline(False)
    kept(page)
    expect(said).to_have_text("พร้อมใช้แบบไม่มีสัญญาณแล้ว")


def test_a_device_that_saves_on_data_keeps_nothing_unasked(tablet: BrowserContext, judge_site: str):
    tablet.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = open_sheet(tablet, judge_site)
    expect(page.locator("[data-judge-kept]")).to_contain_text("ยังไม่ได้ดาวน์โหลด")
    assert page.evaluate("caches.keys()") == []


def test_a_large_file_is_kept_where_it_is_chosen_and_plays_without_a_network(
    tablet: BrowserContext, serve, tmp_path: Path
):
    site = build_site(tmp_path)
    (site / "2565/999901/film.mp4").write_bytes(FILM)
    page = open_sheet(tablet, serve(site))
    kept(page)
    page.get_by_text("ไฟล์ใหญ่ที่ไม่ได้เก็บให้เอง").click()
    large = page.locator("[data-judge-large]")
    film = large.get_by_role("checkbox", name="999901/film.mp4")
    film.check()
    large.get_by_role("checkbox", name="999901/slides.pptx").check()
    large.get_by_role("button", name="เก็บไฟล์ที่เลือก").click()
    expect(large.get_by_role("status")).to_contain_text("ดาวน์โหลดไม่ได้ 1 ไฟล์ (999901/slides.pptx)")
    expect(film).to_be_disabled()
    tablet.set_offline(True)
    page.reload()
    page.get_by_text("ไฟล์ใหญ่ที่ไม่ได้เก็บให้เอง").click()
    expect(film).to_be_disabled()
    address = page.url.partition("judge/")[0] + "2565/999901/film.mp4"
    assert page.evaluate(PART, [address, "bytes=150-"]) == [206, "bytes 150-199/200", list(FILM[150:])]
    assert page.evaluate(PART, [address, "bytes=0-9"]) == [206, "bytes 0-9/200", list(FILM[:10])]
    assert page.evaluate(PART, [address, "bytes=200-"])[:2] == [416, "bytes */200"]


def test_inside_line_nothing_is_opened_and_the_way_out_carries_the_invitation(
    chromium: Browser, judge_site: str
):
    register = committee()
    link = invite_link(register, register.judges[0], judge_site)
    with chromium.new_context(viewport=TABLET, user_agent=LINE) as context:
        page = context.new_page()
        page.goto(link)
        out = page.get_by_role("link", name="เปิดในเบราว์เซอร์")
        to = out.get_attribute("href") or ""
        assert "openExternalBrowser=1" in to and to.partition("#")[2] == link.partition("#")[2]
        assert page.get_by_label("คัดลอกลิงก์นี้").input_value() == to
        expect(page.locator(".judge-item").filter(has_text="คะแนน (เต็ม")).to_have_count(0)
        assert page.evaluate("Object.keys(localStorage)") == []
        page.get_by_role("button", name="ใช้ที่นี่ต่อไป").click()
        expect(page.locator(".judge-who")).to_contain_text("กรรมการ J01")
