"""A build by another version of the program: its templates, its styles and its words reach every page, and go again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_house import PACKAGE, ROOT

from .conftest import Project

PUBLISH = """
import sys
from pathlib import Path
from tests.publish.conftest import Project
Project(Path(sys.argv[1])).publish()
"""
EDITS = (
    ("templates/entry/history.html", "{% block body %}", "{% block body %}<p>แม่แบบรุ่นใหม่</p>"),
    ("pages/media.py", "แชร์ทางเฟซบุ๊ก", "ส่งต่อทางเฟซบุ๊ก"),
    ("portal/browse.py", "ตำบลต้นแบบทั้งหมด", "ตำบลต้นแบบทุกตำบล"),
    ("search/knowledge.toml", "ท่องเที่ยว", "เที่ยวชม"),
)
"""A template, words of an entry's page and of one about several entries, and what the search knows."""


def published(project: Project, package: Path) -> dict[str, bytes]:
    """The site that a package makes of a project, in a process of its own."""
    paths = os.pathsep.join([str(package.parent), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-P", "-c", PUBLISH, str(project.root)],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return project.files()


def edit(package: Path, *, back: bool = False) -> None:
    for name, *words in EDITS:
        old, new = reversed(words) if back else words
        text = (package / name).read_text("utf-8")
        assert old in text
        (package / name).write_text(text.replace(old, new), "utf-8")


@pytest.mark.full
def test_pages_of_another_version_are_those_of_a_clean_build(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    package = tmp_path_factory.mktemp("other") / "plugins/tambon_showcase"
    shutil.copytree(PACKAGE, package)
    first = published(project, package)
    edit(package)
    clean = Project(tmp_path_factory.mktemp("clean"))
    shutil.copytree(project.root / "tambons", clean.root / "tambons")
    second = published(project, package)
    assert second == published(clean, package)
    changed = {name for name in first if first[name] != second.get(name)}
    assert {f"2565/{code}/history.html" for code in ("640904", "160104", "670316")} <= changed
    assert {"2565/640904/media.html", "browse/index.html"} <= changed
    edit(package, back=True)
    assert published(project, package) == first
