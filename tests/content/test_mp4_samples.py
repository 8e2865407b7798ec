"""Where samples of a film are: each way in which the tables of ISO/IEC 14496-12 may say it, worked out by hand."""

from __future__ import annotations

import struct

import pytest

from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error, boxes
from tambon_showcase.content.mp4 import clean_mp4
from tambon_showcase.content.mp4_samples import Span, fragment_spans, sample_spans, track_number
from tests.content.films import box
from tests.content.test_mp4 import SECRET, numbers, two_tracks


def whole(data: bytes) -> MediaBox:
    (found,) = boxes(data, 0, len(data))
    return found


def track(*tables: bytes, number: int = 1) -> bytes:
    head = box("tkhd", numbers(7, 0, 0, number, 0))
    return box("trak", head, box("mdia", box("minf", box("stbl", *tables))))


def spans(*tables: bytes) -> list[Span]:
    data = track(*tables)
    return list(sample_spans(data, [whole(data)], [whole(data)]))


CHUNKS = box("stco", numbers(0, 3, 100, 200, 300))
TWO_THEN_ONE = box("stsc", numbers(0, 2, 1, 2, 1, 3, 1, 1))
SIZES = box("stsz", numbers(0, 0, 5, 10, 20, 30, 40, 50))


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        ((CHUNKS, TWO_THEN_ONE, SIZES), [(100, 130), (200, 270), (300, 350)]),
        (
            (box("co64", numbers(0, 2), struct.pack(">QQ", 2**33, 2**34)), TWO_THEN_ONE, SIZES),
            [(2**33, 2**33 + 30), (2**34, 2**34 + 70)],
        ),
        ((CHUNKS, TWO_THEN_ONE, box("stsz", numbers(0, 9, 5))), [(100, 118), (200, 218), (300, 309)]),
        ((CHUNKS, TWO_THEN_ONE, box("stsz", numbers(0, 9, 3))), [(100, 118), (200, 209), (300, 300)]),
        ((CHUNKS, box("stsc", numbers(0, 0)), SIZES), [(100, 100), (200, 200), (300, 300)]),
        ((CHUNKS, box("stsc", numbers(0, 1, 2, 9, 1)), SIZES), [(100, 100), (200, 350), (300, 300)]),
        ((CHUNKS, TWO_THEN_ONE), []),
        ((TWO_THEN_ONE, SIZES), []),
        ((CHUNKS, SIZES), []),
        ((), []),
    ],
)
def test_chunks_hold_as_many_samples_as_their_table_says(
    tables: tuple[bytes, ...], found: list[Span]
) -> None:
    assert spans(*tables) == found


@pytest.mark.parametrize(("bits", "sizes"), [(4, "abc"), (8, "0a0b0c"), (16, "000a000b000c")])
def test_short_tables_of_sizes_are_read_in_halves_of_bytes_too(bits: int, sizes: str) -> None:
    table = box("stz2", numbers(0, bits, 3) + bytes.fromhex(sizes + "0" * (len(sizes) % 2)))
    one_each = box("stsc", numbers(0, 1, 1, 1, 1))
    assert spans(CHUNKS, one_each, table) == [(100, 110), (200, 211), (300, 312)]


def test_sound_in_units_reaches_to_the_next_chunk_of_any_track() -> None:
    one = track(CHUNKS, TWO_THEN_ONE, box("stsz", numbers(0, 8, 5)))
    other = track(box("stco", numbers(0, 2, 150, 400)), number=2)
    data = one + other
    first, second = boxes(data, 0, len(data))
    assert list(sample_spans(data, [first], [first, second])) == [(100, 150), (200, 300), (300, 400)]
    assert list(sample_spans(data, [first], [first]))[-1] == (300, len(data))


@pytest.mark.parametrize(
    "tables",
    [
        (box("stco", numbers(0, 4, 100, 200, 300)), TWO_THEN_ONE, SIZES),
        (CHUNKS, box("stsc", numbers(0, 3, 1, 2, 1, 3, 1, 1)), SIZES),
        (CHUNKS, TWO_THEN_ONE, box("stsz", numbers(0, 0, 6, 10, 20, 30, 40, 50))),
        (CHUNKS, TWO_THEN_ONE, box("stz2", numbers(0, 8, 5) + b"abcd")),
        (CHUNKS, TWO_THEN_ONE, box("stsz", numbers(0, 0, 2**31))),
    ],
)
def test_tables_that_end_too_early_are_refused(tables: tuple[bytes, ...]) -> None:
    with pytest.raises(NotMp4Error):
        spans(*tables)


