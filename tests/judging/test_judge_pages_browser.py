"""Merge, compare, flight mode and the selection desk in a real browser, under the site's strict CSP."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tambon_showcase.judging.candidates import candidates_from_pack
from tambon_showcase.judging.meeting import MEETING
from tambon_showcase.judging.opened_pack import open_pack
from tambon_showcase.judging.pages import PAGES
from tambon_showcase.judging.selection import selection_desk
from tambon_showcase.judging.selection_outputs import select_values
from tambon_showcase.judging.shape import read_json
from tambon_showcase.site.templates import render
from tests.judging.conftest import open_sheet
from tests.judging.example import (
    CODES,
    ITEMS,
    JUDGES,
    ballot,
    committee,
    contest,
    edition,
    entry,
    full_sheet,
    pack,
    sheet,
    signed,
)
from tests.judging.harness import ASSETS, INFLATE, build_site, write_page

pytestmark = pytest.mark.browser

SECRETARY_S = {"judge/register.html", "judge/scoring.html"}
"""Pages that no judge takes along."""
EVIL = "<img src=x onerror=\"window.pwned='yes'\">"


def file(name: str, data: bytes) -> dict:
    return {"name": name, "mimeType": "application/json", "buffer": data}


def merged(context: BrowserContext, site: str, files: list[tuple[str, bytes]], register=True) -> Page:
    page = context.new_page()
    page.goto(f"{site}judge/merge.html")
    if register:
        data = json.dumps(committee().as_json()).encode()
        page.set_input_files("#judge-committee", file("committee.json", data))
    page.set_input_files("#judge-sheets", [file(name, data) for name, data in files])
    page.get_by_label("เขตตรวจราชการที่").fill("99")
    page.get_by_role("button", name="รวมคะแนน").click()
    return page


def test_the_merge_page_ranks_and_exports(tablet: BrowserContext, judge_site: str):
    files = contest({judge: [0.1 * n for n in range(5)] for judge in JUDGES})
    page = merged(tablet, judge_site, files)
    expect(page.get_by_role("status")).to_contain_text("รวม 5 ไฟล์แล้ว ครบทุกคนทุกข้อ ไม่พบสิ่งที่ต้องแก้")
    rows = page.get_by_role("table", name="ความคืบหน้ารายกรรมการ").locator("tbody tr")
    expect(rows).to_have_text([f"{judge}กรรมการ {judge}ได้รับแล้ว5500" for judge in JUDGES])
    heads = page.get_by_role("table", name="ความคืบหน้ารายกรรมการ").locator("th.num")
    expect(heads).to_have_text(["ผลงานที่ครบ", "จากทั้งหมด", "ข้อที่ยังขาด", "งดให้คะแนน"])
    named = page.locator("[data-judge-result] :is(caption, h2)").all_text_contents()
    assert named.index("สรุปผล") < named.index("รายงานการประชุม") < named.index("ที่มา")
    first = page.get_by_role("table", name="สรุปผล").locator("tbody tr").first
    expect(first).to_contain_text("999905")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด XLSX").click()
    book = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes()))
    assert book["สรุปผล"]["B2"].value == "999905"
    assert len(book.sheetnames) == 9


def test_sheets_changed_side_by_side_show_both_totals_and_the_choice_counts(
    tablet: BrowserContext, judge_site: str
):
    files = [
        (name, full_sheet("J01", {"999901": share}, schema="judge-sheet/2", history={opening: "1"}))
        for name, share, opening in (("บ้าน.json", 0.2, "0000000a"), ("ที่ทำงาน.json", 0.8, "0000000b"))
    ]
    page = merged(tablet, judge_site, files)
    expect(page.get_by_role("alert")).to_contain_text("ยังไม่เป็นผลสุดท้าย")
    expect(page.get_by_role("table", name="สิ่งที่ตรวจพบ")).to_contain_text("T792")
    ask = page.get_by_role("group", name="กรรมการ J01 แก้คะแนนคนละเครื่อง")
    for name, total in (("บ้าน.json", 8), ("ที่ทำงาน.json", 32)):
        ask.get_by_role("radio", name=f"{name}: 999901 รวม {total} (5 ข้อ)").check()
        first = page.get_by_role("table", name="สรุปผล").locator("tbody tr").first
        expect(first).to_contain_text(f"40{total}{total}")
        expect(page.get_by_role("table", name="สิ่งที่ตรวจพบ")).not_to_contain_text("T792")


def test_the_minutes_are_filled_in_printed_and_kept(tablet: BrowserContext, judge_site: str, tmp_path: Path):
    page = merged(tablet, judge_site, contest({judge: [0.1 * n for n in range(5)] for judge in JUDGES}))
    page.get_by_label("สถานที่").fill("ห้องประชุมตัวอย่าง")
    page.get_by_role("group", name="J02").get_by_label("ในคณะกรรมการเป็น").select_option("chair")
    page.get_by_role("group", name="J04").get_by_label("เหตุที่ไม่มาประชุม").fill("ลาป่วย")
    page.get_by_label("มติที่ประชุม").fill("เห็นชอบ\nตามผล")
    leaving = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert not page.evaluate(leaving), "what is only on this page is not left without a question"
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด meeting.json").click()
    assert page.evaluate(leaving)
    kept = json.loads(waiting.value.path().read_text("utf-8"))
    assert read_json(json.dumps(kept).encode(), MEETING, "meeting.json")[1] == []
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="พิมพ์รายงานการประชุม").click()
    paper = page.locator("[data-judge-paper]")
    assert "กรรมการ J02 ประธานกรรมการ" in (paper.locator("ol li").first.text_content() or "")
    assert "ณ ห้องประชุมตัวอย่าง" in (paper.text_content() or "")
    assert "กรรมการ J04 กรรมการ (ลาป่วย)" in (paper.text_content() or "")
    prints = paper.locator("td", has_text=re.compile("^([0-9a-f]{8} ){7}[0-9a-f]{8}$"))
    expect(prints).to_have_count(len(JUDGES))
    assert paper.locator("caption").all_text_contents()[0] == "สรุปผล", (
        "the first table is named by its heading"
    )
    again = merged(tablet, judge_site, contest({"J01": [0.5] * 5}))
    again.set_input_files("#judge-meeting", file("meeting.json", json.dumps(kept).encode()))
    again.get_by_role("button", name="รวมคะแนน").click()
    expect(again.get_by_label("มติที่ประชุม")).to_have_value("เห็นชอบ\nตามผล")


def test_year_and_region_are_taken_from_the_files(tablet: BrowserContext, judge_site: str):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/merge.html")
    page.set_input_files("#judge-sheets", file("a.json", contest({"J01": [0.5] * 5})[0][1]))
    expect(page.get_by_label("เขตตรวจราชการที่")).to_have_value("99")


def test_codes_and_numbers_are_read_as_they_are_typed(tablet: BrowserContext, judge_site: str):
    page = merged(tablet, judge_site, contest({judge: [0.5] * 5 for judge in JUDGES}))
    expect(page.get_by_role("alert")).to_contain_text("ยังไม่เป็นผลสุดท้าย มีสิ่งที่ต้องแก้ 1 เรื่อง")
    page.get_by_label("ปีของการประกวด").fill("๒๕๖๕")
    page.get_by_label("เขตตรวจราชการที่").fill("๙๙ ")
    page.get_by_label("มติเมื่อคะแนนเสมอ").fill("๙๙๙๙๐๕, 999904 999903/999902;๙๙๙๙๐๑")
    page.get_by_role("button", name="รวมคะแนน").click()
    expect(page.get_by_role("status")).to_contain_text("ครบทุกคนทุกข้อ")
    expect(page.get_by_role("table", name="สรุปผล").locator("tbody tr").first).to_contain_text("999905")


def test_markup_in_a_sheet_is_shown_as_text(tablet: BrowserContext, judge_site: str):
    body = sheet("J01", [ballot("999901", dict.fromkeys(ITEMS, 4), comment=EVIL)])
    body["judge"]["name"] = EVIL
    page = merged(tablet, judge_site, [(f"{EVIL}.json", signed(body))])
    expect(page.get_by_role("table", name="ข้อสังเกต")).to_contain_text("<img src=x")
    expect(page.get_by_role("table", name="ที่มา")).to_contain_text("<img src=x")
    assert page.evaluate("window.pwned") is None
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("number", ["K01", "K03", "K05", "K07"])
def test_the_attack_corpus_is_refused_by_name(tablet: BrowserContext, judge_site: str, number: str):
    data = (Path(__file__).parent / "data" / "attacks" / f"{number}.json").read_bytes()
    page = merged(tablet, judge_site, [("sheet.json", data)], register=False)
    expect(page.get_by_role("table", name="สิ่งที่ตรวจพบ")).to_contain_text("sheet.json")
    expect(page.get_by_role("alert")).to_contain_text("ยังไม่เป็นผลสุดท้าย")
    assert page.evaluate("[window.pwned, ({}).admin]") == [None, None]


@pytest.mark.full
def test_a_very_deep_file_does_not_hang_the_page(tablet: BrowserContext, judge_site: str):
    page = merged(tablet, judge_site, [("deep.json", b"[" * 200_000), ("big.json", b'"' + b"x" * 4_000_001)])
    expect(page.get_by_role("table", name="สิ่งที่ตรวจพบ")).to_contain_text("ซ้อนกันลึกผิดปกติ")
    expect(page.get_by_role("table", name="สิ่งที่ตรวจพบ")).to_contain_text("ใหญ่เกินไป")


def test_only_addresses_of_the_site_and_https_are_followed(tablet: BrowserContext, judge_site: str):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/index.html")
    addresses = [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "//x.example/",
        "data:text/html,x",
        "http://x.example/",
    ]
    good = ["https://x.example/", "2565/999901/index.html"]
    found = page.evaluate(
        """async (all) => {
          const { safeAddress } = await import("/assets/tambon/judge/dom.js");
          return all.map(safeAddress);
        }""",
        [*addresses, *good],
    )
    assert found == ["#"] * len(addresses) + good


def test_a_wrong_register_is_refused(tablet: BrowserContext, judge_site: str):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/merge.html")
    page.set_input_files("#judge-committee", file("committee.json", b"{}"))
    page.set_input_files("#judge-sheets", file("a.json", b"{}"))
    page.get_by_label("เขตตรวจราชการที่").fill("99")
    page.get_by_role("button", name="รวมคะแนน").click()
    expect(page.get_by_role("alert")).to_contain_text("ทะเบียนคำเชิญใช้ไม่ได้")


def test_one_item_is_compared_across_entries(tablet: BrowserContext, judge_site: str):
    page = open_sheet(tablet, judge_site)
    page.get_by_role("group", name="2.1").get_by_role("radio", name="7.5", exact=True).check()
    page.goto(f"{judge_site}judge/compare.html")
    page.get_by_label("ข้อที่เปรียบเทียบ").select_option("2.1")
    columns = page.locator(".judge-compare > section")
    expect(columns).to_have_count(2)
    expect(page.locator(".judge")).not_to_contain_text("7.5")
    page.get_by_role("checkbox", name="แสดงคะแนนของท่าน").check()
    expect(columns.first).to_contain_text("ที่ท่านให้ไว้: 7.5")
    expect(columns.first.get_by_role("link", name="หลักฐานข้อ 2.1")).to_be_visible()
    back = columns.first.get_by_role("link", name="ข้อ 2.1 ในหน้าเกณฑ์")
    expect(back).to_have_attribute("href", re.compile(r"/rubric\.html#item-2-1$"))
    page.get_by_role("checkbox", name="ตำบลสมมุติ3").check()
    expect(columns).to_have_count(3)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="นำเสนอข้อนี้บนจอรวม").click()
    expect(opened.value.locator(".judge-show-place")).to_have_text("1 จาก 3")


def keep_for_flight(page: Page) -> None:
    scripts = [*ASSETS.iterdir(), INFLATE]
    listed = (
        len(CODES) * len(entry(CODES[0]).files)
        + len(scripts)
        + len(set(PAGES) - SECRETARY_S)
        + len(["site-worker.js", "tokens.css"])
    )
    expect(page.get_by_text("ไฟล์ ประมาณ")).to_contain_text(re.compile(rf"{listed} ไฟล์ ประมาณ 0\.\d MB"))
    page.get_by_role("button", name="ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ").click()
    expect(page.locator("[data-judge-kept]")).to_contain_text("พร้อมใช้แบบไม่มีสัญญาณแล้ว")


def test_everything_works_in_flight_mode_after_the_pack_was_kept(tablet: BrowserContext, judge_site: str):
    page = open_sheet(tablet, judge_site)
    keep_for_flight(page)
    tablet.set_offline(True)
    page.reload()
    page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True).check()
    expect(page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")
    page.reload()
    expect(page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True)).to_be_checked()
    page.get_by_role("link", name="หลักฐานข้อ 1.1").click()
    opened = page.frame_locator("iframe")
    expect(opened.get_by_role("heading")).to_contain_text("หน้า rubric ของ 999901")
    picture = opened.locator("img")
    expect(picture).to_have_js_property("naturalWidth", 1)
    page.goto(f"{judge_site}judge/compare.html")
    expect(page.locator(".judge-compare > section")).to_have_count(2)
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_download() as waiting:
        page.goto(f"{judge_site}judge/sheet.html")
        page.get_by_role("button", name="ดาวน์โหลดไฟล์คะแนน").click()
    assert json.loads(waiting.value.path().read_bytes())["mac"]


def test_a_missing_file_costs_only_itself_and_nothing_is_called_ready(
    tablet: BrowserContext, serve, tmp_path: Path
):
    site = build_site(tmp_path)
    missing = site / "2565" / CODES[0] / "rubric.html"
    whole = missing.read_bytes()
    missing.unlink()
    page = open_sheet(tablet, serve(site))
    page.get_by_role("button", name="ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ").click()
    expect(page.get_by_role("alert")).to_contain_text("ดาวน์โหลดไม่ครบ ขาด 1 ไฟล์")
    expect(page.get_by_role("alert")).to_contain_text(f"{CODES[0]}/rubric.html")
    missing.write_bytes(whole)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.get_by_role("button", name="ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ").click()
    expect(page.locator("[data-judge-kept]")).to_contain_text("พร้อมใช้แบบไม่มีสัญญาณแล้ว")
    assert [name for name in asked if not name.startswith("region-")] == ["rubric.html"]


def test_a_newer_version_is_offered_and_a_withdrawn_entry_leaves_the_tablet(
    tablet: BrowserContext, serve, tmp_path: Path
):
    site = build_site(tmp_path)
    page = open_sheet(tablet, serve(site))
    page.get_by_role("button", name="ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ").click()
    status = page.locator("[data-judge-kept]")
    expect(status).to_contain_text("พร้อมใช้แบบไม่มีสัญญาณแล้ว")
    newer = json.loads(pack(codes=CODES[1:]))
    (site / "judge/2565/region-99.json").write_text(
        json.dumps({**newer, "build": "build-2"}), encoding="utf-8"
    )
    page.reload()
    expect(status).to_contain_text("มีรุ่นใหม่")
    kept = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"""
    addresses = page.evaluate(kept)
    assert not [one for one in addresses if f"/{CODES[0]}/" in one]
    assert [one for one in addresses if f"/{CODES[1]}/" in one]
    expect(page.get_by_role("group", name="1.1")).to_be_visible()


