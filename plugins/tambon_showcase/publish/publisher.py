"""Publishing the whole site: find what changed, compile it, and bring the pages about all entries up to date."""

from __future__ import annotations

import dataclasses
import functools
import secrets
import shutil
from collections.abc import Mapping, Sequence

from tambon_showcase.checks import ACROSS, EntryFacts, check_edition
from tambon_showcase.edition import Edition, load_editions
from tambon_showcase.finding import Finding
from tambon_showcase.judging.past import load_registry
from tambon_showcase.memory.damage import DAMAGED, forget_damaged
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import FACTS, BuildState, EntryRecord, Stamp
from tambon_showcase.pipeline import (
    DOCUMENT_CPU_S,
    CompiledEntry,
    EntryJob,
    Workshop,
    compile_entry,
    make_documents,
    publish_notice,
    worker_died,
)
from tambon_showcase.settings import Settings
from tambon_showcase.site.own_files import check_folder
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import digest
from tambon_showcase.site.templates import load_templates
from tambon_showcase.worker.pool import CHUNK, PoolLimits, run_all

from .changes import find_changes, find_jobs
from .kept import may_stay, told
from .keys import edition_keys
from .site_files import write_site

DOCUMENT_ROUNDS = 4
"""Most times an entry's documents are tried in one build: more than one only when their maker dies."""
STATE_FILE = "state.sqlite"
TOKEN_FILE = "build.json"  # noqa: S105 - it names a build, it opens nothing


