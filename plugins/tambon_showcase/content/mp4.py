"""MP4 files (ISO/IEC 14496-12) by a list of what players need: all else is blanked, also in the data of other tracks.

Phones and drones write where a video was taken, and whose phone it was, into boxes beside the picture and into tracks
of their own. Such a box becomes a `free` box of the same size filled with zeros, and what no picture or sound track
refers to is filled with zeros, so that every offset in the file stays right and nothing is encoded again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tambon_showcase.content.film_messages import Coding, blank_messages, coding_of, declared_units
from tambon_showcase.content.film_pictures import has_moving_pictures, has_sound
from tambon_showcase.content.media_boxes import MediaBox, NotMp4Error, boxes, inside, is_long, number
from tambon_showcase.content.mp4_counts import rows_with
from tambon_showcase.content.mp4_lengths import reserved, unknown_brands, used, used_in_entry
from tambon_showcase.content.mp4_samples import (
    Span,
    fragment_spans,
    gaps,
    sample_spans,
    track_number,
    whole_spans,
)

_KEPT: Mapping[bytes, frozenset[bytes]] = {
    kind: frozenset(name.encode().ljust(4) for name in names.split())
    for kind, names in {
        b"file": "ftyp styp sidx moov mdat moof",
        b"moov": "mvhd trak mvex",
        b"mvex": "mehd trex",
        b"trak": "tkhd edts mdia",
        b"edts": "elst",
        b"mdia": "mdhd hdlr minf",
        b"minf": "vmhd smhd hdlr dinf stbl",
        b"dinf": "dref",
        b"stbl": "stsd stts ctts cslg stsc stsz stz2 stco co64 stss",
        b"moof": "mfhd traf",
        b"traf": "tfhd tfdt trun",
        b"entry": "avcC hvcC vpcC av1C dvcC dvvC esds wave pasp colr clap btrt fiel gama mdcv clli dac3 dec3 "
        "dOps alac chan",
        b"wave": "frma esds mp4a alac enda chan",
    }.items()
}
"""What is kept inside each kind of box. Kinds that are no key here hold no boxes, but numbers only."""
_SHOWN_TRACKS = {b"vide": has_moving_pictures, b"soun": has_sound}
_ENTRY_HEADS = {b"vide": (78,), b"soun": (28, 44, 64)}
"""Bytes before the boxes in a description of samples: of pictures, and of sound in QuickTime's versions 0 to 2."""
_LIST_END, _ENCODER = 4, slice(42, 74)
"""Zeros that may end a list, and where a description of pictures names the program."""
MOST_PICTURE_TRACKS = 8
"""Tracks of pictures in one film; cameras write one or two."""
_PLACE_MARKS = (b"\xa9xyz", b"loci", b"location.ISO6709")
"""Under these names phones write where they were."""


class CleanMp4(NamedTuple):
    """The file without metadata, whether its metadata said where it was taken, and how many tracks were taken out."""

    data: bytes
    had_place: bool
    removed_tracks: int = 0


def clean_mp4(data: bytes) -> CleanMp4:
    """`data` of the same length, with metadata and tracks that are neither picture nor sound blanked.

    Raises:
        NotMp4Error: this is no MP4 file, or it is cut off.
    """
    whole = MediaBox(b"file", 0, 0, len(data))
    kinds = [box.kind for box in boxes(data, 0, len(data))]
    if kinds[:1] != [b"ftyp"] or b"moov" not in kinds or b"mdat" not in kinds:
        raise NotMp4Error("ไม่มีส่วนที่ MP4 ต้องมี")
    film = _Film(data, whole)
    if film.all_tracks and not film.tracks:
        raise NotMp4Error("ไม่มีภาพหรือเสียงที่เบราว์เซอร์เล่นได้")
    film.clean(whole)
    film.clean_data()
    return CleanMp4(bytes(film.copy), film.had_place, len(film.all_tracks) - len(film.tracks))


