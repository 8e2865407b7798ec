"""Between the pictures of a film stays only what shows them; every offset stays right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.film_messages import Coding, blank_messages, coding_of
from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error, inside
from tambon_showcase.content.mp4 import MOST_PICTURE_TRACKS, clean_mp4
from tests.content.films import box
from tests.content.test_mp4 import numbers, sample_tables, track

TOLD = b"GPS 15.70012 100.12345 081-234-5678"
AVC, HEVC = Coding(4, False), Coding(4, True)


def message(kind: int, body: bytes) -> bytes:
    return bytes([kind, len(body)]) + body


def units(*all_units: bytes, size: int = 4) -> bytes:
    return b"".join(len(unit).to_bytes(size, "big") + unit for unit in all_units)


def blanked(data: bytes, coding: Coding = AVC) -> bytes:
    film = bytearray(data)
    blank_messages(film, 0, len(film), coding)
    return bytes(film)


SLICE, TIMES = b"\x65picture", b"\x06" + message(1, b"\1\2") + b"\x80"
USER = b"\x06" + message(5, bytes(16) + TOLD) + b"\x80"


@pytest.mark.parametrize(
    "hidden",
    [
        USER,
        b"\x06" + message(4, TOLD) + b"\x80",
        b"\x06" + message(1, b"\1") + message(5, TOLD) + b"\x80",
        b"\x06" + b"\xff\x05" + bytes([len(TOLD)]) + TOLD,
        b"\x06\x01\xff" + TOLD,
        b"\x18" + TOLD,
        b"\x1e" + TOLD,
        b"\x0c" + TOLD,
        b"\x00" + TOLD,
        b"\x06" + message(1, TOLD) * 200,
    ],
)
def test_what_no_decoder_needs_is_filled_and_pictures_stay(hidden: bytes) -> None:
    clean = blanked(units(b"\x67sps", hidden, SLICE, TIMES))
    assert clean.endswith(units(SLICE, TIMES)) and clean.startswith(units(b"\x67sps"))
    assert TOLD not in clean and b"081" not in clean
    assert len(clean) == len(units(b"\x67sps", hidden, SLICE, TIMES)) and blanked(clean) == clean


def test_hevc_has_longer_heads() -> None:
    kept, user = b"\x4e\x01" + message(137, bytes(24)) + b"\x80", b"\x4e\x01" + message(5, TOLD) + b"\x80"
    clean = blanked(
        units(b"\x40\x01vps", user, kept, b"\x26\x01picture", b"\x50\x01" + message(4, TOLD)), HEVC
    )
    assert TOLD not in clean and units(kept, b"\x26\x01picture") in clean


@pytest.mark.parametrize("size", [1, 2, 4])
def test_lengths_may_be_short(size: int) -> None:
    assert TOLD not in blanked(units(USER, SLICE, size=size), Coding(size, False))


def film(samples: list[bytes], config: bytes, tracks: int = 1) -> bytes:
    """A film of pictures whose description ends with `config`."""
    start = box("ftyp", b"isom", numbers(512), b"isom")
    at, places = len(start) + 8, list[int]()
    for sample in samples:
        places.append(at)
        at += len(sample)
    entry = box("avc1", bytes(78), config)
    shown = [
        track(n + 1, b"vide", sample_tables(places, list(map(len, samples)), entry)) for n in range(tracks)
    ]
    return (
        start
        + box("mdat", *samples)
        + box("moov", box("mvhd", numbers(0, 9, 9, 1000, 3000), bytes(80)), *shown)
    )


CONFIG = box("avcC", b"\1\x64\0\x1f\xff\xe1\0\0\1\0\0")


def test_messages_of_a_whole_film_are_filled() -> None:
    made = film([units(USER, SLICE), units(SLICE), units(USER, SLICE)], CONFIG)
    clean = clean_mp4(made).data
    assert made.count(TOLD) == 2 and TOLD not in clean
    assert clean.count(SLICE) == 3 and len(clean) == len(made) and clean_mp4(clean).data == clean


def test_messages_that_a_film_states_before_its_pictures_are_filled() -> None:
    """x265 writes its settings there, beside the parameters of the pictures."""
    told = b"\x4e\x01" + message(5, bytes(16) + TOLD) + b"\x80"
    lists = (
        b"\xa0" + numbers(1)[2:] + units(b"\x40\x01vps", size=2),
        b"\xa7" + numbers(2)[2:] + units(told, told, size=2),
    )
    made = film([units(b"\x26\x01picture")], box("hvcC", bytes(21), b"\3\2", *lists))
    clean = clean_mp4(made).data
    assert made.count(TOLD) == 2 and TOLD not in clean
    assert clean.count(b"\x40\x01vps") == 1 and len(clean) == len(made) and clean_mp4(clean).data == clean


@pytest.mark.parametrize("cut", range(22, 60))
def test_lists_that_end_early_are_filled_as_far_as_they_go(cut: int) -> None:
    lists = b"\xa7" + numbers(65_535)[2:] + units(b"\x4e\x01" + message(5, bytes(16) + TOLD), size=2)
    made = film([units(b"\x26\x01picture")], box("hvcC", (bytes(21) + b"\3\xff" + lists)[:cut]))
    assert len(clean_mp4(made).data) == len(made)


def test_a_coding_without_messages_stays_as_it_is() -> None:
    made = film([units(USER, SLICE)], box("vpcC", bytes(8)))
    assert TOLD in clean_mp4(made).data
    (one,) = inside(made, MediaBox(b"file", 0, 0, len(made)), b"moov", b"trak")
    assert coding_of(made, one) is None


def test_many_tracks_of_pictures_are_refused() -> None:
    with pytest.raises(NotMp4Error):
        clean_mp4(film([units(SLICE)], CONFIG, MOST_PICTURE_TRACKS + 1))


@given(st.binary(max_size=200), st.booleans(), st.integers(1, 4))
def test_any_bytes_keep_their_length(data: bytes, is_hevc: bool, size: int) -> None:
    assert len(blanked(data, Coding(size, is_hevc))) == len(data)
