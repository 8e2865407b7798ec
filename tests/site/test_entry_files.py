"""Files of an entry: a new build replaces the old whole, a failed one leaves it, and no shared bytes are written over."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.settings import Settings
from tambon_showcase.site import entry_files
from tambon_showcase.site.entry_files import EntryFiles, NoFiles, TooMuchWrittenError
from tambon_showcase.site.made import MADE, take_away
from tambon_showcase.site.whole_file import write_if_changed


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, tmp_path / "site")


def names(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MADE
    )


def publish(settings: Settings, **pages: str) -> Path:
    with EntryFiles.staged(settings) as files:
        files.write_pages({f"{name}.html": text for name, text in pages.items()})
        files.write("data/villages.csv", b"1")
        files.publish(settings, "2565/640904")
    return settings.site_dir / "2565/640904"


def test_a_new_build_takes_the_place_of_all_that_was_there(settings: Settings) -> None:
    assert names(publish(settings, index="ก", history="ข")) == [
        "data/villages.csv",
        "history.html",
        "index.html",
    ]
    folder = publish(settings, index="ค")
    assert names(folder) == ["data/villages.csv", "index.html"]
    assert (folder / "index.html").read_text("utf-8") == "ค"
    assert names(settings.cache_dir) == []


def test_a_build_that_fails_leaves_the_old_pages_and_nothing_behind(settings: Settings) -> None:
    folder = publish(settings, index="ก")
    with pytest.raises(OSError, match="full"), EntryFiles.staged(settings) as files:
        files.write("index.html", "ครึ่ง")
        raise OSError("full")
    assert (folder / "index.html").read_text("utf-8") == "ก"
    assert names(settings.cache_dir) == []


def test_the_site_can_be_read_by_a_web_server(settings: Settings) -> None:
    assert publish(settings, index="ก").stat().st_mode & 0o777 == 0o755


def test_writing_over_a_placed_file_never_changes_its_source(settings: Settings, tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"officer's own")
    files = EntryFiles.in_site(settings, "2565/640904")
    files.place(source, "photos/a.jpg")
    files.write("photos/a.jpg", b"ours")
    assert source.read_bytes() == b"officer's own"
    files.place(source, "photos/a.jpg")
    assert (files.folder / "photos/a.jpg").read_bytes() == b"officer's own"


def test_an_equal_file_keeps_its_time(tmp_path: Path) -> None:
    path = tmp_path / "a/b.txt"
    write_if_changed(path, b"1")
    before = path.stat().st_mtime_ns
    write_if_changed(path, b"1")
    assert path.stat().st_mtime_ns == before
    write_if_changed(path, b"2")
    assert path.read_bytes() == b"2"


def test_where_the_system_cannot_share_bytes_a_copy_is_placed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("not between these drives")

    source = tmp_path / "photo.jpg"
    source.write_bytes(b"1")
    monkeypatch.setattr(os, "copy_file_range", refused, raising=False)
    files = EntryFiles.in_site(settings, "2565/640904")
    files.place(source, "photos/a.jpg")
    assert (files.folder / "photos/a.jpg").read_bytes() == b"1"
    assert not source.samefile(files.folder / "photos/a.jpg")


def test_text_is_written_as_utf8_with_the_line_ends_it_has(settings: Settings) -> None:
    files = EntryFiles.in_site(settings, "2565/640904")
    files.write("ก/ข/c.html", "น้ำ\r\n\n")
    assert (files.folder / "ก/ข/c.html").read_bytes() == "น้ำ\r\n\n".encode()


def test_a_source_that_is_gone_is_no_empty_file(settings: Settings, tmp_path: Path) -> None:
    files = EntryFiles.in_site(settings, "2565/640904")
    with pytest.raises(FileNotFoundError):
        files.place(tmp_path / "lost.jpg", "a.jpg")
    assert not (files.folder / "a.jpg").exists()


def test_looking_at_an_entry_leaves_no_files(settings: Settings, tmp_path: Path) -> None:
    before = names(tmp_path)
    sink = NoFiles()
    sink.write("index.html", "ก")
    sink.place(tmp_path / "lost.jpg", "a.jpg")
    assert names(tmp_path) == before


def test_two_builds_of_one_entry_do_not_share_a_folder(settings: Settings) -> None:
    with EntryFiles.staged(settings) as one, EntryFiles.staged(settings) as other:
        assert one.folder != other.folder
        one.write("index.html", "1")
        other.write("index.html", "2")
        other.publish(settings, "2565/640904")
        one.publish(settings, "2565/640904")
    assert (settings.site_dir / "2565/640904/index.html").read_text("utf-8") == "1"
    assert names(settings.cache_dir) == []


def test_a_file_that_is_a_folder_by_now_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError):
        write_if_changed(tmp_path / "a", b"1")


def test_a_file_that_somebody_put_beside_our_pages_stays_and_ours_goes(settings: Settings) -> None:
    folder = publish(settings, index="ก", history="ข")
    (folder / "data" / "officer.xlsx").write_bytes(b"mine")
    (folder / "notes").mkdir()
    (folder / "notes" / "index.html").write_bytes(b"mine, too")
    publish(settings, index="ค")
    assert names(folder) == ["data/officer.xlsx", "data/villages.csv", "index.html", "notes/index.html"]
    take_away(folder)
    assert names(folder) == ["data/officer.xlsx", "notes/index.html"]


def test_a_placed_file_shares_no_bytes_with_its_source(settings: Settings, tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"officer's own" * 100_000)
    files = EntryFiles.in_site(settings, "2565/640904")
    files.place(source, "photos/a.jpg")
    placed = files.folder / "photos/a.jpg"
    assert placed.read_bytes() == source.read_bytes()
    assert placed.stat().st_ino != source.stat().st_ino
    with placed.open("r+b") as file:
        file.write(b"changed in place by a tool")
    assert source.read_bytes() == b"officer's own" * 100_000


@pytest.mark.parametrize("how", [Path.hardlink_to, Path.symlink_to])
def test_writing_a_page_never_writes_through_a_link(
    how: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    source, page = tmp_path / "source.md", tmp_path / "index.html"
    source.write_bytes(b"source")
    how(page, source)
    write_if_changed(page, b"page")
    assert (source.read_bytes(), page.read_bytes()) == (b"source", b"page")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "source.md"]


@pytest.mark.parametrize("line", ["../../tambons/x.md", "/etc/passwd", "C:/x", "a/../../x", "..\\x"])
def test_a_list_never_leads_out_of_its_folder(line: str, settings: Settings) -> None:
    folder = publish(settings, index="ก")
    made = folder / MADE
    made.write_text(f"{made.read_text('utf-8')}{line}\n", "utf-8")
    outside = settings.root / "x"
    outside.write_bytes(b"somebody's")
    take_away(folder)
    assert outside.exists()


@pytest.mark.parametrize("how", [Path.hardlink_to, Path.symlink_to])
def test_a_page_or_photo_of_an_entry_never_goes_through_a_link(
    how: Callable[[Path, Path], None], settings: Settings, tmp_path: Path
) -> None:
    source, photo = tmp_path / "source.md", tmp_path / "photo.jpg"
    source.write_bytes(b"officer's own")
    photo.write_bytes(b"photo")
    files = EntryFiles.in_site(settings, "2565/640904")
    for name in ("index.html", "photos/a.jpg"):
        (files.folder / name).parent.mkdir(parents=True, exist_ok=True)
        how(files.folder / name, source)
    files.write("index.html", "page")
    files.place(photo, "photos/a.jpg")
    assert source.read_bytes() == b"officer's own"
    assert (files.folder / "photos/a.jpg").read_bytes() == b"photo"


def test_an_entry_cannot_fill_the_disk(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry_files, "MOST_WRITTEN", 6)
    with EntryFiles.staged(settings) as files:
        files.write("a.html", "กข")
        with pytest.raises(TooMuchWrittenError):
            files.write("b.html", b"1")
    assert list((settings.cache_dir / "staged").iterdir()) == []
