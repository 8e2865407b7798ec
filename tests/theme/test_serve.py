"""The development server as a writer uses it: save a file, and the open page shows it, built from what changed."""

from __future__ import annotations

import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Browser, Page, expect

from tambon_showcase.publish.reload import allow_added_script
from tambon_showcase.site.shells import Shell
from tests.ctrl_c import HEARS
from tests.plugin.test_plain_site import write_site

WAIT_S = 90
MKDOCS = f"{HEARS}; import runpy; runpy.run_module('mkdocs', run_name='__main__')"
BUILT = re.compile(r"ตำบล (\d+) แห่ง สร้างใหม่ (\d+) ลบ (\d+)")


class Server:
    """`mkdocs serve` of a folder, and what it says."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        self.said: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", MKDOCS, "serve", "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        assert self._process.stdout is not None
        threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True).start()

    def _read(self, lines: IO[str]) -> None:
        for line in lines:
            self._lines.put(line)

    def hears(self, words: str) -> str:
        """The next line that has these words."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            try:
                line = self._lines.get(timeout=1)
            except queue.Empty:
                assert self._process.poll() is None, self.said
                continue
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError((words, self.said[-30:]))

    def rebuilt(self) -> int:
        """How many entries the next build makes."""
        found = BUILT.search(self.hears("สร้างใหม่"))
        assert found is not None
        return int(found[2])

    def interrupt(self) -> None:
        """Ctrl+C in the terminal: every process of the server gets it."""
        os.killpg(self._process.pid, signal.SIGINT)
        assert self._process.wait(timeout=20) == 0

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site with two entries of one text each, which are built in no time."""
    made = write_site(tmp_path / "project", [])
    shutil.rmtree(next((made / "tambons/2565").glob("[0-9]*/999901-*")).parent)
    for code, place in {"640904": "64-สุโขทัย/640904-กลางดง", "160104": "16-ลพบุรี/160104-โก่งธนู"}.items():
        entry = made / "tambons/2565" / place
        (entry / "texts").mkdir(parents=True)
        (entry / "tambon.yml").write_text(f'code: "{code}"\nlevel: district\nsummary: ทดสอบ\n', "utf-8")
        (entry / "texts/history.md").write_text("## ที่มา\n\nเรื่องเดิม\n", "utf-8")
    return made


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    started = Server(folder)
    yield started
    started.stop()


def wait_for(page: Page, words: str) -> None:
    expect(page.locator("body")).to_contain_text(words, timeout=WAIT_S * 1000)


@pytest.mark.slow
def test_a_save_reloads_the_open_page_and_builds_only_its_entry(
    folder: Path, server: Server, chromium: Browser
) -> None:
    assert server.rebuilt() == 2
    server.hears("Serving on")
    page = chromium.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    page.goto(f"{server.url}2565/640904/history.html")
    wait_for(page, "เรื่องเดิม")
    text = folder / "tambons/2565/64-สุโขทัย/640904-กลางดง/texts/history.md"
    text.write_text("## ที่มา\n\nเรื่องที่เพิ่งแก้\n", "utf-8")
    assert server.rebuilt() == 1
    wait_for(page, "เรื่องที่เพิ่งแก้")
    assert "Building documentation" not in "".join(server.said[-4:]), "MkDocs had nothing to do"
    (folder / "docs/about.md").write_text("# About\n\nA new line.\n", "utf-8")
    assert server.rebuilt() == 0
    other = chromium.new_page()
    other.goto(f"{server.url}about.html")
    wait_for(other, "A new line.")
    other.close()
    assert [text for text in refused if "Security Policy" in text] == []
    page.close()
    server.stop()
    command = [sys.executable, "-P", "-m", "tambon_showcase", "build"]
    built = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert "สร้างใหม่ 0" in built.stdout, (built.stdout, built.stderr)
    page_file = (folder / "site/2565/640904/history.html").read_text("utf-8")
    assert "livereload" not in page_file and "127.0.0.1" not in page_file


@pytest.mark.slow
@pytest.mark.full
@pytest.mark.documents
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C otherwise")
def test_documents_follow_the_pages_and_ctrl_c_waits_for_none(folder: Path, chromium: Browser) -> None:
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("documents: false", "documents: true"), "utf-8")
    shutil.rmtree(folder / "tambons/2565/16-ลพบุรี")
    server = Server(folder)
    assert server.rebuilt() == 1
    server.hears("กำลังทำเอกสารของ 1 ตำบล")
    page = chromium.new_page()
    page.goto(f"{server.url}2565/640904/media.html")
    wait_for(page, "กำลังจัดทำเอกสาร")
    page.wait_for_selector(".downloads a[href$='.pdf']", timeout=WAIT_S * 1000)
    assert "กำลังจัดทำเอกสาร" not in page.content()
    text = folder / "tambons/2565/64-สุโขทัย/640904-กลางดง/texts/history.md"
    text.write_text("## ที่มา\n\nเรื่องที่เพิ่งแก้\n", "utf-8")
    wait_for(page, "กำลังจัดทำเอกสาร")
    assert page.locator(".downloads a[href*='report']").count() == 0, "no report of the state before the save"
    page.close()
    server.interrupt()
    left = folder / ".cache/tambon"
    assert [*left.glob("documents/.work-*"), *left.glob("staged/*")] == []


@pytest.mark.slow
@pytest.mark.full
def test_a_save_that_breaks_the_rules_leaves_the_page_and_is_told(folder: Path, server: Server) -> None:
    server.hears("Serving on")
    rules = folder / "tambons/2565/_rules/edition.yml"
    good = rules.read_bytes()
    rules.write_bytes(b"year_be: [\n")
    assert "กติกา" in server.hears("T906")
    assert (folder / "site/2565/640904/index.html").exists()
    rules.write_bytes(good)
    assert server.rebuilt() == 0
    assert "Traceback" not in "".join(server.said)


def test_only_the_script_at_the_very_end_is_allowed() -> None:
    page = Shell.cut("<head>@@csp@@</head><body><p>ก</p></body></html>").fill({})
    theirs = page.replace("<p>ก</p>", "<script>steal()</script><p>ก</p>")
    served = theirs.replace("</body>", "<script>reload(1)</script></body>").encode()
    allowed = allow_added_script(served).decode()
    assert allowed.count("sha256-") == 1
    assert allow_added_script(theirs.encode()).decode() == theirs
    policy = re.search(r"script-src ([^;]*);", allowed)
    assert policy is not None and "unsafe" not in policy[1] and "*" not in policy[1]


def test_a_page_without_a_policy_stays_as_it_is() -> None:
    page = b"<html><body><p></p><script>reload(1)</script></body></html>"
    assert allow_added_script(page) == page


@pytest.mark.full
def test_a_server_that_ends_takes_its_own_folder_along(folder: Path) -> None:
    """What MkDocs renders is kept apart, and nothing of it stays in the project."""
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "-q"]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
    assert list((folder / ".cache/tambon").glob("mkdocs-*")) == []
