"""For machines: site map, robots, and the Atom feed of new entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from tambon_showcase.memory.facts import Facts
from tambon_showcase.model.sections import SECTIONS

FEED = "feed.xml"
FEED_LENGTH = 50
"""Newest entries in the feed."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def site_map_index(site_url: str, names: Iterable[str]) -> str:
    """The list of site maps; one map may hold 50,000 addresses, so each province has its own."""
    rows = "".join(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    return f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{rows}</sitemapindex>\n'


def site_map(site_url: str, addresses: Iterable[str]) -> str:
    """One site map."""
    rows = "".join(f"<url><loc>{escape(site_url + address)}</loc></url>\n" for address in addresses)
    return f'{_HEAD}<urlset xmlns="{_SITEMAP}">\n{rows}</urlset>\n'


def entry_addresses(facts: Facts) -> list[str]:
    """The addresses of an entry's pages as their canonical links write them."""
    return [f"{facts.key}/{section.canonical}" for section in SECTIONS]


def robots(site_url: str) -> str:
    """Everything may be read; the site map is named once the site has an address of its own."""
    site_maps = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{site_maps}"


class FeedItem(NamedTuple):
    """An entry in the feed, with its own dates (RFC 3339)."""

    facts: Facts
    published: str
    updated: str


def atom(site_url: str, site_name: str, items: Iterable[FeedItem], begun: str) -> str:
    """The entries changed last as an Atom feed (RFC 4287); one without a date of its own cannot be in a feed.

    A feed needs a date also while nothing is in it: then it is as old as the project's newest commit, `begun`.
    """
    latest = sorted(sorted(items, key=lambda one: one.facts.key), key=lambda one: one.updated, reverse=True)
    updated = latest[0].updated if latest else begun
    rows = "".join(_atom_entry(site_url, one) for one in latest[:FEED_LENGTH])
    return (
        f'{_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">\n'
        f"<title>{escape(site_name)}</title><id>{escape(site_url)}</id><updated>{updated}</updated>\n"
        f"<author><name>{escape(site_name)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site_url + "feed.xml")}/>'
        f"<link href={quoteattr(site_url)}/>\n{rows}</feed>\n"
    )


def _atom_entry(site_url: str, item: FeedItem) -> str:
    facts = item.facts
    address = f"{site_url}{facts.key}/"
    title = f"ตำบล{facts.name_th} อำเภอ{facts.district_th} จังหวัด{facts.province_th}"
    notice = {"fiction": "(ตำบลสมมติเพื่อการสาธิต) ", "example": "(ตัวอย่างจากแหล่งข้อมูลสาธารณะ) "}.get(
        facts.kind, ""
    )
    return (
        f"<entry><title>{escape(title)}</title><id>{escape(address)}</id><link href={quoteattr(address)}/>"
        f"<published>{item.published}</published><updated>{item.updated}</updated>"
        f"<summary>{escape(notice + facts.summary)}</summary></entry>\n"
    )


REDIRECT_POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">"
"""A page that only leads on needs nothing."""


def redirect(target: str, title: str, canonical: str = "") -> str:
    """A short stable address that leads to an entry; a plain link serves where redirection is off.

    `canonical` is the entry's whole address: search programs take no relative one for sure.
    """
    return (
        f'<!doctype html><html lang="th"><meta charset="utf-8">{REDIRECT_POLICY}<title>{escape(title)}</title>'
        f'<link rel="canonical" href={quoteattr(canonical or target)}><meta http-equiv="refresh" content="0; url={escape(target)}">'
        f"<p><a href={quoteattr(target)}>{escape(title)}</a></p></html>\n"
    )
