"""Tables of an MP4 file never say that they have more rows than bytes: MediaInfo counts to whatever they say."""

from __future__ import annotations

import time

import pytest

from tambon_showcase.content.media_boxes import NotMp4Error, boxes
from tambon_showcase.content.mp4 import clean_mp4
from tambon_showcase.content.mp4_counts import MAX_ROWS, declared_rows
from tambon_showcase.content.video_length import video_track
from tests.content.films import box, mp4

MANY = 0xFFFFFFFF


def numbers(*values: int) -> bytes:
    return b"".join(value.to_bytes(4, "big") for value in values)


def table(kind: str, count: int) -> bytes:
    """A table with two rows, which says that it has `count`."""
    later = 1 << 24
    bodies = {
        "stsd": numbers(0, count, 8, 0, 8, 0),
        "dref": numbers(0, count, 8, 0, 8, 0),
        "stts": numbers(0, count, 1, 1, 1, 1),
        "ctts": numbers(0, count, 1, 1, 1, 1),
        "stss": numbers(0, count, 1, 2),
        "stps": numbers(0, count, 1, 2),
        "stsc": numbers(0, count, 1, 1, 1, 2, 1, 1),
        "stco": numbers(0, count, 40, 44),
        "co64": numbers(0, count, 0, 40, 0, 44),
        "elst": numbers(0, count, 1, 0, 1, 1, 0, 1),
        "subs": numbers(0, count) + bytes(12),
        "sbgp": numbers(0, 1, count, 1, 1, 1, 1),
        "sbgp later": numbers(later, 1, 0, count, 1, 1, 1, 1),
        "sgpd": numbers(0, 1, count) + bytes(2),
        "sgpd later": numbers(later, 1, 1, count) + bytes(2),
        "tfra": numbers(0, 1, 0, count) + bytes(22),
        "trun": numbers(0x305, count, 0, 0, 1, 1, 1, 1),
    }
    return box(kind[:4], bodies[kind])


KINDS = (
    *(
        [
            "stsd",
            "dref",
            "stts",
            "ctts",
            "stss",
            "stps",
            "stsc",
            "stco",
            "co64",
            "elst",
            "subs",
            "sbgp",
            "sgpd",
            "tfra",
            "trun",
        ]
    ),
    "sbgp later",
    "sgpd later",
)


def rows(data: bytes) -> int:
    (found,) = boxes(data, 0, len(data))
    return declared_rows(data, found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_no_more_rows_than_bytes_for_them(kind: str) -> None:
    assert rows(table(kind, 2)) == 2
    for count in (3, 47_377, MANY):
        with pytest.raises(NotMp4Error):
            rows(table(kind, count))


def test_samples_that_are_all_alike_are_counted_too() -> None:
    assert rows(box("trun", numbers(0, 300))) == 300
    with pytest.raises(NotMp4Error):
        rows(box("trun", numbers(0, MAX_ROWS + 1)))
    assert rows(box("mvhd", numbers(0, MANY, MANY))) == 0


def test_a_film_that_says_more_than_it_has_is_refused_at_once() -> None:
    film, begun = mp4(360), time.process_time()
    at = film.index(b"stts") + 8
    run = box("traf", box("tfhd", numbers(0x20000, 1)), box("trun", numbers(0, MAX_ROWS // 2 + 1)))
    for broken in (
        film[:at] + numbers(MANY) + film[at + 4 :],
        film + box("moof", run) + box("moof", run),
    ):
        with pytest.raises(NotMp4Error):
            clean_mp4(broken)
    whole = clean_mp4(film + box("moof", run.replace(numbers(MAX_ROWS // 2 + 1), numbers(25)))).data
    assert video_track(whole)
    assert time.process_time() - begun < 5
