"""A machine without Pango: the site is built all the same, and says in Thai what it lacks and how to get it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.demo.conftest import copy_project, tambon

pytestmark = [
    pytest.mark.slow,
    pytest.mark.full,
    pytest.mark.skipif(sys.platform != "linux", reason="hides the library as Linux looks for it"),
]
CODE = "670316"


@pytest.fixture
def without_pango(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every program started from here finds an empty file where it looks for Pango first."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "libpango-1.0.so.0").touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(hidden))


@pytest.mark.usefixtures("without_pango")
def test_the_site_is_built_and_says_what_it_lacks(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    done = tambon(project, "build", "--strict", "--only", CODE)
    assert done.returncode == 0, done.stderr
    for title in ("รายงานถอดบทเรียน", "แบบตรวจหลักฐานตามเกณฑ์", "โปสเตอร์ A3"):
        assert title in done.stderr
    assert "เครื่องนี้ยังไม่มี Pango" in done.stderr and "apt install libpango-1.0-0" in done.stderr
    assert "WeasyPrint" not in done.stderr + done.stdout

    pages = project / "site" / "2565" / CODE
    assert sorted(path.name for path in (pages / "documents/made").iterdir()) == [f"deck-{CODE}.pptx"]
    media = (pages / "media.html").read_text("utf-8")
    assert f"documents/made/deck-{CODE}.pptx" in media and ".pdf" not in media
    assert any((pages / "share").glob("index-og-*.jpg"))

    report = tambon(project, "report", CODE, "--out", str(tmp_path / "report.pdf"))
    assert report.returncode == 1 and "apt install libpango-1.0-0" in report.stderr
    assert "Traceback" not in report.stderr and not (tmp_path / "report.pdf").exists()