def test_a_borrowed_tablet_goes_back_empty(tablet: BrowserContext, judge_site: str):
    page = open_sheet(tablet, judge_site)
    page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True).check()
    expect(page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")
    keep_for_flight(page)
    said: list[str] = []

    def refuse_first(dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss() if len(said) == 1 else dialog.accept()

    page.on("dialog", refuse_first)
    page.get_by_text("เพิ่มเติม: นำเข้า").click()
    page.get_by_role("button", name="ล้างเครื่องนี้").click()
    expect(page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True)).to_be_checked()
    page.get_by_role("button", name="ล้างเครื่องนี้").click()
    expect(page.get_by_text("เครื่องนี้ยังไม่มีคำเชิญ")).to_be_visible()
    assert "ยังมีการแก้ไข" in said[0]
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('judge'))") == []
    assert page.evaluate("caches.keys()") == []
    page.goto(f"{judge_site}judge/sheet.html")
    expect(page.get_by_role("group", name="1.1")).to_have_count(0)


def test_from_a_file_the_page_says_why_it_does_not_work(tablet: BrowserContext, tmp_path: Path):
    site = build_site(tmp_path)
    page = tablet.new_page()
    page.goto((site / "judge" / "sheet.html").as_uri())
    expect(page.get_by_text("ถ้าท่านเปิดจากไฟล์ในเครื่องโดยตรง หน้านี้จะไม่ทำงาน")).to_be_visible()
    expect(page.locator("[data-judge-app]")).to_be_hidden()


