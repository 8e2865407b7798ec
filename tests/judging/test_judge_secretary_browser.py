"""The secretary declares points and makes a committee with its invitations in the browser; a judge opens one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tambon_showcase.judging.papers import COMMITTEE, Committee, committee_from_json
from tambon_showcase.judging.scoring import read_scoring
from tambon_showcase.judging.shape import read_json
from tests.judging.example import CODES, GROUPS, ITEMS, committee

pytestmark = pytest.mark.browser
WORD = "ตรวจและออกคำเชิญ"


def opened(tablet: BrowserContext, site: str, old: Committee | None = None) -> Page:
    page = tablet.new_page()
    page.goto(f"{site}judge/register.html")
    if old:
        data = json.dumps(old.as_json()).encode()
        file = {"name": "committee.json", "mimeType": "application/json", "buffer": data}
        page.set_input_files("#judge-committee", file)  # type: ignore[arg-type]
    page.get_by_role("button", name="กรอกรายชื่อ").click()
    expect(page.get_by_role("button", name=WORD)).to_be_visible()
    return page


def saved(page: Page) -> Committee:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด committee.json").click()
    value, findings = read_json(Path(waiting.value.path()).read_bytes(), COMMITTEE, "committee.json")
    assert findings == []
    assert value
    return committee_from_json(value)


def test_from_a_pasted_list_to_a_judge_s_sheet(tablet: BrowserContext, judge_site: str) -> None:
    page = opened(tablet, judge_site)
    page.get_by_text("วางรายชื่อจาก Excel").click()
    page.fill("#judge-paste", "กรรมการ ก\tพัฒนาการจังหวัด\nA7\tกรรมการ ข\t\n")
    page.get_by_role("button", name="เพิ่มตามรายชื่อ").click()
    first = page.get_by_role("group", name="กรรมการแถวที่ 1")
    first.get_by_text("มีส่วนได้เสีย").click()
    first.get_by_label(CODES[1]).check()
    page.get_by_role("button", name=WORD).click()
    assert Axe().run(page).violations_count == 0
    made = saved(page)
    assert [(one.id, one.name, one.position, one.recused) for one in made.judges] == [
        ("J01", "กรรมการ ก", "พัฒนาการจังหวัด", (CODES[1],)),
        ("A7", "กรรมการ ข", "", ()),
    ]
    assert (made.entries, made.issue) == (CODES, "1")
    page.goto(page.get_by_role("textbox", name="ลิงก์ของกรรมการ J01").input_value())
    expect(page.get_by_text("กรรมการ J01 กรรมการ ก")).to_be_visible()
    expect(page.locator(".judge-entries button").nth(1)).to_contain_text("งด")


def test_what_is_wrong_is_said_at_once_and_nothing_is_issued(tablet: BrowserContext, judge_site: str) -> None:
    page = opened(tablet, judge_site)
    page.get_by_role("button", name="เพิ่มกรรมการ").click()
    page.get_by_label("เลขกรรมการ").nth(1).fill("J01")
    for code in CODES[1:]:
        page.get_by_role("group", name="ผลงานที่จะให้คะแนน").get_by_label(code).uncheck()
    for row in (1, 2):
        group = page.get_by_role("group", name=f"กรรมการแถวที่ {row}")
        group.get_by_text("มีส่วนได้เสีย").click()
        group.get_by_label(CODES[0]).check()
    page.get_by_role("button", name=WORD).click()
    expect(page.get_by_role("alert")).to_contain_text("มีสิ่งที่ต้องแก้ 4 เรื่อง")
    for said in ("แถวที่ 2: เลขกรรมการ “J01” ซ้ำกับแถวที่ 1", "แถวที่ 1 (J01): ยังไม่มีชื่อ", "กรรมการทุกคนงดให้คะแนน"):
        expect(page.locator("[data-judge-result]")).to_contain_text(said)
    expect(page.get_by_role("button", name="ดาวน์โหลด committee.json")).to_have_count(0)


def test_issued_again_only_what_was_named_changes(tablet: BrowserContext, judge_site: str) -> None:
    old = committee({"J02": (CODES[0],)})
    page = opened(tablet, judge_site, old)
    page.get_by_role("group", name="กรรมการแถวที่ 1").get_by_label("ถอนจากคณะกรรมการ").check()
    page.get_by_role("group", name="กรรมการแถวที่ 3").get_by_label("ออกรหัสลับใหม่").check()
    page.get_by_role("group", name="ผลงานที่จะให้คะแนน").get_by_label(CODES[4]).uncheck()
    page.get_by_role("button", name=WORD).click()
    said = page.get_by_role("heading", name="สิ่งที่เปลี่ยน").locator("+ ul > li")
    expect(said).to_have_text(
        [
            "ถอนกรรมการ J01 กรรมการ J01",
            f"ถอนผลงาน {CODES[4]}",
            "กรรมการ J03 ได้รหัสลับใหม่ ไฟล์ที่เซ็นด้วยใบเชิญเดิมจะใช้ไม่ได้",
        ]
    )
    now = saved(page)
    kept = {one.id: one.secret for one in old.judges if one.id not in ("J01", "J03")}
    assert {one.id: one.secret for one in now.judges if one.id != "J03"} == kept
    assert (now.issue, now.entries) == ("2", CODES[:4])


def test_another_file_is_refused_by_name(tablet: BrowserContext, judge_site: str) -> None:
    page = tablet.new_page()
    page.goto(f"{judge_site}judge/register.html")
    page.set_input_files(
        "#judge-committee",
        {"name": "คะแนน.json", "mimeType": "application/json", "buffer": b'{"year":"2565"}'},
    )
    page.get_by_role("button", name="กรอกรายชื่อ").click()
    expect(page.get_by_role("alert")).to_contain_text("คะแนน.json ไม่ใช่ทะเบียนคำเชิญ")


def test_the_cards_are_one_page_for_each_judge(
    tablet: BrowserContext, judge_site: str, tmp_path: Path
) -> None:
    import pikepdf

    page = opened(tablet, judge_site, committee())
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=WORD).click()
    page.get_by_role("button", name="พิมพ์ใบคำเชิญ").click()
    expect(page.locator(".judge-card svg")).to_have_count(5)
    page.pdf(path=tmp_path / "cards.pdf", prefer_css_page_size=True)
    with pikepdf.open(tmp_path / "cards.pdf") as paper:
        assert len(paper.pages) == 5


def test_points_are_declared_in_a_form(tablet: BrowserContext, plain_site: str) -> None:
    page = tablet.new_page()
    page.goto(f"{plain_site}judge/scoring.html")
    page.get_by_role("button", name="กรอกคะแนน").click()
    page.get_by_role("button", name="ตรวจและทำไฟล์").click()
    expect(page.get_by_role("alert")).to_contain_text(f"มีสิ่งที่ต้องแก้ {2 + len(ITEMS)} เรื่อง")
    page.get_by_label("ชื่อเกณฑ์").fill("เกณฑ์ของเขต")
    page.get_by_label("ที่มา").fill("มติ 1/2565")
    for item in ITEMS:
        page.locator(f'[id="judge-points-{item}"]').fill("๑๐")
    expect(page.get_by_text("คะแนนเต็มรวม 50 คะแนน")).to_be_visible()
    first = page.get_by_role("group", name="1.1")
    first.get_by_text("ระดับคะแนน").click()
    first.get_by_role("button", name="เพิ่มระดับ").click()
    first.get_by_label("ตั้งแต่กี่คะแนน").fill("5")
    first.get_by_label("ควรเห็นอะไร").fill("มีครบ")
    page.get_by_label("คะแนนเสมอ: ดูเป็นอันดับที่ 1").select_option("groups")
    tied = page.get_by_role("group", name="เมื่อคะแนนเสมอ")
    expect(tied).to_contain_text("ถ้าทุกข้อเท่ากัน ผลงานได้อันดับเดียวกันและรอมติ")
    tied.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="ตรวจและทำไฟล์").click()
    assert Axe().run(page).violations_count == 0
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด 99.yml").click()
    found, findings = read_scoring(Path(waiting.value.path()).read_bytes(), "99.yml", ITEMS, GROUPS)
    assert findings == []
    assert found
    assert (found.name, found.items[0].levels[0].text, found.ties[0].by) == ("เกณฑ์ของเขต", "มีครบ", "groups")
