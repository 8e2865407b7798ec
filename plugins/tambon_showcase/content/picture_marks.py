"""Pictures inside documents without what cameras and programs wrote beside them: places, names, times, comments.

The picture itself is copied byte for byte; nothing is encoded again.
Sources: ITU-T T.81 annex B (JPEG), W3C PNG, RFC 9649 (WebP), ISO/IEC 15444-1 annex I (JPEG 2000), CIPA DC-008 (Exif).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.content.jpeg import segments
from tambon_showcase.content.media_boxes import stated_boxes

if TYPE_CHECKING:
    from PIL import Image

_PLACE = re.compile(
    rb"\x88\x25\0[\x04\x0d]\0\0\0\x01|\x25\x88[\x04\x0d]\0\x01\0\0\0|GPSL(?:at|ong)itude|\xa9xyz"
)
"""The pointer to an Exif list of places in both orders of bytes, places in XMP, and those of a film."""
_EXIF = 0xE1
_KEPT_APPLICATIONS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""How segments begin that say how colours are meant; under the same numbers are small pictures from before a crop."""
_ORIENTATION = re.compile(rb"\x01\x12\0\x03\0\0\0\x01\0([\x01-\x08])|\x12\x01\x03\0\x01\0\0\0([\x01-\x08])")
_KEPT_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD hIST cICP acTL fcTL fdAT".split()
)
_KEPT_BOXES = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_KEPT_WEBP = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_KEPT_GIF = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0"})
"""Applications whose GIF extensions say how often the pictures are repeated."""
_EXIF_FLAGS = 0b1100
"""In the first byte of VP8X: there is Exif, there is XMP."""


class CleanPicture(NamedTuple):
    """The picture without marks; whether it said where it was taken; and whether marks may still be in it."""

    data: bytes
    had_place: bool
    keeps_place: bool = False


def without_marks(data: bytes) -> CleanPicture:
    """`data` without what is not needed to show it; a kind of picture that is not known here stays as it is."""
    had_place = bool(_PLACE.search(data))
    for start, pieces in _READERS.items():
        if data.startswith(start):
            return CleanPicture(b"".join(pieces(data)), had_place)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return CleanPicture(_webp(data), had_place)
    return CleanPicture(data, had_place, keeps_place=had_place)


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    for kind, start, end in segments(data):
        if kind == _EXIF:
            yield _only_orientation(data[start:end])
        elif not _is_mark(kind, data[start:end]):
            yield data[start:end]


def _is_mark(kind: int, segment: bytes) -> bool:
    """Whether a JPEG segment is a comment or of a program; what says how colours are meant is neither."""
    if kind in _KEPT_APPLICATIONS:
        return not segment[4:].startswith(_KEPT_APPLICATIONS[kind])
    return kind == 0xFE or 0xE0 <= kind <= 0xEF


def _only_orientation(segment: bytes) -> bytes:
    """An Exif segment that says only which side is up; nothing where the picture is upright."""
    found = _ORIENTATION.search(segment) if segment[4:].startswith(b"Exif\0\0") else None
    side = (found[1] or found[2]) if found else b"\x01"
    if side == b"\x01":
        return b""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + side + bytes(6)
    return b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    at = 8
    while at + 12 <= len(data):
        kind, end = data[at + 4 : at + 8], at + 12 + int.from_bytes(data[at : at + 4], "big")
        if kind in _KEPT_CHUNKS:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _jpeg2000(data: bytes) -> Iterator[bytes]:
    return (data[box.start : box.end] for box in stated_boxes(data) if box.kind in _KEPT_BOXES)


def _webp(data: bytes) -> bytes:
    kept, at = [], 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if kind == b"VP8X" and size:
            kept.append(data[at : at + 8] + bytes([data[at + 8] & ~_EXIF_FLAGS]) + data[at + 9 : end])
        elif kind in _KEPT_WEBP:
            kept.append(data[at:end])
        at = end
    body = b"".join(kept)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _gif(data: bytes) -> Iterator[bytes]:
    """The pictures and what says when each is shown; no comments, no texts, no lists of programs (GIF89a, 20 to 27)."""
    at = 13 + _colours(data, 10)
    yield data[:at]
    while at < len(data) and data[at] in b"!,":
        is_picture = data[at] == 0x2C
        body = at + 11 + _colours(data, at + 9) if is_picture else at + 2
        end = _after_blocks(data, body)
        if is_picture or data[at + 1] == 0xF9 or data[at + 3 : at + 14] in _KEPT_GIF:
            yield data[at:end]
        at = end
    yield b";"


def _colours(data: bytes, at: int) -> int:
    """The bytes of a GIF's list of colours whose flags are at this place."""
    flags = data[at] if at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    """Where a chain of blocks ends, the last of which is empty."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


_READERS = {
    b"\xff\xd8\xff": _jpeg,
    b"\x89PNG\r\n\x1a\n": _png,
    b"\0\0\0\x0cjP  ": _jpeg2000,
    b"GIF87a": _gif,
    b"GIF89a": _gif,
}


def has_early_marks(image: Image.Image, kind: str) -> bool:
    """Whether the marks of a camera may be read: Pillow would decode a whole PNG to look for them behind its pixels."""
    return kind != "PNG" or "exif" in image.info