@dataclasses.dataclass(frozen=True)
class BuildReport:
    """What a build did and found."""

    entries: int
    rebuilt: int
    removed: int
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything must be fixed."""
        return any(finding.is_error for finding in self.findings)


def publish(settings: Settings, shells: Shells, *, only: frozenset[str] | None = None) -> BuildReport:
    """Bring the built site up to date. `only` limits the entries to these codes (a preview).

    A memory of earlier builds that proves damaged on the way is dropped, and everything is built again.

    Raises:
        NameTakenError: the site has a file of its own where one of ours belongs.
    """
    try:
        return _publish(settings, shells, only)
    except DAMAGED as problem:
        forget_damaged(settings.cache_dir / STATE_FILE, problem)
        return _publish(settings, shells, only)


def _publish(settings: Settings, shells: Shells, only: frozenset[str] | None) -> BuildReport:
    editions, findings = load_editions(settings.tambons_dir)
    for year in editions:
        check_folder(shells.own, str(year))
    jobs, found = find_jobs(settings, editions, only)
    workshop = Workshop(settings, editions, shells, run=secrets.token_hex(8))
    with BuildState(settings.cache_dir / STATE_FILE) as state:
        _forget_lost_site(state, settings)
        stamps = state.stamps()
        todo, fresh = find_changes(jobs, stamps, edition_keys(settings, shells, editions), settings)
        for key, stamp in fresh.items():
            state.restamp(key, stamp)
        removed = _remove_gone(state, settings, set(stamps) - {job.key for job in jobs})
        _compile_all(state, todo, workshop)
        pairs = [(facts, data) for _, data in state.facts() if (facts := Facts.from_json(data))]
        write_site(state, pairs, settings, shells, editions)
        _write_token(state, settings)
        across = _check_across(state, editions, settings)
        everything = (*findings, *found, *state.findings(), *across)
    return BuildReport(len(jobs), len(todo), removed, everything)


def _check_across(state: BuildState, editions: Mapping[int, Edition], settings: Settings) -> list[Finding]:
    """What concerns several entries: quotas and eligibility."""
    by_year: dict[int, list[EntryFacts]] = {year: [] for year in editions}
    for key, data in state.shares.each(ACROSS):
        by_year[int(key.partition("/")[0])].append(EntryFacts.from_json(data))
    findings: list[Finding] = []
    for year, edition in editions.items():
        registry, found = load_registry(settings.tambons_dir, edition)
        findings += [*found, *check_edition(by_year[year], edition, registry)]
    return findings


def _compile_all(state: BuildState, todo: Sequence[tuple[EntryJob, Stamp]], workshop: Workshop) -> None:
    """Compile entries; those that lack documents again, once these are made."""
    for _ in range(DOCUMENT_ROUNDS):
        lacking = _compile_once(state, todo, workshop)
        if not lacking:
            return
        todo = [(job, stamp) for job, stamp in todo if job.key in lacking]
        _make_documents([job for job, _ in todo], workshop)
    _compile_once(state, todo, workshop)


def _compile_once(
    state: BuildState, todo: Sequence[tuple[EntryJob, Stamp]], workshop: Workshop
) -> frozenset[str]:
    """Compile entries; returns the keys of those that lack documents, which stay to be done if the build stops."""
    begun = {job.key: (job, stamp) for job, stamp in todo}
    jobs = [job for job, _ in todo]
    if not jobs:
        return frozenset()
    if len(jobs) > CHUNK:
        load_templates()
    results = run_all(
        _compile,
        jobs,
        functools.partial(_died, workshop),
        start=_enter,
        start_args=(workshop,),
        faults=workshop.settings.faults_dir,
    )
    lacking = set()
    for done in results:
        _remember(state, done, *begun[done.key], workshop)
        if done.lacks_documents:
            lacking.add(done.key)
    return frozenset(lacking)


def _remember(
    state: BuildState, done: CompiledEntry, job: EntryJob, stamp: Stamp, workshop: Workshop
) -> None:
    """Remember what came of an entry; what is not final is done again by the next build."""
    if done.lacks_documents or not done.is_final:
        stamp = stamp._replace(signature="")
    if not done.published and may_stay(done, state, workshop.settings):
        state.keep(done.key, stamp, told(done, job, workshop.settings))
        return
    if not done.published:
        publish_notice(job, workshop)
    state.put(EntryRecord(done.key, *stamp, done.facts, done.search, done.findings, done.shares))


def _make_documents(jobs: Sequence[EntryJob], workshop: Workshop) -> None:
    """Make what these entries lack; a document whose maker dies has left its reason on the shelf."""
    for _ in run_all(
        _make,
        jobs,
        lambda job, _: job.key,
        start=_enter,
        start_args=(workshop,),
        faults=workshop.settings.faults_dir,
        bounds=PoolLimits(cpu_s=DOCUMENT_CPU_S, chunk=1),
    ):
        pass


def _make(job: EntryJob) -> str:
    return make_documents(job, _workshop[0])


def _died(workshop: Workshop, job: EntryJob, reason: str) -> CompiledEntry:
    return worker_died(job, workshop, reason)


_workshop: list[Workshop] = []  # one per worker process, set when it starts


def _enter(workshop: Workshop) -> None:
    _workshop[:] = [workshop]


def _compile(job: EntryJob) -> CompiledEntry:
    return compile_entry(job, _workshop[0])


def _remove_gone(state: BuildState, settings: Settings, gone: set[str]) -> int:
    for key in gone:
        shutil.rmtree(settings.site_dir / key, ignore_errors=True)
    state.drop(gone)
    return len(gone)


def _forget_lost_site(state: BuildState, settings: Settings) -> None:
    """When the built site is not the one remembered (emptied by MkDocs, another folder), build everything."""
    token, here = settings.site_dir / TOKEN_FILE, str(settings.site_dir)
    if state.memo("site") != here or not token.exists() or token.read_text(encoding="utf-8") != _token(state):
        state.clear()
        state.remember("groups", "{}")
        for year in settings.tambons_dir.glob("[0-9]*"):
            shutil.rmtree(settings.site_dir / year.name, ignore_errors=True)


def _token(state: BuildState) -> str:
    return f'{{"build":"{digest(*state.shares.digests(FACTS).values())}"}}\n'


def _write_token(state: BuildState, settings: Settings) -> None:
    (settings.site_dir / TOKEN_FILE).write_text(_token(state), encoding="utf-8")
    state.remember("site", str(settings.site_dir))
