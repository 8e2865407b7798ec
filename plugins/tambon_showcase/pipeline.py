"""The whole pipeline of one entry, in the order in which it happens: a newcomer starts reading here.

    folder --examine--> Entry, findings --assess--> Checklist --render--> pages --put in place--> files

Documents (PDF, slides, pictures) are made after all pages, by `make_documents`; the entry is then compiled
once more, and its pages link what is there. So every page is right at every moment.

Values flow one way; nothing is written back into an earlier stage. `compile_entry` runs in a bounded worker
(worker/pool.py), so it takes and returns only plain values. Pages of an entry that is not sound are never touched
here: whether the last good ones may stay is decided where the build's memory is (publish/kept.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from . import register
from .as_submitted import Submitted
from .assess import assess
from .assess.checklist import Checklist
from .checks import ACROSS, EntryFacts
from .content.photo_files import prepare
from .documents.offer import offer, planned
from .documents.orders import ORDERS
from .documents.shelf import Shelf
from .edition import Edition
from .examine import examine
from .finding import Finding, Where, error
from .judging.brief import BRIEF, brief_to_json, entry_brief
from .judging.judged import judged
from .judging.scoring import declared_points
from .memory.facts import entry_facts, notice_facts
from .memory.inventory import INVENTORY, inventory
from .memory.shares import entry_shares
from .model.entry import Entry
from .pages.entry import render_entry, render_notice
from .search import contribution
from .settings import Settings
from .site.entry_files import MOST_WRITTEN, EntryFiles, TooMuchWrittenError
from .site.shells import Shells
from .view.lookups import NO_PAPERS
from .view.papers import Papers
from .view.prepare import PreparedEntry, prepare_entry, shown
from .view.source import DocumentSource
from .worker.isolated import PASSING, is_passing, keep_fault

WORKER_DIED = error(
    "T901",
    "สร้างหน้าเว็บของตำบลนี้ไม่สำเร็จ: {value}",
    "ระบบจะลองใหม่เองเมื่อสร้างเว็บไซต์ครั้งต่อไป ถ้ายังไม่สำเร็จ ให้แจ้งผู้ดูแลระบบ ตำบลอื่นไม่ได้รับผลกระทบ",
)
UNEXPECTED = error(
    "T902",
    "ระบบพบปัญหาที่ไม่คาดไว้ในตำบลนี้",
    "แจ้งผู้ดูแลระบบ รายละเอียดทางเทคนิคอยู่ในโฟลเดอร์ .cache/tambon/faults ของเครื่องที่สร้าง ตำบลอื่นไม่ได้รับผลกระทบ",
)
TOO_MUCH = error(
    "T905",
    "หน้าเว็บและไฟล์ข้อมูลของตำบลนี้รวมกันใหญ่เกิน {value} ล้านไบต์ จึงยังไม่เผยแพร่",
    "ลดหรือแบ่งตาราง ข้อความ และไฟล์แผนที่ที่ใหญ่ที่สุด ตำบลอื่นไม่ได้รับผลกระทบ",
)


class EntryJob(NamedTuple):
    """An entry to compile: its key (`2565/999901`), year and folder, and how it was submitted if it was changed since."""

    key: str
    year_be: int
    folder: Path
    submitted: Submitted | None = None


class CompiledEntry(NamedTuple):
    """What one entry means for the whole site. `is_final`: the next build need not try again."""

    key: str
    published: bool
    facts: bytes
    search: bytes
    findings: tuple[Finding, ...]
    shares: tuple[tuple[str, bytes], ...] = ()
    lacks_documents: bool = False
    is_final: bool = True


class Workshop(NamedTuple):
    """What every entry's compilation needs: settings, each year's rules, the shells; `run` names this build."""

    settings: Settings
    editions: Mapping[int, Edition]
    shells: Shells
    run: str = ""


def compile_entry(job: EntryJob, workshop: Workshop) -> CompiledEntry:
    """Examine, assess, render one entry and put it in place; of an entry that is not sound only the findings."""
    try:
        with EntryFiles.staged(workshop.settings) as files:
            return _compile(job, workshop, files)
    except TooMuchWrittenError:
        found = TOO_MUCH.at(_place_of(job, workshop), MOST_WRITTEN // 1_000_000)
        return _unsound(job, (found,), is_final=True)
    except Exception as problem:
        keep_fault(job.key, problem)
        return _unsound(job, (UNEXPECTED.at(_place_of(job, workshop)),), is_final=not is_passing(problem))


def _compile(job: EntryJob, workshop: Workshop, files: EntryFiles) -> CompiledEntry:
    edition, settings = workshop.editions[job.year_be], workshop.settings
    entry, materials, findings = examined = examine(job.folder, edition, settings, files, prepare)
    is_final = not any(finding.code in PASSING for finding in findings)
    if entry is None or materials is None or not examined.is_sound:
        return _unsound(job, findings, _across(entry), is_final=is_final)
    checklist = assess(shown(entry, edition, settings, materials))
    prepared = prepare_entry(entry, edition, settings, files, materials)
    papers = _papers(_source(prepared, checklist, settings, files), files, workshop)
    pages = render_entry(prepared, checklist, papers, settings, workshop.shells)
    files.write_pages(pages.html)
    facts = entry_facts(pages.view)
    published = {table.name: files.folder / table.download for table, _ in pages.view.downloads}
    # The report that the site prints is of today, so it is no evidence of what was submitted.
    now = checklist if job.submitted else pages.checklist
    seen = judged(now, job.submitted, job.folder, edition, settings)
    brief = brief_to_json(entry_brief(facts, seen, files.folder))
    shares = (
        *entry_shares(entry, prepared.view.made.analysis, published),
        (BRIEF, brief),
        *_across(entry),
        (INVENTORY, inventory(job.folder)),
    )
    search = contribution(pages.documents)
    files.publish(settings, job.key)
    findings, is_final = (*findings, *papers.findings), is_final and not papers.stopped
    return CompiledEntry(job.key, True, facts.to_json(), search, findings, shares, papers.lacking, is_final)


def _papers(source: DocumentSource, files: EntryFiles, workshop: Workshop) -> Papers:
    """The documents of the entry that are ready; none where the site makes none."""
    return offer(source, files, _shelf(workshop)) if workshop.settings.make_documents else NO_PAPERS


def make_documents(job: EntryJob, workshop: Workshop) -> str:
    """Make every document that the entry lacks; returns the entry's key. A failure leaves its reason on the shelf."""
    shelf = _shelf(workshop)
    with EntryFiles.staged(workshop.settings) as files:
        source = source_of(job, workshop, files)
        orders = [planned(plan, source)[0] for plan in ORDERS.values()] if source else []
        for order in orders:
            if order is not None and shelf.kept(order) is None and not shelf.reason(order):
                shelf.make(order)
    return job.key


