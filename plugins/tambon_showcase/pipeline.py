"""The whole pipeline of one entry, in the order in which it happens: a newcomer starts reading here.

    folder --read--> Entry --check--> findings --assess--> Checklist --render--> pages --write--> files

Documents (PDF, slides, pictures) are made after all pages, by `make_documents`; the entry is then compiled
once more, and its pages link what is there. So every page is right at every moment.

Values flow one way; nothing is written back into an earlier stage. `compile_entry` runs in a worker
process of its own (publish/pool.py), so it takes and gives only plain values.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .assess import assess
from .checks import run_checks
from .documents.offer import offer, planned
from .documents.orders import ORDERS
from .documents.shelf import Shelf
from .edition import Edition
from .finding import Finding, Where, error
from .judging.brief import BRIEF, brief_to_json, entry_brief
from .memory.facts import entry_facts, notice_facts
from .memory.shares import entry_shares
from .pages.entry import render_entry, render_notice
from .reading.entry import read_entry
from .search import contribution
from .settings import Settings
from .site.entry_files import EntryFiles
from .site.shells import Shells
from .view.lookups import NO_PAPERS
from .view.papers import Papers
from .view.prepare import prepare_entry
from .view.source import Source

WORKER_DIED = error(
    "T901", "สร้างหน้าเว็บของตำบลนี้ไม่สำเร็จ: {value}", "ตรวจไฟล์ขนาดใหญ่ผิดปกติในโฟลเดอร์นี้ แล้วลองใหม่ หรือแจ้งผู้ดูแลระบบ"
)
DOCUMENT_TIME_LIMIT_S = 400
"""Longest time the documents of one entry may take; a cold report of fifty photos takes about 20 s of CPU."""
UNEXPECTED = error("T902", "ระบบพบปัญหาที่ไม่คาดไว้ในตำบลนี้: {value}", "แจ้งผู้ดูแลระบบพร้อมข้อความนี้ ตำบลอื่นไม่ได้รับผลกระทบ")


class EntryJob(NamedTuple):
    """An entry to compile: its key (`2565/999901`), year and folder."""

    key: str
    year_be: int
    folder: Path


class CompiledEntry(NamedTuple):
    """What one entry gives to the whole site."""

    key: str
    published: bool
    facts: bytes
    search: bytes
    findings: tuple[Finding, ...]
    shares: tuple[tuple[str, bytes], ...] = ()
    lacks_documents: bool = False


@dataclasses.dataclass(frozen=True)
class Workshop:
    """What every entry's compilation needs: settings, each year's rules, the shells; `run` names this build."""

    settings: Settings
    editions: Mapping[int, Edition]
    shells: Shells
    run: str = ""


def compile_entry(job: EntryJob, workshop: Workshop) -> CompiledEntry:
    """Read, check, assess, render and write one entry. An entry with errors gets a notice page instead."""
    try:
        return _compile(job, workshop)
    except Exception as problem:
        return failed_entry(
            job, workshop, UNEXPECTED.at(_main_file(job, workshop), f"{type(problem).__name__}: {problem}")
        )


def _compile(job: EntryJob, workshop: Workshop) -> CompiledEntry:
    edition, settings = workshop.editions[job.year_be], workshop.settings
    files = EntryFiles(settings, job.key)
    entry, findings = read_entry(job.folder, edition, settings.root)
    if entry is not None:
        findings = (*findings, *run_checks(entry, edition, settings.root))
    if entry is None or any(finding.is_error for finding in findings):
        return _notice(job, workshop, findings)
    checklist = assess(entry, edition)
    prepared = prepare_entry(entry, edition, settings, files)
    papers = _papers(Source.of(prepared, checklist, settings, files.folder), files, workshop)
    findings = (*findings, *prepared.findings, *papers.findings)
    if any(finding.is_error for finding in findings):
        return _notice(job, workshop, findings)
    pages = render_entry(prepared, checklist, papers, settings, workshop.shells)
    files.write_pages(pages.html)
    files.remove_others()
    facts = entry_facts(pages.view, pages.checklist)
    published = {table.name: files.folder / table.download for table, _ in pages.view.downloads}
    brief = brief_to_json(entry_brief(facts, pages.checklist, settings.site_dir))
    shares = (*entry_shares(entry, prepared.analysis, published), (BRIEF, brief))
    search = contribution(pages.documents)
    return CompiledEntry(job.key, True, facts.to_json(), search, findings, shares, papers.lacking)


def _papers(source: Source, files: EntryFiles, workshop: Workshop) -> Papers:
    """The documents of the entry that are ready; none where the site makes none."""
    return offer(source, files, _shelf(workshop)) if workshop.settings.make_documents else NO_PAPERS


def make_documents(job: EntryJob, workshop: Workshop) -> str:
    """Make every document that the entry lacks; returns the entry's key. A failure leaves its reason on the shelf."""
    source = source_of(job, workshop)
    if source is None:
        return job.key
    shelf = _shelf(workshop)
    for plan in ORDERS.values():
        order, _ = planned(plan, source)
        if order is not None and shelf.kept(order) is None and not shelf.reason(order):
            shelf.make(order)
    return job.key


def source_of(job: EntryJob, workshop: Workshop) -> Source | None:
    """What the documents of an entry are made from; None when the entry cannot be read."""
    edition, settings = workshop.editions[job.year_be], workshop.settings
    entry, _ = read_entry(job.folder, edition, settings.root)
    if entry is None:
        return None
    files = EntryFiles(settings, job.key)
    prepared = prepare_entry(entry, edition, settings, files)
    return Source.of(prepared, assess(entry, edition), settings, files.folder)


def _shelf(workshop: Workshop) -> Shelf:
    """The shelf of this build."""
    return Shelf(workshop.settings.cache_dir / "documents", workshop.run)


def _notice(job: EntryJob, workshop: Workshop, findings: tuple[Finding, ...]) -> CompiledEntry:
    files = EntryFiles(workshop.settings, job.key)
    files.write_pages(render_notice(job.key, findings, workshop.shells))
    files.remove_others()
    return CompiledEntry(job.key, False, notice_facts(job.key), b"", findings)


def failed_entry(job: EntryJob, workshop: Workshop, finding: Finding) -> CompiledEntry:
    """The notice page of an entry that could not be compiled at all."""
    return _notice(job, workshop, (finding,))


def worker_died(job: EntryJob, workshop: Workshop, reason: str) -> CompiledEntry:
    """The notice page of an entry whose worker ran out of time or memory."""
    return failed_entry(job, workshop, WORKER_DIED.at(_main_file(job, workshop), reason))


def _main_file(job: EntryJob, workshop: Workshop) -> Where:
    return Where(f"{job.folder.relative_to(workshop.settings.root).as_posix()}/tambon.yml")
