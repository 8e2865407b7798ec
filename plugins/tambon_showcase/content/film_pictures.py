"""Which tracks of a film are moving pictures or sound that browsers play, and which are single pictures or other data.

Drones keep a small photo, cameras their chapters as a track of JPEG: each may say where it was taken, as a photo does.
Sources: the MP4 Registration Authority's lists of sample entries and object types; what Chromium, Firefox and Safari play.
"""

from __future__ import annotations

import re

from tambon_showcase.content.media_boxes import MediaBox, boxes, inside

_PLAYED = frozenset(
    {
        *(b"avc1", b"avc3", b"hvc1", b"hev1", b"dvh1", b"dvhe", b"dva1", b"dvav"),
        *(b"vp08", b"vp09", b"av01", b"mp4v"),
    }
)
_HEARD = frozenset(
    {
        *(
            b"mp4a",
            b".mp3",
            b"ac-3",
            b"ec-3",
            b"ac-4",
            b"Opus",
            b"fLaC",
            b"alac",
            b"samr",
            b"sawb",
            b"dtsc",
            b"mha1",
            b"mhm1",
        ),
        *(
            b"sowt",
            b"twos",
            b"raw ",
            b"NONE",
            b"lpcm",
            b"ipcm",
            b"fpcm",
            b"in24",
            b"in32",
            b"fl32",
            b"fl64",
            b"ulaw",
            b"alaw",
            b"ima4",
        ),
    }
)
"""Codings of sound: a track that calls itself sound and holds another coding holds words."""
_STILL = re.compile(rb"esds.{4}.{0,16}?\x04\x80{0,3}[\0-\x7f][\x6c-\x6e]", re.DOTALL)
"""A description by MPEG-4 that says its samples are JPEG, PNG or JPEG 2000 (object types 6C to 6E)."""


def has_moving_pictures(data: bytes, track: MediaBox) -> bool:
    """Whether all samples of a track are pictures that are coded in a way that browsers play."""
    entries = _entries(data, track)
    return all(kind in _PLAYED and not (kind == b"mp4v" and _STILL.search(body)) for kind, body in entries)


def has_sound(data: bytes, track: MediaBox) -> bool:
    """Whether all samples of a track are coded as sound."""
    return all(kind in _HEARD for kind, _ in _entries(data, track))


def _entries(data: bytes, track: MediaBox) -> list[tuple[bytes, bytes]]:
    """The kinds of the descriptions of a track's samples, and what they hold."""
    return [
        (entry.kind, data[entry.body : entry.end])
        for table in inside(data, track, b"mdia", b"minf", b"stbl", b"stsd")
        for entry in boxes(data, table.body + 8, table.end)
    ]