def test_the_selection_desk_counts_days_and_exports(tablet: BrowserContext, serve, tmp_path: Path):
    desk = selection_desk(edition(), "เขต 99", candidates_from_pack(open_pack(pack())), None)
    site = build_site(tmp_path)
    write_page(
        site / "judge" / "select-2565-99.html",
        render("judge_select.html", **select_values(desk, edition(), 99)),
        "การคัดเลือกตำบล",
    )
    page = tablet.new_page()
    page.goto(f"{serve(site)}judge/select-2565-99.html")
    expect(page.locator("[data-judge-deadline]").first).to_contain_text("ผ่านมาแล้ว")
    page.get_by_label("ลำดับของตำบลสมมุติ3").select_option("ลำดับ 1")
    page.get_by_label("ลำดับของตำบลสมมุติ1").select_option("ลำดับ 1")
    expect(page.get_by_role("status")).to_contain_text("ลำดับเดียวกันหลายตำบล: ตัวอย่าง ระดับจังหวัด ลำดับ 1")
    page.get_by_label("ลำดับของตำบลสมมุติ1").select_option("สำรอง 1")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_label("เหตุผลที่เลือกตำบลสมมุติ1").fill("=แผนชัด")
    page.reload()
    assert page.get_by_label("เหตุผลที่เลือกตำบลสมมุติ1").input_value() == "=แผนชัด"
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลดทะเบียนรายชื่อส่งกรมฯ").click()
    found = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes()))["ทะเบียนรายชื่อ"]
    chosen = [[cell.value for cell in row][3:] for row in found.iter_rows(min_row=4, max_row=5)]
    assert [row[0] for row in chosen] == ["สมมุติ3", "สมมุติ1"]
    assert chosen[1][3:] == ["สำรอง 1", "=แผนชัด", 8700]
    page.get_by_role("link", name="สมมุติ1").click()
    expect(page.get_by_role("heading")).to_contain_text("หน้า index ของ 999901")
    page.go_back()
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
