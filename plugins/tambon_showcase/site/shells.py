"""Shells: pages rendered once by MkDocs and the theme, cut at markers, filled once per page.

The theme's cost is so paid per kind of page and not per page (docs/adr/0001). A marker is `@@name@@`;
the theme writes it where a page's own value goes.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import html
import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

MARKER = re.compile(r"@@([a-z_]+)@@")
_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_INLINE_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_ORIGIN = r"[\"']?(https://[a-z0-9.:-]+)"
_SCRIPT_FROM = re.compile(rf"<script[^>]*\bsrc={_ORIGIN}", re.IGNORECASE)
_STYLE_FROM = re.compile(rf"<link(?=[^>]*\brel=[\"']?stylesheet)[^>]*\bhref={_ORIGIN}", re.IGNORECASE)
_FONTS_FROM = re.compile(rf"<link(?=[^>]*\brel=[\"']?preconnect)[^>]*\bhref={_ORIGIN}", re.IGNORECASE)
_COMPLETED_BOX = re.compile(
    r"(<input\b(?=[^>]*\btype=[\"']?checkbox)[^>]*?)\s+autocomplete=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)",
    re.IGNORECASE,
)
"""Check boxes to complete, as Material writes them for its drawers: HTML knows no such thing."""
_DATA_TYPE = re.compile(r"type\s*=\s*[\"']?(application/(ld\+)?json|text/template)", re.IGNORECASE)
FRAMES = (
    "https://www.youtube-nocookie.com/embed/",
    "https://www.google.com/maps/",
    "https://www.facebook.com/plugins/",
    "https://drive.google.com/file/",
)
"""How addresses begin that a facade may open in a frame, after the reader's click."""

_POLICY_PLACE = re.compile(r"<meta\b[^<>]*@@csp@@[^<>]*>|@@csp@@")
"""Where the policy comes. Ours is in an element: a bare word in <head> makes a minifier end the head before it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Shell:
    """A page cut at its markers: text, marker, text, ... , text."""

    parts: tuple[str, ...]

    @classmethod
    def cut(
        cls, page: str, picture_hosts: str = "", names: Collection[str] = (), *, frames_pages: bool = False
    ) -> Shell:
        """Cut a finished page at its markers, or only at those of `names`; `frames_pages` as in `content_policy`.

        What the theme wrote inline, and what it loads from elsewhere, is allowed in the policy at `@@csp@@`.
        """
        marker = re.compile(f"@@({'|'.join(sorted(names))})@@") if names else MARKER
        alone = re.compile(rf"<p>\s*({marker.pattern})\s*</p>")  # what comes there are blocks
        whole = alone.sub(r"\1", _COMPLETED_BOX.sub(r"\1", page))
        policy = content_policy(whole, picture_hosts, frames_pages=frames_pages)
        return cls(tuple(marker.split(_POLICY_PLACE.sub(lambda _: policy, whole))))

    @property
    def markers(self) -> frozenset[str]:
        """The names of the markers that wait for a value."""
        return frozenset(self.parts[1::2])

    def fill(self, values: Mapping[str, str]) -> str:
        """The page with each marker's value (already HTML) in its place; a marker without one vanishes."""
        return "".join(values.get(part, "") if index & 1 else part for index, part in enumerate(self.parts))


@dataclasses.dataclass(frozen=True, slots=True)
class Shells:
    """What MkDocs returned: a shell per kind of page, hand-written pages with markers, and all page addresses.

    `own` are all files that are the site's own, by their published path, with the source each is made from.
    """

    kinds: Mapping[str, Shell]
    pages: Mapping[str, Shell]
    addresses: tuple[str, ...]
    own: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def key(self) -> str:
        """Changes when any entry page would look different."""
        return hashlib.blake2b(json.dumps(self._data()["kinds"]).encode(), digest_size=16).hexdigest()

    def save(self, path: Path) -> None:
        """Keep the shells for builds that do not need MkDocs."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self._data(), ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Shells | None:
        """The kept shells, or None when there are none or they cannot be read."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            pages = _shells(data["pages"])
            own = {_text(name): _text(source) for name, source in data["own"].items()}
            return cls(_shells(data["kinds"]), pages, tuple(map(_text, data["addresses"])), own)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def _data(self) -> dict[str, object]:
        return {
            "kinds": {name: shell.parts for name, shell in sorted(self.kinds.items())},
            "pages": {name: shell.parts for name, shell in sorted(self.pages.items())},
            "addresses": sorted(self.addresses),
            "own": dict(sorted(self.own.items())),
        }


def _shells(data: Mapping[str, Iterable[str]]) -> dict[str, Shell]:
    return {_text(name): Shell(tuple(map(_text, parts))) for name, parts in data.items()}


def _text(value: str) -> str:
    """A kept text that can be written again; AttributeError or ValueError where it is none."""
    return value.encode().decode()


def content_policy(page: str, picture_hosts: str = "", *, frames_pages: bool = False) -> str:
    """The `<meta>` Content-Security-Policy of a page: what the theme wrote inline by hash, nothing else inline.

    Stylesheets, scripts and fonts load from this site, and from where the theme itself loads them (Material without
    `font: false` loads its typeface from Google). Material, Leaflet and our modules set styles through the style object,
    which a policy allows. A form may lead only to a page of this site: without scripts that is how the search box works. `picture_hosts` are
    the map tiles' origins, requested only after a reader opens the interactive map. Only a page that `frames_pages` of this
    site, as the score sheet does with evidence, may have them in a frame.
    """
    scripts, styles = _digests(_inline_scripts(page)), _digests(_INLINE_STYLE.findall(page))
    own_pages = ("'self'",) if frames_pages else ()
    policy = "; ".join(
        (
            "default-src 'self'",
            _sources("script-src", scripts, _origins(_SCRIPT_FROM, page)),
            _sources("style-src", styles, _origins(_STYLE_FROM, page)),
            f"img-src 'self' data: blob: {picture_hosts}".rstrip(),
            f"frame-src {' '.join((*own_pages, *FRAMES))}",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            _sources("font-src", (), _origins(_FONTS_FROM, page)),
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy, quote=True)}">'


def _inline_scripts(page: str) -> Iterable[str]:
    for match in _INLINE_SCRIPT.finditer(page):
        attributes = match["attributes"]
        if "src=" not in attributes and not _DATA_TYPE.search(attributes):
            yield match["code"]


def _digests(texts: Iterable[str]) -> list[str]:
    return sorted({f"'sha256-{_digest(text)}'" for text in texts})


def _origins(address: re.Pattern[str], page: str) -> list[str]:
    return sorted({found.lower() for found in address.findall(page)})


def _sources(directive: str, *sources: Iterable[str]) -> str:
    return " ".join((directive, "'self'", *(one for group in sources for one in group)))


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
