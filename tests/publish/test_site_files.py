"""Everything that is not one entry's: feeds and site maps with and without an address, short addresses, the 404 page."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tambon_showcase.memory.facts import Facts
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.publish.history import Dates
from tambon_showcase.publish.keys import edition_keys, settings_key
from tambon_showcase.publish.site_files import _write_feeds, _write_redirects, finish_static_files
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shells
from tests.facts import LIST_SHELLS, facts
from tests.publish.conftest import small_shells

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://x.go.th/"


def feeds(root: Path, site_url: str, *entries: Facts) -> Path:
    """The folder of a site with the feeds of these entries."""
    writer = PortalWriter(root, LIST_SHELLS, "", "")
    writer.file("browse/index.html", [], lambda: "")
    shells = Shells({}, {}, ("", "about.html"))
    _write_feeds(writer, Settings(root, root, site_url), shells, [(one, one.to_json()) for one in entries])
    return root


def addresses(path: Path) -> list[str]:
    return [one.text or "" for one in ET.parse(path).iter(f"{SPACE}loc")]


def test_site_maps_name_every_page_under_the_sites_address(tmp_path: Path) -> None:
    site = feeds(tmp_path, SITE, facts("640904"), facts("640902"), facts("670316"))
    assert addresses(site / "sitemap.xml") == [
        f"{SITE}sitemap-{name}.xml" for name in ("pages", "2565-64", "2565-67")
    ]
    assert addresses(site / "sitemap-pages.xml") == [SITE, f"{SITE}about.html", f"{SITE}browse/index.html"]
    own = addresses(site / "sitemap-2565-64.xml")
    assert f"{SITE}2565/640904/" in own and f"{SITE}2565/640902/history.html" in own
    assert not any("670316" in address or "index.html" in address for address in own)
    assert "Sitemap: https://x.go.th/sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_without_an_address_there_is_no_site_map_and_robots_names_none(tmp_path: Path) -> None:
    site = feeds(tmp_path, "", facts("640904"))
    assert not list(site.glob("sitemap*"))
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")


def test_the_feed_names_entries_that_the_history_dates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [datetime(2022, month, 3, 4, 5, 6, tzinfo=UTC) for month in (1, 5)]
    known = {"2565/640904": Dates(*days), "2565/640902": Dates(days[0], days[0])}
    history(monkeypatch, entry_dates=known)
    feed = (feeds(tmp_path, SITE, *map(facts, ("640904", "640902", "670316"))) / "feed.xml").read_text(
        "utf-8"
    )
    assert feed.index("640904") < feed.index("640902") and "670316" not in feed
    assert "<published>2022-01-03T04:05:06Z</published><updated>2022-05-03T04:05:06Z</updated>" in feed


def history(monkeypatch: pytest.MonkeyPatch, **known: object) -> None:
    """A history in place of the folder's own, which has none."""
    whole = {"revision": "f00d", "entry_dates": {}, "last_commit": datetime(2022, 6, 7, tzinfo=UTC), **known}
    for name, value in whole.items():
        monkeypatch.setattr(f"tambon_showcase.publish.site_files.{name}", lambda _, value=value: value)


@pytest.mark.parametrize(("revision", "is_there"), [("f00d", True), ("", False)])
def test_a_history_without_entries_dates_the_feed_and_without_a_history_there_is_none(
    revision: str, is_there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history(monkeypatch, revision=revision)
    file = feeds(tmp_path, SITE, facts("640904")) / "feed.xml"
    assert file.exists() is is_there
    assert not is_there or "<updated>2022-06-07T00:00:00Z</updated>" in file.read_text("utf-8")


def test_a_short_address_leads_to_the_newest_year(tmp_path: Path) -> None:
    writer = PortalWriter(tmp_path, LIST_SHELLS, "", "")
    pairs = [(one, b"") for one in (facts("640904", year_be=2566), facts("640904"), facts("670316"))]
    _write_redirects(writer, SITE, pairs)
    page = (tmp_path / "t/640904/index.html").read_text("utf-8")
    assert "../../2566/640904/index.html" in page and "2565" not in page and "ตำบลกลางดง" in page
    assert f'{SITE}2566/640904/"><meta' in page
    assert "default-src 'none'" in page
    assert "2565/670316" in (tmp_path / "t/670316/index.html").read_text("utf-8")


@pytest.mark.slow
def test_a_page_that_is_not_found_gets_its_policy_and_the_fonts_are_there(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("<head>@@csp@@</head>@@content@@", encoding="utf-8")
    finish_static_files(tmp_path, tmp_path / "cache")
    page = (tmp_path / "404.html").read_text("utf-8")
    assert "Content-Security-Policy" in page and "@@" not in page
    assert (tmp_path / "assets/tambon/fonts/sarabun-400.woff2").is_file()


def test_what_decides_how_pages_look_changes_the_key_and_the_place_does_not(tmp_path: Path) -> None:
    shells = small_shells()
    settings = Settings(tmp_path / "a", tmp_path / "a/site", make_documents=False)
    key = settings_key(settings, shells)
    assert settings_key(Settings(tmp_path / "b", tmp_path / "b/out", make_documents=False), shells) == key
    for other in (
        Settings(tmp_path, tmp_path, site_url=SITE, make_documents=False),
        Settings(tmp_path, tmp_path, edit_url=SITE, make_documents=False),
        Settings(tmp_path, tmp_path, site_name="อื่น", make_documents=False),
        Settings(tmp_path, tmp_path, tile_address="", make_documents=False),
        Settings(tmp_path, tmp_path, make_documents=True),
    ):
        assert settings_key(other, shells) != key
    assert settings_key(settings, small_shells("new look")) != key


def test_each_years_rules_decide_its_own_key(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site", make_documents=False)
    for year in (2565, 2566):
        (settings.tambons_dir / f"{year}/_rules").mkdir(parents=True)
    rules = {year: settings.tambons_dir / f"{year}/_rules" for year in (2565, 2566)}
    before = edition_keys(settings, small_shells(), rules, {})
    (settings.tambons_dir / "2566/_rules/rubric.yml").write_text("x: 1", encoding="utf-8")
    after = edition_keys(settings, small_shells(), rules, {})
    assert before[2565] == after[2565] and before[2566] != after[2566]
