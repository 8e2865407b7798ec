"""Boxes of an MP4, QuickTime, HEIC or JPEG 2000 file: where each begins and ends.

Sources: ISO/IEC 14496-12, clause 4.2; ISO/IEC 15444-1, annex I.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MAX_BOXES = 20_000
"""Boxes looked at in one box; films have a few hundred, or two for each second when they are fragmented."""


_HEAD = 8
"""Bytes that every box begins with: its size and its kind."""


class NotMp4Error(Exception):
    """The bytes are no whole MP4 file; the message says in Thai what is wrong."""


class MediaBox(NamedTuple):
    """A box by its kind: it begins at `start`, what it holds at `body`, and it ends before `end`."""

    kind: bytes
    start: int
    body: int
    end: int


def boxes(data: bytes, start: int, end: int, *, slack: int = 0) -> Iterator[MediaBox]:
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


def inside(data: bytes, box: MediaBox, *path: bytes) -> Iterator[MediaBox]:
    """The boxes inside `box` that are reached by these kinds, one in the other."""
    for inner in boxes(data, box.body, box.end):
        if inner.kind == path[0]:
            if path[1:]:
                yield from inside(data, inner, *path[1:])
            else:
                yield inner


def number(data: bytes | bytearray, at: int, size: int = 4) -> int:
    """An unsigned number of `size` bytes."""
    return int.from_bytes(data[at : at + size], "big")


def is_long(data: bytes, box: MediaBox) -> bool:
    """Whether a box of version 1 writes its times and lengths with eight bytes each."""
    return number(data, box.body, 1) == 1


def stated_boxes(data: bytes) -> Iterator[MediaBox]:
    """The boxes of a whole file by their own words; the last may claim bytes that are not there."""
    at = 0
    while at + _HEAD <= len(data):
        box = _stated(data, at, len(data))
        at = max(box.end, at + _HEAD)
        yield box._replace(end=at)


def _box(data: bytes, start: int, end: int) -> MediaBox:
    box = _stated(data, start, end)
    if box.body > end or not box.body <= box.end <= end:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    return box


def _stated(data: bytes, start: int, end: int) -> MediaBox:
    size, kind, body = number(data, start), data[start + 4 : start + _HEAD], start + _HEAD
    if size == 1:
        size, body = number(data, body, 8), body + 8
    return MediaBox(kind, start, body, start + size if size else end)
