"""Waits for an answer from elsewhere no longer than a page may take; what comes later is for nobody."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import TypeVar

WaitedT = TypeVar("WaitedT")
_MOST = threading.BoundedSemaphore(8)
"""As many may be waited for at once: a host that hangs holds no more threads than these."""


def within(seconds: float, ask: Callable[[], WaitedT], late: WaitedT) -> WaitedT:
    """What `ask` answers, or `late` where it takes longer; its own failure is raised as if it was called here."""
    ends = time.monotonic() + seconds
    if not _MOST.acquire(timeout=seconds):
        return late
    said: queue.SimpleQueue[tuple[WaitedT, None] | tuple[None, BaseException]] = queue.SimpleQueue()

    def answer() -> None:
        try:
            said.put((ask(), None))
        except BaseException as problem:
            said.put((None, problem))
        finally:
            _MOST.release()

    threading.Thread(target=answer, daemon=True).start()
    try:
        value, problem = said.get(timeout=max(ends - time.monotonic(), 0.01))
    except queue.Empty:
        return late
    if problem is not None:
        raise problem
    return value  # type: ignore[return-value]
