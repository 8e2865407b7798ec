"""The pages of a draft as readers will see them: made in its folder, shown under another name, found by a secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.desk import previewing
from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.drafts import NOTHING_HEARD, change
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.publish.run_generator import ShellSiteError
from tambon_showcase.settings import Settings, SettingsError
from tests.cases import lay_project
from tests.desk.officer import ADDRESS, Officer, desk_of
from tests.in_process import without_workers
from tests.small_project import SHELLS

HERE = "/drafts/999901/preview"
FRAMED = re.compile(r'<iframe [^>]*src="([^"]*)"')


class Front(NamedTuple):
    """A desk with the draft of a full entry, and an officer at it."""

    desk: Desk
    officer: Officer

    def framed(self, page: str) -> str:
        """The address that a page shows in its frame."""
        return FRAMED.findall(page)[0]

    def change(self, **files: str) -> None:
        draft = self.desk.draft("999901")
        assert draft
        change(draft, {f"{name}.yml": text.encode() for name, text in files.items()}, NOTHING_HEARD)


@pytest.fixture
def front(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Front]:
    lay_project(tmp_path)
    monkeypatch.setattr(previewing, "shells_for", lambda _: SHELLS)
    shared = previewing.pages_dir(Settings(tmp_path, tmp_path / "site")) / "assets"
    shared.mkdir(parents=True)
    (shared / "look.css").write_text("a{}")
    (shared / "look.js").write_text("1")
    desk = desk_of(tmp_path)
    with without_workers():
        desk.begin(Beginning("999901", "district"))
        yield Front(desk, Officer(desk, Sessions()))


def test_a_draft_is_seen_as_its_readers_will(front: Front) -> None:
    page = front.officer.see(HERE)
    address = front.framed(page)
    shown = front.officer.client.get(address)
    assert shown.status_code == 200
    assert shown.headers["content-type"] == "text/html; charset=utf-8"
    assert "ตำบลทุ่งสมมติ" in shown.text
    assert 'http-equiv="Content-Security-Policy"' in shown.text
    names = re.findall(r"\?page=([\w-]+\.html)&amp;width=phone", page)
    assert {"index.html", "population.html", "rubric.html"} <= set(names)
    for name in names:
        assert front.officer.client.get(address.replace("index.html", name)).status_code == 200


def test_a_page_and_a_width_are_chosen(front: Front) -> None:
    page = front.officer.see(f"{HERE}?page=population.html&width=desk")
    assert front.framed(page).endswith("/2565/999901/population.html")
    assert "desk-screen__page--desk" in page
    assert re.findall(r'aria-current="(?:page|true)">([^<]*)</a>', page) == ["จอคอมพิวเตอร์", "ประชากร"]
    for odd in ("?page=../../../draft.json&width=wide", "?page=%3Cscript%3E", "?page=nothing.html"):
        page = front.officer.see(HERE + odd)
        assert front.framed(page).endswith("/2565/999901/index.html")
        assert "desk-screen__page--phone" in page


def test_a_preview_follows_the_draft_and_nothing_is_published(front: Front) -> None:
    front.officer.see(HERE)
    draft = front.desk.draft("999901")
    assert draft
    main = draft.files()["tambon.yml"].read_text("utf-8")
    front.change(tambon=f"{main}\nmotto: คำขวัญใหม่ของร่าง\n" if "motto:" not in main else main)
    before = set(draft.files())
    shown = front.officer.client.get(front.framed(front.officer.see(HERE)))
    assert ("คำขวัญใหม่ของร่าง" in shown.text) == ("motto:" not in main)
    assert set(draft.files()) == before
    assert not (front.desk.place.settings.site_dir / "2565").exists()


def test_an_entry_that_the_site_would_not_show_is_not_shown_here(front: Front) -> None:
    front.change(tambon='code: "999901"\nlevel: ระดับใหม่\n')
    page = front.officer.see(HERE)
    assert previewing.NOT_SOUND in page
    assert "<iframe" not in page


def test_a_preview_is_another_site_to_the_desk(front: Front) -> None:
    page = front.officer.client.get(HERE)
    address = front.framed(page.text)
    assert address.startswith("http://localhost:8765/preview/")
    assert "frame-src http://localhost:8765;" in page.headers["content-security-policy"]
    assert "frame-src 'none'" in front.officer.client.get("/drafts/999901").headers["content-security-policy"]
    shown = front.officer.client.get(address)
    assert shown.headers["content-security-policy"].endswith(f"frame-ancestors {ADDRESS}")
    assert "set-cookie" not in shown.headers
    here = address.replace("http://localhost:8765", "")
    assert front.officer.client.get(here).status_code == 421
    for other in ("/", "/drafts/999901", "/enter?key=x", "/drafts/999901/preview"):
        assert front.officer.client.get(f"http://localhost:8765{other}").status_code == 421
    assert front.officer.client.post(address).status_code in {403, 421}


def test_without_the_secret_nothing_is_found(front: Front) -> None:
    front.officer.client.cookies.clear()
    assert front.officer.client.get(HERE).status_code == 401
    for secret in ("x", "..", "%2e%2e", ""):
        answer = front.officer.client.get(f"http://localhost:8765/preview/{secret}/2565/999901/index.html")
        assert answer.status_code in {404, 421}, secret


@pytest.mark.parametrize(
    "name",
    [
        *("2565/999901/../../../draft.json", "2565/999901/%2e%2e/%2e%2e/%2e%2e/draft.json"),
        *(
            "../shells.json",
            "%2e%2e/shells.json",
            "/etc/passwd",
            "2565/999901/a%00b",
            "2565/999902/index.html",
        ),
        *("index.html", "2565/999901", "2565/999901/nothing.html", ""),
    ],
)
def test_only_files_of_the_preview_are_found(front: Front, name: str) -> None:
    address = front.framed(front.officer.see(HERE))
    answer = front.officer.client.get(address.replace("2565/999901/index.html", name))
    assert answer.status_code in {404, 421}  # a client may shorten `..` before it sends the address
    assert "draft" not in answer.text


def test_the_look_is_the_sites(front: Front) -> None:
    address = front.framed(front.officer.see(HERE))
    for name, kind in (
        ("look.css", "text/css; charset=utf-8"),
        ("look.js", "text/javascript; charset=utf-8"),
    ):
        answer = front.officer.client.get(address.replace("2565/999901/index.html", f"assets/{name}"))
        assert answer.status_code == 200
        assert answer.headers["content-type"] == kind
    missing = front.officer.client.get(address.replace("2565/999901/index.html", "search/index.html"))
    assert "ตัวอย่างมีเฉพาะหน้าของตำบลนี้" in missing.text


@pytest.mark.parametrize("problem", [ShellSiteError("mkdocs ended"), SettingsError("Traceback")])
def test_a_site_that_cannot_be_made_is_said_in_thai(
    front: Front, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def fail(_settings: Settings) -> None:
        raise problem

    monkeypatch.setattr(previewing, "shells_for", fail)
    page = front.officer.see(HERE)
    assert previewing.NO_SHELLS in page
    assert str(problem) not in page


def test_a_build_that_is_at_work_is_said(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewing, "take_turn", lambda folder: take_turn(folder, wait_s=0))
    with take_turn(front.desk.place.settings.cache_dir):
        assert "กำลังมีการสร้างเว็บไซต์นี้อีกงานหนึ่ง" in front.officer.see(HERE)
    assert "<iframe" in front.officer.see(HERE)


def test_a_worker_that_died_and_a_year_without_rules_are_said(front: Front) -> None:
    draft = front.desk.draft("999901")
    assert draft
    entry = previewing.EntryJob("2565/999901", 2500, draft.folder)
    settings = front.desk.place.settings
    job = previewing.PreviewJob(settings, SHELLS, draft.root, entry, draft.home / "preview")
    assert "2500" in previewing.make_preview(job).fault
    assert previewing.no_preview(job, "ไม่ตอบสนอง").fault.startswith("ทำหน้าตัวอย่างไม่สำเร็จ: ไม่ตอบสนอง")
