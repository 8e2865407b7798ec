"""Segments of a JPEG, and boxes of the files that are made of boxes: each begins where the one before ends."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.jpeg import JpegSegment, segments
from tambon_showcase.content.media_boxes import MediaBox, stated_boxes

TABLE = b"\xff\xdb\0\x04ab"
SCAN = b"\xff\xda\0\x04cd" + b"\x11\xff\0\x22\xff\xd0\x33"
END = b"\xff\xd9"


def test_a_scan_holds_its_bytes_restarts_too() -> None:
    data = b"\xff\xd8" + TABLE + SCAN + END
    assert [data[one.start : one.end] for one in segments(data)] == [TABLE, SCAN, END]


def test_nothing_is_read_behind_the_end_of_the_first_picture() -> None:
    data = b"\xff\xd8" + TABLE + END + SCAN
    assert [one.kind for one in segments(data)] == [0xDB, 0xD9]


def test_filling_bytes_are_in_no_segment() -> None:
    assert list(segments(b"\xff\xd8\xff\xff\xff\xdb\0\x02" + END)) == [
        JpegSegment(0xDB, 4, 8),
        JpegSegment(0xD9, 8, 10),
    ]


@given(st.binary(max_size=60))
def test_segments_of_any_bytes_follow_each_other(data: bytes) -> None:
    found = list(segments(data))
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


def test_a_box_says_its_size_in_four_bytes_in_eight_or_not_at_all() -> None:
    data = b"\0\0\0\x0aftypab" + b"\0\0\0\x01mdat" + (18).to_bytes(8, "big") + b"cd" + b"\0\0\0\0freeef"
    assert list(stated_boxes(data)) == [
        MediaBox(b"ftyp", 0, 8, 10),
        MediaBox(b"mdat", 10, 26, 28),
        MediaBox(b"free", 28, 36, 38),
    ]


def test_the_last_box_may_claim_what_is_not_there() -> None:
    assert [box.end for box in stated_boxes(b"\0\0\0\x63ftypab")] == [99]


@given(st.binary(max_size=60))
def test_boxes_of_any_bytes_come_to_an_end(data: bytes) -> None:
    found = list(stated_boxes(data))
    assert all(box.end - box.start >= 8 for box in found)
