"""Files of an entry: a new build replaces the old whole, a failed one leaves it, and no shared bytes are written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles, NoFiles, write_if_changed


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, tmp_path / "site")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


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


def test_where_the_system_cannot_link_a_copy_is_placed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("no links between drives")

    source = tmp_path / "photo.jpg"
    source.write_bytes(b"1")
    monkeypatch.setattr(os, "link", refused)
    files = EntryFiles.in_site(settings, "2565/640904")
    files.place(source, "photos/a.jpg")
    assert (files.folder / "photos/a.jpg").read_bytes() == b"1"
    assert not source.samefile(files.folder / "photos/a.jpg")


def test_where_it_can_the_site_costs_no_second_copy(settings: Settings, tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"1")
    files = EntryFiles.in_site(settings, "2565/640904")
    files.place(source, "a.jpg")
    assert source.samefile(files.folder / "a.jpg")


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
