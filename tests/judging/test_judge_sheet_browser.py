"""The score sheet as a judge meets it: nothing given is ever lost."""

from __future__ import annotations

import dataclasses
import io
import json
import re

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Dialog, Locator, Page, Request, expect

from tambon_showcase.judging.invite import invite_link
from tambon_showcase.judging.merge import merge
from tests.judging.conftest import open_sheet
from tests.judging.example import ITEMS, committee, terms

pytestmark = pytest.mark.browser

BROKEN_LOCAL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
BROKEN_BASE = (
    "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };"
)


SMALL_TARGETS = """() => {
  const kinds = 'button, summary, .judge-choice, .judge-tap, input[type=text], textarea, input[type=file]';
  return [...document.querySelectorAll(`.judge :is(${kinds})`)]
    .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
    .map((one) => one.outerHTML.slice(0, 120));
}"""


def points(page: Page, item: str, value: str) -> Locator:
    return page.get_by_role("group", name=item).get_by_role("radio", name=value, exact=True)


def give(page: Page, item: str, value: str) -> None:
    points(page, item, value).check()
    expect(page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")


def downloaded(page: Page, name: str) -> bytes:
    """What a button downloads; the question about gaps is answered with yes."""

    def accept(dialog: Dialog) -> None:
        dialog.accept()

    page.on("dialog", accept)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    page.remove_listener("dialog", accept)
    return waiting.value.path().read_bytes()


def more(page: Page) -> None:
    page.get_by_text("เพิ่มเติม: นำเข้า").click()


def test_the_secret_leaves_the_address_and_the_sheet_opens(sheet_page: Page):
    assert "invite" not in sheet_page.url
    expect(sheet_page.locator(".judge-who")).to_contain_text("กรรมการ J01")
    expect(sheet_page.get_by_role("link", name="หลักฐานข้อ 1.1")).to_be_visible()
    expect(sheet_page.locator("[data-judge-static]")).to_be_hidden()


def test_a_score_survives_a_reload_in_the_middle(sheet_page: Page):
    give(sheet_page, "1.1", "3.5")
    sheet_page.get_by_label("ข้อสังเกตข้อ 1.1").fill("ป้ายชัด")
    sheet_page.reload()
    expect(points(sheet_page, "1.1", "3.5")).to_be_checked()
    expect(sheet_page.get_by_label("ข้อสังเกตข้อ 1.1")).to_have_value("ป้ายชัด")


def test_what_a_judge_writes_is_sent_nowhere(sheet_page: Page):
    asked: list[Request] = []
    sheet_page.context.on("request", lambda one: asked.append(one))  # noqa: PLW0108 Playwright marks what it calls
    give(sheet_page, "1.1", "3.5")
    sheet_page.get_by_label("ข้อสังเกตข้อ 1.1").fill("ป้ายชัด")
    expect(sheet_page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")
    assert downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน")
    sheet_page.reload()
    expect(points(sheet_page, "1.1", "3.5")).to_be_checked()
    site = sheet_page.url.partition("#")[0].partition("?")[0]
    assert {one.method for one in asked} == {"GET"} and not any(one.post_data for one in asked)
    pages = [one.url for one in asked if not one.url.startswith("blob:")]
    assert all(url.startswith(site[: site.index("/", 8)]) and "?" not in url for url in pages), pages


@pytest.mark.parametrize("lost", ["localStorage.clear()", "indexedDB.deleteDatabase('tambon-judge')"])
def test_either_of_the_two_places_is_enough(sheet_page: Page, lost: str):
    give(sheet_page, "1.1", "3.5")
    sheet_page.evaluate(f"() => {{ {lost}; }}")
    sheet_page.reload()
    expect(points(sheet_page, "1.1", "3.5")).to_be_checked()


def test_one_full_place_is_a_warning_and_the_score_is_kept(sheet_page: Page):
    sheet_page.evaluate(f"() => {{ {BROKEN_LOCAL} }}")
    points(sheet_page, "1.1", "3.5").check()
    expect(sheet_page.get_by_role("alert")).to_contain_text("บันทึกได้แห่งเดียว")
    sheet_page.reload()
    expect(points(sheet_page, "1.1", "3.5")).to_be_checked()


def test_a_full_disk_is_said_loudly_and_the_file_can_still_be_saved(sheet_page: Page):
    sheet_page.evaluate(f"() => {{ {BROKEN_LOCAL} {BROKEN_BASE} }}")
    points(sheet_page, "1.1", "3.5").check()
    expect(sheet_page.get_by_role("alert")).to_contain_text("บันทึกไม่ได้")
    body = json.loads(downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน"))
    assert body["entries"][0]["scores"] == {"1.1": 3.5}


def test_not_seen_is_the_start_and_is_no_score(sheet_page: Page):
    expect(points(sheet_page, "1.1", "ยังไม่ได้ดู")).to_be_checked()
    expect(
        sheet_page.get_by_text("ทำแล้ว 0 จาก 20 ข้อ ใน 4 ผลงาน")
    ).to_be_visible()  # 999905 is recused by the register
    give(sheet_page, "1.1", "0")
    expect(sheet_page.get_by_text("ทำแล้ว 1 จาก 20 ข้อ")).to_be_visible()
    give(sheet_page, "1.1", "ยังไม่ได้ดู")
    expect(sheet_page.get_by_text("ทำแล้ว 0 จาก 20 ข้อ")).to_be_visible()
    assert json.loads(downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน"))["entries"][0]["scores"] == {"1.1": None}


def test_after_many_changes_the_file_is_reminded_of_until_it_left(sheet_page: Page):
    reminder = sheet_page.locator("[data-judge-reminder]")
    for number in range(21):
        expect(reminder).to_have_text(re.compile("^ดาวน์โหลดไฟล์คะแนนทุกครั้ง"))
        give(sheet_page, "1.1", str(number % 2 + 1))
    expect(reminder).to_have_text(re.compile("^ยังมีการแก้ไข 21 ครั้งที่ไม่ได้ดาวน์โหลดเก็บไว้"))
    downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน")
    expect(reminder).to_have_text(re.compile("^ดาวน์โหลดไฟล์คะแนนทุกครั้ง"))


def test_undo_goes_back_step_by_step_even_after_a_reload(sheet_page: Page):
    for value in ("1", "2"):
        give(sheet_page, "1.1", value)
    sheet_page.reload()
    undo = sheet_page.get_by_role("button", name="เลิกทำ")
    expect(undo).to_have_text("เลิกทำ ข้อ 1.1: 1 → 2")
    undo.click()
    expect(points(sheet_page, "1.1", "1")).to_be_checked()
    expect(sheet_page.get_by_role("status").first).to_contain_text("เลิกทำแล้ว ข้อ 1.1: 1 → 2 (กลับเป็นค่าเดิม)")
    undo.click()
    expect(points(sheet_page, "1.1", "ยังไม่ได้ดู")).to_be_checked()
    expect(undo).to_be_disabled()
    redo = sheet_page.get_by_role("button", name="ทำซ้ำ")
    redo.click()
    expect(points(sheet_page, "1.1", "1")).to_be_checked()
    expect(redo).to_have_text("ทำซ้ำ ข้อ 1.1: 1 → 2")
    log = json.loads(downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน"))["log"]
    assert [(line[4], line[5], line[6]) for line in log] == [
        ("", "1", ""),
        ("1", "2", ""),
        ("2", "1", "undo"),
        ("1", "", "undo"),
        ("", "1", "redo"),
    ]


def test_two_tabs_keep_both_changes(tablet: BrowserContext, judge_site: str):
    first, second = open_sheet(tablet, judge_site), open_sheet(tablet, judge_site)
    give(first, "1.1", "3")
    expect(points(second, "1.1", "3")).to_be_checked()
    give(second, "1.2", "4")
    expect(points(first, "1.2", "4")).to_be_checked()
    assert json.loads(downloaded(first, "ดาวน์โหลดไฟล์คะแนน"))["entries"][0]["scores"] == {"1.1": 3, "1.2": 4}


def test_the_exported_file_is_signed_for_the_merge(sheet_page: Page):
    for item in ("1.1", "1.2"):
        give(sheet_page, item, "5")
    for item in ("2.1", "4.1", "5.2"):
        give(sheet_page, item, "7.5")
    sheet_page.get_by_label("ข้อสังเกตต่อผลงานทั้งชิ้น").fill('=1+1 "ก"\n<b>')
    expect(sheet_page.get_by_text("รวมที่ให้แล้ว 32.5 จาก 40 คะแนน")).to_be_visible()
    data = downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน")
    result = merge([("J01.json", data)], terms(), committee({"J01": ("999905",)}))
    assert [finding.code for finding in result.findings if finding.file] == ["T767"]  # not confirmed yet
    assert result.standings[0].totals == (3250,)
    assert result.notes[0].text == '=1+1 "ก"\n<b>'


@pytest.mark.full
def test_a_sheet_that_is_keyed_in_from_paper_says_so_everywhere(sheet_page: Page):
    more(sheet_page)
    sheet_page.get_by_label("กรรมการให้คะแนนบนกระดาษ").fill(" นางสาวสมมุติ ")
    sheet_page.get_by_role("button", name="บันทึกผู้คีย์แทน").click()
    words = "คีย์จากใบคะแนนกระดาษโดย นางสาวสมมุติ"
    expect(sheet_page.locator(".note", has_text=words)).to_be_visible()
    give(sheet_page, "1.1", "5")
    sheet_page.reload()
    expect(sheet_page.locator(".note", has_text=words)).to_be_visible()
    data = downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน")
    result = merge([("J01.json", data)], terms(), committee({"J01": ("999905",)}))
    assert next(finding.code for finding in result.findings if finding.file) == "T749"
    sheet_page.evaluate("window.print = () => {}")
    sheet_page.get_by_role("button", name="พิมพ์ใบคะแนน").click()
    assert words in sheet_page.locator("[data-judge-paper] p").first.inner_text()


def test_export_and_import_on_another_device(tablet: BrowserContext, judge_site: str, chromium):
    first = open_sheet(tablet, judge_site)
    give(first, "1.1", "3.5")
    data = downloaded(first, "ดาวน์โหลดไฟล์คะแนน")
    other = chromium.new_context()
    second = open_sheet(other, judge_site)
    more(second)
    send = {"name": "s.json", "mimeType": "application/json", "buffer": data}
    second.set_input_files("#judge-import", [send])
    expect(second.get_by_role("status").filter(has_text="นำเข้าไฟล์แล้ว")).to_be_visible()
    expect(points(second, "1.1", "3.5")).to_be_checked()
    again = json.loads(downloaded(second, "ดาวน์โหลดไฟล์คะแนน"))
    assert again["entries"] == json.loads(data)["entries"]
    second.set_input_files("#judge-import", [{**send, "buffer": data.replace(b"3.5", b"4.5")}])
    expect(second.get_by_role("alert")).to_contain_text("ลายเซ็นของไฟล์ไม่ตรง")
    expect(points(second, "1.1", "3.5")).to_be_checked()
    other.close()


def test_what_is_not_scored_is_listed_with_jumps_and_asked_before_a_file_leaves(sheet_page: Page):
    for item in ("1.1", "2.1", "4.1", "5.2"):
        give(sheet_page, item, "5")
    summary = sheet_page.get_by_text("ยังไม่ได้ให้คะแนน 16 ข้อ ใน 4 ผลงาน")
    expect(summary).to_be_visible()
    sheet_page.get_by_role("button", name="ข้อถัดไปที่ยังขาด").click()
    expect(sheet_page.get_by_role("group", name="1.2").get_by_role("radio").first).to_be_focused()
    summary.click()
    sheet_page.get_by_role("button", name="ไปที่ข้อ 4.1 ของ ตำบลสมมุติ3").click()
    expect(sheet_page.locator("#judge-entry")).to_contain_text("ตำบลสมมุติ3")
    expect(sheet_page.get_by_role("group", name="4.1").get_by_role("radio").first).to_be_focused()
    asked: list[str] = []
    sheet_page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    sheet_page.get_by_role("button", name="ดาวน์โหลดไฟล์คะแนน").click()
    expect(sheet_page.locator("[data-judge-say]")).not_to_contain_text("ดาวน์โหลด")
    assert "ตำบลสมมุติ1 อำเภอทดสอบ จังหวัดตัวอย่าง: ข้อ 1.2" in asked[0]


def test_xlsx_and_csv_keep_formulas_as_text(sheet_page: Page):
    give(sheet_page, "1.1", "3.5")
    sheet_page.get_by_label("ข้อสังเกตข้อ 1.1").fill("=HYPERLINK(1)")
    sheet_page.get_by_label("ข้อสังเกตข้อ 1.1").blur()
    more(sheet_page)
    book = openpyxl.load_workbook(io.BytesIO(downloaded(sheet_page, "ส่งออก XLSX")))
    row = book["คะแนน"][2]
    assert (row[4].value, row[4].data_type) == (3.5, "n")
    assert (row[7].value, row[7].data_type) in [("=HYPERLINK(1)", "s"), ("=HYPERLINK(1)", "inlineStr")]
    text = downloaded(sheet_page, "ส่งออก CSV").decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in text


def test_recusal_hides_the_items_and_nothing_of_it_is_counted(sheet_page: Page):
    sheet_page.get_by_text("งดให้คะแนนผลงานนี้ เพราะมีส่วนได้เสีย").click()
    reason = sheet_page.get_by_label("เหตุที่งด")
    reason.fill("ญาติ")
    reason.blur()
    expect(sheet_page.locator(".judge-item")).to_have_count(0)
    expect(sheet_page.get_by_text("ทำแล้ว 0 จาก 15 ข้อ ใน 3 ผลงาน")).to_be_visible()


def test_without_points_only_judgements_are_asked(tablet: BrowserContext, plain_site: str):
    page = open_sheet(tablet, plain_site, scored=False)
    expect(page.get_by_text("เขตยังไม่ประกาศเกณฑ์คะแนน").first).to_be_visible()
    give(page, "1.1", "เห็นว่ามีบางส่วน")
    body = json.loads(downloaded(page, "ดาวน์โหลดไฟล์คะแนน"))
    assert (body["entries"][0]["scores"], body["entries"][0]["judgements"]) == ({}, {"1.1": "partly"})


def practise(page: Page, site: str, judge: str) -> None:
    page.goto(f"{site}judge/sheet.html")
    page.get_by_label("เขตตรวจราชการที่").fill("99")
    page.get_by_label("เลขกรรมการ").fill(judge)
    page.get_by_label("ชื่อกรรมการ").fill("ซ้อม")
    page.locator("form").get_by_role("button", name="เปิดแบบให้คะแนน").click()
    expect(page.get_by_text("ไฟล์จะไม่มีลายเซ็นดิจิทัล")).to_be_visible()


def test_practice_under_a_judges_number_never_becomes_their_signed_sheet(
    tablet: BrowserContext, judge_site: str
):
    page = tablet.new_page()
    practise(page, judge_site, "J01")
    give(page, "1.1", "1")
    assert "mac" not in json.loads(downloaded(page, "ดาวน์โหลดไฟล์คะแนน"))
    real = open_sheet(tablet, judge_site)
    expect(points(real, "1.1", "ยังไม่ได้ดู")).to_be_checked()
    body = json.loads(downloaded(real, "ดาวน์โหลดไฟล์คะแนน"))
    assert body["mac"]
    assert body["entries"][0]["scores"] == {}


@pytest.mark.parametrize("cut", [8, 60, -5], ids=["the mark alone", "most of it", "its end"])
def test_a_damaged_invitation_opens_nothing_and_says_so(tablet: BrowserContext, judge_site: str, cut: int):
    first = open_sheet(tablet, judge_site)
    give(first, "1.1", "3.5")
    link = invite_link(committee(), committee().judges[1], judge_site)
    whole = link.index("#")
    page = tablet.new_page()
    page.goto(link[: whole + cut] if cut > 0 else link[:cut])
    expect(page.get_by_role("alert")).to_contain_text("ลิงก์คำเชิญขาดหรือเสียหาย")
    expect(page.locator(".judge-who")).to_have_count(0)
    expect(page.get_by_label("ลิงก์คำเชิญ")).to_be_visible()


def test_another_secret_for_the_same_judge_replaces_nothing_unasked(tablet: BrowserContext, judge_site: str):
    first = open_sheet(tablet, judge_site)
    give(first, "1.1", "3.5")
    register = committee()
    forged = dataclasses.replace(register.judges[0], secret="x" * 42 + "A")
    page = tablet.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(invite_link(register, forged, judge_site))
    expect(page.get_by_role("alert")).to_contain_text("ไม่ได้เปลี่ยนอะไร")
    assert len(asked) == 1
    first.reload()
    data = downloaded(first, "ดาวน์โหลดไฟล์คะแนน")
    assert [f.code for f in merge([("J01.json", data)], terms(), register).findings if f.file] == []


def test_an_invitation_issued_again_adds_and_bars_and_says_what_changed(
    tablet: BrowserContext, judge_site: str
):
    register = committee()
    few = dataclasses.replace(register, entries=register.entries[:4])
    page = tablet.new_page()
    page.goto(invite_link(few, few.judges[0], judge_site))
    give(page, "1.1", "3.5")
    barred = dataclasses.replace(register.judges[0], recused=("999902",))
    page.goto("about:blank")
    page.goto(invite_link(dataclasses.replace(register, issue="2"), barred, judge_site))
    expect(page.get_by_role("alert")).to_contain_text("คำเชิญเปลี่ยน: เพิ่ม ตำบลสมมุติ5")
    expect(page.get_by_role("alert")).to_contain_text("งดให้คะแนน ตำบลสมมุติ2")
    expect(points(page, "1.1", "3.5")).to_be_checked()
    page.get_by_role("button", name="ตำบลสมมุติ2").click()
    expect(page.get_by_text("ยกเลิกเองไม่ได้")).to_be_visible()
    expect(page.get_by_label("เหตุที่งด")).to_have_count(0)


def test_a_broken_invitation_is_refused_in_words(tablet: BrowserContext, judge_site: str):
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/sheet.html")
    page.get_by_label("ลิงก์คำเชิญ").fill("#invite=AAAA")
    page.get_by_role("button", name="เปิดแบบให้คะแนน").first.click()
    expect(page.get_by_role("alert")).to_contain_text("ไม่ใช่คำเชิญ")


def test_the_sheet_is_worked_by_keyboard_alone(sheet_page: Page):
    points(sheet_page, "1.1", "ยังไม่ได้ดู").focus()
    for _ in range(3):
        sheet_page.keyboard.press("ArrowRight")
    expect(points(sheet_page, "1.1", "1")).to_be_checked()
    sheet_page.keyboard.press("Tab")
    expect(sheet_page.get_by_label("ข้อสังเกตข้อ 1.1")).to_be_focused()


def test_targets_are_large_enough_and_nothing_is_cut_off_on_a_tablet(sheet_page: Page):
    more(sheet_page)
    small = sheet_page.evaluate(SMALL_TARGETS)
    assert small == []
    assert sheet_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("page_name", ["sheet", "merge", "compare", "index"])
def test_axe_finds_nothing(tablet: BrowserContext, judge_site: str, page_name: str):
    page = open_sheet(tablet, judge_site)
    page.goto(f"{judge_site}judge/{page_name}.html?year=2565&region=99")
    expect(page.locator("[data-judge-app]")).to_be_visible()
    page.wait_for_load_state("networkidle")
    found = Axe().run(page)
    assert [(one["id"], one["nodes"][0]["html"][:150]) for one in found.response["violations"]] == []


def test_printing_makes_a_paper_with_lines_to_sign(sheet_page: Page):
    give(sheet_page, "1.1", "3.5")
    sheet_page.evaluate("window.print = () => {}")
    sheet_page.get_by_role("button", name="พิมพ์ใบคะแนน").click()
    sheet_page.emulate_media(media="print")
    paper = sheet_page.locator("[data-judge-paper]")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("ลงชื่อ")
    expect(sheet_page.locator("main")).to_be_hidden()
    said = paper.locator("p").all_text_contents()
    assert re.search(r"\(SHA-256\) [0-9a-f]{12}$", said[1])
    assert re.search(r"บันทึกเมื่อ \d+ [ก-๙.]+ 25\d\d", said[0])
    rows = paper.get_by_role("table", name="ทุกผลงาน").locator("tbody tr")
    expect(rows.nth(0)).to_contain_text("153.5ยังขาดข้อ 1.2 2.1 4.1 5.2")
    expect(rows.nth(1)).to_contain_text("05–ยังขาดข้อ 1.1")
    expect(rows.nth(4)).to_contain_text("งดให้คะแนน")
    expect(paper.locator(".judge-paper-page").first.locator("tr").last).to_contain_text("3.540")
    expect(paper.locator(".judge-paper-page")).to_have_count(4)  # none for the entry that is not scored
    # The browser's own menu, once for the print that the button began and once after a change.
    sheet_page.emulate_media(media="screen")
    sheet_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    give(sheet_page, "1.2", "2")
    sheet_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheet_page.emulate_media(media="print")
    expect(rows.nth(0)).to_contain_text("ยังขาดข้อ 2.1 4.1 5.2")
    expect(paper.locator("p").nth(1)).to_contain_text("ไม่มีลายนิ้วมือ")


def test_a_paper_without_points_has_no_columns_for_them_and_names_a_sheet_without_invitation(
    tablet: BrowserContext, plain_site: str
):
    """The columns were empty, opinions had a third of the page, and a sheet for practice looked as one that counts."""
    for is_practice in (True, False):
        page = tablet.new_page() if is_practice else open_sheet(tablet, plain_site, scored=False)
        if is_practice:
            practise(page, plain_site, "J09")
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="พิมพ์ใบคะแนน").click()
        paper = page.locator("[data-judge-paper]")
        heads = paper.locator(".judge-paper-page").first.locator("th").all_text_contents()
        assert heads == ["ข้อ", "หัวข้อ", "ความเห็น", "ข้อสังเกต"]
        assert "รวม" not in paper.get_by_role("table", name="ทุกผลงาน").locator("th").all_text_contents()
        named = ["เปิดโดยไม่มีคำเชิญ" in line for line in paper.locator("section > p").all_text_contents()]
        assert named and set(named) == {is_practice}


def test_an_entry_is_confirmed_locked_and_opened_again(sheet_page: Page):
    confirm = sheet_page.get_by_role("button", name="ยืนยันผลงานนี้")
    expect(sheet_page.get_by_text("ยืนยันได้เมื่อให้คะแนนครบ ยังขาดข้อ 1.1 1.2")).to_be_visible()
    for item in ITEMS:
        give(sheet_page, item, "1")
    sheet_page.get_by_label("ข้อสังเกตข้อ 5.2").fill("ตรวจแล้ว")
    confirm.click()  # leaves the words, which are kept by that: the tap counts all the same
    again = sheet_page.get_by_role("button", name="เปิดแก้ไขอีกครั้ง")
    expect(again).to_be_focused()
    expect(points(sheet_page, "1.1", "1")).to_be_disabled()
    expect(sheet_page.locator(".judge-entry-button").first).to_contain_text("ยืนยันแล้ว")
    sheet_page.reload()
    expect(points(sheet_page, "1.1", "1")).to_be_disabled()
    sheet_page.on("dialog", lambda dialog: dialog.accept())
    body = json.loads(downloaded(sheet_page, "ดาวน์โหลดไฟล์คะแนน"))
    assert [entry["confirmed"] for entry in body["entries"][:2]] == ["yes", ""]
    again.click()
    expect(points(sheet_page, "1.1", "1")).to_be_enabled()
    expect(confirm).to_be_focused()
    expect(sheet_page.get_by_role("button", name="เลิกทำ")).to_contain_text("การยืนยัน: ยืนยันแล้ว → ว่าง")
