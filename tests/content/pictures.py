"""Pictures made for tests: good ones, and ones that are not what they claim."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image


def picture(
    width: int = 900, height: int = 600, kind: str = "JPEG", mode: str = "RGB", **options: object
) -> bytes:
    """A soft gradient, which encodes fast and small."""
    image = Image.linear_gradient("L").resize((width, height)).convert(mode)
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def with_camera_marks(turned: int = 6) -> Image.Exif:
    """EXIF with a rotation mark, a phone's name and a place."""
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x0110] = "CanaryPhone"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (16.0, 25.0, 30.0), "E", (102.0, 50.0, 10.0)
    return exif


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds no pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def animation(kind: str, frames: int = 3) -> bytes:
    """A picture of several frames."""
    images = [Image.new("RGB", (900, 600), (shade, 0, 0)) for shade in range(0, 90, 90 // frames)][:frames]
    out = io.BytesIO()
    images[0].save(out, kind, save_all=True, append_images=images[1:], duration=100)
    return out.getvalue()


def many_scans(count: int, width: int = 900, height: int = 600) -> bytes:
    """A progressive JPEG whose last scan is repeated until there are `count`: small, and slow to decode."""
    data = picture(width, height, progressive=True)
    starts = [at for at in range(len(data) - 1) if data[at : at + 2] == b"\xff\xda"]
    return data[:-2] + data[starts[-1] : -2] * (count - len(starts)) + data[-2:]
