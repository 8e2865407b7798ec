"""What a writer that was killed leaves: gone when the same file is written again, also where it is right already."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tambon_showcase.site.ground import claim
from tambon_showcase.site.made import MARK, is_ours, remove
from tambon_showcase.site.whole_file import unfinished, write_if_changed, write_large


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
