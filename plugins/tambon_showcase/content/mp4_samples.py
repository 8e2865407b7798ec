"""Where in an MP4 file the pictures and sounds of its tracks are (ISO/IEC 14496-12, 8.7 and 8.8).

Other bytes of the file's data belong to tracks that are not published, or to nothing that a player reads.
"""

from __future__ import annotations

import itertools
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error, inside, is_long, number

Span = tuple[int, int]
MAX_SAMPLES = 2_000_000
"""Entries read in one table; half an hour of sound has about 90,000."""
_ONE_EACH = 8
"""QuickTime counts sound that is not packed in units of a few bytes, whatever a unit takes: then a chunk reaches to
where the next one begins, or to the end of its store (`mdat`)."""
_HAS_BASE, _HAS_SIZE = 0x1, 0x10
_HAS_OFFSET, _HAS_FIRST_FLAGS, _HAS_DURATION, _HAS_OWN_SIZE, _HAS_FLAGS, _HAS_SHIFT = (
    0x1,
    0x4,
    0x100,
    0x200,
    0x400,
    0x800,
)
_FROM_FRAGMENT = 0x20000


def track_number(data: bytes, track: MediaBox) -> int:
    """The number of a track; 0 where it has no head."""
    head = next(inside(data, track, b"tkhd"), None)
    return number(data, head.body + (20 if is_long(data, head) else 12)) if head else 0


def sample_spans(data: bytes, kept: Sequence[MediaBox], all_tracks: Sequence[MediaBox]) -> Iterator[Span]:
    """Where the samples of the kept tracks are. Raises NotMp4Error for tables that do not fit."""
    stores = inside(data, MediaBox(b"file", 0, 0, len(data)), b"mdat")
    chunks = (start for track in all_tracks for start in _chunks(data, track))
    starts = sorted([*chunks, *(edge for store in stores for edge in (store.start, store.end))])
    for track in kept:
        yield from _of_track(data, track, starts)


def _tables(data: bytes, track: MediaBox) -> Mapping[bytes, MediaBox]:
    kinds = (b"stsc", b"stsz", b"stz2", b"stco", b"co64")
    path = (b"mdia", b"minf", b"stbl")
    return {kind: box for kind in kinds for box in inside(data, track, *path, kind)}


def _numbers(data: bytes, at: int, count: int, end: int, size: int = 4) -> Sequence[int]:
    if count > MAX_SAMPLES or at + count * size > end:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    return struct.unpack_from(f">{count}{'Q' if size == 8 else 'I'}", data, at)


def _chunks(data: bytes, track: MediaBox) -> Sequence[int]:
    """Where the track's chunks begin."""
    tables = _tables(data, track)
    for kind, size in ((b"stco", 4), (b"co64", 8)):
        if box := tables.get(kind):
            return _numbers(data, box.body + 8, number(data, box.body + 4), box.end, size)
    return ()


def _of_track(data: bytes, track: MediaBox, starts: Sequence[int]) -> Iterator[Span]:
    tables, chunks = _tables(data, track), _chunks(data, track)
    table = tables.get(b"stsz", tables.get(b"stz2"))
    if not chunks or table is None or b"stsc" not in tables:
        return
    each, count = number(data, table.body + 4) if table.kind == b"stsz" else 0, number(data, table.body + 8)
    ends = [] if each else [0, *itertools.accumulate(_sizes(data, table, count))]
    done = 0
    for start, samples in zip(chunks, _samples_of_chunks(data, tables[b"stsc"], len(chunks)), strict=True):
        through = min(done + samples, count)
        length = each * (through - done) if each else ends[through] - ends[done]
        done = through
        after = bisect_right(starts, start)
        if 0 < each <= _ONE_EACH:
            yield start, starts[after] if after < len(starts) else len(data)
        else:
            yield start, start + length


def _sizes(data: bytes, table: MediaBox, count: int) -> Sequence[int]:
    """The sizes of a track's samples; a compact table (`stz2`) has two or one of them in a byte, or one in two."""
    at = table.body + 12
    if table.kind == b"stsz":
        return _numbers(data, at, count, table.end)
    bits = number(data, table.body + 7, 1)
    if count > MAX_SAMPLES or at + count * bits // 8 > table.end:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    digits = data[at : table.end].hex()
    return [int(digits[place * bits // 4 : (place + 1) * bits // 4] or "0", 16) for place in range(count)]


def _samples_of_chunks(data: bytes, table: MediaBox, chunks: int) -> Iterator[int]:
    """How many samples each chunk has: a table says from which chunk on how many."""
    count = number(data, table.body + 4)
    rows = _numbers(data, table.body + 8, count * 3, table.end)
    samples, row = 0, 0
    for chunk in range(1, chunks + 1):
        while row < count and rows[row * 3] <= chunk:
            samples, row = rows[row * 3 + 1], row + 1
        yield samples


def fragment_spans(data: bytes, fragment: MediaBox, defaults: Mapping[int, int]) -> Iterator[Span]:
    """Where the samples of a fragment (`moof`) are, of tracks in `defaults` (their usual size of a sample)."""
    last = fragment.start
    for part in inside(data, fragment, b"traf"):
        for head in inside(data, part, b"tfhd"):
            flags, track, at = number(data, head.body) & 0xFFFFFF, number(data, head.body + 4), head.body + 8
            base = (
                number(data, at, 8)
                if flags & _HAS_BASE
                else fragment.start
                if flags & _FROM_FRAGMENT
                else last
            )
            at += (8 if flags & _HAS_BASE else 0) + sum(4 for one in (0x2, 0x8) if flags & one)
            size = number(data, at) if flags & _HAS_SIZE else defaults.get(track, 0)
            last = base
            for run in inside(data, part, b"trun"):
                start, last = _run(data, run, base, last, size)
                if track in defaults:
                    yield start, last


def _run(data: bytes, run: MediaBox, base: int, last: int, size: int) -> Span:
    """Where a run of samples begins and ends."""
    flags, count, at = number(data, run.body) & 0xFFFFFF, number(data, run.body + 4), run.body + 8
    start = last
    if flags & _HAS_OFFSET:
        start, at = base + int.from_bytes(data[at : at + 4], "big", signed=True), at + 4
    at += 4 if flags & _HAS_FIRST_FLAGS else 0
    if not flags & _HAS_OWN_SIZE:
        return start, start + count * size
    width = sum(1 for one in (_HAS_DURATION, _HAS_OWN_SIZE, _HAS_FLAGS, _HAS_SHIFT) if flags & one)
    place = 1 if flags & _HAS_DURATION else 0
    return start, start + sum(_numbers(data, at, count * width, run.end)[place::width])


def whole_spans(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole


def gaps(spans: Sequence[Span], store: MediaBox) -> Iterator[Span]:
    """The parts of a store of data that no span covers."""
    at = store.body
    first = max(bisect_left(spans, (at, at)) - 1, 0)
    for start, end in itertools.takewhile(
        lambda span: span[0] < store.end, itertools.islice(spans, first, None)
    ):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < store.end:
        yield at, store.end
