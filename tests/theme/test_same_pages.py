"""Every generator makes the same site except for the theme's own files; and the package brings all it needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from needs import has_pango, in_ci
from tambon_showcase.publish.generators import GENERATORS
from tests.faces import lay_faces
from tests.plugin.test_plain_site import build, check_site, write_site
from tests.theme.gallery import ROOT

pytestmark = pytest.mark.slow
PIP = ("-m", "pip", "--disable-pip-version-check")
NO_INDEX = re.compile("NewConnectionError|ConnectTimeout|NameResolutionError|ProxyError|Retrying")
"""What pip says where its index cannot be reached."""


def site_of(generator: str, folder: Path, case: str) -> dict[str, str]:
    """The title, and what is between header and footer, of each page of a golden case under this site's own look."""
    for name in ("site_src", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests/golden" / case / "tambons", folder / "tambons")
    shutil.copytree(ROOT / "tambons/2565/_rules", folder / "tambons/2565/_rules")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    quick = config.replace("  - tambon-showcase:\n", "  - tambon-showcase:\n      documents: false\n")
    (folder / "mkdocs.yml").write_text(quick, "utf-8")
    lay_faces(folder)
    command = [sys.executable, "-m", "tambon_showcase", "build", "--generator", generator]
    environment = {**os.environ, "PYTHONUTF8": "1", "TAMBON_SITE_URL": "https://tambon.example.go.th/"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): inside(path.read_text("utf-8")) for path in site.rglob("*.html")
    }


def inside(html: str) -> str:
    assert "@@" not in html
    title = html.partition("<title>")[2].partition("</title>")[0]
    body = html.partition('<div class="page"')[2].partition('<footer class="site-footer"')[0]
    return re.sub(r"\s+", " ", f"{title}\n{body}").replace('="./', '="')


@pytest.mark.full
@pytest.mark.parametrize("case", ["bare", "small"])
def test_all_generators_give_the_same_pages(case: str, tmp_path: Path) -> None:
    if not os.environ.get("CI") and not all(one.is_installed for one in GENERATORS):
        pytest.skip("not every generator is installed")
    first, *others = (site_of(one.name, tmp_path / one.name, case) for one in GENERATORS)
    assert len(first) > 25
    for pages in others:
        assert sorted(pages) == sorted(first)
        assert [name for name in first if pages[name] != first[name]] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is published."""
    folder = tmp_path_factory.mktemp("wheels")
    made = [*PIP, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *made], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.full
def test_the_wheel_brings_templates_styles_and_scripts(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    laid = ["install", "-q", "--no-deps", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, *PIP, *laid], check=True)
    own = {path.relative_to(ROOT / "plugins") for path in (ROOT / "plugins").rglob("*") if path.is_file()}
    own = {path for path in own if "__pycache__" not in path.parts}
    assert [str(path) for path in own if not (target / path).is_file()] == []
    folder = write_site(tmp_path / "site", ["search"])
    program = f"import sys; sys.path.insert(0, {str(target)!r})\nfrom mkdocs.__main__ import cli\ncli(['build', '--strict', '-q'])"
    run = folder / "run.py"
    run.write_text(program, "utf-8")
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "run.py"], cwd=folder, env={**clean, "NO_MKDOCS_2_WARNING": "1"}, check=False
    )
    assert done.returncode == 0
    check_site(folder / "site")


@pytest.mark.full
def test_in_a_fresh_environment_it_builds_with_what_it_declares_alone(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a MkDocs user does it: `pip install`, `plugins: [tambon-showcase]`, theme Material, nothing else."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    fresh = tmp_path / "fresh"
    subprocess.run([sys.executable, "-m", "venv", str(fresh)], check=True, capture_output=True)
    python = str(fresh / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    installed = subprocess.run(
        [python, *PIP, "install", "-q", "--retries", "2", str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    if NO_INDEX.search(installed.stderr) and not in_ci():
        pytest.skip("ไม่พบคลังของ pip จากเครื่องนี้ จึงไม่ได้ลองติดตั้งในสภาพแวดล้อมใหม่ (no package index)")
    assert installed.returncode == 0, installed.stderr[-3000:]
    folder = write_site(tmp_path / "site", [], plugins=["tambon-showcase"])
    done = build(folder, python)
    assert done.returncode == 0, done.stderr[-3000:]
    check_site(folder / "site", with_documents=has_pango())
    where = "import tambon_showcase; print(tambon_showcase.__file__)"
    told = subprocess.run(
        [python, "-c", where], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    assert Path(told).is_relative_to(fresh), "the installed package, not this repository's"
