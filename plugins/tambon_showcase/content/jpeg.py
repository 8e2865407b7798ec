"""Segments of a JPEG picture (ITU-T T.81, annex B): where each begins and ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
_MARKER = re.compile(rb"\xff[^\0\x01\xd0-\xd8\xff]")
"""Every marker that a length follows, and the end; `FF 00` and restarts are inside a scan."""


MAX_SCANS = 64
"""Most scans of a JPEG; each is decoded over the whole picture. Cameras and programs write up to about twelve."""


class JpegSegment(NamedTuple):
    """A segment by the second byte of its marker; that of a scan has the picture's own bytes in it."""

    kind: int
    start: int
    end: int


def segments(data: bytes) -> Iterator[JpegSegment]:
    """The segments up to the end of the first picture; phones add films and second pictures behind it."""
    at = 2
    while found := _MARKER.search(data, at):
        start, kind = found.start(), data[found.start() + 1]
        if kind == END_OF_IMAGE:
            yield JpegSegment(kind, start, start + 2)
            return
        at = start + 2 + max(int.from_bytes(data[start + 2 : start + 4], "big"), 2)
        if kind == START_OF_SCAN:
            after = _MARKER.search(data, at)
            at = after.start() if after else len(data)
        yield JpegSegment(kind, start, at)


def has_many_scans(data: bytes) -> bool:
    """Whether a JPEG has more than `MAX_SCANS` scans in its first picture."""
    scans = (segment for segment in segments(data) if segment.kind == START_OF_SCAN)
    return next(itertools.islice(scans, MAX_SCANS, None), None) is not None
