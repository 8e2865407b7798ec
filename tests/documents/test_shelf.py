"""The shelf, and what pages are offered from it."""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.documents import offer as offering
from tambon_showcase.documents.offer import offer
from tambon_showcase.documents.shelf import (
    SEAL,
    STOPPED,
    DocumentOrder,
    Shelf,
    failure_in_thai,
    files_key,
    key_of,
)
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.worker.changed_outside import take_notes


def written(folder: Path) -> None:
    (folder / "report-999901.pdf").write_bytes(b"%PDF")


def broken(_: Path) -> None:
    raise ValueError("กระดาษหมด")


def died(_: Path) -> None:
    raise SystemExit


def test_a_document_is_kept_under_its_key(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", "run")
    order = DocumentOrder("report", "2565/670316", "a", written)
    assert shelf.kept(order) is None
    shelf.make(order)
    assert [path.name for path in shelf.kept(order) or []] == ["report-999901.pdf"]
    assert shelf.reason(order) == ""
    assert shelf.kept(DocumentOrder("report", "2565/670316", "b", written)) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "report-999901.pdf").write_bytes(b"%PDG"),
        lambda folder: (folder / "report-999901.pdf").unlink(),
        lambda folder: (folder / "report-999901.pdf").rename(folder / "other.pdf"),
        lambda folder: (folder / "more.pdf").write_bytes(b"%PDF"),
        lambda folder: (folder / SEAL).unlink(),
        lambda folder: (folder / SEAL).write_bytes(b"\xff"),
    ],
    ids=["a byte", "gone", "renamed", "one more", "no seal", "a broken seal"],
)
def test_what_somebody_changed_is_made_again(change: Callable[[Path], object], tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", "run")
    order = DocumentOrder("report", "2565/670316", "a", written)
    shelf.make(order)
    (folder,) = (tmp_path / "shelf").glob("report-*")
    assert not take_notes(tmp_path)
    change(folder)
    assert shelf.kept(order) is None
    assert take_notes(tmp_path) == (str(folder),)
    shelf.make(order)
    assert [path.read_bytes() for path in shelf.kept(order) or []] == [b"%PDF"]


def test_only_the_latest_document_of_an_entry_is_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", "run")
    old, new = (DocumentOrder("report", "2565/670316", key, written) for key in "ab")
    other = DocumentOrder("report", "2565/670317", "a", written)
    for order in (old, other, new):
        shelf.make(order)
    assert shelf.kept(old) is None
    assert shelf.kept(new)
    assert not list((tmp_path / "shelf").glob("*.failed")), "a made document has no reason"
    assert shelf.kept(other)


def test_a_disk_that_is_full_is_not_written_to_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path / "shelf", "run")

    def full(_: Path) -> None:
        monkeypatch.setattr(Path, "write_text", lambda *_: pytest.fail("written on a full disk"))
        raise OSError(errno.ENOSPC, "No space left on device")

    order = DocumentOrder("report", "2565/670316", "a", full)
    shelf.make(order)
    monkeypatch.undo()
    assert shelf.reason(order) == STOPPED


def test_a_failure_counts_in_its_own_build_only(tmp_path: Path) -> None:
    order = DocumentOrder("report", "2565/670316", "a", broken)
    Shelf(tmp_path / "shelf", "run").make(order)
    assert Shelf(tmp_path / "shelf", "run").reason(order) == "กระดาษหมด"
    assert Shelf(tmp_path / "shelf", "another").reason(order) == ""
    assert Shelf(tmp_path / "shelf", "run").kept(order) is None
    assert not list((tmp_path / "shelf").glob(".work-*"))


@pytest.mark.parametrize(
    "problem", [TimeoutError(), subprocess.TimeoutExpired("x", 9), MemoryError(), OSError(28, "disk full")]
)
def test_what_may_be_gone_at_the_next_try_is_no_result(tmp_path: Path, problem: Exception) -> None:
    def stopped(_: Path) -> None:
        raise problem

    shelf, order = Shelf(tmp_path / "shelf", "run"), DocumentOrder("report", "2565/670316", "a", stopped)
    shelf.make(order)
    assert shelf.reason(order) == STOPPED
    assert failure_in_thai(problem) == STOPPED != failure_in_thai(ValueError("x"))


def test_a_maker_that_dies_leaves_a_reason(tmp_path: Path) -> None:
    shelf, order = Shelf(tmp_path / "shelf", "run"), DocumentOrder("report", "2565/670316", "a", died)
    with pytest.raises(SystemExit):
        shelf.make(order)
    assert "หยุดทำงานกลางคัน" in shelf.reason(order)


def test_keys_change_with_every_part() -> None:
    keys = {
        key_of("a", "b"),
        key_of("ab", ""),
        key_of("a", "c"),
        key_of("a", files_key([b"x"])),
        key_of("a", files_key([None])),
    }
    assert len(keys) == 5


@pytest.fixture
def place(tmp_path: Path, bare: DocumentSource, monkeypatch: pytest.MonkeyPatch) -> tuple[EntryFiles, Shelf]:
    orders = {
        "report": lambda _: DocumentOrder("report", "2565/670316", "a", written),
        "deck": lambda _: DocumentOrder("deck", "2565/670316", "a", broken),
        "poster": lambda _: DocumentOrder("poster", "2565/670316", "a", broken),
        "album": lambda _: None,
        "form": lambda _: broken(tmp_path),
    }
    monkeypatch.setattr(offering, "ORDERS", orders)
    return EntryFiles(tmp_path / "site/2565/670316"), Shelf(tmp_path / "shelf", "run")


def test_pages_are_offered_only_what_exists(place: tuple[EntryFiles, Shelf], bare: DocumentSource) -> None:
    files, shelf = place
    first = offer(bare, files, shelf)
    assert first.lacking
    assert not first.documents
    for kind in ("report", "deck", "poster"):
        order = offering.ORDERS[kind](bare)
        assert order is not None
        shelf.make(order)
    second = offer(bare, files, shelf)
    assert not second.lacking
    assert second.documents["report"].address == "documents/made/report-999901.pdf"
    assert (files.folder / "documents/made/report-999901.pdf").read_bytes() == b"%PDF"


def test_each_reason_is_told_once_with_what_is_left_out(
    place: tuple[EntryFiles, Shelf], bare: DocumentSource
) -> None:
    files, shelf = place
    for kind in ("deck", "poster"):
        order = offering.ORDERS[kind](bare)
        assert order is not None
        shelf.make(order)
    found = offer(bare, files, shelf).findings
    assert {finding.code for finding in found} == {"T801"}
    assert not any(finding.is_error for finding in found)
    (told,) = (finding.value for finding in found)
    assert sorted(told.split(" · ")) == sorted(["สไลด์นำเสนอ", "โปสเตอร์ A3", "แบบบันทึกผลของกรรมการ"])
