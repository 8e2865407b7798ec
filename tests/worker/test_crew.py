"""A pool that breaks costs no job: a fresh one takes its place, and nobody waits for what never comes."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from tambon_showcase.finding import Finding, Where
from tambon_showcase.worker.bounds import HaltedError, PoolLimits
from tambon_showcase.worker.isolated import isolated
from tambon_showcase.worker.pool import run_all

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows starts workers otherwise")


def _double(job: int) -> int:
    return 2 * job


def _lost(job: int, reason: str) -> object:
    return job, reason


def _die_at_first(folder: Path, times: int) -> None:
    """A worker that ends before anybody knows what it does: pebble takes all of its pool for broken then."""
    begun = len(list(folder.iterdir()))
    if begun < times:
        (folder / str(begun)).touch()
        os._exit(9)


@pytest.mark.parametrize("chunk", [1, 4])
def test_jobs_of_a_broken_pool_are_done_by_a_fresh_one(tmp_path: Path, chunk: int) -> None:
    bounds = PoolLimits(chunk=chunk, processes=1)
    done = run_all(_double, range(30), _lost, start=_die_at_first, start_args=(tmp_path, 2), bounds=bounds)
    assert sorted(done, key=str) == sorted((2 * job for job in range(30)), key=str)
    assert len(list(tmp_path.iterdir())) == 2


def test_what_never_reached_a_worker_is_not_waited_for(tmp_path: Path) -> None:
    """More than a pipe holds: the pool breaks with most of it still before its door."""
    jobs = [bytes(50_000) for _ in range(12)]
    done = run_all(
        len,
        jobs,
        lambda job, _: len(job),
        start=_die_at_first,
        start_args=(tmp_path, 1),
        bounds=PoolLimits(chunk=1),
    )
    assert list(done) == [50_000] * 12


def test_a_job_under_which_every_pool_breaks_is_lost(tmp_path: Path) -> None:
    bounds = PoolLimits(chunk=1, processes=1)
    done = run_all(_double, [7], _lost, start=_die_at_first, start_args=(tmp_path, 99), bounds=bounds)
    ((job, reason),) = done
    assert (job, reason[:16]) == (7, "หยุดทำงานกลางคัน")
    assert 4 <= len(list(tmp_path.iterdir())) < 20


def _reading(job: int) -> list[tuple[str, str]]:
    """A file, read by a worker whose pool is broken by another."""

    def read() -> tuple[str, list[Finding]]:
        time.sleep(0.5)
        return "read", []

    value, findings = isolated(Where(f"{job}.pdf"), "otherwise", read)
    return [(value, found.code) for found in findings] or [(value, "")]


def test_a_file_that_was_only_open_when_the_pool_broke_is_not_blamed(tmp_path: Path) -> None:
    bounds = PoolLimits(chunk=1, processes=2)
    done = run_all(_reading, range(4), _lost, start=_die_at_second, start_args=(tmp_path,), bounds=bounds)
    assert list(done) == [[("read", "")]] * 4


def _die_at_second(folder: Path) -> None:
    """The first worker lives and reads; the second waits a little and ends before it was given anything."""
    try:
        (folder / "first").touch(exist_ok=False)
    except FileExistsError:
        if not (folder / "second").exists():
            (folder / "second").touch()
            time.sleep(0.2)
            os._exit(9)


def test_a_run_is_halted_while_its_pool_is_broken(tmp_path: Path) -> None:
    halt = threading.Event()
    halt.set()
    bounds = PoolLimits(chunk=1, processes=1, halt=halt)
    with pytest.raises(HaltedError):
        list(run_all(_double, [1], _lost, start=_die_at_first, start_args=(tmp_path, 99), bounds=bounds))