def source_of(job: EntryJob, workshop: Workshop, files: EntryFiles) -> DocumentSource | None:
    """What the documents of an entry are made from, its photos in `files`; None when the entry cannot be read."""
    edition, settings = workshop.editions[job.year_be], workshop.settings
    entry, materials, _ = examine(job.folder, edition, settings, files, prepare)
    if entry is None or materials is None:
        return None
    prepared = prepare_entry(entry, edition, settings, files, materials)
    checklist = assess(shown(entry, edition, settings, materials))
    return _source(prepared, checklist, settings, files)


def _source(
    prepared: PreparedEntry, checklist: Checklist, settings: Settings, files: EntryFiles
) -> DocumentSource:
    points = declared_points(settings.tambons_dir, prepared.view.edition, prepared.view.entry)
    return DocumentSource.of(prepared, checklist, settings, files.folder, points)


def _shelf(workshop: Workshop) -> Shelf:
    """The shelf of this build."""
    return Shelf(workshop.settings.cache_dir / "documents", workshop.run)


def _across(entry: Entry | None) -> tuple[tuple[str, bytes], ...]:
    """What the checks across entries need, of sound entries and others."""
    return ((ACROSS, EntryFacts.of(entry).to_json()),) if entry else ()


def _unsound(
    job: EntryJob,
    findings: tuple[Finding, ...],
    across: tuple[tuple[str, bytes], ...] = (),
    *,
    is_final: bool,
) -> CompiledEntry:
    shares = ((INVENTORY, inventory(job.folder)), *across)
    return CompiledEntry(job.key, False, notice_facts(job.key), b"", findings, shares, is_final=is_final)


def worker_died(job: EntryJob, workshop: Workshop, reason: str) -> CompiledEntry:
    """What is left of an entry whose worker ran out of time or memory."""
    return _unsound(job, (WORKER_DIED.at(_place_of(job, workshop), reason),), is_final=False)


def publish_notice(job: EntryJob, workshop: Workshop) -> None:
    """Put a page in place that says no more than that the entry cannot be shown yet."""
    code = job.key.split("/")[1]
    place = workshop.editions[job.year_be].fictitious_place(code) or register.tambon(code)
    with EntryFiles.staged(workshop.settings) as files:
        files.write_pages(render_notice(code, place, workshop.shells))
        files.publish(workshop.settings, job.key)


def _place_of(job: EntryJob, workshop: Workshop) -> Where:
    return Where(job.folder.relative_to(workshop.settings.root).as_posix())
