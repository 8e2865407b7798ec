"""MP4 files as boxes (ISO/IEC 14496-12): all that is neither picture, sound nor needed to play them is blanked.

Phones write where a video was taken, and whose phone it was, into boxes beside the picture. Such a box becomes
a `free` box of the same size filled with zeros, so that every offset in the file stays right and nothing is
encoded again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MAX_BOXES = 20_000
"""Boxes looked at in one file; films have a few hundred, or two for each second when they are fragmented."""
MAX_DEPTH = 6

_FILE_BOXES = frozenset(
    {b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"free", b"skip", b"wide"}
)
_CONTAINERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf"})
_UNWANTED = frozenset({b"udta", b"meta", b"uuid"})
"""User data, metadata and private boxes: places, names, programs; nothing that a player needs."""
_SHOWN_TRACKS = frozenset({b"vide", b"soun"})
_PLACE_MARKS = (b"\xa9xyz", b"loci", b"location.ISO6709")
"""Under these names phones write where they were."""


class NotMp4Error(Exception):
    """The bytes are no whole MP4 file; the message says in Thai what is wrong."""


class CleanMp4(NamedTuple):
    """The file without metadata, and whether it said where it was taken."""

    data: bytes
    had_place: bool


class _Box(NamedTuple):
    kind: bytes
    start: int
    body: int
    end: int


def clean_mp4(data: bytes) -> CleanMp4:
    """`data` of the same length, with metadata and tracks that are neither picture nor sound blanked.

    Raises:
        NotMp4Error: this is no MP4 file, or it is cut off.
    """
    clean = bytearray(data)
    boxes = list(_boxes(data, 0, len(data)))
    kinds = [box.kind for box in boxes]
    if kinds[:1] != [b"ftyp"] or b"moov" not in kinds or b"mdat" not in kinds:
        raise NotMp4Error("ไม่มีส่วนที่ MP4 ต้องมี")
    blanked = [box for box in boxes if box.kind not in _FILE_BOXES]
    blanked += [found for box in boxes if box.kind in _CONTAINERS for found in _unwanted(data, box, 1)]
    had_place = any(data.find(mark, box.start, box.end) >= 0 for box in blanked for mark in _PLACE_MARKS)
    for box in [*blanked, *(box for box in boxes if box.kind in {b"free", b"skip", b"wide"})]:
        clean[box.start + 4 : box.start + 8] = b"free"
        clean[box.body : box.end] = bytes(box.end - box.body)
    return CleanMp4(bytes(clean), had_place)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    """The boxes between two places. Raises NotMp4Error when their sizes do not add up."""
    for _ in range(MAX_BOXES):
        if start == end:
            return
        box = _box(data, start, end)
        yield box
        start = box.end
    raise NotMp4Error("มีส่วนย่อยมากผิดปกติ")


def _box(data: bytes, start: int, end: int) -> _Box:
    size, kind, body = int.from_bytes(data[start : start + 4], "big"), data[start + 4 : start + 8], start + 8
    if size == 1:
        size, body = int.from_bytes(data[start + 8 : start + 16], "big"), start + 16
    elif size == 0:
        size = end - start
    if body > end or not body - start <= size <= end - start:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    return _Box(kind, start, body, start + size)


def _unwanted(data: bytes, box: _Box, depth: int) -> Iterator[_Box]:
    """The boxes inside `box` that are to be blanked."""
    if depth > MAX_DEPTH:
        raise NotMp4Error("มีส่วนย่อยซ้อนกันลึกผิดปกติ")
    for inner in _boxes(data, box.body, box.end):
        if inner.kind in _UNWANTED or (inner.kind == b"trak" and not _is_shown(data, inner)):
            yield inner
        elif inner.kind in _CONTAINERS:
            yield from _unwanted(data, inner, depth + 1)


def _is_shown(data: bytes, track: _Box) -> bool:
    """Whether a track's handler (`hdlr` in `mdia`) shows pictures or plays sound."""
    media = [box for box in _boxes(data, track.body, track.end) if box.kind == b"mdia"]
    handlers = [box for one in media for box in _boxes(data, one.body, one.end) if box.kind == b"hdlr"]
    return any(data[box.body + 8 : box.body + 12] in _SHOWN_TRACKS for box in handlers)
