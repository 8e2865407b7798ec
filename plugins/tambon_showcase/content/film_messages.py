"""Messages that programs put between the pictures of a film: what no decoder needs becomes filling of the same length.

Encoders write their settings there, drones and cameras where and when each picture was taken.
Sources: ISO/IEC 14496-10 (H.264) and 23008-2 (HEVC), clauses 7.4 and annexes D; ISO/IEC 14496-15 (samples in MP4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.content.media_boxes import MediaBox, boxes, inside, number

_ENTRY_HEAD, _LIST_END = 78, 4
_KEPT_UNITS = {
    False: frozenset({1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 19}),
    True: frozenset({*range(10), *range(16, 22), *range(32, 38)}),
}
"""Kinds of units of H.264 and of HEVC (the key says which) that hold pictures, their parameters and ends."""
_MESSAGES = {False: frozenset({6}), True: frozenset({39, 40})}
_KEPT_MESSAGES = frozenset({0, 1, 6, 45, 47, 129, 130, 131, 132, 137, 144})
"""Messages that say when and how pictures are shown: times, starting points, which side is up, brightness."""
_FILLING = {False: b"\x0c", True: b"\x4c\x01"}


class Coding(NamedTuple):
    """How a track writes its pictures: bytes of the length before each unit, and whether it is HEVC."""

    length_size: int
    is_hevc: bool


def coding_of(data: bytes, track: MediaBox) -> Coding | None:
    """How the pictures of a track are written; None for codings without such messages."""
    for table in inside(data, track, b"mdia", b"minf", b"stbl", b"stsd"):
        for entry in boxes(data, table.body + 8, table.end):
            for box in boxes(data, min(entry.body + _ENTRY_HEAD, entry.end), entry.end, slack=_LIST_END):
                place = {b"avcC": 4, b"hvcC": 21}.get(box.kind, -1)
                if 0 <= place < box.end - box.body:
                    return Coding((data[box.body + place] & 3) + 1, box.kind == b"hvcC")
    return None


def declared_units(data: bytes, track: MediaBox) -> Iterator[tuple[int, int]]:
    """Where lists of units are that an HEVC track states before its pictures: each unit has two bytes of length."""
    for table in inside(data, track, b"mdia", b"minf", b"stbl", b"stsd"):
        for entry in boxes(data, table.body + 8, table.end):
            for box in boxes(data, min(entry.body + _ENTRY_HEAD, entry.end), entry.end, slack=_LIST_END):
                if box.kind == b"hvcC":
                    yield from _lists(data, box.body + 22, box.end)


def _lists(data: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The lists from `at`, where their number is; those that are longer than their box end with it."""
    lists, at = (data[at] if at < end else 0), at + 1
    for _ in range(lists):
        if at + 3 > end:
            return
        left, start = number(data, at + 1, 2), at + 3
        at = start
        while left and at + 2 <= end:
            left, at = left - 1, at + 2 + number(data, at, 2)
        yield start, min(at, end)


def blank_messages(film: bytearray, start: int, end: int, coding: Coding) -> None:
    """Fill, in the samples between two places, every unit that is neither a picture nor needed to show one."""
    at = start
    while at + coding.length_size <= end:
        body = at + coding.length_size
        size = number(film, at, coding.length_size)
        if size > end - body:
            return
        if size and not _is_kept(bytes(film[body : body + min(size, 4_096)]), size, coding):
            head = _FILLING[coding.is_hevc][:size]
            rest = b"\xff" * (size - len(head) - 1) + b"\x80"
            film[body : body + size] = (head + rest)[:size]
        at = body + size


def _is_kept(unit: bytes, size: int, coding: Coding) -> bool:
    kind = (unit[0] >> 1) & 0x3F if coding.is_hevc else unit[0] & 0x1F
    if kind in _MESSAGES[coding.is_hevc]:
        return size == len(unit) and set(_message_kinds(unit[1 + coding.is_hevc :])) <= _KEPT_MESSAGES
    return kind in _KEPT_UNITS[coding.is_hevc]


def _message_kinds(body: bytes) -> Iterator[int]:
    """The kind of each message in a unit; -1 where the unit is no list of messages."""
    plain, at = body.replace(b"\0\0\3", b"\0\0"), 0
    while at < len(plain) and plain[at:] != b"\x80":
        values = []
        for _ in range(2):
            value = 0
            while at < len(plain) and plain[at] == 0xFF:
                value, at = value + 0xFF, at + 1
            value, at = value + (plain[at] if at < len(plain) else 0), at + 1
            values.append(value)
        yield values[0] if at + values[1] <= len(plain) else -1
        at += values[1]
