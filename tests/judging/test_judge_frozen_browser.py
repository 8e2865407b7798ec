"""A word of the rubric changes after the invitations: judges go on under the old one, and the secretary's file merges it."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tambon_showcase.judging.pack import region_pack
from tests.judging.conftest import open_sheet
from tests.judging.example import BUILD, CODES, committee, edition, entry, pack, scoring
from tests.judging.harness import build_site

pytestmark = pytest.mark.browser
CHANGED = "ใช้รุ่นใหม่เมื่อเลขานุการบอกเท่านั้น"


def changed_pack() -> bytes:
    """The same contest after somebody changed a word of the first item."""
    year = edition()
    (first, *more) = year.rubric.groups
    item = first.items[0].model_copy(update={"judge_question_th": "คำถามที่แก้คำ"})
    group = first.model_copy(update={"items": (item, *first.items[1:])})
    changed = dataclasses.replace(year, rubric=year.rubric.model_copy(update={"groups": (group, *more)}))
    return region_pack(changed, [entry(code) for code in CODES], scoring(), region_no=99, build=BUILD)


def change(published: Path) -> None:
    """Publish the changed pack as of a later second: a version has the date of its whole second."""
    later = published.stat().st_mtime + 2
    published.write_bytes(changed_pack())
    os.utime(published, (later, later))


def score(page: Page) -> None:
    page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True).check()
    expect(page.locator(".judge-saved")).to_contain_text("บันทึกแล้วสองแห่ง")


def exported(page: Page) -> bytes:
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลดไฟล์คะแนน").click()
    return Path(waiting.value.path()).read_bytes()


def merged(tablet: BrowserContext, site: str, sheet: bytes, frozen: bytes | None) -> Page:
    page = tablet.new_page()
    page.goto(f"{site}judge/merge.html")
    files = {"committee": json.dumps(committee({"J01": ("999905",)}).as_json()).encode(), "sheets": sheet}
    for field, data in (files | ({"pack": frozen} if frozen else {})).items():
        file = {"name": f"{field}.json", "mimeType": "application/json", "buffer": data}
        page.set_input_files(f"#judge-{field}", file)  # type: ignore[arg-type]
    page.get_by_label("เขตตรวจราชการที่").fill("99")
    page.get_by_role("button", name="รวมคะแนน").click()
    return page


def test_a_changed_word_is_offered_and_never_forced(
    tablet: BrowserContext, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    # What a tablet has kept comes first, the older words too; here it keeps nothing.
    tablet.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    folder = build_site(tmp_path / "site")
    site = serve(folder)
    page = open_sheet(tablet, site)
    score(page)
    change(folder / "judge/2565/region-99.json")
    page.reload()
    expect(page.get_by_text(CHANGED)).to_be_visible()
    expect(page.locator(".judge-view")).not_to_contain_text("คำถามที่แก้คำ")
    sheet = exported(page)
    refused = merged(tablet, site, sheet, None)
    expect(refused.get_by_role("table", name="สิ่งที่ตรวจพบ")).to_contain_text("T787")
    counted = merged(tablet, site, sheet, pack())
    expect(counted.get_by_role("table", name="สิ่งที่ตรวจพบ")).not_to_contain_text("T787")
    expect(counted.get_by_role("table", name="ที่มา")).to_contain_text("J01")
    page.get_by_text("เพิ่มเติม: นำเข้า").click()
    page.get_by_role("button", name="ใช้เกณฑ์รุ่นใหม่").click()
    expect(page.locator(".judge-view")).to_contain_text("คำถามที่แก้คำ")
    page.reload()
    expect(page.locator(".judge-view")).to_contain_text("คำถามที่แก้คำ")
    expect(page.get_by_text(CHANGED)).to_have_count(0)


def test_another_file_is_no_frozen_pack(tablet: BrowserContext, judge_site: str) -> None:
    page = merged(tablet, judge_site, b"{}", b'{"schema":"judge-pack/1"}')
    expect(page.get_by_role("alert")).to_contain_text("pack.json ไม่ใช่ชุดข้อมูลของเขตและปีนี้")
