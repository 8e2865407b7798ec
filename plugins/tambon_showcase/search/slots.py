"""Each entry's number in the index: from its key alone, so that a new entry moves hardly any other."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

SMALLEST_BITS = 6
"""Bits of a slot at least: 64 entries fit before the first one moves."""
MOST_BUCKET_BITS = 15
"""Bits of a bucket's number at most: 32,768 files of lists."""
BUCKETS_PER_SLOT_BITS = 1
"""Bits more than a slot has: two buckets an entry keep a file at a few kilobytes at any size."""


def slot_bits(entries: int) -> int:
    """Bits of a slot for so many entries: at least a fifth of the slots stay free."""
    return max(SMALLEST_BITS, (entries * 5 // 4).bit_length())


def bucket_bits(slots: int) -> int:
    """Bits of a bucket's number for so many bits of a slot."""
    return min(MOST_BUCKET_BITS, slots + BUCKETS_PER_SLOT_BITS)


def assign(keys: Iterable[str]) -> dict[str, int]:
    """A slot for each key: its hash, or the next free slot, taken in the order of the keys."""
    ordered = sorted(keys)
    size = 1 << slot_bits(len(ordered))
    taken: dict[int, str] = {}
    for key in ordered:
        slot = int.from_bytes(blake2b(key.encode(), digest_size=4).digest(), "big") % size
        while slot in taken:
            slot = (slot + 1) % size
        taken[slot] = key
    return {key: slot for slot, key in taken.items()}
