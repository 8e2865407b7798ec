"""The memory tried as a database is: after any changes, faults and interruptions, the site equals a clean build's."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tambon_showcase.publish.wishes import BuildReport

from .conftest import Project
from .story import Story

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are interrupted in forked processes")


@pytest.mark.parametrize(
    ("seed", "steps"), [(1, 3), *(pytest.param(seed, 12, marks=pytest.mark.full) for seed in range(6))]
)
def test_the_site_equals_a_clean_build(
    project: Project, tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    story = Story(project, seed)
    for _ in range(steps):
        story.step()
        kept = kept_entries(story.publish())
        clean = Project(tmp_path_factory.mktemp("clean"))
        shutil.copytree(project.root / "tambons", clean.root / "tambons")
        Story(clean, 0, story.word).publish()
        ours, theirs = comparable(project.files(), kept), comparable(clean.files(), kept)
        shutil.rmtree(clean.root)
        wrong = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
        assert not wrong, (wrong[:20], story.told)


def kept_entries(report: BuildReport) -> tuple[str, ...]:
    """The folders in the site of entries whose older pages stay."""
    kept = [Path(found.file) for found in report.findings if found.code == "T903"]
    return tuple(f"{folder.parts[1]}/{folder.name[:6]}/" for folder in kept)


def comparable(files: dict[str, bytes], kept: tuple[str, ...]) -> dict[str, bytes]:
    """All files; where older pages stay only those of other entries, since pages about several show what is kept."""
    if not kept:
        return files
    return {
        name: data for name, data in files.items() if name.startswith("256") and not name.startswith(kept)
    }
