"""Slides opened in place: words and pictures of each, read from the file by the page itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu, Inches

from tests.judging.conftest import open_sheet
from tests.judging.harness import build_site

pytestmark = pytest.mark.browser
DECK, CUT, BOMB = "2565/999901/slides.pptx", "2565/999901/cut.pptx", "2565/999901/bomb.pptx"


def picture() -> io.BytesIO:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "#284b8f").save(data, "PNG")
    data.seek(0)
    return data


def deck() -> bytes:
    """Three slides in another order than their files: words, a picture with a mark, a table with a chart."""
    made = Presentation()
    first = made.slides.add_slide(made.slide_layouts[1])
    first.shapes.title.text = "ทุ่งสมมติ <b>น่าอยู่</b>"
    first.placeholders[1].text = "น้ำพอใช้\vทั้งปี\nป่าชุมชน 3 แห่ง"
    second = made.slides.add_slide(made.slide_layouts[6])
    shown = second.shapes.add_picture(picture(), 0, 0, Inches(6), Inches(4))
    shown._element.nvPicPr.cNvPr.set("descr", "ทุ่งนา")
    second.shapes.add_picture(picture(), 0, 0, Inches(0.3), Inches(0.3))
    second.shapes.add_picture(picture(), 0, 0, Inches(10), Inches(0.5))
    third = made.slides.add_slide(made.slide_layouts[5])
    third.shapes.title.text = "รายได้"
    table = third.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(2)).table
    for at, text in enumerate(("หมู่", "บาท", "1", "900")):
        table.cell(at // 2, at % 2).text = text
    data = CategoryChartData()
    data.categories = ["ก"]
    data.add_series("ข", (1,))
    third.shapes.add_chart(XL_CHART_TYPE.PIE, Emu(0), Emu(0), Inches(2), Inches(2), data)
    order = made.slides._sldIdLst
    order.insert(0, order[2])
    whole = io.BytesIO()
    made.save(whole)
    return whole.getvalue()


def bomb() -> bytes:
    """A deck whose one slide unpacks to more than any slide has."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(deck())) as whole,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in whole.namelist():
            more = b" " * 40_000_000 if name == "ppt/slides/slide1.xml" else b""
            made.writestr(name, whole.read(name) + more)
    return data.getvalue()


@pytest.fixture(scope="module")
def site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = build_site(tmp_path_factory.mktemp("slides"))
    (folder / DECK).write_bytes(deck())
    (folder / CUT).write_bytes(deck()[:9_000])
    (folder / BOMB).write_bytes(bomb())
    page = folder / "2565/999901/rubric.html"
    files = '<p><a href="slides.pptx">สไลด์ของตำบล</a> <a href="film.mp4">วีดิทัศน์</a> <a href="index.html">หน้าแรก</a></p>'
    page.write_text(page.read_text("utf-8").replace("</h1>", f"</h1>{files}"), encoding="utf-8")
    pack = folder / "judge/2565/region-99.json"
    words = pack.read_text("utf-8")
    for item, address in (("2.1", DECK), ("4.1", CUT), ("5.2", BOMB)):
        mark = f'"หลักฐานข้อ {item}","address":"'
        words = words.replace(f"{mark}2565/999901/rubric.html", f"{mark}{address}")
    pack.write_text(words, encoding="utf-8")
    return serve(folder)


def opened(page: Page, item: str) -> Locator:
    page.get_by_role("link", name=f"หลักฐานข้อ {item}").click()
    return page.locator(".judge-look .judge-slides")


def test_slides_are_shown_in_their_order_beside_the_item(tablet: BrowserContext, site: str) -> None:
    page = open_sheet(tablet, site)
    slides = opened(page, "2.1").locator("li")
    expect(slides).to_have_count(3)
    assert [slide.inner_text().split("\n\n") for slide in slides.all()] == [
        ["1. รายได้", "หมู่ · บาท", "1 · 900", "มีกราฟหรือแผนผัง 1 รูป ดูในไฟล์"],
        ["2. ทุ่งสมมติ <b>น่าอยู่</b>", "น้ำพอใช้ ทั้งปี", "ป่าชุมชน 3 แห่ง"],
        ["สไลด์ 3"],
    ]
    shown = slides.nth(2).get_by_role("img")
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("alt", "ทุ่งนา")
    expect(shown).to_have_js_property("naturalWidth", 40)
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="หลักฐานข้อ 2.1")).to_be_focused()


def test_slides_that_a_page_of_evidence_leads_to_open_in_its_place_and_come_back(
    tablet: BrowserContext, site: str
) -> None:
    page = open_sheet(tablet, site)
    page.get_by_role("link", name="หลักฐานข้อ 1.1").click()
    shown = page.frame_locator(".judge-look iframe")
    expect(shown.get_by_role("link", name="วีดิทัศน์")).to_have_attribute("target", "_blank")
    expect(shown.get_by_role("link", name="หน้าแรก")).not_to_have_attribute("target", "_blank")
    shown.get_by_role("link", name="สไลด์ของตำบล").click()
    expect(page.locator(".judge-look .judge-slides li")).to_have_count(3)
    page.get_by_role("button", name="กลับไปที่หน้าเดิม").click()
    expect(shown.get_by_role("heading")).to_contain_text("หน้า rubric ของ 999901")
    shown.get_by_role("link", name="สไลด์ของตำบล").click()
    expect(page.locator(".judge-look .judge-slides li")).to_have_count(3)
    page.get_by_role("button", name="กลับไปที่ข้อ").click()
    expect(page.get_by_role("link", name="หลักฐานข้อ 1.1")).to_be_focused()


@pytest.mark.parametrize("item", ["4.1", "5.2"])
def test_slides_that_cannot_be_read_leave_the_file(tablet: BrowserContext, site: str, item: str) -> None:
    page = open_sheet(tablet, site)
    expect(opened(page, item)).to_contain_text("เปิดไฟล์ด้วยโปรแกรมสไลด์แทน")
    expect(page.locator(".judge-look").get_by_role("link", name="เปิดแท็บใหม่")).to_be_visible()


def test_without_a_network_the_way_to_keep_them_is_said(tablet: BrowserContext, site: str) -> None:
    page = open_sheet(tablet, site)
    tablet.set_offline(True)
    expect(opened(page, "2.1").get_by_role("alert")).to_contain_text("ต่ออินเทอร์เน็ต")


def test_the_shared_screen_shows_slides_too(tablet: BrowserContext, site: str) -> None:
    page = tablet.new_page()
    page.goto(f"{site}judge/show.html?year=2565&region=99&entries=999901&item=2.1")
    expect(page.locator(".judge-show .judge-slides li")).to_have_count(3)
