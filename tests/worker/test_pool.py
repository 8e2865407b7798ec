"""Work in bounded processes: one bad job, and one bad file of a job, is lost alone."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.finding import Finding, Where
from tambon_showcase.worker import isolated as door
from tambon_showcase.worker import pool
from tambon_showcase.worker.bounds import HaltedError, PoolLimits
from tambon_showcase.worker.isolated import isolated
from tambon_showcase.worker.pool import run_all, run_one

Work = Callable[[int], object]


def _busy() -> None:
    while True:
        pass


def _slow(job: int) -> int:
    if job == 5:
        _busy()
    return job


def _hungry(job: int) -> int:
    return len(bytearray(20_000_000_000)) if job == 5 else job


def _dying(job: int) -> int:
    if job == 5:
        os._exit(3)
    return job


def _raising(job: int) -> int:
    return 1 // (job - 5) * 0 + job


def _sleeping(job: int) -> int:
    time.sleep(3)
    return job


def _worker(_job: int) -> int:
    return os.getpid()


def _lost(job: int, reason: str) -> object:
    return job, reason


def _all(work: Work, jobs: range, bounds: PoolLimits, faults: Path | None = None) -> list[object]:
    return list(run_all(work, jobs, _lost, start=print, start_args=(), bounds=bounds, faults=faults))


def test_a_worker_is_replaced_before_it_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MOST_CHUNKS", 2)
    done = _all(_worker, range(6), PoolLimits(chunk=1, processes=1))
    assert list(Counter(done).values()) == [2, 2, 2]


@pytest.mark.parametrize("work", [_slow, _hungry, _dying, _raising])
def test_a_bad_job_is_lost_alone(work: Work) -> None:
    done = _all(work, range(8), PoolLimits(cpu_s=1, processes=2))
    lost = [one for one in done if isinstance(one, tuple)]
    assert [job for job, _ in lost] == [5]
    assert lost[0][1]
    assert sorted(one for one in done if isinstance(one, int)) == [0, 1, 2, 3, 4, 6, 7]


def test_waiting_costs_nothing_on_a_busy_machine() -> None:
    assert _all(_sleeping, range(1), PoolLimits(cpu_s=1)) == [0]


def _muttering(job: int) -> int:
    """As Pillow and qpdf do over a damaged file."""
    warnings.warn("Corrupt EXIF data in /home/somebody/x.jpg", stacklevel=1)
    logging.getLogger("pikepdf").warning("Pages tree includes non-dictionary object")
    return job


def test_what_libraries_mutter_over_a_file_reaches_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    assert _all(_muttering, range(2), PoolLimits()) == [0, 1]
    assert capfd.readouterr().err == ""


FILES = ("a.pdf", "b.pdf", "c.pdf")


def _kill(_file: str) -> None:
    os._exit(9)


def _spin(_file: str) -> None:
    _busy()


def _eat(_file: str) -> None:
    bytearray(20_000_000_000)


def _swallow(_file: str) -> None:
    """As a reader does that takes every exception for a damaged file."""
    try:
        _busy()
    except Exception:
        return


def _fail(file: str) -> None:
    raise KeyError(file)


def _reading(bad: Callable[[str], None], job: int) -> list[tuple[str, str]]:
    found = []
    for name in FILES:
        where = Where(f"{job}/{name}")

        def read(name: str = name) -> tuple[str, list[Finding]]:
            if name == "b.pdf" and job == 5:
                bad(name)
            return "read", []

        value, findings = isolated(where, "otherwise", read)
        found.append((value, findings[0].code if findings else ""))
    return found


def _with_killer(job: int) -> object:
    return _reading(_kill, job)


def _with_spinner(job: int) -> object:
    return _reading(_spin, job)


def _with_eater(job: int) -> object:
    return _reading(_eat, job)


def _with_swallower(job: int) -> object:
    return _reading(_swallow, job)


def _with_failer(job: int) -> object:
    return _reading(_fail, job)


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (_with_killer, "T021"),
        (_with_spinner, "T021"),
        (_with_eater, "T021"),
        (_with_swallower, "T021"),
        (_with_failer, "T020"),
    ],
)
def test_a_bad_file_costs_only_itself(work: Work, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "FILE_CPU_S", 1)
    done = _all(work, range(4, 7), PoolLimits(processes=1))
    good = [("read", "")] * 3
    assert sorted(map(str, done)) == sorted(map(str, [good, [good[0], ("otherwise", code), good[0]], good]))


def _with_killers(count: int) -> object:
    """A job with 24 files, of which the first `count` kill their reader."""
    return [
        isolated(Where(f"{n}.pdf"), "otherwise", lambda n=n: _killed_below(count, n))[0] for n in range(24)
    ]


def _killed_below(count: int, number: int) -> tuple[str, list[Finding]]:
    if number < count:
        _kill("")
    return "read", []


@pytest.mark.full
def test_a_job_is_given_up_after_20_files_that_killed_its_reader() -> None:
    assert run_one(_with_killers, 20, _lost) == ["otherwise"] * 20 + ["read"] * 4
    given_up = run_one(_with_killers, 21, _lost)
    assert isinstance(given_up, tuple) and given_up[0] == 21


def test_the_detail_is_kept_for_the_maintainer(tmp_path: Path) -> None:
    _all(_with_failer, range(5, 6), PoolLimits(), tmp_path / "faults")
    (kept,) = (tmp_path / "faults").iterdir()
    assert kept.read_text("utf-8").startswith("5/b.pdf")
    assert "KeyError" in kept.read_text("utf-8")


def test_all_files_of_a_job_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "FILES_CPU_S", 0)
    monkeypatch.setattr(door, "EACH_FILE_CPU_S", 0)
    done = run_one(_with_spinner_of_a_second, 5, _lost)
    assert done == [("read", ""), ("read", ""), ("otherwise", "T021")]


def test_every_file_of_a_job_adds_to_what_all_of_them_may_take() -> None:
    work = door._Work()
    for files in (0, 1, 30):
        work.files, work.spent = files, door.FILES_CPU_S + files * door.EACH_FILE_CPU_S
        assert not work.is_spent
        work.spent += 0.1
        assert work.is_spent


def _use_some(_file: str) -> None:
    end = time.process_time() + 0.1
    while time.process_time() < end:
        pass


def _with_spinner_of_a_second(job: int) -> object:
    door._work.spent = -0.05
    return _reading(_use_some, job)


def test_a_reader_inside_a_reader_belongs_to_the_outer_file() -> None:
    def inner() -> tuple[str, list[Finding]]:
        raise KeyError("inner")

    def outer() -> tuple[str, list[Finding]]:
        return isolated(Where("inner.csv"), "inner", inner)

    value, (finding,) = isolated(Where("outer.csv"), "otherwise", outer)
    assert (value, finding.file, finding.code) == ("otherwise", "outer.csv", "T020")


def test_no_room_on_the_disk_is_the_machines_fault() -> None:
    def full() -> tuple[str, list[Finding]]:
        raise OSError(28, "No space left on device")

    _, (finding,) = isolated(Where("photo.jpg"), "", full)
    assert (finding.code, finding.stops_entry) == ("T022", True)


def _staying(folder: Path) -> Path:
    with tempfile.TemporaryDirectory(dir=folder):
        (folder / "begun").touch()
        time.sleep(60)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a word")
@pytest.mark.parametrize("beside_threads", [False, True])
def test_a_halted_run_ends_at_once_and_in_order(tmp_path: Path, beside_threads: bool) -> None:
    halt = threading.Event()
    bounds = PoolLimits(chunk=1, processes=1, beside_threads=beside_threads, halt=halt)

    def stop_it() -> None:
        while not (tmp_path / "begun").exists():
            time.sleep(0.05)
        halt.set()

    threading.Thread(target=stop_it).start()
    with pytest.raises(HaltedError):
        list(run_all(_staying, [tmp_path] * 3, _lost, start=print, start_args=(), bounds=bounds))
    assert [path.name for path in tmp_path.iterdir()] == ["begun"], "what a job put apart is gone"


TWICE = """
import os, signal
from tambon_showcase.worker.limits import ended_in_order
with ended_in_order():
    try:
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        os.kill(os.getpid(), signal.SIGTERM)
        print("cleared up", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a word")
def test_a_second_signal_does_not_end_the_clearing_up() -> None:
    """A pool that is left sends one, and one more when it closes."""
    done = subprocess.run([sys.executable, "-c", TWICE], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("cleared up\n", -signal.SIGTERM)


TAKEN_FOR_A_RESULT = """
import os, signal
from tambon_showcase.worker.limits import ended_in_order
try:
    with ended_in_order():
        os.kill(os.getpid(), signal.SIGTERM)
except BaseException:
    pass
print("the next job begins", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a word")
def test_a_worker_that_is_ended_begins_no_other_job() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TAKEN_FOR_A_RESULT], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("", -signal.SIGTERM)


def test_a_run_that_may_be_halted_and_is_not_does_every_job() -> None:
    bounds = PoolLimits(chunk=2, processes=1, halt=threading.Event())
    assert sorted(_all(_raising, range(4, 8), bounds), key=str) == sorted(
        [4, (5, "พบปัญหาที่ไม่คาดไว้"), 6, 7], key=str
    )


def test_a_run_that_is_left_waits_for_nothing(tmp_path: Path) -> None:
    """Ctrl+C, or a caller that needs no more results."""
    run = run_all(
        _first_at_once, [0, 1, 2], _lost, start=print, start_args=(), bounds=PoolLimits(chunk=1, processes=1)
    )
    assert next(run) == 0
    begun = time.monotonic()
    run.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 30


def _first_at_once(job: int) -> int:
    time.sleep(60 * bool(job))
    return job
