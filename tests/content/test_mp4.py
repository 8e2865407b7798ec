"""MP4 files keep their length and lose what is neither picture nor sound."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.media_boxes import NotMp4Error
from tambon_showcase.content.mp4 import clean_mp4
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
    name = film.index(b"vide") + 16
    assert clean_mp4(film).data == film[:name] + b"\0\0" + film[name + 2 :]


VIDEO = [b"\0\0\0\5frame1", b"\0\0\0\5frame-two", b"\0\0\0\5frame3"]
TOLD = b"GPS(100.5018,13.7563,19) HOME(100.5,13.7) D=81.2m"
"""What a drone writes into its track of subtitles, for each second."""


def numbers(*values: int) -> bytes:
    return b"".join(value.to_bytes(4, "big") for value in values)


def sample_tables(chunks: list[int], sizes: list[int], entry: bytes) -> bytes:
    return box(
        "stbl",
        box("stsd", numbers(0, 1), entry),
        box("stts", numbers(0, 1, len(sizes), 1000)),
        box("stsc", numbers(0, 1, 1, 1, 1)),
        box("stsz", numbers(0, 0, len(sizes), *sizes)),
        box("stco", numbers(0, len(chunks), *chunks)),
    )


def track(number: int, handler: bytes, tables: bytes, *extra: bytes, name: bytes = SECRET) -> bytes:
    head = box("tkhd", numbers(7, 3_600_000_000, 3_600_000_000, number, 0, 3000), bytes(60))
    media = box("mdhd", numbers(0, 3_600_000_000, 3_600_000_000, 1000, 3000, 0x55C40000))
    kind = box("hdlr", numbers(0, 0), handler, b"appl", bytes(8), name)
    return box(
        "trak", head, *extra, box("mdia", media, kind, box("minf", box("vmhd", numbers(1, 0, 0)), tables))
    )


def two_tracks(handler: bytes = b"text", *, brand: bytes = b"isom", before: bytes = b"") -> bytes:
    """A film with a second track, their samples by turns, as drones (`text`) and iPhones (`meta`) write them."""
    start = box("ftyp", brand, numbers(512), brand) + before
    at, data, places = len(start) + 8, b"", {"film": list[int](), "told": list[int]()}
    for frame in VIDEO:
        places["film"].append(at + len(data))
        data += frame
        places["told"].append(at + len(data))
        data += TOLD
    entry = box("avc1", bytes(42), b"\x07DJI.AVC", bytes(28), box("avcC", b"\1"), box("dji ", SECRET))
    film = track(1, b"vide", sample_tables(places["film"], list(map(len, VIDEO)), entry), box("meta", SECRET))
    told = track(
        2,
        handler,
        sample_tables(
            places["told"], [len(TOLD)] * 3, box("sowt" if handler == b"soun" else "text", bytes(8))
        ),
    )
    movie = box("moov", box("mvhd", numbers(0, 9, 9, 1000, 3000), bytes(80)), film, told, box("udta", PLACE))
    return start + box("mdat", data) + box("mdat", SECRET) + movie + box("skip", SECRET)


@pytest.mark.parametrize(
    ("handler", "brand", "before"),
    [
        (b"text", b"isom", b""),
        (b"meta", b"qt  ", box("wide")),
        (b"sbtl", b"mp42", b""),
        (b"camm", b"isom", b""),
    ],
)
def test_samples_of_other_tracks_are_zeros_and_the_film_s_stay(
    handler: bytes, brand: bytes, before: bytes
) -> None:
    film = two_tracks(handler, brand=brand, before=before)
    assert film.count(TOLD) == 3 and SECRET in film
    clean, _, removed = clean_mp4(film)
    assert len(clean) == len(film) and removed == 1
    for hidden in (TOLD, TOLD[:8], SECRET, b"DJI", PLACE, numbers(3_600_000_000), b"appl"):
        assert hidden not in clean, hidden
    assert all(clean.count(frame) == 1 and clean.index(frame) == film.index(frame) for frame in VIDEO)
    assert clean_mp4(clean).data == clean


DRONE = (
    (
        b"meta",
        b"DJI meta",
        b"djmd",
        b"\x12\x19pb_file:dvtm_Mini4_Pro.proto 1581F6Z9A23B00ZZ 16.4321 102.8654",
    ),
    (b"meta", b"DJI dbgi", b"dbgi", b"\x0a\x05debug pilot somchai 081-999-0001"),
    (b"nail", b"DJI nail", b"nail", b"\xff\xd8\xff\xe1\0\x10Exif GPS 16.4321"),
    (b"vide", b"VideoHandler", b"jpeg", b"\xff\xd8\xff\xe1\0\x12Exif\0\0GPSLatitude"),
    (b"text", b"DJI.Subtitle", b"tx3g", b"\0\x31F/2.8 GPS (102.8654, 16.4321, 19) HOME (102.8, 16.4)"),
)
"""Handler, its name, kind and words of the samples of each track beside the film of a drone. Sources: untrunc's issues
89 and 190, dji-drone-metadata-embedder's 197 and 478, ExifTool's DJI.pm; values invented."""


HEVC = b"\0\0\0\7\x26\1frame"


def drone_film() -> bytes:
    """A film of a DJI drone, laid out as those issues list its boxes: `wide`, one `mdat`, `udta` before the tracks."""
    start = box("ftyp", b"qt  ", numbers(0x20110700), b"qt  ") + box("wide")
    at, data, chunks = len(start) + 8, b"", []
    for words in (HEVC, *(samples for _, _, _, samples in DRONE)):
        chunks.append(at + len(data))
        data += words
    entry = box("hvc1", bytes(42), b"\x0aDJI.HEVC  ", bytes(25), box("hvcC", bytes(21), b"\3\0"))
    tracks = [track(1, b"vide", sample_tables(chunks[:1], [len(HEVC)], entry))]
    for count, (handler, name, kind, samples) in enumerate(DRONE, 2):
        told = box(kind.decode(), bytes(78 if handler == b"vide" else 8))
        tables = sample_tables([chunks[count - 1]], [len(samples)], told)
        tracks.append(track(count, handler, tables, name=name))
    own = [box("snal", b"\xff\xd8\xff\xe1 Exif GPS"), box("meta", b"DJI FC8482 serial 1581F6Z9A23B00ZZ")]
    user = b"\0\0\0\x1c\xa9xyz" + PLACE[:2] + b"\x15\xc7+16.4321+102.865"
    movie = box(
        "moov", box("mvhd", numbers(0, 9, 9, 1000, 3000), bytes(80)), box("udta", user, *own), *tracks
    )
    return start + box("mdat", data) + movie + box("priv", b"pilot somchai 16.4321")


def test_nothing_that_a_drone_tells_is_published() -> None:
    clean, had_place, removed = clean_mp4(drone_film())
    assert (had_place, removed) == (True, len(DRONE))
    assert clean.count(HEVC) == 1
    for told in (b"DJI", b"Exif", b"GPS", b"16.4", b"102.8", b"somchai", b"1581F6", b"proto", b"081-999"):
        assert told not in clean, told


CAMERAS = {
    "GoPro": (
        (b"meta", b"GoPro MET", b"gpmd"),
        b"DEVC GPS5 16.4321",
        box("udta", box("GPMF", b"CASN C3441324567890")),
    ),
    "iPhone": (
        (b"meta", b"Core Media Metadata", b"mebx"),
        b"mdta +16.4321",
        box("meta", b"location.ISO6709 +16.4321"),
    ),
    "Android": (
        (b"meta", b"CameraMetadataMotion", b"camm"),
        b"\5\0 16.4321",
        box("udta", box("loci", b"th 16.4321")),
    ),
    "Sony": ((b"meta", b"Timed Metadata", b"rtmd"), b"GPS 16.4321", box("meta", b"NonRealTimeMeta 16.4321")),
}
"""The track beside the film, its samples and boxes of cameras. Sources: GoPro's gpmf-parser, Apple's QuickTime format,
Google's camm specification, 3GPP 26.244 (loci), ExifTool's tags of QuickTime; values invented."""
INSTA360 = b"\1\0GPS 16.4321 IAXX1234" + numbers(24, 3) + b"8db42d694ccc418790edff439fe026bf"
"""What Insta360 writes behind the last box: a list of its own and its mark (ExifTool, QuickTimeStream.pl)."""


@pytest.mark.parametrize("camera", CAMERAS)
def test_what_cameras_tell_beside_the_film_is_gone(camera: str) -> None:
    (handler, name, kind), samples, own = CAMERAS[camera]
    start = box("ftyp", b"isom", numbers(512), b"isom")
    at = len(start) + 8
    film = track(
        1, b"vide", sample_tables([at], [len(HEVC)], box("hvc1", bytes(78), box("hvcC", bytes(21), b"\3\0")))
    )
    told = sample_tables([at + len(HEVC)], [len(samples)], box(kind.decode(), bytes(8)))
    head = box("mvhd", numbers(0, 9, 9, 1000, 3000), bytes(80))
    data = (
        start + box("mdat", HEVC, samples) + box("moov", head, film, track(2, handler, told, name=name), own)
    )
    clean, had_place, removed = clean_mp4(data)
    assert removed == 1 and len(clean) == len(data) and clean.count(HEVC) == 1
    assert had_place is (camera in {"iPhone", "Android"})
    assert not any(word in clean for word in (samples, name, b"16.4321", b"C3441324567890"))


def test_what_comes_behind_the_last_box_keeps_the_film_back() -> None:
    with pytest.raises(NotMp4Error):
        clean_mp4(mp4(6) + INSTA360)


@pytest.mark.parametrize("kind", [b"tx3g", b"mett", b"gpmd"])
def test_words_in_a_track_that_calls_itself_sound_are_zeros(kind: bytes) -> None:
    film = two_tracks(b"soun").replace(b"sowt", kind)
    clean, _, removed = clean_mp4(film)
    assert removed == 1 and TOLD in film and TOLD not in clean


def test_a_film_of_photos_alone_is_refused() -> None:
    for kind in (b"jpeg", b"mjpa", b"png "):
        with pytest.raises(NotMp4Error, match="เบราว์เซอร์"):
            clean_mp4(mp4(10).replace(b"avc1" + bytes(6), kind + bytes(6)))


def test_photos_that_mpeg_4_describes_are_no_film() -> None:
    words = bytes(4) + b"\x03\x19\0\2\0\x04\x11"
    film = mp4(
        10,
        box(
            "trak",
            box(
                "mdia",
                box("hdlr", bytes(8), b"vide", bytes(12)),
                box(
                    "minf",
                    box(
                        "stbl",
                        box(
                            "stsd", numbers(0, 1), box("mp4v", bytes(78), box("esds", words, b"\x6c", SECRET))
                        ),
                    ),
                ),
            ),
        ),
    )
    assert clean_mp4(film).removed_tracks == 1
    assert clean_mp4(film.replace(words + b"\x6c", words + b"\x20")).removed_tracks == 0


def test_samples_of_fragments_stay_and_those_of_other_tracks_are_zeros() -> None:
    film = two_tracks()
    extra = box(
        "mvex", box("trex", numbers(0, 1, 1, 0, 6, 0)), box("trex", numbers(0, 2, 1, 0, len(TOLD), 0))
    )
    place = film.index(b"moov")
    size = int.from_bytes(film[place - 4 : place], "big")
    film = (
        film[: place - 4]
        + numbers(size + len(extra))
        + film[place : place + size - 4]
        + extra
        + film[place + size - 4 :]
    )

    def part(number: int, offset: int) -> bytes:
        return box("traf", box("tfhd", numbers(0x20000, number)), box("trun", numbers(1, 1, offset)))

    length = len(box("moof", box("mfhd", numbers(0, 1)), part(1, 0), part(2, 0))) + 8
    fragment = box("moof", box("mfhd", numbers(0, 1)), part(1, length), part(2, length + 6))
    clean = clean_mp4(film + fragment + box("mdat", b"FRAME6", TOLD)).data
    assert clean.count(b"FRAME6") == 1 and TOLD[:8] not in clean


def test_sound_that_is_counted_in_bytes_reaches_to_the_next_chunk() -> None:
    film = two_tracks(b"soun").replace(
        numbers(0, 0, 3) + numbers(*[len(TOLD)] * 3), numbers(0, 1, 3) + numbers(*[0] * 3)
    )
    clean, _, removed = clean_mp4(film)
    assert removed == 0 and clean.count(TOLD) == 3


def test_sound_that_is_counted_in_bytes_ends_with_its_store() -> None:
    film = two_tracks(b"soun").replace(
        numbers(0, 0, 3) + numbers(*[len(TOLD)] * 3), numbers(0, 1, 3) + numbers(*[0] * 3)
    )
    clean = clean_mp4(film + box("mdat", b"16.4N 102.8E 081-234-5678")).data
    assert clean.count(TOLD) == 3 and b"5678" not in clean


@pytest.mark.parametrize("bits", [4, 8, 16])
def test_sizes_may_be_written_shortly(bits: int) -> None:
    film = two_tracks()
    sizes = [min(len(frame), 15) for frame in VIDEO]
    whole = "".join(f"{size:0{bits // 4}x}" for size in sizes).ljust(24, "0")
    long = b"stsz" + numbers(0, 0, 3, *map(len, VIDEO))
    clean = clean_mp4(film.replace(long, b"stz2" + numbers(0, bits, 3) + bytes.fromhex(whole))).data
    assert all(clean.count(frame[:size]) == 1 for frame, size in zip(VIDEO, sizes, strict=True))
    assert TOLD not in clean


def test_a_film_whose_tables_point_elsewhere_is_refused_or_blank() -> None:
    film = two_tracks()
    assert clean_mp4(film.replace(b"stco", b"stcx")).data.count(VIDEO[0]) == 0
    with pytest.raises(NotMp4Error):
        clean_mp4(film.replace(b"stsz" + numbers(0, 0, 3), b"stsz" + numbers(0, 0, 3_000_000)))


def test_a_film_stored_elsewhere_is_not_looked_for() -> None:
    far = box("url ", numbers(0), b"https://evil.example/a.mp4\0")
    film = mp4(10).replace(box("url ", numbers(1)), far)
    grown = len(far) - 12
    for kind in (b"dref", b"dinf", b"minf", b"mdia", b"trak", b"moov"):
        at = film.index(kind) - 4
        film = film[:at] + numbers(int.from_bytes(film[at : at + 4], "big") + grown) + film[at + 4 :]
    clean = clean_mp4(film).data
    assert b"evil" not in clean and b"url " + numbers(1) in clean


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
    nested = SECRET
    for _ in range(50):
        nested = box("moov", nested)
    assert SECRET not in clean_mp4(mp4(10, nested)).data


@pytest.mark.full
def test_many_tracks_and_stores_are_read_in_little_time() -> None:
    entry = box("avc1", bytes(78))
    tracks = [track(n, b"vide", sample_tables([n], [9], entry)) for n in range(1, 4000)]
    film = box("ftyp", bytes(8)) + box("mdat", b"xx") * 15_000 + box("moov", *tracks)
    start = time.process_time()
    assert len(clean_mp4(film).data) == len(film)
    assert time.process_time() - start < 5


@given(st.binary(max_size=200), st.integers(0, 700))
@settings(max_examples=200, deadline=None)
def test_damaged_files_are_refused_or_cleaned(noise: bytes, place: int) -> None:
    film = bytearray(mp4(10, box("udta", SECRET)))
    film[place : place + len(noise)] = noise
    with contextlib.suppress(NotMp4Error):
        assert len(clean_mp4(bytes(film)).data) == len(film)