def test_a_track_has_its_number_in_either_version_of_its_head() -> None:
    short = box("trak", box("tkhd", numbers(7, 1, 2, 33, 0)))
    long = box("trak", box("tkhd", numbers(0x01000007, 1, 2, 3, 4, 44, 0)))
    assert [track_number(data, whole(data)) for data in (short, long, box("trak", box("mdia")))] == [
        33,
        44,
        0,
    ]


def part(flags: int, number: int, more: tuple[int, ...], *runs: bytes) -> bytes:
    return box("traf", box("tfhd", numbers(flags, number, *more)), *runs)


def run(flags: int, *values: int) -> bytes:
    return box("trun", numbers(flags, *values))


NEGATIVE = 2**32 - 8


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([part(0x20000, 1, (), run(0x1, 2, 500))], [(500, 512)]),
        ([part(0x20000, 1, (), run(0x1, 2, 500), run(0x0, 3))], [(500, 512), (512, 530)]),
        ([part(0x20010, 1, (11,), run(0x1, 2, 500))], [(500, 522)]),
        ([part(0x2003A, 1, (1, 2, 11, 0), run(0x1, 2, 500))], [(500, 522)]),
        ([part(0x1, 1, (0, 9000), run(0x1, 1, 500))], [(9500, 9506)]),
        ([part(0x1, 1, (1, 0), run(0x0, 1))], [(2**32, 2**32 + 6)]),
        ([part(0x1, 1, (0, 9000), run(0x1, 1, NEGATIVE))], [(8992, 8998)]),
        ([part(0x20000, 1, (), run(0x205, 2, 500, 7, 30, 40))], [(500, 570)]),
        ([part(0x20000, 1, (), run(0xF01, 2, 500, 9, 30, 9, 9, 9, 40, 9, 9))], [(500, 570)]),
        ([part(0x20000, 1, (), run(0x601, 2, 500, 30, 9, 40, 9))], [(500, 570)]),
        ([part(0x20000, 2, (), run(0x1, 2, 500)), part(0x20000, 1, (), run(0x1, 1, 0))], [(0, 6)]),
        ([part(0x0, 2, (), run(0x1, 4, 500)), part(0x0, 1, (), run(0x0, 1))], [(500, 506)]),
        ([part(0x20000, 9, (), run(0x1, 2, 500))], []),
    ],
)
def test_fragments_say_where_their_runs_are(parts: list[bytes], found: list[Span]) -> None:
    """Track 1 has samples of six bytes where nothing else is said; tracks 2 and 9 are not published."""
    data = box("moof", box("mfhd", numbers(0, 1)), *parts)
    assert list(fragment_spans(data, whole(data), {1: 6})) == found


@pytest.mark.parametrize(("version", "rest"), [(0, 0), (1, 16), (2, 36)])
@pytest.mark.parametrize("end", [b"", bytes(4)])
def test_descriptions_of_sound_keep_what_decodes_it_in_every_version(
    version: int, rest: int, end: bytes
) -> None:
    """QuickTime writes longer descriptions in its versions 1 and 2, and ends a list with four zeros."""
    decoder = box("esds", b"decoder")
    wave = box("wave", box("frma", b"mp4a"), decoder, box("evil", SECRET), bytes(4))
    told = box(
        "mp4a", bytes(6), struct.pack(">HH", 1, version), bytes(18 + rest), wave, box("prog", SECRET), end
    )
    entry = box("sowt", bytes(8))
    film = two_tracks(b"soun")
    grown = len(told) - len(entry)
    at = film.index(entry)
    film = film[:at] + told + film[at + len(entry) :]
    for kind in (b"stsd", b"stbl", b"minf", b"mdia", b"trak", b"moov"):
        place = film.rindex(kind, 0, at) - 4
        film = (
            film[:place] + numbers(int.from_bytes(film[place : place + 4], "big") + grown) + film[place + 4 :]
        )
    clean = clean_mp4(film)
    assert (clean.removed_tracks, len(clean.data)) == (0, len(film))
    assert decoder in clean.data and box("frma", b"mp4a") in clean.data
    assert SECRET not in clean.data and b"evil" not in clean.data and b"prog" not in clean.data
