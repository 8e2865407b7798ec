"""One entry through the whole pipeline: what comes of it when it is sound, when it is not, and when something breaks."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from tambon_showcase import pipeline
from tambon_showcase.documents.shelf import DocumentOrder
from tambon_showcase.edition import load_editions
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.inventory import INVENTORY
from tambon_showcase.pipeline import (
    CompiledEntry,
    EntryJob,
    Workshop,
    compile_entry,
    make_documents,
    publish_notice,
    worker_died,
)
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.view.source import DocumentSource
from tests.cases import PLACE, lay_project
from tests.whole_shells import alike

SHELLS = Shells(alike(Shell.cut("<title>@@title@@</title>@@banner@@@@content@@")), {}, ())
KEY = "2565/999901"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_project(tmp_path)
    return tmp_path


@pytest.fixture
def job(root: Path) -> EntryJob:
    return EntryJob(KEY, 2565, root / PLACE)


@pytest.fixture
def workshop(root: Path) -> Workshop:
    settings = Settings(root, root / "site", "https://example.go.th/", make_documents=False)
    return Workshop(settings, load_editions(settings.tambons_dir)[0], SHELLS, "run")


def pages(workshop: Workshop) -> set[str]:
    return {path.name for path in (workshop.settings.site_dir / KEY).glob("*.html")}


def spoil(job: EntryJob) -> None:
    (job.folder / "tambon.yml").write_text('code: "999901"\nlevel: ระดับใหม่\n', "utf-8")


def codes(made: CompiledEntry) -> set[str]:
    return {found.code for found in made.findings}


def test_a_sound_entry_is_published_with_facts_shares_and_words_for_the_search(
    job: EntryJob, workshop: Workshop
) -> None:
    made = compile_entry(job, workshop)
    assert (made.key, made.published, made.is_final, made.lacks_documents) == (KEY, True, True, False)
    assert {"index.html", "history.html", "rubric.html"} <= pages(workshop)
    facts = Facts.from_json(made.facts)
    assert facts
    assert (facts.code, facts.villages) == ("999901", 2)
    assert made.search
    names = [name for name, _ in made.shares]
    assert len(set(names)) == len(names)
    assert {INVENTORY, "tables", "rates", "brief", "across"} <= set(names)


def test_compiling_twice_gives_the_same(job: EntryJob, workshop: Workshop) -> None:
    assert compile_entry(job, workshop) == compile_entry(job, workshop)


def test_an_entry_with_errors_leaves_the_pages_alone(job: EntryJob, workshop: Workshop) -> None:
    compile_entry(job, workshop)
    before = pages(workshop)
    spoil(job)
    made = compile_entry(job, workshop)
    assert (made.published, made.search, made.is_final) == (False, b"", True)
    assert Facts.from_json(made.facts) is None
    assert "T114" in codes(made)
    assert pages(workshop) == before, "whether old pages stay is decided elsewhere"
    assert INVENTORY in dict(made.shares)


def test_an_entry_without_a_main_file_shares_what_the_folder_and_its_tables_hold(
    job: EntryJob, workshop: Workshop
) -> None:
    (job.folder / "tambon.yml").unlink()
    made = compile_entry(job, workshop)
    assert not made.published
    assert [name for name, _ in made.shares] == [INVENTORY, "across"]


@pytest.mark.parametrize(
    ("problem", "is_final"),
    [
        (ValueError("ฐานข้อมูลเสีย"), True),
        (MemoryError(), False),
        (OSError(28, "No space left on device"), False),
    ],
)
def test_what_nobody_foresaw_is_told_and_tried_again_only_where_it_may_pass(
    job: EntryJob, workshop: Workshop, monkeypatch: pytest.MonkeyPatch, problem: Exception, is_final: bool
) -> None:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(pipeline, "render_entry", fail)
    made = compile_entry(job, workshop)
    (found,) = made.findings
    assert (found.code, found.file) == ("T902", PLACE)
    assert (made.published, made.is_final) == (False, is_final)
    assert "ฐานข้อมูล" not in found.message, "technical words are for the maintainer"
    assert pages(workshop) == set()


def test_a_worker_that_died_leaves_a_reason_and_is_tried_again(job: EntryJob, workshop: Workshop) -> None:
    made = worker_died(job, workshop, "ไม่ตอบสนอง")
    (found,) = made.findings
    assert (found.code, found.file, made.is_final, made.published) == ("T901", PLACE, False, False)
    assert "ไม่ตอบสนอง" in found.message


def test_a_notice_says_which_tambon_and_not_what_is_wrong(job: EntryJob, workshop: Workshop) -> None:
    spoil(job)
    publish_notice(job, workshop)
    assert pages(workshop) == {"index.html"}
    page = (workshop.settings.site_dir / KEY / "index.html").read_text("utf-8")
    assert "ทุ่งสมมติ" in page
    assert "ระดับใหม่" not in page


def ordered(key: str, done: list[str]) -> pipeline.ORDERS.__class__:  # type: ignore[name-defined]
    def make(folder: Path) -> None:
        done.append(key)
        (folder / "a.txt").write_text(key, "utf-8")

    def plan(source: DocumentSource) -> DocumentOrder:
        return DocumentOrder("deck", source.view.entry.key, key, make)

    return {"deck": plan}


def test_documents_are_made_once_and_again_when_their_key_changes(
    job: EntryJob, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for key in ("one", "one", "two"):
        monkeypatch.setattr(pipeline, "ORDERS", ordered(key, done))
        assert make_documents(job, workshop) == KEY
    assert done == ["one", "two"]


def test_a_failure_is_not_repeated_in_the_same_build(
    job: EntryJob, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []

    def broken(_: Path) -> None:
        tries.append("x")
        raise ValueError("กระดาษหมด")

    monkeypatch.setattr(pipeline, "ORDERS", {"deck": lambda _: DocumentOrder("deck", KEY, "a", broken)})
    make_documents(job, workshop)
    make_documents(job, workshop)
    assert len(tries) == 1
    make_documents(job, workshop._replace(run="next"))
    assert len(tries) == 2


def test_of_a_place_that_no_register_has_no_document_is_made(job: EntryJob, workshop: Workshop) -> None:
    (job.folder / "tambon.yml").write_text('code: "000001"\nlevel: district\n', "utf-8")
    nowhere = job.folder.rename(job.folder.with_name("000001-ทดสอบ"))
    job = job._replace(folder=nowhere)
    assert make_documents(job, workshop) == KEY


def test_documents_that_are_not_made_yet_are_lacking(
    job: EntryJob, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_documents = workshop._replace(settings=dataclasses.replace(workshop.settings, make_documents=True))
    orders = ordered("one", [])
    monkeypatch.setattr("tambon_showcase.documents.offer.ORDERS", orders)
    monkeypatch.setattr(pipeline, "ORDERS", orders)
    assert compile_entry(job, with_documents).lacks_documents
    make_documents(job, with_documents)
    assert not compile_entry(job, with_documents).lacks_documents


def test_what_a_result_holds_is_plain(job: EntryJob, workshop: Workshop) -> None:
    made = compile_entry(job, workshop)
    assert all(isinstance(data, bytes) and json.loads(data) is not None for _, data in made.shares)
