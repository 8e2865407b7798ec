"""A build that ends at once, and a site from which somebody took files: the next build makes the site right again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.publish import publisher
from tambon_showcase.search import index
from tambon_showcase.site.ground import claim
from tests.tiers import some

from .conftest import Project

pytestmark = pytest.mark.usefixtures("in_this_process")

CODE = "640904"
INDEX = "assets/tambon/index"


@pytest.fixture
def built(project: Project) -> Project:
    """A project that was published once, into a folder that is known as ours."""
    claim(project.site, project.root, ())
    project.publish()
    return project


def stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def interrupted(project: Project, monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]) -> None:
    """A build that ends at one place, as by a kill: nothing after it is done or remembered."""
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(*place, stop)
        project.publish()


PLACES: list[tuple[object, str]] = [
    (publisher, "compile_all"),
    (publisher, "write_site"),
    (PortalWriter, "finish"),
    (index, "_tables"),
    (publisher, "_write_token"),
    (publisher, "_list_made"),
]


@pytest.mark.parametrize("place", some(PLACES, [1, 4]), ids=lambda place: place[1])
def test_what_an_interrupted_build_made_is_not_taken_for_the_old(
    built: Project, monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]
) -> None:
    """The text goes back to what it was, with its old time, as after a `git checkout`."""
    before, text = built.files(), built.entry(CODE) / "texts" / "history.md"
    old = built.root / "old"
    shutil.copy2(text, old)
    text.write_text("## ที่มา\n\nเรื่องที่ไม่ได้เผยแพร่\n", "utf-8")
    interrupted(built, monkeypatch, place)
    old.replace(text)
    built.publish()
    assert built.files() == before


@pytest.mark.parametrize("place", some(PLACES[1:], [1, 4]), ids=lambda place: place[1])
def test_an_entry_that_came_and_went_leaves_nothing(
    built: Project, monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]
) -> None:
    entry = built.entry("670316")
    apart = built.root / "apart"
    shutil.move(entry, apart)
    built.publish()
    before = built.files()
    shutil.move(apart, entry)
    interrupted(built, monkeypatch, place)
    shutil.move(entry, apart)
    built.publish()
    assert built.files() == before


def of_entry(project: Project) -> Path:
    return project.site / "2565" / CODE / "history.html"


def of_several(project: Project) -> Path:
    return project.site / "browse" / "2565-district-6409.html"


def of_index(project: Project) -> Path:
    return next((project.site / INDEX / "keys").rglob("*.bin"))


@pytest.mark.parametrize("find", [of_entry, of_several, of_index])
@pytest.mark.parametrize("touches_entry", [False, True])
def test_a_file_that_is_gone_is_made_again(
    built: Project, find: Callable[[Project], Path], touches_entry: bool
) -> None:
    before = built.files()
    find(built).unlink()
    if touches_entry:
        (built.entry("160104") / "texts" / "history.md").touch()
    built.publish()
    assert built.files() == before


def test_a_file_that_others_put_beside_an_entry_builds_it_once(built: Project) -> None:
    (built.site / "2565" / CODE / "verify.txt").write_text("x", "utf-8")
    assert built.publish().rebuilt == 1
    assert built.publish().rebuilt == 0
    assert (built.site / "2565" / CODE / "verify.txt").exists()
