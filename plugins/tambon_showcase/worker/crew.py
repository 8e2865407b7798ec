"""The processes that do jobs; a fresh pool takes the place of one that broke.

Pebble takes a pool for broken when a worker ends before anybody read its message that says what it does, as happens on a busy
machine. What was handed to that pool may never come back then, so that nobody may wait for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from .bounds import SILENCE_S, HaltedError
from .isolated import WorkerContext

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

LOOK_S = 0.1
"""How often a run looks whether it was halted and its pool still works, in seconds."""


class Handed(NamedTuple):
    """Work that was handed over: what comes of it, the pool that has it, and the context it is done in."""

    future: ProcessFuture[Any]
    pool: ProcessPool
    context: WorkerContext


class Crew:
    """The workers of a run."""

    def __init__(self, hire: Callable[[], ProcessPool]) -> None:
        self._hire = hire
        self._pool = hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:  # Ctrl+C, too: nobody waits for the jobs that are left
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def hand(self, work: Callable[..., object], args: tuple[Any, ...], context: WorkerContext) -> Handed:
        """Hand work over."""
        try:
            return Handed(self._pool.schedule(work, args, timeout=SILENCE_S), self._pool, context)
        except RuntimeError:  # it broke
            self._pool.join()
            self._pool = self._hire()
            return Handed(self._pool.schedule(work, args, timeout=SILENCE_S), self._pool, context)

    @staticmethod
    def result(handed: Handed, halt: threading.Event | None) -> Any:
        """What the work returns, or raises.

        Raises:
            HaltedError: the run is halted before.
            BrokenProcessPool: the pool broke, which says nothing about the work.
        """
        while not handed.future.done():
            if halt is not None and halt.is_set():  # before each wait: a pool may break many times within one
                raise HaltedError
            if not wait([handed.future], LOOK_S).done and not handed.pool.active and not handed.future.done():
                raise BrokenProcessPool
        return handed.future.result()
