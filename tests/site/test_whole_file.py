"""What a writer that was killed leaves: gone when the same file is written again, also where it is right already."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from tambon_showcase.site.ground import claim
from tambon_showcase.site.made import MARK, is_ours, remove
from tambon_showcase.site.whole_file import (
    copy_folder,
    make_folder,
    unfinished,
    write_if_changed,
    write_large,
    write_new,
    write_together,
    write_whole,
)


def half(path: Path) -> Path:
    unfinished(path).write_bytes(b"{hal")
    return unfinished(path)


@pytest.mark.parametrize("there", [b"{}", b"old", None])
def test_half_a_file_goes_when_the_whole_one_is_written(tmp_path: Path, there: bytes | None) -> None:
    path = tmp_path / "entries.json"
    if there is not None:
        path.write_bytes(there)
    part = half(path)
    write_if_changed(path, b"{}")
    assert (path.read_bytes(), part.exists()) == (b"{}", False)


def test_half_a_file_goes_with_a_file_that_is_no_longer_made(tmp_path: Path) -> None:
    part, other = half(tmp_path / "gone.json"), half(tmp_path / "somebodys.json")
    remove(tmp_path, ["gone.json"])
    assert (part.exists(), other.exists()) == (False, True)


def test_a_large_file_for_which_there_is_no_room_leaves_nothing(tmp_path: Path) -> None:
    def write(part: Path) -> None:
        part.write_bytes(b"{hal")
        raise OSError(errno.ENOSPC, "no room")

    with pytest.raises(OSError, match="no room") as caught:
        write_large(tmp_path / "entries.json", write)
    assert caught.value.filename == str(tmp_path / "entries.json")
    assert list(tmp_path.iterdir()) == []


def test_a_first_build_that_was_killed_while_it_marked_its_folder_may_begin_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    half(site / MARK)
    claim(site, tmp_path / "project", [])
    assert is_ours(site)
    assert [path.name for path in site.iterdir()] == [MARK]


def full_disk(monkeypatch: pytest.MonkeyPatch, last: str) -> None:
    """No room for the file of this name: as on a real disk, half of it is there when the system says so."""
    opened = Path.open

    class Half:
        def __init__(self, file: Any) -> None:
            self.file = file

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, data: bytes) -> None:
            self.file.write(bytes(data)[:1])
            raise OSError(errno.ENOSPC, "No space left on device")

    def open_(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        file = opened(path, mode, *rest, **named)
        return Half(file) if last in path.name and mode in ("wb", "xb") else file

    monkeypatch.setattr(Path, "open", open_)


def below(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def test_new_files_are_all_there_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "a/b"
    write_new({out / "1.csv": b"1", out / "2.csv": b"2"})
    assert below(tmp_path) == {"a/b/1.csv": b"1", "a/b/2.csv": b"2"}
    with monkeypatch.context() as disk:
        full_disk(disk, "4.csv")
        with pytest.raises(OSError, match="No space") as caught:
            write_new({tmp_path / "c/d/3.csv": b"3", tmp_path / "c/d/e/4.csv": b"4"})
        with pytest.raises(OSError, match="No space"):
            write_new({out / "3.csv": b"3", out / "4.csv": b"4"})
    assert caught.value.filename == str(tmp_path / "c/d/e/4.csv")
    assert below(tmp_path) == {"a/b/1.csv": b"1", "a/b/2.csv": b"2"}
    assert not (tmp_path / "c").exists()


def test_a_file_that_is_there_is_neither_written_nor_removed(tmp_path: Path) -> None:
    (tmp_path / "2.csv").write_bytes(b"somebody's")
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "1.csv": b"1", tmp_path / "2.csv": b"2"})
    assert below(tmp_path) == {"2.csv": b"somebody's"}


@pytest.mark.parametrize("name", ["link", "link/year", "file", "file/year"])
def test_what_is_in_the_way_of_a_new_folder_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "file").write_bytes(b"somebody's")
    with pytest.raises(OSError, match=r"exists|directory"):
        write_new({tmp_path / "new/1.csv": b"1", tmp_path / name / "2.csv": b"2"})
    assert (tmp_path / "link").is_symlink()
    assert below(tmp_path) == {"file": b"somebody's"}
    assert not (tmp_path / "new").exists() and not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    "write", [lambda path: write_whole(path, b"1"), lambda path: write_together({path: b"1"})]
)
def test_a_file_below_a_file_is_said_by_its_own_name(write: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"somebody's")
    with pytest.raises(NotADirectoryError) as caught:
        write(tmp_path / "file/1.csv")
    assert caught.value.filename == str(tmp_path / "file/1.csv")


def test_files_that_belong_together_change_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_together({tmp_path / "1.csv": b"1", tmp_path / "2.csv": b"2"})
    with monkeypatch.context() as disk:
        full_disk(disk, "2.csv")
        with pytest.raises(OSError, match="No space") as caught:
            write_together({tmp_path / "1.csv": b"new", tmp_path / "2.csv": b"new"})
    assert caught.value.filename == str(tmp_path / "2.csv")
    assert below(tmp_path) == {"1.csv": b"1", "2.csv": b"2"}


def test_a_folder_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    def fill(draft: Path) -> None:
        draft.mkdir()
        (draft / "1.csv").write_bytes(b"1")

    def half_fill(draft: Path) -> None:
        fill(draft)
        raise OSError(errno.ENOSPC, "no room")

    with pytest.raises(OSError, match="no room") as caught:
        make_folder(tmp_path / "year/entry", half_fill)
    assert caught.value.filename == str(tmp_path / "year/entry")
    assert list(tmp_path.rglob("*")) == [tmp_path / "year"]
    make_folder(tmp_path / "year/entry", fill)
    assert below(tmp_path) == {"year/entry/1.csv": b"1"}
    with pytest.raises(OSError):
        make_folder(tmp_path / "year/entry", fill)
    assert below(tmp_path) == {"year/entry/1.csv": b"1"}
    assert [one.name for one in (tmp_path / "year").iterdir()] == ["entry"]


def test_a_folder_is_copied_without_links_and_says_what_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old"
    (old / "photos/1").mkdir(parents=True)
    (old / "empty").mkdir()
    (old / "photos/1/a.jpg").write_bytes(b"a")
    (old / "link.csv").symlink_to(tmp_path)
    (old / "photos/out").symlink_to(tmp_path, target_is_directory=True)
    copy_folder(old, tmp_path / "new")
    assert below(tmp_path / "new") == {"photos/1/a.jpg": b"a"}
    assert (tmp_path / "new/empty").is_dir()
    full_disk(monkeypatch, "a.jpg")
    monkeypatch.delattr(os, "copy_file_range", raising=False)

    def copied(_: Path, new: Path) -> None:
        with new.open("wb") as file:
            file.write(b"ab")

    monkeypatch.setattr(shutil, "copyfile", copied)
    with pytest.raises(OSError, match="No space") as caught:
        copy_folder(old, tmp_path / "newer")
    assert caught.value.filename == str(tmp_path / "newer/photos/1/a.jpg")
