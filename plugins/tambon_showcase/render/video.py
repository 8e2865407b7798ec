"""The video of rubric item 5.2 as a facade: a plain link; the player opens at the reader's click."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from tambon_showcase.content.urls import video_of
from tambon_showcase.model.entry import Video

from .environment import render
from .photos import PhotoView

CHANNELS = {"youtube": "YouTube", "facebook": "Facebook", "google-drive": "Google Drive"}


def video_facade(video: Video | None, photos: Mapping[str, PhotoView]) -> Markup:
    """The facade of a remote video, or nothing."""
    if video is None or video.url is None:
        return Markup("")
    embed = video_of(video.url)
    channel = CHANNELS.get(embed.kind, "") if embed else ""
    poster = photos.get(video.poster or "")
    return Markup(render("entry/video.html", video=video, embed=embed, channel=channel, poster=poster))  # noqa: S704 - our template
