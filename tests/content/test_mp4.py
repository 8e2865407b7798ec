"""MP4 files keep their length and lose what is neither picture nor sound."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.mp4 import NotMp4Error, clean_mp4
from tambon_showcase.content.video_length import video_track
from tests.content.films import box, mp4

PLACE = b"\x00\x12\x15\xc7+13.7563+100.5018/"
SECRET = "มือถือของสมชาย".encode()


@pytest.mark.parametrize(
    "extra",
    [
        box("udta", PLACE),
        box("meta", SECRET),
        box("uuid", SECRET),
        box("trak", box("mdia", box("hdlr", bytes(8), b"meta", bytes(12), SECRET))),
        box("trak", box("udta", SECRET)),
    ],
)
def test_what_is_no_picture_is_blanked(extra: bytes) -> None:
    film = mp4(372, extra)
    clean = clean_mp4(film).data
    assert len(clean) == len(film)
    assert PLACE not in clean and SECRET not in clean
    assert video_track(clean) == video_track(film)
    assert clean_mp4(clean).data == clean


@pytest.mark.parametrize(
    ("inside", "told"),
    [(b"\xa9xyz" + PLACE, True), (b"com.apple.quicktime.location.ISO6709", True), (SECRET, False)],
)
def test_a_place_is_told(inside: bytes, told: bool) -> None:
    assert clean_mp4(mp4(10, box("udta", inside))).had_place is told


def test_boxes_of_the_file_itself_are_blanked_too() -> None:
    clean = clean_mp4(mp4(10) + box("uuid", SECRET) + box("free", SECRET) + box("evil", b"<script>")).data
    assert SECRET not in clean and b"<script>" not in clean


def test_the_picture_itself_stays() -> None:
    film = mp4(10)
    assert clean_mp4(film).data == film


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        mp4(10)[:-1],
        mp4(10)[8:],
        mp4(10) + b"x",
        mp4(10) + b"\0\0\0\7free",
        mp4(10) + b"\0\0\0\1free" + b"\xff" * 8,
        box("ftyp", b"isom"),
        b"<html><script>alert(1)</script>" + mp4(10),
        mp4(10, *[box("moov") for _ in range(30)]).replace(b"mvhd", b"mvhe") + b"\0\0\0\0",
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NotMp4Error):
        clean_mp4(data)


def test_boxes_in_boxes_end_somewhere() -> None:
    nested = b""
    for _ in range(50):
        nested = box("moov", nested)
    with pytest.raises(NotMp4Error, match="ลึก"):
        clean_mp4(mp4(10, nested))


@given(st.binary(max_size=200), st.integers(0, 700))
@settings(max_examples=200, deadline=None)
def test_damaged_files_are_refused_or_cleaned(noise: bytes, place: int) -> None:
    film = bytearray(mp4(10, box("udta", SECRET)))
    film[place : place + len(noise)] = noise
    with contextlib.suppress(NotMp4Error):
        assert len(clean_mp4(bytes(film)).data) == len(film)
