"""A file that kills any program that reads it costs a command only that file: every command reads in a bounded worker."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.check_all import check_all
from tambon_showcase.cli import main
from tambon_showcase.finding import Finding
from tambon_showcase.publish.publisher import publish
from tambon_showcase.review.report import review_report
from tambon_showcase.settings import Settings
from tambon_showcase.worker.isolated import TOO_COSTLY
from tests.cases import PLACE, lay_project
from tests.content.papers import office
from tests.publish.conftest import small_shells

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a worker knows the fault where it is forked")
DOCUMENT = "documents/plan.docx"
_ZIP_FILE = zipfile.ZipFile


def die(*_: object, **__: object) -> None:
    os._exit(9)


def unpack(file: Any, mode: Any = "r", *more: Any, **options: Any) -> zipfile.ZipFile:
    """A package that is written; reading one ends the process."""
    return _ZIP_FILE(file, mode, *more, **options) if mode == "w" else os._exit(9)


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An entry with a document; a process that unpacks a package dies."""
    folder = lay_project(tmp_path)
    (folder / "documents").mkdir(exist_ok=True)
    (folder / DOCUMENT).write_bytes(office())
    (tmp_path / "map.kmz").write_bytes(office())
    (tmp_path / "film.mp4").write_bytes(b"film")
    monkeypatch.setattr(zipfile, "ZipFile", unpack)
    monkeypatch.setattr("tambon_showcase.content.video_length.measured_seconds", die)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ["import", "{entry}/documents/plan.docx", "--out", "{root}/out"],
        ["map", "import", "{root}/map.kmz", "--out", "{root}/out"],
        ["video", "{root}/film.mp4", "--root", "{root}"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_command_that_reads_one_file_ends_with_a_sentence(
    command: list[str], entry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([part.format(entry=entry, root=tmp_path) for part in command]) in {1, 2}
    said = capsys.readouterr()
    assert "Traceback" not in said.err and any("\u0e00" <= char <= "\u0e7f" for char in said.err)
    assert not (tmp_path / "out").exists()


def test_check_review_and_build_lose_the_one_file(entry: Path, tmp_path: Path) -> None:
    """The file is named, and everything else of the entry is read."""
    checked = check_all(tmp_path).findings
    changed = {"year": 2565, "code": "999901", "folder": PLACE, "state": "changed", "files": []}
    scope = {"entries": [changed], "outside": [], "findings": []}
    report = review_report(tmp_path, tmp_path, scope)["findings"]
    reviewed = [Finding(**{name: row[name] for name in row if name != "page"}) for row in report]
    built = publish(
        Settings(tmp_path, tmp_path / "site", "https://example.go.th/", make_documents=False), small_shells()
    ).findings
    for findings in (checked, reviewed, built):
        assert f"{PLACE}/{DOCUMENT}" in {one.file for one in findings if one.code == TOO_COSTLY.code}
    assert (tmp_path / "site/2565/999901/index.html").exists()
