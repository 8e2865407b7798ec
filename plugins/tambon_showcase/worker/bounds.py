"""How a pool of workers works, and how a run of it is halted."""

from __future__ import annotations

import threading
from typing import NamedTuple

JOB_CPU_S = 60
"""CPU seconds one job may take besides its files, which have bounds of their own."""
SILENCE_S = 3_600
"""Seconds by the clock after which a worker counts as hanging: it waits for something that never comes."""
CHUNK = 16
"""Entries handed to a worker at once: one message for many keeps the pipes quiet."""


class HaltedError(BaseException):
    """The run was halted. No `Exception`: it is not a job's failure."""


class PoolLimits(NamedTuple):
    """How a pool works: CPU seconds for a job besides its files, jobs handed over at once, and how many workers.

    `beside_threads`: the program has threads of its own, as a server has; their locks must not be copied half held.
    `halt`: when it is set, the run ends at once.
    """

    cpu_s: float = JOB_CPU_S
    chunk: int = CHUNK
    processes: int | None = None
    beside_threads: bool = False
    halt: threading.Event | None = None
