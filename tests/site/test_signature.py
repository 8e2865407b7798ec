"""What the signature of our own files notices: whatever came, went, was replaced or was written over, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.site.signature import made_signature


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "data/table.csv", "data/deep/x.json"):
        path = tmp_path / "made" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
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
    lambda folder: (folder / "data/deep/x.json").write_text("y", "utf-8"),
    lambda folder: (folder / "index.html").write_text("xy", "utf-8"),
    replace,
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_others_do_to_files_is_noticed(folder: Path, change: Callable[[Path], object]) -> None:
    before = made_signature(folder)
    change(folder)
    assert made_signature(folder) != before


def test_reading_and_other_folders_change_nothing(folder: Path) -> None:
    before = made_signature(folder)
    (folder / "index.html").read_text("utf-8")
    folder.with_name("other").mkdir()
    assert before and made_signature(folder) == before


def test_one_file_has_a_signature_too_and_what_is_not_there_has_none(folder: Path) -> None:
    assert made_signature(folder / "index.html")
    assert made_signature(folder / "nowhere") == ""
