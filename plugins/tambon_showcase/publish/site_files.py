"""Everything in the site that is not one entry's: portal pages, feeds, search index, assets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.fonts import write_fonts
from tambon_showcase.handbook.write import write_handbook
from tambon_showcase.judging.brief import BRIEF
from tambon_showcase.judging.regions import BriefSource
from tambon_showcase.judging.site import write_judging
from tambon_showcase.maps.assets import assets
from tambon_showcase.maps.page import Tiles
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import BuildState
from tambon_showcase.portal import feeds
from tambon_showcase.portal.browse import Pairs, write_browse
from tambon_showcase.portal.explore import DataBlock, write_explore
from tambon_showcase.portal.home import home_values, process_values
from tambon_showcase.portal.national_page import home_map, write_national
from tambon_showcase.portal.rules import rules_block, write_rules
from tambon_showcase.portal.writer import PortalWriter, facts_of
from tambon_showcase.search import write_index
from tambon_showcase.settings import Settings
from tambon_showcase.site.look import ASSETS
from tambon_showcase.site.scripts import publish_scripts
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.site.signature import digest, made_signature
from tambon_showcase.site.whole_file import write_if_changed
from tambon_showcase.worker.changed_outside import note_changed

from .history import entry_dates, last_commit, revision
from .keys import edition_keys
from .site_search import WithSite
from .workbooks import workbook_links, write_workbooks
from .year_rules import YearRules

SEARCH_INDEX = f"{ASSETS}/index"
"""Where the search finds its index; `search/` is the theme's own search."""
_RFC_3339 = "%Y-%m-%dT%H:%M:%SZ"
DATA_MARKER = "data"
"""The marker of the page that lists data files."""


def write_site(
    state: BuildState, pairs: Pairs, settings: Settings, shells: Shells, rules: YearRules
) -> frozenset[str]:
    """Bring all pages about several entries up to date; `pairs` are all published entries' facts.

    Returns the names of all these files but the search index's, which keeps its own folder in order.
    """
    editions = rules.editions
    environment = digest(*edition_keys(settings, shells, rules.folders, rules.deadlines).values())
    writer = PortalWriter(settings.site_dir, shells, environment, state.memo("groups"), settings.site_url)
    write_browse(writer, pairs, editions)
    write_rules(writer, editions)
    write_workbooks(writer, editions, settings)
    write_handbook(writer, editions, settings)
    write_national(writer, pairs, Tiles(settings.tile_address, settings.tile_credit))
    data = write_explore(writer, state.shares, pairs, editions, settings.site_dir)
    _write_filled(writer, shells, pairs, editions, settings)
    _write_data_page(writer, shells, data)
    _write_feeds(writer, settings, shells, pairs)
    _write_redirects(writer, settings.site_url, pairs)
    write_judging(writer, _briefs(state, pairs), editions, settings, rules.deadlines)
    state.remember("groups", writer.finish())
    for path in writer.changed:
        note_changed(settings.cache_dir, settings.site_dir / path)
    # Last, because the site's own pages are searched too.
    _write_index(state, settings, {*shells.addresses, *shells.pages, *writer.pages})
    return writer.names


def _write_index(state: BuildState, settings: Settings, addresses: Collection[str]) -> None:
    """Bring the search index up to date; whole, where somebody took files from it or changed them."""
    folder, previous = settings.site_dir / SEARCH_INDEX, settings.cache_dir / "search-state"
    found = made_signature(folder)
    if not found or found != state.memo("index-times"):
        previous.unlink(missing_ok=True)
    write_index(WithSite(state.searches, settings.site_dir, addresses), folder, previous=previous)
    state.remember("index-times", made_signature(folder))


def _briefs(state: BuildState, pairs: Pairs) -> Iterator[BriefSource]:
    """Every published entry's brief for the judges, read only when a page needs it: memory stays flat."""
    shares = state.shares
    digests = shares.digests(BRIEF)
    for facts, _ in pairs:
        read = partial(shares.one, BRIEF, facts.key)
        yield BriefSource(facts.key, facts.year_be, facts.region_no or 0, digests[facts.key], read)


