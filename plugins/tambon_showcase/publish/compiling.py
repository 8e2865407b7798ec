"""Compiling the entries that changed, each in a bounded worker, and remembering what came of them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from tambon_showcase.documents.shelf import DOCUMENT_CPU_S
from tambon_showcase.memory.state import BuildState, EntryRecord, Stamp
from tambon_showcase.pipeline import (
    CompiledEntry,
    EntryJob,
    Workshop,
    compile_entry,
    make_documents,
    worker_died,
)
from tambon_showcase.site.templates import load_templates
from tambon_showcase.worker.bounds import CHUNK, PoolLimits
from tambon_showcase.worker.pool import run_all
from tambon_showcase.worker.watched import watched

from .kept import may_stay, told

DOCUMENT_ROUNDS = 4
"""Most times an entry's documents are tried in one build: more than one only when their maker dies."""
DOCUMENT_BOUNDS = PoolLimits(cpu_s=DOCUMENT_CPU_S, chunk=1)
"""How documents are made."""


def compile_all(
    state: BuildState, todo: Sequence[tuple[EntryJob, Stamp]], workshop: Workshop
) -> list[EntryJob]:
    """Compile entries and put what is sound into the site; those that lack documents again, once these are made.

    Returns the entries that cannot be shown; what readers have of them is still there.
    """
    withheld, lacking = compile_pages(state, todo, workshop)
    make_all([job for job, _ in lacking], workshop)
    more, _ = compile_pages(state, lacking, workshop)
    return withheld + more


def compile_pages(
    state: BuildState, todo: Sequence[tuple[EntryJob, Stamp]], workshop: Workshop
) -> tuple[list[EntryJob], list[tuple[EntryJob, Stamp]]]:
    """Compile entries with the documents that are there.

    Returns those that cannot be shown: what readers have of them is taken away last; and those that lack documents,
    which stay to be done if the build stops.
    """
    begun = {job.key: (job, stamp) for job, stamp in todo}
    jobs = [job for job, _ in todo]
    if not jobs:
        return [], []
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
    withheld: list[EntryJob] = []
    lacking: list[tuple[EntryJob, Stamp]] = []
    for done in watched("สร้างหน้าตำบล", results, len(jobs)):
        job, stamp = begun[done.key]
        if not _remember(state, done, job, stamp, workshop):
            withheld.append(job)
        if done.lacks_documents:
            lacking.append((job, stamp))
    return withheld, lacking


def _remember(
    state: BuildState, done: CompiledEntry, job: EntryJob, stamp: Stamp, workshop: Workshop
) -> bool:
    """Remember what came of an entry; returns whether readers have pages of it.

    What is not final is done again by the next build.
    """
    if done.lacks_documents or not done.is_final:
        stamp = stamp._replace(signature="")
    if not done.published and may_stay(done, state, workshop.settings):
        state.keep(done.key, stamp, told(done, job, workshop.settings))
        return True
    state.put(EntryRecord(done.key, *stamp[:3], done.facts, done.search, done.findings, done.shares))
    return done.published


def make_all(jobs: Sequence[EntryJob], workshop: Workshop, bounds: PoolLimits = DOCUMENT_BOUNDS) -> None:
    """Make what these entries lack; a document whose maker dies has left its reason on the shelf.

    Raises:
        HaltedError: as `run_all`.
    """
    for _ in range(DOCUMENT_ROUNDS):
        if not jobs:
            return
        made = run_all(
            _make,
            jobs,
            lambda *_: "",
            start=_enter,
            start_args=(workshop,),
            faults=workshop.settings.faults_dir,
            bounds=bounds,
        )
        done = set(watched("ทำเอกสารของตำบล", made, len(jobs)))
        jobs = [job for job in jobs if job.key not in done]


def _make(job: EntryJob) -> str:
    return make_documents(job, _workshop[0])


def _died(workshop: Workshop, job: EntryJob, reason: str) -> CompiledEntry:
    return worker_died(job, workshop, reason)


_workshop: list[Workshop] = []  # one per worker process, set when it starts


def _enter(workshop: Workshop) -> None:
    _workshop[:] = [workshop]


def _compile(job: EntryJob) -> CompiledEntry:
    return compile_entry(job, _workshop[0])
