"""How many bytes of a box hold what its kind says: nothing reads those after them, so words could be hidden there.

Sources: ISO/IEC 14496-12, clauses 4.3, 8 and 12; ISO/IEC 14496-15 (avcC, hvcC); ISO/IEC 14496-1 (esds); Dolby's
specifications of its boxes. Lengths are counted from where the box holds its first byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tambon_showcase.content.media_boxes import MediaBox, number
from tambon_showcase.content.mp4_counts import declared_rows, row_bytes, rows_begin

_FIXED: Mapping[bytes, tuple[int, int]] = {
    b"mvhd": (100, 112),
    b"tkhd": (84, 96),
    b"mdhd": (24, 36),
    b"vmhd": (12, 12),
    b"smhd": (8, 8),
    b"mehd": (8, 12),
    b"trex": (24, 24),
    b"mfhd": (8, 8),
    b"tfdt": (8, 12),
    b"cslg": (24, 44),
}
"""Lengths in version 0 and in version 1."""
_WHOLE_TABLES = frozenset({b"stts", b"ctts", b"stss", b"stsc", b"stco", b"co64", b"elst", b"trun"})
"""Tables that hold nothing but their rows."""
_LONG_ROWS: Mapping[bytes, int] = {b"elst": 20}
"""Bytes of a row in version 1, where it is longer than in version 0."""
_IN_ENTRY: Mapping[bytes, int] = {
    b"pasp": 8,
    b"clap": 32,
    b"fiel": 2,
    b"gama": 4,
    b"btrt": 12,
    b"mdcv": 24,
    b"clli": 4,
    b"dvcC": 24,
    b"dvvC": 24,
    b"dac3": 3,
    b"frma": 4,
    b"enda": 2,
    b"vpcC": 12,
}
_RESERVED: Mapping[bytes, tuple[tuple[int, int], ...]] = {b"mvhd": ((26, 36), (72, 96)), b"tkhd": ((24, 32),)}
"""Fields kept for later standards, from and to, in version 0; in version 1 they are 12 bytes later."""
_LATER = 12
_COLOURS: Mapping[bytes, int] = {b"nclx": 11, b"nclc": 10}
"""Kinds of colours in numbers; others hold a whole profile with words."""
_HEAD_FIELDS = ((0x1, 8), (0x2, 4), (0x8, 4), (0x10, 4), (0x20, 4))
"""What the head of a fragment's track may say, as its flags say, and its bytes."""
_BRAND = 4
BRANDS = frozenset(
    "isom iso2 iso3 iso4 iso5 iso6 iso7 iso8 iso9 avc1 mp41 mp42 mp71 M4V  M4VP M4VH M4A  qt   dash msdh msix cmfc hvc1 hev1 hvt1 "
    "av01 vp09 3gp4 3gp5 3gp6 3gp7 3gg6 3g2a 3g2b MSNV XAVC niko pana caqv dby1 mmp4".replace(
        "  ", " _"
    ).split(" ")
) | {"qt  ", "M4V ", "M4A "}
"""Families of files that programs name at the beginning."""


def used(data: bytes, box: MediaBox) -> int:
    """The bytes of a box that hold something: all of them where its kind is not known here."""
    whole, later = box.end - box.body, number(data, box.body, 1) > 0
    if box.kind in _FIXED:
        return min(_FIXED[box.kind][later], whole)
    if box.kind in _WHOLE_TABLES:
        row = _LONG_ROWS.get(box.kind, 0) if later else 0
        return rows_begin(data, box) + declared_rows(data, box) * (row or row_bytes(data, box))
    length = {
        b"stsz": _sizes,
        b"stz2": _short_sizes,
        b"sidx": _index,
        b"tfhd": _head,
        b"ftyp": _brands,
        b"styp": _brands,
    }.get(box.kind)
    return min(length(data, box), whole) if length else whole


def used_in_entry(data: bytes, box: MediaBox) -> int:
    """As `used`, for a box in a description of samples; nothing where it holds words."""
    whole = box.end - box.body
    if box.kind == b"colr":
        return min(_COLOURS.get(data[box.body : box.body + 4], 0), whole)
    length = {b"avcC": _avc, b"hvcC": _hevc, b"esds": _descriptor, b"av1C": _av1}.get(box.kind)
    return min(length(data, box) if length else _IN_ENTRY.get(box.kind, whole), whole)


def reserved(data: bytes, box: MediaBox) -> Iterator[tuple[int, int]]:
    """Where a head has fields that no standard uses yet."""
    begin = box.body + (_LATER if number(data, box.body, 1) else 0)
    for start, end in _RESERVED.get(box.kind, ()):
        yield min(begin + start, box.end), min(begin + end, box.end)


def unknown_brands(data: bytes, box: MediaBox) -> Iterator[int]:
    """Where a list of families names one that is not known."""
    for at in (box.body, *range(box.body + 2 * _BRAND, box.end - _BRAND + 1, _BRAND)):
        if data[at : at + _BRAND].decode("latin-1") not in BRANDS:
            yield at


def _brands(_data: bytes, box: MediaBox) -> int:
    return (box.end - box.body) // _BRAND * _BRAND


def _sizes(data: bytes, box: MediaBox) -> int:
    return 12 + (0 if number(data, box.body + 4) else 4 * number(data, box.body + 8))


def _short_sizes(data: bytes, box: MediaBox) -> int:
    return 12 + (number(data, box.body + 7, 1) * number(data, box.body + 8) + 7) // 8


def _index(data: bytes, box: MediaBox) -> int:
    begin = 28 if number(data, box.body, 1) else 20
    return begin + 4 + 12 * number(data, box.body + begin + 2, 2)


def _head(data: bytes, box: MediaBox) -> int:
    flags = number(data, box.body) & 0xFFFFFF
    return 8 + sum(size for flag, size in _HEAD_FIELDS if flags & flag)


def _avc(data: bytes, box: MediaBox) -> int:
    at = box.body + 5
    for mask in (0x1F, 0xFF):
        at = _after(data, at + 1, number(data, at, 1) & mask)
    has_more = number(data, box.body + 1, 1) in {100, 110, 122, 144} and at + 4 <= box.end
    if has_more:
        at = _after(data, at + 4, number(data, at + 3, 1))
    return at - box.body


def _hevc(data: bytes, box: MediaBox) -> int:
    at = box.body + 23
    for _ in range(number(data, box.body + 22, 1)):
        at = _after(data, at + 3, min(number(data, at + 1, 2), (box.end - box.body) // 2))
    return at - box.body


def _after(data: bytes, at: int, count: int) -> int:
    """Where so many sets of parameters end, each with its length before it."""
    for _ in range(count):
        at += 2 + number(data, at, 2)
    return at


def _av1(data: bytes, box: MediaBox) -> int:
    """The head, and the one unit that says how pictures are written (kind 1, with its length before it)."""
    at = box.body + 4
    if number(data, at, 1) & 0x7A != 0x0A:
        return at - box.body
    return at - box.body + 2 + number(data, at + 1, 1)


def _descriptor(data: bytes, box: MediaBox) -> int:
    at, size = box.body + 5, 0
    for _ in range(4):
        at, byte = at + 1, number(data, at, 1)
        size = size << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return at + size - box.body
