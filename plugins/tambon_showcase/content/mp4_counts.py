"""How many rows the tables of an MP4 file say they have (ISO/IEC 14496-12, 8.6 to 8.9): no more than they have bytes for.

Readers believe that number and count to it: of 600 bytes MediaInfo read for minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error, number

MAX_ROWS = 5_000_000
"""Rows of all tables of a file; half an hour of film has about 300,000."""


class _Table(NamedTuple):
    """Where the number of rows is, in bytes from the box's body (in version 0, in later ones), and a row's least bytes."""

    place: int
    later: int
    row: int


_TABLES: Mapping[bytes, _Table] = {
    b"stsd": _Table(4, 4, 8),
    b"dref": _Table(4, 4, 8),
    b"stts": _Table(4, 4, 8),
    b"ctts": _Table(4, 4, 8),
    b"stss": _Table(4, 4, 4),
    b"stps": _Table(4, 4, 4),
    b"stsc": _Table(4, 4, 12),
    b"stco": _Table(4, 4, 4),
    b"co64": _Table(4, 4, 8),
    b"elst": _Table(4, 4, 12),
    b"subs": _Table(4, 4, 6),
    b"sbgp": _Table(8, 12, 8),
    b"sgpd": _Table(8, 12, 1),
    b"tfra": _Table(12, 12, 11),
}
_RUN = b"trun"
_OPTIONAL = (0x1, 0x4)
"""What a run of samples may say before its rows, as its flags say: four bytes each."""
_OF_EACH = (0x100, 0x200, 0x400, 0x800)
"""What it may say of each sample: four bytes each, or nothing where all are alike."""


def rows_begin(data: bytes, box: MediaBox) -> int:
    """Where the rows of a table begin, in bytes from the box's body; its end for what is no table."""
    if box.kind == _RUN:
        return 8 + 4 * sum(1 for one in _OPTIONAL if number(data, box.body) & one)
    if box.kind in _TABLES:
        table = _TABLES[box.kind]
        return (table.later if number(data, box.body, 1) else table.place) + 4
    return box.end - box.body


def row_bytes(data: bytes, box: MediaBox) -> int:
    """The least bytes of a row of a table; 0 for what is no table."""
    if box.kind == _RUN:
        return 4 * sum(1 for one in _OF_EACH if number(data, box.body) & one)
    return _TABLES[box.kind].row if box.kind in _TABLES else 0


def declared_rows(data: bytes, box: MediaBox) -> int:
    """How many rows a box says it has; 0 where it is no table. Raises NotMp4Error where it is too short for them."""
    if box.kind != _RUN and box.kind not in _TABLES:
        return 0
    begin = rows_begin(data, box)
    count = number(data, box.body + (4 if box.kind == _RUN else begin - 4))
    if count > MAX_ROWS or box.body + begin + count * row_bytes(data, box) > box.end:
        raise NotMp4Error("ไฟล์ไม่ครบหรือเสีย")
    return count


def rows_with(before: int, data: bytes, box: MediaBox) -> int:
    """The rows counted before and those of a box: players read them all. Raises NotMp4Error when they are too many."""
    rows = before + declared_rows(data, box)
    if rows > MAX_ROWS:
        raise NotMp4Error("มีส่วนย่อยมากผิดปกติ")
    return rows
