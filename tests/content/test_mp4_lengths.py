"""No words are published after the numbers of a box, nor in the place of a name that is not known."""

from __future__ import annotations

import pytest

from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error
from tambon_showcase.content.mp4 import clean_mp4
from tambon_showcase.content.mp4_lengths import used, used_in_entry
from tests.content.films import box, mp4
from tests.content.test_mp4 import numbers

WORDS = b"PILOT 081-234-5678 16.43,102.86"
TABLES = ("moov", "trak", "mdia", "minf", "stbl")
PARENTS = {
    "mvhd": TABLES[:1],
    "tkhd": TABLES[:2],
    "mdhd": TABLES[:3],
    "vmhd": TABLES[:4],
    **dict.fromkeys(("stts", "stsc", "stsz", "stco"), TABLES),
    "ftyp": (),
}


def grown(film: bytes, kind: str, more: bytes, parents: tuple[str, ...]) -> bytes:
    """`film` with more bytes at the end of its last box of a kind; all boxes around it grow, too."""
    at = film.rindex(kind.encode()) - 4
    end = at + int.from_bytes(film[at : at + 4], "big")
    film = film[:end] + more + film[end:]
    for name in (kind, *parents):
        at = film.rindex(name.encode()) - 4
        film = film[:at] + numbers(int.from_bytes(film[at : at + 4], "big") + len(more)) + film[at + 4 :]
    return film


@pytest.mark.parametrize("kind", PARENTS)
def test_words_after_the_numbers_of_a_box_are_blanked(kind: str) -> None:
    film = grown(mp4(10), kind, WORDS, PARENTS[kind])
    clean = clean_mp4(film).data
    assert len(clean) == len(film)
    assert not any(clean.count(piece) for piece in (b"PILO", b"5678", b"102."))
    assert clean_mp4(clean).data == clean


ENTRY = {
    "colr": b"prof" + WORDS,
    "pasp": bytes(8) + WORDS,
    "btrt": bytes(12) + WORDS,
    "clap": bytes(32) + WORDS,
    "avcC": bytes.fromhex("01640028ffe10002674201000168fdf8f800") + WORDS,
    "hvcC": bytes(22) + bytes.fromhex("01a0000100024001") + WORDS,
    "av1C": bytes.fromhex("81000c000a020000") + b"\x2a\x20" + WORDS,
    "vpcC": bytes(12) + WORDS,
    "esds": bytes(4) + bytes.fromhex("03800380") + WORDS,
    "dvcC": bytes(24) + WORDS,
    "lhvC": WORDS,
    "chrm": WORDS,
}


@pytest.mark.parametrize("kind", ENTRY)
def test_words_in_a_description_of_pictures_are_blanked(kind: str) -> None:
    film = grown(mp4(10), "avc1", box(kind, ENTRY[kind]), (*TABLES, "stsd"))
    clean = clean_mp4(film).data
    assert WORDS in film
    assert not any(clean.count(piece) for piece in (b"PILO", b"5678", b"102.")), kind


@pytest.mark.parametrize(
    "kind", ["padb", "stdp", "subs", "saiz", "saio", "sgpd", "sbgp", "sdtp", "stps", "cslg", "ctts", "stss"]
)
def test_tables_that_no_player_needs_and_empty_ones_hold_no_words(kind: str) -> None:
    head = bytes(24 if kind == "cslg" else 8)
    clean = clean_mp4(grown(mp4(10), "stbl", box(kind, head, WORDS), TABLES[:4])).data
    assert b"PILOT" not in clean


@pytest.mark.parametrize(
    "more",
    [
        box("sidx", bytes(24), WORDS),
        box("styp", b"isom", numbers(0), b"081-", b"234-"),
        box("mfra", box("mfro", bytes(8), WORDS)),
        box("moof", box("mfhd", bytes(8), WORDS)),
        box("moof", box("traf", box("tfhd", numbers(0x2, 1, 1), WORDS), box("tfdt", bytes(8), WORDS))),
        box("moof", box("traf", box("tfhd", numbers(0, 1)), box("trun", numbers(0x200, 1, 6), WORDS))),
    ],
)
def test_words_in_fragments_are_blanked(more: bytes) -> None:
    clean = clean_mp4(mp4(10) + more).data
    assert not any(clean.count(piece) for piece in (b"PILO", b"081-", b"5678"))


def test_families_of_files_that_are_known_stay() -> None:
    brands = b"qt  hvc1somcmp42"
    film = box("ftyp", b"qt  ", numbers(0x20110700), brands) + mp4(10)[24:]
    assert clean_mp4(film).data[8:32] == b"qt  " + numbers(0x20110700) + brands.replace(b"somc", b"isom")


@pytest.mark.parametrize("data", [b"", b"\1", b"\xff" * 40, bytes(40)])
def test_any_bytes_have_a_length(data: bytes) -> None:
    for kind in (b"mvhd", b"stsz", b"stz2", b"sidx", b"tfhd", b"ftyp", b"else"):
        assert 0 <= used(data, MediaBox(kind, 0, 0, len(data))) <= len(data)
    for kind in (b"colr", b"avcC", b"hvcC", b"esds", b"av1C", b"pasp", b"else"):
        assert 0 <= used_in_entry(data, MediaBox(kind, 0, 0, len(data))) <= len(data)


def test_a_table_that_is_too_short_is_refused() -> None:
    data = numbers(0, 9)
    with pytest.raises(NotMp4Error):
        used(data, MediaBox(b"stts", 0, 0, len(data)))