class _Film:
    """A copy of the file, in which is blanked what is not kept."""

    def __init__(self, data: bytes, whole: MediaBox) -> None:
        self._data, self._whole = data, whole
        self.copy = bytearray(data)
        self.had_place = False
        self._rows = 0
        self.all_tracks = list(inside(data, whole, b"moov", b"trak"))
        self._kinds = {track.start: _handler(data, track) for track in self.all_tracks}
        self._kind = b""
        self.tracks = {one.start: one for one in self.all_tracks if self._is_shown(one)}
        self._numbers = {track_number(data, track) for track in self.tracks.values()}

    def _is_shown(self, track: MediaBox) -> bool:
        is_played = _SHOWN_TRACKS.get(self._kinds[track.start])
        return is_played is not None and is_played(self._data, track)

    def clean(self, box: MediaBox) -> None:
        """Blank what is not kept in a box."""
        for inner in boxes(self._data, box.body, box.end):
            if inner.kind not in _KEPT[box.kind] or self._is_of_hidden_track(inner):
                self._blank(inner)
                continue
            self._rows = rows_with(self._rows, self._data, inner)
            if inner.kind in _KEPT:
                self._kind = self._kinds.get(inner.start, self._kind)
                self.clean(inner)
            elif inner.kind == b"stsd":
                self._clean_descriptions(inner)
            elif inner.kind != b"mdat":
                self._clean_words(inner)

    def clean_data(self) -> None:
        """Fill with zeros what no picture or sound refers to."""
        spans = whole_spans(self._spans())
        for store in inside(self._data, self._whole, b"mdat"):
            for start, end in gaps(spans, store):
                self.copy[start:end] = bytes(end - start)
        self._blank_messages()

    def _blank_messages(self) -> None:
        """Fill what programs say of themselves and of places between the pictures."""
        films = [one for start, one in self.tracks.items() if self._kinds[start] == b"vide"]
        codings = [(one, coding) for one in films if (coding := coding_of(self._data, one))]
        if len(codings) > MOST_PICTURE_TRACKS:
            raise NotMp4Error("มีแทร็กภาพมากผิดปกติ")
        for track, coding in codings:
            for start, end in declared_units(self._data, track):
                blank_messages(self.copy, start, end, Coding(2, True))
            for start, end in self._spans(track):
                blank_messages(self.copy, max(start, 0), min(end, len(self.copy)), coding)

    def _spans(self, *only: MediaBox) -> Iterator[Span]:
        """Where samples are: of all tracks that are kept, or `only` of some."""
        tracks = only or tuple(self.tracks.values())
        yield from sample_spans(self._data, tracks, self.all_tracks)
        rows = inside(self._data, self._whole, b"moov", b"mvex", b"trex")
        usual = {number(self._data, row.body + 4): number(self._data, row.body + 16) for row in rows}
        numbers = {track_number(self._data, track) for track in tracks}
        defaults = {track: usual.get(track, 0) for track in numbers}
        for fragment in inside(self._data, self._whole, b"moof"):
            yield from fragment_spans(self._data, fragment, defaults)

    def _is_of_hidden_track(self, box: MediaBox) -> bool:
        if box.kind == b"trak":
            return box.start not in self.tracks
        heads = inside(self._data, box, b"tfhd") if box.kind == b"traf" else ()
        return any(number(self._data, head.body + 4) not in self._numbers for head in heads)

    def _blank(self, box: MediaBox) -> None:
        self.had_place |= any(self._data.find(mark, box.start, box.end) >= 0 for mark in _PLACE_MARKS)
        self.copy[box.start + 4 : box.start + 8] = b"free"
        self._zero(box.body, box.end)

    def _zero(self, start: int, end: int) -> None:
        self.copy[start:end] = bytes(max(end - start, 0))

    def _put(self, box: MediaBox, place: int, value: bytes) -> None:
        """Write a value into a box that is long enough for it."""
        if box.body + place + len(value) <= box.end:
            self.copy[box.body + place : box.body + place + len(value)] = value

    def _clean_words(self, box: MediaBox) -> None:
        """Blank names, times and what is after all that a box holds which players need."""
        self._zero(box.body + used(self._data, box), box.end)
        if box.kind in {b"mvhd", b"tkhd", b"mdhd"}:
            self._zero(box.body + 4, min(box.body + (20 if is_long(self._data, box) else 12), box.end))
            for unused in reserved(self._data, box):
                self._zero(*unused)
        elif box.kind in {b"ftyp", b"styp"}:
            for at in unknown_brands(self._data, box):
                self.copy[at : at + 4] = b"isom"
        elif box.kind == b"hdlr":
            self._zero(box.body + 12, box.end)
        elif box.kind == b"dref":
            for entry in boxes(self._data, box.body + 8, box.end):  # all data are in this file
                self._zero(entry.body, entry.end)
                self._put(entry, 3, b"\1")

    def _clean_descriptions(self, table: MediaBox) -> None:
        """Blank names of programs, and boxes that no player needs, in the descriptions of a track's samples."""
        kind = self._kind
        for entry in boxes(self._data, table.body + 8, table.end):
            if kind == b"vide":
                self._zero(entry.body + _ENCODER.start, min(entry.body + _ENCODER.stop, entry.end))
            version = number(self._data, entry.body + 8, 2) if kind == b"soun" else 0
            heads = _ENTRY_HEADS[kind]
            self._clean_entry(
                MediaBox(b"entry", entry.start, entry.body + heads[min(version, len(heads) - 1)], entry.end)
            )

    def _clean_entry(self, entry: MediaBox) -> None:
        """Blank what is not kept in a description; QuickTime ends a list with four zeros."""
        for inner in boxes(self._data, min(entry.body, entry.end), entry.end, slack=_LIST_END):
            if inner.kind not in _KEPT[entry.kind]:
                self._blank(inner)
            elif inner.kind == b"wave":
                self._clean_entry(inner)
            else:
                self._zero(inner.body + used_in_entry(self._data, inner), inner.end)


def _handler(data: bytes, track: MediaBox) -> bytes:
    """What a track is, as its handler says: pictures, sound or anything else."""
    handler = next(inside(data, track, b"mdia", b"hdlr"), None)
    return data[handler.body + 8 : handler.body + 12] if handler else b""
