"""Wait for what a page does by and by.

Playwright's own waiting takes a promise for true, and where a page forbids `eval` it fails at the first answer that is no.
"""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE_S = 20


def until(is_so: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
