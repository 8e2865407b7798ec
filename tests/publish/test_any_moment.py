"""A build that ends, or finds no room, at any of the moments when it changes the disk: the next makes the site right."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from .conftest import ROOT, Project
from .story import Story, at_the_nth, end_all, no_room

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are interrupted in forked processes"),
]
MANY = 25
SHARES = [
    0.5,
    *(pytest.param(number / (MANY - 1), marks=pytest.mark.full) for number in range(MANY)),
]
"""The moments that are tried: half-way at each change, and every night many from the first to the last."""
LATE = "670316"


class Changed(NamedTuple):
    """A project that was built and whose sources changed since; how they were before, and what is right for each."""

    project: Project
    earlier: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    moments: int
    """How often the next build changes the disk, in all its processes."""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Changed:
    """One entry came, one went, one has another text."""
    root = tmp_path_factory.mktemp("changed")
    project, earlier = Project(root / "project"), root / "earlier"
    shutil.copytree(ROOT / "tambons/2565/_rules", project.root / "tambons/2565/_rules")
    for code in ("640904", "160104"):
        project.add(code)
    before = built(project)
    shutil.copytree(project.root / "tambons", earlier)
    project.add(LATE)
    shutil.rmtree(project.entry("160104"))
    (project.entry("640904") / "texts/history.md").write_text("## ที่มา\n\nเรื่องใหม่\n", "utf-8")
    clean = Project(root / "clean")
    shutil.copytree(project.root / "tambons", clean.root / "tambons")
    return Changed(project, earlier, before, built(clean), counted(project, root))


def built(project: Project) -> dict[str, bytes]:
    Story(project, 0).publish()
    return project.files()


def counted(project: Project, folder: Path) -> int:
    copy = Project(Path(shutil.copytree(project.root, folder / "counted")))
    noted = os.open(folder / "dots", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    Story(copy, 0).apart(lambda: at_the_nth(1, lambda: os.write(noted, b"."), once=False)).join()
    return os.fstat(noted).st_size


@pytest.mark.parametrize("goes_back", [False, True])
@pytest.mark.parametrize(("act", "once"), [(end_all, True), (no_room, False)])
@pytest.mark.parametrize("share", SHARES)
def test_the_next_build_makes_the_site_right(
    changed: Changed, tmp_path: Path, act: Callable[[], None], once: bool, share: float, goes_back: bool
) -> None:
    """Also where the sources are again as they were, with their times, as after a `git checkout`."""
    assert changed.moments > MANY
    project = Project(Path(shutil.copytree(changed.project.root, tmp_path / "project")))
    which = 1 + round(share * (changed.moments - 1))
    Story(project, 0).apart(lambda: at_the_nth(which, act, once=once)).join()
    if goes_back:
        shutil.rmtree(project.root / "tambons")
        shutil.copytree(changed.earlier, project.root / "tambons")
    files, right = built(project), changed.before if goes_back else changed.after
    assert sorted(name for name in files.keys() | right.keys() if files.get(name) != right.get(name)) == []
