"""One Chromium sends an entry to a host from a desk that runs as officers start it, and reads there what the reviewer wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.cases import lay_project
from tests.desk.begun import bytes_in
from tests.desk.host_stand import TOKEN, host_stand
from tests.desk.hosted import BRANCH, HERE, central, clone
from tests.desk.officer import git
from tests.desk.test_desk import zipped_entry
from tests.desk.test_drive import PATIENCE_MS, WIDTHS, Clicker, RunningDesk
from tests.workbook.officer import SMALL

pytestmark = pytest.mark.browser
LONG = (
    "ขอให้แก้ตารางประชากร หมู่ที่ 3 รวมแล้วไม่ตรงกับยอดในหน้าแรก และเพิ่มภาพกลุ่มอาชีพอย่างน้อยสองภาพ\n\nhttps://example.org/"
    + "x" * 120
)


@pytest.mark.full
def test_from_a_draft_to_the_reviewers_words(
    tmp_path: Path, chromium: Browser, request: pytest.FixtureRequest
) -> None:
    root = tmp_path / "project"
    lay_project(root)
    shutil.rmtree(root / "tambons/2565/99-สาธิต")
    (tmp_path / "token").write_text(TOKEN, "utf-8")
    (tmp_path / "entry.zip").write_bytes(zipped_entry(SMALL))
    with host_stand("gitea", central(root)) as stand:
        words = ("--host", stand.address, "--host-kind", "gitea", "--host-token", str(tmp_path / "token"))
        desk = RunningDesk(root, clone(stand.repository), *words)
        try:
            page = chromium.new_page()
            page.set_default_timeout(PATIENCE_MS)
            problems: list[str] = []
            page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
            closely = WIDTHS if request.config.getoption("--full") else WIDTHS[:1]
            officer = Clicker(page, frozenset(closely))
            officer.open(desk.address)
            for label, name in (("จังหวัด", "สาธิต (ฝึกใช้)"), ("อำเภอ", "ตัวอย่าง")):
                officer.choose(label, name)
                officer.press("ต่อไป")
            officer.choose("ตำบล", "ทุ่งสมมติ")
            officer.press("เริ่มร่าง")
            officer.send(tmp_path / "entry.zip")
            page.get_by_label("ใช้ของที่ส่งมา", exact=True).check()
            officer.press("ใช้ตามที่เลือก")
            page.goto(f"{page.url.split('/drafts')[0]}{HERE}/send")
            officer.press("ส่งให้ผู้ดูแล")
            assert page.get_by_role("heading", name="คำขอ #1: รอผู้ดูแลตรวจ").is_visible()
            stand.say(1, author="somying", text=LONG)
            stand.say(1, author="gitea-actions", text="ผลตรวจ " * 200, at="2022-11-15T07:00:00Z")
            page.reload()
            officer.look()
            assert page.get_by_text("เพิ่มภาพกลุ่มอาชีพอย่างน้อยสองภาพ").is_visible()
            link = page.get_by_role("link", name="#1").first
            assert link.get_attribute("href") == f"{stand.address}/pulls/1"
            officer.press("ส่งอีกครั้ง")
            assert page.get_by_text("ส่งไว้แล้ว ไม่มีอะไรเปลี่ยน").is_visible()
            stand.merge(1)
            page.reload()
            officer.look()
            assert page.get_by_role("heading", name="คำขอ #1: รับเข้าแล้ว").is_visible()
            assert problems == []
        finally:
            desk.kill()
        work = tmp_path / "look"
        git(tmp_path, "clone", "-q", "-b", BRANCH, str(stand.repository), str(work))
        assert [bytes_in(one) for one in work.glob("tambons/2565/99-*/999901-*")] == [bytes_in(SMALL)]
