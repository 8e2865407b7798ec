from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

import pytest

from tambon_showcase.search import InMemory, SearchDocument, contribution, write_index
from tambon_showcase.search.index import ROOT
from tambon_showcase.search.slots import assign, slot_bits
from tests.search.samples import entry, section

Entries = dict[str, list[SearchDocument]]


@pytest.fixture
def entries() -> Entries:
    pages = (entry(number) for number in range(12))
    return {found[0].key: found for found in pages}


def packed(entries: Entries) -> InMemory:
    return InMemory((key, contribution(pages)) for key, pages in entries.items())


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def clean(entries: Entries, folder: Path) -> dict[str, bytes]:
    write_index(packed(entries), folder)
    return content(folder)


def edited(pages: list[SearchDocument]) -> list[SearchDocument]:
    first, *rest = pages
    return [dataclasses.replace(first, sections=(*first.sections, section("ใหม่", "น้ำตกห้วยแก้ว"))), *rest]


def without(entries: Entries, key: str) -> Entries:
    return {other: pages for other, pages in entries.items() if other != key}


def test_two_builds_are_equal(entries: Entries, tmp_path: Path) -> None:
    assert clean(entries, tmp_path / "a") == clean(entries, tmp_path / "b")


def test_the_order_of_entries_does_not_matter(entries: Entries, tmp_path: Path) -> None:
    write_index(packed(dict(reversed(entries.items()))), tmp_path / "b")
    assert clean(entries, tmp_path / "a") == content(tmp_path / "b")


@pytest.mark.parametrize("change", ["edit", "remove", "add", "fewer pages"])
def test_a_change_gives_the_same_as_building_anew(entries: Entries, tmp_path: Path, change: str) -> None:
    key = sorted(entries)[4]
    before, after = dict(entries), dict(entries)
    after[key] = edited(entries[key]) if change == "edit" else entries[key][:2]
    if change == "remove":
        after = without(entries, key)
    if change == "add":
        before, after = without(entries, key), entries
    write_index(packed(before), tmp_path / "site", previous=tmp_path / "state.json")
    outcome = write_index(packed(after), tmp_path / "site", previous=tmp_path / "state.json")
    assert not outcome.whole
    assert content(tmp_path / "site") == clean(after, tmp_path / "clean")


def test_one_edit_changes_few_files(entries: Entries, tmp_path: Path) -> None:
    write_index(packed(entries), tmp_path / "site", previous=tmp_path / "state.json")
    files = len(content(tmp_path / "site"))
    key = sorted(entries)[0]
    outcome = write_index(
        packed(entries | {key: edited(entries[key])}), tmp_path / "site", previous=tmp_path / "state.json"
    )
    assert 0 < outcome.changed_files < files / 5
    again = write_index(
        packed(entries | {key: edited(entries[key])}), tmp_path / "site", previous=tmp_path / "state.json"
    )
    assert again.changed_files == 0


@pytest.mark.parametrize(
    "damage",
    ["no root", "other format", "emptied", "{", "[]", '{"entries": 1}', '{"entries": {"a": 1}}', "\x00"],
)
def test_a_folder_that_is_not_as_left_is_built_anew(entries: Entries, tmp_path: Path, damage: str) -> None:
    site, state = tmp_path / "site", tmp_path / "state.json"
    expected = clean(entries, tmp_path / "clean")
    write_index(packed(entries), site, previous=state)
    if damage == "other format":
        (site / ROOT).write_text((site / ROOT).read_text().replace('"format": ', '"format": 9'))
    if damage not in {"no root", "other format", "emptied"}:
        state.write_text(damage)
    for path in (
        list(site.rglob("*")) if damage == "emptied" else [site / ROOT] if damage == "no root" else []
    ):
        if path.is_file():
            path.unlink()
    assert write_index(packed(entries), site, previous=state).whole
    assert content(site) == expected


def test_a_sweep_takes_only_files_of_an_index(entries: Entries, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_index(packed(entries), site)
    ours = content(site)
    theirs = (
        "notes.txt",
        "keys/0/mine.bin",
        "pages/plan.xlsx",
        "root.json.bak",
        "pages/0/0-1.bin.txt",
        "x/0.bin",
    )
    for name in theirs:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(b"somebody's own")
    (site / "empty").mkdir()
    write_index(packed(dict(list(entries.items())[:1])), site)
    left = content(site)
    assert {name: left.get(name) for name in theirs} == dict.fromkeys(theirs, b"somebody's own")
    assert (site / "empty").is_dir()
    gone = ours.keys() - left.keys()
    assert len(gone) > len(ours) // 3
    assert left.keys() - set(theirs) == clean(dict(list(entries.items())[:1]), tmp_path / "clean").keys()


def test_no_entries_at_all(tmp_path: Path) -> None:
    outcome = write_index(InMemory([]), tmp_path / "site", previous=tmp_path / "state.json")
    assert outcome.entries == 0
    assert ROOT in content(tmp_path / "site")


class Counting(InMemory):
    """Remembers what was read."""

    def __init__(self, contributions: Iterable[tuple[str, bytes]]) -> None:
        super().__init__(contributions)
        self.read: list[str] = []

    def one(self, key: str) -> bytes:
        self.read.append(key)
        return super().one(key)


def test_only_what_changed_is_read(entries: Entries, tmp_path: Path) -> None:
    write_index(packed(entries), tmp_path / "site", previous=tmp_path / "state.json")
    key = sorted(entries)[3]
    after = entries | {key: edited(entries[key])}
    source = Counting((key, contribution(pages)) for key, pages in after.items())
    write_index(source, tmp_path / "site", previous=tmp_path / "state.json")
    assert source.read == [key]


def _moved(before: Iterable[str], after: Iterable[str]) -> int:
    old, new = assign(before), assign(after)
    return sum(old[key] != new[key] for key in old.keys() & new.keys())


def test_a_new_entry_moves_hardly_any_other() -> None:
    keys = [f"2565/{code}" for code in range(100000, 100878)]
    assert len(set(assign(keys).values())) == len(keys)
    assert max(assign(keys).values()) < 1 << slot_bits(len(keys))
    assert _moved(keys, [*keys, "2565/999901"]) <= 5
