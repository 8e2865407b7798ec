"""Files of an entry: a new build replaces the old whole, a failed one leaves it, and no shared bytes are written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles, write_if_changed


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
