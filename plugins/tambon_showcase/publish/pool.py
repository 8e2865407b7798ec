"""Work on entries in processes of their own: bounded in time and memory, one bad entry never stops the rest."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any, TypeVar

TIME_LIMIT_S = 60
"""Longest time one entry may take."""
MEMORY_LIMIT_MB = 2_000
"""Most address space one worker may take beyond what it started with."""
CHUNK_TIME_S = 90
"""Longest time a chunk may take before its entries run one by one."""
CHUNK = 16
"""Entries handed to a worker at once: one message for many keeps the pipes quiet."""

MOST_CHUNKS = 6
"""Chunks a worker does before a fresh one takes its place: the CommonMark renderer never gives back its trees."""
GARBAGE = 200_000
"""New objects in a worker before it looks for garbage; an entry makes about a tenth of that."""

Job = TypeVar("Job")
Result = TypeVar("Result")


def run_all(  # noqa: PLR0913 - each is a part of one job
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    on_failure: Callable[[Job, str], Result],
    *,
    start: Callable[..., None],
    start_args: tuple[Any, ...],
    processes: int | None = None,
    chunk_size: int = CHUNK,
    chunk_time_s: float = CHUNK_TIME_S,
) -> Iterator[Result]:
    """Do every job, in no fixed order; a job that dies or takes too long gives `on_failure(job, reason)`.

    `start(*start_args)` runs once in each worker. A few jobs run in chunks; when a chunk fails, its jobs
    run again one by one, so that only the bad one is lost.
    """
    from pebble import ProcessPool

    chunks = [jobs[i : i + chunk_size] for i in range(0, len(jobs), chunk_size)]
    workers = max(1, min(processes or os.cpu_count() or 1, len(jobs)))
    with ProcessPool(workers, MOST_CHUNKS, _start, (start, start_args), _context()) as pool:
        futures = deque(
            (chunk, pool.schedule(_each, (work, chunk), timeout=chunk_time_s)) for chunk in chunks
        )
        while futures:
            chunk, future = futures.popleft()  # a result that was handed on is forgotten: memory stays flat
            try:
                yield from future.result()
            except Exception as problem:
                yield from _one_by_one(pool, work, chunk, problem, on_failure)


def _one_by_one(
    pool: Any,
    work: Callable[[Job], Result],
    chunk: Sequence[Job],
    first: Exception,
    on_failure: Callable[[Job, str], Result],
) -> Iterator[Result]:
    if len(chunk) == 1:
        yield on_failure(chunk[0], _reason(first))
        return
    for job in chunk:
        try:
            yield pool.schedule(work, (job,), timeout=TIME_LIMIT_S).result()
        except Exception as problem:
            yield on_failure(job, _reason(problem))


def _each(work: Callable[[Job], Result], chunk: Sequence[Job]) -> list[Result]:
    return [work(job) for job in chunk]


def _start(start: Callable[..., None], start_args: tuple[Any, ...]) -> None:
    limit_memory(MEMORY_LIMIT_MB)
    start(*start_args)
    # What lives as long as the worker is never garbage, and an entry leaves little: looking for it costs a tenth.
    gc.freeze()
    gc.set_threshold(GARBAGE)


def limit_memory(megabytes: int) -> None:
    """Keep this process from taking more than `megabytes` beyond now; only POSIX systems can."""
    if sys.platform in ("win32", "darwin"):
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
        pages = int(file.read().split()[0])
    limit = pages * resource.getpagesize() + megabytes * 1_048_576
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _context() -> Any:
    # fork shares what the parent has read; where it is missing (Windows) or unsafe (macOS), spawn serves
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _reason(problem: Exception) -> str:
    if isinstance(problem, FutureTimeoutError):
        return f"ใช้เวลานานเกิน {TIME_LIMIT_S} วินาที"
    if isinstance(problem, MemoryError):
        return f"ใช้หน่วยความจำเกิน {MEMORY_LIMIT_MB} MB"
    return f"หยุดทำงานกลางคัน ({type(problem).__name__})"
