"""Pictures inside documents, piece by piece: what shows them stays byte for byte, what was written beside them goes."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from tambon_showcase.content.picture_marks import without_marks
from tests.content.pictures import picture, with_camera_marks

PLACE_BIG, PLACE_LITTLE = b"\x88\x25\0\x04\0\0\0\x01", b"\x25\x88\x04\0\x01\0\0\0"
UP_BIG, UP_LITTLE = b"\x01\x12\0\x03\0\0\0\x01\0", b"\x12\x01\x03\0\x01\0\0\0"
START, END = b"\xff\xd8", b"\xff\xd9"
SCAN = b"\xff\xda\0\x04\1\2" + b"data\xff\0\xff\xd3more"


def segment(kind: int, body: bytes) -> bytes:
    return bytes([0xFF, kind]) + struct.pack(">H", len(body) + 2) + body


def jpeg(*pieces: bytes) -> bytes:
    return b"".join((START, *pieces, SCAN, END))


FRAME = segment(0xC0, b"frame")
JFIF, ICC, ADOBE = (
    segment(0xE0, b"JFIF\0\1\2"),
    segment(0xE2, b"ICC_PROFILE\0x"),
    segment(0xEE, b"Adobe\0d"),
)


@pytest.mark.parametrize(
    "mark",
    [
        segment(0xFE, b"comment"),
        segment(0xE0, b"JFXX\0\x10thumbnail from before the crop"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
        segment(0xE1, b"Exif\0\0MM\0*"),
        segment(0xE2, b"MPF\0second picture"),
        segment(0xE3, b"x"),
        segment(0xED, b"Photoshop 3.0\x008BIM"),
        segment(0xEF, b"x"),
        segment(0xEE, b"other"),
        b"\xff\xff\xff",  # filling before a marker
    ],
)
def test_a_segment_of_a_program_goes_and_those_of_the_picture_stay(mark: bytes) -> None:
    clean = without_marks(jpeg(JFIF, ICC, mark, ADOBE, mark, FRAME))
    assert clean == (jpeg(JFIF, ICC, ADOBE, FRAME), False, False)


def test_whatever_is_behind_the_picture_goes() -> None:
    assert without_marks(jpeg(FRAME) + b"ftypmp42 film" + jpeg(FRAME)).data == jpeg(FRAME)


def test_a_picture_of_several_scans_or_without_an_end_stays_whole() -> None:
    twice = START + FRAME + SCAN + segment(0xC4, b"table") + SCAN
    assert without_marks(twice + END).data == twice + END
    assert without_marks(twice).data == twice
    assert without_marks(START + b"\xff\xe1\xff").data == START


@pytest.mark.parametrize("start", [UP_BIG, UP_LITTLE])
@pytest.mark.parametrize("side", range(10))
def test_only_which_side_is_up_is_said_and_only_where_it_is_not_the_upper(start: bytes, side: int) -> None:
    exif = segment(0xE1, b"Exif\0\0II*\0" + start + bytes([side]) + b"Canary" + PLACE_LITTLE)
    clean = without_marks(jpeg(exif, FRAME))
    assert clean.had_place and b"Canary" not in clean.data
    said = clean.data[2 : clean.data.index(FRAME)]
    assert bool(said) == (2 <= side <= 8)
    if said:
        read = Image.Exif()
        read.load(said[4:])
        assert dict(read) == {0x0112: side}


@pytest.mark.parametrize("side", [1, 3, 6, 8])
def test_a_turned_photo_is_shown_as_before(side: int) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = side, "CanaryPhone"
    photo = picture(60, 40, "JPEG", exif=exif)
    clean = without_marks(photo).data
    assert b"CanaryPhone" in photo and b"CanaryPhone" not in clean
    before, after = (ImageOps.exif_transpose(Image.open(io.BytesIO(one))) for one in (photo, clean))
    assert before.tobytes() == after.tobytes()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_chunks_that_show_a_png_stay_and_nothing_is_behind_its_end() -> None:
    start, end = b"\x89PNG\r\n\x1a\n", chunk(b"IEND", b"")
    kept = [chunk(kind, b"x") for kind in (b"IHDR", b"sRGB", b"PLTE", b"tRNS", b"acTL", b"IDAT", b"IDAT")]
    gone = [chunk(kind, PLACE_BIG) for kind in (b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME", b"caNv")]
    mixed = b"".join(piece for pair in zip(kept, [*gone, gone[0]], strict=True) for piece in pair)
    clean = without_marks(start + mixed + end + gone[0])
    assert clean == (start + b"".join(kept) + end, True, False)


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(
        kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def test_a_webp_says_no_more_that_marks_follow() -> None:
    plain = [(b"ICCP", b"odd"), (b"ANIM", b"x" * 6), (b"VP8 ", b"data")]
    marks = [(b"EXIF", PLACE_BIG + b"x"), (b"XMP ", b"<GPSLatitude/>")]
    before = riff((b"VP8X", b"\x3e" + bytes(9)), plain[0], marks[0], *plain[1:], marks[1])
    assert without_marks(before) == (riff((b"VP8X", b"\x32" + bytes(9)), *plain), True, False)
    assert without_marks(riff(plain[2])).data == riff(plain[2])


def test_boxes_of_jpeg_2000_that_are_no_picture_go() -> None:
    def part(kind: bytes, body: bytes, *, long: bool = False) -> bytes:
        size = len(body) + (16 if long else 8)
        return (struct.pack(">I4sQ", 1, kind, size) if long else struct.pack(">I4s", size, kind)) + body

    start = part(b"jP  ", b"\r\n\x87\n") + part(b"ftyp", b"jp2 ") + part(b"jp2h", b"colours")
    last = b"\0\0\0\0jp2cto the end"
    gone = part(b"uuid", PLACE_BIG) + part(b"xml ", b"<x/>") + part(b"uinf", b"x", long=True)
    assert without_marks(start + gone + part(b"jp2c", b"data", long=True) + gone + last) == (
        start + part(b"jp2c", b"data", long=True) + last,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("mark", "place"),
    [
        (PLACE_BIG, True),
        (PLACE_LITTLE, True),
        (b"<exif:GPSLongitude>", True),
        (b"\xa9xyz", True),
        (b"GPS", False),
    ],
)
def test_a_picture_of_another_kind_stays_and_says_that_it_may_tell_its_place(
    mark: bytes, place: bool
) -> None:
    data = b"II*\0 a TIFF " + mark
    assert without_marks(data) == (data, place, place)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_cleaned_picture_is_clean_and_looks_the_same(kind: str) -> None:
    photo = picture(60, 40, kind, exif=with_camera_marks(1))
    clean = without_marks(photo)
    assert clean.had_place and without_marks(clean.data) == (clean.data, False, False)
    before, after = (Image.open(io.BytesIO(one)) for one in (photo, clean.data))
    assert before.tobytes() == after.tobytes() and not after.getexif()


def gif(*pieces: bytes) -> bytes:
    head = b"GIF89a\1\0\1\0\x80\0\0" + bytes(6)
    shown = b"!\xf9\4\0\0\0\0\0" + b",\0\0\0\0\1\0\1\0\0" + b"\2\2D\1\0"
    return b"".join((head, *pieces, shown, b";"))


@pytest.mark.parametrize(
    "mark",
    [
        b"!\xfe\x05hello\0",
        b"!\xff\x0bXMP DataXMP\x03<x>\0",
        b"!\x01\x0c" + bytes(12) + b"\x02hi\0",
        b"!\xff\x0bMyProgram11\x01a\0",
    ],
)
def test_a_gif_keeps_its_pictures_only(mark: bytes) -> None:
    again = b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0"
    assert without_marks(gif(again, mark) + b"behind the picture").data == gif(again)
    assert Image.open(io.BytesIO(gif(again))).size == (1, 1)


def test_an_unknown_piece_of_a_webp_goes() -> None:
    photo = picture(30, 20, "WEBP")
    more = b"SECR" + struct.pack("<I", 4) + b"0812"
    longer = photo[:4] + struct.pack("<I", len(photo) - 8 + len(more)) + photo[8:] + more
    assert without_marks(longer).data == without_marks(photo).data


@given(
    st.sampled_from([START + b"\xff", b"\x89PNG\r\n\x1a\n", b"\0\0\0\x0cjP  ", b"RIFF1234WEBP", b"GIF89a"]),
    st.binary(max_size=80),
)
def test_whatever_the_bytes_are_they_end(start: bytes, rest: bytes) -> None:
    clean = without_marks(start + rest).data
    assert len(clean) <= len(start + rest) + 20
