"""The smallest MP4 that says how long it is: headers only, no picture."""

from __future__ import annotations

import struct

MATRIX = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def box(kind: str, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", len(body) + 8, kind.encode()) + body


def mp4(seconds: float, *extra: bytes) -> bytes:
    """A video of this length, in thousandths of a second; `extra` boxes are at the end of `moov`."""
    length = int(seconds * 1000)
    head = box(
        "mvhd",
        struct.pack(">IIIII", 0, 0, 0, 1000, length),
        struct.pack(">IH10x", 0x10000, 0x100),
        MATRIX,
        bytes(24),
        struct.pack(">I", 2),
    )
    track = box(
        "tkhd",
        struct.pack(">IIIIII", 7, 0, 0, 1, 0, length),
        bytes(16),
        MATRIX,
        struct.pack(">II", 64 << 16, 64 << 16),
    )
    media_head = box("mdhd", struct.pack(">IIIIIHH", 0, 0, 0, 1000, length, 0x55C4, 0))
    handler = box("hdlr", struct.pack(">II4s12x", 0, 0, b"vide"), b"v\0")
    sample = box(
        "avc1",
        bytes(6),
        struct.pack(">H16xHHIIIH", 1, 64, 64, 0x480000, 0x480000, 0, 1),
        bytes(32),
        struct.pack(">Hh", 24, -1),
    )
    tables = box(
        "stbl",
        box("stsd", struct.pack(">II", 0, 1), sample),
        box("stts", struct.pack(">IIII", 0, 1, 1, length)),
        box("stsc", struct.pack(">IIIII", 0, 1, 1, 1, 1)),
        box("stsz", struct.pack(">III", 0, 4, 1)),
        box("stco", struct.pack(">III", 0, 1, 40)),
    )
    reference = box("dinf", box("dref", struct.pack(">II", 0, 1), box("url ", struct.pack(">I", 1))))
    information = box("minf", box("vmhd", struct.pack(">IQ", 1, 0)), reference, tables)
    movie = box("moov", head, box("trak", track, box("mdia", media_head, handler, information)), *extra)
    return box("ftyp", b"isom", struct.pack(">I", 512), b"isomavc1") + box("mdat", bytes(8)) + movie
