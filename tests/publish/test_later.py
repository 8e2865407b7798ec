"""The documents of a development server: pages come at once, documents after them, and nothing stale in between."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tambon_showcase import pipeline
from tambon_showcase.documents.shelf import DocumentOrder, key_of
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.publish.later import DocumentsLater
from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.wishes import BuildReport, BuildWishes
from tambon_showcase.settings import Settings
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.worker.bounds import HaltedError

from .conftest import TAMBONS, Project, small_shells

pytestmark = pytest.mark.usefixtures("in_this_process")

DECK = "documents/made/deck.txt"
MAKING = "กำลังจัดทำเอกสาร"
WAIT_S = 20


class Writer:
    """A writer at a development server whose documents are one text: the entry's history, as its pages have it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.settings = Settings(project.root, project.site, "https://example.go.th/")
        self.made: list[str] = []
        self.broken: set[str] = set()
        self.ready = threading.Event()
        self.later = DocumentsLater(self.ready.set)

    def orders(self) -> dict[str, Callable[[DocumentSource], DocumentOrder]]:
        return {"deck": self._order}

    def _order(self, source: DocumentSource) -> DocumentOrder:
        key = source.view.entry.key
        words = self.text(key[5:]).read_text("utf-8")

        def make(folder: Path) -> None:
            self.made.append(key[5:])
            if key[5:] in self.broken:
                raise ValueError("กระดาษหมด")
            (folder / "deck.txt").write_text(words, "utf-8")

        return DocumentOrder("deck", key, key_of(words), make)

    def text(self, code: str) -> Path:
        return self.project.entry(code) / "texts/history.md"

    def save(self, code: str, words: str) -> None:
        self.text(code).write_text(f"## ที่มา\n\n{words}\n", "utf-8")

    def build(self) -> BuildReport:
        """What the server does at a save, up to the reload of the open page."""
        self.later.stop()
        self.ready.clear()
        with take_turn(self.settings.cache_dir, 0):
            return publish(self.settings, small_shells(), BuildWishes(later=self.later))

    def documents(self) -> None:
        """Let the thread finish what it begins."""
        self.later.begin()
        assert self.ready.wait(WAIT_S)

    def page(self, code: str) -> str:
        return (self.project.site / "2565" / code / "media.html").read_text("utf-8")

    def deck(self, code: str) -> str | None:
        with contextlib.suppress(FileNotFoundError):
            return (self.project.site / "2565" / code / DECK).read_text("utf-8")
        return None


@pytest.fixture
def writer(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Writer]:
    one = Writer(project)
    for place in ("tambon_showcase.documents.offer.ORDERS", "tambon_showcase.pipeline.ORDERS"):
        monkeypatch.setattr(place, one.orders())
    yield one
    one.later.stop()


@pytest.fixture
def settled(writer: Writer) -> Writer:
    """All entries are there with their documents."""
    writer.build()
    writer.documents()
    writer.build()
    writer.made.clear()
    return writer


def test_pages_are_there_before_any_document_and_say_so(writer: Writer) -> None:
    assert writer.build().rebuilt == len(TAMBONS)
    assert writer.made == []
    assert all(MAKING in writer.page(code) and DECK not in writer.page(code) for code in TAMBONS)
    writer.documents()
    assert sorted(writer.made) == sorted(TAMBONS)
    assert writer.build().rebuilt == len(TAMBONS), "their pages link the documents now"
    assert all(MAKING not in writer.page(code) and DECK in writer.page(code) for code in TAMBONS)
    assert writer.build().rebuilt == 0


def test_a_save_takes_the_old_document_away_until_the_new_one_is_there(settled: Writer) -> None:
    settled.save("640904", "เรื่องใหม่")
    assert settled.build().rebuilt == 1
    assert "เรื่องใหม่" in (settled.project.site / "2565/640904/history.html").read_text("utf-8")
    assert settled.deck("640904") is None and MAKING in settled.page("640904")
    assert settled.deck("160104"), "other entries keep theirs"
    settled.documents()
    assert settled.build().rebuilt == 1
    assert "เรื่องใหม่" in str(settled.deck("640904")) and settled.made == ["640904"]


def test_two_saves_make_the_documents_of_the_last(settled: Writer) -> None:
    settled.save("640904", "ครั้งแรก")
    settled.build()
    settled.save("640904", "ครั้งที่สอง")
    assert settled.build().rebuilt == 1
    settled.documents()
    settled.build()
    assert "ครั้งที่สอง" in str(settled.deck("640904")) and settled.made == ["640904"]


