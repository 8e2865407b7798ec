"""What somebody changed in the cache is never published; a site without an address says nothing of one."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.small_project import Project

from .conftest import ROOT


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def lay(root: Path) -> Project:
    project = Project(root)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return project


def test_a_poisoned_cache_makes_the_same_site(tmp_path: Path) -> None:
    project = lay(tmp_path)
    project.publish()
    clean, cache = files(project.site), tmp_path / ".cache/tambon"
    poisoned = [
        path for path in cache.rglob("*") if path.is_file() and not path.name.startswith("state.sqlite")
    ]
    assert any(path.suffix == ".webp" for path in poisoned)
    for path in poisoned:
        data = path.read_bytes()
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if data else b"x")
    shutil.rmtree(project.pages)  # what was made is gone, what it was made from is kept
    (project.site / "build.json").unlink()
    said = " ".join(project.publish().changed_outside)
    assert str(cache / "photos") in said
    assert files(project.site) == clean
    assert project.publish().changed_outside == ()


def test_what_others_write_over_in_the_site_is_written_again_and_reaches_nothing_else(tmp_path: Path) -> None:
    project = lay(tmp_path)
    project.publish()
    clean = files(project.site)
    kept = {name: files(tmp_path / name) for name in ("tambons", ".cache/tambon/photos")}
    for name in clean:
        if not name.startswith(("assets/", ".tambon-site", "build.json")) or "/index/" in name:
            with (project.site / name).open("r+b") as file:
                file.write(b"?")
    assert {name: files(tmp_path / name) for name in kept} == kept
    said = project.publish().changed_outside
    assert {str(project.pages), str(project.site / "browse/index.html")} <= set(said)
    assert files(project.site) == clean


def test_without_an_address_nothing_untrue_is_said(tmp_path: Path) -> None:
    project = lay(tmp_path)
    project.publish(site_url="")
    made = files(project.site)
    assert not {name for name in made if name.startswith(("feed", "sitemap"))}
    assert made["robots.txt"] == b"User-agent: *\nAllow: /\n"
    for name, data in made.items():
        if name.endswith(".html") and not name.startswith("assets/"):
            page = data.decode()
            for word in (
                'rel="canonical"',
                "og:url",
                "og:image",
                "feed.xml",
                "media-qr",
                "sharer.php",
                '"url":',
            ):
                assert word not in page or name.startswith("t/"), (name, word)
