"""Work on contributed bytes in processes of their own, bounded in CPU time and memory.

One bad job never stops the rest. A worker that dies while it reads a file is replaced, and its job is done again
without that file, so that a file that kills any program costs only itself.
"""

from __future__ import annotations

import dataclasses
import gc
import logging
import multiprocessing
import os
import sys
import tempfile
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .bounds import JOB_CPU_S, PoolLimits
from .crew import Crew, Handed
from .isolated import WorkerContext, in_context, keep_fault, read_note
from .limits import end_after, ended_in_order, limit_memory

if TYPE_CHECKING:
    from pebble import ProcessPool

MEMORY_LIMIT_MB = 1_500
"""Most address space one worker may take beyond what it started with."""
MOST_REFUSED = 20
"""Files of one job that may kill a worker before the job is abandoned."""
MOST_CHUNKS = 6
"""Chunks a worker does before a fresh one takes its place: the CommonMark renderer never frees its trees."""
GARBAGE = 200_000
"""New objects in a worker before it looks for garbage; an entry makes about a tenth of that."""
MOST_BROKEN = 3
"""Pools that may break under one job before the job counts as failed."""

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")


def run_all(  # noqa: PLR0913 - each is a part of one job
    work: Callable[[JobT], ResultT],
    jobs: Sequence[JobT],
    on_failure: Callable[[JobT, str], ResultT],
    *,
    start: Callable[..., None],
    start_args: tuple[Any, ...],
    faults: Path | None = None,
    bounds: PoolLimits = PoolLimits(),  # noqa: B008 - it never changes
) -> Iterator[ResultT]:
    """Do every job, in no fixed order; a job that dies or takes too long returns `on_failure(job, reason)`.

    `start(*start_args)` runs once in each worker; `faults` is the folder for the maintainer's details. A few jobs
    run in chunks; when a chunk fails, its jobs run again one by one, so that only the bad one is lost.

    Raises:
        HaltedError: `bounds.halt` was set; what was being done is given up.
    """
    from pebble import ProcessPool

    chunks = [jobs[i : i + bounds.chunk] for i in range(0, len(jobs), bounds.chunk)]
    workers = max(1, min(bounds.processes or os.cpu_count() or 1, len(jobs)))
    context = _context(beside_threads=bounds.beside_threads)

    def hire() -> ProcessPool:
        return ProcessPool(workers, MOST_CHUNKS, _start, (start, start_args), context)

    with tempfile.TemporaryDirectory() as notes, Crew(hire) as crew:
        foreman = _Foreman(crew, work, on_failure, bounds, Path(notes), faults)
        handed = deque((chunk, foreman.begin(chunk)) for chunk in chunks)
        while handed:  # a result that was handed on is forgotten: memory stays flat
            yield from foreman.finish(*handed.popleft())


def run_one(  # noqa: PLR0913 - each is a part of one job
    work: Callable[[JobT], ResultT],
    job: JobT,
    on_failure: Callable[[JobT, str], ResultT],
    faults: Path | None = None,
    *,
    cpu_s: float = JOB_CPU_S,
    beside_threads: bool = False,
) -> ResultT:
    """Do one job in a bounded process: for commands that read a file somebody sent."""
    bounds = PoolLimits(cpu_s, chunk=1, processes=1, beside_threads=beside_threads)
    return next(run_all(work, [job], on_failure, start=_nothing, start_args=(), faults=faults, bounds=bounds))


@dataclasses.dataclass
class _Foreman(Generic[JobT, ResultT]):
    """Hands jobs to the crew, and does again without the guilty file what a worker died of."""

    crew: Crew
    work: Callable[[JobT], ResultT]
    on_failure: Callable[[JobT, str], ResultT]
    bounds: PoolLimits
    notes: Path
    faults: Path | None
    count: int = 0

    def begin(self, chunk: Sequence[JobT], refused: frozenset[str] = frozenset(), broken: int = 0) -> Handed:
        """Hand over some jobs; `refused` are files that must not be opened, `broken` pools broke under them."""
        self.count += 1
        context = WorkerContext(self.notes / str(self.count), refused, self.faults, broken)
        return self.crew.hand(_each, (self.work, chunk, self.bounds.cpu_s, context), context)

    def finish(self, chunk: Sequence[JobT], handed: Handed) -> Iterator[ResultT]:
        """The results of some jobs."""
        try:
            yield from self.crew.result(handed, self.bounds.halt)
        except Exception as problem:
            if len(chunk) == 1:
                yield self._once_more(chunk[0], handed.context, problem)
                return
            for job in chunk:
                yield from self.finish([job], self.begin([job], handed.context.refused))

    def _once_more(self, job: JobT, context: WorkerContext, problem: Exception) -> ResultT:
        """The job without the file that its worker died of; its failure where there was none.

        Where the pool broke, the worker was perhaps only ended with it: then nothing is blamed.
        """
        refused, broken = context.refused, context.broken
        guilty = read_note(context.note) if context.note else ""
        if isinstance(problem, BrokenProcessPool) and broken < MOST_BROKEN:
            broken += 1
        elif not guilty or guilty in refused or len(refused) >= MOST_REFUSED:
            return self.on_failure(job, _reason(problem, self.bounds.cpu_s))
        else:
            refused |= {guilty}
        (result,) = self.finish([job], self.begin([job], refused, broken))
        return result


def _each(
    work: Callable[[JobT], ResultT], chunk: Sequence[JobT], cpu_s: float, context: WorkerContext
) -> list[ResultT]:
    results = []
    for job in chunk:
        with in_context(context), ended_in_order():
            end_after(cpu_s)
            try:
                results.append(work(job))
            except Exception as problem:
                keep_fault(str(job), problem)
                raise
    return results


def _nothing() -> None:
    pass


def _start(start: Callable[..., None], start_args: tuple[Any, ...]) -> None:
    limit_memory(MEMORY_LIMIT_MB)
    # What libraries mutter over damaged bytes is English and names our own folders: findings say it to the officer.
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    start(*start_args)
    # What lives as long as the worker is never garbage, and an entry leaves little: looking for it costs a tenth.
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _context(*, beside_threads: bool) -> Any:
    # fork shares what the parent has read; where it is missing (Windows) or unsafe (macOS, threads), spawn serves
    return multiprocessing.get_context("fork" if sys.platform == "linux" and not beside_threads else "spawn")


def _reason(problem: Exception, cpu_s: float) -> str:
    from pebble import ProcessExpired

    if isinstance(problem, FutureTimeoutError):
        return "ไม่ตอบสนอง"
    if isinstance(problem, MemoryError):
        return f"ใช้หน่วยความจำเกิน {MEMORY_LIMIT_MB} MB"
    if not isinstance(problem, ProcessExpired | BrokenProcessPool):
        return "พบปัญหาที่ไม่คาดไว้"
    return f"หยุดทำงานกลางคัน ใช้เวลาคำนวณเกิน {cpu_s:g} วินาที หรือหน่วยความจำเกิน {MEMORY_LIMIT_MB} MB"
