"""The site's own pages for the search: all words of hand-written ones; of pages about several entries their headings,
because what is listed there is on the entries' own pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from html import unescape
from pathlib import Path

from tambon_showcase.pages.search_text import plain_text, sections_of
from tambon_showcase.portal.writer import FOLDERS
from tambon_showcase.search import (
    SITE,
    Contributions,
    SearchDocument,
    SearchSection,
    contribution,
    site_names,
)

PAGES_A_GROUP = 16
"""Pages of one key of the index: its page numbers have four bits."""
_ARTICLE = re.compile(r'<article class="article"[^>]*>(.*?)</article>', re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_BARE = re.compile(r"(?<=\s)([a-zA-Z-]+)=([^\s\"'<>=`]+)(?=[\s/>])")
"""An attribute without quotes, as minifiers leave them."""
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_UNSEARCHED = re.compile(r"404\.html|search\.html|browse/\d+-(district|level|topic)-.*|topics/\w+-\d+\.html")
"""The search itself, and lists that are so narrow that a question finds their entries sooner."""


class WithSite:
    """The contributions of all entries and of the site's own pages."""

    def __init__(self, entries: Contributions, site_dir: Path, addresses: Iterable[str]) -> None:
        self._entries = entries
        self._site = {key: contribution(group) for key, group in _groups(site_dir, addresses)}

    def digests(self) -> Mapping[str, str]:
        """A digest of each."""
        own = {key: blake2b(data, digest_size=12).hexdigest() for key, data in self._site.items()}
        return {**self._entries.digests(), **own}

    def one(self, key: str) -> bytes:
        """One of them."""
        return self._site[key] if key in self._site else self._entries.one(key)


def _groups(site_dir: Path, addresses: Iterable[str]) -> Iterable[tuple[str, list[SearchDocument]]]:
    wanted = sorted(address for address in set(addresses) if not _UNSEARCHED.fullmatch(address))
    for start in range(0, len(wanted), PAGES_A_GROUP):
        key = f"{SITE}/{start // PAGES_A_GROUP}"
        pages = (
            site_document(key, address, site_dir / address) for address in wanted[start:][:PAGES_A_GROUP]
        )
        if found := [page for page in pages if page]:
            yield key, found


def _quoted(page: str) -> str:
    """A page that another plugin made small, with quotes around every attribute's value."""
    return _TAG.sub(lambda tag: _BARE.sub(r'\1="\2"', tag[0]), page)


def site_document(key: str, address: str, path: Path) -> SearchDocument | None:
    """A finished page of the site for the search; None if it is no page with an article."""
    page = path.read_text(encoding="utf-8") if path.is_file() else ""
    article = _ARTICLE.search(page) or _ARTICLE.search(page := _quoted(page))
    if not article:
        return None
    body = _PERMALINK.sub("", article[1])
    title, description = _TITLE.search(body), _DESCRIPTION.search(page)
    about = SearchSection("", "", unescape(description[1]) if description else "")
    sections = tuple(sections_of(body))
    if address.startswith(FOLDERS):
        sections = tuple(SearchSection(one.anchor, one.heading, "") for one in sections if one.anchor)
    name = plain_text(title[1]) if title else address
    return SearchDocument(address, key, name, SITE, sections=(about, *sections), names=site_names(address))
