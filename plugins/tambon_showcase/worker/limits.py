"""Bounds of CPU time and memory. CPU seconds count, never the clock: a busy machine must not cost a tambon its pages.

POSIX systems inform a process by a signal when its CPU time is up, and end it when native code does not listen. Windows
has neither: there a thread looks at the CPU time and ends the process.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator

GRACE_S = 5
"""CPU seconds after which a process is ended that did not stop by itself (it hangs in native code)."""
AGAIN_S = 1.0
"""CPU seconds after which an overdue block is stopped again, in case a destructor swallowed the first time."""
LOOK_S = 0.5
"""How often the watching thread of Windows looks, in seconds."""


class CpuTimeUpError(BaseException):
    """The block has used its CPU time. No `Exception`, so that readers that catch all of these do not catch it."""


class _Deadline:
    """The CPU time at which this process ends; only set in workers."""

    def __init__(self) -> None:
        self.at = float("inf")
        self.is_watched = False


_deadline = _Deadline()


def end_after(seconds: float) -> None:
    """End this worker once it has used `seconds` more of CPU time."""
    _deadline.at, _deadline.is_watched = time.process_time() + seconds, True
    _set_deadline(_deadline.at)


@contextlib.contextmanager
def ended_in_order() -> Iterator[None]:
    """A job that is ended leaves its folders in order, as at any other failure; beside jobs a worker just ends.

    The worker ends after it: a pool takes whatever a job raises for its result, and begins the next one.
    """
    left = threading.Event()

    def leave(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second signal must not end the clearing up
        left.set()
        sys.exit(1)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        if left.is_set():
            os.kill(os.getpid(), signal.SIGTERM)


@contextlib.contextmanager
def cpu_bound(seconds: float) -> Iterator[None]:
    """Stop the block when it has used so much CPU time. What it uses does not count for the worker's own end.

    Raises:
        CpuTimeUpError: the time is up.
    """
    begun = time.process_time()
    if _deadline.is_watched:
        _set_deadline(begun + seconds + GRACE_S)
    try:
        with _told_when_up(seconds):
            yield
    finally:
        if _deadline.is_watched:
            _deadline.at += time.process_time() - begun
            _set_deadline(_deadline.at)


if sys.platform == "win32":

    def _set_deadline(at: float) -> None:
        _watcher.at = at
        if not _watcher.is_alive():
            _watcher.start()

    @contextlib.contextmanager
    def _told_when_up(_seconds: float) -> Iterator[None]:
        yield

    def limit_memory(_megabytes: int) -> None:
        """Windows has no such limit for a process that runs already."""

else:
    import resource
    from types import FrameType

    def _set_deadline(at: float) -> None:
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(at) + 1, hard))

    @contextlib.contextmanager
    def _told_when_up(seconds: float) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGPROF, _time_up)
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN_S)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def _time_up(_number: int, _frame: FrameType | None) -> None:
        raise CpuTimeUpError

    def limit_memory(megabytes: int) -> None:
        """Keep this process from taking more than `megabytes` beyond now; macOS does not hold to it."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if sys.platform == "darwin":
            return
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
            pages = int(file.read().split()[0])
        limit = pages * resource.getpagesize() + megabytes * 1_048_576
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


class _Watcher(threading.Thread):
    """Ends the process when its CPU time is up, where no signal does."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.at = float("inf")

    def run(self) -> None:
        while time.process_time() < self.at:
            time.sleep(LOOK_S)
        os._exit(1)


_watcher = _Watcher()
