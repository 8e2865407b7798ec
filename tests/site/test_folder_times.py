"""What a look at the times of folders notices: files that came, went or were replaced; never a file of another folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.site.folder_times import folder_times, is_untouched


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "data/table.csv", "data/deep/x.json"):
        path = tmp_path / "made" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    for base, _, _ in os.walk(tmp_path):
        os.utime(base, (1_000_000, 1_000_000))
    return tmp_path / "made"


def replace(folder: Path) -> None:
    (folder / "data/new").write_text("y", "utf-8")
    (folder / "data/new").replace(folder / "data/table.csv")


CHANGES: list[Callable[[Path], object]] = [
    lambda folder: (folder / "index.html").unlink(),
    lambda folder: (folder / "data/deep/x.json").unlink(),
    lambda folder: (folder / "data/new.csv").write_text("x", "utf-8"),
    lambda folder: (folder / "data/deep").rename(folder / "deep"),
    lambda folder: folder.rename(folder.with_name("away")),
    replace,
]


@pytest.mark.parametrize("change", CHANGES)
def test_files_that_come_and_go_are_noticed(folder: Path, change: Callable[[Path], object]) -> None:
    times = folder_times(folder)
    assert is_untouched(folder, times)
    change(folder)
    assert not is_untouched(folder, times)


def test_reading_and_other_folders_change_nothing(folder: Path) -> None:
    times = folder_times(folder)
    (folder / "index.html").read_text("utf-8")
    folder.with_name("other").mkdir()
    assert is_untouched(folder, times)


@pytest.mark.parametrize("times", ["", "{", "[]", '{"\\u0000": 1}', '{"data": "x"}'])
def test_damaged_times_are_never_believed(folder: Path, times: str) -> None:
    assert not is_untouched(folder, times)


def test_a_folder_that_is_not_there_has_no_times(tmp_path: Path) -> None:
    assert folder_times(tmp_path / "nowhere") == ""
