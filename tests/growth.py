"""Whether time outgrows the input, apart from what a busy machine adds.

CPU time is counted, never the clock; noise lengthens some readings, what is measured lengthens all of them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

PATIENCE = 4
"""How often both are measured again before growth is believed: what a busy machine adds goes, what a reader adds stays."""


def spent(run: Callable[[], object]) -> float:
    """The better of two runs in CPU seconds, without the collection of what other tests left."""
    seconds = []
    for _ in range(2):
        gc.collect()
        begun = time.process_time()
        run()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def outgrows(
    small: Callable[[], object], large: Callable[[], object], most: float, grace_s: float
) -> tuple[float, float] | None:
    """The best times of `small` and `large` where the second exceeds `most` times the first and `grace_s`, however often it is measured."""
    once = more = float("inf")
    for _ in range(PATIENCE):
        once, more = min(once, spent(small)), min(more, spent(large))
        if more <= most * once + grace_s:
            return None
    return once, more
