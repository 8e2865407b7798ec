"""What an address of the web shows, judged by its host and path alone: no address is ever opened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from tambon_showcase.content.embeds import DRIVE, video_of
from tambon_showcase.content.urls import SERVICES, host_of, on_host, web_url

RESERVED = ("example.com", "example.org", "example.net", "example", "test", "invalid", "localhost")
"""Names that belong to nobody (RFC 2606): an address there is one that nobody can have filled in."""
_OF_A_SITE = "(?!(?:login|signin|signup|register|dashboard|explore|search|about|pricing|upload|home|templates?|features|product|business|support|create|new)(?:/|$))"
"""Pages of a service itself, where no slide show is."""
SLIDE_PLACES = {
    "docs.google.com": re.compile(r"/presentation/(?:u/\d+/)?d/(?:e/)?[\w-]+"),
    "canva.com": re.compile(r"/design/[\w-]+"),
    "canva.link": re.compile(r"/[\w-]+"),
    "prezi.com": re.compile(rf"/{_OF_A_SITE}(?:(?:view|p|i|v)/)?[\w-]+"),
    "gamma.app": re.compile(r"/docs/[\w-]+"),
    "1drv.ms": re.compile(r"/p/\S"),
    "sharepoint.com": re.compile(r"/:p:/\S"),
    "slideshare.net": re.compile(rf"/{_OF_A_SITE}[^/]+(?:/[^/]+)+"),
}
"""Where slides are on the web: the host, and how the path of a slide show begins."""

BOOK_PLACES = (
    "pubhtml5.com",
    "fliphtml5.com",
    "anyflip.com",
    "issuu.com",
    "heyzine.com",
    "flipsnack.com",
    "calameo.com",
)
"""Where a PDF is read leaf by leaf: earlier model tambons showed their summaries there."""
VIDEO_PATHS = {"tiktok.com": ("/video/", "/v/", "/t/"), "instagram.com": ("/reel/", "/p/", "/tv/")}
"""Of services where people have pages too: what an address of one video has in it."""
SHORT_VIDEOS = ("vt.tiktok.com", "vm.tiktok.com")
"""Hosts of nothing but shortened addresses of videos."""
STORES = (
    "drive.google.com",
    "docs.google.com",
    "photos.google.com",
    "photos.app.goo.gl",
    "dropbox.com",
    "onedrive.live.com",
    "1drv.ms",
    "sharepoint.com",
    "icloud.com",
)
"""Where files are kept: a folder there is shared with whom one sends its address to, and published to nobody."""

_TALKS = ("line.me", "chat.whatsapp.com", "wa.me", "m.me", "messenger.com")
PASSING = (
    ("ห้องประชุมออนไลน์ ซึ่งเปิดเฉพาะเวลาประชุม", ("zoom.us", "zoom.com", "meet.google.com", "teams.microsoft.com", "teams.live.com", "webex.com"), "/"),
    ("กลุ่มหรือห้องสนทนา ซึ่งอ่านได้เฉพาะสมาชิก", _TALKS, "/"),
    ("สตอรี่ ซึ่งหายไปภายใน 24 ชั่วโมง", ("facebook.com", "instagram.com"), "/stories/"),
)  # fmt: skip
"""What is there for some people or some hours only, in words, with its hosts and how its paths begin."""
OWN_VIEWS: Mapping[str, tuple[str, ...]] = {
    "facebook.com": (
        "/home.php/", "/search/", "/login", "/me/", "/notifications/", "/messages/", "/bookmarks/", "/checkpoint/", "/composer/",
    ),
    "google.com": ("/search/",),
    "google.co.th": ("/search/",),
    "youtube.com": ("/results/", "/feed/", "/upload/"),
    "business.facebook.com": ("/",),
    "studio.youtube.com": ("/",),
}  # fmt: skip
"""What somebody has open while signed in, or searched for: hosts and how paths begin."""
_BEHIND = re.compile("^/(?:wp-admin|wp-login|administrator|admin|login|signin|backend)[./]")
"""Where sites are written."""
LASTING = (
    "liff.line.me",
    "page.line.me",
    "timeline.line.me",
    "today.line.me",
    "voom.line.me",
    "linevoom.line.me",
)
"""Hosts of LINE where everybody reads."""


def is_front_page(url: str) -> bool:
    """Whether the address names a whole site and nothing in it."""
    parts = urlsplit(url)
    return not (parts.path.strip("/") or parts.query or parts.fragment)


def is_publication(link: str | None) -> bool:
    """Whether the address may be one where something is published: on a host of somebody that is no store of files."""
    url = web_url(link or "")
    return (
        url is not None
        and not on_host(url, *RESERVED)
        and not is_stored(link)
        and not passing_place(link)
        and not _is_somebody_elses(url)
        and not _is_for_its_maker(url)
    )


def _is_somebody_elses(url: str) -> bool:
    """Whether the address is the front of a service that everybody uses: nothing of the tambon is there."""
    return is_front_page(url) and on_host(url, *(host for hosts in SERVICES.values() for host in hosts))


def _is_for_its_maker(url: str) -> bool:
    """Whether the address is what its maker sees (signing in, writing, searching): others see nothing of it."""
    path = f"{urlsplit(url).path.rstrip('/')}/"
    if _BEHIND.search(path):
        return True
    return any(on_host(url, host) and path.startswith(begins) for host, begins in OWN_VIEWS.items())


def names_a_map(link: str | None) -> bool:
    """Whether the address leads to something on a map, not to the front of a map service, or of My Maps without a map."""
    parts = urlsplit(web_url(link or "") or "")
    path = parts.path.strip("/")
    if path.startswith("maps/d/") and not is_my_map(link):
        return False
    return path not in ("", "maps", "maps/d", "maps/about") or bool(parts.query or parts.fragment)


def is_my_map(link: str | None) -> bool:
    """Whether the address names one map of Google My Maps (`mid=`), in which pictures may be."""
    query = urlsplit(web_url(link or "") or "").query
    return any(name == "mid" and value.strip() for name, value in parse_qsl(query))


def is_bare_view(link: str | None) -> bool:
    """Whether the address names only where a map was looked at (`/maps/@15.9,100.1,15z`), and nothing on it."""
    return urlsplit(web_url(link or "") or "").path.startswith("/maps/@")


def is_stored(link: str | None) -> bool:
    """Whether the address is one of a store of files."""
    url = web_url(link or "")
    return url is not None and on_host(url, *STORES)


def passing_place(link: str | None) -> str:
    """What the address opens, in words, where only some people can open it, or for some hours; else nothing."""
    url = web_url(link or "")
    if url is None or on_host(url, *LASTING):
        return ""
    path = urlsplit(url).path
    found = (what for what, hosts, begins in PASSING if on_host(url, *hosts) and path.startswith(begins))
    return next(found, "")


def is_lasting_talk(link: str) -> bool:
    """Whether the address opens a talk with somebody: nothing is published there, but a text may name it for contact."""
    url = web_url(link)
    return url is not None and on_host(url, *_TALKS)


def is_slide_show(link: str | None) -> bool:
    """Whether the address is one of a slide show (Google Slides, Canva and the like)."""
    url = web_url(link or "")
    if url is None:
        return False
    return any(on_host(url, host) and like.match(urlsplit(url).path) for host, like in SLIDE_PLACES.items())


def is_book(link: str | None) -> bool:
    """Whether the address is one of a book that is read on the web."""
    url = web_url(link or "")
    return url is not None and on_host(url, *BOOK_PLACES) and not is_front_page(url)


def _is_page_of_a_service(url: str) -> bool:
    """Whether the address is one of somebody's page on a service of videos, a book or a slide show."""
    if is_book(url) or (is_slide_show(url) and not on_host(url, "canva.com", "canva.link")):
        return True
    paths = [path for host, found in VIDEO_PATHS.items() if on_host(url, host) for path in found]
    is_short = host_of(url) in SHORT_VIDEOS
    return bool(paths) and not is_short and not any(path in urlsplit(url).path for path in paths)


def is_video(link: str | None) -> bool:
    """Whether the address may be one of a video: on YouTube, Facebook and Google Drive only the page of one is.

    The front page of a site is none, nor is somebody's page of TikTok.
    """
    url = web_url(link or "")
    if url is None or on_host(url, *RESERVED) or is_front_page(url) or _is_page_of_a_service(url):
        return False
    if on_host(url, *SERVICES["youtube"], *SERVICES["facebook"]) or host_of(url) == DRIVE:
        return video_of(url) is not None
    return True
