"""The demo site, built once as a user builds it; for each change without reports."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faces import lay_faces
from tests.made_once import once, shared_folder

ROOT = Path(__file__).parent.parent.parent
SITE_URL = "https://tambon.example.go.th/"
WITHOUT_REPORTS = """import sys
from tambon_showcase.cli import main
from tambon_showcase.documents.orders import ORDERS
del ORDERS["report"]
sys.exit(main(sys.argv[1:]))
"""
"""`tambon` as each change builds with it: reports are half of the work. Short ones are made for each change in tests/paper."""
SOURCES = ("mkdocs.yml", "site_src", "theme_overrides", "tambons")


def copy_project(target: Path) -> Path:
    """A copy of what the build reads, so that tests never write into the project."""
    target.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target / name)
    lay_faces(target)
    return target


def tambon(
    project: Path, *arguments: str, program: Sequence[str] = ("-m", "tambon_showcase")
) -> subprocess.CompletedProcess[str]:
    """Run the `tambon` command in a project."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "TAMBON_SITE_URL": SITE_URL}
    command = [sys.executable, *program, *arguments]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="session")
def demo_project(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A copy of the project with its site built: once in a run, whichever worker of xdist needs it first."""
    program = ("-m", "tambon_showcase") if request.config.getoption("--full") else ("-c", WITHOUT_REPORTS)
    return once(shared_folder(tmp_path_factory) / "demo", functools.partial(_build_demo, program))


def _build_demo(program: Sequence[str], folder: Path) -> None:
    done = tambon(copy_project(folder), "build", "--strict", program=program)
    assert done.returncode == 0, done.stderr + done.stdout


@pytest.fixture(scope="session")
def demo_site(demo_project: Path) -> Path:
    """The built demo site."""
    return demo_project / "site"
