"""One Chromium goes from nothing to a commit in a bare repository, in a desk that runs as officers start it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.cases import ROOT, lay_project
from tests.desk.officer import bare, git
from tests.faces import lay_faces
from tests.workbook.officer import SMALL, field, opened, saved

CODE = "999901"
MOST_CLICKS = 25
PATIENCE_MS = 180_000
"""How long a page may take on a busy machine: the first preview builds the whole entry. Not a bound of the desk's."""
WIDTHS = (390, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SEE_PROGRESS = """() => {
  const bar = document.querySelector("progress");
  new MutationObserver(() => tambonSeen(bar.position)).observe(bar, {attributes: true});
}"""
pytestmark = pytest.mark.browser


class RunningDesk:
    """`tambon desk` in a process of its own."""

    def __init__(self, root: Path, repository: Path, *more: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._root, self._repository, self._more = root, repository, more
        self.address = self.start()

    def start(self) -> str:
        """Start it; returns the one-time address that it prints."""
        words = [
            *("--port", str(self.port)),
            *("--root", str(self._root)),
            *("--repository", str(self._repository)),
            *self._more,
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tambon_showcase", "desk", *words],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": "plugins"},
        )
        assert self._process.stdout
        for line in self._process.stdout:
            if found := re.search(r"http://\S+", line):
                return found[0]
        raise AssertionError("it did not start")

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        assert self._process.stdout
        self._process.stdout.close()


def lay_site(root: Path) -> None:
    """What the site's own pages are made from, so that a preview has the look of the site."""
    for part in ("site_src", "theme_overrides"):
        shutil.copytree(ROOT / part, root / part)


@contextmanager
def running_desk(root: Path) -> Iterator[RunningDesk]:
    """A desk with a repository, and no entry yet."""
    project = root / "project"
    lay_project(project)
    lay_faces(project)
    lay_site(project)
    shutil.rmtree(project / "tambons/2565/99-สาธิต")
    running = RunningDesk(project, bare(project, root / "bare.git"))
    try:
        yield running
    finally:
        running.kill()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RunningDesk]:
    with running_desk(tmp_path) as running:
        yield running


def open_when_ready(page: Page, address: str, tries: int = 50) -> None:
    """Open a page of a server that has just been started."""
    for _ in range(tries):
        try:
            page.goto(address)
            break
        except Exception:
            page.wait_for_timeout(200)


class Clicker:
    """A person at a page, whose clicks are counted; every page is measured on a phone and on a desk, and looked at by axe
    on a phone, every night on a desk too."""

    def __init__(self, page: Page, closely: frozenset[int]) -> None:
        self.page, self.closely, self.clicks = page, closely, 0

    def open(self, address: str) -> None:
        open_when_ready(self.page, address)
        self.look()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("link", name=name, exact=True)
        ).click()
        self.clicks += 1
        self.page.wait_for_load_state()
        self.look()

    def choose(self, label: str, name: str) -> None:
        self.page.get_by_label(label, exact=True).select_option(label=name)
        self.clicks += 2

    def send(self, *files: Path) -> None:
        self.page.locator("#files").set_input_files([str(file) for file in files])
        self.clicks += 2
        seen: list[float] = []
        self.page.expose_function("tambonSeen", lambda sent: seen.append(sent))  # noqa: PLW0108 - it marks what it is given
        self.page.evaluate(SEE_PROGRESS)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="ส่งไฟล์", exact=True).click()
        self.clicks += 1
        self.look()
        assert seen == sorted(seen) and seen[-1] == 1, "the bar follows the bytes until all of them are sent"

    def look(self) -> None:
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{self.page.url} is {wide} wide"
            for scheme in SCHEMES if len(self.closely) > 1 else SCHEMES[:1]:
                self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                found = Axe().run(self.page).response["violations"] if width in self.closely else []
                assert [one["id"] for one in found] == [], f"{self.page.url} {scheme}"
            shots = os.environ.get("TAMBON_SHOTS")
            if shots:
                name = re.sub(r"\W+", "-", self.page.title())
                self.page.screenshot(path=f"{shots}/{self.clicks:02}-{name}-{width}.png", full_page=True)


def zipped_photos(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for photo in sorted((SMALL / "photos").iterdir()):
            archive.write(photo, f"DCIM/{photo.name}")
    return path


def test_from_nothing_to_a_commit(
    desk: RunningDesk, chromium: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE_MS)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    closely = WIDTHS if request.config.getoption("--full") else WIDTHS[:1]
    officer = Clicker(page, frozenset(closely))
    officer.open(desk.address)
    officer.choose("จังหวัด", "สาธิต (ฝึกใช้)")
    officer.press("ต่อไป")
    officer.choose("อำเภอ", "ตัวอย่าง")
    officer.press("ต่อไป")
    officer.choose("ตำบล", "ทุ่งสมมติ")
    officer.press("เริ่มร่าง")
    with page.expect_download() as download:
        page.get_by_role("link", name="ดาวน์โหลดสมุดงาน").click()
    officer.clicks += 1
    book = opened(Path(download.value.path()).read_bytes())
    field("motto", "คำขวัญจากสมุดงาน")(book)
    filled = tmp_path / "สมุดงาน.xlsx"
    filled.write_bytes(saved(book))
    officer.send(filled, zipped_photos(tmp_path / "ภาพ.zip"))
    assert "“คำขวัญจากสมุดงาน”" in page.content()
    desk.kill()
    officer.open(desk.start())
    page.get_by_role("link", name=re.compile("ทุ่งสมมติ")).click()
    officer.press("ต่อไป: ตรวจ")
    page.get_by_role("link", name="แก้ช่องและข้อความในหน้าเว็บ").click()
    officer.press("เริ่มที่นี่")
    page.get_by_label("วิสัยทัศน์", exact=True).fill("วิสัยทัศน์จากหน้าเว็บ")
    officer.press("บันทึกและตรวจ")
    assert "“วิสัยทัศน์จากหน้าเว็บ”" in page.content()
    officer.clicks += 2
    officer.press("กลับไปหน้า ตรวจ")
    officer.press("ต่อไป: ดูตัวอย่าง")
    shown = page.frame_locator("iframe").get_by_text("คำขวัญจากสมุดงาน").first
    shown.wait_for()
    officer.press("ต่อไป: ส่ง")
    officer.press("ส่งให้ผู้ดูแล")
    assert "ส่งแล้ว" in page.content()
    assert officer.clicks <= MOST_CLICKS
    assert problems == []
    bare_repository = tmp_path / "bare.git"
    branch = f"desk/2565-{CODE}"
    names = git(bare_repository, "diff", "--name-only", "main", branch).splitlines()
    draft = next((tmp_path / "project/.tambon-desk/drafts").glob("*/work"))
    there = {
        path.relative_to(draft).as_posix(): path for path in (draft / "tambons").rglob("*") if path.is_file()
    }
    assert set(names) == set(there)
    for name, path in there.items():
        sent = subprocess.run(
            ["git", "show", f"{branch}:{name}"], cwd=bare_repository, capture_output=True, check=True
        ).stdout
        assert sent == path.read_bytes(), name
    assert git(bare_repository, "rev-list", "--count", f"main..{branch}").strip() == "1"
