"""Checking entries without building pages: all that a build would find, and what concerns several entries."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .assess.progress import EntryProgress, entry_progress
from .checks import EntryFacts
from .checks.together import rules_together
from .edition import Edition, edition_years, load_editions
from .examine import look_at
from .finding import Finding, Where, error
from .judging.contest_year import check_year
from .model.entry import Entry
from .reading.entry import read_entry
from .reading.entry_folders import EntryFolders, find_entries, find_outside
from .settings import Settings
from .view.prepare import shown
from .worker.pool import run_all
from .worker.watched import watched

LOST = error(
    "T904",
    "ตรวจตำบลนี้ไม่สำเร็จ: {value}",
    "ลองตรวจอีกครั้ง ถ้ายังไม่สำเร็จ ให้แจ้งผู้ดูแลระบบ (รายละเอียดทางเทคนิคอยู่ในโฟลเดอร์ .cache/tambon/faults)",
)


@dataclasses.dataclass(frozen=True)
class CheckReport:
    """All findings, the codes of the entries that were checked, and how far each that could be read has come."""

    codes: frozenset[str]
    findings: tuple[Finding, ...]
    progress: tuple[EntryProgress, ...] = ()


class CheckJob(NamedTuple):
    """An entry's folder; `wanted`: it is checked, not only read for what concerns several entries.

    An entry that is not at its place (`is_placed`) does not count among several: it is not published.
    """

    folder: Path
    year_be: int
    code: str
    wanted: bool
    is_placed: bool = True


class Checked(NamedTuple):
    """What came of a job: what other entries are compared with, all findings, and what the rubric still lacks."""

    job: CheckJob
    facts: EntryFacts | None
    findings: tuple[Finding, ...]
    progress: EntryProgress | None = None


def check_all(root: Path, codes: frozenset[str] = frozenset(), base: Path | None = None) -> CheckReport:
    """Check the entries with these codes, or all; what concerns several entries is always checked.

    Entries are opened in bounded workers, so that no file can stop the check or run for ever. `base` is the root of the
    base branch, where this one is a proposal to it.
    """
    settings = Settings(root, root / "site", base=base)
    editions, of_rules = load_editions(settings.tambons_dir)
    findings = [*rules_together(of_rules)]
    jobs: list[CheckJob] = []
    for edition in editions.values():
        found = find_entries(settings.tambons_dir, edition.year_be)
        findings += found.findings
        jobs += _jobs(found, edition.year_be, codes)
    found = find_outside(settings.tambons_dir, edition_years(settings.tambons_dir))
    findings += found.findings
    jobs += _jobs(found, max(editions), codes) if editions else ()
    done = _in_workers(jobs, settings, editions)
    findings += [finding for checked in done for finding in checked.findings]
    for year, edition in editions.items():
        facts = [checked.facts for checked in done if checked.facts and checked.job.year_be == year]
        findings += check_year(settings.tambons_dir, edition, facts)
    progress = tuple(checked.progress for checked in done if checked.progress)
    return CheckReport(frozenset(job.code for job in jobs), tuple(findings), progress)


def _jobs(found: EntryFolders, year_be: int, codes: frozenset[str]) -> Iterator[CheckJob]:
    for folder in found.folders:
        code = folder.name[:6]
        yield CheckJob(folder, year_be, code, not codes or code in codes)
    for folder, code in found.astray:
        if not codes or not code or code in codes:
            yield CheckJob(folder, year_be, code, wanted=True, is_placed=False)


def _in_workers(
    jobs: Sequence[CheckJob], settings: Settings, editions: Mapping[int, Edition]
) -> list[Checked]:
    """What came of the jobs, in their order."""
    if not jobs:
        return []
    failed = functools.partial(_lost, settings)
    results = run_all(
        _check, jobs, failed, start=_enter, start_args=(settings, editions), faults=settings.faults_dir
    )
    by_job = {checked.job: checked for checked in watched("ตรวจตำบล", results, len(jobs))}
    return [by_job[job] for job in jobs]


_bench: list[tuple[Settings, Mapping[int, Edition]]] = []  # one per worker process, set when it starts


def _enter(settings: Settings, editions: Mapping[int, Edition]) -> None:
    _bench[:] = [(settings, editions)]


def _check(job: CheckJob) -> Checked:
    ((settings, editions),) = _bench
    edition = editions[job.year_be]
    if not job.wanted:
        return Checked(job, _facts(read_entry(job.folder, edition, settings.root, settings.base).entry), ())
    entry, materials, findings = look_at(job.folder, edition, settings)
    if entry is None or materials is None:
        return Checked(job, None, findings)
    progress = entry_progress(shown(entry, edition, settings, materials))
    return Checked(job, _facts(entry) if job.is_placed else None, findings, progress)


def _lost(settings: Settings, job: CheckJob, reason: str) -> Checked:
    where = Where(job.folder.relative_to(settings.root).as_posix())
    return Checked(job, None, (LOST.at(where, reason),) if job.wanted else ())


def _facts(entry: Entry | None) -> EntryFacts | None:
    return EntryFacts.of(entry) if entry else None