def test_a_save_while_documents_are_made_does_not_wait_for_them(
    settled: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is being made is given up; the entry saved last comes first, the others after it, none is lost."""
    begun = threading.Event()

    def endless(jobs: object, _workshop: object, bounds: object) -> None:
        begun.set()
        assert bounds.halt.wait(WAIT_S)  # type: ignore[attr-defined]
        raise HaltedError

    for code in ("160104", "670316"):
        settled.save(code, "แก้ก่อน")
    settled.build()
    with monkeypatch.context() as patched:
        patched.setattr("tambon_showcase.publish.later.make_all", endless)
        settled.later.begin()
        assert begun.wait(WAIT_S)
        settled.save("640904", "แก้ทีหลัง")
        assert settled.build().rebuilt == 1, "those that only wait for documents are not compiled again"
        assert settled.build().rebuilt == 0, "a save without a change, and the last entry is still the first"
    settled.documents()
    assert settled.made == ["640904"]
    assert settled.build().rebuilt == 1
    settled.documents()
    assert settled.build().rebuilt == 2
    assert {code: bool(settled.deck(code)) for code in TAMBONS} == dict.fromkeys(TAMBONS, True)


def test_a_document_that_cannot_be_made_is_told_and_not_tried_for_ever(settled: Writer) -> None:
    settled.broken = {"640904"}
    settled.save("640904", "เรื่องที่พิมพ์ไม่ได้")
    settled.build()
    settled.documents()
    report = settled.build()
    assert [found.code for found in report.findings].count("T801") == 1
    settled.later.begin()
    assert settled.later._thread is None, "nothing is begun that failed already"
    assert settled.made == ["640904"] and not settled.ready.is_set()
    assert MAKING not in settled.page("640904")


def test_a_halted_document_is_not_taken_for_one_that_failed(
    settled: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The maker is killed after it left its mark; the next try has a name of its own and passes that mark."""

    def killed(jobs: list[pipeline.EntryJob], workshop: pipeline.Workshop, bounds: object) -> None:
        shelf = settled.settings.cache_dir / "documents"
        order = next(iter(settled.orders().values()))
        with pipeline.EntryFiles.staged(settled.settings) as files:
            source = pipeline.source_of(jobs[0], workshop, files)
            assert source is not None
            key = order(source).key
        (shelf / f"deck-2565-640904-{key}.failed").write_text(f"{workshop.run}\nหยุดทำงาน", "utf-8")
        raise HaltedError

    settled.save("640904", "เรื่องที่ถูกขัด")
    settled.build()
    with monkeypatch.context() as patched:
        patched.setattr("tambon_showcase.publish.later.make_all", killed)
        settled.later.begin()
        settled.later.stop()
    assert settled.build().rebuilt == 0
    settled.documents()
    settled.build()
    assert settled.deck("640904")


def test_an_ordinary_build_afterwards_makes_what_the_server_left(settled: Writer) -> None:
    settled.save("640904", "เรื่องสุดท้ายก่อนปิด")
    settled.build()
    settled.later.stop()
    assert publish(settled.settings, small_shells()).rebuilt == 1
    assert "เรื่องสุดท้าย" in str(settled.deck("640904")) and MAKING not in settled.page("640904")


def test_documents_wait_for_another_build_and_are_given_up_at_once(settled: Writer) -> None:
    settled.save("640904", "ระหว่างการสร้างอื่น")
    settled.build()
    with take_turn(settled.settings.cache_dir, 0):
        settled.later.begin()
        settled.later.stop()
    assert settled.made == []
    settled.documents()
    assert settled.made == ["640904"]


def test_an_entry_that_is_gone_has_no_documents_made(settled: Writer) -> None:
    settled.save("640904", "ก่อนลบ")
    settled.build()
    settled.project.entry("640904").rename(settled.project.root / "apart")
    settled.later.begin()
    settled.later.stop()
    assert settled.made == [] and not settled.ready.is_set()


def test_an_entry_whose_folder_comes_back_has_its_pages_again(settled: Writer) -> None:
    """It was taken for one that only waits for its documents, and was missing until its next change."""
    settled.save("640904", "ก่อนย้าย")
    settled.build()
    there, apart = settled.project.entry("640904"), settled.project.root / "apart"
    there.rename(apart)
    settled.build()
    apart.rename(there)
    settled.build()
    assert "media" in settled.page("640904")
