"""Folders of workers that were killed go with the next build, those of workers at work stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tambon_showcase.publish.leftovers import sweep
from tambon_showcase.worker.bounds import SILENCE_S

from .conftest import Project

LEFT = ("staged/tmp1/2565", "documents/.work-a")
KEPT = ("documents/report-2565-640904-1", "photos/tmp1", "search-state")


def aged(cache: Path, names: tuple[str, ...], seconds: float) -> None:
    for name in names:
        (cache / name).mkdir(parents=True, exist_ok=True)
        (cache / name / "file.txt").write_text("x", "utf-8")
        then = time.time() - seconds
        top = cache.joinpath(*Path(name).parts[:2])
        os.utime(top, (then, then))


def folders(cache: Path) -> set[str]:
    return {path.relative_to(cache).as_posix() for path in cache.glob("*/*")} | {
        path.name for path in cache.iterdir()
    }


def test_only_what_no_worker_can_be_in_is_removed(tmp_path: Path) -> None:
    aged(tmp_path, (*LEFT, *KEPT), SILENCE_S + 60)
    sweep(tmp_path)
    left = folders(tmp_path)
    assert "staged/tmp1" not in left and "documents/.work-a" not in left
    assert set(KEPT) <= left
    aged(tmp_path, LEFT, SILENCE_S - 60)
    sweep(tmp_path)
    assert {"staged/tmp1", "documents/.work-a"} <= folders(tmp_path)


def test_a_cache_that_is_not_there_yet_is_no_fault(tmp_path: Path) -> None:
    sweep(tmp_path / "none")


@pytest.mark.usefixtures("in_this_process")
def test_a_build_sweeps(project: Project) -> None:
    cache = project.root / ".cache" / "tambon"
    aged(cache, LEFT, SILENCE_S + 60)
    project.publish()
    assert not (cache / "staged/tmp1").exists() and not (cache / "documents/.work-a").exists()
