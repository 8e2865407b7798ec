"""What the writer of pages about several entries leaves alone, and what it takes away."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.site.own_files import NameTakenError
from tambon_showcase.site.shells import Shell
from tests.facts import LIST_SHELLS


def writer(site: Path, memory: str = "", **own: str) -> PortalWriter:
    named = {name.replace("_", "."): source for name, source in own.items()}
    pages = {"index.html": Shell.cut("<p>@@home_map@@</p>")}
    return PortalWriter(site, dataclasses.replace(LIST_SHELLS, own=named, pages=pages), "", memory)


def test_a_file_is_made_again_only_when_its_facts_changed(tmp_path: Path) -> None:
    first = writer(tmp_path)
    first.file("a.txt", [b"1"], lambda: "one")
    second = writer(tmp_path, first.finish())
    second.file("a.txt", [b"1"], lambda: "two")
    assert (tmp_path / "a.txt").read_text("utf-8") == "one"
    second.file("a.txt", [b"2"], lambda: "two")
    assert (tmp_path / "a.txt").read_text("utf-8") == "two"


def test_a_file_that_somebody_wrote_over_is_made_again(tmp_path: Path) -> None:
    first = writer(tmp_path)
    first.file("a.txt", [], lambda: "one")
    memory = first.finish()
    (tmp_path / "a.txt").write_text("two", "utf-8")
    writer(tmp_path, memory).file("a.txt", [], lambda: "one")
    assert (tmp_path / "a.txt").read_text("utf-8") == "one"


def test_what_is_no_longer_made_goes_but_never_a_file_of_the_site_s_own(tmp_path: Path) -> None:
    first = writer(tmp_path)
    for name in ("robots.txt", "old.txt"):
        first.file(name, [], lambda: "ours")
    memory = first.finish()
    (tmp_path / "robots.txt").write_text("theirs", "utf-8")
    second = writer(tmp_path, memory, robots_txt="robots.txt")
    second.file("robots.txt", [b"new"], lambda: "ours")
    second.finish()
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"robots.txt": "theirs"}


def test_a_page_of_the_site_s_own_is_never_written_over(tmp_path: Path) -> None:
    with pytest.raises(NameTakenError, match=r"list\.md .* list\.html"):
        writer(tmp_path, list_html="list.md").file("list.html", [], lambda: "ours")
    with pytest.raises(NameTakenError):
        writer(tmp_path, data_csv="data.csv").large_file("data.csv", [], lambda path: None)
    assert list(tmp_path.iterdir()) == []


def test_a_hand_written_page_with_our_markers_is_filled(tmp_path: Path) -> None:
    writer(tmp_path, index_html="index.md").filled("index.html", [], lambda: {"home_map": "map"})
    assert (tmp_path / "index.html").read_text("utf-8") == "map", "blocks are in no paragraph"
