"""Addresses that contributors write: which may become a link, and whose they really are.

An address is rebuilt from its parts, never passed through: what a browser would read differently
from a person (user names before the host, backslashes, control characters, mixed alphabets) is refused.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import parse_qs, quote, unquote, urlsplit

MAX_LENGTH = 2000
"""Longest address taken, in characters; browsers and servers agree on about this much."""

SERVICES: dict[str, tuple[str, ...]] = {
    "facebook": ("facebook.com", "fb.com", "fb.watch", "fb.me"),
    "youtube": ("youtube.com", "youtu.be", "youtube-nocookie.com"),
    "line": ("line.me", "lin.ee"),
    "tiktok": ("tiktok.com",),
    "instagram": ("instagram.com",),
    "x": ("x.com", "twitter.com"),
    "google-maps": ("google.com", "google.co.th", "goo.gl"),
}
"""Hosts that really belong to a service, without `www.`; their subdomains belong to it too."""

_MAP_HOSTS = frozenset({"google.com", "google.co.th", "maps.google.com", "maps.google.co.th"})
_MAP_PATH = re.compile(
    r"/maps/?@[^/]+(?:/data=.*)?/?|/maps/(?:place|search|dir|placelists)/.+|/maps/d/(?:u/\d/)?(?:viewer|view|edit|embed)"
    r"|/maps(?:/(?:search|dir|embed|ms)?)?/?"
)
"""Pages of Google's that show a map; below `/maps/` there are programs and people's own pages as well."""
_MAP_EDITED = re.compile(r"(?<=[a-z])/maps/d/(?:u/\d/)?edit(?=\?)")
"""My Maps where its maker works on it: who may not change it is sent to sign in, where the viewer shows the map."""
_LEADS_ON = re.compile(
    r"(?:^|&)(?:link|[ai]?fl|ipfl|ofl|fbl|url|continue|dest|redirect(?:_uri|_url)?|next|return)=",
    re.IGNORECASE,
)
"""Parameters by which a short address, or a page for signing in, leads on to any other."""
_LEADS_UP = re.compile(r"/\.\.?(?:[/;]|$)")
_WEB = re.compile(r"(https?)://([^/?#]+)([^#]*)(#.*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})")
_MAIL = re.compile(r"mailto:([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE | re.ASCII)
_TEL = re.compile(r"tel:(\+?[\d(][\d() .-]{1,24})", re.IGNORECASE | re.ASCII)
_NO_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/|$)", re.IGNORECASE | re.ASCII)
_FRAME = re.compile(r"<iframe\b[^<>]*?\bsrc=[\"']?([^\"'<>\s]+)", re.IGNORECASE)
_SCHEME_TWICE = re.compile(r"^(?:https?:?/{1,3})+(?=https?://)", re.IGNORECASE)
_AMONG_WORDS = re.compile(r"https?://[^\s<>\"'“”ก-๙]+", re.IGNORECASE)
_AFTER = ".,;:!?"
"""Marks that end the sentence around an address."""
_LEADING_ON = {
    "l.facebook.com/l.php": "u",
    "lm.facebook.com/l.php": "u",
    "l.messenger.com/l.php": "u",
    "l.instagram.com/": "u",
    "youtube.com/redirect": "q",
    "google.com/url": "q",
    "google.co.th/url": "q",
}
"""Addresses that only lead on, by host and path, and where they hold the next one: what one copies from a post or a mail."""
_PLAIN_PATH = "/?&=%:@!$'()*+,;~-._[]"


@lru_cache(maxsize=1024)
def safe_url(text: str) -> str | None:
    """The http, https, mailto or tel address in `text`, in ASCII, or None when it must not become a link.

    A Thai host comes back in punycode, so that what is shown is what is opened.
    """
    text = text.strip()
    if len(text) > MAX_LENGTH or _has_tricks(text):
        return None
    if web := _WEB.fullmatch(text):
        return _rebuilt(*web.groups(default=""))
    if mail := _MAIL.fullmatch(text):
        return f"mailto:{mail[1]}"
    if tel := _TEL.fullmatch(text):
        return "tel:" + re.sub(r"[^\d+]", "", tel[1])
    return None


def web_url(text: str) -> str | None:
    """As `safe_url`, also for what people copy: an address without `https://`, a whole embed code (its `src`).

    Of an address that only leads on (`l.facebook.com/l.php?u=…`) the one to which it leads is returned.
    """
    text = text.strip()
    if frame := _FRAME.match(text):
        text = re.sub("^//", "https://", unescape(frame[1]))  # as YouTube's older embed codes begin
    url = safe_url(f"https://{text}" if _NO_SCHEME.match(text) else text)
    return safe_url(target) if url and (target := _led_to(url)) else url


def _led_to(url: str) -> str:
    """The address to which one of `_LEADING_ON` leads; empty for any other."""
    parts = urlsplit(url)
    name = _LEADING_ON.get(f"{host_of(url)}{parts.path or '/'}")
    asked = parse_qs(parts.query) if name else {}
    target = next(iter(asked.get(name or "") or asked.get("url") or ()), "")
    return target if target.startswith("http") else ""


def address_among_words(text: str) -> str:
    """The one address within a shared note (`ชมได้ที่ https://…`); empty where there is none or several."""
    found: list[str] = _AMONG_WORDS.findall(text)
    if len(found) != 1:
        return ""
    once = _SCHEME_TWICE.sub("", found[0])
    return once.rstrip(_AFTER if "(" in once else f"{_AFTER})]")


@lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """The host of an address that `safe_url` returned, without `www.`; empty for mail and telephone."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def on_host(url: str, *domains: str) -> bool:
    """Whether an address that `safe_url` returned is on one of `domains` or below it (never merely like it)."""
    host = host_of(url)
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def service_url(service: str, text: str) -> str | None:
    """The address in `text` when it is safe and really belongs to `service` (a key of `SERVICES`)."""
    url = web_url(text)
    if (
        not url
        or not url.startswith("https://")
        or not on_host(url, *SERVICES[service])
        or not plain_path(url)
    ):
        return None
    if service == "google-maps":
        return _MAP_EDITED.sub("/maps/d/viewer", url, count=1) if _is_map(url) else None
    return url


