"""Players and maps of other sites that a page may open in a frame, recognised by their addresses: an exact allow-list.

Of an address only the id is kept; the frame's address is written by us.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

from tambon_showcase.content.urls import SERVICES, host_of, on_host, plain_path, safe_url, web_url

DRIVE = "drive.google.com"
"""The one host of Google Drive's player."""
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_YOUTUBE_PATH = re.compile(r"/(?:(?:embed|shorts|live|v|watch)/)+([\w-]{11})/?", re.ASCII)
_NO_VIDEO = frozenset({"videoseries", "live_stream"})
"""Words of YouTube's embed addresses that look like an id: a playlist and a channel's broadcast."""
_YOUTUBE_LIST = re.compile(r"[\w-]{12,64}", re.ASCII)
_GOOGLE = re.compile(r"(?:maps\.)?google\.(?:com?(?:\.[a-z]{2})?|[a-z]{2})")
"""Google's hosts in every country; what we write is always on www.google.com."""
_MAP_WORDS = ("q", "query", "ll", "center")
_FACEBOOK_VIDEO = re.compile(r"/(?:[^/]+/videos/|watch\b|reel/|share/[vr]/|video\.php$)")
_MAP_POINT = re.compile(r"!2d(-?\d{1,3}(?:\.\d+)?)!3d(-?\d{1,2}(?:\.\d+)?)", re.ASCII)
_DRIVE_ID = re.compile(r"[\w-]{20,100}", re.ASCII)
_DRIVE_PATH = re.compile(r"/file/(?:u/\d/)?d/([\w-]+)(?:/(?:view|preview|edit))?/?", re.ASCII)
_MY_MAP = re.compile(r"/maps/d/(?:u/\d/)?(?:embed|viewer|edit)", re.ASCII)
_MAP_ID = re.compile(r"[\w.-]{10,80}", re.ASCII)


class ForeignEmbed(NamedTuple):
    """A foreign player or map: `src` is what a frame shows, `href` the page that a plain link opens."""

    kind: str
    src: str
    href: str


def embed_of(text: str) -> ForeignEmbed | None:
    """The player or map that the frame address `text` shows, or None outside the exact allow-list."""
    url = safe_url(re.sub(r"^(?:http:)?//", "https://", text.strip(), flags=re.IGNORECASE))
    if not url or not url.startswith("https://"):
        return None
    parts = urlsplit(url)
    if on_host(url, *SERVICES["youtube"]):
        return _youtube(url) or _youtube_list(parts.query)
    if host_of(url) == DRIVE:
        return _drive(url)
    if _GOOGLE.fullmatch(host_of(url)):
        return _google_map(url)
    if on_host(url, "facebook.com") and parts.path == "/plugins/video.php":
        return _facebook_video(parts.query)
    return _facebook(url) if _is_facebook_video(url) else None


def video_of(text: str) -> ForeignEmbed | None:
    """The YouTube, Facebook or Google Drive video at the address `text` (any usual form), ready to be a facade."""
    url = web_url(text)
    if not url:
        return None
    if on_host(url, *SERVICES["youtube"]):
        return _youtube(url)
    if host_of(url) == DRIVE:
        return _drive(url)
    return _facebook(url) if _is_facebook_video(url) else None


def is_short(text: str) -> bool:
    """Whether the address is one of a YouTube Short."""
    url = web_url(text)
    return url is not None and on_host(url, *SERVICES["youtube"]) and plain_path(url).startswith("/shorts/")


def _youtube(url: str) -> ForeignEmbed | None:
    parts = urlsplit(url)
    found = _YOUTUBE_PATH.fullmatch(parts.path)
    video = found[1] if found else _first(parts.query, "v")
    if host_of(url) == "youtu.be":
        video = parts.path.strip("/")
    if not _YOUTUBE_ID.fullmatch(video) or video in _NO_VIDEO:
        return None
    return ForeignEmbed(
        "youtube",
        f"https://www.youtube-nocookie.com/embed/{video}",
        f"https://www.youtube.com/watch?v={video}",
    )


def _youtube_list(query: str) -> ForeignEmbed | None:
    """A playlist, which only a frame may show: the video of an entry is one video."""
    number = _first(query, "list")
    if not _YOUTUBE_LIST.fullmatch(number):
        return None
    return ForeignEmbed(
        "youtube",
        f"https://www.youtube-nocookie.com/embed/videoseries?list={number}",
        f"https://www.youtube.com/playlist?list={number}",
    )


def _drive(url: str) -> ForeignEmbed | None:
    """A file of Google Drive in its own player; only its id is kept of the address."""
    parts = urlsplit(url)
    found = _DRIVE_PATH.fullmatch(parts.path)
    file = found[1] if found else _first(parts.query, "id") if parts.path in {"/open", "/uc"} else ""
    if not _DRIVE_ID.fullmatch(file):
        return None
    base = f"https://{DRIVE}/file/d/{file}"
    return ForeignEmbed("google-drive", f"{base}/preview", f"{base}/view")


def _google_map(url: str) -> ForeignEmbed | None:
    parts = urlsplit(url)
    if _MY_MAP.fullmatch(parts.path):
        return _my_map(parts.query)
    if parts.path == "/maps/embed":
        return _map_point(parts.query)
    return _map_of_words(parts.query) if parts.path.rstrip("/") in {"", "/maps"} else None


def _map_of_words(query: str) -> ForeignEmbed | None:
    """The older frame, which has the words of a search or a position (`/maps?q=…&output=embed`)."""
    words = next(filter(None, (_first(query, name) for name in _MAP_WORDS)), "")
    if _first(query, "output") != "embed" or not words:
        return None
    sought = quote(words, safe=",")
    return ForeignEmbed(
        "google-maps",
        f"https://www.google.com/maps?q={sought}&output=embed",
        f"https://www.google.com/maps/search/?api=1&query={sought}",
    )


def _map_point(query: str) -> ForeignEmbed:
    """A Google map; its embed address opens only inside a frame, so a plain link shows the same point."""
    url = f"https://www.google.com/maps/embed?{query}"
    point = _MAP_POINT.search(unquote(url))
    href = f"https://www.google.com/maps/search/?api=1&query={point[2]},{point[1]}" if point else url
    return ForeignEmbed("google-maps", url, href)


def _my_map(query: str) -> ForeignEmbed | None:
    map_id = _first(query, "mid")
    if not _MAP_ID.fullmatch(map_id):
        return None
    base = "https://www.google.com/maps/d"
    return ForeignEmbed("google-maps", f"{base}/embed?mid={map_id}", f"{base}/viewer?mid={map_id}")


def _facebook_video(query: str) -> ForeignEmbed | None:
    page = safe_url(_first(query, "href"))
    return _facebook(page) if page and _is_facebook_video(page) else None


def _is_facebook_video(url: str) -> bool:
    return (on_host(url, "fb.watch") and bool(plain_path(url))) or (
        on_host(url, "facebook.com") and bool(_FACEBOOK_VIDEO.match(plain_path(url)))
    )


def _facebook(page: str) -> ForeignEmbed:
    src = f"https://www.facebook.com/plugins/video.php?href={quote(page, safe='')}"
    return ForeignEmbed("facebook", src, page)


def _first(query: str, name: str) -> str:
    return parse_qs(query, max_num_fields=40).get(name, [""])[0] if query.count("&") < 40 else ""
