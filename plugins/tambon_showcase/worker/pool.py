"""Work on contributed bytes in processes of their own, bounded in CPU time and memory.

One bad job never stops the rest. A worker that dies while it reads a file is replaced, and its job is done again
without that file, so that a file that kills any program costs only itself.
"""

from __future__ import annotations

import dataclasses
import gc
import multiprocessing
import os
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from .isolated import Desk, at_desk, keep_fault, read_note
from .limits import end_after, limit_memory

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

JOB_CPU_S = 60
"""CPU seconds one job may take besides its files, which have bounds of their own."""
MEMORY_LIMIT_MB = 1_500
"""Most address space one worker may take beyond what it started with."""
SILENCE_S = 3_600
"""Seconds by the clock after which a worker counts as hanging: it waits for something that never comes."""
MOST_REFUSED = 20
"""Files of one job that may kill a worker before the job is given up."""
CHUNK = 16
"""Entries handed to a worker at once: one message for many keeps the pipes quiet."""
MOST_CHUNKS = 6
"""Chunks a worker does before a fresh one takes its place: the CommonMark renderer never gives back its trees."""
GARBAGE = 200_000
"""New objects in a worker before it looks for garbage; an entry makes about a tenth of that."""

Job = TypeVar("Job")
Result = TypeVar("Result")


class Bounds(NamedTuple):
    """How a pool works: CPU seconds for a job besides its files, jobs handed over at once, and how many workers."""

    cpu_s: float = JOB_CPU_S
    chunk: int = CHUNK
    processes: int | None = None


def run_all(  # noqa: PLR0913 - each is a part of one job
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    on_failure: Callable[[Job, str], Result],
    *,
    start: Callable[..., None],
    start_args: tuple[Any, ...],
    faults: Path | None = None,
    bounds: Bounds = Bounds(),  # noqa: B008 - it never changes
) -> Iterator[Result]:
    """Do every job, in no fixed order; a job that dies or takes too long gives `on_failure(job, reason)`.

    `start(*start_args)` runs once in each worker; `faults` is the folder for the maintainer's details. A few jobs
    run in chunks; when a chunk fails, its jobs run again one by one, so that only the bad one is lost.
    """
    from pebble import ProcessPool

    chunks = [jobs[i : i + bounds.chunk] for i in range(0, len(jobs), bounds.chunk)]
    workers = max(1, min(bounds.processes or os.cpu_count() or 1, len(jobs)))
    with (
        tempfile.TemporaryDirectory() as notes,
        ProcessPool(workers, MOST_CHUNKS, _start, (start, start_args), _context()) as pool,
    ):
        foreman = _Foreman(pool, work, on_failure, bounds.cpu_s, Path(notes), faults)
        futures = deque((chunk, *foreman.begin(chunk)) for chunk in chunks)
        while futures:  # a result that was handed on is forgotten: memory stays flat
            yield from foreman.finish(*futures.popleft())


def run_one(
    work: Callable[[Job], Result],
    job: Job,
    on_failure: Callable[[Job, str], Result],
    faults: Path | None = None,
) -> Result:
    """Do one job in a bounded process: for commands that read a file somebody sent."""
    bounds = Bounds(chunk=1, processes=1)
    return next(run_all(work, [job], on_failure, start=_nothing, start_args=(), faults=faults, bounds=bounds))


@dataclasses.dataclass
class _Foreman(Generic[Job, Result]):
    """Hands jobs to the pool, and does again without the guilty file what a worker died of."""

    pool: ProcessPool
    work: Callable[[Job], Result]
    on_failure: Callable[[Job, str], Result]
    cpu_s: float
    notes: Path
    faults: Path | None
    count: int = 0

    def begin(
        self, chunk: Sequence[Job], refused: frozenset[str] = frozenset()
    ) -> tuple[ProcessFuture[list[Result]], Desk]:
        """Hand over some jobs; `refused` are files that must not be opened."""
        self.count += 1
        desk = Desk(self.notes / str(self.count), refused, self.faults)
        work = (self.work, chunk, self.cpu_s, desk)
        return self.pool.schedule(_each, work, timeout=SILENCE_S), desk

    def finish(
        self, chunk: Sequence[Job], future: ProcessFuture[list[Result]], desk: Desk
    ) -> Iterator[Result]:
        """The results of some jobs."""
        try:
            yield from future.result()
        except Exception as problem:
            if len(chunk) == 1:
                yield self._once_more(chunk[0], desk, problem)
                return
            for job in chunk:
                yield from self.finish([job], *self.begin([job], desk.refused))

    def _once_more(self, job: Job, desk: Desk, problem: Exception) -> Result:
        """The job without the file that its worker died of; its failure where there was none."""
        guilty = read_note(desk.note) if desk.note else ""
        if not guilty or guilty in desk.refused or len(desk.refused) >= MOST_REFUSED:
            return self.on_failure(job, _reason(problem, self.cpu_s))
        (result,) = self.finish([job], *self.begin([job], desk.refused | {guilty}))
        return result


def _each(work: Callable[[Job], Result], chunk: Sequence[Job], cpu_s: float, desk: Desk) -> list[Result]:
    results = []
    for job in chunk:
        with at_desk(desk):
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
    start(*start_args)
    # What lives as long as the worker is never garbage, and an entry leaves little: looking for it costs a tenth.
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _context() -> Any:
    # fork shares what the parent has read; where it is missing (Windows) or unsafe (macOS), spawn serves
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _reason(problem: Exception, cpu_s: float) -> str:
    from pebble import ProcessExpired

    if isinstance(problem, FutureTimeoutError):
        return "ไม่ตอบสนอง"
    if isinstance(problem, MemoryError):
        return f"ใช้หน่วยความจำเกิน {MEMORY_LIMIT_MB} MB"
    if not isinstance(problem, ProcessExpired):
        return "พบปัญหาที่ไม่คาดไว้"
    return f"หยุดทำงานกลางคัน ใช้เวลาคำนวณเกิน {cpu_s:g} วินาที หรือหน่วยความจำเกิน {MEMORY_LIMIT_MB} MB"