def _is_map(url: str) -> bool:
    """Whether an address of Google's shows a map: its other pages lead anywhere (`/url?q=`), or are made by anybody."""
    parts, host = urlsplit(url), host_of(url)
    path = plain_path(url).replace("/maps/dir//", "/maps/dir/")  # directions from where one is
    place = path.partition("/data=")[
        0
    ]  # what follows may name the photo that was looked at, with its address
    if "//" in place or ";" in path or (parts.port or 443) != 443:
        return False
    if _LEADS_ON.search(_decoded(parts.query)):
        return False
    if host == "maps.app.goo.gl":
        return bool(re.fullmatch(r"/[\w-]+/?", path, re.ASCII))
    if host == "goo.gl":
        return bool(re.fullmatch(r"/maps/[\w-]+/?", path, re.ASCII))
    is_maps_own = host in {"maps.google.com", "maps.google.co.th"} and path == "/"
    return is_maps_own or (host in _MAP_HOSTS and bool(_MAP_PATH.fullmatch(path)))


def plain_path(url: str) -> str:
    """The path of an address of `safe_url` without any layer of percent codes; empty where it leads up to another page."""
    path = _decoded(urlsplit(url).path)
    return "" if "\\" in path or _LEADS_UP.search(path) else path


def _decoded(text: str) -> str:
    """`text` without any layer of percent codes: what a server that decodes twice would see."""
    while (once := unquote(text)) != text:
        text = once
    return text


def _has_tricks(text: str) -> bool:
    """Whether browsers and people may read `text` differently: controls, spaces, invisible marks, `\\\\`."""
    return not text.isprintable() or " " in text or "\\" in text


def _rebuilt(scheme: str, authority: str, rest: str, fragment: str) -> str | None:
    name, colon, port = authority.partition(":")
    host = _ascii_host(unquote(name))
    if host is None or (colon and not re.fullmatch(r"\d{1,5}", port, re.ASCII)):
        return None
    path, anchor = quote(rest or "/", safe=_PLAIN_PATH), quote(fragment[1:], safe=_PLAIN_PATH)
    return f"{scheme.lower()}://{host}{colon}{port}{path}{'#' if fragment else ''}{anchor}"


def _ascii_host(name: str) -> str | None:
    """The host in ASCII; None for user names, bare words, numbers, and labels of mixed alphabets."""
    try:
        host = name.lower() if name.isascii() else ".".join(map(_ascii_label, name.lower().split(".")))
    except ValueError:
        return None
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def _ascii_label(label: str) -> str:
    """One label in punycode. Raises ValueError when it mixes alphabets, as look-alike hosts do."""
    if label.isascii():
        return label
    if re.search("[a-z]", label):
        raise ValueError(label)
    return label.encode("idna").decode("ascii")
