"""The measured length of a local video, read with MediaInfo (it comes inside the pinned package)."""

from __future__ import annotations

from pathlib import Path

LARGEST_BYTES = 2_000_000_000
"""Larger files are not read."""


def measured_seconds(path: Path) -> int | None:
    """The length in whole seconds, or None when the file is no video that MediaInfo knows, or too large."""
    if path.stat().st_size > LARGEST_BYTES:
        return None
    from pymediainfo import MediaInfo

    if not MediaInfo.can_parse():
        return None
    tracks = MediaInfo.parse(path).video_tracks
    lengths = [float(track.duration) for track in tracks if track.duration]
    return round(max(lengths) / 1000) if lengths else None
