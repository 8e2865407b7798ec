"""The video of rubric item 5.2: played here from the entry's folder, or a facade of another site.

A facade is a plain link; the player opens at the reader's click. A video of our own plays without scripts and
contacts no other host; nothing of it is loaded before the reader plays it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.embeds import video_of
from tambon_showcase.content.videos import inspect_video_file
from tambon_showcase.finding import Finding, Where
from tambon_showcase.model.entry import Entry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import Sink
from tambon_showcase.site.templates import render
from tambon_showcase.worker.isolated import isolated

from .files import readable_size
from .photos import PhotoView

CHANNELS = {"youtube": "YouTube", "facebook": "Facebook", "google-drive": "Google Drive"}


class OwnVideo(NamedTuple):
    """A video in the site: addresses from the entry's pages (`captions` may be empty), and its size in words."""

    address: str
    captions: str
    size: str


def place_video(entry: Entry, settings: Settings, files: Sink) -> tuple[OwnVideo | None, list[Finding]]:
    """Put the video that `tambon.yml` names into the site, without metadata, and its captions, written again."""
    shown, placed, findings = entry.identity.video, dict[str, bytes](), list[Finding]()
    named = {name for name in (shown.file, shown.captions) if name} if shown else set()
    for path in sorted(path for path in entry.files if path.startswith("videos/")):
        where, allowances = Where(f"{entry.folder}/{path}"), Allowances.of(entry.identity.allowances)
        content, found = isolated(
            where, None, functools.partial(inspect_video_file, settings.root / where.file, where, allowances)
        )
        findings += found
        if content is not None and path.removeprefix("videos/") in named:
            placed[path] = content
    video = f"videos/{shown.file}" if shown else ""
    if shown is None or video not in placed:
        return None, findings
    files.write(video, placed[video])
    captions = _place_captions(placed.get(f"videos/{shown.captions}"), video, files)
    return OwnVideo(quote(video), quote(captions), f"MP4 · {readable_size(len(placed[video]))}"), findings


def _place_captions(content: bytes | None, video: str, files: Sink) -> str:
    if content is None:
        return ""
    name = str(PurePosixPath(video).with_suffix(".vtt"))
    files.write(name, content)
    return name


def video_block(entry: Entry, own: OwnVideo | None, photos: Mapping[str, PhotoView]) -> Markup:
    """The player, the facade, or nothing."""
    video = entry.identity.video
    if video is None or (own is None and video.url is None):
        return Markup("")
    embed = video_of(video.url) if video.url else None
    values = {
        "video": video,
        "own": own,
        "seconds": entry.video_seconds,
        "embed": embed,
        "channel": CHANNELS[embed.kind] if embed else "",
        "poster": photos.get(video.poster or ""),
    }
    return Markup(render("entry/own_video.html" if own else "entry/video.html", **values))  # noqa: S704 - our templates
