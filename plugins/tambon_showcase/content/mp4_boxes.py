"""Boxes of an MP4 or QuickTime file (ISO/IEC 14496-12, clause 4): where each begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MAX_BOXES = 20_000
"""Boxes looked at in one box; films have a few hundred, or two for each second when they are fragmented."""


class NotMp4Error(Exception):
    """The bytes are no whole MP4 file; the message says in Thai what is wrong."""


class Mp4Box(NamedTuple):
    """A box by its kind: it begins at `start`, what it holds at `body`, and it ends before `end`."""

    kind: bytes
    start: int
    body: int
    end: int


def boxes(data: bytes, start: int, end: int, *, slack: int = 0) -> Iterator[Mp4Box]:
    """The boxes between two places, the last of which may leave `slack` bytes.

    Raises NotMp4Error when their sizes do not add up.
    """
    for _ in range(MAX_BOXES):
        if end - start <= slack:
            return
        box = _box(data, start, end)
        yield box
        start = box.end
    raise NotMp4Error("มีส่วนย่อยมากผิดปกติ")


def inside(data: bytes, box: Mp4Box, *path: bytes) -> Iterator[Mp4Box]:
    """The boxes inside `box` that are reached by these kinds, one in the other."""
    for inner in boxes(data, box.body, box.end):
        if inner.kind == path[0]:
            if path[1:]:
                yield from inside(data, inner, *path[1:])
            else:
                yield inner


def number(data: bytes, at: int, size: int = 4) -> int:
    """An unsigned number of `size` bytes."""
    return int.from_bytes(data[at : at + size], "big")


def is_long(data: bytes, box: Mp4Box) -> bool:
    """Whether a box of version 1 writes its times and lengths with eight bytes each."""
    return number(data, box.body, 1) == 1


def _box(data: bytes, start: int, end: int) -> Mp4Box:
    size, kind, body = number(data, start), data[start + 4 : start + 8], start + 8
    if size == 1:
        size, body = number(data, start + 8, 8), start + 16
    elif size == 0:
        size = end - start
    if body > end or not body - start <= size <= end - start:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    return Mp4Box(kind, start, body, start + size)
