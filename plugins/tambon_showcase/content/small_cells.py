"""Suppression of small counts: a village table must not show who the three poor households are.

k = 5 is our own rule (the law names no number); it follows common practice in official statistics.
"""

from __future__ import annotations

SMALLEST_SHOWN = 5
"""Smallest count of persons or households that is shown; 1 to 4 are hidden, 0 is shown."""
HIDDEN = "ปกปิด"
"""What is shown in place of a hidden count, and of one that only covers it (analysis/suppression.py)."""


def shown_count(count: int) -> int | str:
    """`count` of persons or households, or `HIDDEN` when it is so small that it may point to someone."""
    return HIDDEN if is_small(count) else count


def is_small(count: int) -> bool:
    """Whether `count` must not be shown as it is."""
    return 0 < count < SMALLEST_SHOWN
