"""A JPEG whose end is missing: phones and chat programs cut its last bytes, and every viewer shows it.

How much is there is measured: as rows that a decoder reads, or, where a picture is kept in scans over its whole area,
as scans that bring every detail.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageFile

from tambon_showcase.content.jpeg import START_OF_SCAN, JpegSegment, segments

END = b"\xff\xd9"
_FILM_AFTER = re.compile(rb"\xff\xd9.{0,64}?ftyp", re.DOTALL)
"""The end of a JPEG, and the short film that Samsung and Google phones put behind it."""
_IN_SCANS = 0xC2
_DETAILS = 64
_MOST_MISSING = 0.05
"""Part of the picture's height that may be missing; a decoder holds back the last rows until it has seen the end."""


def has_end(data: bytes) -> bool:
    """Whether a JPEG ends; the end of the small picture in its head is none."""
    return data.rfind(END) * 2 > len(data) or bool(_FILM_AFTER.search(data))


def with_end(data: bytes) -> bytes:
    """`data` so that a decoder shows what is there."""
    return data if has_end(data) else data + END


def is_nearly_whole(data: bytes) -> bool:
    """Whether all but the last bytes of a JPEG without its end are there."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint switches it on for the whole process
    try:
        read = _read(data, list(segments(data)))
        box = read.getbbox() if read else None
    except (OSError, SyntaxError, ValueError, IndexError):  # no picture at all
        return False
    return read is not None and box is not None and read.height - box[3] <= 2 + read.height * _MOST_MISSING


def _read(data: bytes, pieces: Sequence[JpegSegment]) -> Image.Image | None:
    """A picture that is black below what was read last; None where details are missing everywhere."""
    if all(piece.kind != _IN_SCANS for piece in pieces):
        return _picture(data, 8)
    return _front(data, pieces) if _has_every_detail(data, pieces) else None


def _picture(data: bytes, shrink: int) -> Image.Image:
    """The picture as far as a decoder reads it, what is missing black."""
    image = Image.open(io.BytesIO(data), formats=["JPEG"])
    image.draft("L", (image.width // shrink, image.height // shrink))
    with contextlib.suppress(OSError):
        image.load()
    image.tile = []  # what was read before a fault stays, and is not read again
    return image


def _front(data: bytes, pieces: Sequence[JpegSegment]) -> Image.Image:
    """What the last bytes of the last scan changed: how far down that scan came, over the whole picture of those before it."""
    last = [piece.start for piece in pieces if piece.kind == START_OF_SCAN][-1]
    shorter = data[: len(data) - max((len(data) - last) // 32, 4)]
    return ImageChops.difference(*(_picture(part + END, 2) for part in (shorter, data)))


def _has_every_detail(data: bytes, pieces: Sequence[JpegSegment]) -> bool:
    """Whether every component has all its coefficients in full precision in the scans that begin (T.81, annex G)."""
    exact: set[tuple[int, int]] = set()
    components = 0
    for kind, start, _ in pieces:
        if kind == _IN_SCANS:
            components = data[start + 9]
        elif kind == START_OF_SCAN:
            count = data[start + 4]
            first, last, precision = data[start + 5 + 2 * count : start + 8 + 2 * count]
            if precision % 16 == 0:
                own = data[start + 5 : start + 5 + 2 * count : 2]
                exact.update((one, detail) for one in own for detail in range(first, last + 1))
    return len(exact) >= _DETAILS * components > 0
