"""Which post an address leads to: two addresses of one post, and addresses that name no post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from tambon_showcase.content.urls import SERVICES, host_of, on_host, web_url
from tambon_showcase.model.media import Post
from tambon_showcase.text.placeholders import says_only_not_yet
from tambon_showcase.text.to_come import is_unposted

from .checklist import Observation
from .look import listed, unknown
from .online import is_front_page, is_publication

FACEBOOK = "facebook.com"
SHARED_FROM: Mapping[str, frozenset[str]] = {
    "": frozenset({"fbclid", "gclid", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"}),
    FACEBOOK: frozenset(
        {
            "mibextid",
            "locale",
            "ref",
            "refid",
            "sk",
            "_rdr",
            "_rdc",
            "rdid",
            "share_url",
            "paipv",
            "eav",
            "__tn__",
        }
    ),
    "youtube.com": frozenset({"si", "feature", "pp", "ab_channel"}),
    "youtu.be": frozenset({"si", "feature"}),
    "instagram.com": frozenset({"igsh", "igshid"}),
    "tiktok.com": frozenset({"_t", "_r", "is_from_webapp", "sender_device", "lang"}),
}
"""What apps append to an address, by host: from where it was shared, never to which post it leads; of "" on every host.

On a site of its own `ref=12` may well be what names the post.
"""
CHANNELS = {
    "youtube.com": re.compile("/(?:@[^/]+|(?:channel|c|user)/[^/]+)(?:/(?:videos|featured|shorts|streams))?"),
    "tiktok.com": re.compile("/@[^/]+"),
    "instagram.com": re.compile("/(?!p$|reel$)[^/]+"),
}
"""The path of somebody's whole channel, by host."""
ROUTES = ("!", "/")
"""How a fragment begins that names a page of a site, as programs in the browser write it; others name a place in one page."""


def is_published(row: Post) -> bool:
    """Whether a row leads to something published: by its address, and its title does not say that it is to come."""
    return is_publication(row.link) and not _is_unposted(row)


def _is_unposted(row: Post) -> bool:
    return is_unposted(row.title) or says_only_not_yet(row.title)


def unposted_lines(rows: Iterable[Post]) -> Iterator[Observation]:
    """A line for rows that count as nothing because of their titles."""
    unposted = [row.title for row in rows if is_publication(row.link) and _is_unposted(row)]
    if unposted:
        yield unknown(f"เผยแพร่แล้วหรือยัง เพราะชื่อเรื่องบอกว่ายังไม่ได้เผยแพร่ จึงไม่นับ: {listed(unposted)}")


def no_post_lines(posts: Sequence[Post]) -> Iterator[Observation]:
    """A line for publications whose address is one of a whole site or page: a person looks for the post there."""
    whole = [row.title for row in posts if names_no_post(row.link)]
    if whole:
        yield unknown(f"อยู่ที่ใด เพราะลิงก์เป็นหน้าแรกหรือเพจ ไม่ใช่โพสต์: {listed(whole)}")


def names_no_post(link: str | None) -> bool:
    """Whether the address names a whole site, or a whole page of Facebook, and no post in it."""
    url = web_url(link or "")
    return url is not None and (is_front_page(url) or is_whole_page(link))


def is_whole_page(link: str | None) -> bool:
    """Whether the address names a whole page or channel: what was posted there long ago is hard to find."""
    url = web_url(link or "")
    if url is None or host_of(url) == "fb.watch":
        return False
    path = urlsplit(url).path.rstrip("/")
    if any(on_host(url, host) and like.fullmatch(path) for host, like in CHANNELS.items()):
        return True
    return on_host(url, *SERVICES["facebook"]) and _is_page(urlsplit(url))


def _is_page(parts: SplitResult) -> bool:
    """Whether an address of Facebook is one of a whole page: a single name, or the page of an account by its number."""
    path, asked = parts.path.strip("/"), {name for name, _ in _asked_for(parts)}
    return "/" not in path and (not asked or (path == "profile.php" and asked == {"id"}))


def same_post(link: str) -> str:
    """What two addresses of one post have in common: all but a last slash, a place in the page, and what an app appends.

    Telephones open Facebook on a host of its own (`m.facebook.com`), and sites answer with and without `www.`.
    """
    parts = urlsplit(link)
    query = urlencode(_asked_for(parts))
    route = parts.fragment if parts.fragment.startswith(ROUTES) else ""
    host = FACEBOOK if on_host(link, FACEBOOK) else parts.netloc.lower().removeprefix("www.")
    return urlunsplit(("https", host, parts.path.rstrip("/"), query, route))


def _asked_for(parts: SplitResult) -> list[tuple[str, str]]:
    """The names and values of an address's query, without what an app appends when it shares."""
    url = parts.geturl()
    appended = {
        name for host, names in SHARED_FROM.items() if not host or on_host(url, host) for name in names
    }
    return [pair for pair in parse_qsl(parts.query) if pair[0] not in appended]
