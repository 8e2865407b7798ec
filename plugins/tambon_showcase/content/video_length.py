"""What a video says of itself, read with MediaInfo (it comes inside the pinned package)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

LARGEST_BYTES = 2_000_000_000
"""Larger files are not read."""


class VideoTrack(NamedTuple):
    """The length in whole seconds, or None where the file does not say, and MediaInfo's name of the coding."""

    seconds: int | None
    coding: str


def measured_seconds(path: Path) -> int | None:
    """The length in whole seconds, or None when the file is no video that MediaInfo knows, or too large."""
    if path.stat().st_size > LARGEST_BYTES:
        return None
    track = video_track(path)
    return track.seconds if track else None


def video_track(video: Path | bytes) -> VideoTrack | None:
    """The longest video track, or None when MediaInfo finds none. Never raises for contributed bytes."""
    if not can_measure():
        return None
    from pymediainfo import MediaInfo

    source = io.BytesIO(video) if isinstance(video, bytes) else video
    try:
        tracks = MediaInfo.parse(source, encoding_errors="replace").video_tracks
        found = [_track(track.duration, track.format) for track in tracks]
    except (OSError, RuntimeError, ValueError, ParseError):
        return None
    return max(found, key=lambda track: track.seconds or 0, default=None)


def can_measure() -> bool:
    """Whether MediaInfo is there: its package has none for a few rare machines."""
    from pymediainfo import MediaInfo

    return bool(MediaInfo.can_parse())


def _track(milliseconds: object, coding: object) -> VideoTrack:
    seconds = round(float(str(milliseconds)) / 1000) if milliseconds else None
    return VideoTrack(seconds, str(coding or ""))
