"""The same whole site through `tambon build`, plain MkDocs, and ProperDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SITE_URL, tambon

pytestmark = [pytest.mark.slow, pytest.mark.full]


def build(generator: str, project: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build the project with a generator of the MkDocs family; never quietly, so that strict sees warnings."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "TAMBON_SITE_URL": SITE_URL}
    command = [
        sys.executable,
        "-m",
        generator,
        "build",
        "-f",
        str(project / "mkdocs.yml"),
        "-d",
        str(site),
        *options,
    ]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def pages(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs"])
def test_other_doors_give_the_same_pages(
    generator: str, demo_project: Path, demo_site: Path, tmp_path: Path
) -> None:
    done = build(generator, demo_project, tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    made, ours = pages(tmp_path / "site"), pages(demo_site)
    assert sorted(made) == sorted(ours)
    if generator == "mkdocs":
        assert [name for name in made if made[name] != ours[name]] == []


def test_strict_fails_and_names_the_place(demo_project: Path, tmp_path: Path) -> None:
    own = tmp_path / "project"  # other tests build the shared one at the same time
    shutil.copytree(demo_project, own, ignore=shutil.ignore_patterns("site"))
    main = next(own.glob("tambons/2565/*/640904-*/tambon.yml"))
    main.write_text(f"{main.read_text(encoding='utf-8')}unknown: 1\n", encoding="utf-8")
    strict = build("mkdocs", own, tmp_path / "strict", "--strict")
    loose = build("mkdocs", own, tmp_path / "loose")
    checked = tambon(own, "check", "640904")
    assert strict.returncode == 1
    assert "T112" in strict.stderr
    assert "tambon.yml" in strict.stderr
    assert loose.returncode == 0
    assert "หน้านี้ยังแสดงไม่ได้" in (tmp_path / "loose/2565/640904/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "loose/2565/160104/history.html").exists()
    assert checked.returncode == 1
    assert "T112" in checked.stdout