def _write_filled(
    writer: PortalWriter, shells: Shells, pairs: Pairs, editions: Mapping[int, Edition], settings: Settings
) -> None:
    tiles = Tiles(settings.tile_address, settings.tile_credit)

    def values() -> dict[str, str]:
        country = {"home_map": home_map([one for one, _ in pairs], tiles)}
        return {
            **home_values(pairs, editions),
            **process_values(editions),
            **rules_block(editions),
            **workbook_links(editions),
            **country,
        }

    for path, shell in shells.pages.items():
        if DATA_MARKER in shell.markers:
            continue
        facts = facts_of(pairs) if any(name.startswith("home_") for name in shell.markers) else []
        writer.filled(path, facts, values)


def _write_data_page(writer: PortalWriter, shells: Shells, data: DataBlock) -> None:
    for path, shell in shells.pages.items():
        if DATA_MARKER in shell.markers:
            writer.filled(path, data.sources, lambda: {DATA_MARKER: data.make()})


def _write_feeds(writer: PortalWriter, settings: Settings, shells: Shells, pairs: Pairs) -> None:
    """Feed and site maps hold absolute addresses, so there are none before the site has an address of its own."""
    writer.file("robots.txt", [], lambda: feeds.robots(settings.site_url))
    if not settings.site_url:
        return
    _write_site_maps(writer, settings.site_url, shells, pairs)
    if known := revision(settings.root):
        made_from = [known.encode(), *facts_of(pairs)]
        writer.file(feeds.FEED, made_from, lambda: _feed(settings, pairs))


def _feed(settings: Settings, pairs: Pairs) -> str:
    items, newest = _feed_items(settings.root, pairs), last_commit(settings.root)
    return feeds.atom(settings.site_url, settings.site_name, items, f"{newest:{_RFC_3339}}")


def _feed_items(root: Path, pairs: Pairs) -> Iterator[feeds.FeedItem]:
    """The entries that the project's history dates."""
    dates = entry_dates(root)
    for facts, _ in pairs:
        if known := dates.get(facts.key):
            yield feeds.FeedItem(facts, *(f"{one:{_RFC_3339}}" for one in known))


def _write_site_maps(writer: PortalWriter, url: str, shells: Shells, pairs: Pairs) -> None:
    provinces: dict[str, list[tuple[Facts, bytes]]] = {}
    for pair in pairs:
        provinces.setdefault(f"{pair[0].year_be}-{pair[0].province_code}", []).append(pair)
    names = ["sitemap-pages.xml", *(f"sitemap-{name}.xml" for name in sorted(provinces))]
    writer.file("sitemap.xml", ["\n".join(names).encode()], lambda: feeds.site_map_index(url, names))
    pages = sorted({*shells.addresses, *writer.pages})
    writer.file("sitemap-pages.xml", ["\n".join(pages).encode()], partial(feeds.site_map, url, pages))
    for name, own in provinces.items():
        addresses = [address for facts, _ in own for address in feeds.entry_addresses(facts)]
        writer.file(f"sitemap-{name}.xml", facts_of(own), partial(feeds.site_map, url, addresses))


def _write_redirects(writer: PortalWriter, url: str, pairs: Pairs) -> None:
    for facts in {facts.code: facts for facts, _ in sorted(pairs, key=lambda pair: pair[0].key)}.values():
        title, whole = f"ตำบล{facts.name_th}", f"{url}{facts.key}/" if url else ""
        writer.file(
            f"t/{facts.code}/index.html",
            [facts.key.encode(), title.encode(), whole.encode()],
            partial(feeds.redirect, f"../../{facts.key}/index.html", escape(title), whole),
        )


def finish_static_files(site_dir: Path, cache_dir: Path) -> None:
    """Add the policy to the theme's static page (404), as MkDocs renders it apart from all others, add fonts, shorten scripts."""
    publish_scripts(site_dir)
    write_fonts(site_dir / ASSETS / "fonts", cache_dir / "fonts")
    for source, name in assets():
        write_if_changed(site_dir / name, source.read_bytes())
    page = site_dir / "404.html"
    if page.exists():
        page.write_text(Shell.cut(page.read_text(encoding="utf-8")).fill({}), encoding="utf-8")
