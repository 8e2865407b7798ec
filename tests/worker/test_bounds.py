"""Workers are bounded: memory on every system that can, and a reason that an officer understands."""

from __future__ import annotations

import resource
import sys
from concurrent.futures import TimeoutError as FutureTimeoutError

import pytest
from pebble import ProcessExpired

from tambon_showcase.worker import pool
from tambon_showcase.worker.bounds import PoolLimits

ONE = PoolLimits(processes=1)
POSIX = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="only Linux bounds its workers' memory"
)


def _limit(_job: int) -> int:
    return resource.getrlimit(resource.RLIMIT_AS)[0]


def _size() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        return int(file.read().split()[0]) * resource.getpagesize()


def _room(_job: int) -> int:
    return resource.getrlimit(resource.RLIMIT_AS)[0] - _size()


@POSIX
def test_every_worker_has_a_bound_of_memory_and_this_process_has_none() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    (limit,) = pool.run_all(_limit, [1], str, start=_nothing, start_args=(), bounds=ONE)
    assert limit != resource.RLIM_INFINITY
    assert resource.getrlimit(resource.RLIMIT_AS) == before


@POSIX
def test_the_bound_is_what_is_allowed_beyond_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MEMORY_LIMIT_MB", 300)
    (room,) = pool.run_all(_room, [1], str, start=_nothing, start_args=(), bounds=ONE)
    assert 100 * 1_048_576 < room <= 300 * 1_048_576


def _nothing() -> None:
    pass


def _greet(word: str) -> None:
    global _greeting  # noqa: PLW0603 - what a worker is started with lives as long as it
    _greeting = word


_greeting = ""


def _greeted(job: int) -> tuple[int, str]:
    if job < 0:
        raise ValueError("ติดลบ")
    return job, _greeting


def test_every_worker_is_started_and_every_job_done_once() -> None:
    bounds = PoolLimits(chunk=3, processes=2)
    done = pool.run_all(_greeted, range(7), str, start=_greet, start_args=("สวัสดี",), bounds=bounds)
    assert sorted(done) == [(job, "สวัสดี") for job in range(7)]


def test_no_jobs_no_results() -> None:
    assert list(pool.run_all(_greeted, [], str, start=_nothing, start_args=())) == []


def test_a_job_that_raises_in_a_chunk_is_lost_alone() -> None:
    bounds = PoolLimits(chunk=3, processes=1)
    done = list(
        pool.run_all(
            _greeted, [1, -2, 3], lambda job, _: (job, "lost"), start=_nothing, start_args=(), bounds=bounds
        )
    )
    assert sorted(done) == [(-2, "lost"), (1, ""), (3, "")]


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (FutureTimeoutError(), "ไม่ตอบสนอง"),
        (MemoryError(), f"หน่วยความจำเกิน {pool.MEMORY_LIMIT_MB} MB"),
        (ProcessExpired("died"), "ใช้เวลาคำนวณเกิน 60 วินาที"),
        (KeyError(), "พบปัญหาที่ไม่คาดไว้"),
    ],
)
def test_a_reason_is_told_in_words(problem: Exception, words: str) -> None:
    assert words in pool._reason(problem, 60)
