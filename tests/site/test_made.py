"""Which files of a site are ours: what a list names is removed, and nothing else, whatever else the list says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.site.made import (
    FIRST_LINE,
    MADE,
    MARK,
    bring_back,
    entry_folders,
    is_ours,
    key_of,
    known,
    list_made,
    mark,
    names_below,
    published,
    remember,
    remove,
    take_away,
)
from tambon_showcase.site.whole_file import unfinished


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def everything(folder: Path) -> list[str]:
    """Files and folders below a folder; a folder ends with a slash."""
    return sorted(path.relative_to(folder).as_posix() + "/" * path.is_dir() for path in folder.rglob("*"))


def listed(path: Path, *lines: str) -> None:
    path.write_text("\n".join((FIRST_LINE, *lines, "")), "utf-8")


def test_the_names_of_our_files_are_those_that_earlier_releases_wrote() -> None:
    """A site that an earlier release built is still ours."""
    assert (MARK, MADE) == (".tambon-site", ".tambon-made")
    assert FIRST_LINE.startswith("โฟลเดอร์นี้สร้างโดย tambon build ")


def test_a_new_mark_says_that_nothing_is_published(tmp_path: Path) -> None:
    assert not is_ours(tmp_path)
    mark(tmp_path)
    assert is_ours(tmp_path)
    assert (tmp_path / MARK).read_text("utf-8").split("\n") == [FIRST_LINE, "ตำบลที่เผยแพร่ 0", ""]
    assert (published(tmp_path), known(tmp_path)) == (0, [])


def test_what_was_remembered_is_known_in_the_order_of_names(tmp_path: Path) -> None:
    remember(tmp_path, {"t/1/index.html", "browse/map.html", "ก.html"}, 7256)
    assert (published(tmp_path), known(tmp_path)) == (7256, ["browse/map.html", "t/1/index.html", "ก.html"])
    remember(tmp_path, (), 3)
    assert (published(tmp_path), known(tmp_path)) == (3, [])


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("ตำบลที่เผยแพร่ 12", "a.html"), 12),
        (("a.html", "ตำบลที่เผยแพร่ 12"), 0),  # a file may have this name
        (("ตำบลที่เผยแพร่ หลาย", "a.html"), 0),
        (("ตำบลที่เผยแพร่ -3",), 0),
        (("ตำบลที่เผยแพร่ ²",), 0),
        (("12", "a.html"), 0),
        ((), 0),
    ],
)
def test_a_count_is_read_only_where_it_is_written(lines: tuple[str, ...], count: int, tmp_path: Path) -> None:
    listed(tmp_path / MARK, *lines)
    assert published(tmp_path) == count


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"somebody's own", f" {FIRST_LINE}\nx\na".encode()])
def test_a_mark_that_is_not_ours_makes_nothing_ours(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / MARK).write_bytes(damage)
    assert not is_ours(tmp_path)
    assert known(tmp_path) == []


@pytest.mark.parametrize(
    "line", ["../x", "a/../../x", "/etc/x", "C:/x", "C:x", "..\\x", "a\\x", "a/..", "//host/x"]
)
def test_a_name_that_leads_elsewhere_is_no_name(line: str, tmp_path: Path) -> None:
    listed(tmp_path / MARK, "ตำบลที่เผยแพร่ 1", "a.html", line, "", "..a/b..html")
    assert known(tmp_path) == ["a.html", "..a/b..html"]


def test_folders_of_entries_are_those_with_a_list_in_the_folder_of_a_year(tmp_path: Path) -> None:
    put(tmp_path, *(f"{name}/{MADE}" for name in ("2565/640904", "2565/x", "0000/1", "t/640904", "25655/1")))
    put(tmp_path, "2566/640904/index.html")
    assert sorted(map(key_of, entry_folders(tmp_path))) == ["0000/1", "2565/640904"]


def test_an_empty_folder_goes_with_our_last_file_and_others_stay(tmp_path: Path) -> None:
    put(tmp_path, "a/b/c.html", "a/b/d.html", "e/f.html", "g.html", "e/mine.txt")
    (tmp_path / "empty").mkdir()
    remove(tmp_path, ["a/b/c.html", "e/f.html", "g.html", "gone.html", "gone/too.html", "empty"])
    assert everything(tmp_path) == ["a/", "a/b/", "a/b/d.html", "e/", "e/mine.txt", "empty/"]
    remove(tmp_path, ["a/b/d.html"])
    assert everything(tmp_path) == ["e/", "e/mine.txt", "empty/"]


def test_the_last_file_takes_no_folder_above_ours(tmp_path: Path) -> None:
    put(tmp_path, "above/site/a/b.html")
    remove(tmp_path / "above/site", ["a/b.html"])
    assert everything(tmp_path) == ["above/", "above/site/"]


def test_an_entry_goes_with_its_list_and_its_folder(tmp_path: Path) -> None:
    put(tmp_path / "2565/1", "index.html", "data/a.csv")
    list_made(tmp_path / "2565/1")
    assert (tmp_path / "2565/1" / MADE).read_text("utf-8").split("\n") == [
        FIRST_LINE,
        "data/a.csv",
        "index.html",
        MADE,
        "",
    ]
    take_away(tmp_path / "2565/1")
    take_away(tmp_path / "2565/2")
    assert everything(tmp_path) == ["2565/"]


def test_files_of_others_move_with_the_folder_unless_ours_has_the_name(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    put(old, "index.html", "gone.html")
    list_made(old)
    put(old, "notes/mine.txt", "map.html")
    put(new, "index.html")
    (new / "map.html").write_bytes(b"ours, new")
    bring_back(old, new)
    assert everything(new) == ["index.html", "map.html", "notes/", "notes/mine.txt"]
    assert (new / "map.html").read_bytes() == b"ours, new"


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "outside/secret.txt", "site/a/b.html")
    (tmp_path / "site/link").symlink_to(tmp_path / "outside", target_is_directory=True)
    assert sorted(names_below(tmp_path / "site")) == ["a/b.html"]


@given(st.text(max_size=12), st.lists(st.text("ab./\\:\n", max_size=8), max_size=4))
def test_no_list_leads_out_of_its_folder(
    tmp_path_factory: pytest.TempPathFactory, name: str, rest: list[str]
):
    folder = tmp_path_factory.mktemp("site")
    (folder / MARK).write_text("\n".join((FIRST_LINE, "", name, *rest)), "utf-8", newline="")
    for one in known(folder):
        assert (folder / one).resolve().is_relative_to(folder.resolve())


def test_what_a_killed_build_left_unfinished_goes_with_the_file(tmp_path: Path) -> None:
    half = unfinished(tmp_path / "a.html")
    half.write_text("<!doctype", "utf-8")
    remove(tmp_path, ["a.html"])
    assert not half.exists()
